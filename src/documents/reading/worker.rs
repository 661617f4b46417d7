//! The child's side: takes limits first, then the one file, and answers once.

use super::{Answer, Task, Text, office, pdf, plain};
use crate::confined::cap;
use crate::documents::document::TextFault;
use crate::documents::format::{Format, Unfit};
use rlimit::Resource;
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::process::ExitCode;

/// The argument that makes the binary a worker.
pub const WORKER_COMMAND: &str = "document-worker";

/// Standard streams and a copy of the first.
const OPEN_FILES: u64 = 8;

/// Reads one file from standard input and writes what is asked of it to standard output.
///
/// Before anything is read, the process takes away its own right to much memory, time, open files, files to write and a core
/// dump. `words` are the task, the format, bytes of address space, seconds of processor time.
pub fn worker_main(words: &[String]) -> ExitCode {
    match work(words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("document-worker: {error}");
            ExitCode::FAILURE
        }
    }
}

fn work(words: &[String]) -> io::Result<()> {
    let odd = || io::Error::other("the task is not understood");
    let [task, format, space, seconds] = words else {
        return Err(odd());
    };
    let task = Task::parse(task).ok_or_else(odd)?;
    let format = Format::parse(format).ok_or_else(odd)?;
    let number = |text: &str| text.parse::<u64>().map_err(io::Error::other);
    confine(number(space)?, number(seconds)?)?;
    let file = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    let answer = match task {
        Task::Inspect => Answer::from(look(file, format)),
        Task::Read => Answer::from(text(file, format)),
        Task::Attachments => Answer::from(pdf::attachments(file)),
    };
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

fn look(file: File, format: Format) -> Result<(), Unfit> {
    match format {
        Format::Docx | Format::Odt | Format::Xlsx | Format::Ods => office::inspect(file, format),
        Format::Pdf | Format::Txt | Format::Csv | Format::Png | Format::Jpeg => Ok(()),
    }
}

fn text(file: File, format: Format) -> Result<Text, TextFault> {
    match format {
        Format::Pdf => pdf::read(file),
        Format::Docx => office::read_docx(file),
        Format::Odt => office::read_odt(file),
        Format::Txt | Format::Csv => plain::read(file),
        Format::Xlsx | Format::Ods | Format::Png | Format::Jpeg => Ok(Text::default()),
    }
}
