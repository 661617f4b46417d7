//! How much one job may use.

use std::path::PathBuf;
use std::time::Duration;

/// How much one job may use, and where its worker is found.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The binary that answers to `pdf-worker`; the server's own.
    pub program: PathBuf,
    /// A folder with more fonts, for letters that the embedded ones lack.
    pub extra_fonts: Option<PathBuf>,
    /// Address space of the worker, in bytes.
    pub address_space: u64,
    /// Processor time of the worker, all threads together, in whole seconds.
    pub cpu: Duration,
    /// Time from start to answer.
    pub wall: Duration,
    /// The most bytes of data and proof.
    pub max_input: u64,
    /// The most bytes of a PDF.
    pub max_output: u64,
}

impl Limits {
    /// The limits of the design: 1 GiB, 30 seconds, 16 MiB of data, 64 MiB of PDF.
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self {
            program: program.into(),
            extra_fonts: None,
            address_space: 1 << 30,
            cpu: Duration::from_secs(30),
            wall: Duration::from_secs(30),
            max_input: 16 << 20,
            max_output: 64 << 20,
        }
    }
}
