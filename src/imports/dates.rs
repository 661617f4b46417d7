//! Partial dates as the register writes them, and dates counted from the day the demonstration data are loaded.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A day, a month or a year of the calendar: `2025-09-18`, `2025-09` or `2025`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate(String);

/// Why a text is no date; shown to the person who imports.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a date such as 2025-09-18, 2025-09 or 2025")]
pub struct NotADate(pub String);

impl PartialDate {
    /// Reads a partial date between the years 1000 and 2999; blanks around it are not accepted.
    pub fn parse(text: &str) -> Result<Self, NotADate> {
        let wrong = || NotADate(text.to_owned());
        let date = Self(text.to_owned());
        if !has_date_shape(text) {
            return Err(wrong());
        }
        date.first_day().map(|_| date.clone()).ok_or_else(wrong)
    }

    /// A partial date that is a whole day.
    pub fn from_day(day: NaiveDate) -> Self {
        Self(day.format("%Y-%m-%d").to_string())
    }

    /// The text as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The day, where the date names one.
    pub fn day(&self) -> Option<NaiveDate> {
        (self.0.len() == 10).then(|| self.earliest())
    }

    /// The first day that the date may mean.
    pub fn earliest(&self) -> NaiveDate {
        self.first_day().expect("a partial date is checked when it is made")
    }

    /// The last day that the date may mean.
    pub fn latest(&self) -> NaiveDate {
        let first = self.earliest();
        let next = match self.0.len() {
            4 => first.checked_add_months(Months::new(12)),
            7 => first.checked_add_months(Months::new(1)),
            _ => first.checked_add_days(Days::new(1)),
        };
        next.and_then(|day| day.pred_opt()).unwrap_or(first)
    }

    /// Is the date a whole day that is the first of January, and perhaps a year in disguise?
    pub fn is_new_year(&self) -> bool {
        self.day().is_some_and(|day| day.month() == 1 && day.day() == 1)
    }

    fn first_day(&self) -> Option<NaiveDate> {
        let part = |range: std::ops::Range<usize>| self.0.get(range).map(str::parse::<u32>);
        let year = self.0.get(0..4)?.parse().ok().filter(|year| (1000..=2999).contains(year))?;
        let month = part(5..7).unwrap_or(Ok(1)).ok()?;
        let day = part(8..10).unwrap_or(Ok(1)).ok()?;
        NaiveDate::from_ymd_opt(year, month, day)
    }
}

fn has_date_shape(text: &str) -> bool {
    let shape = |(at, byte): (usize, u8)| {
        if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() }
    };
    matches!(text.len(), 4 | 7 | 10) && text.bytes().enumerate().all(shape)
}

impl From<&PartialDate> for crate::calendar::PartialDate {
    fn from(date: &PartialDate) -> Self {
        Self::parse(&date.0).expect("both kinds of partial date have the same form and the same years")
    }
}

impl TryFrom<String> for PartialDate {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        Self::parse(&text)
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.0
    }
}

/// A date of the demonstration data: fixed, or counted from the day they are loaded (`load+60d`, `load+90d-54m`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum DemoDate {
    /// A date of the real world.
    Fixed(PartialDate),
    /// First the days are added to the day of loading, then the months.
    FromLoad {
        /// Days after (or, negative, before) the day of loading.
        days: i64,
        /// Months after (or before) the day so reached.
        months: i32,
    },
}

impl DemoDate {
    /// The partial date meant when the data are loaded on `load`.
    ///
    /// # Panics
    /// Never for dates of a sensible size: `parse` keeps the offsets within a century.
    pub fn resolve(&self, load: NaiveDate) -> PartialDate {
        match self {
            Self::Fixed(date) => date.clone(),
            Self::FromLoad { days, months } => {
                let count = Months::new(months.unsigned_abs());
                let day = load + chrono::TimeDelta::days(*days);
                PartialDate::from_day(if *months < 0 { day - count } else { day + count })
            }
        }
    }

    fn parse(text: &str) -> Result<Self, NotADate> {
        let Some(mut rest) = text.strip_prefix("load") else {
            return PartialDate::parse(text).map(Self::Fixed);
        };
        let wrong = || NotADate(text.to_owned());
        let (mut days, mut months) = (0, 0);
        while !rest.is_empty() {
            let end = rest.find(['d', 'm', 'y']).ok_or_else(wrong)?;
            let count: i32 = rest[..end].parse().map_err(|_| wrong())?;
            match (rest.as_bytes()[0], &rest[end..=end]) {
                (b'+' | b'-', "d") if count.abs() <= 36_500 => days += i64::from(count),
                (b'+' | b'-', "m") if count.abs() <= 1_200 => months += count,
                (b'+' | b'-', "y") if count.abs() <= 100 => months += 12 * count,
                _ => return Err(wrong()),
            }
            rest = &rest[end + 1..];
        }
        Ok(Self::FromLoad { days, months })
    }
}

impl TryFrom<String> for DemoDate {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        Self::parse(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partial_date_spans_the_days_it_may_mean() {
        for (text, earliest, latest) in [
            ("2024", "2024-01-01", "2024-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2024-02-29", "2024-02-29", "2024-02-29"),
        ] {
            let date = PartialDate::parse(text).expect(text);
            assert_eq!(
                (date.earliest().to_string(), date.latest().to_string()),
                (earliest.into(), latest.into())
            );
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "24",
            "2024-13",
            "2023-02-29",
            "2024/02/01",
            "2024-2-1",
            " 2024",
            "2024-02-",
            "20240201",
            "２０２４",
            "0999",
            "3000-01-01",
        ] {
            assert_eq!(PartialDate::parse(text), Err(NotADate(text.into())), "{text}");
        }
    }

    #[test]
    fn only_a_whole_first_of_january_looks_like_a_year() {
        for (text, looks) in
            [("1940-01-01", true), ("1940", false), ("1940-01", false), ("1940-01-02", false)]
        {
            assert_eq!(PartialDate::parse(text).expect(text).is_new_year(), looks, "{text}");
        }
    }

    #[test]
    fn a_demo_date_counts_from_the_day_of_loading() {
        let load = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        for (text, day) in [
            ("2025-09", "2025-09"),
            ("load", "2026-11-22"),
            ("load+60d", "2027-01-21"),
            ("load-45d", "2026-10-08"),
            ("load+90d-54m", "2022-08-20"),
            ("load+90d+6m-5y", "2022-08-20"),
        ] {
            let date = DemoDate::parse(text).expect(text);
            assert_eq!(date.resolve(load).as_str(), day, "{text}");
        }
        for text in ["load60d", "load+d", "load+60", "load+60w", "load+999999d", "tomorrow"] {
            assert!(DemoDate::parse(text).is_err(), "{text}");
        }
    }
}
