//! What a close-out does with milestones that are still open: they go on under the successor.

use super::change::{mark, note, snapshot};
use super::entry::{New, insert};
use super::milestone::Milestone;
use super::rows::{Moved, RevisionRow};
use super::state::{Exit, Verb, after};
use super::store::{self, lists};
use super::{colours, milestone::State};
use crate::access::Viewer;
use crate::audit::{Deed, Tx};
use crate::db::{Db, DbError};
use std::collections::HashMap;

/// The milestones of an agreement that are not closed: open, or reported and not verified.
pub fn list_open(db: &mut Db, viewer: &Viewer, agreement_id: &str) -> Result<Vec<Milestone>, DbError> {
    let all = lists::of_agreement(db, viewer, agreement_id)?;
    Ok(all.into_iter().filter(|milestone| is_living(milestone.state)).collect())
}

/// How many milestones of an agreement are not closed.
pub fn count_living(db: &mut Db, viewer: &Viewer, agreement_id: &str) -> Result<usize, DbError> {
    Ok(list_open(db, viewer, agreement_id)?.len())
}

const fn is_living(state: State) -> bool {
    match state {
        State::Planned | State::InProgress | State::Blocked | State::ReportedDone => true,
        State::VerifiedDone | State::Cancelled | State::Superseded | State::NotApplicable => false,
    }
}

/// Moves the open milestones of an agreement to its successor: each is superseded here and goes on there, with its dates and
/// owner, and each knows of the other. What waits for its verification stays. Says how many were moved.
pub fn move_open(
    tx: &mut Tx,
    viewer: &Viewer,
    (from, to): (&str, &str),
    reason: &str,
) -> Result<usize, DbError> {
    let open: Vec<Milestone> =
        list_open(tx.db, viewer, from)?.into_iter().filter(|known| known.state.is_open()).collect();
    let mut moved: HashMap<String, String> = HashMap::new();
    for milestone in &open {
        supersede(tx, milestone, reason)?;
        let copy = milestone.clone();
        let new_id = insert(
            tx,
            New {
                agreement_id: to.to_owned(),
                moved_from_id: Some(copy.id),
                titles: copy.titles,
                baseline: copy.baseline,
                forecast: copy.forecast,
                owner_id: copy.owner_id,
                ministry_id: None,
                weight: copy.weight,
                illustrative: copy.illustrative,
                ..New::default()
            },
        )?;
        moved.insert(milestone.id.clone(), new_id);
    }
    relink(tx, &moved)?;
    Ok(open.len())
}

/// What was moved waits for the same as before, and what waited for it waits for it in its new place.
fn relink(tx: &mut Tx, moved: &HashMap<String, String>) -> Result<(), DbError> {
    for (old, new) in moved {
        for on in store::network::list_waited_for(tx.db, old)? {
            store::insert_dependency(tx.db, new, moved.get(&on).unwrap_or(&on))?;
        }
        for waiting in store::network::list_waiting(tx.db, old)? {
            if !moved.contains_key(&waiting) {
                store::insert_dependency(tx.db, &waiting, new)?;
            }
        }
    }
    let ids: Vec<String> = moved.values().cloned().collect();
    colours::refresh(tx, &ids)?;
    Ok(())
}

fn supersede(tx: &mut Tx, held: &Milestone, reason: &str) -> Result<(), DbError> {
    withdraw(tx, held, Deed::MilestoneMoved, reason)
}

/// Supersedes a milestone on which no verdict waits, with a reason; for what follows from another decision of two people.
pub fn withdraw(tx: &mut Tx, held: &Milestone, deed: Deed, reason: &str) -> Result<(), DbError> {
    let Ok(became) = after(held.state, Verb::Leave(Exit::Superseded)) else {
        return Ok(());
    };
    let before = snapshot(tx.db, held)?;
    let (was, now) = (held.state.code().to_owned(), became.code().to_owned());
    let mut row = RevisionRow::new(&held.id, Moved::State, Some(was), Some(now), &mark(tx));
    row.reason = Some(reason.to_owned());
    store::insert_revision(tx.db, &row)?;
    let mut milestone = held.clone();
    milestone.state = became;
    milestone.blocked = None;
    milestone.occurrence = None;
    milestone.version += 1;
    milestone.updated = mark(tx);
    if !store::update(tx.db, &milestone, held.version)? {
        return Err(DbError::Migration(format!("the milestone {} changed under the lock", held.id)));
    }
    colours::refresh_with_successors(tx, &milestone.id)?;
    note(tx, &milestone, deed, Some(before), Some(reason.to_owned()))
}
