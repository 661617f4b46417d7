//! Queries on the limits: every change is a row, the last one of a name counts.

use crate::db::schema::milestone_limit;
use crate::db::{Db, DbError};
use crate::milestones::limits::{Limit, THRESHOLDS, Thresholds};
use crate::milestones::rows::LimitRow;
use diesel::prelude::*;

/// Every change, newest first.
pub fn list(db: &mut Db) -> Result<Vec<LimitRow>, DbError> {
    milestone_limit::table
        .order((milestone_limit::changed_at.desc(), milestone_limit::id.desc()))
        .load(db)
        .map_err(DbError::from_query)
}

/// The limits as they stand now.
pub fn current(db: &mut Db) -> Result<Thresholds, DbError> {
    let oldest_first = list(db)?.into_iter().rev();
    Ok(oldest_first.fold(THRESHOLDS, |limits, row| match Limit::parse(&row.name) {
        Some(limit) => limits.with(limit, row.became.into()),
        None => limits,
    }))
}

/// Adds a change.
pub fn insert(db: &mut Db, new: &LimitRow) -> Result<(), DbError> {
    diesel::insert_into(milestone_limit::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}
