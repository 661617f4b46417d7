//! Every query on the records of exports.

use crate::db::schema::export_record;
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// The record of one export.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = export_record)]
#[expect(missing_docs, reason = "the columns are described in reports/record.rs")]
pub struct ExportRow {
    pub id: String,
    pub number: i64,
    pub kind: String,
    pub format: String,
    pub lang: String,
    pub agreement_id: Option<String>,
    pub filter: String,
    pub rows_included: i32,
    pub rows_withheld: i32,
    pub marking: String,
    pub content_sha256: String,
    pub exported_at: NaiveDateTime,
    pub exported_by: String,
}

/// The number of the last export; 0 before the first.
pub fn last_number(db: &mut Db) -> Result<i64, DbError> {
    let last: Option<i64> = export_record::table
        .select(diesel::dsl::max(export_record::number))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(last.unwrap_or(0))
}

/// Adds the record of an export.
pub fn insert(db: &mut Db, row: &ExportRow) -> Result<(), DbError> {
    diesel::insert_into(export_record::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Every record, the newest first.
pub fn list(db: &mut Db, most: i64) -> Result<Vec<ExportRow>, DbError> {
    export_record::table.order(export_record::number.desc()).limit(most).load(db).map_err(DbError::from_query)
}
