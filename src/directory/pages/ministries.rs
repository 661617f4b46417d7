//! The list of ministries, and one ministry.

use super::forms::may_edit;
use super::history::{self, Known, Version};
use super::shared::{AgreementLine, Part, SourceLine, Span, crumbs, heads, narrowed, tabs, titles};
use crate::access::Viewer;
use crate::audit::store::RevisionRow;
use crate::directory::store::signed::Named;
use crate::directory::{Ministry, Office, Official, Source, State};
use crate::web::chrome::Chrome;
use crate::web::files::Offers;
use crate::web::parts::{Choice, Head, Link, Tab};
use askama::Template;
use chrono::NaiveDate;
use std::collections::HashMap;

/// A row of the list.
pub struct Row {
    /// Its page.
    pub href: String,
    /// Its name in the reader's language.
    pub name: String,
    /// Its own name, where that differs.
    pub native: String,
    /// Code of the kind.
    pub kind: String,
    /// From when to when.
    pub span: Span,
}

impl Row {
    fn new(chrome: &Chrome, row: &Ministry) -> Self {
        let name = row.name(chrome.lang).to_owned();
        Self {
            href: format!("/ministries/{}", row.id),
            native: row.name_native.clone().filter(|native| *native != name).unwrap_or_default(),
            name,
            kind: row.kind.clone(),
            span: Span::new(chrome.lang, row.valid_from.as_deref(), row.valid_to.as_deref()),
        }
    }
}

/// The ministries of one state.
pub struct Group {
    /// Its name.
    pub state: String,
    /// Its page among the partners.
    pub href: String,
    /// Its ministries.
    pub rows: Vec<Row>,
}

/// The list.
#[derive(Template)]
#[template(path = "directory/ministries.html")]
pub struct MinistriesPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    heads: Vec<Head>,
    groups: Vec<Group>,
    states: Vec<Choice>,
    state: String,
    may_edit: bool,
    files: Option<Offers>,
}

impl MinistriesPage {
    /// The ministries by state, of one state only where `state` names it.
    pub fn new(
        chrome: Chrome,
        states: &[State],
        ministries: &[Ministry],
        state: &str,
        viewer: &Viewer,
    ) -> Self {
        let with: Vec<&State> =
            states.iter().filter(|s| ministries.iter().any(|row| row.state_code == s.code)).collect();
        let shown = with.iter().filter(|s| state.is_empty() || s.code == state);
        let groups = shown.map(|s| Group {
            state: s.name(chrome.lang).to_owned(),
            href: format!("/partners/{}", s.code),
            rows: ministries
                .iter()
                .filter(|row| row.state_code == s.code)
                .map(|row| Row::new(&chrome, row))
                .collect(),
        });
        Self {
            groups: groups.collect(),
            states: with.iter().map(|s| Choice::new(&s.code, s.name(chrome.lang), state)).collect(),
            tabs: tabs(&chrome, Part::Ministries),
            heads: heads(&[
                chrome.t("dir-name"),
                chrome.t("dir-ministry-kind-label"),
                chrome.t("dir-exists-from"),
                chrome.t("dir-exists-to"),
            ]),
            files: Offers::of(chrome.lang, viewer, &narrowed("/ministries", &[("state", state)])),
            state: state.to_owned(),
            may_edit: may_edit(viewer),
            chrome,
        }
    }

    fn new_href(&self) -> String {
        if self.state.is_empty() {
            "/ministries/new".into()
        } else {
            format!("/ministries/new?state={}", self.state)
        }
    }
}

/// An office held in the ministry.
pub struct Holder {
    /// The person's page.
    pub href: String,
    /// The person.
    pub name: String,
    /// The name in its own script.
    pub native: String,
    /// The office.
    pub title: String,
    /// The office in the state's language.
    pub title_native: String,
    /// From when to when.
    pub span: Span,
    /// What says so.
    pub source: Option<SourceLine>,
}

