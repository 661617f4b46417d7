//! Documents out of the snapshots that the history keeps, and evidence as it stood, for views into the past.

use super::document::Finding;
use super::rows::{ContentRow, DocumentRow, EvidenceRow, VersionRow};
use super::store::{self, claims};
use crate::db::{Db, DbError};
use crate::search;
use chrono::NaiveDateTime;
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Deserialize)]
struct Snapshot {
    document: DocumentRow,
    versions: Vec<Version>,
}

#[derive(Deserialize)]
struct Version {
    number: i32,
    file_name: String,
    note: Option<String>,
    sha256: String,
    uploaded_by: String,
    uploaded_at: NaiveDateTime,
}

/// Writes what files held; their texts are not searched in the past.
pub fn insert_contents(db: &mut Db, rows: &[ContentRow]) -> Result<HashMap<String, i64>, DbError> {
    for row in rows {
        store::insert_content(db, row)?;
    }
    Ok(rows.iter().map(|row| (row.sha256.clone(), row.number)).collect())
}

/// Markings with their ranks, by the ids of documents.
pub type Markings = HashMap<String, (String, i32)>;

/// The markings of these documents as they are now.
pub fn markings(db: &mut Db, ids: &[String]) -> Result<Markings, DbError> {
    store::lists::markings(db, ids)
}

/// Writes the document of a snapshot with its versions; `contents` gives the number of each SHA-256. Who may see it is as it is
/// today: it is marked as it was or as it is `now`, whichever is higher.
pub fn insert(
    db: &mut Db,
    snapshot: &str,
    contents: &HashMap<String, i64>,
    now: Option<&(String, i32)>,
) -> Result<(), DbError> {
    let mut held: Snapshot = serde_json::from_str(snapshot)
        .map_err(|error| DbError::Migration(format!("a version of a document cannot be read: {error}")))?;
    if let Some((marking, rank)) = now.filter(|(_, rank)| *rank > held.document.marking_rank) {
        held.document.marking.clone_from(marking);
        held.document.marking_rank = *rank;
    }
    let newest = held.versions.iter().max_by_key(|version| version.number);
    let name = newest.map_or("", |version| version.file_name.as_str());
    store::insert(db, &held.document)?;
    store::replace_labels(db, &held.document.id, &search::words(&format!("{} {name}", held.document.title)))?;
    for version in &held.versions {
        let lost = || DbError::Migration(format!("the content {} is not known", version.sha256));
        let row = VersionRow {
            document_id: held.document.id.clone(),
            number: version.number,
            content: *contents.get(&version.sha256).ok_or_else(lost)?,
            file_name: version.file_name.clone(),
            note: version.note.clone(),
            uploaded_by: version.uploaded_by.clone(),
            uploaded_at: version.uploaded_at,
        };
        store::insert_version(db, &row)?;
    }
    Ok(())
}

/// The evidence of these agreements, or of every one, as it stood at `last`: what was checked or withdrawn later was neither.
pub fn evidence(
    db: &mut Db,
    ids: Option<&[String]>,
    last: NaiveDateTime,
) -> Result<Vec<EvidenceRow>, DbError> {
    let rows = claims::recorded(db, ids, last)?;
    Ok(rows.into_iter().map(|row| as_it_stood(row, last)).collect())
}

fn as_it_stood(mut row: EvidenceRow, last: NaiveDateTime) -> EvidenceRow {
    if row.checked_at.is_some_and(|at| at > last) {
        row.result = Finding::Unchecked.code().into();
        row.remark = None;
        row.checked_by = None;
        row.checked_at = None;
        row.checked_version = None;
    }
    if row.withdrawn_at.is_some_and(|at| at > last) {
        row.withdrawn_reason = None;
        row.withdrawn_by = None;
        row.withdrawn_at = None;
    }
    row
}

/// Writes evidence.
pub fn insert_evidence(db: &mut Db, rows: &[EvidenceRow]) -> Result<(), DbError> {
    rows.iter().try_for_each(|row| claims::insert(db, row))
}

/// The agreements that have documents in what is laid out.
pub fn agreements(db: &mut Db) -> Result<Vec<String>, DbError> {
    store::lists::agreements(db)
}
