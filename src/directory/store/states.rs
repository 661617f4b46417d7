//! Queries on states and on the setting that remembers which list of them is loaded.

use crate::db::schema::{setting, state};
use crate::db::{Db, DbError};
use crate::directory::State;
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// Every state, by code.
pub fn list(db: &mut Db) -> Result<Vec<State>, DbError> {
    state::table.order(state::code).load(db).map_err(DbError::from_query)
}

/// The state with this code.
pub fn find(db: &mut Db, code: &str) -> Result<Option<State>, DbError> {
    state::table.find(code).first(db).optional().map_err(DbError::from_query)
}

/// Writes a state over what its code held.
pub fn put(db: &mut Db, new: &State) -> Result<(), DbError> {
    let changed =
        diesel::update(state::table.find(&new.code)).set(new).execute(db).map_err(DbError::from_query)?;
    if changed == 0 {
        diesel::insert_into(state::table).values(new).execute(db).map_err(DbError::from_query)?;
    }
    Ok(())
}

/// The content of a setting.
pub fn find_setting(db: &mut Db, name: &str) -> Result<Option<String>, DbError> {
    setting::table.find(name).select(setting::content).first(db).optional().map_err(DbError::from_query)
}

/// Writes a setting.
pub fn put_setting(
    db: &mut Db,
    name: &str,
    content: &str,
    now: NaiveDateTime,
    by: &str,
) -> Result<(), DbError> {
    let values = (setting::content.eq(content), setting::updated_at.eq(now), setting::updated_by.eq(by));
    let changed =
        diesel::update(setting::table.find(name)).set(values).execute(db).map_err(DbError::from_query)?;
    if changed == 0 {
        diesel::insert_into(setting::table)
            .values((setting::name.eq(name), values))
            .execute(db)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}
