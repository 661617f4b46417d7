//! The lists that were compared with the register.

use super::{HOME, frame, parts};
use crate::access::Viewer;
use crate::reconciliation::actions::{ARRIVED, SET_ASIDE};
use crate::reconciliation::outcome::{Counts, Standing};
use crate::reconciliation::store::ListRow;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::parts::{Head, Pages, Tab};
use actix_web::HttpRequest;
use askama::Template;
use chrono::NaiveDateTime;
use std::collections::HashMap;

/// The page of lists.
#[derive(Template)]
#[template(path = "reconciliation/list.html")]
pub struct ListPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    heads: Vec<Head>,
    rows: Vec<Row>,
    pages: Pages,
}

struct Row {
    href: String,
    name: String,
    file_name: String,
    size: String,
    at: When,
    by: String,
    state: &'static str,
    ran_at: Option<When>,
    counts: Vec<(&'static str, String)>,
}

impl ListPage {
    /// The page; `counts` are those of the newest run of each list, with its instant.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        (mut lists, most): (Vec<ListRow>, usize),
        counts: &HashMap<String, (Counts, NaiveDateTime)>,
        names: &HashMap<String, String>,
    ) -> Self {
        let chrome = frame(request, viewer);
        let lang = chrome.lang;
        let has_more = lists.len() > most;
        lists.truncate(most);
        let figure = |counts: &Counts, standing: Standing| {
            (lang.label("reconciled", standing.code()), lang.number(counts.of(standing)))
        };
        let row = |list: &ListRow| {
            let counted = counts.get(&list.id);
            Row {
                href: format!("{HOME}/{}", list.id),
                name: list.name.clone(),
                file_name: list.file_name.clone(),
                size: lang.n("recon-rows", list.row_count),
                at: dates::instant(lang, list.uploaded_at),
                by: names.get(&list.uploaded_by).cloned().unwrap_or_default(),
                state: match list.state.as_str() {
                    ARRIVED => lang.t("recon-waits"),
                    SET_ASIDE => lang.t("recon-is-set-aside"),
                    _ => "",
                },
                ran_at: counted.map(|(_, at)| dates::instant(lang, *at)),
                counts: counted
                    .map(|(counts, _)| Standing::ALL[..4].iter().map(|one| figure(counts, *one)).collect())
                    .unwrap_or_default(),
            }
        };
        let next = lists.last().filter(|_| has_more).map(|last| format!("{HOME}?before={}", last.id));
        let head = |key: &str| Head::plain(lang.t(key));
        let figures = |key: &str| Head { figures: true, ..head(key) };
        Self {
            tabs: parts(&chrome, viewer),
            heads: vec![
                head("recon-list"),
                head("recon-uploaded"),
                head("recon-ran"),
                figures("reconciled-matched"),
                figures("reconciled-doubtful"),
                figures("reconciled-missing"),
                figures("reconciled-surplus"),
            ],
            rows: lists.iter().map(row).collect(),
            pages: Pages { previous: String::new(), next: next.unwrap_or_default() },
            chrome,
        }
    }
}
