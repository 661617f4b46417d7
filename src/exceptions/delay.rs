//! By whose delay a milestone missed its baseline, and what says so. Pure; the lists ask the database the same in
//! `store/missed.rs`.

use crate::agreements::lapses::Delay;
use crate::calendar::PartialDate;
use crate::codes;
use crate::milestones::milestone::Cause;
use crate::obligations::obligation::Debtor;
use chrono::NaiveDate;

codes! {
    /// What tells whose delay it was.
    Ground { Cause = "cause", Debtor = "debtor", Ministry = "ministry", Acts = "acts", Chairs = "chairs", Nothing = "nothing" }
}

/// What is known of who had to do something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answerable {
    /// Why it stands still.
    pub cause: Option<Cause>,
    /// Whose obligation it carries out.
    pub debtor: Option<Debtor>,
    /// Whether the ministry that answers for it is one of the house's own state.
    pub ministry_at_home: Option<bool>,
}

/// Whose delay it was: a cause that names a side says it first, then the obligation, then the ministry; else it is unknown.
pub fn of(known: Answerable) -> (Delay, Ground) {
    match known.cause {
        Some(Cause::OwnSide) => return (Delay::Ours, Ground::Cause),
        Some(Cause::Partner) => return (Delay::Theirs, Ground::Cause),
        Some(Cause::ForceMajeure) => return (Delay::Unknown, Ground::Cause),
        Some(Cause::Legal | Cause::Funding | Cause::Security) | None => {}
    }
    match (known.debtor, known.ministry_at_home) {
        (Some(Debtor::Ours), _) => (Delay::Ours, Ground::Debtor),
        (Some(Debtor::Theirs), _) => (Delay::Theirs, Ground::Debtor),
        (Some(Debtor::Both), _) => (Delay::Both, Ground::Debtor),
        (Some(Debtor::Third), _) => (Delay::Unknown, Ground::Debtor),
        (None, Some(true)) => (Delay::Ours, Ground::Ministry),
        (None, Some(false)) => (Delay::Theirs, Ground::Ministry),
        (None, None) => (Delay::Unknown, Ground::Nothing),
    }
}

/// How many days late: from the last day on which it was in time to the first on which it was done, or to today.
pub fn days_late(due: &str, done: Option<&str>, today: NaiveDate) -> Option<i64> {
    let due = PartialDate::parse(due).ok()?.latest();
    let came = match done {
        Some(text) => PartialDate::parse(text).ok()?.earliest(),
        None => today,
    };
    Some((came - due).num_days()).filter(|days| *days > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_that_names_a_side_leads_then_the_obligation_then_the_ministry() {
        let table = [
            (Some(Cause::Partner), Some(Debtor::Ours), Some(true), (Delay::Theirs, Ground::Cause)),
            (Some(Cause::OwnSide), Some(Debtor::Theirs), None, (Delay::Ours, Ground::Cause)),
            (Some(Cause::ForceMajeure), Some(Debtor::Ours), None, (Delay::Unknown, Ground::Cause)),
            (Some(Cause::Funding), Some(Debtor::Theirs), Some(true), (Delay::Theirs, Ground::Debtor)),
            (None, Some(Debtor::Both), None, (Delay::Both, Ground::Debtor)),
            (None, Some(Debtor::Third), Some(true), (Delay::Unknown, Ground::Debtor)),
            (Some(Cause::Legal), None, Some(true), (Delay::Ours, Ground::Ministry)),
            (None, None, Some(false), (Delay::Theirs, Ground::Ministry)),
            (None, None, None, (Delay::Unknown, Ground::Nothing)),
        ];
        for (cause, debtor, ministry_at_home, want) in table {
            assert_eq!(of(Answerable { cause, debtor, ministry_at_home }), want, "{cause:?} {debtor:?}");
        }
    }

    #[test]
    fn days_are_counted_from_the_last_day_in_time_and_only_where_it_is_sure() {
        let today = "2026-11-23".parse().expect("a day");
        for (due, done, want) in [
            ("2026-11-20", None, Some(3)),
            ("2026-11-23", None, None),
            ("2026-11", None, None),
            ("2026-10", None, Some(23)),
            ("2026-10-31", Some("2026-11-02"), Some(2)),
            ("2026-10-31", Some("2026-10"), None),
            ("2025", Some("2026"), Some(1)),
        ] {
            assert_eq!(days_late(due, done, today), want, "{due} {done:?}");
        }
    }
}
