//! Joint bodies and meetings out of the snapshots that the history keeps, for views into the past.

use super::rows::{BodyRow, DecisionRow, MeetingRow, ParticipantRow, SeatRow};
use super::store::{self, meetings};
use crate::db::{Db, DbError};
use serde::Deserialize;

#[derive(Deserialize)]
struct BodySnapshot {
    body: BodyRow,
    #[serde(default)]
    seats: Vec<SeatRow>,
}

#[derive(Deserialize)]
struct MeetingSnapshot {
    meeting: MeetingRow,
    #[serde(default)]
    participants: Vec<ParticipantRow>,
    #[serde(default)]
    decisions: Vec<DecisionRow>,
}

fn read<'s, T: Deserialize<'s>>(snapshot: &'s str) -> Result<T, DbError> {
    serde_json::from_str(snapshot)
        .map_err(|error| DbError::Migration(format!("a version of a joint body cannot be read: {error}")))
}

/// Writes the meeting of a snapshot with its participants and decisions.
pub fn insert_meeting(db: &mut Db, snapshot: &str) -> Result<(), DbError> {
    let held: MeetingSnapshot = read(snapshot)?;
    meetings::insert(db, &held.meeting)?;
    held.participants.iter().try_for_each(|row| meetings::insert_participant(db, row))?;
    held.decisions.iter().try_for_each(|row| meetings::insert_decision(db, row))
}

/// Writes the body of a snapshot with its seats; its meetings are there already, for they say when it met last.
pub fn insert_body(db: &mut Db, snapshot: &str) -> Result<(), DbError> {
    let mut held: BodySnapshot = read(snapshot)?;
    let last = meetings::last_held(db, &held.body.id)?;
    held.body.count_from(last);
    store::insert(db, &held.body)?;
    held.seats.iter().try_for_each(|row| store::insert_seat(db, row))
}
