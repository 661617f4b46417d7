//! The verbs on an obligation: policy, rule, store, event.

use super::error::ObligationError;
use super::inputs::{Content, Happened};
use super::make;
use super::obligation::{Life, Obligation};
use super::rows::ObligationRow;
use super::schedule::{Schedule, Sort};
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::accounts;
use crate::audit::{Deed, Object, Revised, Tx};
use crate::clock::new_id;
use crate::db::DbError;
use crate::milestones::milestone::Mark;
use crate::milestones::store::{find_parent, list_ministries};
use crate::web::form::Errors;
use chrono::NaiveDate;
use serde_json::Value;

/// An obligation at the version that a form was opened with.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// Its id.
    pub id: &'a str,
    /// The version.
    pub version: i32,
}

fn mark(tx: &Tx) -> Mark {
    Mark { by: tx.by(), at: tx.now() }
}

fn snapshot(obligation: &Obligation) -> Value {
    serde_json::json!({ "obligation": ObligationRow::of(obligation) })
}

fn note(tx: &mut Tx, deed: Deed, obligation: &Obligation, before: Option<Value>, reason: Option<String>) {
    tx.revise(Revised {
        deed,
        object: Object::at("obligation", &obligation.id, obligation.version),
        agreement_id: Some(obligation.agreement_id.clone()),
        before,
        after: snapshot(obligation),
        reason,
    });
}

/// Captures an obligation and makes its first milestones; gives its id.
pub fn capture(
    tx: &mut Tx,
    viewer: &Viewer,
    agreement_id: &str,
    content: Content,
) -> Result<String, ObligationError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let parent = find_parent(tx.db, viewer, agreement_id)?.ok_or(ObligationError::NotFound)?;
    if !parent.takes_changes() {
        return Err(ObligationError::Closed);
    }
    check_choices(tx, agreement_id, &content, None)?;
    Ok(enter(tx, agreement_id, content)?)
}

/// Adds an obligation and makes its first milestones; gives its id. For loaders: the caller answers for the rights.
pub fn enter(tx: &mut Tx, agreement_id: &str, content: Content) -> Result<String, DbError> {
    let obligation = entered(tx, agreement_id, content);
    store::insert(tx.db, &obligation)?;
    note(tx, Deed::ObligationCaptured, &obligation, None, None);
    make::make_due(tx, &obligation)?;
    Ok(obligation.id)
}

fn entered(tx: &Tx, agreement_id: &str, content: Content) -> Obligation {
    Obligation {
        id: new_id(),
        agreement_id: agreement_id.to_owned(),
        clause_id: content.clause_id,
        article: content.article,
        titles: content.titles,
        wording: content.wording,
        debtor: content.debtor,
        nature: content.nature,
        kind: content.kind,
        schedule: content.schedule,
        scheduled_from: Some(tx.now().date()),
        measure: content.measure,
        evidence: content.evidence,
        ministry_id: content.ministry_id,
        owner_id: content.owner_id,
        survives: content.survives,
        life: Life::Open,
        ended_on: None,
        end_reason: None,
        version: 1,
        created: mark(tx),
        updated: mark(tx),
    }
}

/// Clause, owner and ministry must be among those offered, or the ones held.
fn check_choices(
    tx: &mut Tx,
    agreement_id: &str,
    new: &Content,
    held: Option<&Obligation>,
) -> Result<(), ObligationError> {
    let mut errors = Errors::default();
    let was = |held: Option<&Option<String>>, new: &Option<String>| held.is_some_and(|held| held == new);
    if let Some(owner) = &new.owner_id
        && !was(held.map(|held| &held.owner_id), &new.owner_id)
        && !accounts::list_people(tx.db)?.iter().any(|person| person.id == *owner)
    {
        errors.add("owner", "ms-error-choose");
    }
    if let Some(ministry) = &new.ministry_id
        && !was(held.map(|held| &held.ministry_id), &new.ministry_id)
        && !list_ministries(tx.db, agreement_id)?.iter().any(|known| known.0 == *ministry)
    {
        errors.add("ministry", "ms-error-choose");
    }
    if let Some(clause) = &new.clause_id
        && !was(held.map(|held| &held.clause_id), &new.clause_id)
        && !store::list_clauses(tx.db, agreement_id)?.iter().any(|known| known.id == *clause)
    {
        errors.add("clause", "ms-error-choose");
    }
    if errors.is_empty() { Ok(()) } else { Err(ObligationError::Invalid(errors)) }
}

