//! Reading the texts of files for the search: claimed by a lease, read in a child, kept once; and the sweep of what a crash left.

use super::document::{TextFault, TextState};
use super::passages::Passages;
use super::reading::{self, Limits, Text};
use super::rows::ContentRow;
use super::store::texts;
use super::vault::{Unsound, Vault};
use crate::audit::{self, Context, Deed, Draft, Object, Tx};
use crate::db::{DbError, Pool, lease};
use crate::web::AppError;
use crate::web::upload::failed;
use chrono::{Duration, NaiveDateTime};
use std::io;

/// A lease on a text; a reader that died gives it back by standing still.
const LEASE: Duration = Duration::minutes(5);
/// Waits before the second, third and last try.
const AGAIN: [Duration; 3] = [Duration::minutes(1), Duration::minutes(15), Duration::hours(6)];
/// Texts of one round.
const ROUND: i64 = 4;

/// Who reads, with what.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Where the files lie.
    pub vault: Vault,
    /// The program of the children and what they may use.
    pub limits: Limits,
    /// The name under which texts are claimed: one for each process.
    pub name: String,
}

/// What a round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Round {
    /// Texts that were claimed.
    pub claimed: usize,
    /// Texts that were read, empty ones too.
    pub read: usize,
    /// Texts that could not be read, now or for good.
    pub failed: usize,
}

impl Reader {
    /// One round: claims a few texts and reads them.
    pub fn run_once(&self, pool: &Pool, now: NaiveDateTime) -> Result<Round, DbError> {
        let claimed = {
            let mut db = pool.get()?;
            lease::claim_texts(&mut db, &self.name, now, now + LEASE, ROUND)?
        };
        let mut round = Round { claimed: claimed.len(), ..Round::default() };
        for number in claimed {
            let Some(row) = pool.read(|db| texts::find(db, number))? else { continue };
            match self.read(&row) {
                Ok(text) => round.read += usize::from(keep(pool, now, &row, &text)?),
                Err(fault) => round.failed += usize::from(fail(pool, now, &row, fault)?),
            }
        }
        Ok(round)
    }

    fn read(&self, row: &ContentRow) -> Result<Text, TextFault> {
        let format = row.read_format().map_err(|_| TextFault::Damaged)?;
        let file = self.vault.open(&row.kept()).map_err(|unsound| match unsound {
            Unsound::Missing => TextFault::Missing,
            Unsound::Damaged(_) => TextFault::Damaged,
            Unsound::Io(error) => {
                tracing::warn!(%error, "a file cannot be read");
                TextFault::Missing
            }
        })?;
        reading::read(file, format, &self.limits).unwrap_or_else(|error| {
            tracing::error!(%error, "no worker can be started for a document");
            Err(TextFault::Crashed)
        })
    }
}

/// Whether the text still waits: another reader may have been faster after a lease ran out.
fn still_waits(tx: &mut Tx, number: i64) -> Result<bool, DbError> {
    let row = texts::find(tx.db, number)?;
    Ok(row.is_some_and(|row| row.text_state == TextState::Waiting.code()))
}

/// Runs a change of a text that still waits; false when there was nothing to do.
fn write(
    pool: &Pool,
    now: NaiveDateTime,
    number: i64,
    change: impl FnOnce(&mut Tx) -> Result<(), DbError>,
) -> Result<bool, DbError> {
    let written = audit::write(pool, &Context::system(now), |tx| {
        if !still_waits(tx, number)? {
            // Nothing is written, so nothing is committed.
            return Err(DbError::NoEvent);
        }
        change(tx)
    });
    match written {
        Ok(()) => Ok(true),
        Err(DbError::NoEvent) => Ok(false),
        Err(error) => Err(error),
    }
}

fn keep(pool: &Pool, now: NaiveDateTime, row: &ContentRow, text: &Text) -> Result<bool, DbError> {
    let passages = Passages::of(&text.words);
    let state = match (passages.pieces.is_empty(), text.is_cut) {
        (true, _) => TextState::Empty,
        (false, true) => TextState::Part,
        (false, false) => TextState::Read,
    };
    write(pool, now, row.number, |tx| {
        texts::keep(tx.db, row.number, (state, text.pages), &passages)?;
        note(tx, row, Deed::DocumentRead, |draft| {
            draft.fact("state", state.code()).fact("words", passages.words.len())
        })
    })
}

fn fail(pool: &Pool, now: NaiveDateTime, row: &ContentRow, fault: TextFault) -> Result<bool, DbError> {
    let tried = usize::try_from(row.attempts).unwrap_or(usize::MAX);
    let again = AGAIN.get(tried).filter(|_| fault.may_pass()).map(|wait| now + *wait);
    write(pool, now, row.number, |tx| {
        texts::fail(tx.db, row.number, fault, row.attempts.saturating_add(1), again)?;
        note(tx, row, Deed::DocumentUnread, |draft| {
            draft.fact("why", fault.code()).fact("again", again.is_some())
        })
    })
}

/// One event for each document whose newest version it is, so that each is seen through its own agreement and marking.
fn note(tx: &mut Tx, row: &ContentRow, deed: Deed, facts: impl Fn(Draft) -> Draft) -> Result<(), DbError> {
    let documents = texts::documents_of(tx.db, row.number)?;
    if documents.is_empty() {
        let draft = Draft::new(deed, Object::new("content", row.number.to_string()));
        tx.record(facts(draft).fact("sha256", row.sha256.as_str()));
    }
    for (id, agreement_id) in documents {
        let draft = Draft::new(deed, Object::new("document", id)).of_agreement(agreement_id);
        tx.record(facts(draft).fact("sha256", row.sha256.as_str()));
    }
    Ok(())
}

/// Why a sweep did not end.
#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    /// The folder.
    #[error("the folder of documents: {0}")]
    Io(#[from] io::Error),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<SweepError> for AppError {
    fn from(error: SweepError) -> Self {
        match error {
            SweepError::Io(error) => failed(error),
            SweepError::Db(error) => error.into(),
        }
    }
}

/// Removes what a crash left behind and nothing names, when it is older than `age`; gives the number.
pub fn sweep(
    pool: &Pool,
    vault: &Vault,
    now: NaiveDateTime,
    age: std::time::Duration,
) -> Result<usize, SweepError> {
    let mut swept = vault.sweep_incoming(age)?;
    for sha256 in vault.list(age)? {
        if pool.read(|db| texts::is_named(db, &sha256))? {
            continue;
        }
        let removed = audit::write(pool, &Context::system(now), |tx| {
            // Asked again under the lock, under which uploads are recorded.
            if texts::is_named(tx.db, &sha256)? || !vault.remove(&sha256, age)? {
                return Err(SweepError::Db(DbError::NoEvent));
            }
            let draft = Draft::new(Deed::DocumentsSwept, Object::new("content", &sha256));
            tx.record(draft.fact("sha256", sha256.as_str()));
            Ok(())
        });
        match removed {
            Ok(()) => swept += 1,
            Err(SweepError::Db(DbError::NoEvent)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(swept)
}
