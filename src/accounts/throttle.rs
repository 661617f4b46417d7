//! Failures per account and per address, counted in the database before any hashing (security.md §4).

use super::store;
use crate::db::{Db, DbError};
use chrono::{Duration, NaiveDateTime};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// One account's e-mail address as typed.
    Account,
    /// One client address.
    Address,
}

/// After this many failures in a row an account's passphrase no longer works until it is reset.
const DEAD: i32 = 50;

/// Seconds to wait before the next try after `failures` failures.
pub fn delay(subject: Subject, failures: i32) -> i64 {
    match subject {
        Subject::Account if failures < 5 => 0,
        Subject::Account if failures >= DEAD => 86_400,
        Subject::Account => (1_i64 << (failures - 5).min(6)).min(60),
        Subject::Address if failures < 20 => 0,
        Subject::Address => 60,
    }
}

fn window(subject: Subject) -> Duration {
    match subject {
        Subject::Account => Duration::hours(24),
        Subject::Address => Duration::minutes(1),
    }
}

/// Takes one try: counts it as failed in advance, or says how many seconds to wait.
pub fn take(
    db: &mut Db,
    subject: Subject,
    name: &str,
    now: NaiveDateTime,
) -> Result<Result<(), i64>, DbError> {
    let key = key(subject, name);
    let (failures, started, locked) = store::find_failures(db, &key)?.unwrap_or((0, now, None));
    if subject == Subject::Account && failures >= DEAD {
        // No passing of time helps: only a reset forgets the failures.
        return Ok(Err(delay(subject, failures)));
    }
    if let Some(until) = locked
        && until > now
    {
        return Ok(Err((until - now).num_seconds().max(1)));
    }
    let (failures, started) =
        if now - started > window(subject) { (1, now) } else { (failures + 1, started) };
    let wait = delay(subject, failures);
    let locked = (wait > 0).then(|| now + Duration::seconds(wait));
    store::put_failures(db, &key, failures, started, locked)?;
    Ok(Ok(()))
}

/// Forgets the failures of an account after a success.
pub fn forget(db: &mut Db, subject: Subject, name: &str) -> Result<(), DbError> {
    store::delete_failures(db, &key(subject, name))
}

fn key(subject: Subject, name: &str) -> String {
    let kind = match subject {
        Subject::Account => "account",
        Subject::Address => "address",
    };
    format!("{kind}:{}", crate::web::session::stored_id(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_are_free_then_the_wait_doubles_to_a_minute_and_fifty_are_the_end() {
        let waits: Vec<_> = (1..=13).map(|n| delay(Subject::Account, n)).collect();
        assert_eq!(waits, [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(delay(Subject::Account, 49), 60);
        assert_eq!(delay(Subject::Account, 50), 86_400);
        assert_eq!(delay(Subject::Address, 19), 0);
        assert_eq!(delay(Subject::Address, 20), 60);
    }
}
