//! The second half of a grant: another administrator confirms what was proposed, or it is withdrawn.

use super::administration::{end_sessions, held, keep_an_administrator, save_with};
use super::authority::Authority;
use super::error::AccountError;
use super::grant::{Grant, Held};
use super::store;
use crate::audit::{Deed, Draft, Object, Tx};

/// Gives an account what was proposed for it; the person's sessions end. `version` is the one at which it was read.
pub fn confirm(tx: &mut Tx, by: Authority, id: &str, version: i32) -> Result<(), AccountError> {
    by.permit()?;
    let before = held(tx, id)?;
    let grant = open(&before)?;
    by.may_confirm(tx, &before, grant)?;
    seen_at(&before, version)?;
    if before.account.is_disabled() {
        return Err(AccountError::Disabled);
    }
    let mut after = before.account.clone();
    after.role.clone_from(&grant.role);
    after.clearance.clone_from(&grant.clearance);
    keep_an_administrator(tx, &before.account, &after)?;
    end_sessions(tx, &mut after)?;
    save_with(tx, Deed::RoleConfirmed, &before, after, None)
}

/// Takes a proposal back. Who was only invited stays outside: the account is disabled and its link ends.
pub fn withdraw(tx: &mut Tx, by: Authority, id: &str, version: i32) -> Result<(), AccountError> {
    by.permit()?;
    let before = held(tx, id)?;
    open(&before)?;
    by.is_another_than(&before.account)?;
    seen_at(&before, version)?;
    let mut after = before.account.clone();
    if after.is_invited() {
        after.status = "disabled".into();
        let now = tx.now();
        store::revoke_tokens(tx.db, Some(id), now)?;
    }
    save_with(tx, Deed::RoleWithdrawn, &before, after, None)
}

/// Notes a proposal that is made along with another deed.
pub(super) fn note_proposal(tx: &mut Tx, held: &Held) {
    if let Some(grant) = &held.grant {
        let object = Object::at("account", &held.account.id, held.account.version);
        let draft = Draft::new(Deed::RoleProposed, object);
        tx.record(draft.fact("role", grant.role.as_str()).fact("clearance", grant.clearance.as_str()));
    }
}

fn open(held: &Held) -> Result<&Grant, AccountError> {
    held.grant.as_ref().ok_or_else(|| AccountError::Conflict(Box::new(held.account.clone())))
}

fn seen_at(held: &Held, version: i32) -> Result<(), AccountError> {
    if held.account.version == version {
        Ok(())
    } else {
        Err(AccountError::Conflict(Box::new(held.account.clone())))
    }
}
