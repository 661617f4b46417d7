//! The states of the reference data, and those with which the register holds agreements.

use super::shared::{Part, Span, heads, narrowed, tabs, when};
use crate::access::{Action, Viewer};
use crate::directory::State;
use crate::directory::standing_group::Counts;
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::files::Offers;
use crate::web::parts::{Head, Tab};
use askama::Template;

/// A state in the directory.
pub struct StateRow {
    /// Its page among the partners.
    pub href: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its official name.
    pub official: String,
    /// Groups it belongs to.
    pub groups: Vec<String>,
    /// When it existed.
    pub span: Span,
    /// Whether it is no more.
    pub historic: bool,
}

/// The directory's first tab.
#[derive(Template)]
#[template(path = "directory/states.html")]
pub struct StatesPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    heads: Vec<Head>,
    rows: Vec<StateRow>,
    q: String,
    found: String,
    files: Option<Offers>,
}

impl StatesPage {
    /// The states that were found.
    pub fn new(chrome: Chrome, viewer: &Viewer, states: &[State], q: &str) -> Self {
        let row = |state: &State| StateRow {
            href: format!("/partners/{}", state.code),
            code: state.code.clone(),
            name: state.name(chrome.lang).to_owned(),
            official: state
                .official(chrome.lang)
                .filter(|name| *name != state.name(chrome.lang))
                .unwrap_or_default()
                .to_owned(),
            groups: state.groups().map(str::to_owned).collect(),
            span: Span::new(chrome.lang, state.valid_from.as_deref(), state.valid_to.as_deref()),
            historic: state.is_historic(),
        };
        Self {
            rows: states.iter().map(row).collect(),
            tabs: tabs(&chrome, Part::States),
            heads: heads(&[
                chrome.t("dir-state"),
                chrome.t("dir-code"),
                chrome.t("dir-groups"),
                chrome.t("dir-exists-from"),
                chrome.t("dir-exists-to"),
            ]),
            found: chrome.n("dir-states-found", states.len()),
            files: Offers::of(chrome.lang, viewer, &narrowed("/directory", &[("q", q)])),
            q: q.to_owned(),
            chrome,
        }
    }
}

/// A state with agreements.
pub struct PartnerRow {
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: String,
    /// Whether it is no more.
    pub historic: bool,
    /// All of them.
    pub all: String,
    /// Those that apply; empty for none, as are the next three.
    pub applied: String,
    /// Signed, not in force.
    pub signed: String,
    /// Unknown or no standing yet.
    pub unknown: String,
    /// Ended.
    pub ended: String,
    /// The last signature.
    pub last: Option<When>,
}

/// The partners.
#[derive(Template)]
#[template(path = "directory/partners.html")]
pub struct PartnersPage {
    chrome: Chrome,
    heads: Vec<Head>,
    rows: Vec<PartnerRow>,
    lead: String,
    may_draft: bool,
    files: Option<Offers>,
}

impl PartnersPage {
    /// The states with their counts, in the order given.
    pub fn new(chrome: Chrome, viewer: &Viewer, partners: &[(State, Counts)]) -> Self {
        let few = |n: i64| {
            if n == 0 { String::new() } else { chrome.number(n) }
        };
        let row = |(state, counts): &(State, Counts)| PartnerRow {
            href: format!("/partners/{}", state.code),
            name: state.name(chrome.lang).to_owned(),
            historic: state.is_historic(),
            all: chrome.number(counts.all),
            applied: few(counts.applied),
            signed: few(counts.signed),
            unknown: few(counts.unknown),
            ended: few(counts.ended),
            last: when(chrome.lang, counts.last_signed.as_deref()),
        };
        let figures = |label: &'static str| Head { figures: true, ..Head::plain(label) };
        let heads = vec![
            Head::plain(chrome.t("dir-state")),
            Head::plain(chrome.t("dir-last-signed")),
            figures(chrome.t("dir-agreements")),
            figures(chrome.t("dir-count-applied")),
            figures(chrome.t("dir-count-signed")),
            figures(chrome.t("dir-count-unknown")),
            figures(chrome.t("dir-count-ended")),
        ];
        Self {
            rows: partners.iter().map(row).collect(),
            lead: chrome.n("dir-partners-lead", partners.len()),
            heads,
            files: Offers::of(chrome.lang, viewer, "/partners"),
            may_draft: viewer.can(Action::EditRegister),
            chrome,
        }
    }
}
