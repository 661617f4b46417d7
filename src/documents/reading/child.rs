//! The server's side: starts a worker for one file, and ends it when its time is up.

use super::worker::WORKER_COMMAND;
use super::{Answer, Task, Text};
use crate::confined::{Ending, end};
use crate::documents::document::TextFault;
use crate::documents::format::{Format, Unfit};
use std::fs::File;
use std::io::{self, Read};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How much one file may use, and where the worker is found.
#[derive(Debug, Clone)]
pub struct Limits {
    /// The binary that answers to `document-worker`; the server's own.
    pub program: PathBuf,
    /// Address space in bytes.
    pub address_space: u64,
    /// Processor time in whole seconds.
    pub cpu_seconds: u64,
    /// Time from start to answer.
    pub wall: Duration,
}

impl Limits {
    /// 1 GiB, 20 seconds of work, 30 seconds in all.
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self {
            program: program.into(),
            address_space: 1 << 30,
            cpu_seconds: 20,
            wall: Duration::from_secs(30),
        }
    }
}

/// The longest answer: the text, or what is attached, every character of it escaped.
const LONGEST: u64 = 2 * super::MOST_ATTACHED as u64 + 6 * super::MOST_TEXT as u64 + (64 << 10);

enum Died {
    Late,
    OutOfMemory,
    Otherwise,
}

/// Whether a package is what its ending says, without macros, seals and bombs.
pub fn inspect(file: File, format: Format, limits: &Limits) -> io::Result<Result<(), Unfit>> {
    Ok(match run(file, format, Task::Inspect, limits)? {
        Ok(Answer::Fit) => Ok(()),
        Ok(Answer::Unfit(word)) => Err(Unfit::parse(&word).unwrap_or(Unfit::Damaged)),
        Ok(Answer::Text(_) | Answer::Fault(_) | Answer::Attachments(_)) => Err(Unfit::Damaged),
        Err(Died::Late | Died::OutOfMemory) => Err(Unfit::Bomb),
        Err(Died::Otherwise) => Err(Unfit::Damaged),
    })
}

/// The text of a file.
pub fn read(file: File, format: Format, limits: &Limits) -> io::Result<Result<Text, TextFault>> {
    Ok(match run(file, format, Task::Read, limits)? {
        Ok(Answer::Text(text)) => Ok(text),
        Ok(Answer::Fault(word)) => Err(TextFault::parse(&word).unwrap_or(TextFault::Damaged)),
        Ok(Answer::Fit | Answer::Unfit(_) | Answer::Attachments(_)) => Err(TextFault::Damaged),
        Err(died) => Err(died.into()),
    })
}

/// The files that are attached to a PDF, each of them text.
pub fn attachments(file: File, limits: &Limits) -> io::Result<Result<Vec<String>, TextFault>> {
    Ok(match run(file, Format::Pdf, Task::Attachments, limits)? {
        Ok(Answer::Attachments(attached)) => Ok(attached),
        Ok(Answer::Fault(word)) => Err(TextFault::parse(&word).unwrap_or(TextFault::Damaged)),
        Ok(Answer::Fit | Answer::Unfit(_) | Answer::Text(_)) => Err(TextFault::Damaged),
        Err(died) => Err(died.into()),
    })
}

impl From<Died> for TextFault {
    fn from(died: Died) -> Self {
        match died {
            Died::Late => Self::TimedOut,
            Died::OutOfMemory => Self::TooLarge,
            Died::Otherwise => Self::Crashed,
        }
    }
}

fn run(file: File, format: Format, task: Task, limits: &Limits) -> io::Result<Result<Answer, Died>> {
    let mut child = start(file, format, task, limits)?;
    let stdout = child.stdout.take().ok_or_else(|| io::Error::other("the worker has no output"))?;
    let stderr = child.stderr.take().ok_or_else(|| io::Error::other("the worker has no errors"))?;
    let (tell, told) = mpsc::channel();
    let listener = thread::spawn(move || {
        // A receiver that is gone has given up waiting.
        let _unheard = tell.send(receive(stdout));
    });
    let complaints = thread::spawn(move || said(stderr));
    let received = told.recv_timeout(limits.wall);
    let ending = match received {
        Ok(Some(_)) => Ending::Answered,
        Ok(None) | Err(mpsc::RecvTimeoutError::Disconnected) => Ending::BrokeOff,
        Err(mpsc::RecvTimeoutError::Timeout) => Ending::Late,
    };
    let status = end(&mut child, ending)?;
    for thread in [listener.join(), complaints.join().map(|said| tracing::debug!(%said, "a document worker"))]
    {
        if thread.is_err() {
            tracing::warn!("a thread that listened to a document worker panicked");
        }
    }
    Ok(match received {
        Ok(Some(answer)) => Ok(answer),
        Ok(None) | Err(mpsc::RecvTimeoutError::Disconnected) => Err(died(status)),
        Err(mpsc::RecvTimeoutError::Timeout) => Err(Died::Late),
    })
}

fn start(file: File, format: Format, task: Task, limits: &Limits) -> io::Result<Child> {
    Command::new(&limits.program)
        .args([WORKER_COMMAND, task.word(), format.code()])
        .arg(limits.address_space.to_string())
        .arg(limits.cpu_seconds.to_string())
        .env_clear()
        .env("MALLOC_ARENA_MAX", "1")
        .env("RAYON_NUM_THREADS", "1")
        .current_dir("/")
        .stdin(Stdio::from(file))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
}

/// The worker's answer; none when it broke off or was garbled.
fn receive(from: ChildStdout) -> Option<Answer> {
    let mut line = Vec::new();
    if let Err(error) = from.take(LONGEST).read_to_end(&mut line) {
        tracing::warn!(%error, "a document worker's answer cannot be read");
        return None;
    }
    match serde_json::from_slice(&line) {
        Ok(answer) => Some(answer),
        Err(error) => {
            tracing::debug!(%error, "a document worker gave no whole answer");
            None
        }
    }
}

/// Its complaints, read to their end so that it never waits, kept up to a bound.
fn said(from: impl Read) -> String {
    let mut kept = Vec::new();
    let mut from = from;
    let read =
        from.by_ref().take(4 << 10).read_to_end(&mut kept).and_then(|_| io::copy(&mut from, &mut io::sink()));
    if let Err(error) = read {
        tracing::warn!(%error, "a document worker's complaints cannot be read");
    }
    String::from_utf8_lossy(&kept).trim().to_owned()
}

fn died(status: ExitStatus) -> Died {
    const SIGABRT: i32 = 6;
    const SIGXCPU: i32 = 24;
    const SIGKILL: i32 = 9;
    match status.signal() {
        Some(SIGXCPU | SIGKILL) => Died::Late,
        // A failed allocation aborts.
        Some(SIGABRT) => Died::OutOfMemory,
        Some(_) | None => Died::Otherwise,
    }
}
