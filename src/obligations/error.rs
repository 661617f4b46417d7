//! Why a change to an obligation is not made.

use crate::access::Refusal;
use crate::db::DbError;
use crate::web::AppError;
use crate::web::form::Errors;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum ObligationError {
    /// Missing, or of an agreement that is hidden.
    #[error("there is no such obligation")]
    NotFound,
    /// Somebody saved another version in between.
    #[error("the obligation has changed since it was opened")]
    Conflict,
    /// The agreement is voided, closed, or only points to a record elsewhere.
    #[error("the agreement takes no changes")]
    Closed,
    /// It has ended.
    #[error("the obligation has ended")]
    Ended,
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

impl ObligationError {
    /// One field that cannot be taken.
    pub fn field(name: &'static str, key: &'static str) -> Self {
        let mut errors = Errors::default();
        errors.add(name, key);
        Self::Invalid(errors)
    }
}

impl From<Refusal> for ObligationError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<ObligationError> for AppError {
    fn from(error: ObligationError) -> Self {
        match error {
            ObligationError::NotFound => Self::NotFound,
            ObligationError::Refused(_) | ObligationError::Closed => Self::Forbidden,
            ObligationError::Conflict => Self::BadRequest("the record has changed".into()),
            ObligationError::Ended => Self::BadRequest("the obligation has ended".into()),
            ObligationError::Invalid(errors) => Self::BadRequest(format!("{errors:?}")),
            ObligationError::Db(error) => error.into(),
        }
    }
}
