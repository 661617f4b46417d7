//! Why a change to an agreement is not made.

use crate::access::Refusal;
use crate::db::DbError;
use crate::web::AppError;
use crate::web::form::Errors;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum AgreementError {
    /// Missing or hidden.
    #[error("there is no such agreement")]
    NotFound,
    /// Somebody saved another version in between.
    #[error("the agreement has changed since it was opened")]
    Conflict,
    /// A voided record takes no changes, nor does one that is closed out, but for corrections.
    #[error("the agreement is voided or closed")]
    Voided,
    /// The policy says no.
    #[error("the policy refuses this")]
    Refused(Refusal),
    /// Fields that cannot be taken as they are.
    #[error("the form has errors")]
    Invalid(Errors),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<Refusal> for AgreementError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<AgreementError> for AppError {
    fn from(error: AgreementError) -> Self {
        match error {
            AgreementError::NotFound => Self::NotFound,
            AgreementError::Refused(_) | AgreementError::Voided => Self::Forbidden,
            AgreementError::Conflict => Self::BadRequest("the record has changed".into()),
            AgreementError::Invalid(errors) => Self::BadRequest(format!("{errors:?}")),
            AgreementError::Db(error) => error.into(),
        }
    }
}
