//! Queries on working papers and their tests; a paper is seen by who works on audits and may see its agreement.

use crate::access::{Action, Viewer, visible};
use crate::db::schema::{agreement, paper_test, working_paper};
use crate::db::{Db, DbError};
use crate::findings::codes::PaperState;
use crate::findings::rows::{AuditRow, PaperRow, TestRow};
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashSet;

/// Adds a paper.
pub fn insert(db: &mut Db, row: &PaperRow) -> Result<(), DbError> {
    diesel::insert_into(working_paper::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes a paper back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, row: &PaperRow, read_version: i32) -> Result<bool, DbError> {
    let held = working_paper::table
        .filter(working_paper::id.eq(&row.id).and(working_paper::version.eq(read_version)));
    Ok(diesel::update(held).set(row).execute(db).map_err(DbError::from_query)? == 1)
}

/// A paper with its audit, if `viewer` works on audits and may see its agreement.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<(PaperRow, AuditRow)>, DbError> {
    let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let row: Option<PaperRow> = working_paper::table
        .filter(working_paper::id.eq(id))
        .filter(working_paper::agreement_id.eq_any(open))
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    let Some(row) = row else { return Ok(None) };
    let audit = super::find(db, viewer, &row.audit_id)?;
    Ok(audit.map(|audit| (row, audit)))
}

/// The papers of an audit that `viewer` may see, in the order in which they were made.
pub fn list(db: &mut Db, viewer: &Viewer, audit_id: &str) -> Result<Vec<PaperRow>, DbError> {
    if !viewer.can(Action::WorkOnAudit) {
        return Ok(Vec::new());
    }
    let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    working_paper::table
        .filter(working_paper::audit_id.eq(audit_id))
        .filter(working_paper::agreement_id.eq_any(open))
        .order((working_paper::created_at, working_paper::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// The records of an audit that have a paper already, whoever may see them: for the rule that each has one.
pub fn list_agreements(db: &mut Db, audit_id: &str) -> Result<HashSet<String>, DbError> {
    let rows: Vec<String> = working_paper::table
        .filter(working_paper::audit_id.eq(audit_id))
        .select(working_paper::agreement_id)
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

/// How many papers each audit has in each state, whoever may see them: audit, state, how many.
pub fn count(db: &mut Db) -> Result<Vec<(String, String, i64)>, DbError> {
    working_paper::table
        .group_by((working_paper::audit_id, working_paper::state))
        .select((working_paper::audit_id, working_paper::state, count_star()))
        .load(db)
        .map_err(DbError::from_query)
}

/// How many papers of an audit are not reviewed yet, whoever may see them.
pub fn count_open(db: &mut Db, audit_id: &str) -> Result<i64, DbError> {
    working_paper::table
        .filter(working_paper::audit_id.eq(audit_id))
        .filter(working_paper::state.ne(PaperState::Reviewed.code()))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)
}

/// The tests of these papers.
pub fn list_tests(db: &mut Db, papers: &[String]) -> Result<Vec<TestRow>, DbError> {
    paper_test::table
        .filter(paper_test::paper_id.eq_any(papers.to_vec()))
        .order((paper_test::paper_id, paper_test::assertion))
        .load(db)
        .map_err(DbError::from_query)
}

/// Puts these tests in the place of those that a paper has.
pub fn put_tests(db: &mut Db, paper_id: &str, tests: &[TestRow]) -> Result<(), DbError> {
    let held = paper_test::table.filter(paper_test::paper_id.eq(paper_id));
    diesel::delete(held).execute(db).map_err(DbError::from_query)?;
    for test in tests {
        diesel::insert_into(paper_test::table).values(test).execute(db).map_err(DbError::from_query)?;
    }
    Ok(())
}
