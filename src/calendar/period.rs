//! Lengths of time as a text states them, their sum, and the days they lead to (clock.md §1).

use crate::codes;
use chrono::{Datelike, Days, Months, NaiveDate};

codes! {
    /// In what a length of time is counted.
    Unit { Days = "days", Months = "months", Years = "years" }
}

/// A length of time as written: 30 days, 6 months, 5 years; at most a thousand years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    n: u32,
    unit: Unit,
}

/// Longer than the calendar reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a length of time is at most {most} {unit}", unit = .unit.code())]
pub struct SpanError {
    /// In what it was counted.
    pub unit: Unit,
    /// The most that is read.
    pub most: u32,
}

impl Span {
    /// A length of `n` units.
    pub const fn new(n: u32, unit: Unit) -> Result<Self, SpanError> {
        let most = Self::most(unit);
        if n > most { Err(SpanError { unit, most }) } else { Ok(Self { n, unit }) }
    }

    /// The most units that a length can have: a thousand years.
    pub const fn most(unit: Unit) -> u32 {
        match unit {
            Unit::Days => 365_250,
            Unit::Months => 12_000,
            Unit::Years => 1_000,
        }
    }

    /// How many units.
    pub const fn n(self) -> u32 {
        self.n
    }

    /// In what it is counted.
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// As a sum that others can be added to.
    pub const fn period(self) -> Period {
        let n = self.n as u64;
        match self.unit {
            Unit::Days => Period { months: 0, days: n },
            Unit::Months => Period { months: n, days: 0 },
            Unit::Years => Period { months: 12 * n, days: 0 },
        }
    }
}

/// A sum of lengths: months and days are added apart, and to the anchor at once, never step by step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Period {
    months: u64,
    days: u64,
}

impl Period {
    /// Both lengths together.
    pub const fn plus(self, other: Self) -> Self {
        Self { months: self.months.saturating_add(other.months), days: self.days.saturating_add(other.days) }
    }

    /// This length `k` times.
    pub const fn times(self, k: u32) -> Self {
        Self { months: self.months.saturating_mul(k as u64), days: self.days.saturating_mul(k as u64) }
    }

    /// A number of days that this length has at least.
    pub const fn least_days(self) -> u64 {
        self.months.saturating_mul(28).saturating_add(self.days)
    }

    /// The corresponding day, else the last day of that month; first the months, then the days. What lies beyond the
    /// calendar is its last day.
    pub fn after(self, anchor: NaiveDate) -> NaiveDate {
        let months = u32::try_from(self.months).ok().map(Months::new);
        let reached = months.and_then(|months| anchor.checked_add_months(months));
        reached.and_then(|day| day.checked_add_days(Days::new(self.days))).unwrap_or(NaiveDate::MAX)
    }
}

impl Span {
    /// The day on which a length that begins on `anchor` is over: the corresponding day (clock.md §1).
    pub fn after(self, anchor: NaiveDate) -> NaiveDate {
        self.period().after(anchor)
    }

    /// The greatest day from which this length leads to `end` at the latest (clock.md §3, latest safe notice).
    pub fn latest_start(self, end: NaiveDate) -> NaiveDate {
        let Period { months, days } = self.period();
        if months == 0 {
            return end.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN);
        }
        let months = u32::try_from(months).ok().map(Months::new);
        let back = months.and_then(|months| end.checked_sub_months(months)).unwrap_or(NaiveDate::MIN);
        // Every later day of the month reached leads to the month's end as well.
        if is_last_of_month(end) { last_of_month(back) } else { back }
    }
}

/// The last day of the month of `day`.
pub fn last_of_month(day: NaiveDate) -> NaiveDate {
    let next = first_of_month(day).checked_add_months(Months::new(1));
    next.and_then(|first| first.pred_opt()).unwrap_or(NaiveDate::MAX)
}

/// The first day of the month of `day`.
pub fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The day after.
pub fn next_day(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(NaiveDate::MAX)
}

