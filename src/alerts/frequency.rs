//! How often a person wants mail, and when the next digest goes. Pure.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

crate::codes! {
    /// How often mail comes.
    Frequency {
        Immediately = "immediately",
        Daily = "daily",
        Weekly = "weekly",
        Never = "never",
    }
}

/// When a person hears of an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hearing {
    /// In a letter of its own.
    AtOnce,
    /// In the digest of that day.
    InDigestOf(NaiveDate),
    /// On the pages only.
    OnPagesOnly,
}

/// The hour of digests, UTC.
const HOUR: u32 = 5;

/// The instant at which the digest of a day goes.
pub fn digest_at(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or(NaiveTime::MIN))
}

impl Frequency {
    /// When somebody with this frequency hears of what was raised `now`.
    pub fn hears(self, now: NaiveDateTime) -> Hearing {
        let next = |is_day: fn(Weekday) -> bool| {
            let from = if now < digest_at(now.date()) { now.date() } else { now.date() + Days::new(1) };
            let day = from.iter_days().take(8).find(|day| is_day(day.weekday()));
            Hearing::InDigestOf(day.unwrap_or(from))
        };
        match self {
            Self::Immediately => Hearing::AtOnce,
            Self::Daily => next(|_| true),
            Self::Weekly => next(|day| day == Weekday::Mon),
            Self::Never => Hearing::OnPagesOnly,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_goes_on_the_next_morning_that_fits() {
        let at = |text: &str| text.parse::<NaiveDateTime>().expect("an instant");
        let day = |text: &str| Hearing::InDigestOf(text.parse().expect("a day"));
        for (frequency, now, want) in [
            (Frequency::Immediately, "2026-03-02T04:59:59", Hearing::AtOnce),
            (Frequency::Never, "2026-03-02T04:59:59", Hearing::OnPagesOnly),
            (Frequency::Daily, "2026-03-02T04:59:59", day("2026-03-02")),
            (Frequency::Daily, "2026-03-02T05:00:00", day("2026-03-03")),
            (Frequency::Weekly, "2026-03-02T04:00:00", day("2026-03-02")),
            (Frequency::Weekly, "2026-03-02T09:00:00", day("2026-03-09")),
            (Frequency::Weekly, "2026-03-05T09:00:00", day("2026-03-09")),
        ] {
            assert_eq!(frequency.hears(at(now)), want, "{frequency:?} {now}");
        }
    }
}
