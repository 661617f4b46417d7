//! Recomputing what is cached of agreements: at start, after each midnight UTC, and when the operator asks for it. At midnight
//! those whose day has come go first; then every other one is checked.
//!
//! What differs is found by reading alone; only that is written, in small transactions with one event each, so that
//! writers wait for a batch at most.

use crate::agreements::{change, store};
use crate::audit::{self, Context, Deed, Draft, Object};
use crate::clock;
use crate::db::DbError;
use crate::deadlines::kept;
use crate::directory::store::states::{find_setting, put_setting};
use crate::state::App;
use chrono::{Days, NaiveTime};
use std::time::Duration;

/// How many agreements are read in one go.
const READ: usize = 500;

/// How many agreements one transaction writes at most.
const WRITTEN: usize = 100;

/// After so many agreements that differed, and each time there are four times as many, the planner is told.
const GROWN: usize = 1_000;

/// The number of the rules by which everything is computed: raised with every change of the clock, of what is kept of its
/// answers or of completeness, so that a register written by older rules is computed anew when serving begins.
const RULES: &str = "6";

/// The setting that keeps the number of the rules by which the register was computed.
const SETTING: &str = "recompute.rules";

/// What a run found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Found {
    /// How many agreements were computed.
    pub computed: usize,
    /// Of how many what is cached differed; it is right now.
    pub differed: usize,
}

/// Recomputes the agreements whose day has come: a change of standing, a deadline that has passed. Where the register was
/// computed by other rules, all of them.
pub fn due(app: &App) -> Result<Found, DbError> {
    if app.pool.read(|db| find_setting(db, SETTING))?.as_deref() != Some(RULES) {
        return all(app);
    }
    let today = app.today().to_string();
    let ids = app.pool.read(|db| kept::list_ids_to_recompute(db, &today))?;
    these(app, &ids)
}

/// Recomputes every agreement.
pub fn all(app: &App) -> Result<Found, DbError> {
    // What was planned for an empty register walks whole tables in a full one.
    app.pool.refresh_statistics()?;
    let ids = app.pool.read(store::list_ids)?;
    let found = these(app, &ids)?;
    if app.pool.read(|db| find_setting(db, SETTING))?.as_deref() == Some(RULES) {
        return Ok(found);
    }
    audit::write(&app.pool, &Context::system(app.now()), |tx| {
        put_setting(tx.db, SETTING, RULES, tx.now(), &tx.by())?;
        let whole = Draft::new(Deed::StandingsRecomputed, Object::new("register", "all"));
        tx.record(whole.fact("rules", RULES).fact("differed", found.differed));
        Ok::<_, DbError>(found)
    })
}

fn these(app: &App, ids: &[String]) -> Result<Found, DbError> {
    let mut found = Found::default();
    let mut grown = GROWN;
    for batch in ids.chunks(READ) {
        found.computed += batch.len();
        let checked = app.pool.read(|db| change::check(db, batch, app.today()))?;
        let differing = checked.into_iter().filter(|checked| checked.differs).map(|checked| checked.row.id);
        let differing: Vec<String> = differing.collect();
        for few in differing.chunks(WRITTEN) {
            found.differed += write(app, few)?;
        }
        // What is kept beside them has grown as well.
        if found.differed >= grown {
            app.pool.refresh_statistics()?;
            grown *= 4;
        }
    }
    Ok(found)
}

/// Writes what differs, computed anew under the lock; somebody else may have been faster.
fn write(app: &App, ids: &[String]) -> Result<usize, DbError> {
    let context = Context::system(app.now());
    let today = context.now.date();
    let written = audit::write(&app.pool, &context, |tx| {
        let changed = change::refresh(tx, ids, today)?;
        if let Some(first) = changed.first() {
            let object = Object::new("register", first);
            tx.record(Draft::new(Deed::StandingsRecomputed, object).fact("agreements", changed.clone()));
        }
        Ok(changed.len())
    });
    match written {
        Err(DbError::NoEvent) => Ok(0),
        other => other,
    }
}

/// Runs at start and after each midnight, as long as the server serves.
pub async fn nightly(app: App) {
    loop {
        tell(app.block(due).await, "standings recomputed");
        // Asked again every hour at least, so that a clock that is set does not delay the day for long.
        let day = app.today();
        while app.today() == day {
            tokio::time::sleep(until_midnight(&app).min(Duration::from_secs(3600))).await;
        }
        tell(app.block(due).await, "standings recomputed after midnight");
        tell(app.block(all).await, "the nightly check put standings right that no day had announced");
    }
}

fn tell<E: std::fmt::Debug>(ran: Result<Found, E>, what: &str) {
    match ran {
        Ok(found) if found.differed > 0 => {
            tracing::info!(computed = found.computed, differed = found.differed, "{what}");
        }
        Ok(_) => {}
        Err(error) => tracing::error!(?error, "the standings are not recomputed"),
    }
}

fn until_midnight(app: &App) -> Duration {
    let now = clock::instant(app.clock.as_ref());
    let tomorrow = now.date().checked_add_days(Days::new(1)).unwrap_or(now.date()).and_time(NaiveTime::MIN);
    (tomorrow - now).to_std().unwrap_or_default() + Duration::from_secs(1)
}
