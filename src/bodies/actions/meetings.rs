//! The verbs on a meeting: planned, held, cancelled, its minutes, its participants.

use super::{
    Held, Note, check_choice, is_official, keep_meeting, meeting_snapshot, note_meeting, open_meeting, sound,
};
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Tx};
use crate::bodies::error::BodyError;
use crate::bodies::inputs::{Minutes, Participant, Planned};
use crate::bodies::rows::{BodyRow, MeetingRow, ParticipantRow};
use crate::bodies::store;
use crate::bodies::words::{BodyState, MeetingState};
use crate::calendar::PartialDate;
use crate::clock::new_id;
use crate::db::DbError;
use crate::documents;
use crate::web::form::Errors;

/// How many people one meeting can name.
const MOST: usize = 200;

/// Plans a meeting of a body, or records one that was held; gives its id.
pub fn plan(tx: &mut Tx, viewer: &Viewer, body_id: &str, new: Planned) -> Result<String, BodyError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let (body, parent) = store::find(tx.db, viewer, body_id)?.ok_or(BodyError::NotFound)?;
    if !parent.takes_changes() {
        return Err(BodyError::Closed);
    }
    if body.read_state()? == BodyState::Dissolved && new.held_on.is_none() {
        return Err(BodyError::field("planned_on", "bd-error-dissolved"));
    }
    check_day(tx, &body, new.held_on, "held_on")?;
    let number = match new.number {
        Some(number) => free(tx, body_id, number, "")?,
        None => store::meetings::next_number(tx.db, body_id)?,
    };
    insert(tx, body, number, new)
}

/// Adds a meeting with the next number; gives its id. For loaders: the caller answers for the rights.
pub fn enter(tx: &mut Tx, body_id: &str, new: Planned) -> Result<String, BodyError> {
    let body = store::find_unseen(tx.db, body_id)?.ok_or(BodyError::NotFound)?;
    let number = store::meetings::next_number(tx.db, body_id)?;
    insert(tx, body, number, new)
}

fn insert(tx: &mut Tx, body: BodyRow, number: i32, new: Planned) -> Result<String, BodyError> {
    let is_held = new.held_on.is_some();
    let state = if is_held { MeetingState::Held } else { MeetingState::Planned };
    let mut meeting = MeetingRow {
        id: new_id(),
        body_id: body.id.clone(),
        agreement_id: body.agreement_id.clone(),
        number,
        planned_on: new.planned_on.map(|date| date.to_string()),
        held_on: new.held_on.map(|date| date.to_string()),
        on_sort: String::new(),
        host: new.host.map(|side| side.code().to_owned()),
        place: new.place,
        by_video: new.by_video,
        agenda: new.agenda,
        state: state.code().to_owned(),
        cancel_reason: None,
        minutes_id: None,
        agreed_ours: None,
        agreed_theirs: None,
        version: 1,
        created_at: tx.now(),
        created_by: tx.by(),
        updated_at: tx.now(),
        updated_by: tx.by(),
    };
    meeting.place_in_time();
    store::meetings::insert(tx.db, &meeting)?;
    let deed = if is_held { Deed::MeetingHeld } else { Deed::MeetingPlanned };
    note_meeting(tx, &meeting, Note::of(deed))?;
    recount(tx, body)?;
    Ok(meeting.id)
}

/// The number, if no other meeting of the body has it.
fn free(tx: &mut Tx, body_id: &str, number: i32, but: &str) -> Result<i32, BodyError> {
    match store::meetings::has_number(tx.db, body_id, number, but)? {
        true => Err(BodyError::field("number", "bd-error-number")),
        false => Ok(number),
    }
}

/// A meeting was held on a day that has come, after its body was established.
fn check_day(tx: &Tx, body: &BodyRow, on: Option<PartialDate>, field: &'static str) -> Result<(), BodyError> {
    let established = body.established_on.as_deref().and_then(|text| PartialDate::parse(text).ok());
    match on {
        Some(on) if on.earliest() > tx.now().date() => Err(BodyError::field(field, "bd-error-future")),
        Some(on) if established.is_some_and(|since| on.latest() < since.earliest()) => {
            Err(BodyError::field(field, "bd-error-before"))
        }
        Some(_) | None => Ok(()),
    }
}

