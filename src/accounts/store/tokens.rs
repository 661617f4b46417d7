//! Every query on one-time tokens; only their SHA-256 is stored.

use crate::db::schema::one_time_token;
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// A new one-time token.
#[derive(Debug, Insertable)]
#[diesel(table_name = one_time_token, treat_none_as_default_value = false)]
pub struct NewToken<'t> {
    /// SHA-256 of the token.
    pub token_hash: String,
    /// Code of what it is for.
    pub purpose: &'static str,
    /// For which account; none for the first set-up.
    pub account_id: Option<&'t str>,
    /// When it ends unused, UTC.
    pub expires_at: NaiveDateTime,
    /// When it was made, UTC.
    pub created_at: NaiveDateTime,
    /// By whom.
    pub created_by: String,
}

/// Adds a token.
pub fn insert_token(db: &mut Db, new: &NewToken) -> Result<(), DbError> {
    diesel::insert_into(one_time_token::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// The account of a token that may still be used; the outer none says that it may not.
pub fn find_token(
    db: &mut Db,
    token_hash: &str,
    purpose: &str,
    now: NaiveDateTime,
) -> Result<Option<Option<String>>, DbError> {
    one_time_token::table
        .filter(one_time_token::token_hash.eq(token_hash).and(one_time_token::purpose.eq(purpose)))
        .filter(one_time_token::used_at.is_null().and(one_time_token::expires_at.gt(now)))
        .select(one_time_token::account_id)
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Uses a token up; says whether it could still be used.
pub fn use_token(db: &mut Db, token_hash: &str, now: NaiveDateTime) -> Result<bool, DbError> {
    let unused = one_time_token::table
        .filter(one_time_token::token_hash.eq(token_hash))
        .filter(one_time_token::used_at.is_null().and(one_time_token::expires_at.gt(now)));
    let used = diesel::update(unused)
        .set(one_time_token::used_at.eq(now))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(used == 1)
}

/// Ends every unused token of an account, or with none those of the first set-up.
pub fn revoke_tokens(db: &mut Db, account_id: Option<&str>, now: NaiveDateTime) -> Result<(), DbError> {
    let unused = one_time_token::used_at.is_null();
    let done = match account_id {
        Some(id) => {
            diesel::update(one_time_token::table.filter(one_time_token::account_id.eq(id).and(unused)))
                .set(one_time_token::used_at.eq(now))
                .execute(db)
        }
        None => {
            diesel::update(one_time_token::table.filter(one_time_token::account_id.is_null().and(unused)))
                .set(one_time_token::used_at.eq(now))
                .execute(db)
        }
    };
    done.map_err(DbError::from_query)?;
    Ok(())
}
