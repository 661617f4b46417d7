//! The verbs on a finding: drafted, issued, answered, closed by evidence, carried as a risk, withdrawn.

use super::{Held, Note, finding_snapshot, note_finding, running};
use crate::access::{self, Facts, Viewer};
use crate::accounts;
use crate::audit::{Deed, Tx};
use crate::clock::{new_id, random_bytes};
use crate::db::DbError;
use crate::findings::codes::FindingState;
use crate::findings::error::FindingError;
use crate::findings::flow::{self, Move};
use crate::findings::inputs::{Content, Response, Returned};
use crate::findings::number::number;
use crate::findings::rows::FindingRow;
use crate::findings::store::{findings, papers};
use crate::milestones::store::find_parent;
use chrono::NaiveDate;
use serde_json::Value;

fn free_number(tx: &mut Tx) -> Result<String, DbError> {
    loop {
        let drawn = number(random_bytes());
        if !findings::has_number(tx.db, &drawn)? {
            return Ok(drawn);
        }
    }
}

/// A finding is about a record that the audit has a paper of and that its author may see, or about the audit as a whole.
fn check_about(
    tx: &mut Tx,
    viewer: &Viewer,
    audit_id: &str,
    about: Option<&String>,
) -> Result<(), FindingError> {
    let Some(id) = about else { return Ok(()) };
    let sampled = papers::list(tx.db, viewer, audit_id)?;
    match sampled.iter().any(|paper| paper.agreement_id == *id) {
        true => Ok(()),
        false => Err(FindingError::field("about", "ms-error-choose")),
    }
}

/// Drafts a finding of an audit; gives its id.
pub fn draft(tx: &mut Tx, viewer: &Viewer, audit_id: &str, content: Content) -> Result<String, FindingError> {
    let audit = running(tx, viewer, audit_id)?;
    check_about(tx, viewer, &audit.id, content.about.as_ref())?;
    let mut row = FindingRow {
        id: new_id(),
        number: free_number(tx)?,
        audit_id: audit.id,
        agreement_id: None,
        title: String::new(),
        severity: String::new(),
        criterion: String::new(),
        condition: String::new(),
        cause: String::new(),
        effect: String::new(),
        recommendation: String::new(),
        state: FindingState::Draft.code().to_owned(),
        drafted_by: tx.by(),
        drafted_at: tx.now(),
        issued_by: None,
        issued_at: None,
        respond_by: None,
        response: None,
        action_owner: None,
        due: None,
        responded_by: None,
        responded_at: None,
        return_reason: None,
        outcome: None,
        ended_by: None,
        ended_at: None,
        version: 1,
        updated_at: tx.now(),
        updated_by: tx.by(),
    };
    fill(&mut row, content);
    findings::insert(tx.db, &row)?;
    note_finding(tx, &row, Note::of(Deed::FindingDrafted));
    Ok(row.id)
}

fn fill(row: &mut FindingRow, content: Content) {
    row.agreement_id = content.about;
    row.title = content.title;
    row.severity = content.severity.code().to_owned();
    row.criterion = content.criterion;
    row.condition = content.condition;
    row.cause = content.cause;
    row.effect = content.effect;
    row.recommendation = content.recommendation;
}

/// A finding that was opened for a move, already in the state to which it leads, with the snapshot before.
struct Opened {
    row: FindingRow,
    before: Value,
}

/// The finding at the version that was read, where policy and state allow the move.
fn opened(tx: &mut Tx, viewer: &Viewer, held: Held, done: Move) -> Result<Opened, FindingError> {
    let mut row = findings::find(tx.db, viewer, held.id)?.ok_or(FindingError::NotFound)?;
    match done {
        Move::Respond => {
            let owner = match &row.agreement_id {
                Some(agreement_id) => findings::owner_of(tx.db, agreement_id)?,
                None => None,
            };
            viewer.may(done.action(), Facts::owned_by(owner.as_deref()))?;
        }
        Move::Close | Move::AcceptRisk => {
            viewer.may(done.action(), Facts::NONE)?;
            // Whoever answered, or was to act, does not say that it is enough, whatever role that person has now.
            for person in [&row.responded_by, &row.action_owner].into_iter().flatten() {
                viewer.may(done.action(), Facts::after(person))?;
            }
        }
        Move::Edit | Move::Issue | Move::Return | Move::Withdraw => {
            viewer.may(done.action(), Facts::NONE)?;
        }
    }
    if row.version != held.version {
        return Err(FindingError::Conflict);
    }
    let before = finding_snapshot(&row);
    let becomes = flow::next(row.read_state()?, done).ok_or(FindingError::NotNow("af-error-state"))?;
    row.state = becomes.code().to_owned();
    Ok(Opened { row, before })
}

