//! What the house decides when a term comes to its end.

use crate::codes;

codes! {
    /// What was decided.
    Chosen { Renew = "renew", GiveNotice = "give_notice", Renegotiate = "renegotiate" }
}

/// The matter of the decisions that there are.
pub const ABOUT_RENEWAL: &str = "renewal";
