//! The clock of a finding: what is awaited of whom, by when, and how late it is. Pure.

use super::codes::FindingState;
use chrono::NaiveDate;

/// What a finding waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Nothing: it is a draft, or over.
    Silent,
    /// The response, by this day.
    Response(Awaited),
    /// The action that the response promised, by this day.
    Action(Awaited),
}

/// A day with the days until it; negative once it has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Awaited {
    /// The day.
    pub on: NaiveDate,
    /// Days from today.
    pub days: i64,
}

impl Clock {
    /// What is awaited, whatever it is.
    pub const fn awaited(self) -> Option<Awaited> {
        match self {
            Self::Silent => None,
            Self::Response(awaited) | Self::Action(awaited) => Some(awaited),
        }
    }

    /// Days by which it is late; none while it is not.
    pub fn overdue(self) -> Option<i64> {
        self.awaited().map(|awaited| -awaited.days).filter(|late| *late > 0)
    }
}

/// What a finding waits for today: the day itself is in time.
pub fn clock(
    state: FindingState,
    respond_by: Option<NaiveDate>,
    due: Option<NaiveDate>,
    today: NaiveDate,
) -> Clock {
    let until = |on: NaiveDate| Awaited { on, days: (on - today).num_days() };
    match state {
        FindingState::Draft | FindingState::Closed | FindingState::RiskAccepted | FindingState::Withdrawn => {
            Clock::Silent
        }
        FindingState::Issued => respond_by.map_or(Clock::Silent, |on| Clock::Response(until(on))),
        FindingState::Responded => due.map_or(Clock::Silent, |on| Clock::Action(until(on))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn the_day_itself_is_in_time_and_the_next_one_is_late() {
        let (respond_by, due) = (Some(day("2026-03-31")), Some(day("2026-06-30")));
        for (state, today, late, days) in [
            (FindingState::Issued, "2026-03-01", None, Some(30)),
            (FindingState::Issued, "2026-03-31", None, Some(0)),
            (FindingState::Issued, "2026-04-01", Some(1), Some(-1)),
            (FindingState::Responded, "2026-04-01", None, Some(90)),
            (FindingState::Responded, "2026-07-10", Some(10), Some(-10)),
            (FindingState::Draft, "2026-07-10", None, None),
            (FindingState::Closed, "2026-07-10", None, None),
            (FindingState::RiskAccepted, "2026-07-10", None, None),
            (FindingState::Withdrawn, "2026-07-10", None, None),
        ] {
            let found = clock(state, respond_by, due, day(today));
            assert_eq!(found.overdue(), late, "{state:?} on {today}");
            assert_eq!(found.awaited().map(|awaited| awaited.days), days, "{state:?} on {today}");
        }
        assert_eq!(clock(FindingState::Issued, None, due, day("2026-03-01")), Clock::Silent);
    }
}
