//! Queries on samples and their populations. A record that one may not see is counted and nowhere named; only the drawing itself,
//! which repeats what was drawn, reads every id.

use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, audit_member, audit_sample};
use crate::db::{Db, DbError, bulk};
use crate::findings::rows::{AuditRow, MemberRow, SampleRow};
use diesel::dsl::max;
use diesel::prelude::*;

/// Adds a sample with its population.
pub fn insert(db: &mut Db, row: &SampleRow, members: &[MemberRow]) -> Result<(), DbError> {
    diesel::insert_into(audit_sample::table).values(row).execute(db).map_err(DbError::from_query)?;
    let rows: Vec<bulk::Member> = members
        .iter()
        .map(|member| {
            (
                member.agreement_id.as_str(),
                member.stratum.as_str(),
                member.weight,
                member.points.as_str(),
                member.place,
            )
        })
        .collect();
    bulk::insert_members(db, &row.id, &rows)
}

/// The number after the last sample of an audit.
pub fn next_number(db: &mut Db, audit_id: &str) -> Result<i32, DbError> {
    let last: Option<i32> = audit_sample::table
        .filter(audit_sample::audit_id.eq(audit_id))
        .select(max(audit_sample::number))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(last.unwrap_or(0) + 1)
}

/// The samples of an audit in the order of drawing.
pub fn list(db: &mut Db, audit_id: &str) -> Result<Vec<SampleRow>, DbError> {
    audit_sample::table
        .filter(audit_sample::audit_id.eq(audit_id))
        .order(audit_sample::number)
        .load(db)
        .map_err(DbError::from_query)
}

/// A sample with its audit; for who works on audits.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<(SampleRow, AuditRow)>, DbError> {
    let row: Option<SampleRow> =
        audit_sample::table.find(id).first(db).optional().map_err(DbError::from_query)?;
    let Some(row) = row else { return Ok(None) };
    let audit = super::find(db, viewer, &row.audit_id)?;
    Ok(audit.map(|audit| (row, audit)))
}

/// The whole population of a sample in the order of its ids, whoever may see it: for drawing again, never for showing.
pub fn population(db: &mut Db, sample_id: &str) -> Result<Vec<MemberRow>, DbError> {
    audit_member::table
        .filter(audit_member::sample_id.eq(sample_id))
        .order(audit_member::agreement_id)
        .load(db)
        .map_err(DbError::from_query)
}

/// The part of the population that `viewer` may see, in the order of its ids.
pub fn members(db: &mut Db, viewer: &Viewer, sample_id: &str) -> Result<Vec<MemberRow>, DbError> {
    audit_member::table
        .inner_join(agreement::table.on(agreement::id.eq(audit_member::agreement_id)))
        .filter(audit_member::sample_id.eq(sample_id))
        .filter(visible::within(viewer))
        .order(audit_member::agreement_id)
        .select(audit_member::all_columns)
        .load(db)
        .map_err(DbError::from_query)
}

/// What a sample knows of a record.
pub fn member_of(db: &mut Db, sample_id: &str, agreement_id: &str) -> Result<Option<MemberRow>, DbError> {
    audit_member::table.find((sample_id, agreement_id)).first(db).optional().map_err(DbError::from_query)
}
