//! The changes since a day with what each field was and is, in the reader's words.

use super::store::{self, Event, Span};
use crate::access::Viewer;
use crate::accounts;
use crate::agreements::view::{history, load};
use crate::audit::{self, difference, topic};
use crate::bodies;
use crate::db::{Db, DbError};
use crate::milestones::{store as milestones, words};
use crate::obligations;
use crate::web::locale::Lang;
use chrono::{Days, NaiveDate, NaiveDateTime};
use std::collections::{BTreeSet, HashMap};

pub use history::Row;

/// The newest so many changes are shown.
pub const MOST: usize = 200;
/// How far back "lately" reaches for somebody who has not been here before.
const LATELY: u64 = 7;

/// A week before `today`.
pub fn lately(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(LATELY)).unwrap_or(today)
}

/// One change.
#[derive(Debug)]
pub struct Change {
    /// When.
    pub at: NaiveDateTime,
    /// By whom; empty for the register itself.
    pub who: String,
    /// The deed's code.
    pub deed: String,
    /// What it was done to, beside the agreement itself: title and address.
    pub object: Option<(String, String)>,
    /// Why, in a person's words.
    pub reason: String,
    /// What it changed.
    pub rows: Vec<Row>,
}

/// The changes to one agreement and what belongs to it, the newest first.
#[derive(Debug)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// Its number; none for a draft.
    pub number: Option<String>,
    /// Its short title.
    pub title: String,
    /// Its changes.
    pub changes: Vec<Change>,
}

/// What is found.
#[derive(Debug)]
pub struct Found {
    /// The agreements, the one that was changed last first.
    pub groups: Vec<Group>,
    /// How many changes are shown.
    pub shown: usize,
    /// Whether older ones of the time asked for are left out.
    pub has_more: bool,
}

/// Deeds on records that change what they say; who may see them and which reminders went out are no such change.
fn deeds() -> Vec<&'static str> {
    let aside = ["alert.", "access."];
    let mut codes = topic::codes(topic::Topic::Content);
    codes.retain(|code| !aside.iter().any(|prefix| code.starts_with(prefix)));
    codes
}

/// What `viewer` may see of what was changed in a span of time.
pub fn find(
    db: &mut Db,
    viewer: &Viewer,
    span: &Span,
    today: NaiveDate,
    lang: Lang,
) -> Result<Found, DbError> {
    find_most(db, viewer, span, (today, lang), MOST)
}

/// The same, at most the newest `most`.
pub fn find_most(
    db: &mut Db,
    viewer: &Viewer,
    span: &Span,
    (today, lang): (NaiveDate, Lang),
    most: usize,
) -> Result<Found, DbError> {
    let asked = i64::try_from(most).unwrap_or(i64::MAX - 1) + 1;
    let mut events = store::list(db, viewer, span, deeds(), asked)?;
    let has_more = events.len() > most;
    events.truncate(most);
    let names = accounts::names(db)?;
    let mut order: Vec<String> = Vec::new();
    let mut of: HashMap<String, Vec<Event>> = HashMap::new();
    let shown = events.len();
    for event in events {
        let id = event.agreement_id.clone().unwrap_or_default();
        if !of.contains_key(&id) {
            order.push(id.clone());
        }
        of.entry(id).or_default().push(event);
    }
    let mut groups = Vec::new();
    for id in order {
        let own = of.remove(&id).unwrap_or_default();
        groups.extend(group(db, viewer, id, own, &names, (today, lang))?);
    }
    Ok(Found { groups, shown, has_more })
}

