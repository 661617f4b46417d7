//! Ministries and officials out of the snapshots that the history keeps, for views into the past.

use super::ministry::Ministry;
use super::official::{self, Office, Official};
use super::store::{ministries, officials};
use crate::db::{Db, DbError};
use crate::search::fold;
use chrono::NaiveDateTime;
use serde::Deserialize;

#[derive(Deserialize)]
struct MinistrySnapshot {
    id: String,
    version: i32,
    state_code: String,
    kind: String,
    name_en: String,
    name_pl: Option<String>,
    name_uk: Option<String>,
    name_native: Option<String>,
    parent_id: Option<String>,
    predecessor_id: Option<String>,
    valid_from: Option<String>,
    valid_to: Option<String>,
}

#[derive(Deserialize)]
struct OfficialSnapshot {
    id: String,
    version: i32,
    name_latin: String,
    name_native: Option<String>,
    #[serde(default)]
    offices: Vec<OfficeSnapshot>,
}

#[derive(Deserialize)]
struct OfficeSnapshot {
    id: String,
    ministry_id: Option<String>,
    title_en: String,
    title_pl: Option<String>,
    title_uk: Option<String>,
    title_native: Option<String>,
    held_from: Option<String>,
    held_to: Option<String>,
    source_id: Option<String>,
}

fn read<'s, T: Deserialize<'s>>(snapshot: &'s str) -> Result<T, DbError> {
    serde_json::from_str(snapshot)
        .map_err(|error| DbError::Migration(format!("a version of the directory cannot be read: {error}")))
}

/// Writes the ministry of a snapshot that was recorded at `at` by `by`.
pub fn insert_ministry(db: &mut Db, snapshot: &str, (at, by): (NaiveDateTime, &str)) -> Result<(), DbError> {
    let held: MinistrySnapshot = read(snapshot)?;
    let row = Ministry {
        sort_key: fold(&held.name_en),
        id: held.id,
        state_code: held.state_code,
        kind: held.kind,
        name_en: held.name_en,
        name_pl: held.name_pl,
        name_uk: held.name_uk,
        name_native: held.name_native,
        parent_id: held.parent_id,
        predecessor_id: held.predecessor_id,
        valid_from: held.valid_from,
        valid_to: held.valid_to,
        version: held.version,
        created_at: at,
        created_by: by.to_owned(),
        updated_at: at,
        updated_by: by.to_owned(),
    };
    ministries::insert(db, &row)
}

/// Writes the official of a snapshot with the offices that were known; gives the id and both names.
pub fn insert_official(
    db: &mut Db,
    snapshot: &str,
    (at, by): (NaiveDateTime, &str),
) -> Result<(String, (String, Option<String>)), DbError> {
    let held: OfficialSnapshot = read(snapshot)?;
    let row = Official {
        sort_key: official::sort_key(&held.name_latin, held.name_native.as_deref()),
        id: held.id,
        name_latin: held.name_latin,
        name_native: held.name_native,
        version: held.version,
        created_at: at,
        created_by: by.to_owned(),
        updated_at: at,
        updated_by: by.to_owned(),
    };
    officials::insert(db, &row)?;
    for office in held.offices {
        let office = Office {
            id: office.id,
            official_id: row.id.clone(),
            ministry_id: office.ministry_id,
            title_en: office.title_en,
            title_pl: office.title_pl,
            title_uk: office.title_uk,
            title_native: office.title_native,
            held_from: office.held_from,
            held_to: office.held_to,
            source_id: office.source_id,
        };
        officials::insert_office(db, &office)?;
    }
    Ok((row.id, (row.name_latin, row.name_native)))
}
