//! Every query on bodies and their seats; meetings are in `meetings.rs`, lists in `lists.rs`, what other rooms ask in
//! `outside.rs`. Nothing is given out but through the visibility of the agreement.

pub mod lists;
pub mod meetings;
pub mod outside;

use super::rows::{BodyRow, SeatRow};
use crate::access::Viewer;
use crate::db::schema::{body_seat, joint_body};
use crate::db::{Db, DbError};
use crate::milestones::store::{Parent, find_parent};
use diesel::prelude::*;

/// Adds a body.
pub fn insert(db: &mut Db, row: &BodyRow) -> Result<(), DbError> {
    diesel::insert_into(joint_body::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes a body back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, row: &BodyRow, read_version: i32) -> Result<bool, DbError> {
    let held = joint_body::table.filter(joint_body::id.eq(&row.id).and(joint_body::version.eq(read_version)));
    let rows = diesel::update(held).set(row).execute(db).map_err(DbError::from_query)?;
    Ok(rows == 1)
}

/// The body, whoever may see it: for what a loader or a rule asks.
pub fn find_unseen(db: &mut Db, id: &str) -> Result<Option<BodyRow>, DbError> {
    joint_body::table.find(id).first(db).optional().map_err(DbError::from_query)
}

/// The body with its agreement, if `viewer` may see the agreement.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<(BodyRow, Parent)>, DbError> {
    let Some(row) = find_unseen(db, id)? else { return Ok(None) };
    let parent = find_parent(db, viewer, &row.agreement_id)?;
    Ok(parent.map(|parent| (row, parent)))
}

/// The bodies of an agreement, by name.
pub fn of_agreement(db: &mut Db, agreement_id: &str) -> Result<Vec<BodyRow>, DbError> {
    joint_body::table
        .filter(joint_body::agreement_id.eq(agreement_id))
        .order((joint_body::sort_key, joint_body::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// Every body of an agreement with the one above it, for the rule that none is its own ancestor.
pub fn list_parents(db: &mut Db, agreement_id: &str) -> Result<Vec<(String, Option<String>)>, DbError> {
    joint_body::table
        .filter(joint_body::agreement_id.eq(agreement_id))
        .order(joint_body::id)
        .select((joint_body::id, joint_body::parent_id))
        .load(db)
        .map_err(DbError::from_query)
}

/// The seats of some bodies in the order in which they were recorded.
pub fn list_seats(db: &mut Db, bodies: &[String]) -> Result<Vec<SeatRow>, DbError> {
    body_seat::table
        .filter(body_seat::body_id.eq_any(bodies.to_vec()))
        .order((body_seat::body_id, body_seat::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// Adds a seat.
pub fn insert_seat(db: &mut Db, row: &SeatRow) -> Result<(), DbError> {
    diesel::insert_into(body_seat::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes a seat back.
pub fn update_seat(db: &mut Db, row: &SeatRow) -> Result<(), DbError> {
    diesel::update(body_seat::table.find(&row.id)).set(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}
