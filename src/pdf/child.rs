//! The server's side: starts a worker for one job, and ends it when its time is up.

use std::io::{self, BufReader, Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Instant;

use crate::confined::{Ending, end};

use super::wire::{Answer, Request, read_bytes, read_line, write_line};
use super::worker::{WORKER_COMMAND, cpu_seconds};
use super::{Job, Limits, PdfError};

/// How much of the worker's complaints is kept.
const SAID: u64 = 8 << 10;
/// The most threads of a worker: more gain little for one document, and each takes address space.
const MOST_THREADS: usize = 4;

/// Sets one document in a worker that is started for it and limited in memory, time and files.
///
/// Blocks until the answer is there or the time is up; call it outside the request threads.
pub fn render_in_child(job: &Job, limits: &Limits) -> Result<Vec<u8>, PdfError> {
    let bytes = (job.data.len() + job.proof.len()) as u64;
    if bytes > limits.max_input {
        return Err(PdfError::TooLarge { what: "the data", bytes, limit: limits.max_input });
    }
    let started = Instant::now();
    let mut child = start(limits)?;
    let stdin = child.stdin.take().expect("standard input was asked for as a pipe");
    let mut stdout = BufReader::new(child.stdout.take().expect("standard output was asked for as a pipe"));
    let mut stderr = child.stderr.take().expect("standard error was asked for as a pipe");
    thread::scope(|scope| {
        let (tell, told) = mpsc::channel();
        let sent = scope.spawn(|| send(job, limits, stdin));
        let said = scope.spawn(move || last_words(&mut stderr));
        scope.spawn(move || {
            // A receiver that is gone has given up waiting.
            let _unheard = tell.send(receive(&mut stdout, limits.max_output));
        });
        let received = told.recv_timeout(limits.wall.saturating_sub(started.elapsed()));
        let ending = match received {
            Ok(Ok(_)) => Ending::Answered,
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Ending::BrokeOff,
            Err(RecvTimeoutError::Timeout) => Ending::Late,
        };
        let status = end(&mut child, ending).map_err(PdfError::io("the PDF worker cannot be ended"))?;
        let said = said.join().unwrap_or_default();
        let sent = sent.join().unwrap_or_else(|_| Err(io::Error::other("the sending thread panicked")));
        match received {
            Ok(Ok(pdf)) => pdf,
            Err(RecvTimeoutError::Timeout) => Err(PdfError::TimedOut { limit: limits.wall }),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(post_mortem(status, said, sent, limits)),
        }
    })
}

/// What lets a program step back, where the system has it: it becomes the program, under the same number.
const NICE: [&str; 2] = ["/usr/bin/nice", "/bin/nice"];

/// The worker as it is called: by itself, or stepping back for what has more haste.
fn program(limits: &Limits) -> Command {
    let nice = NICE.iter().find(|path| limits.steps_back && Path::new(path).exists());
    match nice {
        Some(nice) => {
            let mut command = Command::new(nice);
            command.args(["-n", "19"]).arg(&limits.program);
            command
        }
        None => Command::new(&limits.program),
    }
}

fn start(limits: &Limits) -> Result<Child, PdfError> {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS).to_string();
    program(limits)
        .arg(WORKER_COMMAND)
        .env_clear()
        .env("RAYON_NUM_THREADS", &threads)
        .env("MALLOC_ARENA_MAX", &threads)
        // The heap grows in large steps and is given back at the end: a tenth of the time.
        .env("MALLOC_TOP_PAD_", "67108864")
        .env("RUST_MIN_STACK", "8388608")
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(PdfError::io("the PDF worker cannot be started"))
}

fn send(job: &Job, limits: &Limits, mut to: ChildStdin) -> io::Result<()> {
    let request = Request {
        template: job.template,
        lang: job.lang,
        data_bytes: job.data.len() as u64,
        proof_bytes: job.proof.len() as u64,
        extra_fonts: limits.extra_fonts.clone(),
        address_space: limits.address_space,
        cpu_seconds: cpu_seconds(limits.cpu),
    };
    write_line(&mut to, &request)?;
    to.write_all(&job.data)?;
    to.write_all(&job.proof)
}

/// The worker's answer; the outer error means that there was none that could be read.
fn receive(from: &mut BufReader<impl Read>, limit: u64) -> io::Result<Result<Vec<u8>, PdfError>> {
    Ok(match read_line(from)? {
        Answer::Made { bytes } if bytes > limit => Err(PdfError::TooLarge { what: "the PDF", bytes, limit }),
        Answer::Made { bytes } => Ok(read_bytes(from, bytes)?),
        Answer::BadData { what } => Err(PdfError::BadData(what)),
        Answer::Refused { diagnostics } => Err(PdfError::Refused { diagnostics }),
        Answer::Failed { what } => Err(PdfError::Garbled(what)),
    })
}

/// The worker's standard error, read to its end so that it never blocks, kept up to a bound.
fn last_words(from: &mut impl Read) -> String {
    let mut said = Vec::new();
    let kept = from.by_ref().take(SAID).read_to_end(&mut said);
    let drained = io::copy(from, &mut io::sink());
    for error in [kept.err(), drained.err()].into_iter().flatten() {
        tracing::warn!(%error, "the PDF worker's standard error cannot be read");
    }
    String::from_utf8_lossy(&said).trim().to_owned()
}

fn post_mortem(status: ExitStatus, said: String, sent: io::Result<()>, limits: &Limits) -> PdfError {
    const SIGXCPU: i32 = 24;
    if said.contains("memory allocation of") {
        return PdfError::OutOfMemory { limit: limits.address_space };
    }
    if status.signal() == Some(SIGXCPU) {
        return PdfError::TimedOut { limit: limits.cpu };
    }
    let said = match sent {
        Ok(()) => said,
        Err(error) => format!("{said} (sending the job: {error})"),
    };
    PdfError::Crashed { how: status.to_string(), said }
}
