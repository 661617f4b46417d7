//! Moving a date reached to the first day of a month (clock.md §1).

use super::period::first_of_month;
use chrono::{Months, NaiveDate};
use std::num::NonZeroU16;

/// To which day the day reached is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Snap {
    /// It stays.
    #[default]
    None,
    /// To day 1 of the month after, also from a first.
    FirstOfNextMonth,
    /// To day 1 of the n-th month after.
    FirstOfNthMonth(NonZeroU16),
}

impl Snap {
    /// The day to which `day` is moved.
    pub fn apply(self, day: NaiveDate) -> NaiveDate {
        let first = |n: u32| first_of_month(day).checked_add_months(Months::new(n)).unwrap_or(NaiveDate::MAX);
        match self {
            Self::None => day,
            Self::FirstOfNextMonth => first(1),
            Self::FirstOfNthMonth(n) => first(u32::from(n.get())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snaps() {
        let nth = |n| Snap::FirstOfNthMonth(NonZeroU16::new(n).expect("not zero"));
        for (day, snap, moved) in [
            ("2025-04-13", Snap::None, "2025-04-13"),
            ("2025-04-13", Snap::FirstOfNextMonth, "2025-05-01"),
            ("2025-04-01", Snap::FirstOfNextMonth, "2025-05-01"),
            ("2025-12-31", Snap::FirstOfNextMonth, "2026-01-01"),
            ("2025-03-14", nth(2), "2025-05-01"),
            ("2025-03-01", nth(1), "2025-04-01"),
            ("2025-11-30", nth(14), "2027-01-01"),
        ] {
            let day: NaiveDate = day.parse().expect(day);
            assert_eq!(snap.apply(day).to_string(), moved, "{day} {snap:?}");
        }
    }
}
