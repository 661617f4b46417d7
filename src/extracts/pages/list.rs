//! The list of extracts.

use crate::access::{Action, Viewer};
use crate::directory::State;
use crate::extracts::store::ExtractRow;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::files::Offers;
use crate::web::parts::{Head, Pages};
use askama::Template;
use std::collections::HashMap;

/// The list.
#[derive(Template)]
#[template(path = "extracts/list.html")]
pub struct ListPage {
    chrome: Chrome,
    rows: Vec<Row>,
    heads: Vec<Head>,
    pages: Pages,
    summary: String,
    may_prepare: bool,
    files: Option<Offers>,
}

struct Row {
    href: String,
    number: String,
    partner: String,
    on: When,
    lines: String,
    state: &'static str,
    made_by: String,
    answers: String,
}

/// What the list shows: extracts, how many answers each has, states, names of accounts.
type Found = (Vec<ExtractRow>, HashMap<String, i64>, Vec<State>, HashMap<String, String>);

impl ListPage {
    /// The page of the list with this number.
    pub fn new(
        chrome: Chrome,
        viewer: &Viewer,
        (mut rows, answers, partners, names): Found,
        (number, size): (i64, i64),
    ) -> Self {
        let lang = chrome.lang;
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let has_more = rows.len() > size;
        rows.truncate(size);
        let partner = |code: &str| {
            let found = partners.iter().find(|state| state.code == code);
            found.map_or_else(|| code.to_owned(), |state| state.name(lang).to_owned())
        };
        let row = |row: &ExtractRow| Row {
            href: format!("/partner-extracts/{}", row.id),
            number: row.number.clone(),
            partner: partner(&row.partner),
            on: dates::day(lang, row.made_at.date()),
            lines: lang.number(row.line_count),
            state: lang.label("extract-state", &row.state),
            made_by: names.get(&row.made_by).cloned().unwrap_or_default(),
            answers: answers.get(&row.id).map_or_else(String::new, |count| lang.number(*count)),
        };
        let head = |key| Head::plain(lang.t(key));
        let figures = |key| Head { figures: true, ..head(key) };
        let at = |number: i64| format!("/partner-extracts?page={number}");
        Self {
            heads: vec![
                head("extract-number"),
                head("ms-partner"),
                head("extract-as-of"),
                figures("extract-lines"),
                head("ms-state"),
                head("extract-made-by"),
                figures("extract-answers"),
            ],
            pages: Pages {
                previous: if number > 1 { at(number - 1) } else { String::new() },
                next: if has_more { at(number + 1) } else { String::new() },
            },
            summary: lang.f("dl-page", &[("number", lang.number(number).into())]),
            rows: rows.iter().map(row).collect(),
            files: Offers::of(lang, viewer, "/partner-extracts"),
            may_prepare: viewer.can(Action::PrepareExtract),
            chrome,
        }
    }
}
