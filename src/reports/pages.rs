//! The list of exports: what left as a file, when, through whom.

use super::log::{filter, number};
use super::store::ExportRow;
use crate::access::{Action, Viewer};
use crate::audit::tabs::tabs;
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::files::Offers;
use crate::web::parts::{Head, Pages, Tab};
use askama::Template;
use std::collections::HashMap;

/// An export.
struct Row {
    number: String,
    at: When,
    who: String,
    what: &'static str,
    format: String,
    rows: String,
    marking: &'static str,
    filter: String,
    /// The beginning of the hash of its bytes.
    hash: String,
    /// The whole hash.
    sha256: String,
}

/// The list, newest first.
#[derive(Template)]
#[template(path = "audit/exports.html")]
pub struct ExportsPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    heads: Vec<Head>,
    rows: Vec<Row>,
    pages: Pages,
    summary: String,
    files: Option<Offers>,
}

impl ExportsPage {
    /// The page of the list with this number; `names` are those of accounts.
    pub fn new(
        chrome: Chrome,
        viewer: &Viewer,
        (mut rows, names): (Vec<ExportRow>, HashMap<String, String>),
        (page, size): (i64, i64),
    ) -> Self {
        let lang = chrome.lang;
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let has_more = rows.len() > size;
        rows.truncate(size);
        let row = |row: &ExportRow| Row {
            number: number(row),
            at: chrome.instant(&row.exported_at),
            who: names.get(&row.exported_by).cloned().unwrap_or_default(),
            what: lang.label("export-kind", &row.kind),
            format: row.format.to_uppercase(),
            rows: lang.number(row.rows_included),
            marking: lang.label("marking", &row.marking),
            filter: filter(viewer, row),
            hash: row.content_sha256.chars().take(12).collect(),
            sha256: row.content_sha256.clone(),
        };
        let plain = |key: &str| Head::plain(lang.t(key));
        let at = |page: i64| format!("/audit/exports?page={page}");
        Self {
            tabs: tabs(&chrome, viewer, "/audit/exports"),
            heads: vec![
                plain("files-export-number"),
                plain("col-when"),
                plain("col-who"),
                plain("files-what"),
                Head { figures: true, ..plain("register-export-rows") },
                plain("register-marking"),
                plain("files-hash"),
            ],
            rows: rows.iter().map(row).collect(),
            pages: Pages {
                previous: if page > 1 { at(page - 1) } else { String::new() },
                next: if has_more { at(page + 1) } else { String::new() },
            },
            summary: lang.f("dl-page", &[("number", lang.number(page).into())]),
            files: Offers::by(lang, viewer, Action::ExportRegister, &[("", "/audit/exports")]),
            chrome,
        }
    }
}