/// Keeps beside the body when it met last and by when it must meet next, where that has changed.
fn recount(tx: &mut Tx, mut body: BodyRow) -> Result<(), BodyError> {
    let last = store::meetings::last_held(tx.db, &body.id)?;
    if last == body.last_held {
        return Ok(());
    }
    body.count_from(last);
    // What is kept follows from the meeting, whose event tells of it: the body itself says nothing new.
    let version = body.version;
    match store::update(tx.db, &body, version)? {
        true => Ok(()),
        false => Err(BodyError::Conflict),
    }
}

/// Changes what is said of a meeting that is planned or was held.
pub fn edit(tx: &mut Tx, viewer: &Viewer, held: Held, new: Planned) -> Result<(), BodyError> {
    let (mut meeting, body) = open_meeting(tx, viewer, held)?;
    match meeting.read_state()? {
        MeetingState::Cancelled => return Err(BodyError::NotNow("bd-error-cancelled")),
        MeetingState::Held if new.held_on.is_none() => {
            return Err(BodyError::field("held_on", "ms-error-date"));
        }
        MeetingState::Planned if new.held_on.is_some() => {
            return Err(BodyError::field("held_on", "bd-error-not-held"));
        }
        MeetingState::Held | MeetingState::Planned => {}
    }
    check_day(tx, &body, new.held_on, "held_on")?;
    let before = meeting_snapshot(tx, &meeting)?;
    if let Some(number) = new.number {
        meeting.number = free(tx, &body.id, number, held.id)?;
    }
    meeting.planned_on = new.planned_on.map(|date| date.to_string());
    meeting.held_on = new.held_on.map(|date| date.to_string());
    meeting.host = new.host.map(|side| side.code().to_owned());
    meeting.place = new.place;
    meeting.by_video = new.by_video;
    meeting.agenda = new.agenda;
    meeting.place_in_time();
    keep_meeting(tx, meeting, Note::of(Deed::MeetingEdited).after(before))?;
    recount(tx, body)
}

/// Says on which day a planned meeting was held.
pub fn hold(tx: &mut Tx, viewer: &Viewer, held: Held, on: PartialDate) -> Result<(), BodyError> {
    let (mut meeting, body) = open_meeting(tx, viewer, held)?;
    needs(&meeting, MeetingState::Planned)?;
    check_day(tx, &body, Some(on), "met_on")?;
    let before = meeting_snapshot(tx, &meeting)?;
    meeting.state = MeetingState::Held.code().to_owned();
    meeting.held_on = Some(on.to_string());
    meeting.place_in_time();
    keep_meeting(tx, meeting, Note::of(Deed::MeetingHeld).after(before))?;
    recount(tx, body)
}

/// Cancels a planned meeting, with the reason.
pub fn cancel(tx: &mut Tx, viewer: &Viewer, held: Held, reason: &str) -> Result<(), BodyError> {
    let (mut meeting, _) = open_meeting(tx, viewer, held)?;
    needs(&meeting, MeetingState::Planned)?;
    let before = meeting_snapshot(tx, &meeting)?;
    meeting.state = MeetingState::Cancelled.code().to_owned();
    meeting.cancel_reason = Some(reason.to_owned());
    let note = Note::of(Deed::MeetingCancelled).after(before).because(Some(reason.to_owned()));
    keep_meeting(tx, meeting, note)?;
    Ok(())
}

fn needs(meeting: &MeetingRow, state: MeetingState) -> Result<(), BodyError> {
    if meeting.read_state()? == state { Ok(()) } else { Err(BodyError::NotNow("bd-error-state")) }
}

