//! Lists, counts and signs of milestones; every query goes through the visibility of the parent agreement.

use super::asked::{condition, narrowed};
use super::seen::{self, Condition};
use super::{PARENT, Parent};
use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, agreement_area, milestone, party, state};
use crate::db::{Db, DbError};
use crate::milestones::filter::{Filter, Key, Place};
use crate::milestones::milestone::{Milestone, UNDATED};
use crate::milestones::rows::MilestoneRow;
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// A page of the list, and whether there is more on either side.
#[derive(Debug)]
pub struct Page {
    /// The milestones, by due date and id.
    pub rows: Vec<Milestone>,
    /// Where the page before ends, if there is one.
    pub before: Option<Key>,
    /// Where the page after begins, if there is one.
    pub after: Option<Key>,
}

/// One page of at most `size` milestones.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    place: &Place,
    today: NaiveDate,
    size: usize,
) -> Result<Page, DbError> {
    let asked_for = condition(db, viewer, filter, today)?;
    let limit = i64::try_from(size).unwrap_or(i64::MAX - 1) + 1;
    let query = milestone::table.filter(asked_for).limit(limit).into_boxed();
    let (due, id) = (milestone::due_sort, milestone::id);
    let query = match place.clone() {
        Place::First => query.order((due.asc(), id.asc())),
        Place::After(key) => query
            .filter(due.gt(key.due.clone()).or(due.eq(key.due).and(id.gt(key.id))))
            .order((due.asc(), id.asc())),
        Place::Before(key) => query
            .filter(due.lt(key.due.clone()).or(due.eq(key.due).and(id.lt(key.id))))
            .order((due.desc(), id.desc())),
    };
    let rows: Vec<MilestoneRow> = query.load(db).map_err(DbError::from_query)?;
    page_of(rows, place, size)
}

fn page_of(mut rows: Vec<MilestoneRow>, place: &Place, size: usize) -> Result<Page, DbError> {
    let more = rows.len() > size;
    rows.truncate(size);
    let (has_before, has_after) = match place {
        Place::First => (false, more),
        Place::After(_) => (true, more),
        Place::Before(_) => {
            rows.reverse();
            (more, true)
        }
    };
    let key =
        |row: Option<&MilestoneRow>| row.map(|row| Key { due: row.due_sort.clone(), id: row.id.clone() });
    Ok(Page {
        before: key(rows.first()).filter(|_| has_before),
        after: key(rows.last()).filter(|_| has_after),
        rows: rows.into_iter().map(MilestoneRow::value).collect::<Result<_, _>>()?,
    })
}

/// How many milestones there are in each state under the filter, whatever state it asks for.
pub fn count_by_state(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    today: NaiveDate,
) -> Result<HashMap<String, i64>, DbError> {
    let of_all = Filter { state: None, ..filter.clone() };
    let count = |db: &mut Db, what: Condition| {
        let rows: Vec<(String, i64)> = milestone::table
            .filter(what)
            .group_by(milestone::state)
            .select((milestone::state, count_star()))
            .load(db)
            .map_err(DbError::from_query)?;
        Ok(rows.into_iter().collect::<HashMap<_, _>>())
    };
    if of_all.words.is_some() {
        let asked_for = condition(db, viewer, &of_all, today)?;
        return count(db, asked_for);
    }
    seen::counted(
        db,
        viewer,
        || narrowed(viewer, &of_all, today),
        count,
        |mut all, hidden| {
            for (state, count) in hidden {
                all.entry(state).and_modify(|held| *held -= count);
            }
            all.retain(|_, count| *count > 0);
            all
        },
    )
}