/// The obligation at the version that was read, under an agreement that takes changes.
fn opened(tx: &mut Tx, viewer: &Viewer, held: Held, action: Action) -> Result<Obligation, ObligationError> {
    viewer.may(action, Facts::NONE)?;
    let (obligation, parent) = store::find(tx.db, viewer, held.id)?.ok_or(ObligationError::NotFound)?;
    if obligation.version != held.version {
        return Err(ObligationError::Conflict);
    }
    if !parent.takes_changes() {
        return Err(ObligationError::Closed);
    }
    if obligation.life == Life::Ended {
        return Err(ObligationError::Ended);
    }
    Ok(obligation)
}

fn keep(
    tx: &mut Tx,
    mut obligation: Obligation,
    before: Value,
    (deed, reason): (Deed, Option<String>),
) -> Result<Obligation, ObligationError> {
    let read = obligation.version;
    obligation.version += 1;
    obligation.updated = mark(tx);
    if !store::update(tx.db, &obligation, read)? {
        return Err(ObligationError::Conflict);
    }
    note(tx, deed, &obligation, Some(before), reason);
    Ok(obligation)
}

/// Changes an obligation. Where its schedule changes, what was made ahead of time and not begun is withdrawn and the new days
/// are made.
pub fn edit(tx: &mut Tx, viewer: &Viewer, held: Held, content: Content) -> Result<(), ObligationError> {
    let mut obligation = opened(tx, viewer, held, Action::EditRegister)?;
    check_choices(tx, &obligation.agreement_id, &content, Some(&obligation))?;
    let before = snapshot(&obligation);
    let is_rescheduled = obligation.schedule != content.schedule;
    obligation.clause_id = content.clause_id;
    obligation.article = content.article;
    obligation.titles = content.titles;
    obligation.wording = content.wording;
    obligation.debtor = content.debtor;
    obligation.nature = content.nature;
    obligation.kind = content.kind;
    obligation.schedule = content.schedule;
    obligation.measure = content.measure;
    obligation.evidence = content.evidence;
    obligation.ministry_id = content.ministry_id;
    obligation.owner_id = content.owner_id;
    obligation.survives = content.survives;
    if is_rescheduled {
        obligation.scheduled_from = Some(tx.now().date());
    }
    let obligation = keep(tx, obligation, before, (Deed::ObligationEdited, None))?;
    if is_rescheduled {
        make::withdraw_untouched(tx, &obligation, "the schedule of the obligation was changed")?;
    }
    make::make_due(tx, &obligation)?;
    Ok(())
}

/// It no longer obliges from a day on: it makes no more milestones, and those made for later days that nobody began are withdrawn.
pub fn end(
    tx: &mut Tx,
    viewer: &Viewer,
    held: Held,
    (on, reason): (NaiveDate, &str),
) -> Result<(), ObligationError> {
    let mut obligation = opened(tx, viewer, held, Action::VoidRecord)?;
    if on > tx.now().date() {
        return Err(ObligationError::field("ended_on", "ms-error-future"));
    }
    let before = snapshot(&obligation);
    obligation.life = Life::Ended;
    obligation.ended_on = Some(on);
    obligation.end_reason = Some(reason.to_owned());
    let obligation = keep(tx, obligation, before, (Deed::ObligationEnded, Some(reason.to_owned())))?;
    make::withdraw_untouched(tx, &obligation, reason)?;
    Ok(())
}

/// What it waits for has happened: it makes its milestone, once for each day.
pub fn trigger(
    tx: &mut Tx,
    viewer: &Viewer,
    held: Held,
    happened: &Happened,
) -> Result<String, ObligationError> {
    let obligation = opened(tx, viewer, held, Action::EditRegister)?;
    let Schedule::Trigger(trigger) = &obligation.schedule else {
        return Err(ObligationError::field("happened_on", "ob-error-no-trigger"));
    };
    debug_assert_eq!(obligation.schedule.sort(), Sort::Trigger);
    if happened.on > tx.now().date() {
        return Err(ObligationError::field("happened_on", "ms-error-future"));
    }
    let due = trigger.within.map(|within| within.due(happened.on)).or(happened.due);
    let due = due.ok_or_else(|| ObligationError::field("happened_due", "ob-error-due"))?;
    if due < happened.on {
        return Err(ObligationError::field("happened_due", "ob-error-due"));
    }
    let occurrence = format!("trigger {}", happened.on);
    let made = make::make(tx, &obligation, &occurrence, due, Some(&happened.note))?;
    let made = made.ok_or_else(|| ObligationError::field("happened_on", "ob-error-triggered"))?;
    let before = snapshot(&obligation);
    keep(tx, obligation, before, (Deed::ObligationTriggered, Some(happened.note.clone())))?;
    Ok(made)
}
