//! Every query on checkpoints, keys and what witnesses signed.

use super::judge::ListedKey;
use crate::audit::chain::Head;
use crate::db::schema::{audit_event, checkpoint, cosignature, signing_key};
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::prelude::*;

crate::codes! {
    /// Why a checkpoint was signed.
    Why {
        Start = "start",
        Count = "count",
        Time = "time",
        Export = "export",
        Key = "key",
        Operator = "operator",
    }
}

/// A checkpoint that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = checkpoint, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct CheckpointRow {
    pub size: i64,
    pub chain: Vec<u8>,
    pub note: String,
    pub why: String,
    pub made_at: NaiveDateTime,
}

/// A key of the log.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = signing_key, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct KeyRow {
    pub seq: i64,
    pub vkey: String,
    pub how: String,
    pub statement: String,
    pub made_at: NaiveDateTime,
}

impl From<KeyRow> for ListedKey {
    fn from(row: KeyRow) -> Self {
        Self { from: row.seq, vkey: row.vkey, how: row.how, statement: row.statement }
    }
}

/// What a witness signed.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = cosignature, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct CosignatureRow {
    pub size: i64,
    pub witness: String,
    pub line: String,
    pub made_at: NaiveDateTime,
}

/// Every key, the first one first.
pub fn list_keys(db: &mut Db) -> Result<Vec<KeyRow>, DbError> {
    signing_key::table.order(signing_key::seq).load(db).map_err(DbError::from_query)
}

/// Adds a key.
pub fn insert_key(db: &mut Db, row: &KeyRow) -> Result<(), DbError> {
    diesel::insert_into(signing_key::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// The last checkpoint.
pub fn last(db: &mut Db) -> Result<Option<CheckpointRow>, DbError> {
    checkpoint::table.order(checkpoint::size.desc()).first(db).optional().map_err(DbError::from_query)
}

/// The newest checkpoints, the last one first.
pub fn list_newest(db: &mut Db, most: i64) -> Result<Vec<CheckpointRow>, DbError> {
    checkpoint::table.order(checkpoint::size.desc()).limit(most).load(db).map_err(DbError::from_query)
}

/// Size and note of every checkpoint up to a size, in order.
pub fn list_notes(db: &mut Db, until: i64) -> Result<Vec<(i64, String)>, DbError> {
    checkpoint::table
        .filter(checkpoint::size.le(until))
        .order(checkpoint::size)
        .select((checkpoint::size, checkpoint::note))
        .load(db)
        .map_err(DbError::from_query)
}

/// Notes by size, and the last size that a witness signed.
pub type WitnessedNotes = (Vec<(i64, String)>, Option<i64>);

/// The same with what witnesses signed beneath each, and the last size that any of them signed.
pub fn list_notes_with_words(db: &mut Db, until: i64) -> Result<WitnessedNotes, DbError> {
    let words: Vec<(i64, String)> = cosignature::table
        .filter(cosignature::size.le(until))
        .order((cosignature::size, cosignature::witness))
        .select((cosignature::size, cosignature::line))
        .load(db)
        .map_err(DbError::from_query)?;
    let mut notes = list_notes(db, until)?;
    let last = words.last().map(|(size, _)| *size);
    for (size, line) in words {
        if let Ok(place) = notes.binary_search_by_key(&size, |(size, _)| *size) {
            notes[place].1.push_str(&line);
        }
    }
    Ok((notes, last))
}

/// How many checkpoints there are.
pub fn count(db: &mut Db) -> Result<i64, DbError> {
    checkpoint::table.count().get_result(db).map_err(DbError::from_query)
}

/// Adds a checkpoint.
pub fn insert(db: &mut Db, row: &CheckpointRow) -> Result<(), DbError> {
    diesel::insert_into(checkpoint::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// What witnesses said of these sizes.
pub fn list_cosignatures(db: &mut Db, sizes: &[i64]) -> Result<Vec<CosignatureRow>, DbError> {
    cosignature::table
        .filter(cosignature::size.eq_any(sizes.to_vec()))
        .order((cosignature::size, cosignature::witness))
        .load(db)
        .map_err(DbError::from_query)
}

/// The last size that a witness signed; 0 before the first.
pub fn last_witnessed(db: &mut Db, witness: &str) -> Result<i64, DbError> {
    let last: Option<i64> = cosignature::table
        .filter(cosignature::witness.eq(witness))
        .select(diesel::dsl::max(cosignature::size))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(last.unwrap_or(0))
}

/// Adds what a witness signed.
pub fn insert_cosignature(db: &mut Db, row: &CosignatureRow) -> Result<(), DbError> {
    diesel::insert_into(cosignature::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// The head as it was at a size; none when there are not so many events.
pub fn head_at(db: &mut Db, log_id: &str, size: i64) -> Result<Option<Head>, DbError> {
    let found: Option<Vec<u8>> = audit_event::table
        .find(size)
        .select(audit_event::chain)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    let Some(bytes) = found else { return Ok(None) };
    let chain = bytes
        .try_into()
        .map_err(|_| DbError::Migration(format!("the chain value of event {size} has not 32 bytes")))?;
    Ok(Some(Head { log_id: log_id.to_owned(), seq: size, chain }))
}

/// Leaves of a stretch of the log, in order.
pub fn list_leaves(db: &mut Db, after: i64, until: i64) -> Result<Vec<Vec<u8>>, DbError> {
    audit_event::table
        .filter(audit_event::seq.gt(after).and(audit_event::seq.le(until)))
        .order(audit_event::seq)
        .select(audit_event::leaf)
        .load(db)
        .map_err(DbError::from_query)
}

/// The place and the chain value of the one event of a thing that has only one, as an export.
pub fn place_of(db: &mut Db, kind: &str, id: &str) -> Result<Option<(i64, Vec<u8>)>, DbError> {
    audit_event::table
        .filter(audit_event::object_type.eq(kind).and(audit_event::object_id.eq(id)))
        .order(audit_event::seq.desc())
        .select((audit_event::seq, audit_event::chain))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}
