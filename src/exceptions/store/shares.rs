//! How complete the visible records are: as a whole, by partner, stage and kind, and how many lack each item.

use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, gap, party};
use crate::db::{Db, DbError};
use diesel::dsl::{count_star, sum};
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// How many records there are and the sum of their percentages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// Records.
    pub records: i64,
    /// The sum of their completeness in per cent.
    pub sum: i64,
}

impl Share {
    /// The mean completeness in per cent, rounded; none of no records.
    pub fn mean(self) -> Option<i64> {
        (self.records > 0).then(|| (self.sum + self.records / 2) / self.records)
    }
}

/// The share of each code, as the database gives it.
type Rows = Vec<(String, i64, Option<i64>)>;

fn shares(rows: Rows) -> BTreeMap<String, Share> {
    let share = |(code, records, sum): (String, i64, Option<i64>)| {
        (code, Share { records, sum: sum.unwrap_or_default() })
    };
    rows.into_iter().map(share).collect()
}

/// Records with content that are not voided.
macro_rules! counted {
    ($viewer:expr) => {
        agreement::table
            .filter(visible::to($viewer))
            .filter(agreement::record_state.ne("voided").and(agreement::pointer_only.eq(false)))
    };
}

/// All records.
pub fn whole(db: &mut Db, viewer: &Viewer) -> Result<Share, DbError> {
    let (records, sum): (i64, Option<i64>) = counted!(viewer)
        .select((count_star(), sum(agreement::completeness)))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(Share { records, sum: sum.unwrap_or_default() })
}

/// How many records lack nothing.
pub fn count_complete(db: &mut Db, viewer: &Viewer) -> Result<i64, DbError> {
    counted!(viewer)
        .filter(agreement::completeness.eq(100))
        .select(count_star())
        .first(db)
        .map_err(DbError::from_query)
}

/// By kind of instrument.
pub fn by_kind(db: &mut Db, viewer: &Viewer) -> Result<BTreeMap<String, Share>, DbError> {
    let rows: Rows = counted!(viewer)
        .group_by(agreement::instrument_kind)
        .select((agreement::instrument_kind, count_star(), sum(agreement::completeness)))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(shares(rows))
}

/// By stage of conclusion.
pub fn by_stage(db: &mut Db, viewer: &Viewer) -> Result<BTreeMap<String, Share>, DbError> {
    let rows: Rows = counted!(viewer)
        .group_by(agreement::stage)
        .select((agreement::stage, count_star(), sum(agreement::completeness)))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(shares(rows))
}

/// By partner: a record with two partners counts with both, one with two parties of a state once.
pub fn by_partner(db: &mut Db, viewer: &Viewer) -> Result<BTreeMap<String, Share>, DbError> {
    let rows: Vec<(String, String, i32)> = party::table
        .inner_join(agreement::table.on(agreement::id.eq(party::agreement_id)))
        .filter(party::side.ne("ours"))
        .filter(visible::within(viewer))
        .filter(agreement::record_state.ne("voided").and(agreement::pointer_only.eq(false)))
        .select((party::state_code, party::agreement_id, agreement::completeness))
        .load(db)
        .map_err(DbError::from_query)?;
    let rows: BTreeSet<(String, String, i32)> = rows.into_iter().collect();
    let mut found: BTreeMap<String, Share> = BTreeMap::new();
    for (code, _, percent) in rows {
        let share = found.entry(code).or_default();
        share.records += 1;
        share.sum += i64::from(percent);
    }
    Ok(found)
}

/// How many records lack each item, by its code.
pub fn lacking(db: &mut Db, viewer: &Viewer) -> Result<BTreeMap<String, i64>, DbError> {
    let rows: Vec<(String, i64)> = gap::table
        .filter(gap::agreement_id.eq_any(seen!(viewer)))
        .group_by(gap::item)
        .select((gap::item, count_star()))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}
