//! What the register holds for one person, through the one rule for seeing.

use crate::access::{Viewer, visible};
use crate::db::schema::agreement;
use crate::db::{Db, DbError};
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
