//! What a person does with the own account: the passphrase, and the places where one is signed in.

use super::administration::save;
use super::error::AccountError;
use super::store;
use crate::access::Viewer;
use crate::access::policy::{Action, Facts};
use crate::audit::{Deed, Draft, Object, Tx};

/// Changes the own passphrase; every session but this one ends.
pub fn change_passphrase(tx: &mut Tx, viewer: &Viewer, hash: String) -> Result<(), AccountError> {
    viewer.may(Action::OwnAccount, Facts::NONE)?;
    let before = store::find(tx.db, &viewer.account_id)?.ok_or(AccountError::NotFound)?;
    let mut after = before.clone();
    after.password_hash = Some(hash);
    after.epoch += 1;
    store::delete_other_sessions(tx.db, &viewer.account_id, &viewer.session_id)?;
    store::renew_session(tx.db, &viewer.session_id, after.epoch)?;
    save(tx, Deed::PasswordChanged, &before, after)
}

/// Ends one of the own sessions.
pub fn revoke_session(tx: &mut Tx, viewer: &Viewer, session_id: &str) -> Result<(), AccountError> {
    viewer.may(Action::OwnAccount, Facts::NONE)?;
    if !store::delete_session(tx.db, &viewer.account_id, session_id)? {
        return Err(AccountError::NotFound);
    }
    tx.record(revoked(viewer, 1));
    Ok(())
}

/// Ends every own session but this one.
pub fn revoke_others(tx: &mut Tx, viewer: &Viewer) -> Result<(), AccountError> {
    viewer.may(Action::OwnAccount, Facts::NONE)?;
    let count = store::delete_other_sessions(tx.db, &viewer.account_id, &viewer.session_id)?;
    tx.record(revoked(viewer, count));
    Ok(())
}

fn revoked(viewer: &Viewer, count: usize) -> Draft {
    Draft::new(Deed::SessionRevoked, Object::new("account", &viewer.account_id)).fact("sessions", count)
}
