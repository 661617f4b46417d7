//! The colours as lists filter and count them: computed anew with every change, and each day for what only time has changed.

use super::milestone::Milestone;
use super::rag::{Assessment, Signs, rag};
use super::store::{self, colours, lists};
use crate::audit::Tx;
use crate::db::{Db, DbError};
use chrono::NaiveDate;

/// What is kept of a milestone's colour, and what it should be.
fn differing(
    db: &mut Db,
    milestones: &[Milestone],
    today: NaiveDate,
) -> Result<Vec<(String, Assessment)>, DbError> {
    let ids: Vec<String> = milestones.iter().map(|milestone| milestone.id.clone()).collect();
    let limits = store::limits::current(db)?;
    let signs = store::signs::find(db, &ids, today)?;
    let held = colours::find(db, &ids)?;
    let unheard = Signs::default();
    let found = milestones.iter().filter_map(|milestone| {
        let found = rag(milestone, signs.get(&milestone.id).unwrap_or(&unheard), today, &limits);
        let kept = held.get(&milestone.id);
        let is_same = kept == Some(&(found.rag.code().to_owned(), found.silent.is_some()));
        (!is_same).then(|| (milestone.id.clone(), found))
    });
    Ok(found.collect())
}

/// The milestones among `ids` whose kept colour is not what it should be; reads alone.
pub fn stale(db: &mut Db, ids: &[String], today: NaiveDate) -> Result<Vec<String>, DbError> {
    let milestones = lists::find_all(db, ids)?;
    Ok(differing(db, &milestones, today)?.into_iter().map(|(id, _)| id).collect())
}

/// Keeps the colours of these milestones as they are now; says how many differed.
pub fn refresh(tx: &mut Tx, ids: &[String]) -> Result<usize, DbError> {
    let today = tx.now().date();
    let milestones = lists::find_all(tx.db, ids)?;
    let found = differing(tx.db, &milestones, today)?;
    for (id, assessment) in &found {
        colours::put(tx.db, id, assessment.rag.code(), assessment.silent.is_some())?;
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
