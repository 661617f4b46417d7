//! What the register holds for one person, through the one rule for seeing.

use crate::access::{Viewer, visible};
use crate::db::schema::agreement;
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::dsl::{count_star, min, sum};
use diesel::prelude::*;

/// An agreement as home lists it.
#[derive(Debug, Clone, Queryable)]
pub struct Mine {
    /// Its id.
    pub id: String,
    /// Its number, unless it is a draft.
    pub register_no: Option<String>,
    /// Its short title.
    pub short_title: String,
    /// How complete the record is, in per cent.
    pub completeness: i32,
}

type Columns = (agreement::id, agreement::register_no, agreement::short_title, agreement::completeness);

const COLUMNS: Columns =
    (agreement::id, agreement::register_no, agreement::short_title, agreement::completeness);

/// The records that the viewer owns and that lack most.
pub fn list_incomplete(db: &mut Db, viewer: &Viewer, most: i64) -> Result<Vec<Mine>, DbError> {
    agreement::table
        .filter(visible::to(viewer))
        .filter(agreement::owner_id.eq(&viewer.account_id))
        .filter(agreement::record_state.ne("voided"))
        .filter(agreement::completeness.lt(100))
        .order((agreement::completeness, agreement::id))
        .limit(most)
        .select(COLUMNS)
        .load(db)
        .map_err(DbError::from_query)
}

/// Registered records of others that nobody has verified yet.
pub fn list_unverified(db: &mut Db, viewer: &Viewer, most: i64) -> Result<Vec<Mine>, DbError> {
    agreement::table
        .filter(visible::to(viewer))
        .filter(agreement::record_state.eq("submitted"))
        .filter(agreement::updated_by.ne(&viewer.account_id))
        .filter(agreement::created_by.ne(&viewer.account_id))
        .order((agreement::updated_at.desc(), agreement::id))
        .limit(most)
        .select(COLUMNS)
        .load(db)
        .map_err(DbError::from_query)
}

/// Registered records that nobody has verified.
#[derive(Debug, Clone, Default)]
pub struct Unreviewed {
    /// How many.
    pub total: i64,
    /// Since when the oldest has stood so.
    pub oldest: Option<NaiveDateTime>,
}

/// The registered records that `viewer` may see and nobody has verified.
pub fn unreviewed(db: &mut Db, viewer: &Viewer) -> Result<Unreviewed, DbError> {
    let (total, oldest): (i64, Option<NaiveDateTime>) = agreement::table
        .filter(visible::to(viewer))
        .filter(agreement::record_state.eq("submitted"))
        .select((count_star(), min(agreement::updated_at)))
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(Unreviewed { total, oldest })
}

/// How complete the records are.
#[derive(Debug, Clone, Default)]
pub struct Completeness {
    /// The mean in per cent, rounded; none when there is no record.
    pub mean: Option<i64>,
    /// The least in per cent.
    pub least: Option<i32>,
}

/// How complete the records with content are that `viewer` may see.
pub fn completeness(db: &mut Db, viewer: &Viewer) -> Result<Completeness, DbError> {
    let (n, total, least): (i64, Option<i64>, Option<i32>) = agreement::table
        .filter(visible::to(viewer))
        .filter(agreement::record_state.ne("voided").and(agreement::pointer_only.eq(false)))
        .select((count_star(), sum(agreement::completeness), min(agreement::completeness)))
        .first(db)
        .map_err(DbError::from_query)?;
    let mean = total.filter(|_| n > 0).map(|total| (total + n / 2) / n);
    Ok(Completeness { mean, least })
}

/// The records with content that lack most, whoever owns them.
pub fn list_worst(db: &mut Db, viewer: &Viewer, most: i64) -> Result<Vec<Mine>, DbError> {
    agreement::table
        .filter(visible::to(viewer))
        .filter(agreement::record_state.ne("voided").and(agreement::pointer_only.eq(false)))
        .filter(agreement::completeness.lt(100))
        .order((agreement::completeness, agreement::id))
        .limit(most)
        .select(COLUMNS)
        .load(db)
        .map_err(DbError::from_query)
}
