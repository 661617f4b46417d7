//! Recomputing what is cached of agreements: at start, after each midnight UTC, and when the operator asks for it.
//!
//! What differs is found by reading alone; only that is written, in small transactions with one event each, so that
//! writers wait for a batch at most.

use crate::agreements::{change, store};
use crate::audit::{self, Context, Deed, Draft, Object};
use crate::clock;
use crate::db::DbError;
use crate::deadlines::kept;
use crate::state::App;
use chrono::{Days, NaiveTime};
use std::time::Duration;

/// How many agreements one transaction writes at most.
const BATCH: usize = 50;

/// What a run found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Found {
    /// How many agreements were computed.
    pub computed: usize,
    /// Of how many what is cached differed; it is right now.
    pub differed: usize,
}

/// Recomputes the agreements whose day has come: a change of standing, a deadline that has passed. Where nothing is kept yet,
/// all of them.
pub fn due(app: &App) -> Result<Found, DbError> {
    if app.pool.read(kept::is_empty)? {
        return all(app);
    }
    let today = app.today().to_string();
    let ids = app.pool.read(|db| kept::list_ids_to_recompute(db, &today))?;
    these(app, &ids)
}

/// Recomputes every agreement.
pub fn all(app: &App) -> Result<Found, DbError> {
    let ids = app.pool.read(store::list_ids)?;
    these(app, &ids)
}

fn these(app: &App, ids: &[String]) -> Result<Found, DbError> {
    let mut found = Found::default();
    for batch in ids.chunks(BATCH) {
        found.computed += batch.len();
        let differing = app.pool.read(|db| differing(db, batch, app.today()))?;
        if !differing.is_empty() {
            found.differed += write(app, &differing)?;
        }
    }
    Ok(found)
}

fn differing(
    db: &mut crate::db::Db,
    ids: &[String],
    today: chrono::NaiveDate,
) -> Result<Vec<String>, DbError> {
    let mut found = Vec::new();
    for id in ids {
        if change::check(db, id, today)?.is_some_and(|checked| checked.differs) {
            found.push(id.clone());
        }
    }
    Ok(found)
}

/// Writes what differs, computed anew under the lock; somebody else may have been faster.
fn write(app: &App, ids: &[String]) -> Result<usize, DbError> {
    let context = Context::system(app.now());
    let today = context.now.date();
    let written = audit::write(&app.pool, &context, |tx| {
        let mut changed = Vec::new();
        for id in ids {
            if change::refresh(tx, id, today)? {
                changed.push(id.as_str());
            }
        }
        if let Some(first) = changed.first() {
            let object = Object::new("register", *first);
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
        match app.block(due).await {
            Ok(found) if found.differed > 0 => {
                tracing::info!(computed = found.computed, differed = found.differed, "standings recomputed");
            }
            Ok(_) => {}
            Err(error) => tracing::error!(?error, "the standings are not recomputed"),
        }
        // Asked again every hour at least, so that a clock that is set does not delay the day for long.
        let day = app.today();
        while app.today() == day {
            tokio::time::sleep(until_midnight(&app).min(Duration::from_secs(3600))).await;
        }
    }
}

fn until_midnight(app: &App) -> Duration {
    let now = clock::instant(app.clock.as_ref());
    let tomorrow = now.date().checked_add_days(Days::new(1)).unwrap_or(now.date()).and_time(NaiveTime::MIN);
    (tomorrow - now).to_std().unwrap_or_default() + Duration::from_secs(1)
}
