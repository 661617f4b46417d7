//! A named calendar of holidays, good for a span of days, and the rolling of a date off them (clock.md §1).

use super::period::next_day;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeSet;

/// In which direction a date moves off a day on which nobody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To the next working day.
    Following,
    /// To the last working day before.
    Preceding,
}

/// Holidays between two days, both included; of other days it knows nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holidays {
    from: NaiveDate,
    to: NaiveDate,
    days: BTreeSet<NaiveDate>,
}

/// A day of which the calendar knows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the calendar does not reach {day}")]
pub struct OutsideSpan {
    /// The day.
    pub day: NaiveDate,
}

/// A calendar that ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the calendar ends before it begins")]
pub struct UpsideDown;

impl Holidays {
    /// A calendar from `from` through `to`.
    pub fn new(from: NaiveDate, to: NaiveDate, days: BTreeSet<NaiveDate>) -> Result<Self, UpsideDown> {
        if to < from { Err(UpsideDown) } else { Ok(Self { from, to, days }) }
    }

    /// The nearest working day in the direction, `day` itself if it is one.
    pub fn roll(&self, day: NaiveDate, direction: Direction) -> Result<NaiveDate, OutsideSpan> {
        let mut day = day;
        loop {
            if day < self.from || self.to < day {
                return Err(OutsideSpan { day });
            }
            if !self.is_off(day) {
                return Ok(day);
            }
            day = match direction {
                Direction::Following => next_day(day),
                Direction::Preceding => day.pred_opt().unwrap_or(NaiveDate::MIN),
            };
        }
    }

    fn is_off(&self, day: NaiveDate) -> bool {
        matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || self.days.contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect(text)
    }

    fn poland() -> Holidays {
        let days = ["2025-01-01", "2025-01-06", "2025-04-21"].map(day);
        Holidays::new(day("2025-01-01"), day("2025-12-28"), days.into()).expect("a calendar")
    }

    #[test]
    fn a_date_moves_off_weekends_and_holidays() {
        use Direction::{Following, Preceding};
        for (from, direction, to) in [
            ("2025-04-14", Following, "2025-04-14"),
            ("2025-04-13", Following, "2025-04-14"),
            ("2025-04-19", Following, "2025-04-22"),
            ("2025-04-21", Preceding, "2025-04-18"),
            ("2025-01-06", Following, "2025-01-07"),
        ] {
            assert_eq!(poland().roll(day(from), direction), Ok(day(to)), "{from}");
        }
    }

    #[test]
    fn a_day_outside_the_span_is_refused_even_on_the_way() {
        use Direction::{Following, Preceding};
        for (from, direction, outside) in [
            ("2024-12-31", Following, "2024-12-31"),
            ("2026-01-02", Preceding, "2026-01-02"),
            ("2025-01-01", Preceding, "2024-12-31"),
            ("2025-12-27", Following, "2025-12-29"),
            ("2024-12-28", Following, "2024-12-28"),
        ] {
            let refused = Err(OutsideSpan { day: day(outside) });
            assert_eq!(poland().roll(day(from), direction), refused, "{from}");
        }
        assert_eq!(Holidays::new(day("2025-01-02"), day("2025-01-01"), BTreeSet::new()), Err(UpsideDown));
    }
}
