//! Every query on proposed rights, and the count of administrators who may confirm them.

use super::find;
use crate::accounts::grant::{Grant, Held};
use crate::db::schema::{account, account_grant};
use crate::db::{Db, DbError};
use diesel::prelude::*;

/// The open proposal for an account.
pub fn find_grant(db: &mut Db, account_id: &str) -> Result<Option<Grant>, DbError> {
    account_grant::table.find(account_id).first(db).optional().map_err(DbError::from_query)
}

/// An account with its open proposal.
pub fn find_held(db: &mut Db, id: &str) -> Result<Option<Held>, DbError> {
    let Some(account) = find(db, id)? else {
        return Ok(None);
    };
    Ok(Some(Held { grant: find_grant(db, id)?, account }))
}

/// Puts `grant` in place of whatever is proposed for the account.
pub fn put_grant(db: &mut Db, account_id: &str, grant: Option<&Grant>) -> Result<(), DbError> {
    diesel::delete(account_grant::table.find(account_id)).execute(db).map_err(DbError::from_query)?;
    if let Some(grant) = grant {
        diesel::insert_into(account_grant::table).values(grant).execute(db).map_err(DbError::from_query)?;
    }
    Ok(())
}

/// The accounts for which something is proposed.
pub fn list_proposed(db: &mut Db) -> Result<Vec<String>, DbError> {
    account_grant::table.select(account_grant::account_id).load(db).map_err(DbError::from_query)
}

/// How many proposals wait for this administrator: of others, for others, whose account is not disabled.
pub fn count_waiting_for(db: &mut Db, account_id: &str) -> Result<i64, DbError> {
    account_grant::table
        .inner_join(account::table.on(account::id.eq(account_grant::account_id)))
        .filter(account_grant::proposed_by.ne(account_id).and(account_grant::account_id.ne(account_id)))
        .filter(account::status.ne("disabled"))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)
}

/// How many active administrators there are besides these, demonstration accounts counted among themselves.
pub fn count_administrators_besides(db: &mut Db, demo: bool, ids: &[&str]) -> Result<i64, DbError> {
    account::table
        .filter(account::role.eq("administrator").and(account::status.eq("active")))
        .filter(account::demo.eq(demo).and(account::id.ne_all(ids)))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)
}
