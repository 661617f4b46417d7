//! Obligations as lists and pages show them: with their agreement, names in place of ids, and what they made.

use super::filter::Filter;
use super::make;
use super::obligation::{Life, Obligation};
use super::store;
use crate::access::Viewer;
use crate::accounts::{self, store::Person};
use crate::db::{Db, DbError};
use crate::milestones::milestone::State;
use crate::milestones::store::{Ministry, Parent, find_ministry, limits, lists};
use crate::milestones::{MilestoneLine, line};
use chrono::NaiveDate;
use std::collections::HashMap;

/// One obligation with what a reader needs beside it.
#[derive(Debug, Clone)]
pub struct ObligationLine {
    /// The obligation.
    pub obligation: Obligation,
    /// Its agreement.
    pub parent: Parent,
    /// Its owner's name.
    pub owner: Option<String>,
    /// How many of its milestones are open, and how many there are.
    pub made: (i64, i64),
}

/// The lines of some obligations; those whose agreement `viewer` may not see are left out.
pub fn lines(
    db: &mut Db,
    viewer: &Viewer,
    obligations: Vec<Obligation>,
) -> Result<Vec<ObligationLine>, DbError> {
    let ids: Vec<String> = obligations.iter().map(|obligation| obligation.id.clone()).collect();
    let mut of: Vec<String> = obligations.iter().map(|o| o.agreement_id.clone()).collect();
    of.sort();
    of.dedup();
    let parents = lists::parents(db, viewer, &of)?;
    let (names, made) = (accounts::names(db)?, store::count_made(db, &ids)?);
    let count = |id: &str| {
        let states = made.get(id).map(Vec::as_slice).unwrap_or_default();
        let is_open = |state: &str| State::parse(state).is_some_and(State::is_open);
        let open = states.iter().filter(|(state, _)| is_open(state)).map(|(_, n)| n).sum();
        (open, states.iter().map(|(_, n)| n).sum())
    };
    let line = |obligation: Obligation| {
        Some(ObligationLine {
            parent: parents.get(&obligation.agreement_id)?.clone(),
            owner: obligation.owner_id.as_ref().and_then(|id| names.get(id)).cloned(),
            made: count(&obligation.id),
            obligation,
        })
    };
    Ok(obligations.into_iter().filter_map(line).collect())
}

/// The obligations of an agreement for its page; nothing when `viewer` may not see the agreement.
pub fn of_agreement(
    db: &mut Db,
    viewer: &Viewer,
    agreement_id: &str,
) -> Result<Vec<ObligationLine>, DbError> {
    let filter = Filter { agreement: Some(agreement_id.to_owned()), ..Filter::default() };
    let (found, _) = store::list(db, viewer, &filter, 1_000)?;
    lines(db, viewer, found)
}

/// The open obligations of an agreement, those that outlive it first.
pub fn surviving(db: &mut Db, viewer: &Viewer, agreement_id: &str) -> Result<Vec<ObligationLine>, DbError> {
    let mut found = of_agreement(db, viewer, agreement_id)?;
    found.retain(|line| line.obligation.life == Life::Open);
    found.sort_by_key(|line| !line.obligation.survives);
    Ok(found)
}

/// How many obligations stand on a page.
pub const PAGE: usize = 50;

/// What the list shows.
#[derive(Debug)]
pub struct Found {
    /// The filters.
    pub filter: Filter,
    /// One page of lines.
    pub lines: Vec<ObligationLine>,
    /// The address of the next page; empty on the last.
    pub next: String,
    /// How many the filters find.
    pub total: i64,
    /// How many open ones have no owner.
    pub ownerless: i64,
    /// Who can be filtered by.
    pub people: Vec<Person>,
    /// Which partners can be filtered by: code and names.
    pub partners: Vec<(String, String, String, String)>,
    /// The name of the agreement that is filtered by.
    pub agreement: Option<String>,
}

/// The filter of open obligations that nobody answers for.
pub fn ownerless() -> Filter {
    Filter { owner: Some(super::filter::Owner::Nobody), life: Some(Life::Open), ..Filter::default() }
}

