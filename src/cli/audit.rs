//! `entente audit …`: takes the log along, checks a bundle or the log itself, declares a restore.

use super::Place;
use crate::access::{Action, Viewer, store as readers};
use crate::accounts::account::parse_email;
use crate::accounts::store as accounts;
use crate::app;
use crate::audit::Context;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::looks;
use crate::proof::bundle::{self, Report};
use crate::proof::checkpoint::find_all;
use crate::proof::judge::Outside;
use crate::proof::note::Verifier;
use crate::proof::witnessed::{self, Witnessed};
use crate::proof::{self, Why, export, live};
use crate::scratch;
use crate::state::App;
use anyhow::Context as _;
use clap::{Args, Subcommand};
use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// The exit code when the log holds and the looks that it seals do not: that of what is broken.
const LOOKS_BROKEN: u8 = 10;

/// What to do.
#[derive(Subcommand)]
pub enum Audit {
    /// Write the log with its checkpoints into a bundle
    Export {
        #[command(flatten)]
        place: Place,
        /// The file to write; it must not be there
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Leave out what this auditor may not see [default: nothing is left out]
        #[arg(long = "as", value_name = "ADDRESS")]
        reader: Option<String>,
    },
    /// Check a bundle, or without one the log of this register; the answer is a line and an exit code
    Verify {
        /// The bundle
        bundle: Option<PathBuf>,
        #[command(flatten)]
        outside: OutsideFiles,
        #[command(flatten)]
        place: Place,
    },
    /// Print the newest checkpoint, signed now when something was added
    Checkpoint {
        #[command(flatten)]
        place: Place,
    },
    /// Declare that this database was restored from a backup
    Restored {
        #[command(flatten)]
        place: Place,
        /// Why, for the log
        #[arg(long)]
        reason: String,
        /// A file with the newest checkpoint of before that anybody has
        #[arg(long, value_name = "FILE")]
        checkpoint: Option<PathBuf>,
    },
}

/// What came to the auditor some other way.
#[derive(Args)]
pub struct OutsideFiles {
    /// A file with checkpoints that came some other way: a mail, a file of anchors, words copied from a page
    #[arg(long, value_name = "FILE")]
    checkpoint: Vec<PathBuf>,
    /// A public key that the log must have had
    #[arg(long, value_name = "VKEY")]
    key: Option<String>,
    /// A file with public keys of witnesses, one a line: each of them must have signed a checkpoint
    #[arg(long, value_name = "FILE")]
    witness_key: Vec<PathBuf>,
}

impl OutsideFiles {
    /// Reads them; a file without a checkpoint is kept as such, for the verdict to say so.
    pub fn read(&self) -> anyhow::Result<Outside> {
        let mut outside = Outside { checkpoints: Some(Vec::new()), ..Outside::default() };
        for path in &self.checkpoint {
            let bytes = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
            let found = find_all(&String::from_utf8_lossy(&bytes));
            outside.checkpoints = outside.checkpoints.zip(found).map(|(held, found)| [held, found].concat());
        }
        if let Some(key) = &self.key {
            outside.key = Some(Verifier::parse(key).context("--key: this is no public key")?);
        }
        for path in &self.witness_key {
            let bytes = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
            let keys = witnessed::read_keys(&String::from_utf8_lossy(&bytes));
            let none = || format!("--witness-key: {} holds no public key of a witness", path.display());
            outside.witnesses.extend(keys.with_context(none)?);
        }
        Ok(outside)
    }
}

/// Does it.
pub fn audit(what: Audit) -> anyhow::Result<ExitCode> {
    match what {
        Audit::Export { place, out, reader } => write(place, &out, reader.as_deref()),
        Audit::Verify { bundle: Some(bundle), outside, place: _ } => verify(&bundle, &outside.read()?),
        Audit::Verify { bundle: None, outside, place } => verify_live(place, &outside.read()?),
        Audit::Checkpoint { place } => {
            print!("{}", proof::take(&open(place)?, Why::Operator)?.whole());
            Ok(ExitCode::SUCCESS)
        }
        Audit::Restored { place, reason, checkpoint } => restored(place, &reason, checkpoint.as_deref()),
    }
}

