//! Why there is no audit pack.

use crate::db::DbError;
use crate::proof::ProofError;
use crate::reports::pdf::ReportError;
use crate::reports::sheets::SheetError;
use crate::web::AppError;
use std::io;

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// Missing or hidden.
    #[error("there is no such agreement")]
    NotFound,
    /// The selection is empty.
    #[error("nothing is selected")]
    Nothing,
    /// More agreements than one pack takes.
    #[error("too many agreements for an audit pack: {0}")]
    TooMany(i64),
    /// More bytes of files than one pack takes.
    #[error("too many bytes of files for an audit pack: {0}")]
    TooLarge(i64),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// No checkpoint could be signed, or the log not be written.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// A dossier could not be made.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// A list could not be written.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// The pack could not be written to disk.
    #[error("the audit pack cannot be written: {0}")]
    File(#[from] io::Error),
}

impl From<PackError> for AppError {
    fn from(error: PackError) -> Self {
        match error {
            PackError::NotFound | PackError::Nothing => Self::NotFound,
            PackError::TooMany(_) | PackError::TooLarge(_) => Self::TooLarge,
            PackError::Db(error) => error.into(),
            PackError::Proof(error) => error.into(),
            PackError::Report(error) => error.into(),
            PackError::Sheet(error) => ReportError::Sheet(error).into(),
            PackError::File(error) if error.kind() == io::ErrorKind::StorageFull => Self::DiskFull,
            PackError::File(error) => Self::Internal(format!("the audit pack cannot be written: {error}")),
        }
    }
}