/// How many are due on each day of what the filter finds, by day; undated ones are left out.
pub fn count_by_day(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    today: NaiveDate,
) -> Result<HashMap<String, i64>, DbError> {
    let asked_for = condition(db, viewer, filter, today)?;
    let rows: Vec<(String, i64)> = milestone::table
        .filter(asked_for)
        .filter(milestone::due_sort.ne(UNDATED))
        .group_by(milestone::due_sort)
        .select((milestone::due_sort, count_star()))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

/// The codes of areas of visible agreements that have milestones.
pub fn areas(db: &mut Db, viewer: &Viewer) -> Result<Vec<String>, DbError> {
    let visible_ids = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let with_milestones = milestone::table.select(milestone::agreement_id);
    agreement_area::table
        .filter(agreement_area::agreement_id.eq_any(visible_ids))
        .filter(agreement_area::agreement_id.eq_any(with_milestones))
        .select(agreement_area::area)
        .distinct()
        .order(agreement_area::area)
        .load(db)
        .map_err(DbError::from_query)
}

/// How many milestones the filter finds.
pub fn count_all(db: &mut Db, viewer: &Viewer, filter: &Filter, today: NaiveDate) -> Result<i64, DbError> {
    let count = |db: &mut Db, what: Condition| {
        milestone::table.filter(what).count().get_result(db).map_err(DbError::from_query)
    };
    if filter.words.is_some() {
        let asked_for = condition(db, viewer, filter, today)?;
        return count(db, asked_for);
    }
    seen::counted(db, viewer, || narrowed(viewer, filter, today), count, |all: i64, hidden| all - hidden)
}

/// The milestones of one agreement that `viewer` may see, in their order.
pub fn of_agreement(db: &mut Db, viewer: &Viewer, agreement_id: &str) -> Result<Vec<Milestone>, DbError> {
    let parents = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let rows: Vec<MilestoneRow> = milestone::table
        .filter(milestone::agreement_id.eq(agreement_id).and(milestone::agreement_id.eq_any(parents)))
        .order((milestone::due_sort, milestone::position, milestone::id))
        .load(db)
        .map_err(DbError::from_query)?;
    rows.into_iter().map(MilestoneRow::value).collect()
}

/// These milestones, whoever may see them: for what is computed, not for what is shown.
pub fn find_all(db: &mut Db, ids: &[String]) -> Result<Vec<Milestone>, DbError> {
    let rows: Vec<MilestoneRow> = milestone::table
        .filter(milestone::id.eq_any(ids.to_vec()))
        .order(milestone::id)
        .load(db)
        .map_err(DbError::from_query)?;
    rows.into_iter().map(MilestoneRow::value).collect()
}

/// These milestones, as far as `viewer` may see their agreements, by due date.
pub fn find_visible(db: &mut Db, viewer: &Viewer, ids: &[String]) -> Result<Vec<Milestone>, DbError> {
    let parents = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let rows: Vec<MilestoneRow> = milestone::table
        .filter(milestone::id.eq_any(ids.to_vec()).and(milestone::agreement_id.eq_any(parents)))
        .order((milestone::due_sort, milestone::id))
        .load(db)
        .map_err(DbError::from_query)?;
    rows.into_iter().map(MilestoneRow::value).collect()
}

/// The visible agreements among `ids`.
pub fn parents(db: &mut Db, viewer: &Viewer, ids: &[String]) -> Result<HashMap<String, Parent>, DbError> {
    let rows: Vec<Parent> = agreement::table
        .filter(agreement::id.eq_any(ids.to_vec()))
        .filter(visible::to(viewer))
        .select(PARENT)
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|parent| (parent.id.clone(), parent)).collect())
}

/// A state with its names in English, Polish and Ukrainian.
pub type Partner = (String, String, String, String);

/// The states on the other side of visible agreements that have milestones.
pub fn partners(db: &mut Db, viewer: &Viewer) -> Result<Vec<Partner>, DbError> {
    let visible_ids = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let with_milestones = milestone::table.select(milestone::agreement_id);
    let codes = party::table
        .filter(party::side.ne("ours"))
        .filter(party::agreement_id.eq_any(visible_ids))
        .filter(party::agreement_id.eq_any(with_milestones))
        .select(party::state_code);
    state::table
        .filter(state::code.eq_any(codes))
        .order(state::code)
        .select((state::code, state::name_en, state::name_pl, state::name_uk))
        .load(db)
        .map_err(DbError::from_query)
}
