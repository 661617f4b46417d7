//! `entente import agreements`: reads a catalogue's file, imports it or says what importing it would do.

use super::Place;
use crate::app;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::imports::actions::{self, File, ImportError};
use crate::imports::profile::Profile;
use crate::imports::reader::MAX_BYTES;
use crate::imports::report::Report;
use crate::imports::summary;
use anyhow::Context as _;
use clap::{Args, Subcommand};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// What can be imported.
#[derive(Subcommand)]
pub enum Import {
    /// Agreements from the CSV file of a catalogue
    Agreements(Agreements),
}

/// The file and how it is read.
#[derive(Args)]
pub struct Agreements {
    /// The CSV file, in UTF-8
    file: PathBuf,
    /// How the catalogue's columns are read: uk-treaties or ua-laws
    #[arg(long, value_name = "PROFILE")]
    profile: String,
    /// Say what would be done, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Print the report as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Place,
}

/// Imports; exit code 1 when rows are at fault and nothing was written.
pub fn import(what: Import) -> anyhow::Result<ExitCode> {
    let Import::Agreements(ask) = what;
    let profile = Profile::find(&ask.profile).with_context(|| unknown(&ask.profile))?;
    let bytes = read(&ask.file)?;
    let name = ask.file.file_name().map(|name| name.to_string_lossy().into_owned());
    let config = Config::from_environment(ask.place.data, None)?;
    let app = app::open(config, Arc::new(SystemClock))?;
    let file = File { name: name.as_deref().unwrap_or_default(), bytes: &bytes, profile: &profile };
    let done = if ask.dry_run {
        actions::preview(&app, &file)
    } else {
        actions::import(&app, &file, app.anonymous("import"))
    };
    let report = match done {
        Ok(report) => report,
        Err(ImportError::Faulty(report)) => *report,
        Err(ImportError::File(error)) => anyhow::bail!("{}: {error}", ask.file.display()),
        Err(error @ (ImportError::Profile(_) | ImportError::Agreement(_) | ImportError::Db(_))) => {
            return Err(error.into());
        }
    };
    print!("{}", printed(&report, ask.json, ask.dry_run)?);
    Ok(if report.totals().faulty > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn unknown(id: &str) -> String {
    let ids: Vec<String> = Profile::all().into_iter().map(|profile| profile.id).collect();
    format!("there is no profile {id}; there are: {}", ids.join(", "))
}

/// The file, or as much of it as shows that it is too large.
fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    let open = || format!("{} cannot be read", path.display());
    let file = std::fs::File::open(path).with_context(open)?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).with_context(open)?;
    Ok(bytes)
}

fn printed(report: &Report, json: bool, dry_run: bool) -> anyhow::Result<String> {
    if json {
        let whole = serde_json::json!({"dry_run": dry_run, "totals": report.totals(), "report": report});
        return Ok(format!("{}\n", serde_json::to_string_pretty(&whole)?));
    }
    Ok(summary::text(report, dry_run))
}
