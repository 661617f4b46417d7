//! What the keys of the demonstration data stand for in this database.

use super::error::{LoadError, known};
use crate::calendar::PartialDate;
use crate::imports::dates::DemoDate;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Ids by key, and the day of loading from which dates are counted.
#[derive(Debug)]
pub(super) struct Keys {
    pub(super) loaded_on: NaiveDate,
    pub(super) home: String,
    pub(super) people: BTreeMap<String, String>,
    pub(super) ministries: BTreeMap<String, String>,
    pub(super) officials: BTreeMap<String, String>,
    pub(super) sources: BTreeMap<String, String>,
    pub(super) agreements: BTreeMap<String, String>,
}

impl Keys {
    /// No key is known yet.
    pub(super) fn new(loaded_on: NaiveDate, home: &str) -> Self {
        Self {
            loaded_on,
            home: home.to_owned(),
            people: BTreeMap::new(),
            ministries: BTreeMap::new(),
            officials: BTreeMap::new(),
            sources: BTreeMap::new(),
            agreements: BTreeMap::new(),
        }
    }

    /// The account of `officer` or `manager`.
    pub(super) fn person(&self, desk: &str) -> Result<String, LoadError> {
        id(&self.people, desk)
    }

    /// The ministry, where one is named.
    pub(super) fn ministry(&self, key: Option<&String>) -> Result<Option<String>, LoadError> {
        key.map(|key| id(&self.ministries, key)).transpose()
    }

    /// The source, where one is named.
    pub(super) fn source(&self, key: Option<&String>) -> Result<Option<String>, LoadError> {
        key.map(|key| id(&self.sources, key)).transpose()
    }

    /// The date, counted from the day of loading where it is relative.
    pub(super) fn date(&self, date: Option<&DemoDate>) -> Option<PartialDate> {
        date.map(|date| PartialDate::from(&date.resolve(self.loaded_on)))
    }
}

/// The id behind a key.
pub(super) fn id(ids: &BTreeMap<String, String>, key: &str) -> Result<String, LoadError> {
    known(ids.get(key).cloned(), key)
}
