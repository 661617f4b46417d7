//! Sealing: the log takes up where the chain of looks stands, so that a checkpoint covers it; and checking that it still does.

use super::keeping::last;
use super::{chain, store};
use crate::audit::canonical::hex;
use crate::audit::chain::Hash;
use crate::audit::{self, Context, Deed, Draft, Object, store as log};
use crate::db::{Db, DbError, dialect};
use crate::state::App;
use chrono::Duration;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// Looks are sealed when so many are not yet.
const MANY: i64 = 1_000;
/// Or when the first of them is so old.
const AGE: Duration = Duration::minutes(5);
/// Rows read at once.
const BATCH: i64 = 1_000;

/// The number up to which looks are sealed.
fn sealed(db: &mut Db) -> Result<i64, DbError> {
    let Some(body) = store::last_seal(db)? else { return Ok(0) };
    Ok(read(&body).map_or(0, |(to, _)| to))
}

/// What an event seals: up to which look, and the chain value there, hexadecimal.
fn read(body: &[u8]) -> Option<(i64, String)> {
    let event: Value = serde_json::from_slice(body).ok()?;
    let facts = &event["facts"];
    Some((facts["to"].as_i64()?, facts["chain"].as_str()?.to_owned()))
}

/// Seals what is not sealed yet; says whether there was anything.
pub fn seal(app: &App) -> Result<bool, DbError> {
    let waits = |db: &mut Db| Ok::<_, DbError>(last(db)?.0 > sealed(db)?);
    if !app.pool.read(waits)? {
        return Ok(false);
    }
    let written = audit::write(&app.pool, &Context::system(app.now()), |tx| {
        let (from, (to, value)) = (sealed(tx.db)? + 1, last(tx.db)?);
        if to >= from {
            let draft = Draft::new(Deed::LooksSealed, Object::new("looks", "entente"));
            tx.record(draft.fact("from", from).fact("to", to).fact("chain", hex(&value)));
        }
        Ok::<_, DbError>(())
    });
    match written {
        Ok(()) => Ok(true),
        // Another server was faster.
        Err(DbError::NoEvent) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Seals when enough are waiting, or the first of them for long enough.
pub fn seal_when_due(app: &App) -> Result<bool, DbError> {
    let now = app.now();
    let due = app.pool.read(|db| {
        let (number, _) = last(db)?;
        if number == 0 {
            return Ok(false);
        }
        let sealed = sealed(db)?;
        let first = store::first_after(db, sealed)?;
        Ok::<_, DbError>(number - sealed >= MANY || first.is_some_and(|at| now - at >= AGE))
    })?;
    if due { seal(app) } else { Ok(false) }
}

/// What checking the looks of a register comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Every look follows from the one before it, and is what the log sealed.
    Holds {
        /// How many.
        looks: i64,
        /// Up to which the log sealed them.
        sealed: i64,
    },
    /// This look is not what was written, or is gone.
    Broken {
        /// Its number.
        at: i64,
    },
    /// The log sealed more looks than are here.
    Truncated {
        /// How many are here.
        looks: i64,
        /// Up to which the log sealed them.
        sealed: i64,
    },
}

impl Kept {
    /// Whether nothing is missing or changed.
    pub const fn is_whole(self) -> bool {
        match self {
            Self::Holds { .. } => true,
            Self::Broken { .. } | Self::Truncated { .. } => false,
        }
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Holds { looks, sealed } => {
                write!(out, "looks: all {looks} are as they were written; the log seals them up to {sealed}")
            }
            Self::Broken { at } => write!(out, "looks broken at {at}: this look does not hold"),
            Self::Truncated { looks, sealed } => {
                write!(out, "looks truncated: {looks} are here of {sealed} that the log seals")
            }
        }
    }
}

/// Checks the chain of looks against itself and against every event that seals it.
pub fn verify(db: &mut Db) -> Result<Kept, DbError> {
    dialect::snapshot(db, |db| {
        let log_id = log::head(db)?.log_id;
        let seals = seals(db)?;
        let mut head: (i64, Hash) = (0, [0; 32]);
        loop {
            let rows = store::list(db, head.0, BATCH)?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                if let Some(at) = chain::first_break(&log_id, &mut head, [row]) {
                    return Ok(Kept::Broken { at });
                }
                if seals.get(&row.number).is_some_and(|value| *value != hex(&head.1)) {
                    return Ok(Kept::Broken { at: row.number });
                }
            }
        }
        let sealed = seals.keys().next_back().copied().unwrap_or(0);
        Ok(match sealed > head.0 {
            true => Kept::Truncated { looks: head.0, sealed },
            false => Kept::Holds { looks: head.0, sealed },
        })
    })
}

/// The chain value that the log seals, by the number of the look.
fn seals(db: &mut Db) -> Result<BTreeMap<i64, String>, DbError> {
    let (mut found, mut after) = (BTreeMap::new(), 0);
    loop {
        let events = store::list_seals(db, after, BATCH)?;
        let Some((seq, _)) = events.last() else { return Ok(found) };
        after = *seq;
        found.extend(events.iter().filter_map(|(_, body)| read(body)));
    }
}
