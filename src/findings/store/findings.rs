//! Queries on findings. One rule for seeing them: auditors see those of records that they may see, and those about an audit as a
//! whole; others see what was issued to them.

use crate::access::{Role, Viewer, visible};
use crate::db::schema::{agreement, finding};
use crate::db::{Backend, Db, DbError};
use crate::findings::codes::FindingState;
use crate::findings::filter::{Filter, View};
use crate::findings::rows::FindingRow;
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;

type Condition = Box<dyn BoxableExpression<finding::table, Backend, SqlType = Bool>>;

/// What `viewer` may see.
fn seen(viewer: &Viewer) -> Condition {
    let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let of_record = finding::agreement_id.assume_not_null().eq_any(open);
    match viewer.role {
        Role::Auditor => Box::new(finding::agreement_id.is_null().or(of_record)),
        Role::Manager => {
            Box::new(finding::issued_at.is_not_null().and(finding::agreement_id.is_null().or(of_record)))
        }
        Role::PolicyOfficer => {
            Box::new(finding::issued_at.is_not_null().and(finding::agreement_id.is_not_null()).and(of_record))
        }
        Role::Administrator => {
            Box::new(finding::agreement_id.is_not_null().and(finding::agreement_id.is_null()))
        }
    }
}

/// The conditions of a filter.
fn asked(filter: &Filter, today: NaiveDate) -> Vec<Condition> {
    let mut all: Vec<Condition> = Vec::new();
    if let Some(id) = &filter.audit {
        all.push(Box::new(finding::audit_id.eq(id.clone())));
    }
    if let Some(id) = &filter.agreement {
        all.push(Box::new(finding::agreement_id.assume_not_null().eq(id.clone())));
    }
    if let Some(severity) = filter.severity {
        all.push(Box::new(finding::severity.eq(severity.code())));
    }
    if let Some(state) = filter.state {
        all.push(Box::new(finding::state.eq(state.code())));
    }
    match filter.view {
        View::All => {}
        View::Open => all.push(Box::new(finding::state.eq_any(OPEN.map(FindingState::code).to_vec()))),
        View::Overdue => {
            let (late, due) = (today.to_string(), today.to_string());
            let unanswered = finding::state
                .eq(FindingState::Issued.code())
                .and(finding::respond_by.assume_not_null().lt(late));
            let undone =
                finding::state.eq(FindingState::Responded.code()).and(finding::due.assume_not_null().lt(due));
            all.push(Box::new(unanswered.or(undone)));
        }
    }
    all
}

const OPEN: [FindingState; 3] = [FindingState::Draft, FindingState::Issued, FindingState::Responded];

/// Adds a finding.
pub fn insert(db: &mut Db, row: &FindingRow) -> Result<(), DbError> {
    diesel::insert_into(finding::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes a finding back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, row: &FindingRow, read_version: i32) -> Result<bool, DbError> {
    let held = finding::table.filter(finding::id.eq(&row.id).and(finding::version.eq(read_version)));
    Ok(diesel::update(held).set(row).execute(db).map_err(DbError::from_query)? == 1)
}

/// Whether a number is taken.
pub fn has_number(db: &mut Db, number: &str) -> Result<bool, DbError> {
    let rows: i64 = finding::table
        .filter(finding::number.eq(number))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    Ok(rows > 0)
}

/// One finding, if `viewer` may see it.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<FindingRow>, DbError> {
    finding::table
        .filter(seen(viewer))
        .filter(finding::id.eq(id))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// The findings that a filter finds for `viewer`, the newest first, after the first `skip`.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    today: NaiveDate,
    (skip, most): (i64, i64),
) -> Result<Vec<FindingRow>, DbError> {
    let mut query = finding::table.into_boxed::<Backend>().filter(seen(viewer));
    for condition in asked(filter, today) {
        query = query.filter(condition);
    }
    query
        .order((finding::drafted_at.desc(), finding::id.desc()))
        .offset(skip)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}

/// How many findings a filter finds for `viewer`.
pub fn count(db: &mut Db, viewer: &Viewer, filter: &Filter, today: NaiveDate) -> Result<i64, DbError> {
    let mut query = finding::table.select(count_star()).into_boxed::<Backend>().filter(seen(viewer));
    for condition in asked(filter, today) {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}

/// How many findings of an audit are about records that `viewer` may not see; told to auditors only.
pub fn count_hidden(db: &mut Db, viewer: &Viewer, audit_id: &str) -> Result<i64, DbError> {
    let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    finding::table
        .filter(finding::audit_id.eq(audit_id))
        .filter(finding::agreement_id.is_not_null())
        .filter(finding::agreement_id.assume_not_null().ne_all(open))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)
}

/// How many findings of an audit are drafts, whoever may see them.
pub fn count_drafts(db: &mut Db, audit_id: &str) -> Result<i64, DbError> {
    finding::table
        .filter(finding::audit_id.eq(audit_id))
        .filter(finding::state.eq(FindingState::Draft.code()))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)
}

/// Who owns a record.
pub fn owner_of(db: &mut Db, agreement_id: &str) -> Result<Option<String>, DbError> {
    let owner: Option<Option<String>> = agreement::table
        .find(agreement_id)
        .select(agreement::owner_id)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(owner.flatten())
}
