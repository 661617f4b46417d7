//! Every query on accounts, sessions, one-time tokens and sign-in failures.

use super::account::Account;
use crate::db::schema::{account, session, sign_in_failure};
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::HashMap;

/// A person as selects show one.
#[derive(Debug, Clone, Queryable)]
pub struct Person {
    /// The account's id.
    pub id: String,
    /// The display name.
    pub name: String,
    /// The role's code.
    pub role: String,
}

/// The account with this address.
pub fn find_by_email(db: &mut Db, email: &str) -> Result<Option<Account>, DbError> {
    account::table
        .filter(account::email.eq(email))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// The account with this id.
pub fn find(db: &mut Db, id: &str) -> Result<Option<Account>, DbError> {
    account::table
        .find(id)
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// How many accounts there are.
pub fn count(db: &mut Db) -> Result<i64, DbError> {
    account::table
        .count()
        .get_result(db)
        .map_err(DbError::from_query)
}

/// How many accounts are not demonstration accounts.
pub fn count_real(db: &mut Db) -> Result<i64, DbError> {
    account::table
        .filter(account::demo.eq(false))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)
}

/// Adds an account.
pub fn insert(db: &mut Db, new: &Account) -> Result<(), DbError> {
    diesel::insert_into(account::table)
        .values(new)
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Active people who can own an agreement or a milestone, by name.
pub fn list_people(db: &mut Db) -> Result<Vec<Person>, DbError> {
    account::table
        .filter(
            account::status
                .eq("active")
                .and(account::role.eq_any(["policy_officer", "manager"])),
        )
        .order((account::name, account::id))
        .select((account::id, account::name, account::role))
        .load(db)
        .map_err(DbError::from_query)
}

/// Display names by account id, of everybody who ever had an account.
pub fn names(db: &mut Db) -> Result<HashMap<String, String>, DbError> {
    let rows: Vec<(String, String)> = account::table
        .select((account::id, account::name))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

/// Sets language and theme of one's own account.
pub fn update_preferences(db: &mut Db, id: &str, lang: &str, theme: &str) -> Result<(), DbError> {
    diesel::update(account::table.find(id))
        .set((account::lang.eq(lang), account::theme.eq(theme)))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// A new session row.
#[derive(Debug, Insertable)]
#[diesel(table_name = session)]
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
    diesel::insert_into(session::table)
        .values(new)
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Ends a session; says whether there was one of this account.
pub fn delete_session(db: &mut Db, account_id: &str, id_hash: &str) -> Result<bool, DbError> {
    let mine = session::table.filter(
        session::id_hash
            .eq(id_hash)
            .and(session::account_id.eq(account_id)),
    );
    Ok(diesel::delete(mine)
        .execute(db)
        .map_err(DbError::from_query)?
        > 0)
}

type Failures = (i32, NaiveDateTime, Option<NaiveDateTime>);

/// Failures counted for a subject: how many, since when, locked until when.
pub fn find_failures(db: &mut Db, subject: &str) -> Result<Option<Failures>, DbError> {
    sign_in_failure::table
        .find(subject)
        .select((
            sign_in_failure::failures,
            sign_in_failure::window_started_at,
            sign_in_failure::locked_until,
        ))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Writes the count of a subject.
pub fn put_failures(
    db: &mut Db,
    subject: &str,
    failures: i32,
    started: NaiveDateTime,
    locked: Option<NaiveDateTime>,
) -> Result<(), DbError> {
    let values = (
        sign_in_failure::failures.eq(failures),
        sign_in_failure::window_started_at.eq(started),
        sign_in_failure::locked_until.eq(locked),
    );
    let changed = diesel::update(sign_in_failure::table.find(subject))
        .set(values)
        .execute(db)
        .map_err(DbError::from_query)?;
    if changed == 0 {
        diesel::insert_into(sign_in_failure::table)
            .values((sign_in_failure::subject.eq(subject), values))
            .execute(db)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}

/// Forgets a subject's failures.
pub fn delete_failures(db: &mut Db, subject: &str) -> Result<(), DbError> {
    diesel::delete(sign_in_failure::table.find(subject))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}
