//! What a manager opens in the morning: what is late and since when, whose move it is, which windows are open, what nobody
//! owns, what nobody has reviewed, how complete the records are. Each figure with the list behind it.

use super::store::{self, Completeness, Mine, Unreviewed};
use crate::access::Viewer;
use crate::agreements::kinds::RecordState;
use crate::changes;
use crate::db::{Db, DbError};
use crate::deadlines::DeadlineKind;
use crate::deadlines::asked::{Asked, Span};
use crate::deadlines::awaited::MoveSide;
use crate::deadlines::store::{board, lists};
use crate::milestones::Heap;
use crate::milestones::filter::{Filter, Owner};
use crate::milestones::line::lines;
use crate::milestones::rag::Rag;
use crate::milestones::store::lists as milestone_lists;
use crate::obligations;
use crate::obligations::obligation::Life;
use crate::register::{Filter as Records, Sort};
use chrono::NaiveDate;

/// How many of each the morning view names.
const NAMED: i64 = 4;

/// The moves of one side.
#[derive(Debug)]
pub struct Side {
    /// Whose.
    pub side: MoveSide,
    /// How many.
    pub total: i64,
    /// The longest awaited.
    pub moves: Vec<board::Move>,
    /// The board of this side.
    pub href: String,
}

/// What the morning view shows.
#[derive(Debug)]
pub struct Watch {
    /// The day since which things count as new.
    pub since: NaiveDate,
    /// Whether that day is the reader's last visit.
    pub is_visit: bool,
    /// The late milestones, the latest first.
    pub red: Heap,
    /// How many of them have turned since.
    pub turned: i64,
    /// The list of those.
    pub turned_href: String,
    /// The moves of each side.
    pub sides: Vec<Side>,
    /// How many notice windows are open.
    pub windows: i64,
    /// The nearest latest safe notice.
    pub next_window: Option<NaiveDate>,
    /// The list of windows.
    pub windows_href: String,
    /// How many open obligations nobody owns.
    pub ownerless: i64,
    /// The list of those.
    pub ownerless_href: String,
    /// The agreements that nobody has reviewed.
    pub unreviewed: Unreviewed,
    /// The list of those, the oldest first.
    pub unreviewed_href: String,
    /// How complete the records are.
    pub completeness: Completeness,
    /// The records that lack most.
    pub worst: Vec<Mine>,
}

/// Finds it for `viewer`; `asked` is the day that the address names.
pub fn find(
    db: &mut Db,
    viewer: &Viewer,
    asked: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Watch, DbError> {
    let visit = match asked {
        Some(_) => None,
        None => changes::last_visit(db, &viewer.account_id)?.map(|at| at.date()),
    };
    let since = asked.or(visit).unwrap_or_else(|| changes::lately(today));
    let red = Filter { rag: Some(Rag::Red), ..Filter::default() };
    let turned = Filter { turned: Some(since), ..red.clone() };
    let (windows, next_window) = windows(db, viewer, today)?;
    let ownerless = obligations::filter::Filter {
        owner: Some(Owner::Nobody),
        life: Some(Life::Open),
        ..obligations::filter::Filter::default()
    };
    Ok(Watch {
        since,
        is_visit: visit.is_some(),
        turned: milestone_lists::count_all(db, viewer, &turned, today)?,
        turned_href: turned.address(),
        red: late(db, viewer, &red, today)?,
        sides: sides(db, viewer, today)?,
        windows,
        next_window,
        windows_href: window_list().address("/deadlines/windows"),
        ownerless: obligations::store::count(db, viewer, &ownerless)?,
        ownerless_href: ownerless.address(),
        unreviewed: store::unreviewed(db, viewer)?,
        unreviewed_href: unreviewed_list().address("/agreements"),
        completeness: store::completeness(db, viewer)?,
        worst: store::list_worst(db, viewer, NAMED)?,
    })
}

fn late(db: &mut Db, viewer: &Viewer, red: &Filter, today: NaiveDate) -> Result<Heap, DbError> {
    let newest = milestone_lists::newest_of_colour(db, viewer, Rag::Red, NAMED + 1)?;
    Ok(Heap {
        lines: lines(db, viewer, newest, today)?,
        total: milestone_lists::count_all(db, viewer, red, today)?,
        href: red.address(),
    })
}

fn sides(db: &mut Db, viewer: &Viewer, today: NaiveDate) -> Result<Vec<Side>, DbError> {
    let side = |side: &MoveSide| {
        let all = Asked::default();
        let asked = Asked { side: Some(*side), ..Asked::default() };
        Ok(Side {
            side: *side,
            total: board::count(db, viewer, &all, *side, today)?,
            moves: board::list(db, viewer, &all, *side, today, (0, NAMED - 2))?,
            href: asked.address("/moves"),
        })
    };
    MoveSide::ALL.iter().map(side).collect()
}

/// The list of windows as the figure counts them.
fn window_list() -> Asked {
    Asked { within: Some(Span::HalfYear), ..Asked::default() }
}

fn windows(db: &mut Db, viewer: &Viewer, today: NaiveDate) -> Result<(i64, Option<NaiveDate>), DbError> {
    let asked = Asked { kind: Some(DeadlineKind::LatestSafeNotice), ..window_list() };
    let days = lists::count_by_day(db, viewer, &asked, today)?;
    let next = days.first().and_then(|(day, _)| day.parse().ok());
    Ok((days.iter().map(|(_, count)| count).sum(), next))
}

fn unreviewed_list() -> Records {
    let sort = Sort::Updated;
    let direction = sort.natural().turned();
    Records { record: Some(RecordState::Submitted), sort, direction, ..Records::default() }
}
