//! The page of conflicting facts.

use super::store::{self, Disputed};
use crate::access::{Action, Viewer};
use crate::agreements::view::names::date_words;
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::deadlines::Asked;
use crate::lifecycle::store::ActRow;
use crate::lifecycle::{self, Verification};
use crate::web::chrome::Chrome;
use crate::web::files::Offers;
use crate::web::locale::Lang;
use crate::web::parts::{Head, Pages};
use askama::Template;

/// How many disputed facts stand on a page.
const PAGE: usize = 50;

/// How many agreements that wait for a ruling are shown above them.
const RULINGS: i64 = 50;

/// A disputed fact.
pub struct Row {
    href: String,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) fact: String,
    pub(super) why: String,
    /// What stands beside it: acts of the same kind and side.
    pub(super) beside: Vec<String>,
}

/// An agreement that waits for a ruling.
pub struct Unruled {
    href: String,
    number: String,
    title: String,
}

/// The list.
#[derive(Template)]
#[template(path = "conflicts/list.html", blocks = ["main"])]
pub struct ConflictsPage {
    chrome: Chrome,
    heads: Vec<Head>,
    rows: Vec<Row>,
    unruled: Vec<Unruled>,
    pages: Pages,
    summary: String,
    files: Option<Offers>,
}

impl ConflictsPage {
    /// The list for a reader.
    pub fn new(db: &mut Db, chrome: Chrome, viewer: &Viewer, asked: &Asked) -> Result<Self, DbError> {
        let lang = chrome.lang;
        let size = i64::try_from(PAGE).unwrap_or(i64::MAX - 1);
        let mut found = store::list(db, viewer, (i64::from(asked.page) * size, size + 1))?;
        let pages = asked.beside("/conflicts", found.len() > PAGE);
        found.truncate(PAGE);
        let mut ids: Vec<String> = found.iter().map(|(act, _, _)| act.agreement_id.clone()).collect();
        ids.dedup();
        let acts = lifecycle::store::list(db, ids.as_slice())?;
        let unruled = if asked.page == 0 { store::list_unruled(db, viewer, RULINGS)? } else { Vec::new() };
        let place = if viewer.can(Action::VerifyFact) { "/ruling" } else { "" };
        let heads = ["ms-agreement", "conflicts-fact", "conflicts-why", "conflicts-beside"];
        Ok(Self {
            heads: heads.into_iter().map(|key| Head::plain(lang.t(key))).collect(),
            rows: found.iter().map(|one| row(lang, one, &acts)).collect(),
            unruled: unruled
                .into_iter()
                .map(|(id, number, title)| Unruled {
                    href: format!("/agreements/{id}{place}"),
                    number: number.unwrap_or_else(|| lang.t("draft").to_owned()),
                    title,
                })
                .collect(),
            pages,
            files: Offers::of(lang, viewer, "/conflicts"),
            summary: lang.f("dl-page", &[("number", lang.number(i64::from(asked.page) + 1).into())]),
            chrome,
        })
    }
}

/// A disputed fact in the reader's language, beside the acts of its agreement.
pub(super) fn row(lang: Lang, (act, number, title): &Disputed, acts: &[ActRow]) -> Row {
    let is_beside = |other: &&ActRow| {
        other.agreement_id == act.agreement_id
            && other.id != act.id
            && other.kind == act.kind
            && (other.party_id == act.party_id || other.party_id.is_none() || act.party_id.is_none())
            && other.verification != Verification::Voided.code()
    };
    let beside = acts.iter().filter(is_beside).map(|other| {
        let check = lang.label("fact", &other.verification);
        format!("{}: {check}", dated(lang, other))
    });
    Row {
        href: format!("/agreements/{}/acts", act.agreement_id),
        number: number.clone().unwrap_or_else(|| lang.t("draft").to_owned()),
        title: title.clone(),
        fact: format!("{}, {}", lang.label("act", &act.kind), dated(lang, act)),
        why: act.dispute_reason.clone().or_else(|| act.note.clone()).unwrap_or_default(),
        beside: beside.collect(),
    }
}

/// The day by which an act counts, in words.
fn dated(lang: Lang, act: &ActRow) -> String {
    let on = act.effective_on.as_deref().or(act.received_on.as_deref()).or(act.acted_on.as_deref());
    let read = on.and_then(|text| PartialDate::parse(text).ok());
    read.map_or_else(|| lang.t("dossier-undated").to_owned(), |date| date_words(lang, date).words)
}
