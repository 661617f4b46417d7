//! `entente serve`: settings, logs, database, server.

use super::Place;
use crate::app;
use crate::clock::SystemClock;
use crate::config::Config;
use std::net::SocketAddr;
use std::sync::Arc;

/// Serves until a signal ends it.
pub fn serve(place: Place, listen: Option<SocketAddr>) -> anyhow::Result<()> {
    let config = Config::from_environment(place.data, listen)?;
    start_logs(config.json_logs);
    let listener = app::bind(config.listen)?;
    let app = app::open(config, Arc::new(SystemClock))?;
    println!("Entente serves {}", app.config.public_url);
    app::run(app, listener)
}

/// Starts the logs on standard error.
pub(super) fn start_logs(json: bool) {
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
