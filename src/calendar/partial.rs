//! A date as far as it is known: a year, a month of a year, or a day.

use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A partial date, stored as ISO text of its own length: `2025`, `2025-09`, `2025-09-18`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

/// Why a text is no partial date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PartialDateError {
    /// Not of the form `2025`, `2025-09`, `2025-09-18` (or `18.09.2025`, `18/09/2025`).
    #[error("a date is written 2025, 2025-09 or 2025-09-18")]
    Form,
    /// No such month or day.
    #[error("there is no such day in the calendar")]
    NoSuchDay,
    /// Outside the years 1000 to 2999.
    #[error("the year must lie between 1000 and 2999")]
    Year,
}

/// Which day a partial date is taken for (clock.md §1: it is read twice).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reading {
    /// The first day that it can mean.
    First,
    /// The last day that it can mean.
    Last,
}

impl PartialDate {
    /// A whole day.
    pub fn day(date: NaiveDate) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }

    /// Reads ISO text, or a day as `18.09.2025` and `18/09/2025` (day first).
    pub fn parse(text: &str) -> Result<Self, PartialDateError> {
        let text = text.trim();
        let parts: Vec<&str> = match text.contains(['.', '/']) {
            true => text.split(['.', '/']).rev().collect(),
            false => text.split('-').collect(),
        };
        let dotted = text.contains(['.', '/']);
        let number = |part: &str, least: usize, most: usize| {
            let plain = (least..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            if plain {
                part.parse::<u32>().map_err(|_| PartialDateError::Form)
            } else {
                Err(PartialDateError::Form)
            }
        };
        let least = if dotted { 1 } else { 2 };
        let (year, month, day) = match parts.as_slice() {
            [year] if !dotted => (number(year, 4, 4)?, None, None),
            [year, month] => (number(year, 4, 4)?, Some(number(month, least, 2)?), None),
            [year, month, day] => {
                (number(year, 4, 4)?, Some(number(month, least, 2)?), Some(number(day, least, 2)?))
            }
            _ => return Err(PartialDateError::Form),
        };
        Self::new(i32::try_from(year).map_err(|_| PartialDateError::Year)?, month, day)
    }

    /// A partial date from its parts; a day needs a month.
    pub fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Result<Self, PartialDateError> {
        if !(1000..=2999).contains(&year) {
            return Err(PartialDateError::Year);
        }
        if month.is_none() && day.is_some() {
            return Err(PartialDateError::Form);
        }
        match NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1)) {
            Some(_) => Ok(Self { year, month, day }),
            None => Err(PartialDateError::NoSuchDay),
        }
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month, if known.
    pub const fn month(self) -> Option<u32> {
        self.month
    }

    /// The day of the month, if known.
    pub const fn day_of_month(self) -> Option<u32> {
        self.day
    }

    /// Whether the day is known.
    pub const fn is_whole(self) -> bool {
        self.day.is_some()
    }

    /// The day for which it is taken.
    pub fn read(self, reading: Reading) -> NaiveDate {
        match reading {
            Reading::First => self.earliest(),
            Reading::Last => self.latest(),
        }
    }

    /// Reads the ISO text alone, as machines write it: `2025`, `2025-09`, `2025-09-18`.
    pub fn parse_iso(text: &str) -> Result<Self, PartialDateError> {
        let date = Self::parse(text)?;
        if date.to_string() == text { Ok(date) } else { Err(PartialDateError::Form) }
    }

    /// The first day it can mean.
    pub fn earliest(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
            .expect("checked when it was made")
    }

    /// The last day it can mean.
    pub fn latest(self) -> NaiveDate {
        match (self.month, self.day) {
            (Some(month), Some(day)) => {
                NaiveDate::from_ymd_opt(self.year, month, day).expect("checked when it was made")
            }
            (Some(12) | None, _) => {
                NaiveDate::from_ymd_opt(self.year, 12, 31).expect("every year has a last day")
            }
            (Some(month), None) => NaiveDate::from_ymd_opt(self.year, month + 1, 1)
                .and_then(|first| first.pred_opt())
                .expect("every month has a last day"),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn three_lengths_and_the_dotted_day_are_read() {
        for (text, iso, earliest, latest) in [
            ("2025", "2025", "2025-01-01", "2025-12-31"),
            ("2024-02", "2024-02", "2024-02-01", "2024-02-29"),
            ("2025-12", "2025-12", "2025-12-01", "2025-12-31"),
            (" 2025-09-18 ", "2025-09-18", "2025-09-18", "2025-09-18"),
            ("18.09.2025", "2025-09-18", "2025-09-18", "2025-09-18"),
            ("8/9/2025", "2025-09-08", "2025-09-08", "2025-09-08"),
            ("09.2025", "2025-09", "2025-09-01", "2025-09-30"),
        ] {
            let date = PartialDate::parse(text).expect(text);
            assert_eq!(date.to_string(), iso);
            assert_eq!(
                (date.earliest().to_string().as_str(), date.latest().to_string().as_str()),
                (earliest, latest)
            );
        }
    }

    #[test]
    fn what_is_no_date_is_refused_with_its_reason() {
        use PartialDateError::{Form, NoSuchDay, Year};
        for (text, why) in [
            ("", Form),
            ("25", Form),
            ("2025-9", Form),
            ("2025-09-18T10:00", Form),
            ("２０２５", Form),
            ("2025-13", NoSuchDay),
            ("2025-02-29", NoSuchDay),
            ("1900-02-29", NoSuchDay),
            ("0999", Year),
            ("3000-01-01", Year),
            ("September 2025", Form),
            ("-2025", Form),
        ] {
            assert_eq!(PartialDate::parse(text), Err(why), "{text:?}");
        }
    }

    #[test]
    fn a_machine_writes_iso_text_alone() {
        for text in ["2025", "2025-09", "2025-09-18"] {
            assert_eq!(PartialDate::parse_iso(text).map(|date| date.to_string()), Ok(text.to_owned()));
        }
        for text in ["18.09.2025", " 2025-09-18", "2025-9-18", "2025-09-18 "] {
            assert_eq!(PartialDate::parse_iso(text), Err(PartialDateError::Form), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn text_and_value_are_one(year in 1000_i32..3000, month in proptest::option::of(1_u32..=12), day in 1_u32..=28, whole: bool) {
            let day = month.and(whole.then_some(day));
            let date = PartialDate::new(year, month, day).expect("a date");
            prop_assert_eq!(PartialDate::parse(&date.to_string()), Ok(date));
            prop_assert!(date.earliest() <= date.latest());
            prop_assert_eq!(date.is_whole(), date.earliest() == date.latest());
        }
    }
}
