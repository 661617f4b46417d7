//! A close-out out of the snapshot that the history keeps, for views into the past.

use super::store::{self, ClosingRow};
use crate::db::{Db, DbError};

#[derive(serde::Deserialize)]
struct Snapshot {
    closing: ClosingRow,
}

/// Writes the close-out of a snapshot, and on its agreement the day on which it was closed.
pub fn insert(db: &mut Db, snapshot: &str) -> Result<(), DbError> {
    let held: Snapshot = serde_json::from_str(snapshot)
        .map_err(|error| DbError::Migration(format!("a version of a close-out cannot be read: {error}")))?;
    let row = held.closing;
    store::insert(db, &row)?;
    match row.closed_at.filter(|_| row.state == "closed") {
        Some(at) => store::set_closed(db, &row.agreement_id, Some(at.date().to_string())),
        None => Ok(()),
    }
}
