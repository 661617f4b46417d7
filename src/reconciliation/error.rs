//! Why a list is not taken, run or settled.

use crate::access::Refusal;
use crate::db::DbError;
use crate::imports::lists::ListFault;
use crate::reports::ReportError;
use crate::reports::sheets::SheetError;
use crate::web::AppError;
use crate::web::form::Errors;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum ReconcileError {
    /// Missing, or marked above the reader's clearance.
    #[error("there is no such list")]
    NotFound,
    /// It has changed since the form was opened.
    #[error("the list has changed since it was opened")]
    Conflict,
    /// The policy says no.
    #[error("the policy refuses this")]
    Refused(Refusal),
    /// Fields that cannot be taken as they are.
    #[error("the form has errors")]
    Invalid(Errors),
    /// The file is no list.
    #[error(transparent)]
    File(#[from] ListFault),
    /// A kept run is not what its hash says.
    #[error("run {0} is not what its hash says")]
    Damaged(String),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<Refusal> for ReconcileError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<ReconcileError> for AppError {
    fn from(error: ReconcileError) -> Self {
        match error {
            ReconcileError::NotFound => Self::NotFound,
            ReconcileError::Refused(_) => Self::Forbidden,
            ReconcileError::Db(error) => error.into(),
            ReconcileError::Damaged(_) => Self::Internal(error.to_string()),
            ReconcileError::Conflict | ReconcileError::Invalid(_) | ReconcileError::File(_) => {
                Self::BadRequest(error.to_string())
            }
        }
    }
}

/// Where a result is made into a file.
impl From<ReconcileError> for ReportError {
    fn from(error: ReconcileError) -> Self {
        match error {
            ReconcileError::NotFound => Self::NotFound,
            ReconcileError::Db(error) => Self::Db(error),
            ReconcileError::Damaged(_)
            | ReconcileError::Refused(_)
            | ReconcileError::Conflict
            | ReconcileError::Invalid(_)
            | ReconcileError::File(_) => Self::Sheet(SheetError::Sheet(error.to_string())),
        }
    }
}
