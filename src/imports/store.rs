//! Queries of imports: what the register holds already, and the files that were imported.

use super::batch::Batch;
use crate::db::schema::{agreement, import_batch};
use crate::db::{Db, DbError};
use diesel::prelude::*;

/// How many agreements there are, whoever may see them; only ever compared with none.
pub fn count_agreements(db: &mut Db) -> Result<i64, DbError> {
    agreement::table.count().get_result(db).map_err(DbError::from_query)
}

/// Remembers an imported file.
pub fn insert_batch(db: &mut Db, new: &Batch) -> Result<(), DbError> {
    diesel::insert_into(import_batch::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// The latest imported files, newest first.
pub fn list_batches(db: &mut Db, most: i64) -> Result<Vec<Batch>, DbError> {
    import_batch::table
        .order((import_batch::imported_at.desc(), import_batch::id.desc()))
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}
