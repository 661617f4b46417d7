//! Time and chance: the only place that asks the machine for the time, for random bytes or for a new id.

use chrono::{DateTime, NaiveDate, NaiveDateTime, SubsecRound, Utc};
use std::sync::{Arc, Mutex};

/// Where instants come from; a parameter everywhere, so that tests decide what time it is.
pub trait Clock: Send + Sync {
    /// The instant now, in UTC.
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's clock, truncated to the microseconds that both databases keep.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that may ask the machine")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }
}

/// A clock that stands still until a test moves it.
#[derive(Debug, Clone)]
pub struct ManualClock(Arc<Mutex<DateTime<Utc>>>);

impl ManualClock {
    /// A clock that shows `at`.
    pub fn at(at: DateTime<Utc>) -> Self {
        Self(Arc::new(Mutex::new(at.trunc_subsecs(6))))
    }

    /// Moves the clock forward (or back) by `by`.
    pub fn advance(&self, by: chrono::Duration) {
        let mut at = self.0.lock().expect("no thread panics while it holds the clock");
        *at += by;
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().expect("no thread panics while it holds the clock")
    }
}

/// Now as the databases keep it: UTC without a zone, microseconds.
pub fn instant(clock: &dyn Clock) -> NaiveDateTime {
    clock.now().naive_utc()
}

/// Today's calendar day in UTC.
pub fn today(clock: &dyn Clock) -> NaiveDate {
    clock.now().date_naive()
}

/// A new UUIDv7 as lower-case text.
#[expect(clippy::disallowed_methods, reason = "this is the one place that makes ids")]
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// `N` random bytes from the operating system.
///
/// # Panics
/// When the operating system has no randomness to give: nothing safe can be done then.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system provides randomness");
    bytes
}

/// A 256-bit token as base64url text without padding.
pub fn random_token() -> String {
    data_encoding::BASE64URL_NOPAD.encode(&random_bytes::<32>())
}