fn group(
    db: &mut Db,
    viewer: &Viewer,
    id: String,
    events: Vec<Event>,
    names: &HashMap<String, String>,
    (today, lang): (NaiveDate, Lang),
) -> Result<Option<Group>, DbError> {
    let Some(seen) = load::see(db, viewer, &id, today, lang)? else { return Ok(None) };
    let mut told: HashMap<i64, Told> = HashMap::new();
    if events.iter().any(|event| event.object_type == "agreement") {
        for version in history::versions(db, viewer, &seen)? {
            told.insert(version.seq, Told { reason: version.reason, rows: version.rows, object: None });
        }
    }
    let of_kind = |kind: &str| -> BTreeSet<String> {
        events.iter().filter(|event| event.object_type == kind).map(|event| event.object_id.clone()).collect()
    };
    for milestone in of_kind("milestone") {
        tell_milestone(db, viewer, &milestone, names, lang, &mut told)?;
    }
    for obligation in of_kind("obligation") {
        tell_obligation(db, viewer, &obligation, lang, &mut told)?;
    }
    for body in of_kind("body") {
        if let Some((row, _)) = bodies::store::find(db, viewer, &body)? {
            let object = (row.name(lang).to_owned(), format!("/bodies/{body}"));
            tell_reasons(db, ("body", &body), &object, &mut told)?;
        }
    }
    for meeting in of_kind("meeting") {
        if let Some((row, body, _)) = bodies::store::meetings::find(db, viewer, &meeting)? {
            let name = bodies::view::meeting_name(lang, body.name(lang), row.number);
            tell_reasons(db, ("meeting", &meeting), &(name, format!("/meetings/{meeting}")), &mut told)?;
        }
    }
    let changes = events.into_iter().map(|event| {
        let told = told.remove(&event.seq).unwrap_or_default();
        let who = event.actor_id.as_ref().and_then(|id| names.get(id)).cloned();
        Change {
            at: event.at,
            who: who.unwrap_or_default(),
            deed: event.action,
            object: told.object,
            reason: told.reason,
            rows: told.rows,
        }
    });
    Ok(Some(Group {
        number: seen.a.row.register_no.clone(),
        title: seen.a.row.short_title.clone(),
        changes: changes.collect(),
        id,
    }))
}

/// What one event changed.
#[derive(Debug, Default)]
struct Told {
    object: Option<(String, String)>,
    reason: String,
    rows: Vec<Row>,
}

fn tell_milestone(
    db: &mut Db,
    viewer: &Viewer,
    id: &str,
    names: &HashMap<String, String>,
    lang: Lang,
    told: &mut HashMap<i64, Told>,
) -> Result<(), DbError> {
    let Some((milestone, _)) = milestones::find(db, viewer, id)? else { return Ok(()) };
    let object = (milestone.titles.in_lang(lang).to_owned(), format!("/milestones/{id}"));
    let row = |change: &difference::Change| {
        let value = |value: &Option<String>| match value {
            None => String::new(),
            Some(_) => words::value(lang, &change.field, value.as_deref(), names),
        };
        let label = words::field(lang, &change.field)?.to_owned();
        Some(Row { label, was: value(&change.was), now: value(&change.now) })
    };
    let revisions = audit::store::list_revisions(db, "milestone", id)?;
    let damaged = |_| DbError::Migration(format!("a snapshot of the milestone {id} is no JSON"));
    let snapshots: Vec<serde_json::Value> = revisions
        .iter()
        .map(|revision| serde_json::from_str(&revision.snapshot))
        .collect::<Result<_, _>>()
        .map_err(damaged)?;
    for (n, revision) in revisions.iter().enumerate() {
        let changes = difference::changes(snapshots.get(n + 1), &snapshots[n]);
        let rows = changes.iter().filter_map(row).collect();
        let reason = revision.reason.clone().unwrap_or_default();
        told.insert(revision.audit_seq, Told { object: Some(object.clone()), reason, rows });
    }
    Ok(())
}

fn tell_obligation(
    db: &mut Db,
    viewer: &Viewer,
    id: &str,
    lang: Lang,
    told: &mut HashMap<i64, Told>,
) -> Result<(), DbError> {
    let Some((obligation, _)) = obligations::store::find(db, viewer, id)? else { return Ok(()) };
    let object = (obligation.titles.in_lang(lang).to_owned(), format!("/obligations/{id}"));
    tell_reasons(db, ("obligation", id), &object, told)
}

/// Names the object of each version and why it came about; what its fields were stands on its own page.
fn tell_reasons(
    db: &mut Db,
    (kind, id): (&str, &str),
    object: &(String, String),
    told: &mut HashMap<i64, Told>,
) -> Result<(), DbError> {
    for revision in audit::store::list_revisions(db, kind, id)? {
        let reason = revision.reason.unwrap_or_default();
        told.insert(revision.audit_seq, Told { object: Some(object.clone()), reason, rows: Vec::new() });
    }
    Ok(())
}
