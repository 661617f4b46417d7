//! The child's side: takes limits first, then the one file, and answers once.

use super::{Format, ListFault, Listed, MOST_BYTES, read};
use crate::confined::cap;
use rlimit::Resource;
use std::io::{self, Read, Write};
use std::process::ExitCode;

/// The argument that makes the binary a worker for lists.
pub const WORKER_COMMAND: &str = "list-worker";

/// Standard streams and one to spare.
const OPEN_FILES: u64 = 8;

/// Reads one list from standard input and writes what stands in it, or why it is not taken, to standard output.
///
/// Before anything is read, the process takes away its own right to much memory, time, open files, files to write and a core
/// dump. `words` are the format, bytes of address space, seconds of processor time.
pub fn worker_main(words: &[String]) -> ExitCode {
    match work(words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{WORKER_COMMAND}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn work(words: &[String]) -> io::Result<()> {
    let odd = || io::Error::other("the task is not understood");
    let [format, space, seconds] = words else {
        return Err(odd());
    };
    let format = Format::parse(format).ok_or_else(odd)?;
    let number = |text: &str| text.parse::<u64>().map_err(io::Error::other);
    confine(number(space)?, number(seconds)?)?;
    let mut bytes = Vec::new();
    io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    let answer: Result<Listed, ListFault> =
        if bytes.len() as u64 > MOST_BYTES { Err(ListFault::TooLarge) } else { read(&bytes, format) };
    let mut output = io::stdout().lock();
    serde_json::to_writer(&mut output, &answer)?;
    output.flush()
}

fn confine(space: u64, seconds: u64) -> io::Result<()> {
    cap(Resource::CORE, 0, 0)?;
    cap(Resource::FSIZE, 0, 0)?;
    cap(Resource::NOFILE, OPEN_FILES, OPEN_FILES)?;
    // At the soft limit comes SIGXCPU, a second later SIGKILL.
    cap(Resource::CPU, seconds, seconds.saturating_add(1))?;
    cap(Resource::AS, space, space)
}
