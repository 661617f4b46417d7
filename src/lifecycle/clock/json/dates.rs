//! Dates and numbers as they stand in a case.

use crate::calendar::{PartialDate, PartialDateError};
use chrono::NaiveDate;
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use std::fmt;

/// A date, whole or partial.
#[derive(Debug, Clone, Copy)]
pub struct Day(pub PartialDate);

/// A date that must be whole.
#[derive(Debug, Clone, Copy)]
pub struct WholeDay(pub NaiveDate);

/// A whole number that is not negative.
#[derive(Debug, Clone, Copy)]
pub struct Count(pub u32);

struct DayVisitor;

impl Visitor<'_> for DayVisitor {
    type Value = PartialDate;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a date written 2025-09-18, 2025-09 or 2025")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<PartialDate, E> {
        PartialDate::parse_iso(text).map_err(|error| match error {
            PartialDateError::Form => E::invalid_value(Unexpected::Str(text), &self),
            PartialDateError::NoSuchDay | PartialDateError::Year => {
                E::custom(format_args!("{text}: {error}"))
            }
        })
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(DayVisitor).map(Self)
    }
}

impl<'de> Deserialize<'de> for WholeDay {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let date = from.deserialize_str(DayVisitor)?;
        if date.is_whole() {
            Ok(Self(date.earliest()))
        } else {
            Err(D::Error::custom(format_args!("{date}: this date must name a day, written 2025-09-18")))
        }
    }
}

struct CountVisitor;

impl Visitor<'_> for CountVisitor {
    type Value = u32;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "a whole number from 0 to {}", u32::MAX)
    }

    fn visit_u64<E: Error>(self, n: u64) -> Result<u32, E> {
        u32::try_from(n).map_err(|_| E::invalid_value(Unexpected::Unsigned(n), &self))
    }

    fn visit_i64<E: Error>(self, n: i64) -> Result<u32, E> {
        u32::try_from(n).map_err(|_| E::invalid_value(Unexpected::Signed(n), &self))
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_u32(CountVisitor).map(Self)
    }
}
