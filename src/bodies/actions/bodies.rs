//! The verbs on a body: recorded, edited, its state, its seats.

use super::{
    Held, Note, body_snapshot, check_choice, is_ministry, is_official, keep_body, note_body, open_body, sound,
};
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Tx};
use crate::bodies::error::BodyError;
use crate::bodies::inputs::{Content, NewState, Seat};
use crate::bodies::lineage::is_circle;
use crate::bodies::rows::{BodyRow, SeatRow};
use crate::bodies::store;
use crate::bodies::words::BodyState;
use crate::clock::new_id;
use crate::db::DbError;
use crate::milestones::store::find_parent;
use crate::web::form::Errors;

/// Records a body of an agreement; gives its id.
pub fn record(
    tx: &mut Tx,
    viewer: &Viewer,
    agreement_id: &str,
    content: Content,
) -> Result<String, BodyError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let parent = find_parent(tx.db, viewer, agreement_id)?.ok_or(BodyError::NotFound)?;
    if !parent.takes_changes() {
        return Err(BodyError::Closed);
    }
    let id = new_id();
    check(tx, agreement_id, (&id, None), &content)?;
    Ok(insert(tx, (id, agreement_id), content)?)
}

/// Adds a body; gives its id. For loaders: the caller answers for the rights.
pub fn enter(tx: &mut Tx, agreement_id: &str, content: Content) -> Result<String, DbError> {
    insert(tx, (new_id(), agreement_id), content)
}

fn insert(tx: &mut Tx, (id, agreement_id): (String, &str), content: Content) -> Result<String, DbError> {
    let mut body = BodyRow {
        id,
        agreement_id: agreement_id.to_owned(),
        parent_id: None,
        kind: String::new(),
        name_en: String::new(),
        name_pl: None,
        name_uk: None,
        name_native: None,
        article: None,
        mandate: None,
        established_on: None,
        rhythm_months: None,
        state: BodyState::Active.code().to_owned(),
        state_since: None,
        state_reason: None,
        last_held: None,
        next_due: None,
        search_text: String::new(),
        sort_key: String::new(),
        version: 1,
        created_at: tx.now(),
        created_by: tx.by(),
        updated_at: tx.now(),
        updated_by: tx.by(),
    };
    fill(&mut body, content);
    store::insert(tx.db, &body)?;
    note_body(tx, &body, Note::of(Deed::BodyRecorded))?;
    Ok(body.id)
}

/// What the form says, with what follows from it.
fn fill(body: &mut BodyRow, content: Content) {
    body.parent_id = content.parent_id;
    body.kind = content.kind.code().to_owned();
    body.article = content.article;
    body.mandate = content.mandate;
    body.established_on = content.established_on.map(|date| date.to_string());
    body.rhythm_months = content.rhythm;
    body.rename(content.names);
    body.count_from(body.last_held.clone());
}

/// The body above must be another one of the same agreement, and not stand beneath this one.
fn check(
    tx: &mut Tx,
    agreement_id: &str,
    (id, held): (&str, Option<&BodyRow>),
    content: &Content,
) -> Result<(), BodyError> {
    let mut errors = Errors::default();
    if let Some(above) = &content.parent_id {
        let parents = store::list_parents(tx.db, agreement_id)?;
        let is_known = parents.iter().any(|(known, _)| known == above);
        let is_held = held.is_some_and(|held| held.parent_id.as_ref() == Some(above));
        if !is_known && !is_held {
            errors.add("parent", "ms-error-choose");
        } else if is_circle(id, above, &parents) {
            errors.add("parent", "bd-error-circle");
        }
    }
    if content.established_on.is_some_and(|date| date.earliest() > tx.now().date()) {
        errors.add("established_on", "bd-error-future");
    }
    sound(errors)
}

