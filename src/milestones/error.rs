//! Why a change to a milestone is not made.

use super::state;
use crate::access::Refusal;
use crate::db::DbError;
use crate::web::AppError;
use crate::web::form::Errors;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum MilestoneError {
    /// Missing, or of an agreement that is hidden.
    #[error("there is no such milestone")]
    NotFound,
    /// Somebody saved another version in between.
    #[error("the milestone has changed since it was opened")]
    Conflict,
    /// The agreement is voided, or only points to a record elsewhere.
    #[error("the agreement takes no changes")]
    Closed,
    /// The policy says no.
    #[error("the policy refuses this")]
    Refused(Refusal),
    /// Not in this state.
    #[error("the state does not allow this")]
    NotNow(state::Refusal),
    /// Fields that cannot be taken as they are.
    #[error("the form has errors")]
    Invalid(Errors),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl MilestoneError {
    /// One field that cannot be taken.
    pub fn field(name: &'static str, key: &'static str) -> Self {
        let mut errors = Errors::default();
        errors.add(name, key);
        Self::Invalid(errors)
    }
}

impl From<Refusal> for MilestoneError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<state::Refusal> for MilestoneError {
    fn from(refusal: state::Refusal) -> Self {
        Self::NotNow(refusal)
    }
}

impl From<MilestoneError> for AppError {
    fn from(error: MilestoneError) -> Self {
        match error {
            MilestoneError::NotFound => Self::NotFound,
            MilestoneError::Refused(_) | MilestoneError::Closed => Self::Forbidden,
            MilestoneError::Conflict => Self::BadRequest("the record has changed".into()),
            MilestoneError::NotNow(why) => Self::BadRequest(format!("not in this state: {why:?}")),
            MilestoneError::Invalid(errors) => Self::BadRequest(format!("{errors:?}")),
            MilestoneError::Db(error) => error.into(),
        }
    }
}
