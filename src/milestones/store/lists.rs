//! Lists, counts and signs of milestones; every query goes through the visibility of the parent agreement.

use super::{PARENT, Parent};
use crate::access::{Marking, Viewer, visible};
use crate::db::schema::{agreement, agreement_area, milestone, milestone_colour, party, state};
use crate::db::{Backend, Db, DbError};
use crate::milestones::filter::{Filter, Key, Owner, Place, Window};
use crate::milestones::milestone::{Milestone, State, UNDATED};
use crate::milestones::rag::Rag;
use crate::milestones::rows::MilestoneRow;
use chrono::{Days, NaiveDate};
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::HashMap;

diesel::allow_columns_to_appear_in_same_group_by_clause!(party::state_code, milestone_colour::since);

type Condition = Box<dyn BoxableExpression<milestone::table, Backend, SqlType = Bool>>;

fn open_codes() -> Vec<&'static str> {
    State::OPEN.iter().map(|state| state.code()).collect()
}

/// What `viewer` may see and the filter asks for; milestones of voided records stand on their own pages only.
fn asked(viewer: &Viewer, filter: &Filter, today: NaiveDate) -> Condition {
    let parents = agreement::table
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided"))
        .select(agreement::id);
    let mut all: Condition = Box::new(milestone::agreement_id.eq_any(parents));
    let mut and = |next: Condition| {
        let held = std::mem::replace(&mut all, Box::new(milestone::version.ge(0)));
        all = Box::new(held.and(next));
    };
    if let Some(partner) = filter.partner.clone() {
        let with = party::table.filter(party::state_code.eq(partner)).select(party::agreement_id);
        and(Box::new(milestone::agreement_id.eq_any(with)));
    }
    match filter.owner.clone() {
        None => {}
        Some(Owner::Me) => and(Box::new(milestone::owner_id.assume_not_null().eq(viewer.account_id.clone()))),
        Some(Owner::Nobody) => and(Box::new(milestone::owner_id.is_null())),
        Some(Owner::Account(id)) => and(Box::new(milestone::owner_id.assume_not_null().eq(id))),
    }
    if let Some(state) = filter.state {
        and(Box::new(milestone::state.eq(state.code())));
    }
    if filter.overdue {
        and(Box::new(milestone::due_sort.lt(today.to_string())));
        and(Box::new(milestone::state.eq_any(open_codes())));
    }
    if let Some(window) = filter.window {
        and(due_within(window, today));
    }
    if let Some(id) = filter.agreement.clone() {
        and(Box::new(milestone::agreement_id.eq(id)));
    }
    if let Some(area) = filter.area.clone() {
        let of = agreement_area::table.filter(agreement_area::area.eq(area));
        and(Box::new(milestone::agreement_id.eq_any(of.select(agreement_area::agreement_id))));
    }
    if let Some(rag) = filter.rag {
        let of = milestone_colour::table.filter(milestone_colour::rag.eq(rag.code()));
        and(Box::new(milestone::id.eq_any(of.select(milestone_colour::milestone_id))));
    }
    if let Some(day) = filter.turned {
        let of =
            milestone_colour::table.filter(milestone_colour::since.assume_not_null().ge(day.to_string()));
        and(Box::new(milestone::id.eq_any(of.select(milestone_colour::milestone_id))));
    }
    if filter.silent {
        let of = milestone_colour::table.filter(milestone_colour::silent.eq(true));
        and(Box::new(milestone::id.eq_any(of.select(milestone_colour::milestone_id))));
    }
    if let Some(id) = filter.obligation.clone() {
        and(Box::new(milestone::obligation_id.assume_not_null().eq(id)));
    }
    if let Some(month) = filter.month {
        and(Box::new(milestone::due_sort.between(month.first.to_string(), month.last().to_string())));
    }
    if let Some(day) = filter.on {
        and(Box::new(milestone::due_sort.eq(day.to_string())));
    }
    if filter.review {
        and(Box::new(milestone::state.eq(State::ReportedDone.code())));
        and(Box::new(milestone::reported_by.assume_not_null().ne(viewer.account_id.clone())));
    }
    all
}

fn due_within(window: Window, today: NaiveDate) -> Condition {
    let days = match window {
        Window::Undated => return Box::new(milestone::due_sort.eq(UNDATED)),
        Window::In30 => 30,
        Window::In90 => 90,
        Window::In180 => 180,
    };
    let last = today.checked_add_days(Days::new(days)).unwrap_or(today);
    Box::new(
        milestone::due_sort
            .between(today.to_string(), last.to_string())
            .and(milestone::state.eq_any(open_codes())),
    )
}

