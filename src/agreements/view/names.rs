//! The names behind the ids of a record, in the reader's language.

use super::super::aggregate::Aggregate;
use super::super::rows::{PartyRow, SourceRow};
use super::super::store;
use crate::accounts;
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::directory::{self, Ministry, State};
use crate::web::dates::{self, When};
use crate::web::locale::Lang;
use std::collections::HashMap;

/// What ids are called.
#[derive(Debug, Clone)]
pub struct Names {
    /// The reader's language.
    pub lang: Lang,
    people: HashMap<String, String>,
    states: HashMap<String, State>,
    ministries: HashMap<String, Ministry>,
    sources: HashMap<String, SourceRow>,
    sides: HashMap<String, String>,
}

impl Names {
    /// The names that the pages of `a` need.
    pub fn load(db: &mut Db, lang: Lang, a: &Aggregate) -> Result<Self, DbError> {
        let mut names = Self {
            lang,
            people: accounts::names(db)?,
            states: HashMap::new(),
            ministries: HashMap::new(),
            sources: HashMap::new(),
            sides: HashMap::new(),
        };
        let ids: Vec<String> = a.source_ids().into_iter().map(str::to_owned).collect();
        names.sources =
            store::list_sources_by_id(db, &ids)?.into_iter().map(|row| (row.id.clone(), row)).collect();
        for party in &a.parties {
            names.learn_state(db, &party.state_code)?;
            names.learn_ministry(db, party.ministry_id.as_deref())?;
        }
        names.learn_ministry(db, a.particulars.lead_ministry_id.as_deref())?;
        names.sides = a.parties.iter().map(|party| (party.id.clone(), names.side_of(party, a))).collect();
        Ok(names)
    }

    /// Reads a state, if it is not known yet.
    pub fn learn_state(&mut self, db: &mut Db, code: &str) -> Result<(), DbError> {
        if !self.states.contains_key(code)
            && let Some(state) = directory::find_state(db, code)?
        {
            self.states.insert(code.to_owned(), state);
        }
        Ok(())
    }

    /// Reads a ministry, if it is not known yet.
    pub fn learn_ministry(&mut self, db: &mut Db, id: Option<&str>) -> Result<(), DbError> {
        if let Some(id) = id
            && !self.ministries.contains_key(id)
            && let Some(ministry) = directory::find_ministry(db, id)?
        {
            self.ministries.insert(id.to_owned(), ministry);
        }
        Ok(())
    }

    /// Reads sources, for ids that an older version named.
    pub fn learn_sources(&mut self, db: &mut Db, ids: &[String]) -> Result<(), DbError> {
        let unknown: Vec<String> = ids.iter().filter(|id| !self.sources.contains_key(*id)).cloned().collect();
        if !unknown.is_empty() {
            let rows = store::list_sources_by_id(db, &unknown)?;
            self.sources.extend(rows.into_iter().map(|row| (row.id.clone(), row)));
        }
        Ok(())
    }

    /// A person's name; the system's own deeds are the register's.
    pub fn person(&self, id: &str) -> String {
        match self.people.get(id) {
            Some(name) => name.clone(),
            None => self.lang.t("the-register").to_owned(),
        }
    }

    /// The short name of a state, or its code.
    pub fn state(&self, code: &str) -> String {
        self.states.get(code).map_or_else(|| code.to_owned(), |state| state.name(self.lang).to_owned())
    }

    /// The official name of a state, else the short one.
    pub fn state_in_full(&self, code: &str) -> String {
        let official = self.states.get(code).and_then(|state| state.official(self.lang));
        official.map_or_else(|| self.state(code), str::to_owned)
    }

    /// The name of a ministry.
    pub fn ministry(&self, id: &str) -> Option<String> {
        self.ministries.get(id).map(|ministry| ministry.name(self.lang).to_owned())
    }

    /// A source.
    pub fn source(&self, id: &str) -> Option<&SourceRow> {
        self.sources.get(id)
    }

    /// Whether a person has this id.
    pub fn knows_person(&self, id: &str) -> bool {
        self.people.contains_key(id)
    }

    /// A party as acts name it, or "all sides".
    pub fn side(&self, party_id: Option<&str>) -> String {
        let named = party_id.and_then(|id| self.sides.get(id)).cloned();
        named.unwrap_or_else(|| self.lang.t("all-sides").to_owned())
    }

    fn side_of(&self, party: &PartyRow, a: &Aggregate) -> String {
        let alone = a.parties.iter().filter(|other| other.state_code == party.state_code).count() == 1;
        let ministry = party.ministry_id.as_deref().and_then(|id| self.ministry(id));
        match ministry {
            Some(ministry) if !alone => ministry,
            Some(_) | None => self.state(&party.state_code),
        }
    }

    /// A stored partial date in words.
    pub fn when(&self, text: Option<&str>) -> Option<When> {
        when(self.lang, text)
    }
}

/// A stored partial date in words; none when nothing is stored.
pub fn when(lang: Lang, text: Option<&str>) -> Option<When> {
    let date = PartialDate::parse(text?).ok()?;
    Some(date_words(lang, date))
}

/// A partial date in words.
pub fn date_words(lang: Lang, date: PartialDate) -> When {
    dates::partial(lang, date.year(), date.month(), date.day_of_month())
}
