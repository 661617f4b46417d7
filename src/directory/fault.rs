//! What can be wrong with a change of the directory.

use crate::access::Refusal;
use crate::db::DbError;

/// A rule that what was asked for breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no such state.
    UnknownState,
    /// There is no such ministry to be part of.
    UnknownParent,
    /// The parent belongs to another state.
    ParentElsewhere,
    /// The parent is the ministry itself or a part of it.
    ParentLoop,
    /// There is no such predecessor.
    UnknownPredecessor,
    /// The predecessor is the ministry itself or a successor of it.
    PredecessorLoop,
    /// There is no such ministry to hold an office in.
    UnknownMinistry,
    /// There is no such source.
    UnknownSource,
}

impl Fault {
    /// The form field it belongs to.
    pub const fn field(self) -> &'static str {
        match self {
            Self::UnknownState => "state",
            Self::UnknownParent | Self::ParentElsewhere | Self::ParentLoop => "parent",
            Self::UnknownPredecessor | Self::PredecessorLoop => "predecessor",
            Self::UnknownMinistry => "ministry",
            Self::UnknownSource => "source_title",
        }
    }

    /// The key of the repair in the locales.
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnknownState => "error-directory-choose-state",
            Self::UnknownParent | Self::UnknownPredecessor | Self::UnknownMinistry => {
                "error-directory-choose-ministry"
            }
            Self::ParentElsewhere => "error-directory-parent-elsewhere",
            Self::ParentLoop => "error-directory-parent-loop",
            Self::PredecessorLoop => "error-directory-predecessor-loop",
            Self::UnknownSource => "error-directory-choose-source",
        }
    }
}

/// Why a change of the directory was not made.
#[derive(Debug, thiserror::Error)]
pub enum DirectoryError {
    /// There is no such ministry, official or office.
    #[error("there is no such record in the directory")]
    NotFound,
    /// The policy refuses it.
    #[error("the policy refuses a change of the directory")]
    Refused(Refusal),
    /// Rules are broken.
    #[error("the directory's rules refuse it: {0:?}")]
    Faults(Vec<Fault>),
    /// Somebody saved another version meanwhile.
    #[error("the record has changed since it was opened")]
    Conflict,
    /// Nothing differs from what the directory holds.
    #[error("nothing was changed")]
    Unchanged,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}
