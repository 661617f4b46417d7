//! Every query on sessions, but for the one that the gate asks on each request.

use crate::access::store::IDLE;
use crate::db::schema::session;
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// A new session row.
#[derive(Debug, Insertable)]
#[diesel(table_name = session, treat_none_as_default_value = false)]
pub struct NewSession {
    /// SHA-256 of the token.
    pub id_hash: String,
    /// Whose.
    pub account_id: String,
    /// Behind the tokens of this session's forms.
    pub csrf_secret: String,
    /// The account's epoch at sign-in.
    pub epoch: i32,
    /// When it began.
    pub created_at: NaiveDateTime,
    /// When it was last used.
    pub last_seen_at: NaiveDateTime,
    /// When it ends whatever happens.
    pub expires_at: NaiveDateTime,
    /// The client's address.
    pub address: String,
    /// What the browser calls itself, at most 200 characters.
    pub user_agent: String,
}

/// Adds a session.
pub fn insert_session(db: &mut Db, new: &NewSession) -> Result<(), DbError> {
    diesel::insert_into(session::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Ends a session; says whether there was one of this account.
pub fn delete_session(db: &mut Db, account_id: &str, id_hash: &str) -> Result<bool, DbError> {
    let mine = session::table.filter(session::id_hash.eq(id_hash).and(session::account_id.eq(account_id)));
    Ok(diesel::delete(mine).execute(db).map_err(DbError::from_query)? > 0)
}

/// A session as its owner sees it.
#[derive(Debug, Clone, Queryable)]
pub struct SessionRow {
    /// SHA-256 of the token.
    pub id_hash: String,
    /// When it began, UTC.
    pub created_at: NaiveDateTime,
    /// When it was last used, UTC, to the minute.
    pub last_seen_at: NaiveDateTime,
    /// The client's address.
    pub address: String,
    /// What the browser calls itself.
    pub user_agent: String,
}

/// The live sessions of an account at its epoch, the last used first.
pub fn list_sessions(
    db: &mut Db,
    account_id: &str,
    epoch: i32,
    now: NaiveDateTime,
) -> Result<Vec<SessionRow>, DbError> {
    session::table
        .filter(session::account_id.eq(account_id).and(session::epoch.eq(epoch)))
        .filter(session::expires_at.gt(now).and(session::last_seen_at.gt(now - IDLE)))
        .order((session::last_seen_at.desc(), session::id_hash))
        .select((
            session::id_hash,
            session::created_at,
            session::last_seen_at,
            session::address,
            session::user_agent,
        ))
        .load(db)
        .map_err(DbError::from_query)
}

/// Ends every session of an account.
pub fn delete_sessions(db: &mut Db, account_id: &str) -> Result<(), DbError> {
    let all = session::table.filter(session::account_id.eq(account_id));
    diesel::delete(all).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Ends every session of an account but one; says how many.
pub fn delete_other_sessions(db: &mut Db, account_id: &str, kept: &str) -> Result<usize, DbError> {
    let others = session::table.filter(session::account_id.eq(account_id).and(session::id_hash.ne(kept)));
    diesel::delete(others).execute(db).map_err(DbError::from_query)
}

/// Takes a session over into the account's new epoch.
pub fn renew_session(db: &mut Db, id_hash: &str, epoch: i32) -> Result<(), DbError> {
    diesel::update(session::table.find(id_hash))
        .set(session::epoch.eq(epoch))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}
