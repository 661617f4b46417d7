//! Why no checkpoint was signed, no bundle written, or serving does not begin.

use crate::db::DbError;
use crate::web::AppError;
use std::io;
use std::path::PathBuf;

/// What can go wrong with keys and checkpoints.
#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The file with the signing key is gone.
    #[error(
        "the signing key {} is not there: bring the file back, or, if it is lost, `entente key rotate --lost` (docs/operations.md)",
        .0.display()
    )]
    NoKey(PathBuf),
    /// Others can read the signing key.
    #[error("the signing key {} can be read by others: chmod 600 it, and rotate it if somebody may have read it", .0.display())]
    OpenKey(PathBuf),
    /// The file holds no key.
    #[error("{} holds no signing key", .0.display())]
    Garbled(PathBuf),
    /// The file holds another key than this log's.
    #[error(
        "{} is not the key of this log: this log is signed by {wanted}. Several servers share one key file; after a lost key see `entente key rotate --lost`",
        path.display()
    )]
    OtherKey {
        /// The file.
        path: PathBuf,
        /// The public key of the log.
        wanted: String,
    },
    /// The log is shorter than, or another than, what was signed here.
    #[error(
        "this database has {here} events, but {known} were signed here: it was restored from a backup, or changed. \
         `entente audit restored --reason …` declares a restore (docs/operations.md)"
    )]
    Behind {
        /// Events in the database.
        here: i64,
        /// Events in the last checkpoint that was signed here.
        known: i64,
    },
    /// A file could not be read or written.
    #[error("{what}: {source}")]
    File {
        /// What was tried.
        what: String,
        /// What the system answered.
        source: io::Error,
    },
}

impl ProofError {
    /// An error of a file, with what was tried.
    pub fn file(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { what: what.into(), source }
    }
}

impl From<ProofError> for AppError {
    fn from(error: ProofError) -> Self {
        match error {
            ProofError::Db(error) => error.into(),
            ProofError::File { source, .. } if source.kind() == io::ErrorKind::StorageFull => Self::DiskFull,
            ProofError::NoKey(_)
            | ProofError::OpenKey(_)
            | ProofError::Garbled(_)
            | ProofError::OtherKey { .. }
            | ProofError::Behind { .. }
            | ProofError::File { .. } => Self::Internal(error.to_string()),
        }
    }
}
