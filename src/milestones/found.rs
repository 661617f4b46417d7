//! What the list and the queue show, found in one go.

use super::filter::{Filter, Place};
use super::gantt::{Span, begins};
use super::limits::Thresholds;
use super::line::{self, MilestoneLine};
use super::store::lists::{self, Partner};
use crate::access::{Eyes, Viewer};
use crate::accounts::{self, store::Person};
use crate::audit::{self, chain::Hash};
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::memo::Memo;
use crate::web::parts::Pages;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

/// How many milestones stand on a page.
pub const PAGE: usize = 50;

/// What the list shows.
#[derive(Debug)]
pub struct Found {
    /// The filters.
    pub filter: Filter,
    /// One page of lines.
    pub lines: Vec<MilestoneLine>,
    /// The addresses of the pages beside it.
    pub pages: Pages,
    /// How many there are in each state, whatever state is asked for.
    pub by_state: HashMap<String, i64>,
    /// How many slip silently, of all.
    pub silent: i64,
    /// The codes of areas that can be filtered by.
    pub areas: Vec<String>,
    /// The limits by which colours are computed.
    pub limits: Thresholds,
    /// How many the filters find.
    pub total: i64,
    /// How many reports wait for the reader's verification.
    pub to_review: i64,
    /// How many of the reader's milestones are overdue, and of everybody's.
    pub overdue: i64,
    /// Who can be filtered by.
    pub people: Vec<Person>,
    /// Which partners can be filtered by.
    pub partners: Vec<Partner>,
    /// The name of the agreement that is filtered by.
    pub agreement: Option<String>,
}

/// Finds what the list shows.
pub fn find(
    db: &mut Db,
    viewer: &Viewer,
    filter: Filter,
    place: &Place,
    today: NaiveDate,
) -> Result<Found, DbError> {
    let rows = lists::list(db, viewer, &filter, place, today, PAGE)?;
    let pages = Pages {
        previous: rows.before.map(|key| filter.address_at(&Place::Before(key))).unwrap_or_default(),
        next: rows.after.map(|key| filter.address_at(&Place::After(key))).unwrap_or_default(),
    };
    let agreement = match &filter.agreement {
        Some(id) => super::store::find_parent(db, viewer, id)?.map(|parent| parent.name().to_owned()),
        None => None,
    };
    let by_state = lists::count_by_state(db, viewer, &filter, today)?;
    let total = match filter.state {
        Some(state) => by_state.get(state.code()).copied().unwrap_or_default(),
        None => by_state.values().sum(),
    };
    let sums = sums(db, viewer, today)?;
    Ok(Found {
        lines: line::lines(db, viewer, rows.rows, today)?,
        pages,
        by_state,
        total,
        silent: sums.silent,
        areas: sums.areas.clone(),
        limits: super::store::limits::current(db)?,
        to_review: sums.to_review,
        overdue: sums.overdue,
        people: accounts::list_people(db)?,
        partners: sums.partners.clone(),
        agreement,
        filter,
    })
}

/// What stands beside the list whatever is asked for.
struct Sums {
    silent: i64,
    to_review: i64,
    overdue: i64,
    areas: Vec<String>,
    partners: Vec<Partner>,
}

/// Holds until the log moves or the day ends (ADR 6).
static SUMS: LazyLock<Memo<Eyes, (Hash, NaiveDate), Sums>> = LazyLock::new(|| Memo::new(128));

fn sums(db: &mut Db, viewer: &Viewer, today: NaiveDate) -> Result<Arc<Sums>, DbError> {
    let stamp = (audit::store::head(db)?.chain, today);
    SUMS.get_or_make(viewer.eyes(), stamp, || {
        let review = Filter { review: true, ..Filter::default() };
        let overdue = Filter { overdue: true, ..Filter::default() };
        let silent = Filter { silent: true, ..Filter::default() };
        Ok(Sums {
            silent: lists::count_all(db, viewer, &silent, today)?,
            to_review: lists::count_all(db, viewer, &review, today)?,
            overdue: lists::count_all(db, viewer, &overdue, today)?,
            areas: lists::areas(db, viewer)?,
            partners: lists::partners(db, viewer)?,
        })
    })
}

/// How many milestones are drawn at most.
pub const DRAWN: usize = 300;

/// What the drawn plan shows: the list without pages, and what waits for what in it.
#[derive(Debug)]
pub struct Plan {
    /// The list.
    pub found: Found,
    /// Who waits for what.
    pub edges: Vec<(String, String)>,
    /// Today.
    pub today: NaiveDate,
}

/// Finds what the drawn plan shows.
pub fn plan(db: &mut Db, viewer: &Viewer, filter: Filter, today: NaiveDate) -> Result<Plan, DbError> {
    let rows = lists::list(db, viewer, &filter, &Place::First, today, DRAWN)?;
    let lines = line::lines(db, viewer, rows.rows, today)?;
    let mut found = find(db, viewer, filter, &Place::First, today)?;
    found.lines = lines;
    let ids: Vec<String> = found.lines.iter().map(|line| line.milestone.id.clone()).collect();
    Ok(Plan { edges: super::store::network::edges_of(db, &ids)?, found, today })
}

impl Plan {
    /// What each milestone waits for.
    pub fn waits(&self) -> HashMap<&str, Vec<&str>> {
        let mut waits: HashMap<&str, Vec<&str>> = HashMap::new();
        for (waiting, on) in &self.edges {
            waits.entry(waiting).or_default().push(on);
        }
        waits
    }

    /// The days of each line that are drawn.
    pub fn spans(&self) -> Vec<Span> {
        let latest = |date: Option<PartialDate>| date.map(PartialDate::latest);
        let own = |line: &MilestoneLine| latest(line.milestone.actual.or(line.milestone.due()));
        let lines = &self.found.lines;
        let expected: HashMap<&str, NaiveDate> =
            lines.iter().filter_map(|line| Some((line.milestone.id.as_str(), own(line)?))).collect();
        let waits = self.waits();
        let span = |line: &MilestoneLine| {
            let on = waits.get(line.milestone.id.as_str()).into_iter().flatten();
            let waited = on.filter_map(|id| expected.get(id)).max().copied();
            let (baseline, own) = (latest(line.milestone.baseline), own(line));
            let begins = begins(waited, line.milestone.created.at.date(), baseline, own);
            Span { begins, baseline, expected: own, is_open: line.milestone.state.is_open() }
        };
        lines.iter().map(span).collect()
    }
}

impl Found {
    /// The milestone that is read: the wanted one if it is in the list, else the first.
    pub fn chosen(&self, wanted: Option<String>) -> Option<String> {
        let ids = || self.lines.iter().map(|line| &line.milestone.id);
        wanted.filter(|id| ids().any(|held| held == id)).or_else(|| ids().next().cloned())
    }
}
