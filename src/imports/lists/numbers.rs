//! What the numbers of a workbook mean: which styles show a day, and which day a serial number is.

use super::ListFault;
use super::book::{Taker, attribute};
use chrono::{Days, NaiveDate};
use quick_xml::events::BytesStart;
use std::collections::HashMap;

/// Which styles of cells are days.
#[derive(Default)]
pub(super) struct Styles {
    formats: HashMap<String, bool>,
    cells: Vec<String>,
    in_cells: bool,
}

impl Taker for Styles {
    fn opened(&mut self, element: &BytesStart) -> Result<(), ListFault> {
        match element.local_name().as_ref() {
            "numFmt" => {
                let id = attribute(element, "numFmtId")?.unwrap_or_default();
                let code = attribute(element, "formatCode")?.unwrap_or_default();
                self.formats.insert(id, shows_a_day(&code));
            }
            "cellXfs" => self.in_cells = true,
            "xf" if self.in_cells => {
                self.cells.push(attribute(element, "numFmtId")?.unwrap_or_default());
            }
            _ => {}
        }
        Ok(())
    }

    fn closed(&mut self, name: &str) -> Result<(), ListFault> {
        self.in_cells &= name != "cellXfs";
        Ok(())
    }
}

impl Styles {
    /// For each style whether it shows a day.
    pub(super) fn days(&self) -> Vec<bool> {
        let is_day = |id: &String| match self.formats.get(id) {
            Some(told) => *told,
            None => matches!(id.parse::<u32>(), Ok(14..=17 | 22 | 27..=36 | 50..=58)),
        };
        self.cells.iter().map(is_day).collect()
    }
}

/// Whether a format shows a year or a day of the month; quoted words and what stands in brackets count for nothing.
fn shows_a_day(code: &str) -> bool {
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for c in code.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '[' => bracketed = true,
            ']' => bracketed = false,
            'y' | 'Y' | 'd' | 'D' if !bracketed => return true,
            _ => {}
        }
    }
    false
}

/// A number without what a computer adds to it.
pub(super) fn figure(raw: String) -> String {
    let is_plain = raw.bytes().all(|b| b.is_ascii_digit());
    match raw.parse::<f64>() {
        Ok(number) if !is_plain && number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Ok(_) | Err(_) => raw,
    }
}

/// The day that a serial number stands for.
pub(super) fn day(raw: &str, since_1904: bool) -> Option<String> {
    let serial = raw.trim().parse::<f64>().ok().filter(|number| (1.0..2_958_466.0).contains(number))?;
    let whole = format!("{:.0}", serial.floor()).parse::<u64>().ok()?;
    // The first of these calendars holds 1900 for a leap year; before March 1900 it is one day behind.
    let (year, month, first) = match (since_1904, whole < 60) {
        (true, _) => (1904, 1, 1),
        (false, true) => (1899, 12, 31),
        (false, false) => (1899, 12, 30),
    };
    let day = NaiveDate::from_ymd_opt(year, month, first)?.checked_add_days(Days::new(whole))?;
    Some(day.format("%Y-%m-%d").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_serial_number_is_the_day_that_the_program_shows() {
        for (serial, since_1904, shown) in [
            ("42706", false, Some("2016-12-02")),
            ("42706.75", false, Some("2016-12-02")),
            ("1", false, Some("1900-01-01")),
            ("61", false, Some("1900-03-01")),
            ("41244", true, Some("2016-12-02")),
            ("0", false, None),
            ("-5", false, None),
            ("x", false, None),
        ] {
            assert_eq!(day(serial, since_1904).as_deref(), shown, "{serial}");
        }
    }

    #[test]
    fn a_format_shows_a_day_or_does_not() {
        for (code, shows) in [
            ("dd.mm.yyyy", true),
            ("[$-415]d mmmm yyyy;@", true),
            ("0.00", false),
            ("General", false),
            ("[Red]0", false),
            ("\"day\" 0", false),
            ("\\d0", false),
        ] {
            assert_eq!(shows_a_day(code), shows, "{code}");
        }
    }
}
