//! `entente recompute`: brings what is cached of agreements up to date, and says how much differed.

use super::Place;
use crate::app;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::jobs::recompute;
use clap::Args;
use std::sync::Arc;

/// What is recomputed.
#[derive(Args)]
pub struct Recompute {
    /// Every agreement, not only those whose day has come
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    place: Place,
}

/// Recomputes and reports.
pub fn recompute(what: Recompute) -> anyhow::Result<()> {
    let config = Config::from_environment(what.place.data, None)?;
    let app = app::open(config, Arc::new(SystemClock))?;
    let found = if what.all { recompute::all(&app)? } else { recompute::due(&app)? };
    println!("{} agreements computed, {} differed from what was kept.", found.computed, found.differed);
    Ok(())
}
