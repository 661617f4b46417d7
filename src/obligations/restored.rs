//! An obligation out of the snapshot that the history keeps, for views into the past.

use super::rows::ObligationRow;
use super::store;
use crate::db::{Db, DbError};

#[derive(serde::Deserialize)]
struct Snapshot {
    obligation: ObligationRow,
}

/// Writes the obligation of a snapshot.
pub fn insert(db: &mut Db, snapshot: &str) -> Result<(), DbError> {
    let held: Snapshot = serde_json::from_str(snapshot)
        .map_err(|error| DbError::Migration(format!("a version of an obligation cannot be read: {error}")))?;
    store::insert_row(db, &held.obligation)
}
