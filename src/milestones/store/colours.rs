//! Queries on the colours as they were last computed.

use crate::db::schema::{milestone, milestone_colour};
use crate::db::{Db, DbError};
use crate::milestones::milestone::State;
use diesel::prelude::*;
use std::collections::HashMap;

/// What is kept of a milestone's colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its code.
    pub rag: String,
    /// Whether it slips silently.
    pub silent: bool,
    /// The day since which it has this colour; none where that was not noted.
    pub since: Option<String>,
}

/// What is kept of these milestones.
pub fn find(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Kept>, DbError> {
    let rows: Vec<(String, String, bool, Option<String>)> = milestone_colour::table
        .filter(milestone_colour::milestone_id.eq_any(ids.to_vec()))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|(id, rag, silent, since)| (id, Kept { rag, silent, since })).collect())
}

/// Keeps a colour in place of the one that was kept.
pub fn put(db: &mut Db, id: &str, kept: &Kept) -> Result<(), DbError> {
    let values = (
        milestone_colour::rag.eq(&kept.rag),
        milestone_colour::silent.eq(kept.silent),
        milestone_colour::since.eq(&kept.since),
    );
    let held = diesel::update(milestone_colour::table.find(id))
        .set(values)
        .execute(db)
        .map_err(DbError::from_query)?;
    if held == 0 {
        diesel::insert_into(milestone_colour::table)
            .values((milestone_colour::milestone_id.eq(id), values.0, values.1, values.2))
            .execute(db)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}

/// The next milestones whose colour time may change, or of which none is kept, by id.
pub fn list_living(db: &mut Db, after: &str, most: i64) -> Result<Vec<String>, DbError> {
    let mut living: Vec<&str> = State::OPEN.iter().map(|state| state.code()).collect();
    living.push(State::ReportedDone.code());
    let kept = milestone_colour::table.select(milestone_colour::milestone_id);
    milestone::table
        .filter(milestone::id.gt(after))
        .filter(milestone::state.eq_any(living).or(milestone::id.ne_all(kept)))
        .order(milestone::id)
        .limit(most)
        .select(milestone::id)
        .load(db)
        .map_err(DbError::from_query)
}