/// Opens the register.
pub fn open(place: Place) -> anyhow::Result<App> {
    app::open(Config::from_environment(place.data, None)?, Arc::new(SystemClock))
}

/// The person with this address, as a reader.
pub fn reader_at(app: &App, address: &str) -> anyhow::Result<Viewer> {
    let email = parse_email(address).with_context(|| format!("{address} is no e-mail address"))?;
    let account = app.pool.read(|db| accounts::find_by_email(db, &email))?;
    let account = account.with_context(|| format!("nobody has an account with the address {email}"))?;
    let reader = app.pool.read(|db| readers::find_reader(db, &account.id))?;
    reader.with_context(|| format!("the account of {email} is not active"))
}

fn write(place: Place, out: &Path, reader: Option<&str>) -> anyhow::Result<ExitCode> {
    let app = open(place)?;
    let reader = reader.map(|address| reader_at(&app, address)).transpose()?;
    if let Some(reader) = &reader {
        anyhow::ensure!(reader.can(Action::ExportAudit), "{} may not have the log: no auditor", reader.email);
    }
    let context = Context::system(app.now());
    let mut target = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(out)
        .with_context(|| format!("{} cannot be written", out.display()))?;
    let mut made = export::make(&app, &context, reader.as_ref(), scratch::open(&app.config.data_dir)?)?;
    io::copy(&mut made.file, &mut target)?;
    target.sync_all()?;
    println!("{} events, {} of them without their bodies, in {}.", made.size, made.withheld, out.display());
    print!("{}", made.checkpoint.whole());
    Ok(ExitCode::SUCCESS)
}

fn verify(bundle: &Path, outside: &Outside) -> anyhow::Result<ExitCode> {
    File::open(bundle).with_context(|| format!("{} cannot be read", bundle.display()))?;
    let report = bundle::verify(|| File::open(bundle), outside, &BTreeSet::new());
    println!("{}", report.verdict);
    if report.verdict.is_whole() {
        report.witnessed.iter().for_each(|one| println!("{}", one.words()));
    }
    tell(&report);
    Ok(ExitCode::from(report.verdict.code()))
}

/// What else the bundle says; none of it changes the verdict.
fn tell(report: &Report) {
    if let Some(manifest) = &report.manifest {
        println!("log {}, {} events walked of {}", manifest.log_id, report.walked, manifest.size);
    }
    if report.withheld > 0 {
        println!(
            "{} events are here without their bodies: their places and leaves are proven, not their words",
            report.withheld
        );
    }
    for restore in &report.restores {
        println!(
            "event {} declares a restore: events {} to {} of before are lost",
            restore.at,
            restore.kept + 1,
            restore.known
        );
    }
    for from in &report.lost_keys {
        println!(
            "event {from} changed the key without the signature of the old one, which was declared lost"
        );
    }
}

fn verify_live(place: Place, outside: &Outside) -> anyhow::Result<ExitCode> {
    let app = open(place)?;
    let (verdict, heard) = app.pool.read(|db| live::verify_telling(db, outside))?;
    println!("{verdict}");
    if !verdict.is_whole() {
        return Ok(ExitCode::from(verdict.code()));
    }
    heard.iter().map(Witnessed::words).for_each(|words| println!("{words}"));
    let kept = app.pool.read(looks::verify)?;
    println!("{kept}");
    Ok(ExitCode::from(if kept.is_whole() { verdict.code() } else { LOOKS_BROKEN }))
}

fn restored(place: Place, reason: &str, checkpoint: Option<&Path>) -> anyhow::Result<ExitCode> {
    let app = open(place)?;
    let known = match checkpoint {
        None => None,
        Some(path) => {
            let text = std::fs::read_to_string(path)?;
            let found = find_all(&text).with_context(|| format!("{} holds no checkpoint", path.display()))?;
            found.iter().map(|one| one.says.size).max()
        }
    };
    match proof::declare_restore(&app, known, reason)? {
        Some(restore) => {
            println!(
                "Event {} declares that events {} to {} are lost.",
                restore.at,
                restore.kept + 1,
                restore.known
            );
        }
        None => println!("Nothing to declare: the log holds everything that was signed here."),
    }
    Ok(ExitCode::SUCCESS)
}
