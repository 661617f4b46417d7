//! What an administrator does with other people's accounts; the operator at the command line does the same.

use super::account::{Account, Profile};
use super::error::AccountError;
use super::grant::{self, Effect, Grant, Held};
use super::granting::note_proposal;
use super::link::{self, Link, Purpose};
use super::store;
use super::throttle::{self, Subject};
use crate::audit::{Deed, Object, Revised, Tx};
use crate::clock::new_id;

pub use super::authority::Authority;

/// Adds an account that waits for its passphrase, and makes its invitation; where there are two administrators the
/// invitation waits for the other one.
pub fn invite(tx: &mut Tx, by: Authority, profile: &Profile) -> Result<(Account, Link), AccountError> {
    by.permit()?;
    if store::find_by_email(tx.db, &profile.email)?.is_some() {
        return Err(AccountError::EmailTaken);
    }
    let account = Account::invited(new_id(), profile, tx.now(), &tx.by());
    store::insert(tx.db, &account)?;
    let link = link::make(tx, Purpose::Invitation, Some(&account.id))?;
    let made = Held { grant: admission(tx, by, &account)?, account };
    store::put_grant(tx.db, &made.account.id, made.grant.as_ref())?;
    revise_held(tx, Deed::AccountInvited, None, &made);
    note_proposal(tx, &made);
    Ok((made.account, link))
}

/// Changes name, role and clearance; another role or clearance ends the person's sessions. What grants more waits for a
/// second administrator where there is one; the rest takes effect at once.
pub fn change(
    tx: &mut Tx,
    by: Authority,
    id: &str,
    version: i32,
    profile: &Profile,
) -> Result<Effect, AccountError> {
    by.permit()?;
    let before = held(tx, id)?;
    let old = &before.account;
    if old.version != version {
        return Err(AccountError::Conflict(Box::new(before.account)));
    }
    if old.role != profile.role.code() || old.clearance != profile.clearance.code() {
        by.is_another_than(old)?;
    }
    let proposer = if grant::grants(old, profile) { by.proposer(tx)? } else { None };
    let effect = if proposer.is_some() { Effect::Waits } else { Effect::AtOnce };
    let mut after = old.clone();
    after.name.clone_from(&profile.name);
    take_rights(&mut after, profile, effect);
    let open = match proposer {
        Some(proposer) => Some(Grant::changing(old, profile, proposer, tx.now())),
        // Granted at once, it takes the place of what was proposed; less clearance leaves a proposal open.
        None => before.grant.clone().filter(|_| !grant::grants(old, profile)),
    };
    if after.role != old.role || after.clearance != old.clearance {
        end_sessions(tx, &mut after)?;
    }
    keep_an_administrator(tx, old, &after)?;
    let deed = match effect {
        Effect::AtOnce => Deed::AccountChanged,
        Effect::Waits => Deed::RoleProposed,
    };
    save_with(tx, deed, &before, after, open)?;
    Ok(effect)
}

