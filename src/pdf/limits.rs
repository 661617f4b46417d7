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
    /// Whether the worker steps back for everything else that wants a processor.
    pub steps_back: bool,
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
            steps_back: false,
        }
    }

    /// The same for one of several documents that are set one after the other while others wait for pages: it steps back, and
    /// because it does it may take longer.
    pub fn stepping_back(self) -> Self {
        Self { cpu: Duration::from_secs(60), wall: Duration::from_secs(180), steps_back: true, ..self }
    }
}
