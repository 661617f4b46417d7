//! A role or clearance that waits for a second administrator, and the rule that says which changes wait. Pure.

use super::account::{Account, Profile};
use crate::access::Marking;
use crate::db::schema::account_grant;
use chrono::NaiveDateTime;
use diesel::prelude::{Insertable, Queryable};
use serde_json::{Value, json};

/// What one administrator proposed for an account and another has yet to confirm.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = account_grant, treat_none_as_default_value = false)]
pub struct Grant {
    /// Whose rights; an account has at most one open proposal.
    pub account_id: String,
    /// Code of the role that the person is to have.
    pub role: String,
    /// Code of the clearance that the person is to have.
    pub clearance: String,
    /// The account of who proposed it.
    pub proposed_by: String,
    /// When, UTC.
    pub proposed_at: NaiveDateTime,
}

impl Grant {
    /// The proposal to let a person in with the rights that stand on the account.
    pub fn admitting(account: &Account, by: String, now: NaiveDateTime) -> Self {
        Self {
            account_id: account.id.clone(),
            role: account.role.clone(),
            clearance: account.clearance.clone(),
            proposed_by: by,
            proposed_at: now,
        }
    }

    /// The proposal that an account is to have these rights.
    pub fn changing(account: &Account, wished: &Profile, by: String, now: NaiveDateTime) -> Self {
        Self {
            role: wished.role.code().into(),
            clearance: wished.clearance.code().into(),
            ..Self::admitting(account, by, now)
        }
    }
}

/// An account with what is proposed for it: one aggregate, of which every change is one version.
#[derive(Debug, Clone)]
pub struct Held {
    /// The account.
    pub account: Account,
    /// The open proposal.
    pub grant: Option<Grant>,
}

impl Held {
    /// The aggregate as a revision keeps it.
    pub fn snapshot(&self) -> Value {
        let mut snapshot = self.account.snapshot();
        if let Some(grant) = &self.grant {
            snapshot["proposal"] = json!({
                "role": grant.role, "clearance": grant.clearance, "proposed_by": grant.proposed_by,
                "proposed_at": grant.proposed_at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string(),
            });
        }
        snapshot
    }

    /// Whether the person was invited and may not come in before another administrator confirms it.
    pub fn is_shut(&self) -> bool {
        self.account.is_invited() && self.grant.is_some()
    }
}

/// Whether a change takes effect at once or waits for a second administrator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It has taken effect.
    AtOnce,
    /// Some of it waits.
    Waits,
}

/// Whether the wished rights are more than less clearance: another role, or a higher clearance.
pub fn grants(account: &Account, wished: &Profile) -> bool {
    account.role != wished.role.code() || raises(account, wished)
}

/// Whether the wished clearance is higher than the one held.
pub fn raises(account: &Account, wished: &Profile) -> bool {
    Marking::parse(&account.clearance).is_none_or(|held| wished.clearance > held)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Role;

    fn profile(role: Role, clearance: Marking) -> Profile {
        Profile { email: "a@b".into(), name: "A".into(), role, clearance }
    }

    #[test]
    fn another_role_or_a_higher_clearance_is_a_grant_and_a_lower_one_is_not() {
        let held = profile(Role::Manager, Marking::Restricted);
        let account = Account::invited("1".into(), &held, NaiveDateTime::default(), "system");
        for (role, clearance, expected) in [
            (Role::Manager, Marking::Restricted, false),
            (Role::Manager, Marking::Unclassified, false),
            (Role::Manager, Marking::Confidential, true),
            (Role::Auditor, Marking::Restricted, true),
            (Role::PolicyOfficer, Marking::Unclassified, true),
        ] {
            assert_eq!(grants(&account, &profile(role, clearance)), expected, "{role:?} {clearance:?}");
        }
    }

    #[test]
    fn a_snapshot_names_the_proposal_only_while_one_is_open() {
        let person = profile(Role::Manager, Marking::Restricted);
        let account = Account::invited("1".into(), &person, NaiveDateTime::default(), "system");
        let grant = Grant::admitting(&account, "2".into(), NaiveDateTime::default());
        let mut held = Held { account, grant: Some(grant) };
        assert_eq!(held.snapshot()["proposal"]["proposed_by"], "2");
        assert!(held.is_shut());
        held.grant = None;
        assert!(held.snapshot().get("proposal").is_none() && !held.is_shut());
    }
}
