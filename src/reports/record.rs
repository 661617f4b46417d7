//! The record of an export: its number, what was in it and the hash of its bytes, with the event in the audit chain.

use super::store::{self, ExportRow};
use crate::access::Marking;
use crate::audit::{Deed, Draft, Object, Tx};
use crate::clock;
use crate::db::{DbError, dialect};

/// What was exported.
#[derive(Debug, Clone)]
pub struct Exported<'e> {
    /// What kind of thing: `register`, `dossier`, `milestones`.
    pub kind: &'static str,
    /// The format: `csv`, `xlsx`, `pdf`.
    pub format: &'static str,
    /// Language code of the file.
    pub lang: &'static str,
    /// The agreement, when it is the dossier of one.
    pub agreement_id: Option<&'e str>,
    /// The filter as a query string.
    pub filter: &'e str,
    /// Rows in the file.
    pub rows: i64,
    /// Rows that the filter finds and the exporter may not see; in the record only, never in the event.
    pub withheld: i64,
    /// The highest marking in the file.
    pub marking: Marking,
    /// SHA-256 of the file, lower-case hexadecimal.
    pub sha256: &'e str,
    /// The size of the checkpoint that was signed before it.
    pub checkpoint: i64,
}

/// The record of an export that was written.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// Its id: the object of its event.
    pub id: String,
    /// Its number.
    pub number: i64,
}

/// The number that the next record of this transaction takes; held until the commit, so that no two exports take one.
pub fn next_number(tx: &mut Tx) -> Result<i64, DbError> {
    dialect::lock_audit_head(tx.db)?;
    Ok(store::last_number(tx.db)? + 1)
}

/// Writes the record and its event.
pub fn record(tx: &mut Tx, exported: &Exported) -> Result<Recorded, DbError> {
    let number = next_number(tx)?;
    let row = ExportRow {
        id: clock::new_id(),
        number,
        kind: exported.kind.into(),
        format: exported.format.into(),
        lang: exported.lang.into(),
        agreement_id: exported.agreement_id.map(str::to_owned),
        filter: exported.filter.into(),
        rows_included: fitting(exported.rows),
        rows_withheld: fitting(exported.withheld),
        marking: exported.marking.code().into(),
        content_sha256: exported.sha256.into(),
        exported_at: tx.now(),
        exported_by: tx.by(),
    };
    store::insert(tx.db, &row)?;
    let recorded = Recorded { id: row.id.clone(), number };
    let mut draft = Draft::new(Deed::Exported, Object::new("export", row.id))
        .fact("number", number)
        .fact("kind", exported.kind)
        .fact("format", exported.format)
        .fact("filter", exported.filter)
        .fact("rows", exported.rows)
        .fact("marking", exported.marking.code())
        .fact("sha256", exported.sha256)
        .fact("checkpoint", exported.checkpoint);
    draft.agreement_id = exported.agreement_id.map(str::to_owned);
    tx.record(draft);
    Ok(recorded)
}

fn fitting(rows: i64) -> i32 {
    i32::try_from(rows).unwrap_or(i32::MAX)
}
