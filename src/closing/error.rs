//! Why an agreement is not closed or opened again.

use super::checklist::Item;
use crate::access::Refusal;
use crate::db::DbError;
use crate::web::AppError;
use crate::web::form::Errors;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum ClosingError {
    /// Missing or hidden.
    #[error("there is no such agreement")]
    NotFound,
    /// It is not in the state that the form was opened with.
    #[error("the close-out has changed since it was opened")]
    Conflict,
    /// The checklist is not complete.
    #[error("the checklist is not complete")]
    Missing(Vec<Item>),
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

impl From<Refusal> for ClosingError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<ClosingError> for AppError {
    fn from(error: ClosingError) -> Self {
        match error {
            ClosingError::NotFound => Self::NotFound,
            ClosingError::Refused(_) => Self::Forbidden,
            ClosingError::Conflict => Self::BadRequest("the record has changed".into()),
            ClosingError::Missing(items) => Self::BadRequest(format!("missing: {items:?}")),
            ClosingError::Invalid(errors) => Self::BadRequest(format!("{errors:?}")),
            ClosingError::Db(error) => error.into(),
        }
    }
}
