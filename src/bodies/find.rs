//! Bodies and meetings as lists and pages show them: with their agreement, names in place of ids, and what is open.

use super::filter::Filter;
use super::rhythm::{Due, ENDED};
use super::rows::{BodyRow, DecisionRow, MeetingRow, ParticipantRow, SeatRow};
use super::store;
use crate::access::Viewer;
use crate::accounts::{self, store::Person};
use crate::db::{Db, DbError};
use crate::directory::{self, State};
use crate::documents::{self, DocumentLine};
use crate::milestones::store::{Ministry, Parent, lists as milestone_lists};
use crate::milestones::{MilestoneLine, line, offers};
use chrono::NaiveDate;
use std::collections::HashMap;

/// One body with what a reader needs beside it.
#[derive(Debug, Clone)]
pub struct BodyLine {
    /// The body.
    pub body: BodyRow,
    /// Its agreement.
    pub parent: Parent,
    /// How it stands to its rhythm.
    pub due: Due,
    /// Its next planned meeting.
    pub planned: Option<MeetingRow>,
    /// How many of its actions are open.
    pub open_actions: i64,
}

/// The lines of some bodies; those whose agreement `viewer` may not see are left out.
pub fn lines(
    db: &mut Db,
    viewer: &Viewer,
    bodies: Vec<BodyRow>,
    today: NaiveDate,
) -> Result<Vec<BodyLine>, DbError> {
    if bodies.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<String> = bodies.iter().map(|body| body.id.clone()).collect();
    let mut of: Vec<String> = bodies.iter().map(|body| body.agreement_id.clone()).collect();
    of.sort();
    of.dedup();
    let parents = milestone_lists::parents(db, viewer, &of)?;
    let standings = store::lists::standings(db, &of)?;
    let mut planned = store::lists::next_planned(db, &ids)?;
    let open = store::lists::count_open_actions(db, &ids)?;
    let mut lines = Vec::with_capacity(bodies.len());
    for body in bodies {
        let Some(parent) = parents.get(&body.agreement_id).cloned() else { continue };
        let standing = standings.get(&body.agreement_id).map_or("", String::as_str);
        lines.push(BodyLine {
            due: body.due(lives(&parent, standing), today)?,
            planned: planned.remove(&body.id),
            open_actions: open.get(&body.id).copied().unwrap_or_default(),
            parent,
            body,
        });
    }
    Ok(lines)
}

/// Whether the bodies of an agreement still owe meetings.
fn lives(parent: &Parent, standing: &str) -> bool {
    parent.record_state != "voided" && parent.closed_on.is_none() && !ENDED.contains(&standing)
}

/// The bodies of an agreement for its page; nothing when `viewer` may not see the agreement.
pub fn of_agreement(
    db: &mut Db,
    viewer: &Viewer,
    agreement_id: &str,
    today: NaiveDate,
) -> Result<Vec<BodyLine>, DbError> {
    let bodies = store::of_agreement(db, agreement_id)?;
    lines(db, viewer, bodies, today)
}

/// What the list shows.
#[derive(Debug)]
pub struct Found {
    /// The filters.
    pub filter: Filter,
    /// One page of lines.
    pub lines: Vec<BodyLine>,
    /// Whether there are more.
    pub more: bool,
    /// How many the filters find.
    pub total: i64,
    /// How many are behind with their meetings.
    pub overdue: i64,
    /// Which partners can be filtered by.
    pub partners: Vec<State>,
    /// The partners of each agreement: codes by its id.
    pub with: HashMap<String, Vec<String>>,
    /// The name of the agreement that is filtered by.
    pub agreement: Option<String>,
}

/// Finds what the list shows.
pub fn find(db: &mut Db, viewer: &Viewer, filter: Filter, today: NaiveDate) -> Result<Found, DbError> {
    let (rows, more) = store::lists::list(db, viewer, &filter, today)?;
    let of: Vec<String> = rows.iter().map(|row| row.agreement_id.clone()).collect();
    let agreement = match &filter.agreement {
        Some(id) => {
            crate::milestones::store::find_parent(db, viewer, id)?.map(|parent| parent.name().to_owned())
        }
        None => None,
    };
    Ok(Found {
        total: store::lists::count(db, viewer, &filter, today)?,
        overdue: store::lists::count(db, viewer, &Filter::overdue(), today)?,
        partners: store::lists::partners(db, viewer)?,
        with: store::lists::partners_of(db, &of)?,
        lines: lines(db, viewer, rows, today)?,
        more,
        agreement,
        filter,
    })
}

/// A decision with its milestone, where it has one.
#[derive(Debug, Clone)]
pub struct DecisionLine {
    /// The decision.
    pub decision: DecisionRow,
    /// Its milestone with its colour.
    pub milestone: Option<MilestoneLine>,
}

/// What some meetings decided, each beside its milestone.
pub fn decisions(
    db: &mut Db,
    viewer: &Viewer,
    meetings: &[String],
    today: NaiveDate,
) -> Result<Vec<DecisionLine>, DbError> {
    let rows = store::meetings::list_decisions(db, meetings)?;
    let ids: Vec<String> = rows.iter().filter_map(|row| row.milestone_id.clone()).collect();
    let made = if ids.is_empty() { Vec::new() } else { milestone_lists::find_visible(db, viewer, &ids)? };
    let made = line::lines(db, viewer, made, today)?;
    let beside = |row: DecisionRow| DecisionLine {
        milestone: made.iter().find(|line| Some(&line.milestone.id) == row.milestone_id.as_ref()).cloned(),
        decision: row,
    };
    Ok(rows.into_iter().map(beside).collect())
}

