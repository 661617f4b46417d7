//! `entente clock`: reads cases, prints what clauses and acts make of them. Needs no register and no network.

use crate::lifecycle::clock::json::{self, Cases};
use crate::lifecycle::clock::{answer, report};
use anyhow::Context as _;
use clap::Args;
use std::io::{self, BufWriter, ErrorKind, Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is asked of the clock.
#[derive(Args)]
pub struct Clock {
    /// Files with cases in JSON, one a line or one after the other; - or none is standard input
    files: Vec<PathBuf>,
    /// Print each answer as JSON in a line of its own
    #[arg(long)]
    json: bool,
    /// Print the JSON schema of a case and its answer, and stop
    #[arg(long, conflicts_with_all = ["files", "json"])]
    schema: bool,
}

/// Answers every case that can be read; exit code 1 when one was refused.
pub fn clock(ask: &Clock) -> anyhow::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let done = if ask.schema {
        out.write_all(json::SCHEMA.as_bytes()).map(|()| true).map_err(anyhow::Error::from)
    } else {
        all(ask, &mut out)
    };
    let done = done.and_then(|good| out.flush().map(|()| good).map_err(anyhow::Error::from));
    match done {
        Ok(true) => Ok(ExitCode::SUCCESS),
        Ok(false) => Ok(ExitCode::FAILURE),
        Err(error) if is_closed(&error) => Ok(ExitCode::SUCCESS),
        Err(error) => Err(error),
    }
}

/// Whether nobody reads any more, as after `| head`.
fn is_closed(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}

fn all(ask: &Clock, out: &mut impl Write) -> anyhow::Result<bool> {
    if ask.files.is_empty() {
        return one(&text(Path::new("-"))?, "", ask.json, out);
    }
    let mut good = true;
    for file in &ask.files {
        let name = format!("{}: ", file.display());
        good &= one(&text(file)?, &name, ask.json, out)?;
    }
    Ok(good)
}

fn text(file: &Path) -> anyhow::Result<String> {
    let mut text = String::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().read_to_string(&mut text)
    } else {
        std::fs::File::open(file).and_then(|mut file| file.read_to_string(&mut text))
    };
    read.with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(text)
}

/// Answers the cases of a text; false when one was refused.
fn one(text: &str, name: &str, as_json: bool, out: &mut impl Write) -> anyhow::Result<bool> {
    let mut good = true;
    for case in Cases::of(text) {
        match case {
            Ok(case) if as_json => writeln!(out, "{}", json::to_json(&answer(&case))?)?,
            Ok(case) => write!(out, "{}", report::text(&answer(&case)))?,
            Err(error) => {
                good = false;
                // Keep both streams in the order of the cases.
                out.flush()?;
                eprintln!("entente: {name}{error}");
            }
        }
    }
    Ok(good)
}
