//! Why a change in the auditor's workspace is not made.

use crate::access::Refusal;
use crate::db::DbError;
use crate::web::AppError;
use crate::web::form::Errors;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum FindingError {
    /// Missing, or of a record that is hidden.
    #[error("there is no such record")]
    NotFound,
    /// Somebody saved another version in between.
    #[error("the record has changed since it was opened")]
    Conflict,
    /// It is no longer, or not yet, in the state that this needs; the key of the sentence that says so.
    #[error("not in this state: {0}")]
    NotNow(&'static str),
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

impl FindingError {
    /// One field that cannot be taken.
    pub fn field(name: &'static str, key: &'static str) -> Self {
        let mut errors = Errors::default();
        errors.add(name, key);
        Self::Invalid(errors)
    }
}

impl From<Refusal> for FindingError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<FindingError> for AppError {
    fn from(error: FindingError) -> Self {
        match error {
            FindingError::NotFound => Self::NotFound,
            FindingError::Refused(_) => Self::Forbidden,
            FindingError::Conflict => Self::BadRequest("the record has changed".into()),
            FindingError::NotNow(why) => Self::BadRequest(format!("not in this state: {why}")),
            FindingError::Invalid(errors) => Self::BadRequest(format!("{errors:?}")),
            FindingError::Db(error) => error.into(),
        }
    }
}
