//! The words for the standing of an agreement (domain.md §3, clock.md §3).

use super::case::{Binding, Party};
use super::signals::Flag;
use crate::codes;

codes! {
    /// The legal standing of an agreement.
    Standing {
        None = "none", SignedNotInForce = "signed_not_in_force", ProvisionallyApplied = "provisionally_applied",
        InForce = "in_force", InForceRenewed = "in_force_renewed", Operative = "operative",
        OperativeRenewed = "operative_renewed", Suspended = "suspended", TerminationPending = "termination_pending",
        Terminated = "terminated", Expired = "expired", Replaced = "replaced", Withdrawn = "withdrawn",
        Unknown = "unknown",
    }
}

/// Whose words are used: those of a treaty, or those of an arrangement that binds nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// In force.
    Binding,
    /// Operative.
    NonBinding,
}

impl Words {
    /// The words that the parties' views of binding force ask for, and what a person should look at.
    pub fn of(parties: &[Party]) -> (Self, Option<Flag>) {
        let all = |binding| parties.iter().all(|party| party.binding == binding);
        if all(Binding::Binding) {
            (Self::Binding, None)
        } else if all(Binding::NonBinding) {
            (Self::NonBinding, None)
        } else if parties.iter().any(|party| party.binding == Binding::Undetermined) {
            (Self::Binding, Some(Flag::BindingUndetermined))
        } else {
            (Self::Binding, Some(Flag::BindingDiffers))
        }
    }

    /// The standing in these words.
    pub const fn say(self, standing: Standing) -> Standing {
        match (self, standing) {
            (Self::NonBinding, Standing::InForce) => Standing::Operative,
            (Self::NonBinding, Standing::InForceRenewed) => Standing::OperativeRenewed,
            (Self::Binding | Self::NonBinding, other) => other,
        }
    }
}
