//! Why a change to a body or a meeting is not made.

use crate::access::Refusal;
use crate::db::DbError;
use crate::web::AppError;
use crate::web::form::Errors;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum BodyError {
    /// Missing, or of an agreement that is hidden.
    #[error("there is no such record")]
    NotFound,
    /// Somebody saved another version in between.
    #[error("the record has changed since it was opened")]
    Conflict,
    /// The agreement is voided, closed, or only points to a record elsewhere.
    #[error("the agreement takes no changes")]
    Closed,
    /// It is no longer, or not yet, in the state that this needs.
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

impl BodyError {
    /// One field that cannot be taken.
    pub fn field(name: &'static str, key: &'static str) -> Self {
        let mut errors = Errors::default();
        errors.add(name, key);
        Self::Invalid(errors)
    }
}

impl From<Refusal> for BodyError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<BodyError> for AppError {
    fn from(error: BodyError) -> Self {
        match error {
            BodyError::NotFound => Self::NotFound,
            BodyError::Refused(_) | BodyError::Closed => Self::Forbidden,
            BodyError::Conflict => Self::BadRequest("the record has changed".into()),
            BodyError::NotNow(why) => Self::BadRequest(format!("not in this state: {why}")),
            BodyError::Invalid(errors) => Self::BadRequest(format!("{errors:?}")),
            BodyError::Db(error) => error.into(),
        }
    }
}
