//! The list of documents across agreements, and the search in their texts.

use crate::access::Viewer;
use crate::db::DbError;
use crate::documents::document::{DocumentKind, DocumentState, LANGUAGES};
use crate::documents::filter::Filter;
use crate::documents::found::Found;
use crate::documents::store::lists::COUNTED;
use crate::documents::view::{LineView, heads};
use crate::web::chrome::Chrome;
use crate::web::files::Offers;
use crate::web::page::{self, Nav};
use crate::web::parts::{Chip, Choice, Head, Pages};
use actix_web::HttpRequest;
use askama::Template;

/// The list.
#[derive(Template)]
#[template(path = "documents/list.html")]
pub struct ListPage {
    chrome: Chrome,
    q: String,
    kinds: Vec<Choice>,
    languages: Vec<Choice>,
    states: Vec<Choice>,
    agreement: String,
    chips: Vec<Chip>,
    heads: Vec<Head>,
    rows: Vec<LineView>,
    pages: Pages,
    summary: String,
    is_filtered: bool,
    files: Option<Offers>,
}

impl ListPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, found: &Found) -> Result<Self, DbError> {
        let chrome = page::chrome(request, Nav::Documents);
        let lang = chrome.lang;
        let filter = &found.filter;
        let chosen = |code: Option<&'static str>| code.unwrap_or_default();
        let kind = chosen(filter.kind.map(DocumentKind::code));
        let state = chosen(filter.state.map(DocumentState::code));
        let spoken = filter.lang.clone().unwrap_or_default();
        let mut languages: Vec<Choice> =
            LANGUAGES.iter().map(|code| Choice::new(*code, lang.label("lang", code), &spoken)).collect();
        languages[3..].sort_by_cached_key(|choice| crate::search::fold(&choice.label));
        Ok(Self {
            q: filter.q.clone().unwrap_or_default(),
            kinds: DocumentKind::ALL
                .iter()
                .map(|of| Choice::new(of.code(), lang.label("document", of.code()), kind))
                .collect(),
            languages,
            states: vec![Choice::new("withdrawn", lang.label("doc-state", "withdrawn"), state)],
            agreement: filter.agreement.clone().unwrap_or_default(),
            chips: chips(&chrome, found),
            heads: heads(lang, true),
            rows: LineView::all(lang, &found.lines)?,
            pages: found.pages.clone(),
            summary: match found.total {
                more if more > COUNTED => lang.n("doc-found-more", COUNTED),
                total => lang.n("doc-found", total),
            },
            is_filtered: *filter != Filter::default(),
            files: Offers::of(lang, viewer, &filter.address()),
            chrome,
        })
    }
}

fn chips(chrome: &Chrome, found: &Found) -> Vec<Chip> {
    let filter = &found.filter;
    let chip = |name: &str, value: String, without: Filter| Chip {
        name: chrome.t(name).to_owned(),
        value,
        remove: without.address(),
    };
    let mut chips = Vec::new();
    if let Some(q) = &filter.q {
        chips.push(chip("doc-words", q.clone(), Filter { q: None, ..filter.clone() }));
    }
    if let Some(kind) = filter.kind {
        let word = chrome.label("document", kind.code()).to_owned();
        chips.push(chip("doc-kind", word, Filter { kind: None, ..filter.clone() }));
    }
    if let Some(lang) = &filter.lang {
        let word = chrome.label("lang", lang).to_owned();
        chips.push(chip("doc-lang", word, Filter { lang: None, ..filter.clone() }));
    }
    if let Some(state) = filter.state {
        let word = chrome.label("doc-state", state.code()).to_owned();
        chips.push(chip("doc-state", word, Filter { state: None, ..filter.clone() }));
    }
    if filter.agreement.is_some() {
        let name = found.agreement.clone().unwrap_or_else(|| chrome.t("doc-agreement-none").to_owned());
        chips.push(chip("doc-agreement", name, Filter { agreement: None, ..filter.clone() }));
    }
    chips
}