/// Puts the wished rights on the account: all of them, or while more has to wait only a lower clearance.
fn take_rights(account: &mut Account, wished: &Profile, effect: Effect) {
    let lowers = !grant::raises(account, wished);
    if effect == Effect::AtOnce {
        account.role = wished.role.code().into();
    }
    if effect == Effect::AtOnce || lowers {
        account.clearance = wished.clearance.code().into();
    }
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

/// Enables a disabled account again: with its passphrase, or waiting for one, which is an invitation like the first.
pub fn enable(tx: &mut Tx, by: Authority, id: &str) -> Result<(), AccountError> {
    by.permit()?;
    let before = held(tx, id)?;
    by.is_another_than(&before.account)?;
    let mut after = before.account.clone();
    if after.password_hash.is_some() {
        after.status = "active".into();
        return save(tx, Deed::AccountEnabled, &before.account, after);
    }
    after.status = "invited".into();
    if before.grant.is_some() {
        return save(tx, Deed::AccountEnabled, &before.account, after);
    }
    let grant = admission(tx, by, &after)?;
    save_with(tx, Deed::AccountEnabled, &before, after, grant)?;
    let enabled = held(tx, id)?;
    note_proposal(tx, &enabled);
    Ok(())
}

/// Takes the passphrase away, ends sessions, forgets failures, and makes the link to a new passphrase.
pub fn reset(tx: &mut Tx, by: Authority, id: &str) -> Result<(Account, Link), AccountError> {
    by.permit()?;
    let before = found(tx, id)?;
    by.is_another_than(&before)?;
    if before.is_disabled() {
        return Err(AccountError::Disabled);
    }
    let mut after = before.clone();
    after.password_hash = None;
    end_sessions(tx, &mut after)?;
    throttle::forget(tx.db, Subject::Account, &before.email)?;
    let purpose = if before.is_invited() { Purpose::Invitation } else { Purpose::Reset };
    let link = link::make(tx, purpose, Some(id))?;
    save(tx, Deed::AccountReset, &before, after)?;
    Ok((before, link))
}

/// The proposal under which an invited person comes in; none when one word is enough.
fn admission(tx: &mut Tx, by: Authority, account: &Account) -> Result<Option<Grant>, AccountError> {
    let now = tx.now();
    Ok(by.proposer(tx)?.map(|proposer| Grant::admitting(account, proposer, now)))
}

fn found(tx: &mut Tx, id: &str) -> Result<Account, AccountError> {
    store::find(tx.db, id)?.ok_or(AccountError::NotFound)
}

pub(super) fn held(tx: &mut Tx, id: &str) -> Result<Held, AccountError> {
    store::find_held(tx.db, id)?.ok_or(AccountError::NotFound)
}

pub(super) fn keep_an_administrator(
    tx: &mut Tx,
    before: &Account,
    after: &Account,
) -> Result<(), AccountError> {
    let ceases = before.is_serving_administrator() && !after.is_serving_administrator();
    if ceases && store::count_administrators_besides(tx.db, before.demo, &[&before.id])? == 0 {
        return Err(AccountError::LastAdministrator);
    }
    Ok(())
}

pub(super) fn end_sessions(tx: &mut Tx, account: &mut Account) -> Result<(), AccountError> {
    account.epoch += 1;
    Ok(store::delete_sessions(tx.db, &account.id)?)
}

/// Writes the next version of an account with its revision and event; what is proposed for it stays as it is.
pub(super) fn save(tx: &mut Tx, deed: Deed, before: &Account, after: Account) -> Result<(), AccountError> {
    let grant = store::find_grant(tx.db, &before.id)?;
    let before = Held { account: before.clone(), grant: grant.clone() };
    save_with(tx, deed, &before, after, grant)
}

/// Writes the next version of an account and of what is proposed for it.
pub(super) fn save_with(
    tx: &mut Tx,
    deed: Deed,
    before: &Held,
    mut after: Account,
    grant: Option<Grant>,
) -> Result<(), AccountError> {
    let was = before.account.version;
    after.version = was + 1;
    after.updated_at = tx.now();
    after.updated_by = tx.by();
    if !store::update(tx.db, was, &after)? {
        return Err(AccountError::Conflict(Box::new(found(tx, &after.id)?)));
    }
    if before.grant != grant {
        store::put_grant(tx.db, &after.id, grant.as_ref())?;
    }
    revise_held(tx, deed, Some(before), &Held { account: after, grant });
    Ok(())
}

/// The revision of an account for which nothing was ever proposed.
pub(super) fn revise(tx: &mut Tx, deed: Deed, after: Account) {
    revise_held(tx, deed, None, &Held { account: after, grant: None });
}

fn revise_held(tx: &mut Tx, deed: Deed, before: Option<&Held>, after: &Held) {
    tx.revise(Revised {
        deed,
        object: Object::at("account", &after.account.id, after.account.version),
        agreement_id: None,
        before: before.map(Held::snapshot),
        after: after.snapshot(),
        reason: None,
    });
}
