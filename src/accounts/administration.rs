//! What an administrator does with other people's accounts; the operator at the command line does the same.

use super::account::{Account, Profile};
use super::error::AccountError;
use super::link::{self, Link, Purpose};
use super::store;
use super::throttle::{self, Subject};
use crate::access::policy::{Action, Facts};
use crate::access::{Role, Viewer};
use crate::audit::{Deed, Object, Revised, Tx};
use crate::clock::new_id;

/// On whose word an account changes.
#[derive(Debug, Clone, Copy)]
pub enum Authority<'v> {
    /// A signed-in person, whom the policy is asked about.
    Viewer(&'v Viewer),
    /// Whoever may run the program on the server.
    Operator,
}

impl Authority<'_> {
    fn permit(self) -> Result<(), AccountError> {
        match self {
            Self::Viewer(viewer) => Ok(viewer.may(Action::ManageAccounts, Facts::NONE)?),
            Self::Operator => Ok(()),
        }
    }

    fn is(self, account: &Account) -> bool {
        match self {
            Self::Viewer(viewer) => viewer.account_id == account.id,
            Self::Operator => false,
        }
    }

    fn is_another_than(self, account: &Account) -> Result<(), AccountError> {
        if self.is(account) { Err(AccountError::OwnAccount) } else { Ok(()) }
    }
}

/// Adds an account that waits for its passphrase, and makes its invitation.
pub fn invite(tx: &mut Tx, by: Authority, profile: &Profile) -> Result<(Account, Link), AccountError> {
    by.permit()?;
    if store::find_by_email(tx.db, &profile.email)?.is_some() {
        return Err(AccountError::EmailTaken);
    }
    let account = Account::invited(new_id(), profile, tx.now(), &tx.by());
    store::insert(tx.db, &account)?;
    let link = link::make(tx, Purpose::Invitation, Some(&account.id))?;
    revise(tx, Deed::AccountInvited, None, &account);
    Ok((account, link))
}

/// Changes name, role and clearance; another role or clearance ends the person's sessions.
pub fn change(
    tx: &mut Tx,
    by: Authority,
    id: &str,
    version: i32,
    profile: &Profile,
) -> Result<(), AccountError> {
    by.permit()?;
    let before = found(tx, id)?;
    if before.version != version {
        return Err(AccountError::Conflict(Box::new(before)));
    }
    let mut after = before.clone();
    after.name.clone_from(&profile.name);
    after.role = profile.role.code().into();
    after.clearance = profile.clearance.code().into();
    if after.role != before.role || after.clearance != before.clearance {
        by.is_another_than(&before)?;
        end_sessions(tx, &mut after)?;
    }
    keep_an_administrator(tx, &before, &after)?;
    save(tx, Deed::AccountChanged, &before, after)
}

/// Disables an account: its sessions and links end at once.
pub fn disable(tx: &mut Tx, by: Authority, id: &str) -> Result<(), AccountError> {
    by.permit()?;
    let before = found(tx, id)?;
    by.is_another_than(&before)?;
    let mut after = before.clone();
    after.status = "disabled".into();
    keep_an_administrator(tx, &before, &after)?;
    end_sessions(tx, &mut after)?;
    let now = tx.now();
    store::revoke_tokens(tx.db, Some(id), now)?;
    save(tx, Deed::AccountDisabled, &before, after)
}

/// Enables a disabled account again: with its passphrase, or waiting for one.
pub fn enable(tx: &mut Tx, by: Authority, id: &str) -> Result<(), AccountError> {
    by.permit()?;
    let before = found(tx, id)?;
    by.is_another_than(&before)?;
    let mut after = before.clone();
    after.status = if before.password_hash.is_some() { "active" } else { "invited" }.into();
    save(tx, Deed::AccountEnabled, &before, after)
}

/// Takes the passphrase away, ends sessions, forgets failures, and makes the link to a new passphrase.
pub fn reset(tx: &mut Tx, by: Authority, id: &str) -> Result<(Account, Link), AccountError> {
    by.permit()?;
    let before = found(tx, id)?;
    by.is_another_than(&before)?;
    if before.status == "disabled" {
        return Err(AccountError::Disabled);
    }
    let mut after = before.clone();
    after.password_hash = None;
    end_sessions(tx, &mut after)?;
    throttle::forget(tx.db, Subject::Account, &before.email)?;
    let purpose = if before.status == "invited" { Purpose::Invitation } else { Purpose::Reset };
    let link = link::make(tx, purpose, Some(id))?;
    save(tx, Deed::AccountReset, &before, after)?;
    Ok((before, link))
}

fn found(tx: &mut Tx, id: &str) -> Result<Account, AccountError> {
    store::find(tx.db, id)?.ok_or(AccountError::NotFound)
}

fn keep_an_administrator(tx: &mut Tx, before: &Account, after: &Account) -> Result<(), AccountError> {
    let serves = |account: &Account| account.is(Role::Administrator) && account.is_active();
    if serves(before) && !serves(after) && store::count_other_administrators(tx.db, before)? == 0 {
        return Err(AccountError::LastAdministrator);
    }
    Ok(())
}

pub(super) fn end_sessions(tx: &mut Tx, account: &mut Account) -> Result<(), AccountError> {
    account.epoch += 1;
    Ok(store::delete_sessions(tx.db, &account.id)?)
}

/// Writes the next version of an account with its revision and event.
pub(super) fn save(
    tx: &mut Tx,
    deed: Deed,
    before: &Account,
    mut after: Account,
) -> Result<(), AccountError> {
    after.version = before.version + 1;
    after.updated_at = tx.now();
    after.updated_by = tx.by();
    if !store::update(tx.db, before.version, &after)? {
        return Err(AccountError::Conflict(Box::new(found(tx, &before.id)?)));
    }
    revise(tx, deed, Some(before), &after);
    Ok(())
}

pub(super) fn revise(tx: &mut Tx, deed: Deed, before: Option<&Account>, after: &Account) {
    tx.revise(Revised {
        deed,
        object: Object::at("account", &after.id, after.version),
        agreement_id: None,
        before: before.map(Account::snapshot),
        after: after.snapshot(),
        reason: None,
    });
}
