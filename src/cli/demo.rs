//! `entente demo`: the demonstration register is loaded once and served, and the ways in are printed.

use super::Place;
use super::serve::start_logs;
use crate::accounts::demo::{ACCOUNTS, PASSPHRASE};
use crate::app;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::imports::demo::{Counts, Loaded, load};
use std::net::SocketAddr;
use std::sync::Arc;

/// Loads the demonstration where it is not loaded, and serves until a signal ends it.
pub fn demo(place: Place, listen: Option<SocketAddr>) -> anyhow::Result<()> {
    let mut config = Config::from_environment(place.data, listen)?;
    config.demo = true;
    start_logs(config.json_logs);
    let listener = app::bind(config.listen)?;
    let app = app::open(config, Arc::new(SystemClock))?;
    print!("{}", welcome(load(&app)?, &app.config.public_url));
    app::run(app, listener)
}

fn welcome(loaded: Loaded, url: &str) -> String {
    let what = match loaded {
        Loaded::Before => "The demonstration register was loaded by an earlier start.".to_owned(),
        Loaded::Now(Counts { agreements, milestones, .. }) => {
            format!("The demonstration register is loaded: {agreements} agreements, {milestones} milestones.")
        }
    };
    let ways = ACCOUNTS.map(|(role, email)| format!("  {email:14} {}\n", role.code().replace('_', " ")));
    format!(
        "{what}\nEntente serves {url}\n\nSign in as one of these; the passphrase of each is: {PASSPHRASE}\n{}\n\
         Anybody who reaches this address can sign in: never put real data into a demonstration.\n",
        ways.concat()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_welcome_names_the_address_the_accounts_and_the_passphrase() {
        let text = welcome(Loaded::Before, "http://127.0.0.1:8080");
        for part in ["http://127.0.0.1:8080", "officer@demo", "admin@demo", PASSPHRASE] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }
}
