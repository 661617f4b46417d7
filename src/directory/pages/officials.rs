//! The list of officials, and one official.

use super::forms::may_edit;
use super::history::{self, Known, Version};
use super::shared::{AgreementLine, Part, SourceLine, Span, crumbs, heads, narrowed, tabs, titles, when};
use crate::access::Viewer;
use crate::audit::store::RevisionRow;
use crate::directory::store::signed::Signed;
use crate::directory::{Office, Official, Source};
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::files::Offers;
use crate::web::parts::{Choice, Head, Link, Pages, Tab};
use askama::Template;
use chrono::NaiveDate;
use std::collections::HashMap;

/// A row of the list.
pub struct Row {
    /// The person's page.
    pub href: String,
    /// The person.
    pub name: String,
    /// The name in its own script.
    pub native: String,
    /// The latest office.
    pub office: String,
    /// Where it was held.
    pub place: String,
    /// From when to when.
    pub span: Option<Span>,
}

/// The list.
#[derive(Template)]
#[template(path = "directory/officials.html")]
pub struct OfficialsPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    heads: Vec<Head>,
    rows: Vec<Row>,
    states: Vec<Choice>,
    q: String,
    pages: Pages,
    shown: String,
    may_edit: bool,
    files: Option<Offers>,
}

/// What the list of officials is made from.
pub struct OfficialsFacts {
    /// One page of them.
    pub officials: Vec<Official>,
    /// Their offices, latest first.
    pub offices: Vec<Office>,
    /// Names of ministries by id.
    pub ministries: HashMap<String, String>,
    /// States that can be chosen.
    pub states: Vec<Choice>,
    /// What was searched for.
    pub q: String,
    /// Links to the pages before and after.
    pub pages: Pages,
    /// How many the filter lets through.
    pub total: i64,
}

impl OfficialsPage {
    /// One page of the list.
    pub fn new(chrome: Chrome, facts: OfficialsFacts, viewer: &Viewer) -> Self {
        let row = |official: &Official| {
            let latest = facts.offices.iter().find(|office| office.official_id == official.id);
            let place = latest.and_then(|office| facts.ministries.get(office.ministry_id.as_ref()?));
            Row {
                href: format!("/officials/{}", official.id),
                name: official.name_latin.clone(),
                native: official.name_native.clone().unwrap_or_default(),
                office: latest.map(|office| office.title(chrome.lang).to_owned()).unwrap_or_default(),
                place: place.cloned().unwrap_or_default(),
                span: latest.map(|office| {
                    Span::new(chrome.lang, office.held_from.as_deref(), office.held_to.as_deref())
                }),
            }
        };
        let state =
            facts.states.iter().find(|choice| choice.chosen).map_or("", |choice| choice.value.as_str());
        let address = narrowed("/officials", &[("q", &facts.q), ("state", state)]);
        let files = Offers::of(chrome.lang, viewer, &address);
        Self {
            rows: facts.officials.iter().map(row).collect(),
            tabs: tabs(&chrome, Part::Officials),
            heads: heads(&[
                chrome.t("dir-name"),
                chrome.t("dir-office-latest"),
                chrome.t("dir-held-from"),
                chrome.t("dir-held-to"),
            ]),
            shown: chrome.n("dir-officials-found", facts.total),
            states: facts.states,
            q: facts.q,
            pages: facts.pages,
            may_edit: may_edit(viewer),
            files,
            chrome,
        }
    }

    fn is_filtered(&self) -> bool {
        !self.q.is_empty() || self.states.iter().any(|choice| choice.chosen)
    }
}

/// An office of the person.
pub struct OfficeLine {
    /// The office as it was.
    pub title: String,
    /// The same in the state's language.
    pub native: String,
    /// Where.
    pub ministry: Option<Link>,
    /// From when to when.
    pub span: Span,
    /// Whether it may be held today.
    pub is_now: bool,
    /// What says so.
    pub source: Option<SourceLine>,
    /// The form that edits or closes it.
    pub edit: String,
}

/// A signature of the person.
pub struct SignedLine {
    /// The agreement.
    pub agreement: AgreementLine,
    /// The office as it was on that day.
    pub office: String,
    /// In whose name.
    pub on_behalf_of: String,
    /// Code of the authority.
    pub capacity: String,
    /// The day.
    pub on: Option<When>,
}

/// What the page of an official is made from.
pub struct OfficialFacts {
    /// The row.
    pub official: Official,
    /// The offices, latest first.
    pub offices: Vec<Office>,
    /// Their sources.
    pub sources: HashMap<String, Source>,
    /// Names of ministries by id.
    pub ministries: HashMap<String, String>,
    /// What the person signed, as far as the viewer may see it.
    pub signed: Vec<Signed>,
    /// The versions.
    pub revisions: Vec<RevisionRow>,
    /// Names for the history.
    pub known: Known,
}

/// One official.
#[derive(Template)]
#[template(path = "directory/official.html")]
pub struct OfficialPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    official: Official,
    offices: Vec<OfficeLine>,
    office_heads: Vec<Head>,
    signed: Vec<SignedLine>,
    signed_heads: Vec<Head>,
    history: Vec<Version>,
    may_edit: bool,
}

impl OfficialPage {
    /// The page as of `today`.
    pub fn new(chrome: Chrome, facts: OfficialFacts, today: NaiveDate, may_edit: bool) -> Self {
        let mut office_heads = heads(&[
            chrome.t("dir-office-as-it-was"),
            chrome.t("dir-held-from"),
            chrome.t("dir-held-to"),
            chrome.t("dir-source-label"),
        ]);
        if may_edit {
            office_heads.push(Head::plain(chrome.t("dir-change")));
        }
        let signed = facts.signed.iter().map(|row| SignedLine {
            agreement: AgreementLine::new(chrome.lang, &row.agreement),
            office: row.office.clone(),
            on_behalf_of: row.on_behalf_of.clone().unwrap_or_default(),
            capacity: row.capacity.clone(),
            on: when(chrome.lang, row.acted_on.as_deref()),
        });
        Self {
            crumbs: crumbs(&chrome, Part::Officials),
            offices: facts.offices.iter().map(|office| office_line(&chrome, office, &facts, today)).collect(),
            office_heads,
            signed: signed.collect(),
            signed_heads: heads(&[
                chrome.t("dir-signed-on"),
                chrome.t("dir-agreement"),
                chrome.t("dir-office-as-signed"),
                chrome.t("dir-standing-label"),
            ]),
            history: history::versions(&chrome, &facts.revisions, &facts.known),
            official: facts.official,
            chrome,
            may_edit,
        }
    }

    fn lead(&self) -> &str {
        self.official.name_native.as_deref().unwrap_or_default()
    }

    fn place(&self) -> String {
        format!("/officials/{}", self.official.id)
    }
}

fn office_line(chrome: &Chrome, office: &Office, facts: &OfficialFacts, today: NaiveDate) -> OfficeLine {
    let (title, native) = titles(chrome.lang, office);
    let ministry = office.ministry_id.as_ref().and_then(|id| Some((id, facts.ministries.get(id)?)));
    let source = office.source_id.as_ref().and_then(|id| facts.sources.get(id));
    OfficeLine {
        title,
        native,
        ministry: ministry.map(|(id, name)| Link::new(format!("/ministries/{id}"), name.as_str())),
        span: Span::new(chrome.lang, office.held_from.as_deref(), office.held_to.as_deref()),
        is_now: office.period().may_hold(today),
        source: source.map(|source| SourceLine::new(chrome.lang, source)),
        edit: format!("/officials/{}/offices/{}", office.official_id, office.id),
    }
}
