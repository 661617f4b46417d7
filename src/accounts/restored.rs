//! Accounts by name alone, for views into the past: nobody signs in there.

use super::account::Account;
use super::store;
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;

/// Writes the account's id and name, its role and status; nothing that one could sign in with.
pub fn insert(db: &mut Db, (id, name): (&str, &str), (role, status): (&str, &str)) -> Result<(), DbError> {
    let at = NaiveDateTime::default();
    let account = Account {
        id: id.to_owned(),
        email: id.to_owned(),
        name: name.to_owned(),
        role: role.to_owned(),
        clearance: "unclassified".into(),
        status: status.to_owned(),
        password_hash: None,
        epoch: 0,
        lang: "en".into(),
        theme: "system".into(),
        demo: false,
        version: 1,
        created_at: at,
        created_by: "system".into(),
        updated_at: at,
        updated_by: "system".into(),
    };
    store::insert(db, &account)
}
