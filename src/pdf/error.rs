//! Why a PDF was not made.

use std::time::Duration;

/// Why a PDF was not made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The data or the PDF is larger than allowed.
    #[error("{what} has {bytes} bytes, more than the limit of {limit}")]
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// Its size, or as much of it as was read.
        bytes: u64,
        /// The most that is allowed.
        limit: u64,
    },
    /// The data is not JSON or lacks what every document needs.
    #[error("the data cannot be printed: {0}")]
    BadData(String),
    /// The engine refused the document; this is a defect of a template or of the data's shape.
    #[error("the document was refused: {}", diagnostics.join("; "))]
    Refused {
        /// What the engine said, one entry for each complaint.
        diagnostics: Vec<String>,
    },
    /// The worker used up its time.
    #[error("the document took longer than {limit:?}")]
    TimedOut {
        /// The limit that was reached: of wall time, or of processor time.
        limit: Duration,
    },
    /// The worker asked for more memory than it may have.
    #[error("the document needs more memory than {limit} bytes")]
    OutOfMemory {
        /// The limit of the worker's address space.
        limit: u64,
    },
    /// The worker ended without an answer.
    #[error("the PDF worker ended without an answer ({how}): {said}")]
    Crashed {
        /// Exit code or signal.
        how: String,
        /// The end of what it wrote to standard error.
        said: String,
    },
    /// The worker's answer cannot be read.
    #[error("the PDF worker's answer cannot be read: {0}")]
    Garbled(String),
    /// The worker could not be started or spoken to.
    #[error("{what}: {source}")]
    Io {
        /// What was tried.
        what: &'static str,
        /// What the system answered.
        source: std::io::Error,
    },
}

impl PdfError {
    /// An input or output error with the step that failed.
    pub(super) fn io(what: &'static str) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::Io { what, source }
    }
}
