//! Every query on meetings, their participants and what they decided.

use crate::access::Viewer;
use crate::bodies::rows::{BodyRow, DecisionRow, MeetingRow, ParticipantRow};
use crate::bodies::words::MeetingState;
use crate::db::schema::{meeting, meeting_decision, meeting_participant};
use crate::db::{Db, DbError};
use crate::milestones::store::Parent;
use diesel::dsl::max;
use diesel::prelude::*;

/// Adds a meeting.
pub fn insert(db: &mut Db, row: &MeetingRow) -> Result<(), DbError> {
    diesel::insert_into(meeting::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes a meeting back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, row: &MeetingRow, read_version: i32) -> Result<bool, DbError> {
    let held = meeting::table.filter(meeting::id.eq(&row.id).and(meeting::version.eq(read_version)));
    let rows = diesel::update(held).set(row).execute(db).map_err(DbError::from_query)?;
    Ok(rows == 1)
}

/// The meeting, whoever may see it: for what a loader asks.
pub fn find_unseen(db: &mut Db, id: &str) -> Result<Option<MeetingRow>, DbError> {
    meeting::table.find(id).first(db).optional().map_err(DbError::from_query)
}

/// The meeting with its body and agreement, if `viewer` may see the agreement.
pub fn find(
    db: &mut Db,
    viewer: &Viewer,
    id: &str,
) -> Result<Option<(MeetingRow, BodyRow, Parent)>, DbError> {
    let Some(row) = find_unseen(db, id)? else { return Ok(None) };
    let body = super::find(db, viewer, &row.body_id)?;
    Ok(body.map(|(body, parent)| (row, body, parent)))
}

/// The meetings of some bodies, newest first.
pub fn of_bodies(db: &mut Db, bodies: &[String]) -> Result<Vec<MeetingRow>, DbError> {
    meeting::table
        .filter(meeting::body_id.eq_any(bodies.to_vec()))
        .order((meeting::on_sort.desc(), meeting::id.desc()))
        .load(db)
        .map_err(DbError::from_query)
}

/// The date of the last meeting that a body held.
pub fn last_held(db: &mut Db, body_id: &str) -> Result<Option<String>, DbError> {
    let found: Option<Option<String>> = meeting::table
        .filter(meeting::body_id.eq(body_id).and(meeting::state.eq(MeetingState::Held.code())))
        .order((meeting::on_sort.desc(), meeting::id.desc()))
        .select(meeting::held_on)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(found.flatten())
}

/// The number after the last meeting of a body.
pub fn next_number(db: &mut Db, body_id: &str) -> Result<i32, DbError> {
    let last: Option<i32> = meeting::table
        .filter(meeting::body_id.eq(body_id))
        .select(max(meeting::number))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(last.unwrap_or(0) + 1)
}

/// Whether another meeting of the body has this number.
pub fn has_number(db: &mut Db, body_id: &str, number: i32, but: &str) -> Result<bool, DbError> {
    let found: i64 = meeting::table
        .filter(meeting::body_id.eq(body_id).and(meeting::number.eq(number)).and(meeting::id.ne(but)))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    Ok(found > 0)
}

/// The participants of a meeting in their order.
pub fn list_participants(db: &mut Db, meeting_id: &str) -> Result<Vec<ParticipantRow>, DbError> {
    meeting_participant::table
        .filter(meeting_participant::meeting_id.eq(meeting_id))
        .order((meeting_participant::position, meeting_participant::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// Adds a participant.
pub fn insert_participant(db: &mut Db, row: &ParticipantRow) -> Result<(), DbError> {
    diesel::insert_into(meeting_participant::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Takes a participant away; says whether there was one.
pub fn delete_participant(db: &mut Db, meeting_id: &str, id: &str) -> Result<bool, DbError> {
    let held = meeting_participant::table
        .filter(meeting_participant::id.eq(id).and(meeting_participant::meeting_id.eq(meeting_id)));
    let rows = diesel::delete(held).execute(db).map_err(DbError::from_query)?;
    Ok(rows == 1)
}

/// What some meetings decided, by meeting and number.
pub fn list_decisions(db: &mut Db, meetings: &[String]) -> Result<Vec<DecisionRow>, DbError> {
    meeting_decision::table
        .filter(meeting_decision::meeting_id.eq_any(meetings.to_vec()))
        .order((meeting_decision::meeting_id, meeting_decision::number))
        .load(db)
        .map_err(DbError::from_query)
}

/// One decision of a meeting.
pub fn find_decision(db: &mut Db, meeting_id: &str, id: &str) -> Result<Option<DecisionRow>, DbError> {
    meeting_decision::table
        .filter(meeting_decision::id.eq(id).and(meeting_decision::meeting_id.eq(meeting_id)))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// The number after the last decision of a meeting.
pub fn next_decision(db: &mut Db, meeting_id: &str) -> Result<i32, DbError> {
    let last: Option<i32> = meeting_decision::table
        .filter(meeting_decision::meeting_id.eq(meeting_id))
        .select(max(meeting_decision::number))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(last.unwrap_or(0) + 1)
}

/// Adds a decision.
pub fn insert_decision(db: &mut Db, row: &DecisionRow) -> Result<(), DbError> {
    diesel::insert_into(meeting_decision::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes a decision back if it still has the version that was read; says whether it had.
pub fn update_decision(db: &mut Db, row: &DecisionRow, read_version: i32) -> Result<bool, DbError> {
    let held = meeting_decision::table
        .filter(meeting_decision::id.eq(&row.id).and(meeting_decision::version.eq(read_version)));
    let rows = diesel::update(held).set(row).execute(db).map_err(DbError::from_query)?;
    Ok(rows == 1)
}
