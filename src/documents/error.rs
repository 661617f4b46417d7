//! Why a change to documents is not made.

use crate::access::Refusal;
use crate::db::DbError;
use crate::web::AppError;
use crate::web::form::Errors;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// Missing, hidden, or of an agreement that is hidden.
    #[error("there is no such document")]
    NotFound,
    /// Somebody saved another version in between.
    #[error("the document has changed since it was opened")]
    Conflict,
    /// The agreement is voided or only points to a record elsewhere, or the document is withdrawn.
    #[error("nothing can be added here")]
    Closed,
    /// The policy says no.
    #[error("the policy refuses this")]
    Refused(Refusal),
    /// Fields that cannot be taken as they are.
    #[error("the form has errors")]
    Invalid(Errors),
    /// The installation's files together would be larger than its setting allows.
    #[error("no room is left for documents")]
    Full,
    /// The file was swept away between arriving and being recorded.
    #[error("the file is no longer in the folder of documents")]
    Vanished,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl DocumentError {
    /// One field that cannot be taken.
    pub fn field(name: &'static str, key: &'static str) -> Self {
        let mut errors = Errors::default();
        errors.add(name, key);
        Self::Invalid(errors)
    }
}

impl From<Refusal> for DocumentError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<DocumentError> for AppError {
    fn from(error: DocumentError) -> Self {
        match error {
            DocumentError::NotFound => Self::NotFound,
            DocumentError::Refused(_) | DocumentError::Closed => Self::Forbidden,
            DocumentError::Conflict => Self::BadRequest("the document has changed".into()),
            DocumentError::Invalid(errors) => Self::BadRequest(format!("{errors:?}")),
            DocumentError::Full => Self::DiskFull,
            DocumentError::Vanished => Self::Unavailable(error.to_string()),
            DocumentError::Db(error) => error.into(),
        }
    }
}
