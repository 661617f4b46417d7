//! A milestone out of the snapshot that the history keeps, for views into the past.

use super::colours;
use super::rows::{ConfirmationRow, LimitRow, MilestoneRow, ReportRow, RevisionRow};
use super::store;
use crate::db::{Db, DbError};
use chrono::NaiveDate;
use serde::Deserialize;

#[derive(Deserialize)]
struct Snapshot {
    milestone: MilestoneRow,
    #[serde(default)]
    reports: Vec<ReportRow>,
    #[serde(default)]
    revisions: Vec<RevisionRow>,
    #[serde(default)]
    confirmations: Vec<ConfirmationRow>,
    #[serde(default)]
    depends_on: Vec<String>,
}

/// Writes the milestone of a snapshot with everything that belongs to it.
pub fn insert(db: &mut Db, snapshot: &str) -> Result<(), DbError> {
    let held: Snapshot = serde_json::from_str(snapshot)
        .map_err(|error| DbError::Migration(format!("a version of a milestone cannot be read: {error}")))?;
    store::insert_row(db, &held.milestone)?;
    for report in &held.reports {
        store::insert_report(db, report)?;
    }
    for revision in &held.revisions {
        store::insert_revision(db, revision)?;
    }
    for confirmation in &held.confirmations {
        store::insert_confirmation(db, confirmation)?;
    }
    for other in &held.depends_on {
        store::insert_dependency(db, &held.milestone.id, other)?;
    }
    Ok(())
}

/// Writes the changes of limits.
pub fn insert_limits(db: &mut Db, rows: &[LimitRow]) -> Result<(), DbError> {
    rows.iter().try_for_each(|row| store::limits::insert(db, row))
}

/// Computes the colours of these milestones on a day.
pub fn colour(db: &mut Db, ids: &[String], today: NaiveDate) -> Result<(), DbError> {
    ids.chunks(500).try_for_each(|few| colours::keep(db, few, today).map(drop))
}
