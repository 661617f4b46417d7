//! Setting the limits: each change with its reason; the colours follow within the hour.

use super::limits::{Limit, Thresholds};
use super::rows::LimitRow;
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::accounts;
use crate::audit::{Deed, Draft, Object, Tx};
use crate::clock::new_id;
use crate::db::{Db, DbError};
use crate::web::form::{Errors, Fields, required};
use std::collections::HashMap;

/// The limits as they stand, with every change.
#[derive(Debug, Clone)]
pub struct Kept {
    /// As they stand.
    pub limits: Thresholds,
    /// Every change, newest first.
    pub changes: Vec<LimitRow>,
    /// Names of accounts.
    pub names: HashMap<String, String>,
}

/// What the page of the limits shows.
pub fn find(db: &mut Db) -> Result<Kept, DbError> {
    Ok(Kept {
        limits: store::limits::current(db)?,
        changes: store::limits::list(db)?,
        names: accounts::names(db)?,
    })
}

/// Why the limits are not set.
#[derive(Debug, thiserror::Error)]
pub enum LimitError {
    /// The policy says no.
    #[error("the policy refuses this")]
    Refused(crate::access::Refusal),
    /// Fields that cannot be taken as they are.
    #[error("the form has errors")]
    Invalid(Errors),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Reads the limits: whole numbers within their bounds, quiet before stale, and why.
pub fn read(fields: &Fields) -> Result<(Thresholds, String), Errors> {
    let mut errors = Errors::default();
    let mut limits = super::limits::THRESHOLDS;
    for limit in Limit::ALL.iter().copied() {
        let name = limit.field();
        let (least, most) = limit.bounds();
        match fields.text(&name).parse::<i64>() {
            Ok(value) if (least..=most).contains(&value) => limits = limits.with(limit, value),
            Ok(_) | Err(_) => {
                let args = vec![("least", least.to_string()), ("most", most.to_string())];
                errors.add_with(name, "ms-error-limit", args);
            }
        }
    }
    if errors.is_empty() && !limits.is_sound() {
        errors.add("limit_quiet", "ms-error-limit-order");
    }
    let reason = required(fields, "reason", 1_000, &mut errors);
    if errors.is_empty() { Ok((limits, reason)) } else { Err(errors) }
}

/// Sets the limits that differ from what counts now.
pub fn set(tx: &mut Tx, viewer: &Viewer, new: &Thresholds, reason: &str) -> Result<(), LimitError> {
    viewer.may(Action::ManageAccounts, Facts::NONE).map_err(LimitError::Refused)?;
    let held = store::limits::current(tx.db)?;
    let mut changed = false;
    for limit in Limit::ALL.iter().copied().filter(|limit| held.get(*limit) != new.get(*limit)) {
        let fitting = |value: i64| i32::try_from(value).unwrap_or(i32::MAX);
        let row = LimitRow {
            id: new_id(),
            name: limit.code().to_owned(),
            was: fitting(held.get(limit)),
            became: fitting(new.get(limit)),
            reason: reason.to_owned(),
            changed_by: tx.by(),
            changed_at: tx.now(),
        };
        store::limits::insert(tx.db, &row)?;
        let object = Object::new("setting", format!("milestones.{}", limit.code()));
        let draft = Draft::new(Deed::SettingChanged, object).reason(Some(reason.to_owned()));
        tx.record(draft.fact("was", row.was).fact("became", row.became));
        changed = true;
    }
    if changed {
        return Ok(());
    }
    let mut errors = Errors::default();
    errors.add("limit_slip", "ms-error-limit-same");
    Err(LimitError::Invalid(errors))
}
