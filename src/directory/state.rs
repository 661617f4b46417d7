//! States, past and present, as the reference data name them.

use super::period::Period;
use crate::db::schema::state;
use crate::search::order;
use crate::web::locale::Lang;
use diesel::prelude::{AsChangeset, Insertable, Queryable};

/// A state of the reference data.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset)]
#[diesel(table_name = state, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct State {
    /// ISO 3166-1 alpha-3, or our own code for a state that is no more.
    pub code: String,
    /// ISO 3166-1 alpha-2; none for a state that is no more.
    pub alpha2: Option<String>,
    /// Short name in English.
    pub name_en: String,
    /// Short name in Polish.
    pub name_pl: String,
    /// Short name in Ukrainian.
    pub name_uk: String,
    /// Official name in English.
    pub official_en: Option<String>,
    /// Official name in Polish.
    pub official_pl: Option<String>,
    /// Official name in Ukrainian.
    pub official_uk: Option<String>,
    /// Since when, where the reference data need it.
    pub valid_from: Option<String>,
    /// Until when; none for a state that exists.
    pub valid_to: Option<String>,
    /// Groups such as `EU;NATO`, alphabetical.
    pub memberships: String,
    /// un_member, un_observer, historic or other.
    pub standing: String,
}

impl State {
    /// The short name in the reader's language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.name_en,
            Lang::Pl => &self.name_pl,
            Lang::Uk => &self.name_uk,
        }
    }

    /// The official name in the reader's language, where the reference data give one.
    pub fn official(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::En => self.official_en.as_deref(),
            Lang::Pl => self.official_pl.as_deref(),
            Lang::Uk => self.official_uk.as_deref(),
        }
    }

    /// Whether the state is no more.
    pub fn is_historic(&self) -> bool {
        self.standing == "historic"
    }

    /// When it existed, as far as the reference data say.
    pub fn period(&self) -> Period {
        Period::stored(self.valid_from.as_deref(), self.valid_to.as_deref())
    }

    /// The groups it belongs to.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.memberships.split(';').filter(|group| !group.is_empty())
    }
}

/// The alphabet in which a reader's language orders names.
pub const fn alphabet(lang: Lang) -> &'static str {
    match lang {
        Lang::En => order::LATIN,
        Lang::Pl => order::POLISH,
        Lang::Uk => order::UKRAINIAN,
    }
}

/// The states by name, as the reader's language orders them.
pub fn in_order(mut states: Vec<State>, lang: Lang) -> Vec<State> {
    states.sort_by_cached_key(|state| {
        let key = order::order_key(state.name(lang), alphabet(lang));
        (key, state.code.clone())
    });
    states
}
