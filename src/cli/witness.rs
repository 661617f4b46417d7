//! `entente witness`: keeps the last checkpoint of a log elsewhere, and signs the next one when it goes on from there.

use super::serve::start_logs;
use crate::app;
use crate::clock::SystemClock;
use crate::proof::note::Verifier;
use crate::proof::witness::{handlers, keeper::Keeper};
use anyhow::Context as _;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// Where it listens and what it keeps.
#[derive(Args)]
pub struct Witness {
    /// Address to listen on
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8099")]
    listen: SocketAddr,
    /// Folder for the witness's own key and what it keeps
    #[arg(long, value_name = "DIR")]
    store: PathBuf,
    /// A public key of a log that it keeps; several after a change of keys
    #[arg(long, value_name = "VKEY", required = true)]
    origin_key: Vec<String>,
    /// The name under which it signs, when its key is made
    #[arg(long, default_value = "witness")]
    name: String,
}

/// Serves until a signal ends it.
pub fn witness(ask: &Witness) -> anyhow::Result<()> {
    start_logs(false);
    let key = |text: &String| {
        Verifier::parse(text).with_context(|| format!("--origin-key: {text} is no public key"))
    };
    let logs = ask.origin_key.iter().map(key).collect::<anyhow::Result<Vec<_>>>()?;
    let is_plain = ask.name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/'));
    anyhow::ensure!(is_plain && !ask.name.is_empty(), "--name: letters, digits, dots, dashes and slashes");
    let listener = app::bind(ask.listen)?;
    let keeper = Keeper::open(&ask.store, &ask.name, logs, Arc::new(SystemClock))?;
    println!("The witness signs by\n{}", keeper.verifier().text());
    handlers::run(keeper, listener)
}