fn is_last_of_month(day: NaiveDate) -> bool {
    next_day(day).month() != day.month()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect(text)
    }

    fn span(n: u32, unit: Unit) -> Span {
        Span::new(n, unit).expect("a length")
    }

    #[test]
    fn a_length_goes_to_the_corresponding_day_or_the_last_of_the_month() {
        use Unit::{Days, Months, Years};
        for (anchor, n, unit, reached) in [
            ("2018-11-15", 30, Days, "2018-12-15"),
            ("1985-02-18", 3, Months, "1985-05-18"),
            ("2025-08-31", 6, Months, "2026-02-28"),
            ("2027-08-31", 6, Months, "2028-02-29"),
            ("2024-02-29", 12, Months, "2025-02-28"),
            ("2024-02-29", 48, Months, "2028-02-29"),
            ("2024-02-29", 5, Years, "2029-02-28"),
            ("1900-02-28", 4, Years, "1904-02-28"),
            ("2025-01-31", 0, Months, "2025-01-31"),
            ("2999-12-31", 1_000, Years, "3999-12-31"),
        ] {
            assert_eq!(span(n, unit).after(day(anchor)), day(reached), "{anchor} + {n} {}", unit.code());
        }
    }

    #[test]
    fn months_come_before_days_in_a_sum() {
        let sum = span(1, Unit::Months).period().plus(span(1, Unit::Days).period());
        assert_eq!(sum.after(day("2025-01-31")), day("2025-03-01"));
        assert_eq!(sum.after(day("2025-01-30")), day("2025-03-01"));
    }

    #[test]
    fn what_is_longer_than_the_calendar_is_refused_or_ends_with_it() {
        assert_eq!(
            Span::new(u32::MAX, Unit::Years).map_err(|error| error.to_string()),
            Err("a length of time is at most 1000 years".to_owned())
        );
        let endless = span(1_000, Unit::Years).period().times(u32::MAX);
        assert_eq!(endless.plus(endless).after(day("2025-01-01")), NaiveDate::MAX);
    }

    #[test]
    fn latest_starts() {
        for (end, n, start) in [
            ("2026-08-31", 6, "2026-02-28"),
            ("2028-08-31", 6, "2028-02-29"),
            ("2027-05-31", 3, "2027-02-28"),
            ("2026-03-30", 1, "2026-02-28"),
            ("2026-02-28", 1, "2026-01-31"),
            ("2028-02-28", 1, "2028-01-28"),
            ("2025-04-01", 6, "2024-10-01"),
        ] {
            assert_eq!(span(n, Unit::Months).latest_start(day(end)), day(start), "{n} months before {end}");
        }
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0_u64..700_000).prop_map(|n| day("1000-01-01") + Days::new(n))
    }

    fn any_span() -> impl Strategy<Value = Span> {
        (0_u32..400, proptest::sample::select(Unit::ALL)).prop_map(|(n, unit)| span(n, unit))
    }

    proptest! {
        #[test]
        fn the_latest_start_is_the_greatest_that_is_early_enough(end in any_day(), length in any_span()) {
            let start = length.latest_start(end);
            prop_assert!(length.after(start) <= end);
            prop_assert!(length.after(next_day(start)) > end);
        }

        #[test]
        fn a_sum_from_the_anchor_clamps_once(anchor in any_day(), a in any_span(), b in any_span()) {
            let sum = a.period().plus(b.period()).after(anchor);
            prop_assert_eq!(sum, b.period().plus(a.period()).after(anchor));
            // Step by step loses days at short months and gains none.
            if a.unit() != Unit::Days && b.unit() != Unit::Days {
                prop_assert!(b.after(a.after(anchor)) <= sum);
                prop_assert!(sum.day() <= anchor.day());
            }
        }

        #[test]
        fn a_later_anchor_or_a_longer_length_never_ends_earlier(anchor in any_day(), length in any_span()) {
            prop_assert!(length.after(anchor) <= length.after(next_day(anchor)));
            prop_assert!(length.period().times(2).after(anchor) >= length.after(anchor));
            prop_assert!(length.after(anchor) >= anchor + Days::new(length.period().least_days()));
        }
    }
}
