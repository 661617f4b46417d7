//! The verbs of a close-out: prepared, closed by another person or sent back, opened again.

use super::checklist::missing;
use super::error::ClosingError;
use super::find::{self, Detail};
use super::store::{self, ClosingRow};
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Object, Revised, Tx};
use crate::clock::new_id;
use crate::milestones;
use crate::web::form::{Errors, Fields, required};
use serde_json::{Value, json};

/// What a preparation says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preparation {
    /// Where the papers are kept.
    pub archive_ref: String,
    /// What was learned.
    pub lessons: String,
    /// Which duties outlive the agreement, or that none does.
    pub surviving_note: String,
    /// Where open milestones go on.
    pub successor_id: Option<String>,
}

/// Reads a preparation.
pub fn read(fields: &Fields) -> Result<Preparation, Errors> {
    let mut errors = Errors::default();
    let preparation = Preparation {
        archive_ref: required(fields, "archive_ref", 300, &mut errors),
        lessons: required(fields, "lessons", 4_000, &mut errors),
        surviving_note: required(fields, "surviving_note", 2_000, &mut errors),
        successor_id: fields.optional("successor"),
    };
    if errors.is_empty() { Ok(preparation) } else { Err(errors) }
}

fn snapshot(row: &ClosingRow) -> Value {
    json!({ "closing": row })
}

fn note(tx: &mut Tx, deed: Deed, row: &ClosingRow, before: Option<Value>, reason: Option<String>) {
    tx.revise(Revised {
        deed,
        object: Object::at("closing", &row.id, row.version),
        agreement_id: Some(row.agreement_id.clone()),
        before,
        after: snapshot(row),
        reason,
    });
}

fn opened(tx: &mut Tx, viewer: &Viewer, id: &str) -> Result<Detail, ClosingError> {
    find::find(tx.db, viewer, id)?.ok_or(ClosingError::NotFound)
}

/// Prepares the close-out of an agreement; one that waited or was sent back is prepared anew.
pub fn prepare(tx: &mut Tx, viewer: &Viewer, id: &str, new: Preparation) -> Result<(), ClosingError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let detail = opened(tx, viewer, id)?;
    let subject = &detail.subject;
    if subject.closed_on.is_some() || subject.record_state == "voided" || subject.pointer_only {
        return Err(ClosingError::Conflict);
    }
    if let Some(successor) = &new.successor_id
        && !detail.successors.iter().any(|known| known.0 == *successor)
    {
        let mut errors = Errors::default();
        errors.add("successor", "ms-error-choose");
        return Err(ClosingError::Invalid(errors));
    }
    let row = ClosingRow {
        id: new_id(),
        agreement_id: id.to_owned(),
        state: "prepared".into(),
        archive_ref: new.archive_ref,
        lessons: new.lessons,
        surviving_note: Some(new.surviving_note),
        successor_id: new.successor_id,
        checklist: json!(detail.facts).to_string(),
        prepared_by: tx.by(),
        prepared_at: tx.now(),
        closed_by: None,
        closed_at: None,
        answer: None,
        reopened_by: None,
        reopened_at: None,
        reopen_reason: None,
        version: 1,
    };
    store::insert(tx.db, &row)?;
    note(tx, Deed::ClosingPrepared, &row, None, None);
    Ok(())
}

/// The preparation that the form was opened with, if it still waits.
fn waiting(detail: &Detail, closing: &str) -> Result<ClosingRow, ClosingError> {
    detail.waiting().filter(|row| row.id == closing).cloned().ok_or(ClosingError::Conflict)
}

/// Another person closes the agreement: everything on the list must be so; open milestones go on under the successor.
pub fn close(tx: &mut Tx, viewer: &Viewer, id: &str, closing: &str) -> Result<(), ClosingError> {
    viewer.may(Action::CloseRecord, Facts::NONE)?;
    let detail = opened(tx, viewer, id)?;
    let mut row = waiting(&detail, closing)?;
    viewer.may(Action::CloseRecord, Facts::after(&row.prepared_by))?;
    let lacking = missing(&detail.facts);
    if !lacking.is_empty() {
        return Err(ClosingError::Missing(lacking));
    }
    let before = snapshot(&row);
    if let Some(successor) = row.successor_id.clone().filter(|_| detail.facts.open_milestones > 0) {
        if !detail.successors.iter().any(|known| known.0 == successor) {
            return Err(ClosingError::Conflict);
        }
        let reason = format!("moved at the close-out of {}", detail.subject.name());
        milestones::move_open(tx, viewer, (id, &successor), &reason)?;
    }
    row.state = "closed".into();
    row.checklist = json!(detail.facts).to_string();
    (row.closed_by, row.closed_at) = (Some(tx.by()), Some(tx.now()));
    row.version += 1;
    store::update(tx.db, &row)?;
    store::set_closed(tx.db, id, Some(tx.now().date().to_string()))?;
    note(tx, Deed::AgreementClosed, &row, Some(before), None);
    Ok(())
}

/// Another person sends the preparation back with a question.
pub fn send_back(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    (closing, question): (&str, &str),
) -> Result<(), ClosingError> {
    viewer.may(Action::CloseRecord, Facts::NONE)?;
    let detail = opened(tx, viewer, id)?;
    let mut row = waiting(&detail, closing)?;
    viewer.may(Action::CloseRecord, Facts::after(&row.prepared_by))?;
    let before = snapshot(&row);
    row.state = "returned".into();
    row.answer = Some(question.to_owned());
    row.version += 1;
    store::update(tx.db, &row)?;
    note(tx, Deed::ClosingReturned, &row, Some(before), Some(question.to_owned()));
    Ok(())
}

/// Opens a closed agreement again, with a reason; the record of its close-out stays.
pub fn reopen(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    (closing, reason): (&str, &str),
) -> Result<(), ClosingError> {
    viewer.may(Action::CloseRecord, Facts::NONE)?;
    let detail = opened(tx, viewer, id)?;
    let closed = detail.rows.first().filter(|row| row.state == "closed" && row.id == closing);
    let mut row = closed.cloned().ok_or(ClosingError::Conflict)?;
    let before = snapshot(&row);
    row.state = "reopened".into();
    (row.reopened_by, row.reopened_at) = (Some(tx.by()), Some(tx.now()));
    row.reopen_reason = Some(reason.to_owned());
    row.version += 1;
    store::update(tx.db, &row)?;
    store::set_closed(tx.db, id, None)?;
    note(tx, Deed::AgreementReopened, &row, Some(before), Some(reason.to_owned()));
    Ok(())
}
