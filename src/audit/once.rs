//! What a person did in the present quarter of an hour, so that it is written down once. A memory of this process alone: the
//! database has the last word.

use chrono::NaiveDateTime;
use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

/// Seconds of a quarter of an hour.
const QUARTER: i64 = 15 * 60;

/// The number of the quarter of an hour since 1970 in which an instant lies.
pub fn quarter(at: NaiveDateTime) -> i64 {
    at.and_utc().timestamp().div_euclid(QUARTER)
}

/// The instant at which a quarter of an hour begins.
pub fn beginning(quarter: i64) -> NaiveDateTime {
    chrono::DateTime::from_timestamp(quarter * QUARTER, 0).unwrap_or_default().naive_utc()
}

/// Who did what in this quarter.
#[derive(Debug, Default)]
pub struct Once(Mutex<Held>);

#[derive(Debug, Default)]
struct Held {
    quarter: i64,
    done: HashSet<(String, String)>,
}

impl Once {
    /// Whether `account` is not known to have done `what` in this quarter.
    pub fn is_new(&self, quarter: i64, account: &str, what: &str) -> bool {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.quarter != quarter || !held.done.contains(&(account.to_owned(), what.to_owned()))
    }

    /// Notes that it was written down; what was before this quarter is forgotten.
    pub fn keep(&self, quarter: i64, account: &str, what: &str) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.quarter != quarter {
            *held = Held { quarter, done: HashSet::new() };
        }
        held.done.insert((account.to_owned(), what.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_begins_at_its_minute_and_ends_before_the_next() {
        let at = |text: &str| text.parse::<NaiveDateTime>().expect("an instant");
        let first = quarter(at("2026-03-02T09:00:00"));
        assert_eq!(quarter(at("2026-03-02T09:14:59.999999")), first);
        assert_eq!(quarter(at("2026-03-02T09:15:00")), first + 1);
        assert_eq!(beginning(first), at("2026-03-02T09:00:00"));
        assert_eq!(quarter(at("1969-12-31T23:59:59")), -1);
    }

    #[test]
    fn the_same_counts_once_in_a_quarter_for_each_person_and_thing() {
        let once = Once::default();
        assert!(once.is_new(7, "a", "x"));
        once.keep(7, "a", "x");
        assert!(!once.is_new(7, "a", "x"));
        assert!(once.is_new(7, "b", "x") && once.is_new(7, "a", "y") && once.is_new(8, "a", "x"));
        once.keep(8, "a", "y");
        assert!(once.is_new(8, "a", "x"), "what was before is forgotten");
    }
}
