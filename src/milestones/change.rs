//! The frame of every change: seen, at the version that was read, under an agreement that takes changes; then kept with
//! its snapshot and its event.

use super::error::MilestoneError;
use super::milestone::{Mark, Milestone, State};
use super::rows::{MilestoneRow, Moved, RevisionRow};
use super::state::{Verb, after};
use super::store::network;
use super::{colours, store};
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Object, Revised, Tx};
use crate::db::{Db, DbError};
use serde_json::{Value, json};

/// Which milestone, at which version, is changed how and why.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// The milestone.
    pub id: &'a str,
    /// The version that the form was opened with.
    pub version: i32,
    /// What the viewer must be allowed to do.
    pub action: Action,
    /// What the log calls it.
    pub deed: Deed,
    /// Why, in a person's words.
    pub reason: Option<String>,
}

/// Who acts in this transaction, and when.
pub fn mark(tx: &Tx) -> Mark {
    Mark { by: tx.by(), at: tx.now() }
}

/// Runs `edit` on the milestone inside the transaction and writes the new version.
pub fn change(
    tx: &mut Tx,
    viewer: &Viewer,
    request: Request,
    edit: impl FnOnce(&mut Tx, &mut Milestone) -> Result<(), MilestoneError>,
) -> Result<(), MilestoneError> {
    viewer.may(request.action, Facts::NONE)?;
    let (mut milestone, parent) = store::find(tx.db, viewer, request.id)?.ok_or(MilestoneError::NotFound)?;
    if milestone.version != request.version {
        return Err(MilestoneError::Conflict);
    }
    if !parent.takes_changes() {
        return Err(MilestoneError::Closed);
    }
    let before = snapshot(tx.db, &milestone)?;
    edit(tx, &mut milestone)?;
    milestone.version += 1;
    milestone.updated = mark(tx);
    if !store::update(tx.db, &milestone, request.version)? {
        return Err(MilestoneError::Conflict);
    }
    colours::refresh_with_successors(tx, &milestone.id)?;
    note(tx, &milestone, request.deed, Some(before), request.reason)?;
    Ok(())
}

/// Notes the event and the snapshot of a milestone as it stands now.
pub fn note(
    tx: &mut Tx,
    milestone: &Milestone,
    deed: Deed,
    before: Option<Value>,
    reason: Option<String>,
) -> Result<(), DbError> {
    let after = snapshot(tx.db, milestone)?;
    tx.revise(Revised {
        deed,
        object: Object::at("milestone", &milestone.id, milestone.version),
        agreement_id: Some(milestone.agreement_id.clone()),
        before,
        after,
        reason,
    });
    Ok(())
}

/// The whole of a milestone: its row, its reports, its moves.
pub fn snapshot(db: &mut Db, milestone: &Milestone) -> Result<Value, DbError> {
    let reports = store::list_reports(db, &milestone.id)?;
    let revisions = store::list_revisions(db, &milestone.id)?;
    let confirmations = store::list_confirmations(db, &milestone.id)?;
    let waits_for = network::list_waited_for(db, &milestone.id)?;
    Ok(json!({
        "milestone": MilestoneRow::of(milestone), "reports": reports, "revisions": revisions,
        "confirmations": confirmations, "depends_on": waits_for,
    }))
}

/// Moves the state by `verb` and keeps the move; a refusal changes nothing.
pub fn step(
    tx: &mut Tx,
    milestone: &mut Milestone,
    verb: Verb,
    reason: Option<&str>,
) -> Result<(), MilestoneError> {
    let became: State = after(milestone.state, verb)?;
    let (was, became_code) = (milestone.state.code().to_owned(), became.code().to_owned());
    let mut revision = RevisionRow::new(&milestone.id, Moved::State, Some(was), Some(became_code), &mark(tx));
    revision.reason = reason.map(str::to_owned);
    store::insert_revision(tx.db, &revision)?;
    milestone.state = became;
    Ok(())
}
