//! How many agreements a filter finds, in total and by standing.

use super::conditions;
use super::words::Purpose;
use crate::access::visible::Condition;
use crate::access::{Marking, Viewer};
use crate::db::schema::agreement;
use crate::db::{Backend, Db, DbError};
use crate::lifecycle::Status;
use crate::register::filter::{Filter, Shown};
use diesel::dsl::{count_star, sum};
use diesel::prelude::*;
use std::collections::HashMap;

/// Up to here totals are exact.
pub const MOST: i64 = 10_000;

/// How many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// So many.
    Exact(i64),
    /// More than [`MOST`].
    Many,
}

/// A total with its shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// How many agreements stand so, in the order of the vocabulary; none of them is zero.
    pub by_standing: Vec<(Shown, i64)>,
    /// The mean completeness in per cent, rounded; none when there are no agreements with content.
    pub completeness: Option<i64>,
}

/// The total with its shares, which are counted while it is exact.
pub fn total_with_tally(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
) -> Result<(Total, Option<Tally>), DbError> {
    // One pass that ends early costs half of asking first whether there are too many and grouping then.
    let mut query = agreement::table
        .select((agreement::pointer_only, agreement::standing, agreement::completeness))
        .into_boxed::<Backend>();
    for condition in conditions::of(db, viewer, filter, Purpose::Count)? {
        query = query.filter(condition);
    }
    let rows: Vec<(bool, String, i32)> = query.limit(MOST + 1).load(db).map_err(DbError::from_query)?;
    let n = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    Ok(match n > MOST {
        true => (Total::Many, None),
        false => (Total::Exact(n), Some(Tally::of(&grouped(rows)))),
    })
}

/// Whether a pointer, the standing, how many there are of these, the sum of their completeness.
type Group = (bool, String, i64, Option<i64>);

fn grouped(rows: Vec<(bool, String, i32)>) -> Vec<Group> {
    let mut groups: HashMap<(bool, String), (i64, i64)> = HashMap::new();
    for (pointer, standing, completeness) in rows {
        let group = groups.entry((pointer, standing)).or_default();
        group.0 += 1;
        group.1 += i64::from(completeness);
    }
    groups.into_iter().map(|((pointer, standing), (n, sum))| (pointer, standing, n, Some(sum))).collect()
}

/// Exactly how many agreements `filter` finds for `viewer`.
pub fn count(db: &mut Db, viewer: &Viewer, filter: &Filter) -> Result<i64, DbError> {
    let conditions = conditions::of(db, viewer, filter, Purpose::Count)?;
    count_where(db, conditions)
}

/// How many agreements `filter` finds that `viewer` may not see; told to auditors only.
pub fn count_withheld(db: &mut Db, viewer: &Viewer, filter: &Filter) -> Result<i64, DbError> {
    let asked = conditions::asked(db, filter, Purpose::Count)?;
    Ok(count_where(db, asked)? - count(db, viewer, filter)?)
}

fn count_where(db: &mut Db, conditions: Vec<Condition>) -> Result<i64, DbError> {
    let mut query = agreement::table.select(count_star()).into_boxed::<Backend>();
    for condition in conditions {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}

/// The shares by standing, with the mean completeness.
pub fn tally(db: &mut Db, viewer: &Viewer, filter: &Filter) -> Result<Tally, DbError> {
    let mut query = agreement::table
        .group_by((agreement::pointer_only, agreement::standing))
        .select((agreement::pointer_only, agreement::standing, count_star(), sum(agreement::completeness)))
        .into_boxed::<Backend>();
    for condition in conditions::of(db, viewer, filter, Purpose::Count)? {
        query = query.filter(condition);
    }
    let rows: Vec<Group> = query.load(db).map_err(DbError::from_query)?;
    Ok(Tally::of(&rows))
}

impl Tally {
    fn of(rows: &[Group]) -> Self {
        let shown = |pointer: bool, standing: &str| match pointer {
            true => Shown::Pointer,
            false => Shown::Of(Status::parse(standing).unwrap_or(Status::Unknown)),
        };
        let counted = |wanted: Shown| {
            let own = rows.iter().filter(|row| shown(row.0, &row.1) == wanted);
            (wanted, own.map(|row| row.2).sum::<i64>())
        };
        let content = || rows.iter().filter(|row| !row.0);
        let (n, sum) = content().fold((0, 0), |(n, sum), row| (n + row.2, sum + row.3.unwrap_or_default()));
        Self {
            by_standing: Shown::all().into_iter().map(counted).filter(|(_, n)| *n > 0).collect(),
            completeness: (n > 0).then(|| (sum + n / 2) / n),
        }
    }
}

/// How many agreements of unknown standing `viewer` may see for each reason, the most frequent first.
pub fn count_reasons(db: &mut Db, viewer: &Viewer) -> Result<Vec<(Option<String>, i64)>, DbError> {
    let unknown = Filter { standing: Some(Shown::Of(Status::Unknown)), ..Filter::default() };
    let mut query = agreement::table
        .group_by(agreement::standing_reason)
        .select((agreement::standing_reason, count_star()))
        .into_boxed::<Backend>();
    for condition in conditions::of(db, viewer, &unknown, Purpose::Count)? {
        query = query.filter(condition);
    }
    let mut rows: Vec<(Option<String>, i64)> = query.load(db).map_err(DbError::from_query)?;
    rows.sort_by(|(one, n), (other, m)| m.cmp(n).then_with(|| one.cmp(other)));
    Ok(rows)
}

/// The highest marking among the agreements that `filter` finds for `viewer`.
pub fn highest_marking(db: &mut Db, viewer: &Viewer, filter: &Filter) -> Result<Option<Marking>, DbError> {
    let mut query =
        agreement::table.select(diesel::dsl::max(agreement::marking_rank)).into_boxed::<Backend>();
    for condition in conditions::of(db, viewer, filter, Purpose::Count)? {
        query = query.filter(condition);
    }
    let rank: Option<i32> = query.first(db).map_err(DbError::from_query)?;
    Ok(rank.and_then(|rank| Marking::ALL.into_iter().find(|m| m.rank() == rank)))
}
