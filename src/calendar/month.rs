//! A month, and the whole weeks from Monday on that hold it: what calendars on pages are drawn from. Pure.

use chrono::{Datelike, Days, NaiveDate};

/// A month of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
}

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self { first: day.with_day(1).unwrap_or(day) }
    }

    /// Reads `YYYY-MM`, of the years 1000 to 2999.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) =
            text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2)?;
        let year: i32 = year.parse().ok().filter(|year| (1000..3000).contains(year))?;
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, 1).map(|first| Self { first })
    }

    /// As it stands in the address.
    pub fn code(self) -> String {
        self.first.format("%Y-%m").to_string()
    }

    /// The month after.
    pub fn next(self) -> Self {
        Self::of(self.first.checked_add_days(Days::new(31)).unwrap_or(self.first))
    }

    /// The month before.
    pub fn previous(self) -> Self {
        Self::of(self.first.pred_opt().unwrap_or(self.first))
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.next().first.pred_opt().unwrap_or(self.first)
    }

    /// The seven days of the week in which it begins, from Monday on.
    pub fn first_week(self) -> impl Iterator<Item = NaiveDate> {
        let back = u64::from(self.first.weekday().num_days_from_monday());
        let monday = self.first.checked_sub_days(Days::new(back)).unwrap_or(self.first);
        monday.iter_days().take(7)
    }

    /// Whole weeks from Monday on that hold it, each day made into what `cell` says.
    pub fn weeks<T>(self, mut cell: impl FnMut(NaiveDate) -> T) -> Vec<Vec<T>> {
        let mut weeks = Vec::new();
        let mut monday = self.first_week().next();
        while let Some(first) = monday.filter(|day| *day <= self.last()) {
            weeks.push(first.iter_days().take(7).map(&mut cell).collect());
            monday = first.checked_add_days(Days::new(7));
        }
        weeks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_follow_each_other_over_the_year() {
        let month = Month::parse("2026-12").expect("a month");
        assert_eq!((month.next().code(), month.previous().code()), ("2027-01".into(), "2026-11".into()));
        assert_eq!(Month::parse("2028-02").expect("a month").last().to_string(), "2028-02-29");
        for odd in ["2026-13", "26-1", "2026-1", "0999-01", "3000-01", "2026-0a", "", "2026"] {
            assert_eq!(Month::parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn the_grid_begins_on_a_monday_and_holds_the_whole_month() {
        for (code, first, rows) in
            [("2026-03", "2026-02-23", 6), ("2027-02", "2027-02-01", 4), ("2026-06", "2026-06-01", 5)]
        {
            let month = Month::parse(code).expect("a month");
            let weeks = month.weeks(|day| day);
            assert_eq!((weeks.len(), weeks[0][0].to_string().as_str()), (rows, first), "{code}");
            let within = weeks.iter().flatten().filter(|day| Month::of(**day) == month).count();
            assert_eq!(within, usize::try_from(month.last().day()).expect("a day"), "{code}");
            assert!(weeks.iter().all(|week| week.len() == 7));
        }
    }
}
