//! The form of an obligation: capturing one, changing one, and the days that its schedule gives.

use crate::accounts::store::Person;
use crate::milestones::offers::Offers;
use crate::milestones::store::{Ministry, Parent};
use crate::milestones::words::ministry_name;
use crate::obligations::obligation::{Debtor, Kind, Nature};
use crate::obligations::plain::{Anchor, Unit};
use crate::obligations::schedule::{Sort, WithinUnit};
use crate::obligations::store::ClauseBrief;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;
use chrono::NaiveDate;

/// The days that a schedule gives, before anything is saved.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    /// The schedule in words.
    pub words: String,
    /// The next days.
    pub days: Vec<NaiveDate>,
    /// How many of them make their milestones at once.
    pub at_once: usize,
}

/// The form.
#[derive(Template)]
#[template(path = "obligations/form.html")]
pub struct FormPage {
    chrome: Chrome,
    form: FormView,
    is_new: bool,
    title: &'static str,
    action: String,
    cancel: String,
    key: String,
    crumbs: Vec<Link>,
    clauses: Vec<Choice>,
    people: Vec<Choice>,
    ministries: Vec<Choice>,
    debtors: Vec<Choice>,
    natures: Vec<Choice>,
    kinds: Vec<Choice>,
    sorts: Vec<Choice>,
    units: Vec<Choice>,
    anchors: Vec<Choice>,
    ends: Vec<Choice>,
    within_units: Vec<Choice>,
    conflict: String,
    preview: Option<PreviewView>,
}

struct PreviewView {
    words: String,
    days: Vec<When>,
    at_once: String,
}

/// What the form chooses from.
pub struct Choices<'c> {
    /// People and bodies.
    pub offers: &'c Offers,
    /// The clauses of the agreement.
    pub clauses: &'c [ClauseBrief],
}

fn coded<T: Copy>(
    lang: Lang,
    all: &[T],
    code: fn(T) -> &'static str,
    prefix: &str,
    current: &str,
) -> Vec<Choice> {
    all.iter().map(|value| Choice::new(code(*value), lang.label(prefix, code(*value)), current)).collect()
}

fn clause_words(lang: Lang, clause: &ClauseBrief) -> String {
    let kind = lang.label("clause", &clause.kind);
    clause.article.as_ref().map_or_else(|| kind.to_owned(), |article| format!("{article} · {kind}"))
}

impl FormPage {
    /// The form of a new obligation, or of one that is there (`id`).
    pub fn new(
        request: &HttpRequest,
        (parent, id): (&Parent, Option<&str>),
        choices: &Choices,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let agreement = format!("/agreements/{}", parent.id);
        let home = format!("{agreement}/obligations");
        let chosen = |name: &str| fields.text(name).to_owned();
        let person = |p: &Person| Choice::new(&p.id, &p.name, fields.text("owner"));
        let ministry = |m: &Ministry| Choice::new(&m.0, ministry_name(lang, m), fields.text("ministry"));
        let clause = |c: &ClauseBrief| Choice::new(&c.id, clause_words(lang, c), fields.text("clause"));
        let ends = ["never", "until", "count"].map(|code| {
            let current = if fields.text("ends").is_empty() { "never" } else { fields.text("ends") };
            Choice::new(code, lang.label("ends", code), current)
        });
        let place = id.map(|id| format!("/obligations/{id}"));
        Self {
            form: form::view(fields, errors, lang),
            is_new: id.is_none(),
            title: lang.t(if id.is_none() { "ob-new" } else { "ob-edit" }),
            action: place.as_ref().map_or_else(|| home.clone(), |place| format!("{place}/edit")),
            cancel: place.unwrap_or_else(|| home.clone()),
            key: fields.optional("key").unwrap_or_else(crate::clock::new_id),
            crumbs: vec![
                Link::new("/agreements", lang.t("nav-register")),
                Link::new(&agreement, parent.name()),
                Link::new(&home, lang.t("ob-title")),
            ],
            clauses: choices.clauses.iter().map(clause).collect(),
            people: choices.offers.people.iter().map(person).collect(),
            ministries: choices.offers.ministries.iter().map(ministry).collect(),
            debtors: coded(lang, Debtor::ALL, Debtor::code, "side", &chosen("debtor")),
            natures: coded(lang, Nature::ALL, Nature::code, "nature", &chosen("nature")),
            kinds: coded(lang, Kind::ALL, Kind::code, "obligation", &chosen("kind")),
            sorts: coded(lang, Sort::ALL, Sort::code, "schedule", &chosen("schedule")),
            units: coded(lang, Unit::ALL, Unit::code, "unit", &chosen("unit")),
            anchors: coded(lang, Anchor::ALL, Anchor::code, "anchor", &chosen("anchor")),
            ends: ends.into(),
            within_units: coded(lang, WithinUnit::ALL, WithinUnit::code, "unit", &chosen("within_unit")),
            conflict: String::new(),
            preview: None,
            chrome,
        }
    }

    /// The form with the days that its schedule gives.
    pub fn with_preview(mut self, preview: Preview) -> Self {
        let lang = self.chrome.lang;
        self.preview = Some(PreviewView {
            words: preview.words,
            days: preview.days.iter().map(|day| dates::day(lang, *day)).collect(),
            at_once: lang.n("ob-preview-at-once", preview.at_once),
        });
        self
    }

    /// The form after somebody else was faster: what was typed is kept, and saving it again takes the newer version.
    pub fn after_conflict(mut self, who: &str, version: i32) -> Self {
        let version = version.to_string();
        self.conflict = self.chrome.with2("ob-conflict", "who", who, "version", &version);
        self
    }
}
