//! How often a body should meet, and whether it is behind. Pure: the day of the last meeting is not counted, months go to the
//! corresponding day and are clamped to the end of the month, a partial date is read at its safe end, which is its first day.

use super::words::BodyState;
use crate::calendar::PartialDate;
use chrono::{Months, NaiveDate};

/// The standings in which an agreement has come to its end: its bodies owe no meeting.
pub const ENDED: [&str; 5] = ["terminated", "expired", "replaced", "withdrawn", "abandoned"];

/// By which day the next meeting must be held; none without a rhythm or without a day from which to count.
pub fn next_due(
    rhythm: Option<i32>,
    last_held: Option<PartialDate>,
    established: Option<PartialDate>,
) -> Option<NaiveDate> {
    let months = u32::try_from(rhythm?).ok()?;
    last_held.or(established)?.earliest().checked_add_months(Months::new(months))
}

/// How a body stands to its rhythm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// It owes no meeting: it rests, is dissolved, or its agreement has ended.
    Nothing,
    /// Nobody said how often it meets.
    NoRhythm,
    /// It has a rhythm and no day from which to count.
    NoBeginning,
    /// The next meeting is due by this day.
    By(NaiveDate),
    /// It was due by this day, so many days ago.
    Overdue(NaiveDate, i64),
}

/// How it stands on `today`; the day itself is still in time.
pub fn due(
    (state, agreement_lives): (BodyState, bool),
    rhythm: Option<i32>,
    next_due: Option<NaiveDate>,
    today: NaiveDate,
) -> Due {
    match state {
        BodyState::Dormant | BodyState::Dissolved => return Due::Nothing,
        BodyState::Active => {}
    }
    match (agreement_lives, rhythm, next_due) {
        (false, _, _) => Due::Nothing,
        (true, None, _) => Due::NoRhythm,
        (true, Some(_), None) => Due::NoBeginning,
        (true, Some(_), Some(day)) if today > day => Due::Overdue(day, (today - day).num_days()),
        (true, Some(_), Some(day)) => Due::By(day),
    }
}

impl Due {
    /// Whether a meeting is behind.
    pub const fn is_overdue(self) -> bool {
        match self {
            Self::Overdue(_, _) => true,
            Self::Nothing | Self::NoRhythm | Self::NoBeginning | Self::By(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partial(text: &str) -> Option<PartialDate> {
        (!text.is_empty()).then(|| PartialDate::parse(text).expect("a partial date"))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn the_next_meeting_is_counted_from_the_last_one_else_from_the_beginning() {
        for (rhythm, last, established, want) in [
            (Some(6), "2025-09-18", "2020-01-01", Some("2026-03-18")),
            (Some(6), "", "2020-01-01", Some("2020-07-01")),
            (Some(12), "2024-02-29", "", Some("2025-02-28")),
            (Some(1), "2026-01-31", "", Some("2026-02-28")),
            (Some(1), "2024-01-31", "", Some("2024-02-29")),
            (Some(3), "2025-11", "", Some("2026-02-01")),
            (Some(12), "2025", "", Some("2026-01-01")),
            (Some(6), "", "", None),
            (None, "2025-09-18", "2020-01-01", None),
            (Some(-1), "2025-09-18", "", None),
        ] {
            let found = next_due(rhythm, partial(last), partial(established));
            assert_eq!(found, want.map(day), "{rhythm:?} {last} {established}");
        }
    }

    #[test]
    fn it_is_overdue_on_the_day_after_and_not_on_the_day() {
        let active = (BodyState::Active, true);
        let due_on = Some(day("2026-03-18"));
        for (who, rhythm, next, today, want) in [
            (active, Some(6), due_on, "2026-03-17", Due::By(day("2026-03-18"))),
            (active, Some(6), due_on, "2026-03-18", Due::By(day("2026-03-18"))),
            (active, Some(6), due_on, "2026-03-19", Due::Overdue(day("2026-03-18"), 1)),
            (active, Some(6), due_on, "2027-03-18", Due::Overdue(day("2026-03-18"), 365)),
            (active, Some(6), None, "2026-03-19", Due::NoBeginning),
            (active, None, None, "2026-03-19", Due::NoRhythm),
            (active, None, due_on, "2026-03-19", Due::NoRhythm),
            ((BodyState::Active, false), Some(6), due_on, "2026-03-19", Due::Nothing),
            ((BodyState::Dormant, true), Some(6), due_on, "2026-03-19", Due::Nothing),
            ((BodyState::Dissolved, true), Some(6), due_on, "2026-03-19", Due::Nothing),
        ] {
            let found = due(who, rhythm, next, day(today));
            assert_eq!(found, want, "{who:?} {rhythm:?} {next:?} on {today}");
            assert_eq!(found.is_overdue(), matches!(want, Due::Overdue(_, _)));
        }
    }
}