/// One body with everything its page shows.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The body beside its agreement.
    pub line: BodyLine,
    /// The one above it, and those beneath it.
    pub above: Option<BodyRow>,
    /// Those beneath it.
    pub beneath: Vec<BodyRow>,
    /// Who sits in it.
    pub seats: Vec<SeatRow>,
    /// Its meetings, newest first.
    pub meetings: Vec<MeetingRow>,
    /// What they decided.
    pub decisions: Vec<DecisionLine>,
    /// The partners of its agreement.
    pub partners: Vec<String>,
    /// Names that the page needs.
    pub names: People,
    /// Today.
    pub today: NaiveDate,
}

/// Names of officials with the office that they held last, of ministries, and of accounts.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Name by official.
    pub officials: HashMap<String, String>,
    /// The bodies of the parties.
    pub ministries: Vec<Ministry>,
    /// Name by account.
    pub accounts: HashMap<String, String>,
}

fn people(db: &mut Db, agreement_id: &str) -> Result<People, DbError> {
    let officials = directory::officials(db)?.into_iter();
    Ok(People {
        officials: officials.map(|official| (official.id, official.name_latin)).collect(),
        ministries: crate::milestones::store::list_ministries(db, agreement_id)?,
        accounts: accounts::names(db)?,
    })
}

/// The body for its page, if `viewer` may see its agreement.
pub fn detail(db: &mut Db, viewer: &Viewer, id: &str, today: NaiveDate) -> Result<Option<Detail>, DbError> {
    let Some((body, parent)) = store::find(db, viewer, id)? else { return Ok(None) };
    let Some(line) = lines(db, viewer, vec![body], today)?.pop() else { return Ok(None) };
    let family = store::of_agreement(db, &parent.id)?;
    let meetings = store::meetings::of_bodies(db, &[id.to_owned()])?;
    let ids: Vec<String> = meetings.iter().map(|meeting| meeting.id.clone()).collect();
    Ok(Some(Detail {
        above: family.iter().find(|one| Some(&one.id) == line.body.parent_id.as_ref()).cloned(),
        beneath: family.into_iter().filter(|one| one.parent_id.as_deref() == Some(id)).collect(),
        seats: store::list_seats(db, &[id.to_owned()])?,
        decisions: decisions(db, viewer, &ids, today)?,
        partners: store::lists::partners_of(db, std::slice::from_ref(&parent.id))?
            .remove(&parent.id)
            .unwrap_or_default(),
        names: people(db, &parent.id)?,
        meetings,
        line,
        today,
    }))
}

/// One meeting with everything its page shows.
#[derive(Debug, Clone)]
pub struct MeetingDetail {
    /// The meeting.
    pub meeting: MeetingRow,
    /// Its body.
    pub body: BodyRow,
    /// Its agreement.
    pub parent: Parent,
    /// Who took part.
    pub participants: Vec<ParticipantRow>,
    /// What it decided.
    pub decisions: Vec<DecisionLine>,
    /// The documents of the agreement that the reader may see.
    pub documents: Vec<DocumentLine>,
    /// The partners of its agreement.
    pub partners: Vec<String>,
    /// The last meeting of the body that was held before this one.
    pub before: Option<MeetingRow>,
    /// Names that the page needs.
    pub names: People,
    /// Today.
    pub today: NaiveDate,
}

/// The meeting for its page, if `viewer` may see its agreement.
pub fn meeting(
    db: &mut Db,
    viewer: &Viewer,
    id: &str,
    today: NaiveDate,
) -> Result<Option<MeetingDetail>, DbError> {
    let Some((meeting, body, parent)) = store::meetings::find(db, viewer, id)? else { return Ok(None) };
    let others = store::meetings::of_bodies(db, std::slice::from_ref(&body.id))?;
    let is_before = |other: &MeetingRow| {
        other.id != meeting.id && other.state == "held" && other.on_sort <= meeting.on_sort
    };
    Ok(Some(MeetingDetail {
        before: others.into_iter().find(is_before),
        participants: store::meetings::list_participants(db, id)?,
        decisions: decisions(db, viewer, &[id.to_owned()], today)?,
        documents: documents::of_agreement(db, viewer, &parent.id)?,
        partners: store::lists::partners_of(db, std::slice::from_ref(&parent.id))?
            .remove(&parent.id)
            .unwrap_or_default(),
        names: people(db, &parent.id)?,
        meeting,
        body,
        parent,
        today,
    }))
}

/// What the forms choose from.
#[derive(Debug, Clone)]
pub struct Offers {
    /// People who can own a milestone.
    pub people: Vec<Person>,
    /// Bodies of the parties.
    pub ministries: Vec<Ministry>,
    /// Officials: id and name with the office held last.
    pub officials: Vec<(String, String)>,
}

/// What the forms of an agreement's bodies offer, in the reader's language.
pub fn offers(db: &mut Db, viewer: &Viewer, agreement_id: &str) -> Result<Offers, DbError> {
    let lang = crate::web::locale::Lang::parse(&viewer.lang).unwrap_or_default();
    let offered = offers::offers(db, agreement_id)?;
    let officials = directory::officials(db)?;
    let ids: Vec<String> = officials.iter().map(|official| official.id.clone()).collect();
    let mut held: HashMap<String, String> = HashMap::new();
    for office in directory::offices(db, &ids)? {
        // Latest first: what is there stays.
        held.entry(office.official_id.clone()).or_insert_with(|| office.title(lang).to_owned());
    }
    let named = officials.into_iter().map(|official| {
        let office = held.get(&official.id).map(|title| format!(", {title}")).unwrap_or_default();
        (official.id, format!("{}{office}", official.name_latin))
    });
    Ok(Offers { people: offered.people, ministries: offered.ministries, officials: named.collect() })
}
