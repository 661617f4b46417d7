//! A stretch of time between two partial dates, either of which may be unknown. Pure.

use crate::calendar::PartialDate;
use chrono::NaiveDate;

/// From when to when something was so; a missing end is open or unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Period {
    /// The beginning.
    pub from: Option<PartialDate>,
    /// The end.
    pub to: Option<PartialDate>,
}

impl Period {
    /// A period; none when it certainly ends before it begins.
    pub fn new(from: Option<PartialDate>, to: Option<PartialDate>) -> Option<Self> {
        let reversed = match (from, to) {
            (Some(from), Some(to)) => to.latest() < from.earliest(),
            (Some(_), None) | (None, Some(_)) | (None, None) => false,
        };
        (!reversed).then_some(Self { from, to })
    }

    /// Reads what a row keeps; a text that is no date counts as unknown.
    pub fn stored(from: Option<&str>, to: Option<&str>) -> Self {
        let date = |text: Option<&str>| text.and_then(|text| PartialDate::parse(text).ok());
        Self { from: date(from), to: date(to) }
    }

    /// Whether the day may lie in it: a partial date is read in its favour.
    pub fn may_hold(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from.earliest() <= day) && self.to.is_none_or(|to| day <= to.latest())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Option<PartialDate> {
        (!text.is_empty()).then(|| PartialDate::parse(text).expect("a partial date"))
    }

    #[test]
    fn only_a_period_that_certainly_runs_backwards_is_refused() {
        for (from, to, sound) in [
            ("", "", true),
            ("2020", "", true),
            ("", "2020", true),
            ("2025-09", "2025", true),
            ("2025-09-18", "2025-09-18", true),
            ("2025-09-18", "2025-09", true),
            ("2025-09-18", "2025-09-17", false),
            ("2025-09", "2025-08-31", false),
            ("2026", "2025", false),
        ] {
            assert_eq!(Period::new(date(from), date(to)).is_some(), sound, "{from}–{to}");
        }
    }

    #[test]
    fn a_partial_end_holds_to_its_last_day() {
        let day = |text| date(text).expect("a date").earliest();
        for (from, to, on, held) in [
            ("2018", "2023", "2023-12-31", true),
            ("2018", "2023", "2024-01-01", false),
            ("2018", "2023", "2017-12-31", false),
            ("2018", "", "2040-01-01", true),
            ("", "", "1900-01-01", true),
        ] {
            let period = Period::stored(Some(from), Some(to));
            assert_eq!(period.may_hold(day(on)), held, "{from}–{to} on {on}");
        }
    }
}