/// Finds what the list shows.
pub fn find(db: &mut Db, viewer: &Viewer, filter: Filter) -> Result<Found, DbError> {
    let (rows, more) = store::list(db, viewer, &filter, PAGE)?;
    let last = rows.last().map(|row| row.id.clone()).filter(|_| more);
    let next = last.map(|after| Filter { after: Some(after), ..filter.clone() }.address());
    let agreement = match &filter.agreement {
        Some(id) => {
            crate::milestones::store::find_parent(db, viewer, id)?.map(|parent| parent.name().to_owned())
        }
        None => None,
    };
    Ok(Found {
        lines: lines(db, viewer, rows)?,
        next: next.unwrap_or_default(),
        total: store::count(db, viewer, &Filter { after: None, ..filter.clone() })?,
        ownerless: store::count(db, viewer, &ownerless())?,
        people: accounts::list_people(db)?,
        partners: store::partners(db, viewer)?,
        agreement,
        filter,
    })
}

/// One obligation with everything its page shows.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The obligation beside its agreement.
    pub line: ObligationLine,
    /// The milestones that it made, by due date.
    pub milestones: Vec<MilestoneLine>,
    /// The next days on which it falls due, and whether each has its milestone.
    pub next: Vec<(NaiveDate, bool)>,
    /// Whether it makes milestones, as the agreement stands.
    pub obliges: bool,
    /// How many days ahead milestones are made.
    pub horizon: i64,
    /// The clause that it comes from: article.
    pub clause: Option<store::ClauseBrief>,
    /// The body that carries it out.
    pub ministry: Option<Ministry>,
    /// Names of accounts.
    pub names: HashMap<String, String>,
    /// Today.
    pub today: NaiveDate,
}

/// How many coming days a page shows.
const SHOWN: u16 = 8;

/// The obligation for its page, if `viewer` may see its agreement.
pub fn detail(db: &mut Db, viewer: &Viewer, id: &str, today: NaiveDate) -> Result<Option<Detail>, DbError> {
    let Some((obligation, _)) = store::find(db, viewer, id)? else { return Ok(None) };
    let Some(line) = lines(db, viewer, vec![obligation])?.pop() else { return Ok(None) };
    let obligation = &line.obligation;
    let made = store::list_made(db, id)?;
    let occurrences = store::list_occurrences(db, id)?;
    let standing = store::standing_of(db, &obligation.agreement_id)?;
    let ministry = match &obligation.ministry_id {
        Some(ministry) => find_ministry(db, ministry)?,
        None => None,
    };
    let clauses = store::list_clauses(db, &obligation.agreement_id)?;
    let next = next(obligation, today)?.into_iter();
    Ok(Some(Detail {
        milestones: line::lines(db, viewer, made, today)?,
        next: next.map(|day| (day, occurrences.contains(&day.to_string()))).collect(),
        obliges: standing.is_some_and(|standing| make::obliges(obligation, &standing)),
        horizon: limits::current(db)?.horizon,
        clause: clauses.into_iter().find(|clause| Some(&clause.id) == obligation.clause_id.as_ref()),
        names: accounts::names(db)?,
        ministry,
        line,
        today,
    }))
}

/// The next days on which an obligation falls due; none once it has ended.
fn next(obligation: &Obligation, today: NaiveDate) -> Result<Vec<NaiveDate>, DbError> {
    if obligation.life == Life::Ended {
        return Ok(Vec::new());
    }
    let end = NaiveDate::from_ymd_opt(2_999, 12, 31).unwrap_or(today);
    let days = obligation.schedule.days(today, end.min(reach(today)), SHOWN);
    days.map_err(|_| DbError::Migration(format!("the rule of the obligation {} is damaged", obligation.id)))
}

/// As far ahead as coming days are shown.
pub fn reach(today: NaiveDate) -> NaiveDate {
    today.checked_add_months(chrono::Months::new(12 * 60)).unwrap_or(today)
}
