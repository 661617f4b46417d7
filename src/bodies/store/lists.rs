//! Lists and counts of bodies; every query joins the agreement and asks whether the reader may see it.

use crate::access::{Viewer, visible};
use crate::bodies::filter::{Filter, PAGE};
use crate::bodies::rhythm::ENDED;
use crate::bodies::rows::{BodyRow, MeetingRow};
use crate::bodies::words::{BodyState, MeetingState};
use crate::db::schema::{agreement, joint_body, meeting, meeting_decision, milestone, party, state};
use crate::db::{Backend, Db, DbError};
use crate::directory::State;
use crate::milestones::milestone::State as MilestoneState;
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::HashMap;

type Both = diesel::dsl::InnerJoinQuerySource<
    joint_body::table,
    agreement::table,
    diesel::dsl::Eq<agreement::id, joint_body::agreement_id>,
>;
type Condition = Box<dyn BoxableExpression<Both, Backend, SqlType = Bool>>;

/// The bodies that owe a meeting since before `today`.
fn overdue(today: NaiveDate) -> Condition {
    Box::new(
        joint_body::state
            .eq(BodyState::Active.code())
            .and(joint_body::next_due.assume_not_null().lt(today.to_string()))
            .and(agreement::standing.ne_all(ENDED))
            .and(agreement::closed_on.is_null()),
    )
}

fn asked(viewer: &Viewer, filter: &Filter, today: NaiveDate) -> Vec<Condition> {
    let mut all: Vec<Condition> =
        vec![Box::new(visible::within(viewer)), Box::new(agreement::record_state.ne("voided"))];
    if let Some(partner) = filter.partner.clone() {
        let with = party::table
            .filter(party::state_code.eq(partner).and(party::side.ne("ours")))
            .select(party::agreement_id);
        all.push(Box::new(joint_body::agreement_id.eq_any(with)));
    }
    if let Some(kind) = filter.kind {
        all.push(Box::new(joint_body::kind.eq(kind.code())));
    }
    if let Some(state) = filter.state {
        all.push(Box::new(joint_body::state.eq(state.code())));
    }
    if let Some(id) = filter.agreement.clone() {
        all.push(Box::new(joint_body::agreement_id.eq(id)));
    }
    if filter.overdue {
        all.push(overdue(today));
    }
    for word in filter.words.as_deref().map(crate::search::words).unwrap_or_default() {
        // Folded words are Latin letters and digits: nothing in them is a sign of LIKE.
        all.push(Box::new(joint_body::search_text.like(format!("%{word}%"))));
    }
    all
}

/// One page of bodies, and whether there are more: those that owe a meeting longest first, then the coming ones, then those
/// without a rhythm, those that rest or are gone last.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    today: NaiveDate,
) -> Result<(Vec<BodyRow>, bool), DbError> {
    let mut query = joint_body::table
        .inner_join(agreement::table.on(agreement::id.eq(joint_body::agreement_id)))
        .select(joint_body::all_columns)
        .into_boxed::<Backend>();
    for condition in asked(viewer, filter, today) {
        query = query.filter(condition);
    }
    let size = i64::try_from(PAGE).unwrap_or(i64::MAX - 1);
    let order = (
        joint_body::state.ne(BodyState::Active.code()),
        agreement::standing.eq_any(ENDED),
        joint_body::next_due.is_null(),
        joint_body::next_due,
        joint_body::sort_key,
        joint_body::id,
    );
    let mut rows: Vec<BodyRow> = query
        .order(order)
        .limit(size + 1)
        .offset(i64::from(filter.page) * size)
        .load(db)
        .map_err(DbError::from_query)?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    Ok((rows, more))
}

/// How many bodies the filter finds.
pub fn count(db: &mut Db, viewer: &Viewer, filter: &Filter, today: NaiveDate) -> Result<i64, DbError> {
    let mut query = joint_body::table
        .inner_join(agreement::table.on(agreement::id.eq(joint_body::agreement_id)))
        .select(count_star())
        .into_boxed::<Backend>();
    for condition in asked(viewer, filter, today) {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}

/// The next planned meeting of each of these bodies.
pub fn next_planned(db: &mut Db, bodies: &[String]) -> Result<HashMap<String, MeetingRow>, DbError> {
    let rows: Vec<MeetingRow> = meeting::table
        .filter(meeting::body_id.eq_any(bodies.to_vec()))
        .filter(meeting::state.eq(MeetingState::Planned.code()))
        .order((meeting::on_sort.desc(), meeting::id.desc()))
        .load(db)
        .map_err(DbError::from_query)?;
    // The earliest comes last and stays.
    Ok(rows.into_iter().map(|row| (row.body_id.clone(), row)).collect())
}

/// How many actions of each of these bodies are open: their milestone is, or they have none yet.
pub fn count_open_actions(db: &mut Db, bodies: &[String]) -> Result<HashMap<String, i64>, DbError> {
    let open: Vec<&str> = MilestoneState::OPEN.iter().map(|state| state.code()).collect();
    let rows: Vec<(String, i64)> = meeting_decision::table
        .left_join(milestone::table.on(milestone::id.nullable().eq(meeting_decision::milestone_id)))
        .filter(meeting_decision::body_id.eq_any(bodies.to_vec()))
        .filter(meeting_decision::kind.eq("action").and(meeting_decision::verification.ne("voided")))
        .filter(meeting_decision::milestone_id.is_null().or(milestone::state.eq_any(open)))
        .group_by(meeting_decision::body_id)
        .select((meeting_decision::body_id, count_star()))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

/// The states on the other side of visible agreements that have bodies.
pub fn partners(db: &mut Db, viewer: &Viewer) -> Result<Vec<State>, DbError> {
    let codes = party::table
        .inner_join(joint_body::table.on(joint_body::agreement_id.eq(party::agreement_id)))
        .inner_join(agreement::table.on(agreement::id.eq(party::agreement_id)))
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided").and(party::side.ne("ours")))
        .select(party::state_code)
        .distinct();
    let codes: Vec<String> = codes.load(db).map_err(DbError::from_query)?;
    state::table.filter(state::code.eq_any(codes)).order(state::code).load(db).map_err(DbError::from_query)
}

/// The standings of these agreements: code by id.
pub fn standings(db: &mut Db, ids: &[String]) -> Result<HashMap<String, String>, DbError> {
    let rows: Vec<(String, String)> = agreement::table
        .filter(agreement::id.eq_any(ids.to_vec()))
        .select((agreement::id, agreement::standing))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

/// The states on the other side of these agreements, in their order: codes by agreement.
pub fn partners_of(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Vec<String>>, DbError> {
    let rows: Vec<(String, String)> = party::table
        .filter(party::agreement_id.eq_any(ids.to_vec()).and(party::side.ne("ours")))
        .order((party::agreement_id, party::position, party::id))
        .select((party::agreement_id, party::state_code))
        .load(db)
        .map_err(DbError::from_query)?;
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for (id, code) in rows {
        let held = found.entry(id).or_default();
        if !held.contains(&code) {
            held.push(code);
        }
    }
    Ok(found)
}
