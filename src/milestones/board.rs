//! The board: the filtered milestones in columns, one for each state on the way to verified.

use super::filter::{Filter, Place};
use super::found::{self, Found};
use super::line::{self, MilestoneLine};
use super::milestone::State;
use super::store::lists;
use crate::access::Viewer;
use crate::db::{Db, DbError};
use chrono::NaiveDate;

/// How many cards a column shows; the rest is in the list.
pub const SHOWN: usize = 20;

/// The columns, in the order of the way.
pub const STATES: [State; 5] =
    [State::Planned, State::InProgress, State::Blocked, State::ReportedDone, State::VerifiedDone];

/// One state with its first milestones by due date.
#[derive(Debug)]
pub struct Column {
    /// The state.
    pub state: State,
    /// The cards.
    pub lines: Vec<MilestoneLine>,
    /// How many there are.
    pub total: i64,
    /// The list of all of them.
    pub href: String,
}

/// The board as found.
#[derive(Debug)]
pub struct Board {
    /// The filters with what they offer.
    pub found: Found,
    /// The columns.
    pub columns: Vec<Column>,
}

/// Finds the board; the state is its columns and no filter.
pub fn find(db: &mut Db, viewer: &Viewer, filter: Filter, today: NaiveDate) -> Result<Board, DbError> {
    let filter = Filter { state: None, review: false, ..filter };
    let found = found::find(db, viewer, filter, &Place::First, today)?;
    let mut columns = Vec::new();
    for state in STATES {
        let of = Filter { state: Some(state), ..found.filter.clone() };
        let page = lists::list(db, viewer, &of, &Place::First, today, SHOWN)?;
        columns.push(Column {
            state,
            lines: line::lines(db, viewer, page.rows, today)?,
            total: found.by_state.get(state.code()).copied().unwrap_or_default(),
            href: of.address(),
        });
    }
    Ok(Board { found, columns })
}
