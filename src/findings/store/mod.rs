//! Every query of the auditor's workspace: audits here, samples, papers and findings each in a file of their own. What belongs to an
//! agreement is given out through the visibility of the agreement, or counted for auditors and nowhere named.

pub mod findings;
pub mod papers;
pub mod population;
pub mod samples;

use super::rows::AuditRow;
use crate::access::{Action, Viewer};
use crate::db::schema::audit_engagement;
use crate::db::{Db, DbError};
use diesel::dsl::max;
use diesel::prelude::*;
use std::collections::HashMap;

/// Adds an audit.
pub fn insert(db: &mut Db, row: &AuditRow) -> Result<(), DbError> {
    diesel::insert_into(audit_engagement::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes an audit back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, row: &AuditRow, read_version: i32) -> Result<bool, DbError> {
    let held = audit_engagement::table
        .filter(audit_engagement::id.eq(&row.id).and(audit_engagement::version.eq(read_version)));
    Ok(diesel::update(held).set(row).execute(db).map_err(DbError::from_query)? == 1)
}

/// The number after the last audit.
pub fn next_number(db: &mut Db) -> Result<i32, DbError> {
    let last: Option<i32> = audit_engagement::table
        .select(max(audit_engagement::number))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(last.unwrap_or(0) + 1)
}

/// The audits, the newest first; for who works on audits.
pub fn list(db: &mut Db, viewer: &Viewer) -> Result<Vec<AuditRow>, DbError> {
    if !viewer.can(Action::WorkOnAudit) {
        return Ok(Vec::new());
    }
    audit_engagement::table
        .order(audit_engagement::number.desc())
        .limit(500)
        .load(db)
        .map_err(DbError::from_query)
}

/// One audit; for who works on audits.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<AuditRow>, DbError> {
    if !viewer.can(Action::WorkOnAudit) {
        return Ok(None);
    }
    audit_engagement::table.find(id).first(db).optional().map_err(DbError::from_query)
}

/// Number and title of these audits by id: what a finding says of where it comes from.
pub fn names(db: &mut Db, ids: &[String]) -> Result<HashMap<String, (i32, String)>, DbError> {
    let rows: Vec<(String, i32, String)> = audit_engagement::table
        .filter(audit_engagement::id.eq_any(ids.to_vec()))
        .select((audit_engagement::id, audit_engagement::number, audit_engagement::title))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|(id, number, title)| (id, (number, title))).collect())
}
