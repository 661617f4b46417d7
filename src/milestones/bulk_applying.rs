//! One change for many milestones, made: in one transaction, each at the version that was seen and with an event of its own.

use super::actions::{self, Held};
use super::bulk::{self, Change, Order};
use super::error::MilestoneError;
use super::line;
use super::store::lists;
use crate::access::{Action, Facts, Viewer};
use crate::audit::Tx;
use std::collections::HashMap;

/// A milestone at the version that the preview showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The milestone.
    pub id: String,
    /// The version.
    pub version: i32,
}

impl Seen {
    /// Reads `id:version`, as the preview carries it along.
    pub fn parse(text: &str) -> Option<Self> {
        let (id, version) = text.split_once(':')?;
        Some(Self { id: id.to_owned(), version: version.parse().ok()? })
    }
}

/// Makes the change to all of them, or to none: when one has moved on since it was seen, the caller shows anew what would be.
pub fn apply(tx: &mut Tx, viewer: &Viewer, order: &Order, seen: &[Seen]) -> Result<usize, MilestoneError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let ids: Vec<String> = seen.iter().map(|seen| seen.id.clone()).collect();
    let versions: HashMap<&str, i32> = seen.iter().map(|seen| (seen.id.as_str(), seen.version)).collect();
    let today = tx.now().date();
    let rows = lists::find_visible(tx.db, viewer, &ids)?;
    if rows.len() != versions.len() || rows.is_empty() {
        return Err(MilestoneError::Conflict);
    }
    let lines = line::lines(tx.db, viewer, rows, today)?;
    let version = |id: &str| versions.get(id).copied();
    let judged = bulk::preview(tx.db, lines, order, |held| version(&held.id) == Some(held.version), today)?;
    if judged.iter().any(|judged| judged.after.is_err()) {
        return Err(MilestoneError::Conflict);
    }
    for judged in &judged {
        let milestone = &judged.line.milestone;
        let held = Held { id: &milestone.id, version: milestone.version };
        match &order.change {
            Change::Owner(owner) => {
                actions::hand_over(tx, viewer, held, owner, order.reason.as_deref())?;
            }
            Change::Days(..) | Change::Date(..) => {
                let new = bulk::moved(order, milestone).ok_or(MilestoneError::Conflict)?;
                actions::forecast(tx, viewer, held, &new)?;
            }
        }
    }
    Ok(judged.len())
}
