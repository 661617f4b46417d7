//! The colours as lists filter and count them: computed anew with every change, and each day for what only time has changed.

use super::milestone::Milestone;
use super::rag::{Assessment, Reason, Signs, rag};
use super::store::colours::Kept;
use super::store::{self, colours, lists};
use crate::audit::Tx;
use crate::db::{Db, DbError};
use chrono::{Days, NaiveDate};

/// What is kept of a milestone's colour, and what it should be.
fn differing(
    db: &mut Db,
    milestones: &[Milestone],
    today: NaiveDate,
) -> Result<Vec<(String, Kept)>, DbError> {
    let ids: Vec<String> = milestones.iter().map(|milestone| milestone.id.clone()).collect();
    let limits = store::limits::current(db)?;
    let signs = store::signs::find(db, &ids, today)?;
    let held = colours::find(db, &ids)?;
    let unheard = Signs::default();
    let found = milestones.iter().filter_map(|milestone| {
        let found = rag(milestone, signs.get(&milestone.id).unwrap_or(&unheard), today, &limits);
        let kept = held.get(&milestone.id);
        let since = match kept {
            Some(kept) if kept.rag == found.rag.code() => kept.since.clone(),
            Some(_) => Some(today.to_string()),
            None => Some(began(&found, today).to_string()),
        };
        let now = Kept { rag: found.rag.code().to_owned(), silent: found.silent.is_some(), since };
        (kept != Some(&now)).then(|| (milestone.id.clone(), now))
    });
    Ok(found.collect())
}

/// Since when a colour is what it is that nobody has kept before: what is overdue was late on the day after it was due.
fn began(found: &Assessment, today: NaiveDate) -> NaiveDate {
    match found.reason {
        Reason::Overdue(days) => u64::try_from(days - 1)
            .ok()
            .and_then(|past| today.checked_sub_days(Days::new(past)))
            .unwrap_or(today),
        Reason::Verified
        | Reason::Left
        | Reason::BlockedWithoutPlan(_)
        | Reason::Slips(_)
        | Reason::NoBaseline
        | Reason::NoOwner
        | Reason::Stale(_)
        | Reason::BlockedWithPlan(_)
        | Reason::DependencyOverdue
        | Reason::PartnerPending
        | Reason::PartnerDisputes
        | Reason::DueAndQuiet(..)
        | Reason::Reported
        | Reason::InTime => today,
    }
}

/// The milestones among `ids` whose kept colour is not what it should be; reads alone.
pub fn stale(db: &mut Db, ids: &[String], today: NaiveDate) -> Result<Vec<String>, DbError> {
    let milestones = lists::find_all(db, ids)?;
    Ok(differing(db, &milestones, today)?.into_iter().map(|(id, _)| id).collect())
}

/// Keeps the colours of these milestones as they are now; says how many differed.
pub fn refresh(tx: &mut Tx, ids: &[String]) -> Result<usize, DbError> {
    let today = tx.now().date();
    keep(tx.db, ids, today)
}

/// The same on any day.
pub fn keep(db: &mut Db, ids: &[String], today: NaiveDate) -> Result<usize, DbError> {
    let milestones = lists::find_all(db, ids)?;
    let found = differing(db, &milestones, today)?;
    for (id, kept) in &found {
        colours::put(db, id, kept)?;
    }
    Ok(found.len())
}

/// Keeps the colour of a milestone and of those that wait for it.
pub fn refresh_with_successors(tx: &mut Tx, id: &str) -> Result<(), DbError> {
    let mut ids = store::network::list_waiting(tx.db, id)?;
    ids.push(id.to_owned());
    refresh(tx, &ids)?;
    Ok(())
}
