//! The page of the table: what it is, how it looks this year, what each column means.

use super::gather::{Table, areas};
use super::table::Row;
use super::variables::{UNDATED, VARIABLES};
use crate::access::Viewer;
use crate::reports::list::is_told_what_is_withheld;
use crate::web::chrome::Chrome;
use crate::web::files::Offers;
use crate::web::parts::{Head, Link};
use askama::Template;
use chrono::Datelike;
use std::collections::HashMap;

/// How many pairs the page shows.
const SHOWN: usize = 40;

/// A pair in the running year.
struct Line {
    one: Link,
    other: Link,
    code: String,
    figures: Vec<(&'static str, String)>,
}

/// The page.
#[derive(Template)]
#[template(path = "dyads/show.html")]
pub struct DyadsPage {
    chrome: Chrome,
    files: Option<Offers>,
    figures: Vec<(String, &'static str)>,
    preview: String,
    heads: Vec<Head>,
    lines: Vec<Line>,
    left_out: Vec<(&'static str, String)>,
    variable_heads: Vec<Head>,
    variables: Vec<(String, &'static str)>,
    areas: Vec<(String, String)>,
}

impl DyadsPage {
    /// The page for a reader; `names` are those of states, `hidden` the agreements that the reader may not see.
    pub fn new(
        chrome: Chrome,
        viewer: &Viewer,
        table: &Table,
        names: &HashMap<String, String>,
        hidden: i64,
    ) -> Self {
        let lang = chrome.lang;
        let year = table.today.year();
        let mut now: Vec<&Row> = table.rows.iter().filter(|row| row.year == year).collect();
        now.sort_by(|a, b| {
            (b.in_force, b.signed_total, &a.states).cmp(&(a.in_force, a.signed_total, &b.states))
        });
        let link = |code: &String| {
            let name = names.get(code).cloned().unwrap_or_else(|| code.clone());
            Link::new(format!("/partners/{code}"), name)
        };
        let line = |row: &Row| Line {
            one: link(&row.states.0),
            other: link(&row.states.1),
            code: format!("{}-{}", row.states.0, row.states.1),
            figures: [
                ("dyad-col-in-force", row.in_force),
                ("dyad-col-unknown", row.unknown),
                ("dyad-col-new", row.began),
                ("dyad-col-ended", row.ended),
                ("dyad-col-signed", row.signed),
                ("dyad-col-total", row.signed_total),
            ]
            .into_iter()
            .map(|(key, n)| (lang.t(key), if n == 0 { String::new() } else { lang.number(n) }))
            .collect(),
        };
        let figures = |key: &str| Head { figures: true, ..Head::plain(lang.t(key)) };
        let mut left_out: Vec<_> = table
            .left_out()
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| (lang.t(key), lang.number(n)))
            .collect();
        if is_told_what_is_withheld(viewer.role) {
            left_out.push((lang.t("files-withheld"), lang.number(hidden)));
        }
        let named = VARIABLES.iter().map(|(name, _)| *name);
        let told = |name: &str| (name.to_owned(), lang.label("dyad-var", name));
        let area = ("area_…".to_owned(), lang.label("dyad-var", "area"));
        Self {
            files: Offers::of(lang, viewer, "/reports/dyad-years"),
            figures: vec![
                (lang.number(table.rows.len()), lang.t("dyad-rows")),
                (lang.number(table.pairs), lang.t("dyad-pairs")),
                (lang.number(table.agreements.len()), lang.t("dyad-counted")),
            ],
            preview: lang.f("dyad-preview", &[("year", year.to_string().into())]),
            heads: [
                Head::plain(lang.t("dyad-col-pair")),
                figures("dyad-col-in-force"),
                figures("dyad-col-unknown"),
                figures("dyad-col-new"),
                figures("dyad-col-ended"),
                figures("dyad-col-signed"),
                figures("dyad-col-total"),
            ]
            .into(),
            lines: now.into_iter().take(SHOWN).map(line).collect(),
            left_out,
            variable_heads: ["dyad-variable", "dyad-meaning"].map(|key| Head::plain(lang.t(key))).into(),
            variables: named.map(told).chain([area]).chain([told(UNDATED)]).collect(),
            areas: areas()
                .into_iter()
                .map(|code| (format!("area_{code}"), crate::areas::label(lang, code)))
                .collect(),
            chrome,
        }
    }
}
