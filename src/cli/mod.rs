//! The command line: what each subcommand does is elsewhere; here it is only named and started.

mod audit;
mod clock;
mod demo;
mod health;
mod import;
mod key;
mod recompute;
mod seal;
mod serve;
mod users;
mod verify;
mod witness;

use crate::app;
use crate::clock::SystemClock;
use crate::config::Config;
use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Parser)]
#[command(
    name = "entente",
    version,
    about = "A self-hosted register of bilateral defence-cooperation agreements"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Args, Clone)]
struct Place {
    /// Folder for the embedded database and files [default: entente-data]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Load the demonstration register and serve it
    Demo {
        #[command(flatten)]
        place: Place,
        /// Address to listen on [default: 127.0.0.1:8080]
        #[arg(long, value_name = "ADDR")]
        listen: Option<SocketAddr>,
    },
    /// Serve the register
    Serve {
        #[command(flatten)]
        place: Place,
        /// Address to listen on [default: 127.0.0.1:8080]
        #[arg(long, value_name = "ADDR")]
        listen: Option<SocketAddr>,
    },
    /// Ask the running server whether it is ready
    Health {
        /// Address that it listens on [default: as for serve]
        #[arg(long, value_name = "ADDR")]
        listen: Option<SocketAddr>,
    },
    /// Import records from a file, with a report for every row
    #[command(subcommand)]
    Import(import::Import),
    /// Say what clauses and acts make of an agreement on a day
    Clock(clock::Clock),
    /// Render one PDF from standard input (used by the server itself)
    #[command(hide = true)]
    PdfWorker,
    /// Look into one file on standard input (used by the server itself)
    #[command(hide = true)]
    DocumentWorker {
        /// Task, format, bytes of memory, seconds of work
        words: Vec<String>,
    },
    /// Read one list on standard input (used by the server itself)
    #[command(hide = true)]
    ListWorker {
        /// Format, bytes of memory, seconds of work
        words: Vec<String>,
    },
    /// Add, list, disable or reset accounts
    #[command(subcommand)]
    User(users::UserCommand),
    /// Recompute standings and deadlines, and say how much differed from what was kept
    Recompute(recompute::Recompute),
    /// Take the log along, check it, declare a restore
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Say whether a PDF is one that the register exported
    Verify(verify::Verify),
    /// Show or change the key with which the log is signed
    #[command(subcommand)]
    Key(key::Key),
    /// Try the seal of the settings, on PDFs of a register where files are given
    Seal(seal::Seal),
    /// Keep and sign the checkpoints of a register on another host
    Witness(witness::Witness),
    /// Bring the database's schema up to date and stop
    Migrate {
        #[command(flatten)]
        place: Place,
    },
}

/// Runs the command line; errors go to standard error in one line, exit code 1.
pub fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("entente: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        Command::Demo { place, listen } => demo::demo(place, listen)?,
        Command::Serve { place, listen } => serve::serve(place, listen)?,
        Command::Health { listen } => health::health(listen)?,
        Command::Import(what) => return import::import(what),
        Command::User(command) => users::run(command)?,
        Command::Clock(what) => return clock::clock(&what),
        Command::DocumentWorker { words } => return Ok(crate::documents::worker_main(&words)),
        Command::ListWorker { words } => return Ok(crate::imports::lists::worker_main(&words)),
        Command::PdfWorker => return Ok(crate::pdf::worker_main()),
        Command::Audit(what) => return audit::audit(what),
        Command::Verify(what) => return verify::verify(&what),
        Command::Key(what) => key::key(what)?,
        Command::Seal(what) => seal::seal(&what)?,
        Command::Witness(what) => witness::witness(&what)?,
        Command::Recompute(what) => recompute::recompute(what)?,
        Command::Migrate { place } => {
            let config = Config::from_environment(place.data, None)?;
            let app = app::open(config, Arc::new(SystemClock))?;
            println!("The {} database is up to date.", app.config.database.kind());
        }
    }
    Ok(ExitCode::SUCCESS)
}
