//! The four demonstration accounts: their passphrase is printed and documented, so they work in the demonstration only.

use crate::access::Role;

/// Role and address of each demonstration account.
pub const ACCOUNTS: [(Role, &str); 4] = [
    (Role::PolicyOfficer, "officer@demo"),
    (Role::Manager, "manager@demo"),
    (Role::Auditor, "auditor@demo"),
    (Role::Administrator, "admin@demo"),
];

/// The passphrase of all four.
pub const PASSPHRASE: &str = "entente demonstration 2026";
