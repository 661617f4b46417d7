//! What is known of milestones besides their own rows.

use super::network::open_towards;
use crate::calendar::PartialDate;
use crate::db::schema::{
    milestone, milestone_confirmation, milestone_dependency, milestone_report, milestone_revision,
};
use crate::db::{Db, DbError};
use crate::documents::papers;
use crate::milestones::milestone::{Confirmation, State};
use crate::milestones::rag::{Override, Rag, Signs};
use crate::milestones::rows::{Moved, ReportKind};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::dsl::{count, max};
use diesel::prelude::*;
use std::collections::HashMap;

/// What else is known of each milestone among `ids`.
pub fn find(db: &mut Db, ids: &[String], today: NaiveDate) -> Result<HashMap<String, Signs>, DbError> {
    let mut found: HashMap<String, Signs> = HashMap::new();
    for (id, at) in reported(db, ids)? {
        hear(found.entry(id).or_default(), at);
    }
    for (id, at, moves) in moved(db, ids)? {
        let signs = found.entry(id).or_default();
        hear(signs, at);
        signs.moves = moves;
    }
    for id in waiting_on_overdue(db, ids, today)? {
        found.entry(id).or_default().dependency_overdue = true;
    }
    for (id, on) in evidenced(db, ids)? {
        found.entry(id).or_default().evidenced_on = Some(on);
    }
    for (id, laid) in laid_over(db, ids)? {
        found.entry(id).or_default().laid_over = Some(laid);
    }
    Ok(found)
}

fn hear(signs: &mut Signs, at: Option<NaiveDateTime>) {
    signs.heard_on = signs.heard_on.max(at.map(|at| at.date()));
}

type Last = (String, Option<NaiveDateTime>);

/// When something was last reported; the verdicts of others are not reports.
fn reported(db: &mut Db, ids: &[String]) -> Result<Vec<Last>, DbError> {
    milestone_report::table
        .filter(milestone_report::milestone_id.eq_any(ids.to_vec()))
        .filter(milestone_report::kind.eq_any([ReportKind::Progress.code(), ReportKind::Done.code()]))
        .group_by(milestone_report::milestone_id)
        .select((milestone_report::milestone_id, max(milestone_report::reported_at)))
        .load(db)
        .map_err(DbError::from_query)
}

/// When the forecast was last moved, and how often.
fn moved(db: &mut Db, ids: &[String]) -> Result<Vec<(String, Option<NaiveDateTime>, i64)>, DbError> {
    milestone_revision::table
        .filter(milestone_revision::milestone_id.eq_any(ids.to_vec()))
        .filter(milestone_revision::field.eq(Moved::Forecast.code()))
        .group_by(milestone_revision::milestone_id)
        .select((
            milestone_revision::milestone_id,
            max(milestone_revision::made_at),
            count(milestone_revision::id),
        ))
        .load(db)
        .map_err(DbError::from_query)
}

/// The last day of which each milestone has evidence: the one place that says what counts as such. A document or a source named
/// for it, a report that another person accepted, and what the partner confirmed where a source or the file of its answer shows it.
pub fn evidenced(db: &mut Db, ids: &[String]) -> Result<HashMap<String, NaiveDate>, DbError> {
    let accepted: Vec<Last> = milestone_report::table
        .filter(milestone_report::milestone_id.eq_any(ids.to_vec()))
        .filter(milestone_report::accepted_by.is_not_null())
        .group_by(milestone_report::milestone_id)
        .select((milestone_report::milestone_id, max(milestone_report::accepted_at)))
        .load(db)
        .map_err(DbError::from_query)?;
    let confirmed: Vec<Last> = milestone_confirmation::table
        .filter(milestone_confirmation::milestone_id.eq_any(ids.to_vec()))
        .filter(milestone_confirmation::became.eq(Confirmation::Confirmed.code()))
        .filter(
            milestone_confirmation::source_id
                .is_not_null()
                .or(milestone_confirmation::answer_id.is_not_null()),
        )
        .group_by(milestone_confirmation::milestone_id)
        .select((milestone_confirmation::milestone_id, max(milestone_confirmation::recorded_at).nullable()))
        .load(db)
        .map_err(DbError::from_query)?;
    let mut found: HashMap<String, NaiveDate> = papers::milestone_days(db, ids)?;
    for (id, at) in accepted.into_iter().chain(confirmed) {
        if let Some(day) = at.map(|at| at.date()) {
            let last = found.entry(id).or_insert(day);
            *last = day.max(*last);
        }
    }
    Ok(found)
}

type Laid = (String, Option<String>, Option<String>, Option<String>);

/// The newest approved override of each milestone; one that was lifted leaves none.
fn laid_over(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Override>, DbError> {
    let rows: Vec<Laid> = milestone_revision::table
        .filter(milestone_revision::milestone_id.eq_any(ids.to_vec()))
        .filter(milestone_revision::field.eq(Moved::Override.code()))
        .filter(milestone_revision::approved_by.is_not_null())
        .order((milestone_revision::approved_at, milestone_revision::id))
        .select((
            milestone_revision::milestone_id,
            milestone_revision::was,
            milestone_revision::became,
            milestone_revision::until_on,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let mut found = HashMap::new();
    for (id, was, became, until) in rows {
        match override_of(was.as_deref(), became.as_deref(), until.as_deref()) {
            Some(laid) => found.insert(id, laid),
            None => found.remove(&id),
        };
    }
    Ok(found)
}

/// The override that a revision keeps; none where it lifts one.
pub fn override_of(was: Option<&str>, became: Option<&str>, until: Option<&str>) -> Option<Override> {
    let until = PartialDate::parse(until?).map_or(None, |date| Some(date.latest()))?;
    Some(Override { was: Rag::parse(was?)?, became: Rag::parse(became?)?, until })
}

fn waiting_on_overdue(db: &mut Db, ids: &[String], today: NaiveDate) -> Result<Vec<String>, DbError> {
    let (waiting, other) = diesel::alias!(milestone as waiting, milestone as other);
    let open: Vec<&str> = State::OPEN.iter().map(|state| state.code()).collect();
    let rows: Vec<(String, String, String)> = milestone_dependency::table
        .inner_join(waiting.on(waiting.field(milestone::id).eq(milestone_dependency::milestone_id)))
        .inner_join(other.on(other.field(milestone::id).eq(milestone_dependency::depends_on_id)))
        .filter(milestone_dependency::milestone_id.eq_any(ids.to_vec()))
        .filter(other.field(milestone::due_sort).lt(today.to_string()))
        .filter(other.field(milestone::state).eq_any(open))
        .select((
            milestone_dependency::milestone_id,
            waiting.field(milestone::agreement_id),
            other.field(milestone::agreement_id),
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let pairs: Vec<(String, String)> =
        rows.iter().map(|(_, own, other)| (own.clone(), other.clone())).collect();
    let open = open_towards(db, &pairs)?;
    let is_told = |row: &(String, String, String)| open.contains(&(row.1.clone(), row.2.clone()));
    Ok(rows.into_iter().filter(is_told).map(|(id, _, _)| id).collect())
}
