//! The page of conflicting facts.

use super::asked::{Asked, Only};
use super::store::{self, Disputed};
use super::told::{self, Told};
use crate::access::{Action, Viewer};
use crate::agreements::view::names::date_words;
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::lifecycle::store::ActRow;
use crate::lifecycle::{self, Verification};
use crate::web::chrome::Chrome;
use crate::web::files::Offers;
use crate::web::locale::Lang;
use crate::web::parts::{Head, Pages, Tab};
use askama::Template;

/// How many facts, and how many disputed acts, stand on a page.
const PAGE: i64 = 50;

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
#[template(path = "conflicts/list.html")]
pub struct ConflictsPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    fact_heads: Vec<Head>,
    facts: Vec<Told>,
    heads: Vec<Head>,
    rows: Vec<Row>,
    unruled: Vec<Unruled>,
    pages: Pages,
    summary: String,
    files: Option<Offers>,
}

impl ConflictsPage {
    /// The list for a reader.
    pub fn new(db: &mut Db, chrome: Chrome, viewer: &Viewer, asked: Asked) -> Result<Self, DbError> {
        let lang = chrome.lang;
        let (facts, more_facts) = told::list(db, viewer, asked, (lang, PAGE))?;
        let mut found = match asked.shows(Only::Act) {
            true => store::list(db, viewer, (i64::from(asked.page) * PAGE, PAGE + 1))?,
            false => Vec::new(),
        };
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let pages = asked.beside(more_facts || found.len() > page);
        found.truncate(page);
        let mut ids: Vec<String> = found.iter().map(|(act, _, _)| act.agreement_id.clone()).collect();
        ids.dedup();
        let acts = lifecycle::store::list(db, ids.as_slice())?;
        let shows_rulings = asked.page == 0 && asked.shows(Only::Entry);
        let unruled = if shows_rulings { store::list_unruled(db, viewer, RULINGS)? } else { Vec::new() };
        let place = if viewer.can(Action::VerifyFact) { "/ruling" } else { "" };
        let heads = |keys: &[&str]| keys.iter().map(|key| Head::plain(lang.t(key))).collect();
        Ok(Self {
            tabs: tabs(db, viewer, lang, asked)?,
            fact_heads: heads(&["col-fact", "col-leads", "col-beside", "col-state"]),
            facts,
            heads: heads(&["ms-agreement", "conflicts-fact", "conflicts-why", "conflicts-beside"]),
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
            files: Offers::of(lang, viewer, &Asked { page: 0, ..asked }.address()),
            summary: lang.f("dl-page", &[("number", lang.number(i64::from(asked.page) + 1).into())]),
            chrome,
        })
    }

    /// Whether nothing is in conflict.
    fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.rows.is_empty() && self.unruled.is_empty()
    }

    /// Whether there is a page beside this one.
    fn has_pages(&self) -> bool {
        !self.pages.previous.is_empty() || !self.pages.next.is_empty()
    }
}

/// The kinds of conflicts with how many there are of each, those alone of which there are any.
fn tabs(db: &mut Db, viewer: &Viewer, lang: Lang, asked: Asked) -> Result<Vec<Tab>, DbError> {
    let open = store::count_open(db, viewer)?;
    let mut counts = Vec::new();
    for only in Only::ALL {
        let n = match only {
            Only::Act => store::count_disputed(db, viewer)?,
            Only::Entry => store::count_unruled(db, viewer)?,
            Only::Date | Only::Title | Only::Office | Only::Kind | Only::Place => {
                let kinds = only.kinds();
                let of = open.iter().filter(|(code, _)| kinds.iter().any(|kind| kind.code() == code));
                of.map(|(_, n)| n).sum()
            }
        };
        counts.push((*only, n));
    }
    let tab = |only: Option<Only>, n: i64| Tab {
        href: Asked { only, page: 0 }.address(),
        label: lang.label("conflict-kind", only.map_or("all", Only::code)).to_owned(),
        count: lang.number(n),
        current: asked.only == only,
    };
    let all = tab(None, counts.iter().map(|(_, n)| n).sum());
    let shown = counts.into_iter().filter(|(only, n)| *n > 0 || asked.only == Some(*only));
    Ok(std::iter::once(all).chain(shown.map(|(only, n)| tab(Some(only), n))).collect())
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
