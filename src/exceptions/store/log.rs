//! Deeds that only the log carries, found by their name and not by reading the log; and the events behind other rows.

use crate::access::{Viewer, visible};
use crate::audit::Deed;
use crate::db::schema::{agreement, audit_event, document, party};
use crate::db::{Backend, Db, DbError};
use crate::exceptions::asked::Asked;
use crate::exceptions::line::{Line, What};
use crate::exceptions::place::{Key, Seek, Sort};
use chrono::NaiveDateTime;
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;

type Condition = Box<dyn BoxableExpression<audit_event::table, Backend, SqlType = Bool>>;

/// The deeds on what the viewer may see; of voided records too, for that they were voided is told here.
fn conditions(viewer: &Viewer, asked: &Asked, deeds: Vec<&'static str>) -> Vec<Condition> {
    let seen = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    // A document's own marking hides what was done to it, even from who sees its agreement.
    let open = document::table.filter(visible::documents_within(viewer)).select(document::id);
    let of = audit_event::agreement_id;
    let mut all: Vec<Condition> = vec![
        Box::new(audit_event::action.eq_any(deeds).and(audit_event::outcome.eq("done"))),
        Box::new(of.is_not_null().and(of.assume_not_null().eq_any(seen))),
        Box::new(audit_event::object_type.ne("document").or(audit_event::object_id.eq_any(open))),
    ];
    if let Some(partner) = &asked.partner {
        all.push(Box::new(of.assume_not_null().eq_any(with!(partner))));
    }
    if let Some(since) = asked.since() {
        all.push(Box::new(audit_event::at.ge(since)));
    }
    if let Some(until) = asked.until() {
        all.push(Box::new(audit_event::at.lt(until)));
    }
    all
}

/// An event's id among the ids of other rows: of one instant their order is that of the log.
fn id_of(seq: i64) -> String {
    format!("{seq:020}")
}

/// The deeds of these names, the newest first; at most `most`.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    (seek, most): (Seek<NaiveDateTime>, i64),
) -> Result<Vec<Line>, DbError> {
    type Row = (i64, Vec<u8>, NaiveDateTime, Option<String>, String, String, String, Option<String>);
    let mut query = audit_event::table
        .select((
            audit_event::seq,
            audit_event::body,
            audit_event::at,
            audit_event::actor_id,
            audit_event::action,
            audit_event::object_type,
            audit_event::object_id,
            audit_event::agreement_id,
        ))
        .into_boxed::<Backend>();
    for condition in conditions(viewer, asked, asked.of.deeds()) {
        query = query.filter(condition);
    }
    let (at, seq) = (audit_event::at, audit_event::seq);
    // A row of another source has an id that is no number, greater than that of any event of its instant.
    query = match seek {
        Seek::First => query.order((at.desc(), seq.desc())),
        Seek::After(place, id) => {
            let of_instant: Condition = match id.parse::<i64>() {
                Ok(number) => Box::new(at.eq(place).and(seq.lt(number))),
                Err(_) => Box::new(at.eq(place)),
            };
            query.filter(at.lt(place).or(of_instant)).order((at.desc(), seq.desc()))
        }
        Seek::Before(place, id) => {
            let number = id.parse::<i64>().unwrap_or(i64::MAX);
            query.filter(at.gt(place).or(at.eq(place).and(seq.gt(number)))).order((at.asc(), seq.asc()))
        }
    };
    let rows: Vec<Row> = query.limit(most).load(db).map_err(DbError::from_query)?;
    let line = |(seq, body, at, actor, action, object, id, agreement): Row| {
        let key = Key::new(Sort::At(at), id_of(seq));
        let what = What::Deed { action, object, id };
        Line {
            at: Some(at),
            who: actor,
            reason: reason(&body),
            event: Some(seq),
            ..Line::new(key, agreement.unwrap_or_default(), what)
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How many deeds of these names there are.
pub fn count(db: &mut Db, viewer: &Viewer, asked: &Asked) -> Result<i64, DbError> {
    let mut query = audit_event::table.select(count_star()).into_boxed::<Backend>();
    for condition in conditions(viewer, asked, asked.of.deeds()) {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}

/// The reason that a person gave, as the event's own bytes have it.
fn reason(body: &[u8]) -> Option<String> {
    let body: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
    body["reason"].as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

/// An event as it is found again.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its number.
    pub seq: i64,
    /// Its instant.
    pub at: NaiveDateTime,
    /// Its agreement.
    pub agreement_id: Option<String>,
    /// What it was done to.
    pub object_id: String,
    /// Whether an act was corrected by it.
    pub corrects: bool,
    /// The reason that a person gave with it.
    pub reason: Option<String>,
}

/// The events of these instants on these agreements that a row of the lists may have come with, by number.
pub fn events(db: &mut Db, ids: &[String], instants: &[NaiveDateTime]) -> Result<Vec<Found>, DbError> {
    let deeds = [
        Deed::ActRecorded,
        Deed::ActCorrected,
        Deed::SignatureRecorded,
        Deed::AgreementDrafted,
        Deed::AgreementRegistered,
        Deed::DecisionRecorded,
        Deed::DateRuled,
        Deed::MilestonePlanned,
        Deed::MilestoneLeft,
        Deed::MilestoneOverridden,
        Deed::MilestoneRebaselined,
    ];
    type Row = (i64, NaiveDateTime, Option<String>, String, String, Vec<u8>);
    let rows: Vec<Row> = audit_event::table
        .filter(audit_event::action.eq_any(deeds.map(Deed::code)))
        .filter(audit_event::at.eq_any(instants.to_vec()))
        .filter(audit_event::agreement_id.assume_not_null().eq_any(ids.to_vec()))
        .order(audit_event::seq)
        .select((
            audit_event::seq,
            audit_event::at,
            audit_event::agreement_id,
            audit_event::object_id,
            audit_event::action,
            audit_event::body,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let found = rows.into_iter().map(|(seq, at, agreement_id, object_id, action, body)| {
        let (corrects, reason) = (action == Deed::ActCorrected.code(), reason(&body));
        Found { seq, at, agreement_id, object_id, corrects, reason }
    });
    Ok(found.collect())
}
