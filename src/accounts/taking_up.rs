//! Taking up an invitation, or choosing a new passphrase after a reset: what the holder of a one-time link does.

use super::account::Account;
use super::administration::{end_sessions, save};
use super::error::AccountError;
use super::link::{self, Purpose};
use super::store;
use crate::audit::{Deed, Tx};
use crate::db::Db;
use chrono::NaiveDateTime;

/// The account that a link opens, while it may be used and no second administrator is waited for.
pub fn account_of(
    db: &mut Db,
    purpose: Purpose,
    token: &str,
    now: NaiveDateTime,
) -> Result<Account, AccountError> {
    let whose = link::find(db, purpose, token, now)?.flatten().ok_or(AccountError::LinkGone)?;
    let held = store::find_held(db, &whose)?.ok_or(AccountError::LinkGone)?;
    if held.account.is_disabled() {
        Err(AccountError::LinkGone)
    } else if held.is_shut() {
        Err(AccountError::NotConfirmed)
    } else {
        Ok(held.account)
    }
}

/// Uses a link up and gives its account a passphrase; the name is the person's own to correct with an invitation.
pub fn take_up(
    tx: &mut Tx,
    purpose: Purpose,
    token: &str,
    name: Option<&str>,
    hash: String,
) -> Result<(), AccountError> {
    let now = tx.now();
    let before = account_of(tx.db, purpose, token, now)?;
    link::redeem(tx, purpose, token)?.ok_or(AccountError::LinkGone)?;
    let mut after = before.clone();
    after.status = "active".into();
    after.password_hash = Some(hash);
    if let Some(name) = name {
        after.name = name.to_owned();
    }
    end_sessions(tx, &mut after)?;
    save(tx, Deed::AccountActivated, &before, after)
}
