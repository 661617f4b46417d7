//! The server's side: starts a worker for one list, and ends it when its time is up.

use super::worker::WORKER_COMMAND;
use super::{Format, ListFault, Listed};
use crate::confined::{Ending, end};
use crate::documents::Limits;
use std::fs::File;
use std::io::{self, Read};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;

/// The longest answer: the text of all cells, and what JSON adds to it.
const LONGEST: u64 = 256 << 20;

type Answer = Result<Listed, ListFault>;

/// What stands in a list; the file is at its beginning.
pub fn read_in_child(file: File, format: Format, limits: &Limits) -> io::Result<Answer> {
    let mut child = start(file, format, limits)?;
    let stdout = child.stdout.take().ok_or_else(|| io::Error::other("the worker has no output"))?;
    let (tell, told) = mpsc::channel();
    let listener = thread::spawn(move || {
        // A receiver that is gone has given up waiting.
        let _unheard = tell.send(receive(stdout));
    });
    let received = told.recv_timeout(limits.wall);
    let ending = match received {
        Ok(Some(_)) => Ending::Answered,
        Ok(None) | Err(RecvTimeoutError::Disconnected) => Ending::BrokeOff,
        Err(RecvTimeoutError::Timeout) => Ending::Late,
    };
    let status = end(&mut child, ending)?;
    if listener.join().is_err() {
        tracing::warn!("a thread that listened to a list worker panicked");
    }
    Ok(match received {
        Ok(Some(answer)) => answer,
        Ok(None) | Err(_) => {
            tracing::debug!(%status, "a list worker gave no answer");
            Err(ListFault::TooHard)
        }
    })
}

fn start(file: File, format: Format, limits: &Limits) -> io::Result<Child> {
    Command::new(&limits.program)
        .args([WORKER_COMMAND, format.code()])
        .arg(limits.address_space.to_string())
        .arg(limits.cpu_seconds.to_string())
        .env_clear()
        .env("MALLOC_ARENA_MAX", "1")
        .current_dir("/")
        .stdin(Stdio::from(file))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
}

/// The worker's answer; none when it broke off or was garbled.
fn receive(from: ChildStdout) -> Option<Answer> {
    let mut told = Vec::new();
    if let Err(error) = from.take(LONGEST).read_to_end(&mut told) {
        tracing::warn!(%error, "a list worker's answer cannot be read");
        return None;
    }
    match serde_json::from_slice(&told) {
        Ok(answer) => Some(answer),
        Err(error) => {
            tracing::debug!(%error, "a list worker gave no whole answer");
            None
        }
    }
}
