//! The first administrator: a token on the server's console, used once, and only while nobody has an account.

use super::account::{Account, Profile};
use super::administration::revise;
use super::error::AccountError;
use super::link::{self, Link, Purpose};
use super::store;
use crate::access::store::has_account;
use crate::audit::{self, Deed, Draft, Object, Tx};
use crate::clock::new_id;
use crate::db::DbError;
use crate::state::App;

/// Makes the set-up token of a database in which nobody has an account yet; earlier ones end.
pub fn offer(app: &App) -> Result<Option<Link>, DbError> {
    let demo = app.config.demo;
    if app.pool.read(|db| has_account(db, demo))? {
        return Ok(None);
    }
    audit::write(&app.pool, &app.anonymous("start"), |tx| {
        let link = link::make(tx, Purpose::SetUp, None)?;
        tx.record(Draft::new(Deed::SetUpOffered, Object::new("installation", "entente")));
        Ok(Some(link))
    })
}

/// Makes the first administrator with the token.
pub fn set_up(
    tx: &mut Tx,
    demo: bool,
    token: &str,
    profile: &Profile,
    hash: String,
) -> Result<(), AccountError> {
    if has_account(tx.db, demo)? {
        return Err(AccountError::NotFound);
    }
    if store::find_by_email(tx.db, &profile.email)?.is_some() {
        return Err(AccountError::EmailTaken);
    }
    link::redeem(tx, Purpose::SetUp, token)?.ok_or(AccountError::LinkGone)?;
    let mut account = Account::invited(new_id(), profile, tx.now(), "set-up");
    account.status = "active".into();
    account.password_hash = Some(hash);
    store::insert(tx.db, &account)?;
    revise(tx, Deed::InstallationSetUp, account);
    Ok(())
}