fn keep(tx: &mut Tx, opened: Opened, (deed, reason): (Deed, Option<&str>)) -> Result<(), FindingError> {
    let Opened { mut row, before } = opened;
    let read = row.version;
    row.version += 1;
    (row.updated_at, row.updated_by) = (tx.now(), tx.by());
    if !findings::update(tx.db, &row, read)? {
        return Err(FindingError::Conflict);
    }
    let note = Note::of(deed).after(before);
    let note = match reason {
        Some(reason) => note.because(reason),
        None => note,
    };
    note_finding(tx, &row, note);
    Ok(())
}

/// Changes the words of a draft.
pub fn edit(tx: &mut Tx, viewer: &Viewer, held: Held, content: Content) -> Result<(), FindingError> {
    let mut opened = opened(tx, viewer, held, Move::Edit)?;
    if content.about != opened.row.agreement_id {
        check_about(tx, viewer, &opened.row.audit_id, content.about.as_ref())?;
    }
    fill(&mut opened.row, content);
    keep(tx, opened, (Deed::FindingEdited, None))
}

/// A day that has not passed.
fn ahead(tx: &Tx, day: NaiveDate, field: &'static str) -> Result<String, FindingError> {
    if day < tx.now().date() { Err(FindingError::field(field, "af-error-past")) } else { Ok(day.to_string()) }
}

/// Sends a finding to those who answer for the record; a response is asked for by a day.
pub fn issue(tx: &mut Tx, viewer: &Viewer, held: Held, respond_by: NaiveDate) -> Result<(), FindingError> {
    let mut opened = opened(tx, viewer, held, Move::Issue)?;
    opened.row.respond_by = Some(ahead(tx, respond_by, "respond_by")?);
    (opened.row.issued_by, opened.row.issued_at) = (Some(tx.by()), Some(tx.now()));
    keep(tx, opened, (Deed::FindingIssued, None))
}

/// Who acts must be somebody who works in the register and may see the record.
fn check_owner(tx: &mut Tx, row: &FindingRow, owner: &str) -> Result<(), FindingError> {
    if accounts::list_people(tx.db)?.iter().all(|person| person.id != owner) {
        return Err(FindingError::field("action_owner", "ms-error-choose"));
    }
    let reader = access::store::find_reader(tx.db, owner)?;
    let sees = match (reader, &row.agreement_id) {
        (Some(reader), Some(agreement_id)) => find_parent(tx.db, &reader, agreement_id)?.is_some(),
        (Some(_), None) => true,
        (None, _) => false,
    };
    if sees { Ok(()) } else { Err(FindingError::field("action_owner", "af-error-owner")) }
}

/// A manager, or the owner of the record, says what will be done, by whom and by when.
pub fn respond(tx: &mut Tx, viewer: &Viewer, held: Held, response: Response) -> Result<(), FindingError> {
    let mut opened = opened(tx, viewer, held, Move::Respond)?;
    check_owner(tx, &opened.row, &response.owner)?;
    opened.row.due = Some(ahead(tx, response.due, "due")?);
    opened.row.response = Some(response.words);
    opened.row.action_owner = Some(response.owner);
    (opened.row.responded_by, opened.row.responded_at) = (Some(tx.by()), Some(tx.now()));
    keep(tx, opened, (Deed::FindingResponded, None))
}

/// Sends a response back that is not sufficient; another one is asked for by a day.
pub fn send_back(tx: &mut Tx, viewer: &Viewer, held: Held, returned: Returned) -> Result<(), FindingError> {
    let mut opened = opened(tx, viewer, held, Move::Return)?;
    opened.row.respond_by = Some(ahead(tx, returned.respond_by, "respond_again_by")?);
    opened.row.return_reason = Some(returned.reason.clone());
    keep(tx, opened, (Deed::FindingReturned, Some(&returned.reason)))
}

fn end(tx: &mut Tx, mut opened: Opened, words: &str, deed: Deed) -> Result<(), FindingError> {
    opened.row.outcome = Some(words.to_owned());
    (opened.row.ended_by, opened.row.ended_at) = (Some(tx.by()), Some(tx.now()));
    keep(tx, opened, (deed, Some(words)))
}

/// Closes a finding: the action was taken, and this is what shows it.
pub fn close(tx: &mut Tx, viewer: &Viewer, held: Held, evidence: &str) -> Result<(), FindingError> {
    let opened = opened(tx, viewer, held, Move::Close)?;
    end(tx, opened, evidence, Deed::FindingClosed)
}

/// Notes that management carries the risk, and why.
pub fn accept_risk(tx: &mut Tx, viewer: &Viewer, held: Held, reason: &str) -> Result<(), FindingError> {
    let opened = opened(tx, viewer, held, Move::AcceptRisk)?;
    end(tx, opened, reason, Deed::FindingRiskAccepted)
}

/// Withdraws a finding that was none; of a draft nobody else ever hears.
pub fn withdraw(tx: &mut Tx, viewer: &Viewer, held: Held, reason: &str) -> Result<(), FindingError> {
    let opened = opened(tx, viewer, held, Move::Withdraw)?;
    let was_issued = opened.row.issued_at.is_some();
    end(tx, opened, reason, if was_issued { Deed::FindingWithdrawn } else { Deed::FindingDropped })
}
