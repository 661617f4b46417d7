//! Whether a cell is a whole day; only so much as tells a row of data from a header. Pure.

use crate::calendar::PartialDate;

/// Whether a text is a whole day in figures.
pub fn is_whole_day(text: &str) -> bool {
    PartialDate::parse(text).is_ok_and(PartialDate::is_whole)
}
