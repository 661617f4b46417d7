//! Why an extract is not made, released or answered.

use super::answer::Fault;
use crate::access::Refusal;
use crate::db::DbError;
use crate::milestones::error::MilestoneError;
use crate::web::AppError;
use crate::web::form::Errors;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum ExtractError {
    /// Missing, or of an agreement that is hidden.
    #[error("there is no such extract")]
    NotFound,
    /// It is not in the state that the form was opened with.
    #[error("the extract has changed since it was opened")]
    Conflict,
    /// These lines may no longer leave.
    #[error("lines may no longer be released")]
    NoLonger(Vec<i32>),
    /// An answer that came later is applied already.
    #[error("a later answer is applied already")]
    Overtaken,
    /// The same file came before, as this answer.
    #[error("the same file came before")]
    Known(String),
    /// The file is not an answer to this extract.
    #[error("the file is not an answer to this extract")]
    Faulty(Vec<Fault>),
    /// The policy says no.
    #[error("the policy refuses this")]
    Refused(Refusal),
    /// Fields that cannot be taken as they are.
    #[error("the form has errors")]
    Invalid(Errors),
    /// What was frozen is not what its hash says.
    #[error("the extract {0} is not what its hash says")]
    Damaged(String),
    /// The rules of milestones refuse it.
    #[error(transparent)]
    Milestone(#[from] MilestoneError),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl ExtractError {
    /// One field that cannot be taken.
    pub fn field(name: &'static str, key: &'static str) -> Self {
        let mut errors = Errors::default();
        errors.add(name, key);
        Self::Invalid(errors)
    }
}

impl From<Refusal> for ExtractError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<ExtractError> for AppError {
    fn from(error: ExtractError) -> Self {
        match error {
            ExtractError::NotFound => Self::NotFound,
            ExtractError::Refused(_) => Self::Forbidden,
            ExtractError::Milestone(error) => error.into(),
            ExtractError::Db(error) => error.into(),
            ExtractError::Damaged(_) => Self::Internal(error.to_string()),
            ExtractError::Conflict
            | ExtractError::NoLonger(_)
            | ExtractError::Overtaken
            | ExtractError::Known(_)
            | ExtractError::Faulty(_)
            | ExtractError::Invalid(_) => Self::BadRequest(error.to_string()),
        }
    }
}
