//! The child's side: takes limits first, then one job, and answers once.

use std::io::{self, BufReader, Write};
use std::process::ExitCode;
use std::time::Duration;

use crate::confined::cap;
use rlimit::Resource;

use super::render::render_once;
use super::wire::{Answer, Request, read_bytes, read_line, write_line};
use super::{Job, Limits, PdfError};

/// The argument that makes the binary a worker.
pub const WORKER_COMMAND: &str = "pdf-worker";

/// Standard streams, the font folder and one font at a time.
const OPEN_FILES: u64 = 32;

/// Reads one job from standard input, sets it, and writes the PDF or the reason against it to standard output.
///
/// Before anything is read, the process takes away its own right to much memory, time, open files and a core dump.
pub fn worker_main() -> ExitCode {
    match work() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pdf-worker: {error}");
            ExitCode::FAILURE
        }
    }
}

fn work() -> io::Result<()> {
    let usual = Limits::new("");
    cap(Resource::CORE, 0, 0)?;
    cap(Resource::NOFILE, OPEN_FILES, OPEN_FILES)?;
    restrict(usual.address_space, usual.cpu.as_secs(), Hold::UntilTheJobIsKnown)?;
    let mut input = BufReader::new(io::stdin().lock());
    let request: Request = read_line(&mut input)?;
    restrict(request.address_space, request.cpu_seconds, Hold::ForGood)?;
    let job = Job {
        template: request.template,
        lang: request.lang,
        data: read_bytes(&mut input, request.data_bytes)?,
        proof: read_bytes(&mut input, request.proof_bytes)?,
    };
    answer(render_once(&job, request.extra_fonts.as_deref()))
}

fn answer(made: Result<Vec<u8>, PdfError>) -> io::Result<()> {
    let mut output = io::stdout().lock();
    match made {
        Ok(pdf) => {
            write_line(&mut output, &Answer::Made { bytes: pdf.len() as u64 })?;
            output.write_all(&pdf)?;
        }
        Err(error) => write_line(&mut output, &Answer::from(error))?,
    }
    output.flush()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hold {
    UntilTheJobIsKnown,
    ForGood,
}

fn restrict(address_space: u64, cpu_seconds: u64, hold: Hold) -> io::Result<()> {
    let hard = |limit: u64| {
        if hold == Hold::ForGood { limit } else { rlimit::INFINITY }
    };
    cap(Resource::AS, address_space, hard(address_space))?;
    // At the soft limit comes SIGXCPU, a second later SIGKILL.
    cap(Resource::CPU, cpu_seconds, hard(cpu_seconds.saturating_add(1)))
}

/// Whole seconds of processor time for a limit, at least one.
pub(super) fn cpu_seconds(limit: Duration) -> u64 {
    limit.as_secs().max(1)
}
