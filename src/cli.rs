//! The command line: what each subcommand does is elsewhere; here it is only named and started.

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
    /// Render one PDF from standard input (used by the server itself)
    #[command(hide = true)]
    PdfWorker,
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
        Command::Demo { place, listen } => serve(place, listen, true),
        Command::Serve { place, listen } => serve(place, listen, false),
        Command::PdfWorker => Ok(crate::pdf::worker_main()),
        Command::Migrate { place } => {
            let config = Config::from_environment(place.data, None)?;
            let app = app::open(config, Arc::new(SystemClock))?;
            println!("The {} database is up to date.", app.config.database.kind());
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn serve(place: Place, listen: Option<SocketAddr>, demo: bool) -> anyhow::Result<ExitCode> {
    let mut config = Config::from_environment(place.data, listen)?;
    config.demo = demo;
    start_logs(config.json_logs);
    let listener = app::bind(config.listen)?;
    let app = app::open(config, Arc::new(SystemClock))?;
    let url = app.config.public_url.clone();
    actix_web::rt::System::new().block_on(async move {
        let server = app::serve(app, listener)?;
        println!("Entente serves {url}");
        server.await?;
        Ok(ExitCode::SUCCESS)
    })
}

fn start_logs(json: bool) {
    use tracing_subscriber::{EnvFilter, fmt};
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,entente=info"));
    let logs = fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if json {
        logs.json().init()
    } else {
        logs.init()
    }
}
