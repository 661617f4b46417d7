//! The verbs on bodies, meetings and decisions: policy, rule, store, event.

pub mod bodies;
pub mod decisions;
pub mod meetings;

use super::error::BodyError;
use super::rows::{BodyRow, MeetingRow, SeatRow};
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Object, Revised, Tx};
use crate::db::DbError;
use crate::directory;
use crate::milestones::store::{Parent, list_ministries};
use crate::web::form::Errors;
use serde_json::{Value, json};

/// A body, a meeting or a decision at the version that a form was opened with.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// Its id.
    pub id: &'a str,
    /// The version.
    pub version: i32,
}

/// What a new version of an aggregate says of itself beside its snapshots.
struct Note {
    deed: Deed,
    before: Option<Value>,
    reason: Option<String>,
}

impl Note {
    const fn of(deed: Deed) -> Self {
        Self { deed, before: None, reason: None }
    }

    fn after(mut self, before: Value) -> Self {
        self.before = Some(before);
        self
    }

    fn because(mut self, reason: Option<String>) -> Self {
        self.reason = reason;
        self
    }
}

/// The body with its seats, as the time machine keeps it.
fn body_snapshot(tx: &mut Tx, body: &BodyRow) -> Result<Value, DbError> {
    let seats: Vec<SeatRow> = store::list_seats(tx.db, std::slice::from_ref(&body.id))?;
    Ok(json!({ "body": body, "seats": seats }))
}

/// The meeting with its participants and decisions, as the time machine keeps it.
fn meeting_snapshot(tx: &mut Tx, meeting: &MeetingRow) -> Result<Value, DbError> {
    let participants = store::meetings::list_participants(tx.db, &meeting.id)?;
    let decisions = store::meetings::list_decisions(tx.db, std::slice::from_ref(&meeting.id))?;
    Ok(json!({ "meeting": meeting, "participants": participants, "decisions": decisions }))
}

fn note_body(tx: &mut Tx, body: &BodyRow, note: Note) -> Result<(), DbError> {
    let after = body_snapshot(tx, body)?;
    tx.revise(Revised {
        deed: note.deed,
        object: Object::at("body", &body.id, body.version),
        agreement_id: Some(body.agreement_id.clone()),
        before: note.before,
        after,
        reason: note.reason,
    });
    Ok(())
}

fn note_meeting(tx: &mut Tx, meeting: &MeetingRow, note: Note) -> Result<(), DbError> {
    let after = meeting_snapshot(tx, meeting)?;
    tx.revise(Revised {
        deed: note.deed,
        object: Object::at("meeting", &meeting.id, meeting.version),
        agreement_id: Some(meeting.agreement_id.clone()),
        before: note.before,
        after,
        reason: note.reason,
    });
    Ok(())
}

/// The body at the version that was read, under an agreement that takes changes.
fn open_body(tx: &mut Tx, viewer: &Viewer, held: Held) -> Result<(BodyRow, Parent), BodyError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let (body, parent) = store::find(tx.db, viewer, held.id)?.ok_or(BodyError::NotFound)?;
    if !parent.takes_changes() {
        return Err(BodyError::Closed);
    }
    if body.version != held.version {
        return Err(BodyError::Conflict);
    }
    Ok((body, parent))
}

/// The meeting with its body, whatever its version, under an agreement that takes changes.
fn find_meeting(tx: &mut Tx, viewer: &Viewer, id: &str) -> Result<(MeetingRow, BodyRow), BodyError> {
    let found = store::meetings::find(tx.db, viewer, id)?;
    let (meeting, body, parent) = found.ok_or(BodyError::NotFound)?;
    if parent.takes_changes() { Ok((meeting, body)) } else { Err(BodyError::Closed) }
}

/// The meeting at the version that was read, under an agreement that takes changes.
fn open_meeting(tx: &mut Tx, viewer: &Viewer, held: Held) -> Result<(MeetingRow, BodyRow), BodyError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let (meeting, body) = find_meeting(tx, viewer, held.id)?;
    if meeting.version != held.version {
        return Err(BodyError::Conflict);
    }
    Ok((meeting, body))
}

/// Writes the next version of a body.
fn keep_body(tx: &mut Tx, mut body: BodyRow, note: Note) -> Result<BodyRow, BodyError> {
    let read = body.version;
    body.version += 1;
    (body.updated_at, body.updated_by) = (tx.now(), tx.by());
    if !store::update(tx.db, &body, read)? {
        return Err(BodyError::Conflict);
    }
    note_body(tx, &body, note)?;
    Ok(body)
}

/// Writes the next version of a meeting.
fn keep_meeting(tx: &mut Tx, mut meeting: MeetingRow, note: Note) -> Result<MeetingRow, BodyError> {
    let read = meeting.version;
    meeting.version += 1;
    (meeting.updated_at, meeting.updated_by) = (tx.now(), tx.by());
    if !store::meetings::update(tx.db, &meeting, read)? {
        return Err(BodyError::Conflict);
    }
    note_meeting(tx, &meeting, note)?;
    Ok(meeting)
}

/// Notes an error where a chosen id is neither held already nor among those offered.
fn check_choice(
    errors: &mut Errors,
    field: &'static str,
    (new, held): (Option<&String>, Option<&String>),
    is_known: impl FnOnce(&str) -> Result<bool, DbError>,
) -> Result<(), DbError> {
    if let Some(new) = new
        && held != Some(new)
        && !is_known(new)?
    {
        errors.add(field, "ms-error-choose");
    }
    Ok(())
}

/// Whether the directory knows this official.
fn is_official(tx: &mut Tx, id: &str) -> Result<bool, DbError> {
    Ok(directory::store::officials::find(tx.db, id)?.is_some())
}

/// Whether this is a body of one of the states that are parties.
fn is_ministry(tx: &mut Tx, agreement_id: &str, id: &str) -> Result<bool, DbError> {
    Ok(list_ministries(tx.db, agreement_id)?.iter().any(|known| known.0 == id))
}

/// The errors as the answer, if there are any.
fn sound(errors: Errors) -> Result<(), BodyError> {
    if errors.is_empty() { Ok(()) } else { Err(BodyError::Invalid(errors)) }
}