/// Changes what is said of a body.
pub fn edit(tx: &mut Tx, viewer: &Viewer, held: Held, content: Content) -> Result<(), BodyError> {
    let (mut body, _) = open_body(tx, viewer, held)?;
    check(tx, &body.agreement_id.clone(), (held.id, Some(&body)), &content)?;
    let before = body_snapshot(tx, &body)?;
    fill(&mut body, content);
    keep_body(tx, body, Note::of(Deed::BodyEdited).after(before))?;
    Ok(())
}

/// Lets a body rest, ends it, or sets it to work again.
pub fn set_state(tx: &mut Tx, viewer: &Viewer, held: Held, new: NewState) -> Result<(), BodyError> {
    let (mut body, _) = open_body(tx, viewer, held)?;
    if body.read_state()? == new.became {
        return Err(BodyError::field("became", "bd-error-same-state"));
    }
    if new.since.is_some_and(|date| date.earliest() > tx.now().date()) {
        return Err(BodyError::field("state_since", "bd-error-future"));
    }
    let before = body_snapshot(tx, &body)?;
    body.state = new.became.code().to_owned();
    body.state_since = new.since.map(|date| date.to_string());
    body.state_reason = new.reason.clone();
    keep_body(tx, body, Note::of(Deed::BodyStateChanged).after(before).because(new.reason))?;
    Ok(())
}

/// Adds somebody to a body.
pub fn add_seat(tx: &mut Tx, viewer: &Viewer, held: Held, new: Seat) -> Result<(), BodyError> {
    let (body, _) = open_body(tx, viewer, held)?;
    check_seat(tx, &body.agreement_id, &new, None)?;
    let before = body_snapshot(tx, &body)?;
    store::insert_seat(tx.db, &seat_row(new_id(), &body.id, new))?;
    keep_body(tx, body, Note::of(Deed::BodySeated).after(before))?;
    Ok(())
}

/// Adds somebody to a body. For loaders: the caller answers for the rights.
pub fn enter_seat(tx: &mut Tx, body_id: &str, new: Seat) -> Result<(), DbError> {
    store::insert_seat(tx.db, &seat_row(new_id(), body_id, new))
}

/// Changes a seat, as when its term ends.
pub fn edit_seat(tx: &mut Tx, viewer: &Viewer, held: Held, (id, new): (&str, Seat)) -> Result<(), BodyError> {
    let (body, _) = open_body(tx, viewer, held)?;
    let seats = store::list_seats(tx.db, std::slice::from_ref(&body.id))?;
    let was = seats.into_iter().find(|seat| seat.id == id).ok_or(BodyError::NotFound)?;
    check_seat(tx, &body.agreement_id, &new, Some(&was))?;
    let before = body_snapshot(tx, &body)?;
    store::update_seat(tx.db, &seat_row(was.id, &body.id, new))?;
    keep_body(tx, body, Note::of(Deed::BodySeated).after(before))?;
    Ok(())
}

fn seat_row(id: String, body_id: &str, seat: Seat) -> SeatRow {
    SeatRow {
        id,
        body_id: body_id.to_owned(),
        side: seat.side.code().to_owned(),
        role: seat.role.code().to_owned(),
        official_id: seat.official_id,
        office: seat.office,
        ministry_id: seat.ministry_id,
        held_from: seat.held.from.map(|date| date.to_string()),
        held_to: seat.held.to.map(|date| date.to_string()),
    }
}

fn check_seat(tx: &mut Tx, agreement_id: &str, new: &Seat, held: Option<&SeatRow>) -> Result<(), BodyError> {
    let mut errors = Errors::default();
    let official = (new.official_id.as_ref(), held.and_then(|held| held.official_id.as_ref()));
    check_choice(&mut errors, "official", official, |id| is_official(tx, id))?;
    let ministry = (new.ministry_id.as_ref(), held.and_then(|held| held.ministry_id.as_ref()));
    check_choice(&mut errors, "ministry", ministry, |id| is_ministry(tx, agreement_id, id))?;
    sound(errors)
}
