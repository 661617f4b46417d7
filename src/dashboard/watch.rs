//! What a manager opens in the morning: what is late and since when, whose move it is, which windows are open, what nobody
//! owns, what nobody has reviewed, how complete the records are. Each figure with the list behind it.

use super::asked::Asked as Since;
use super::store::{self, Completeness, Mine, Unreviewed};
use crate::access::Viewer;
use crate::agreements::kinds::RecordState;
use crate::bodies::{self, outside::Watched};
use crate::changes;
use crate::db::{Db, DbError};
use crate::deadlines::DeadlineKind;
use crate::deadlines::asked::{Asked, Span};
use crate::deadlines::awaited::MoveSide;
use crate::deadlines::store::{board, lists};
use crate::directory;
use crate::milestones::Heap;
use crate::milestones::filter::{Filter, Owner};
use crate::milestones::line::lines;
use crate::milestones::rag::Rag;
use crate::milestones::store::{coloured, lists as milestone_lists};
use crate::obligations;
use crate::obligations::obligation::Life;
use crate::register::{Filter as Records, Sort};
use crate::web::locale::Lang;
use chrono::NaiveDate;

/// How many of each the morning view names.
const NAMED: i64 = 4;

/// How many partners with a last meeting it names.
const SHOWN: usize = 6;

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

/// What the day is since which things count as new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// A day that somebody chose, or the usual one.
    Chosen,
    /// The reader's last visit.
    Visit,
    /// The last meeting with the partner.
    Meeting,
}

/// The last meeting with a partner.
#[derive(Debug)]
pub struct Met {
    /// Code and name of the partner.
    pub partner: (String, String),
    /// Its day.
    pub on: NaiveDate,
    /// How many milestones with the partner have turned red since.
    pub turned: i64,
}

/// What the morning view shows.
#[derive(Debug)]
pub struct Watch {
    /// The day since which things count as new.
    pub since: NaiveDate,
    /// What that day is.
    pub what: Day,
    /// The partner to whom what is new is narrowed: code and name.
    pub partner: Option<(String, String)>,
    /// The last meeting with each partner, the newest first, with what has turned red since.
    pub meetings: Vec<Met>,
    /// The joint bodies that are behind, and the nearest planned meeting.
    pub bodies: Watched,
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

/// Finds it for `viewer`.
pub fn find(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Since,
    (today, lang): (NaiveDate, Lang),
) -> Result<Watch, DbError> {
    let meetings = meetings(db, viewer, asked.partner.as_ref(), lang)?;
    let of_partner = |met: &&Met| Some(&met.partner.0) == asked.partner.as_ref();
    let met = meetings.iter().find(of_partner).map(|met| met.on);
    let visit = match (asked.since, met) {
        (None, None) => changes::last_visit(db, &viewer.account_id)?.map(|at| at.date()),
        (Some(_), _) | (_, Some(_)) => None,
    };
    let (since, what) = match (asked.since, met, visit) {
        (Some(day), Some(met), _) if day == met => (day, Day::Meeting),
        (Some(day), _, _) => (day, Day::Chosen),
        (None, Some(met), _) => (met, Day::Meeting),
        (None, None, Some(visit)) => (visit, Day::Visit),
        (None, None, None) => (changes::lately(today), Day::Chosen),
    };
    let partner = match &asked.partner {
        Some(code) => {
            directory::find_state(db, code)?.map(|state| (code.clone(), state.name(lang).to_owned()))
        }
        None => None,
    };
    let red = Filter { rag: Some(Rag::Red), ..Filter::default() };
    let of = partner.as_ref().map(|(code, _)| code.clone());
    let turned = Filter { turned: Some(since), partner: of, ..red.clone() };
    let (windows, next_window) = windows(db, viewer, today)?;
    let ownerless = obligations::filter::Filter {
        owner: Some(Owner::Nobody),
        life: Some(Life::Open),
        ..obligations::filter::Filter::default()
    };
    Ok(Watch {
        since,
        what,
        partner,
        bodies: bodies::outside::watched(db, viewer, today)?,
        meetings,
        turned: match turned.partner {
            Some(_) => milestone_lists::count_all(db, viewer, &turned, today)?,
            None => coloured::count_of_colour(db, viewer, Rag::Red, turned.turned)?,
        },
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

/// The newest last meetings with partners, that with the chosen one among them, and what has turned red since: two queries for
/// all of them.
fn meetings(db: &mut Db, viewer: &Viewer, chosen: Option<&String>, lang: Lang) -> Result<Vec<Met>, DbError> {
    let mut last = bodies::last_by_partner(db, viewer)?;
    let mut place = 0;
    last.retain(|(code, _)| {
        place += 1;
        place <= SHOWN || Some(code) == chosen
    });
    let Some(first) = last.iter().map(|(_, day)| *day).min() else { return Ok(Vec::new()) };
    let names = directory::state_names(db, lang)?;
    let partners: Vec<String> = last.iter().map(|(code, _)| code.clone()).collect();
    let turned = coloured::count_turned_by_partner(db, viewer, Rag::Red, (&partners, first))?;
    let met = |(code, on): (String, NaiveDate)| {
        let since = |row: &&(String, String, i64)| row.0 == code && row.1 >= on.to_string();
        Met {
            on,
            turned: turned.iter().filter(since).map(|(_, _, count)| count).sum(),
            partner: (code.clone(), names.get(&code).cloned().unwrap_or_else(|| code.clone())),
        }
    };
    Ok(last.into_iter().map(met).collect())
}

fn late(db: &mut Db, viewer: &Viewer, red: &Filter, today: NaiveDate) -> Result<Heap, DbError> {
    let newest = coloured::newest_of_colour(db, viewer, Rag::Red, NAMED + 1)?;
    Ok(Heap {
        lines: lines(db, viewer, newest, today)?,
        total: coloured::count_of_colour(db, viewer, Rag::Red, None)?,
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
