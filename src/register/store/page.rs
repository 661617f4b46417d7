//! A page of the list by keyset: no offset, each order served by its index, rows without the value last.

use super::conditions;
use super::words::Purpose;
use crate::access::Viewer;
use crate::access::visible::Condition;
use crate::db::schema::{agreement, party};
use crate::db::{Backend, Db, DbError};
use crate::register::cursor::{Cursor, INSTANT, Side};
use crate::register::filter::Filter;
use crate::register::order::{Direction, Sort};
use crate::register::row::RegisterRow;
use chrono::NaiveDateTime;
use diesel::dsl::{AsSelect, SqlTypeOf};
use diesel::prelude::*;

/// The rows of a page and whether there are more in either direction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// In the order of the list.
    pub rows: Vec<RegisterRow>,
    /// Whether there are rows before the first.
    pub before: bool,
    /// Whether there are rows after the last.
    pub after: bool,
}

/// From where, in which direction and how far a list is read.
#[derive(Debug, Clone)]
pub struct Place {
    /// The row beside which reading starts; none for the end of the list.
    pub beside: Option<Cursor>,
    /// Whether the list is read from its end to its beginning.
    pub backwards: bool,
    /// At most so many rows.
    pub most: usize,
}

/// The page that `filter` names.
pub fn page(db: &mut Db, viewer: &Viewer, filter: &Filter) -> Result<Page, DbError> {
    let size = filter.rows.rows();
    let side = filter.cursor.as_ref().map(|cursor| cursor.side);
    let backwards = side == Some(Side::Before);
    let place = Place { beside: filter.cursor.clone(), backwards, most: size + 1 };
    let mut rows = slice(db, viewer, filter, &place)?;
    let more = rows.len() > size;
    rows.truncate(size);
    if backwards {
        if !more && rows.len() < size {
            // The beginning is nearer than a page: show the first page whole.
            return page(db, viewer, &filter.from_start());
        }
        rows.reverse();
    }
    Ok(Page { rows, before: if backwards { more } else { side.is_some() }, after: backwards || more })
}

/// At most `place.most` rows from `place` on, in the order of reading.
pub fn slice(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    place: &Place,
) -> Result<Vec<RegisterRow>, DbError> {
    let up = (filter.direction == Direction::Up) != place.backwards;
    let mut rows = Vec::new();
    for stretch in stretches(filter.sort, place) {
        let most = place.most - rows.len();
        if most > 0 {
            rows.extend(read(db, viewer, filter, &stretch, up, most)?);
        }
    }
    Ok(rows)
}

/// A part of the list whose rows all have, or all lack, the sort value.
struct Stretch {
    valued: bool,
    beside: Option<(String, String)>,
}

/// The stretches from `place` on: rows without the value are last in the list, in both directions.
fn stretches(sort: Sort, place: &Place) -> Vec<Stretch> {
    let start = |valued| Stretch { valued, beside: None };
    let at = |cursor: &Cursor| Stretch {
        valued: cursor.value.is_some(),
        beside: Some((cursor.value.clone().unwrap_or_default(), cursor.id.clone())),
    };
    let mut order = vec![true];
    if sort.may_lack() {
        order.push(false);
    }
    if place.backwards {
        order.reverse();
    }
    let Some(cursor) = &place.beside else {
        return order.into_iter().map(start).collect();
    };
    let here = cursor.value.is_some();
    let rest = order.into_iter().skip_while(|valued| *valued != here);
    let mut all: Vec<Stretch> = vec![at(cursor)];
    all.extend(rest.skip(1).map(start));
    all
}

fn read(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    stretch: &Stretch,
    up: bool,
    most: usize,
) -> Result<Vec<RegisterRow>, DbError> {
    if let Some(near) = nearest(filter, stretch, up, most) {
        // It names agreements of this partner and these years alone, so neither need be asked for again.
        let others = filter.without("partner").without("year");
        let mut conditions = conditions::of(db, viewer, &others, Purpose::Page)?;
        conditions.push(near);
        let rows = load(db, conditions, filter.sort, stretch, up, most)?;
        if rows.len() == most {
            return Ok(rows);
        }
    }
    let conditions = conditions::of(db, viewer, filter, Purpose::Page)?;
    load(db, conditions, filter.sort, stretch, up, most)
}

