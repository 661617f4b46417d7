//! Queries for views into the past alone.

use crate::db::schema::{agreement_grant, ministry};
use crate::db::{Db, DbError};
use diesel::prelude::*;

/// Names an account that may see an agreement, for views into the past.
pub fn insert_grant(
    db: &mut Db,
    agreement_id: &str,
    account_id: &str,
    at: chrono::NaiveDateTime,
) -> Result<(), DbError> {
    diesel::insert_into(agreement_grant::table)
        .values((
            agreement_grant::agreement_id.eq(agreement_id),
            agreement_grant::account_id.eq(account_id),
            agreement_grant::reason.eq(""),
            agreement_grant::granted_at.eq(at),
            agreement_grant::granted_by.eq("system"),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Every ministry with the code of its state.
pub fn list_ministry_states(db: &mut Db) -> Result<Vec<(String, String)>, DbError> {
    ministry::table.select((ministry::id, ministry::state_code)).load(db).map_err(DbError::from_query)
}
