//! The views of this room, and what stands in all of them.

use super::asked::Asked;
use super::store::{lists::Line, partners};
use crate::access::Viewer;
use crate::accounts;
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::lifecycle::due::DeadlineKind;
use crate::web::dates::{self, When};
use crate::web::locale::Lang;
use crate::web::page::Nav;
use crate::web::parts::{Chip, Choice, Tab};
use chrono::NaiveDate;
use std::collections::HashMap;

/// One of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// Deadlines by their day.
    List,
    /// The month.
    Calendar,
    /// Notice windows with the decision wanted.
    Windows,
    /// Whose move it is.
    Moves,
}

impl View {
    const ALL: [Self; 4] = [Self::List, Self::Calendar, Self::Windows, Self::Moves];

    /// The names that the page understands in its address.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::List => &["partner", "owner", "kind", "within", "on", "page"],
            Self::Calendar => &["partner", "owner", "kind", "month"],
            Self::Windows => &["partner", "owner", "within", "page"],
            Self::Moves => &["partner", "owner", "side", "page"],
        }
    }

    /// Where the page is.
    pub const fn path(self) -> &'static str {
        match self {
            Self::List => "/deadlines",
            Self::Calendar => "/deadlines/calendar",
            Self::Windows => "/deadlines/windows",
            Self::Moves => "/moves",
        }
    }

    /// The entry of the main navigation that it belongs to.
    pub const fn nav(self) -> Nav {
        Nav::Deadlines
    }

    /// The key of its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::List => "nav-deadlines",
            Self::Calendar => "dl-calendar-title",
            Self::Windows => "dl-windows-title",
            Self::Moves => "dl-moves-title",
        }
    }

    const fn tab(self) -> &'static str {
        match self {
            Self::List => "dl-tab-list",
            Self::Calendar => "dl-tab-calendar",
            Self::Windows => "dl-windows-title",
            Self::Moves => "dl-moves-title",
        }
    }
}

/// The tabs above every page; partner and owner go along.
pub fn tabs(lang: Lang, current: View, asked: &Asked) -> Vec<Tab> {
    let common = asked.common();
    let tab = |view: View| Tab {
        href: common.address(view.path()),
        label: lang.t(view.tab()).to_owned(),
        count: String::new(),
        current: view == current,
    };
    View::ALL.into_iter().map(tab).collect()
}

/// What the filters offer, and the names that rows need.
pub struct Around {
    /// Code and name of the states with agreements that the reader may see.
    pub partners: Vec<(String, String)>,
    /// Id and name of the people who can own an agreement.
    pub people: Vec<(String, String)>,
    /// Names of states by code.
    pub states: HashMap<String, String>,
    /// Names of everybody by account id.
    pub names: HashMap<String, String>,
}

impl Around {
    /// Reads it.
    pub fn read(db: &mut Db, viewer: &Viewer, home: &str, lang: Lang) -> Result<Self, DbError> {
        let people = accounts::list_people(db)?.into_iter();
        Ok(Self {
            partners: partners::list(db, viewer, home, lang)?,
            people: people.map(|person| (person.id, person.name)).collect(),
            states: partners::names(db, lang)?,
            names: accounts::store::names(db)?,
        })
    }

    /// The partners to filter by.
    pub fn partner_choices(&self, asked: &Asked) -> Vec<Choice> {
        let current = asked.partner.as_deref().unwrap_or_default();
        self.partners.iter().map(|(code, name)| Choice::new(code, name, current)).collect()
    }

    /// The owners to filter by.
    pub fn owner_choices(&self, lang: Lang, asked: &Asked) -> Vec<Choice> {
        let current = asked.owner.as_deref().unwrap_or_default();
        let me = Choice::new("me", lang.t("ms-owner-me"), current);
        let people = self.people.iter().map(|(id, name)| Choice::new(id, name, current));
        std::iter::once(me).chain(people).collect()
    }

    /// The names of states, joined.
    pub fn state_names(&self, codes: Option<&Vec<String>>) -> String {
        let name = |code: &String| self.states.get(code).cloned().unwrap_or_else(|| code.clone());
        codes.map(|codes| codes.iter().map(name).collect::<Vec<_>>().join(", ")).unwrap_or_default()
    }

    /// The active filters that all pages share, each with its way out.
    pub fn chips(&self, lang: Lang, asked: &Asked, path: &str) -> Vec<Chip> {
        let chosen = |choices: Vec<Choice>| {
            let found = choices.into_iter().find(|choice| choice.chosen).map(|choice| choice.label);
            found.unwrap_or_else(|| lang.t("unknown").to_owned())
        };
        let mut chips = Vec::new();
        let mut put = |key: &str, value: Option<String>, without: Asked| {
            let remove = without.from_start().address(path);
            chips.extend(value.map(|value| Chip { name: lang.t(key).to_owned(), value, remove }));
        };
        let partner = asked.partner.as_ref().map(|_| chosen(self.partner_choices(asked)));
        put("ms-partner", partner, Asked { partner: None, ..asked.clone() });
        let owner = asked.owner.as_ref().map(|_| chosen(self.owner_choices(lang, asked)));
        put("ms-owner", owner, Asked { owner: None, ..asked.clone() });
        let kind = asked.kind.map(|kind| lang.label("due", kind.code()).to_owned());
        put("dl-kind", kind, Asked { kind: None, ..asked.clone() });
        let within = asked.within.map(|span| lang.n("ms-due-within", span.days()));
        put("dl-within", within, Asked { within: None, ..asked.clone() });
        let on = asked.on.map(|day| dates::day(lang, day).words);
        put("dl-on", on, Asked { on: None, ..asked.clone() });
        chips
    }
}

impl Line {
    /// The day.
    pub fn on(&self) -> Option<NaiveDate> {
        PartialDate::parse(&self.due_on).map(PartialDate::earliest).ok()
    }
}

/// A deadline as a list draws it.
pub struct Row {
    /// The agreement's page.
    pub href: String,
    /// Its number, or that it is a draft.
    pub number: String,
    /// Its short title.
    pub title: String,
    /// The states on the other side.
    pub partner: String,
    /// The owner's name; empty for none.
    pub owner: String,
    /// What falls due.
    pub what: &'static str,
    /// What has to be done, where a clause names it.
    pub note: String,
    /// The day.
    pub when: When,
    /// How far it is away, in words.
    pub left: String,
    /// Whether it is a decision that was not taken in time.
    pub missed: bool,
}

impl Row {
    /// A line in the reader's language.
    pub fn new(
        lang: Lang,
        line: &Line,
        around: &Around,
        partner: Option<&Vec<String>>,
        today: NaiveDate,
    ) -> Self {
        let on = line.on().unwrap_or(today);
        let missed = on < today;
        Self {
            href: format!("/agreements/{}", line.agreement_id),
            number: line.register_no.clone().unwrap_or_else(|| lang.t("draft").to_owned()),
            title: line.short_title.clone(),
            partner: around.state_names(partner),
            owner: line.owner_id.as_ref().and_then(|id| around.names.get(id)).cloned().unwrap_or_default(),
            what: DeadlineKind::parse(&line.kind).map_or("", |kind| lang.label("due", kind.code())),
            note: line.label.clone().unwrap_or_default(),
            when: dates::day(lang, on),
            left: left(lang, on, today),
            missed,
        }
    }
}

/// How far a day is away.
pub fn left(lang: Lang, on: NaiveDate, today: NaiveDate) -> String {
    match (on - today).num_days() {
        0 => lang.t("dl-today").to_owned(),
        days if days > 0 => lang.n("dl-in-days", days),
        days => lang.n("dl-days-ago", -days),
    }
}