/// For one partner's agreements, in some years or all, by date of signature: those nearest to the place, from the index of parties.
///
/// It names twice as many as are wanted; when some of them are hidden or voided and a page is not full, the caller
/// asks again without it.
fn nearest(filter: &Filter, stretch: &Stretch, up: bool, most: usize) -> Option<Condition> {
    let state = filter.partner.clone()?;
    let is_known = |name| matches!(name, "partner" | "year");
    if filter.sort != Sort::Signed || !filter.narrowing().iter().all(|(name, _)| is_known(*name)) {
        return None;
    }
    let most = i64::try_from(most.saturating_mul(2)).unwrap_or(i64::MAX);
    // Every sort text is empty or begins with a digit.
    let (from, below) = filter.year.map_or((String::new(), "a".into()), |y| (y.from(), y.below()));
    let of_state =
        party::state_code.eq(state).and(party::signed_sort.ge(from)).and(party::signed_sort.lt(below));
    let value = party::signed_sort;
    let newest = (party::signed_sort.desc(), party::agreement_id.desc());
    let oldest = (party::signed_sort.asc(), party::agreement_id.asc());
    // A sub-select must not be boxed, so each of the four is spelled out.
    Some(match (stretch.beside.clone(), up) {
        (None, true) => among!(of_state, oldest, most),
        (None, false) => among!(of_state, newest, most),
        (Some((at, id)), true) => {
            let later = value.gt(at.clone());
            let same = value.eq(at.clone()).and(party::agreement_id.gt(id));
            among!(of_state.and(value.ge(at)).and(later.or(same)), oldest, most)
        }
        (Some((at, id)), false) => {
            let earlier = value.lt(at.clone());
            let same = value.eq(at.clone()).and(party::agreement_id.lt(id));
            among!(of_state.and(value.le(at)).and(earlier.or(same)), newest, most)
        }
    })
}

/// The agreements of the first `most` parties that meet a condition, in an order.
macro_rules! among {
    ($condition:expr, $order:expr, $most:expr) => {
        Box::new(
            agreement::id.eq_any(
                party::table.filter($condition).order($order).limit($most).select(party::agreement_id),
            ),
        ) as Condition
    };
}
use among;

type Query = agreement::BoxedQuery<'static, Backend, SqlTypeOf<AsSelect<RegisterRow, Backend>>>;

/// Sets the order, and begins beside a row; the additional bound on the value alone lets the index be used.
macro_rules! ordered {
    ($query:expr, $column:expr, $beside:expr, $up:expr) => {{
        let mut query: Query = $query;
        if let Some((value, id)) = $beside {
            let same = $column.eq(value.clone());
            query = match $up {
                true => query
                    .filter($column.ge(value.clone()))
                    .filter($column.gt(value).or(same.and(agreement::id.gt(id)))),
                false => query
                    .filter($column.le(value.clone()))
                    .filter($column.lt(value).or(same.and(agreement::id.lt(id)))),
            };
        }
        match $up {
            true => query.order(($column.asc(), agreement::id.asc())),
            false => query.order(($column.desc(), agreement::id.desc())),
        }
    }};
}

fn load(
    db: &mut Db,
    conditions: Vec<Condition>,
    sort: Sort,
    stretch: &Stretch,
    up: bool,
    most: usize,
) -> Result<Vec<RegisterRow>, DbError> {
    let mut query: Query = agreement::table.select(RegisterRow::as_select()).into_boxed();
    for condition in conditions {
        query = query.filter(condition);
    }
    let beside = stretch.beside.clone();
    let number = agreement::register_no;
    let deadline = agreement::next_deadline_on;
    let query = match (sort, stretch.valued) {
        (Sort::Signed, _) => ordered!(query, agreement::signed_sort, beside, up),
        (Sort::Title, _) => ordered!(query, agreement::sort_key, beside, up),
        (Sort::Updated, _) => ordered!(query, agreement::updated_at, instant(beside)?, up),
        (Sort::Number, true) => {
            let query = query.filter(number.is_not_null());
            ordered!(query, number.assume_not_null(), beside, up)
        }
        (Sort::Deadline, true) => {
            let query = query.filter(deadline.is_not_null());
            ordered!(query, deadline.assume_not_null(), beside, up)
        }
        (Sort::Number, false) => by_id(query.filter(number.is_null()), beside, up),
        (Sort::Deadline, false) => by_id(query.filter(deadline.is_null()), beside, up),
    };
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    query.limit(most).load(db).map_err(DbError::from_query)
}

fn by_id(mut query: Query, beside: Option<(String, String)>, up: bool) -> Query {
    if let Some((_, id)) = beside {
        query = match up {
            true => query.filter(agreement::id.gt(id)),
            false => query.filter(agreement::id.lt(id)),
        };
    }
    match up {
        true => query.order(agreement::id.asc()),
        false => query.order(agreement::id.desc()),
    }
}

fn instant(beside: Option<(String, String)>) -> Result<Option<(NaiveDateTime, String)>, DbError> {
    let Some((value, id)) = beside else {
        return Ok(None);
    };
    let at = NaiveDateTime::parse_from_str(&value, INSTANT)
        .map_err(|_| DbError::Query(diesel::result::Error::NotFound))?;
    Ok(Some((at, id)))
}
