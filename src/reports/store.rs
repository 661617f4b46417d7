//! Every query on the records of exports.

use crate::access::{Marking, Viewer, visible};
use crate::db::schema::{agreement, export_record};
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::HashSet;

/// The record of one export.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = export_record, treat_none_as_default_value = false)]
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

/// How many agreements a question about many of them names at once.
const AT_ONCE: usize = 500;

/// The highest marking of these agreements, whoever asks: the rows of them were allowed to be seen.
pub fn highest_marking(db: &mut Db, ids: &HashSet<String>) -> Result<Option<Marking>, DbError> {
    let ids: Vec<&String> = ids.iter().collect();
    let mut highest: Option<Marking> = None;
    for some in ids.chunks(AT_ONCE) {
        let codes: Vec<String> = agreement::table
            .filter(agreement::id.eq_any(some.iter().map(|id| (*id).clone()).collect::<Vec<_>>()))
            .select(agreement::marking)
            .distinct()
            .load(db)
            .map_err(DbError::from_query)?;
        // A word that nobody knows counts as the highest.
        let found = codes.iter().map(|code| Marking::parse(code).unwrap_or(Marking::TopSecret)).max();
        highest = highest.max(found);
    }
    Ok(highest)
}

/// The id of an agreement, if `viewer` may see it.
pub fn find_seen(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<String>, DbError> {
    agreement::table
        .filter(agreement::id.eq(id.to_owned()).and(visible::within(viewer)))
        .select(agreement::id)
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// How many agreements of the register `viewer` may not see; told to auditors only.
pub fn count_hidden(db: &mut Db, viewer: &Viewer) -> Result<i64, DbError> {
    let all: i64 = agreement::table
        .filter(agreement::record_state.ne("voided"))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    let seen: i64 = agreement::table
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided"))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    Ok(all - seen)
}

/// The exports that `viewer` may know of, the newest first, after the first `skip`: those within the clearance, and of a dossier
/// only where the agreement is seen.
pub fn page(db: &mut Db, viewer: &Viewer, (skip, most): (i64, i64)) -> Result<Vec<ExportRow>, DbError> {
    let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let within: Vec<&str> = Marking::ALL
        .into_iter()
        .filter(|one| one.rank() <= viewer.clearance.rank())
        .map(Marking::code)
        .collect();
    export_record::table
        .filter(export_record::marking.eq_any(within))
        .filter(
            export_record::agreement_id
                .is_null()
                .or(export_record::agreement_id.assume_not_null().eq_any(open)),
        )
        .order(export_record::number.desc())
        .offset(skip)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}
