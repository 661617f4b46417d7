//! Queries on ministries.

use crate::db::schema::ministry;
use crate::db::{Db, DbError};
use crate::directory::Ministry;
use crate::directory::lineage::Steps;
use diesel::prelude::*;

/// Every ministry, by state and name.
pub fn list(db: &mut Db) -> Result<Vec<Ministry>, DbError> {
    ministry::table
        .order((ministry::state_code, ministry::sort_key, ministry::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// The ministries of a state, by name.
pub fn list_of(db: &mut Db, state: &str) -> Result<Vec<Ministry>, DbError> {
    ministry::table
        .filter(ministry::state_code.eq(state))
        .order((ministry::sort_key, ministry::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// Its parts and its successors.
pub fn list_after(db: &mut Db, id: &str) -> Result<Vec<Ministry>, DbError> {
    let part = ministry::parent_id.assume_not_null().eq(id.to_owned());
    let heir = ministry::predecessor_id.assume_not_null().eq(id.to_owned());
    ministry::table
        .filter(part.or(heir))
        .order((ministry::sort_key, ministry::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// The ministry with this id.
pub fn find(db: &mut Db, id: &str) -> Result<Option<Ministry>, DbError> {
    ministry::table.find(id).first(db).optional().map_err(DbError::from_query)
}

/// Adds a ministry.
pub fn insert(db: &mut Db, new: &Ministry) -> Result<(), DbError> {
    diesel::insert_into(ministry::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes the next version; says whether the one before it was still there.
pub fn update(db: &mut Db, next: &Ministry) -> Result<bool, DbError> {
    let held = ministry::table.filter(ministry::id.eq(&next.id).and(ministry::version.eq(next.version - 1)));
    let changed = diesel::update(held).set(next).execute(db).map_err(DbError::from_query)?;
    Ok(changed == 1)
}

/// The step upwards of every ministry that has a parent.
pub fn parents(db: &mut Db) -> Result<Steps, DbError> {
    steps(
        ministry::table
            .filter(ministry::parent_id.is_not_null())
            .select((ministry::id, ministry::parent_id))
            .load(db),
    )
}

/// The step back of every ministry that has a predecessor.
pub fn predecessors(db: &mut Db) -> Result<Steps, DbError> {
    steps(
        ministry::table
            .filter(ministry::predecessor_id.is_not_null())
            .select((ministry::id, ministry::predecessor_id))
            .load(db),
    )
}

fn steps(rows: QueryResult<Vec<(String, Option<String>)>>) -> Result<Steps, DbError> {
    let rows = rows.map_err(DbError::from_query)?;
    Ok(rows.into_iter().filter_map(|(id, next)| Some((id, next?))).collect())
}
