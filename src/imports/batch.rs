//! A file that was imported, as the register remembers it.

use crate::db::schema::import_batch;
use chrono::NaiveDateTime;
use diesel::prelude::{Insertable, Queryable};

/// A row of imported files.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = import_batch, treat_none_as_default_value = false)]
pub struct Batch {
    /// UUIDv7.
    pub id: String,
    /// Id of the profile.
    pub profile: String,
    /// The file's name without its folder.
    pub file_name: String,
    /// SHA-256 of the file, hexadecimal.
    pub file_sha256: String,
    /// Agreements created.
    pub rows_created: i32,
    /// Rows that the register held already.
    pub rows_skipped: i32,
    /// Rows out of scope.
    pub rows_refused: i32,
    /// When, UTC.
    pub imported_at: NaiveDateTime,
    /// By which account, or `system` for the command line.
    pub imported_by: String,
}