/// Names the document that holds the minutes of a meeting, and when each side agreed to them.
pub fn set_minutes(tx: &mut Tx, viewer: &Viewer, held: Held, new: Minutes) -> Result<(), BodyError> {
    let (mut meeting, _) = open_meeting(tx, viewer, held)?;
    needs(&meeting, MeetingState::Held)?;
    let mut errors = Errors::default();
    let documents = documents::store::lists::of_agreement(tx.db, viewer, &meeting.agreement_id)?;
    if meeting.minutes_id.as_ref().is_some_and(|id| !documents.iter().any(|known| known.id == *id)) {
        // Whoever may not see the minutes puts nothing in their place.
        return Err(BodyError::Closed);
    }
    let is_held = |id: &str| documents.iter().any(|known| known.id == id && known.is_held());
    check_choice(&mut errors, "minutes", (new.document_id.as_ref(), meeting.minutes_id.as_ref()), |id| {
        Ok(is_held(id))
    })?;
    let (today, on) = (tx.now().date(), meeting.on());
    for (field, date) in [("agreed_ours", new.ours), ("agreed_theirs", new.theirs)] {
        let Some(date) = date else { continue };
        if date.earliest() > today {
            errors.add(field, "bd-error-future");
        } else if on.is_some_and(|on| date.latest() < on.earliest()) {
            errors.add(field, "bd-error-agreed-before");
        }
    }
    sound(errors)?;
    let before = meeting_snapshot(tx, &meeting)?;
    meeting.minutes_id = new.document_id;
    meeting.agreed_ours = new.ours.map(|date| date.to_string());
    meeting.agreed_theirs = new.theirs.map(|date| date.to_string());
    keep_meeting(tx, meeting, Note::of(Deed::MeetingMinutes).after(before))?;
    Ok(())
}

/// Adds a participant.
pub fn add_participant(tx: &mut Tx, viewer: &Viewer, held: Held, new: Participant) -> Result<(), BodyError> {
    let (meeting, _) = open_meeting(tx, viewer, held)?;
    if meeting.read_state()? == MeetingState::Cancelled {
        return Err(BodyError::NotNow("bd-error-cancelled"));
    }
    let there = store::meetings::list_participants(tx.db, &meeting.id)?;
    let mut errors = Errors::default();
    check_choice(&mut errors, "participant_official", (new.official_id.as_ref(), None), |id| {
        is_official(tx, id)
    })?;
    if new.official_id.is_some() && there.iter().any(|known| known.official_id == new.official_id) {
        errors.add("participant_official", "bd-error-there");
    }
    if there.len() >= MOST {
        errors.add("participant_official", "bd-error-most");
    }
    sound(errors)?;
    let before = meeting_snapshot(tx, &meeting)?;
    let position = there.last().map_or(0, |last| last.position) + 1;
    enter_participant(tx, &meeting.id, position, new)?;
    keep_meeting(tx, meeting, Note::of(Deed::MeetingAttended).after(before))?;
    Ok(())
}

/// Adds a participant. For loaders: the caller answers for the rights.
pub fn enter_participant(
    tx: &mut Tx,
    meeting_id: &str,
    position: i32,
    new: Participant,
) -> Result<(), DbError> {
    let row = ParticipantRow {
        id: new_id(),
        meeting_id: meeting_id.to_owned(),
        position,
        side: new.side.code().to_owned(),
        official_id: new.official_id,
        words: new.words,
    };
    store::meetings::insert_participant(tx.db, &row)
}

/// Takes a participant away who was named by mistake.
pub fn remove_participant(tx: &mut Tx, viewer: &Viewer, held: Held, id: &str) -> Result<(), BodyError> {
    let (meeting, _) = open_meeting(tx, viewer, held)?;
    let before = meeting_snapshot(tx, &meeting)?;
    if !store::meetings::delete_participant(tx.db, &meeting.id, id)? {
        return Err(BodyError::NotFound);
    }
    keep_meeting(tx, meeting, Note::of(Deed::MeetingAttended).after(before))?;
    Ok(())
}
