//! `entente serve`: settings, logs, database, server.

use super::Place;
use crate::accounts::set_up;
use crate::app;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::state::App;
use std::net::SocketAddr;
use std::sync::Arc;

/// Serves until a signal ends it.
pub fn serve(place: Place, listen: Option<SocketAddr>) -> anyhow::Result<()> {
    let config = Config::from_environment(place.data, listen)?;
    start_logs(config.json_logs);
    let listener = app::bind(config.listen)?;
    let app = app::open(config, Arc::new(SystemClock))?;
    println!("Entente serves {}", app.config.public_url);
    offer_set_up(&app)?;
    app::run(app, listener)
}

/// While nobody has an account: the token for the first administrator, on the console and nowhere else.
fn offer_set_up(app: &App) -> anyhow::Result<()> {
    if let Some(link) = set_up::offer(app)? {
        println!("Nobody has an account yet. Make the first administrator within 30 minutes:");
        println!("  page   {}", link.url(&app.config.public_url));
        println!("  token  {}", link.token);
    }
    Ok(())
}

/// Starts the logs on standard error.
pub(super) fn start_logs(json: bool) {
    use tracing_subscriber::{EnvFilter, fmt};
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,entente=info"));
    let logs = fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if json { logs.json().init() } else { logs.init() }
}
