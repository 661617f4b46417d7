//! Why the demonstration register is not loaded.

use super::files::DemoError;
use crate::agreements::AgreementError;
use crate::db::DbError;
use crate::directory::DirectoryError;
use crate::documents::sample::SampleError;
use crate::extracts::error::ExtractError;
use crate::findings::error::FindingError;
use crate::proof::ProofError;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// Somebody works with this database.
    #[error(
        "this database has {0} accounts that are not demonstration accounts: the demonstration never mixes with a real register; name another folder with --data"
    )]
    RealAccounts(i64),
    /// Agreements that somebody entered or imported.
    #[error(
        "this database holds agreements, but not the demonstration register: name another folder with --data"
    )]
    RealAgreements,
    /// The files in the binary are damaged.
    #[error(transparent)]
    Files(#[from] DemoError),
    /// A key, code or date leads nowhere.
    #[error("the demonstration data name {0}, which is nowhere defined")]
    Unknown(String),
    /// The agreements' rules refuse a record.
    #[error(transparent)]
    Agreement(#[from] AgreementError),
    /// The directory's rules refuse a record.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    /// A document cannot be entered.
    #[error(transparent)]
    Document(#[from] SampleError),
    /// The first checkpoint could not be signed.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// An extract cannot be made.
    #[error(transparent)]
    Extract(#[from] ExtractError),
    /// An audit cannot be made.
    #[error(transparent)]
    Finding(#[from] FindingError),
    /// A sample of another room cannot be made.
    #[error("a sample cannot be made: {0}")]
    Sample(String),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// The value of a code, or the error that names the code.
pub(super) fn known<T>(value: Option<T>, code: &str) -> Result<T, LoadError> {
    value.ok_or_else(|| LoadError::Unknown(code.to_owned()))
}
