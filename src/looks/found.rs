//! Looks as pages and files show them: by person and record, in words.

use super::asked::{Asked, PAGE};
use super::store::{self, Group, LookRow};
use crate::access::{Marking, Viewer};
use crate::audit::store as log;
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A record in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its number; none for a draft.
    pub number: Option<String>,
    /// Its short title.
    pub title: String,
    /// Its marking today.
    pub marking: Marking,
}

/// One person's looks at one record.
#[derive(Debug, Clone)]
pub struct Line {
    /// The person's name.
    pub person: String,
    /// Codes of the roles in which the person looked.
    pub roles: Vec<String>,
    /// The record's id.
    pub agreement_id: String,
    /// The record.
    pub record: Record,
    /// The first look.
    pub first: NaiveDateTime,
    /// The last look.
    pub last: NaiveDateTime,
    /// In how many quarters of an hour.
    pub times: i64,
    /// Codes of the sorts of pages.
    pub kinds: Vec<String>,
}

/// A page of them.
#[derive(Debug, Clone)]
pub struct Found {
    /// The lines, the latest look first.
    pub lines: Vec<Line>,
    /// Whether more follow.
    pub more: bool,
    /// Everybody who ever had an account: id and name.
    pub people: Vec<(String, String)>,
}

/// Codes of kinds and of roles.
type Sorts = (BTreeSet<String>, BTreeSet<String>);

/// What is asked for, as far as `viewer` may see the records.
pub fn find(db: &mut Db, viewer: &Viewer, asked: &Asked) -> Result<Found, DbError> {
    let mut groups = store::groups(db, viewer, asked, asked.place())?;
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = groups.len() > page;
    groups.truncate(page);
    let ids = |of: fn(&Group) -> &String| -> Vec<String> { groups.iter().map(of).cloned().collect() };
    let (people, records) = (ids(|group| &group.0), ids(|group| &group.1));
    let mut kinds: BTreeMap<(String, String), Sorts> = BTreeMap::new();
    for (person, record, kind, role) in store::list_kinds(db, &people, &records)? {
        let held = kinds.entry((person, record)).or_default();
        held.0.insert(kind);
        held.1.insert(role);
    }
    let named = records_by_id(db, viewer, &records)?;
    let people = log::list_actors(db)?;
    let names: HashMap<String, String> = people.iter().cloned().collect();
    let mut line = |(person, agreement_id, times, first, last): Group| {
        let (kinds, roles) = kinds.remove(&(person.clone(), agreement_id.clone())).unwrap_or_default();
        Some(Line {
            record: named.get(&agreement_id)?.clone(),
            roles: roles.into_iter().collect(),
            person: names.get(&person).cloned().unwrap_or(person),
            agreement_id,
            first: first?,
            last: last?,
            times,
            kinds: kinds.into_iter().collect(),
        })
    };
    let lines: Vec<Line> = groups.into_iter().filter_map(&mut line).collect();
    Ok(Found { lines, more, people })
}

/// The records among these that `viewer` may see, by id.
pub fn records_by_id(
    db: &mut Db,
    viewer: &Viewer,
    ids: &[String],
) -> Result<HashMap<String, Record>, DbError> {
    let rows = store::list_named(db, viewer, ids)?.into_iter();
    let record = |(id, number, title, marking): (String, Option<String>, String, String)| {
        (id, Record { number, title, marking: Marking::parse(&marking).unwrap_or(Marking::TopSecret) })
    };
    Ok(rows.map(record).collect())
}

/// The ids of the records of some rows, each once.
pub fn ids_of(rows: &[LookRow]) -> Vec<String> {
    rows.iter().map(|row| row.agreement_id.clone()).collect::<BTreeSet<_>>().into_iter().collect()
}
