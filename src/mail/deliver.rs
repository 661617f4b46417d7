//! Emptying the outbox: lease some letters, and one by one ask what they say, send, note.

use super::backoff;
use super::letter::Composed;
use super::smtp::Post;
use super::store::{self, MailRow, State};
use crate::audit::{self, Context, Deed, Draft, Object};
use crate::clock::{Clock, instant};
use crate::db::{Db, DbError, Pool};
use chrono::Duration;
use std::sync::Arc;

/// One worker; several may run, in one process or in many.
pub struct Worker {
    /// The database.
    pub pool: Pool,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Under which name letters are leased; no two workers share one.
    pub name: String,
    /// The right side of each Message-ID.
    pub domain: String,
    /// How long letters are leased.
    pub lease: Duration,
    /// How many are leased at once.
    pub batch: i64,
}

/// What one round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Report {
    /// Letters that were due.
    pub claimed: usize,
    /// Letters handed to the server.
    pub sent: usize,
    /// Letters whose reader may not or need not have them any more.
    pub dropped: usize,
    /// Letters that failed and are tried again or given up.
    pub failed: usize,
}

enum Ended {
    Sent,
    Dropped,
    Failed,
}

impl Worker {
    /// A worker with the usual lease.
    pub fn new(pool: Pool, clock: Arc<dyn Clock>, name: String, domain: String) -> Self {
        Self { pool, clock, name, domain, lease: Duration::minutes(5), batch: 20 }
    }

    /// One round: what is due now, as far as the lease lasts. After a failure the rest waits for the next round, so that a
    /// server that is away is not asked for every letter.
    pub fn run_once(
        &self,
        post: &dyn Post,
        compose: &dyn Fn(&mut Db, &MailRow) -> Result<Composed, DbError>,
    ) -> Result<Report, DbError> {
        let now = instant(self.clock.as_ref());
        let until = now + self.lease;
        let rows = self.pool.read(|db| store::claim(db, &self.name, now, until, self.batch))?;
        let mut report = Report { claimed: rows.len(), ..Report::default() };
        for row in &rows {
            // A letter that takes longer than what is left could be sent by somebody else as well.
            if instant(self.clock.as_ref()) > until - self.lease / 3 {
                break;
            }
            match self.process(row, post, compose)? {
                Ended::Sent => report.sent += 1,
                Ended::Dropped => report.dropped += 1,
                Ended::Failed => {
                    report.failed += 1;
                    break;
                }
            }
        }
        if report.sent + report.dropped + report.failed < rows.len() {
            self.pool.read(|db| store::release(db, &self.name))?;
        }
        Ok(report)
    }

    fn process(
        &self,
        row: &MailRow,
        post: &dyn Post,
        compose: &dyn Fn(&mut Db, &MailRow) -> Result<Composed, DbError>,
    ) -> Result<Ended, DbError> {
        let letter = match self.pool.read(|db| compose(db, row))? {
            Composed::Letter(letter) => letter,
            Composed::Drop(why) => {
                self.finish(row, State::Dropped, Some(why))?;
                return Ok(Ended::Dropped);
            }
        };
        let now = instant(self.clock.as_ref());
        match post.send(&letter, &self.message_id(row), now) {
            Ok(()) => {
                self.finish(row, State::Sent, None)?;
                Ok(Ended::Sent)
            }
            Err(error) => {
                self.failed(row, &error.to_string())?;
                Ok(Ended::Failed)
            }
        }
    }

    /// The same for every try of a row, so that a repeat can be recognised.
    fn message_id(&self, row: &MailRow) -> String {
        format!("<{}@{}>", row.id, self.domain)
    }

    fn failed(&self, row: &MailRow, error: &str) -> Result<(), DbError> {
        let why: String = error.chars().filter(|c| !c.is_control()).take(300).collect();
        let attempts = row.attempts + 1;
        tracing::warn!(mail = %row.id, attempts, error = %why, "a mail was not sent");
        match backoff::wait(attempts) {
            Some(wait) => {
                let again = instant(self.clock.as_ref()) + wait;
                self.pool.read(|db| store::put_back(db, &row.id, &self.name, attempts, again, &why))
            }
            None => self.finish(row, State::Dead, Some(&why)),
        }
    }

    /// Notes the end of a row with its event; a row whose lease went to somebody else is theirs to note.
    fn finish(&self, row: &MailRow, state: State, why: Option<&str>) -> Result<(), DbError> {
        let deed = match state {
            State::Sent => Deed::MailSent,
            State::Dropped => Deed::MailDropped,
            State::Dead => Deed::MailGivenUp,
            State::Waiting => return Ok(()),
        };
        let context = Context::system(instant(self.clock.as_ref()));
        let noted = audit::write(&self.pool, &context, |tx| {
            let now = tx.now();
            if !store::finish(tx.db, &row.id, &self.name, state, why, now)? {
                return Err(Lost::Lease);
            }
            let draft = Draft::new(deed, Object::new("mail", &row.id));
            let draft = draft.fact("account", row.account_id.as_str()).fact("kind", row.kind.as_str());
            tx.record(if state == State::Dropped {
                draft.fact("why", why.unwrap_or_default())
            } else {
                draft
            });
            Ok(())
        });
        match noted {
            Ok(()) => Ok(()),
            Err(Lost::Lease) => {
                tracing::warn!(mail = %row.id, "the lease of a mail ended before it was noted");
                Ok(())
            }
            Err(Lost::Db(error)) => Err(error),
        }
    }
}

enum Lost {
    Lease,
    Db(DbError),
}

impl From<DbError> for Lost {
    fn from(error: DbError) -> Self {
        Self::Db(error)
    }
}
