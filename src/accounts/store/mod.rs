//! Every query on accounts; sessions, one-time tokens, failures and proposed rights are beside.

mod failures;
mod grants;
mod sessions;
mod tokens;

pub use failures::{delete_failures, find_failures, put_failures};
pub use grants::{
    count_administrators_besides, count_waiting_for, find_grant, find_held, list_proposed, put_grant,
};
pub use sessions::{
    NewSession, SessionRow, delete_other_sessions, delete_session, delete_sessions, insert_session,
    list_sessions, renew_session,
};
pub use tokens::{NewToken, find_token, insert_token, revoke_tokens, use_token};

use super::account::Account;
use crate::db::schema::account;
use crate::db::{Db, DbError};
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
    account::table.filter(account::email.eq(email)).first(db).optional().map_err(DbError::from_query)
}

/// The account with this id.
pub fn find(db: &mut Db, id: &str) -> Result<Option<Account>, DbError> {
    account::table.find(id).first(db).optional().map_err(DbError::from_query)
}

/// How many accounts there are.
pub fn count(db: &mut Db) -> Result<i64, DbError> {
    account::table.count().get_result(db).map_err(DbError::from_query)
}

/// Adds an account.
pub fn insert(db: &mut Db, new: &Account) -> Result<(), DbError> {
    diesel::insert_into(account::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Active people who can own an agreement or a milestone, by name.
pub fn list_people(db: &mut Db) -> Result<Vec<Person>, DbError> {
    account::table
        .filter(account::status.eq("active").and(account::role.eq_any(["policy_officer", "manager"])))
        .order((account::name, account::id))
        .select((account::id, account::name, account::role))
        .load(db)
        .map_err(DbError::from_query)
}

/// Display names by account id, of everybody who ever had an account.
pub fn names(db: &mut Db) -> Result<HashMap<String, String>, DbError> {
    let rows: Vec<(String, String)> =
        account::table.select((account::id, account::name)).load(db).map_err(DbError::from_query)?;
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

/// Every account by name.
pub fn list(db: &mut Db) -> Result<Vec<Account>, DbError> {
    account::table.order((account::name, account::id)).load(db).map_err(DbError::from_query)
}

/// Writes an account in place of its version `was`; says whether that version was still there.
pub fn update(db: &mut Db, was: i32, new: &Account) -> Result<bool, DbError> {
    let held = account::table.filter(account::id.eq(&new.id).and(account::version.eq(was)));
    let changed = diesel::update(held).set(new).execute(db).map_err(DbError::from_query)?;
    Ok(changed == 1)
}

/// How many accounts are not demonstration accounts.
pub fn count_real(db: &mut Db) -> Result<i64, DbError> {
    account::table.filter(account::demo.eq(false)).count().get_result(db).map_err(DbError::from_query)
}
