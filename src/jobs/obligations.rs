//! Milestones by the clock: recurring obligations make theirs ahead of time, and the kept colours follow the calendar and the
//! limits. Both are safe to run anywhere and at any time: what is there is not made again.

use crate::audit::{self, Context, Deed, Draft, Object};
use crate::db::DbError;
use crate::milestones::{colours, store as milestones};
use crate::obligations::{make, store};
use crate::state::App;
use chrono::NaiveDate;
use std::time::Duration;

/// How many are looked at in one reading.
const BATCH: i64 = 200;

/// Makes the milestones of recurring obligations up to the horizon; says how many.
pub fn make_all(app: &App) -> Result<usize, DbError> {
    let today = app.today();
    let (mut after, mut made) = (String::new(), 0);
    loop {
        let some = app.pool.read(|db| store::list_recurring(db, &after, BATCH))?;
        let Some(last) = some.last() else { return Ok(made) };
        after.clone_from(&last.id);
        for obligation in &some {
            if lacks(app, obligation, today)? {
                made += write(app, &obligation.id)?;
            }
        }
    }
}

/// Whether an occurrence up to the horizon has no milestone; reads alone, so that nothing is locked where nothing is to be made.
fn lacks(
    app: &App,
    obligation: &crate::obligations::obligation::Obligation,
    today: NaiveDate,
) -> Result<bool, DbError> {
    app.pool.read(|db| {
        let standing = store::standing_of(db, &obligation.agreement_id)?;
        if !standing.is_some_and(|standing| make::obliges(obligation, &standing)) {
            return Ok(false);
        }
        let horizon = milestones::limits::current(db)?.horizon;
        let held = store::list_occurrences(db, &obligation.id)?;
        let days = make::due_days(obligation, today, horizon)?;
        Ok(days.iter().any(|day| !held.contains(&day.to_string())))
    })
}

fn write(app: &App, id: &str) -> Result<usize, DbError> {
    let written = audit::write(&app.pool, &Context::system(app.now()), |tx| make::make_by_clock(tx, id));
    match written {
        Err(DbError::NoEvent) => Ok(0),
        other => other,
    }
}

/// Brings the kept colours up to date; says how many differed.
pub fn assess_all(app: &App) -> Result<usize, DbError> {
    let today = app.today();
    let (mut after, mut differed) = (String::new(), 0);
    loop {
        let ids = app.pool.read(|db| milestones::colours::list_living(db, &after, BATCH))?;
        let Some(last) = ids.last() else { return Ok(differed) };
        after.clone_from(last);
        let stale = app.pool.read(|db| colours::stale(db, &ids, today))?;
        if !stale.is_empty() {
            differed += keep(app, &stale)?;
        }
    }
}

fn keep(app: &App, ids: &[String]) -> Result<usize, DbError> {
    let written = audit::write(&app.pool, &Context::system(app.now()), |tx| {
        let differed = colours::refresh(tx, ids)?;
        if differed > 0 {
            let object = Object::new("register", "milestones");
            tx.record(Draft::new(Deed::MilestonesAssessed, object).fact("milestones", differed));
        }
        Ok(differed)
    });
    match written {
        Err(DbError::NoEvent) => Ok(0),
        other => other,
    }
}

/// What a run rests on: the day, and the last change of a limit.
type Stamp = (NaiveDate, Option<String>);

fn stamp(app: &App) -> Result<Stamp, DbError> {
    let last = app.pool.read(milestones::limits::list)?.into_iter().next().map(|row| row.id);
    Ok((app.today(), last))
}

/// Runs at start, after each midnight and soon after a limit was changed, as long as the server serves.
pub async fn always(app: App) {
    let mut done: Option<Stamp> = None;
    loop {
        match app.block(stamp).await {
            Ok(now) if done.as_ref() != Some(&now) => {
                let made = app.block(make_all).await;
                let differed = app.block(assess_all).await;
                match (made, differed) {
                    (Ok(made), Ok(differed)) => {
                        tracing::info!(made, differed, "milestones are made and assessed");
                        done = Some(now);
                    }
                    (Err(error), _) | (_, Err(error)) => {
                        tracing::error!(?error, "the milestones are not brought up to date");
                    }
                }
            }
            Ok(_) => {}
            Err(error) => tracing::error!(?error, "the limits of milestones cannot be read"),
        }
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
}