/// The condition of the filter with its words looked up: titles are compared folded, as no database folds three scripts.
fn condition(db: &mut Db, viewer: &Viewer, filter: &Filter, today: NaiveDate) -> Result<Condition, DbError> {
    let asked_for = asked(viewer, filter, today);
    let Some(words) = filter.words.as_deref().map(crate::search::words).filter(|words| !words.is_empty())
    else {
        return Ok(asked_for);
    };
    type Texts = (String, Option<String>, Option<String>, Option<String>);
    let rows: Vec<Texts> = milestone::table
        .filter(asked_for)
        .select((milestone::id, milestone::title_en, milestone::title_pl, milestone::title_uk))
        .load(db)
        .map_err(DbError::from_query)?;
    let meets = |texts: &Texts| {
        let all = [&texts.1, &texts.2, &texts.3].map(|title| title.as_deref().unwrap_or_default()).join(" ");
        let folded = crate::search::fold(&all);
        words.iter().all(|word| folded.contains(word.as_str()))
    };
    let ids: Vec<String> = rows.into_iter().filter(|texts| meets(texts)).map(|texts| texts.0).collect();
    Ok(Box::new(milestone::id.eq_any(ids)))
}

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
    let asked_for = condition(db, viewer, &Filter { state: None, ..filter.clone() }, today)?;
    let rows: Vec<(String, i64)> = milestone::table
        .filter(asked_for)
        .group_by(milestone::state)
        .select((milestone::state, count_star()))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
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

/// The highest marking of the agreements whose milestones the filter finds.
pub fn highest_marking(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    today: NaiveDate,
) -> Result<Marking, DbError> {
    let asked_for = condition(db, viewer, filter, today)?;
    let of: Vec<String> = milestone::table
        .filter(asked_for)
        .select(milestone::agreement_id)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)?;
    let mut codes: Vec<String> = Vec::new();
    for some in of.chunks(500) {
        let query = agreement::table.filter(agreement::id.eq_any(some.to_vec()));
        let more: Vec<String> =
            query.select(agreement::marking).distinct().load(db).map_err(DbError::from_query)?;
        codes.extend(more);
    }
    let found = codes.iter().filter_map(|code| Marking::parse(code)).max_by_key(|marking| marking.rank());
    Ok(found.unwrap_or(Marking::Unclassified))
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
    let asked_for = condition(db, viewer, filter, today)?;
    milestone::table.filter(asked_for).count().get_result(db).map_err(DbError::from_query)
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

/// The milestones of a colour that `viewer` may see and that are not under voided records, by the day since which they have
/// it, the latest first.
pub fn newest_of_colour(
    db: &mut Db,
    viewer: &Viewer,
    rag: Rag,
    most: i64,
) -> Result<Vec<Milestone>, DbError> {
    let parents = agreement::table
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided"))
        .select(agreement::id);
    let rows: Vec<MilestoneRow> = milestone::table
        .inner_join(milestone_colour::table.on(milestone_colour::milestone_id.eq(milestone::id)))
        .filter(milestone_colour::rag.eq(rag.code()))
        .filter(milestone::agreement_id.eq_any(parents))
        .order((
            milestone_colour::since.is_null(),
            milestone_colour::since.desc(),
            milestone_colour::milestone_id.desc(),
        ))
        .limit(most)
        .select(milestone::all_columns)
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

/// How many milestones have had a colour since each day, from `first` on, by partner: code, day, count.
pub fn count_turned_by_partner(
    db: &mut Db,
    viewer: &Viewer,
    rag: Rag,
    first: NaiveDate,
) -> Result<Vec<(String, String, i64)>, DbError> {
    let rows: Vec<(String, Option<String>, i64)> = milestone_colour::table
        .inner_join(milestone::table.on(milestone::id.eq(milestone_colour::milestone_id)))
        .inner_join(agreement::table.on(agreement::id.eq(milestone::agreement_id)))
        .inner_join(party::table.on(party::agreement_id.eq(milestone::agreement_id)))
        .filter(milestone_colour::rag.eq(rag.code()))
        .filter(milestone_colour::since.assume_not_null().ge(first.to_string()))
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided").and(party::side.ne("ours")))
        .group_by((party::state_code, milestone_colour::since))
        .select((party::state_code, milestone_colour::since, count_star()))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().filter_map(|(code, since, count)| Some((code, since?, count))).collect())
}
