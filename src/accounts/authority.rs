//! On whose word an account changes, and whether that word needs a second one.

use super::account::Account;
use super::error::AccountError;
use super::grant::{Grant, Held};
use super::store;
use crate::access::Viewer;
use crate::access::policy::{Action, Facts, Refusal};
use crate::audit::Tx;

/// On whose word an account changes.
#[derive(Debug, Clone, Copy)]
pub enum Authority<'v> {
    /// A signed-in person, whom the policy is asked about.
    Viewer(&'v Viewer),
    /// Whoever may run the program on the server.
    Operator,
}

impl Authority<'_> {
    /// Asks the policy.
    pub(super) fn permit(self) -> Result<(), AccountError> {
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

    /// Refuses what nobody does to the own account.
    pub(super) fn is_another_than(self, account: &Account) -> Result<(), AccountError> {
        if self.is(account) { Err(AccountError::OwnAccount) } else { Ok(()) }
    }

    /// Under whose name a grant is only proposed; none when it takes effect at once: for the operator, and for the one
    /// administrator there is.
    pub(super) fn proposer(self, tx: &mut Tx) -> Result<Option<String>, AccountError> {
        match self {
            Self::Viewer(viewer) => {
                let own = store::find(tx.db, &viewer.account_id)?.ok_or(AccountError::NotFound)?;
                let others = store::count_administrators_besides(tx.db, own.demo, &[&own.id])?;
                Ok((others > 0).then_some(own.id))
            }
            Self::Operator => Ok(None),
        }
    }

    /// Refuses who proposed it, whom it concerns, and who has ceased to be an administrator since the request came in.
    pub(super) fn may_confirm(self, tx: &mut Tx, held: &Held, grant: &Grant) -> Result<(), AccountError> {
        self.is_another_than(&held.account)?;
        match self {
            Self::Viewer(viewer) => {
                viewer.may(Action::ConfirmGrant, Facts::after(&grant.proposed_by))?;
                let own = store::find(tx.db, &viewer.account_id)?.ok_or(AccountError::NotFound)?;
                if own.is_serving_administrator() { Ok(()) } else { Err(Refusal::Role.into()) }
            }
            Self::Operator => Ok(()),
        }
    }
}
