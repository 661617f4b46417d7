//! Children that limit themselves: what a worker takes away from itself first, and how the server ends one.

use rlimit::Resource;
use std::io;
use std::process::{Child, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

/// How long a worker that closed its output may take to die.
const LAST_MOMENTS: Duration = Duration::from_secs(1);

/// In which state a worker is ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It has answered and has nothing left to do.
    Answered,
    /// It broke off: it may show how it died.
    BrokeOff,
    /// Its time is up.
    Late,
}

/// Sets a limit of this process, but never above what the process was given.
pub fn cap(what: Resource, soft: u64, hard: u64) -> io::Result<()> {
    let (_, ceiling) = what.get()?;
    what.set(soft.min(ceiling), hard.min(ceiling))
}

/// Ends a worker and waits for it, so that no process is left behind.
pub fn end(child: &mut Child, how: Ending) -> io::Result<ExitStatus> {
    let until = Instant::now() + LAST_MOMENTS;
    while how == Ending::BrokeOff && Instant::now() < until {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        thread::sleep(Duration::from_millis(2));
    }
    child.kill()?;
    child.wait()
}