impl Holder {
    /// An office with who held it.
    pub fn new(
        chrome: &Chrome,
        office: &Office,
        official: &Official,
        sources: &HashMap<String, Source>,
    ) -> Self {
        let (title, title_native) = titles(chrome.lang, office);
        let source = office.source_id.as_ref().and_then(|id| sources.get(id));
        Self {
            href: format!("/officials/{}", official.id),
            name: official.name_latin.clone(),
            native: official.name_native.clone().unwrap_or_default(),
            title,
            title_native,
            span: Span::new(chrome.lang, office.held_from.as_deref(), office.held_to.as_deref()),
            source: source.map(|source| SourceLine::new(chrome.lang, source)),
        }
    }
}

/// Everything the page of a ministry is made from.
pub struct MinistryFacts {
    /// The row.
    pub ministry: Ministry,
    /// Its state.
    pub state: State,
    /// The body it is part of.
    pub parent: Option<Ministry>,
    /// Its predecessor.
    pub predecessor: Option<Ministry>,
    /// Its parts and successors.
    pub after: Vec<Ministry>,
    /// Offices held in it, latest first.
    pub offices: Vec<(Office, Official)>,
    /// Their sources.
    pub sources: HashMap<String, Source>,
    /// The agreements it is party to, as far as the viewer may see them.
    pub agreements: Vec<Named>,
    /// How many in all.
    pub agreements_total: i64,
    /// Its versions.
    pub revisions: Vec<RevisionRow>,
    /// Names for the history.
    pub known: Known,
}

/// One ministry.
#[derive(Template)]
#[template(path = "directory/ministry.html")]
pub struct MinistryPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    row: Row,
    ministry: Ministry,
    state: Link,
    parent: Option<Link>,
    predecessor: Option<Link>,
    parts: Vec<Link>,
    successors: Vec<Link>,
    now: Vec<Holder>,
    then: Vec<Holder>,
    office_heads: Vec<Head>,
    agreements: Vec<AgreementLine>,
    agreement_heads: Vec<Head>,
    shown: String,
    history: Vec<Version>,
    may_edit: bool,
}

impl MinistryPage {
    /// The page as of `today`.
    pub fn new(chrome: Chrome, facts: MinistryFacts, today: NaiveDate, may_edit: bool) -> Self {
        let lang = chrome.lang;
        let link = |row: &Ministry| Link::new(format!("/ministries/{}", row.id), row.name(lang));
        let id = Some(facts.ministry.id.clone());
        let (now, then): (Vec<_>, Vec<_>) =
            facts.offices.iter().partition(|(office, _)| office.period().may_hold(today));
        let holders = |rows: Vec<&(Office, Official)>| -> Vec<Holder> {
            rows.into_iter()
                .map(|(office, official)| Holder::new(&chrome, office, official, &facts.sources))
                .collect()
        };
        Self {
            crumbs: crumbs(&chrome, Part::Ministries),
            row: Row::new(&chrome, &facts.ministry),
            state: Link::new(format!("/partners/{}", facts.state.code), facts.state.name(lang)),
            parent: facts.parent.as_ref().map(link),
            predecessor: facts.predecessor.as_ref().map(link),
            parts: facts.after.iter().filter(|row| row.parent_id == id).map(link).collect(),
            successors: facts.after.iter().filter(|row| row.predecessor_id == id).map(link).collect(),
            now: holders(now),
            then: holders(then),
            office_heads: heads(&[
                chrome.t("dir-office"),
                chrome.t("dir-held-by"),
                chrome.t("dir-held-from"),
                chrome.t("dir-held-to"),
                chrome.t("dir-source-label"),
            ]),
            agreements: facts.agreements.iter().map(|row| AgreementLine::new(lang, row)).collect(),
            agreement_heads: heads(&[
                chrome.t("dir-number"),
                chrome.t("dir-agreement"),
                chrome.t("dir-signed-on"),
                chrome.t("dir-standing-label"),
            ]),
            shown: chrome.with2(
                "shown-of",
                "shown",
                &chrome.number(facts.agreements.len()),
                "total",
                &chrome.number(facts.agreements_total),
            ),
            history: history::versions(&chrome, &facts.revisions, &facts.known),
            ministry: facts.ministry,
            chrome,
            may_edit,
        }
    }
}
