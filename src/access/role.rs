//! The four roles; an account has exactly one.

/// What a person is here to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Policy staff: logs agreements, records acts, sets up milestones.
    PolicyOfficer,
    /// Verifies, decides, approves.
    Manager,
    /// Reads everything in scope, exports, checks the log.
    Auditor,
    /// Accounts and settings; never reads agreement content.
    Administrator,
}

impl Role {
    /// Every role, in the order in which lists show them.
    pub const ALL: [Role; 4] = [Role::PolicyOfficer, Role::Manager, Role::Auditor, Role::Administrator];

    /// The word stored in the database and shown by `label("role", …)`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PolicyOfficer => "policy_officer",
            Self::Manager => "manager",
            Self::Auditor => "auditor",
            Self::Administrator => "administrator",
        }
    }

    /// Reads the stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}
