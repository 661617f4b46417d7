//! XLSX: every text is written as a string, whole dates are dates, partial ones stay text.
//!
//! The library keeps the workbook in memory until it is saved, so one is made at a time.

use super::SheetError;
use super::inert::is_dangerous;
use super::sheet::{Cell, Sheet};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::borrow::Cow;
use std::io::{Seek, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

static ONE: Mutex<()> = Mutex::new(());

/// Waits until no other workbook is being made.
pub fn turn() -> MutexGuard<'static, ()> {
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes XLSX.
pub struct XlsxSheet<W: Write + Seek + Send> {
    out: W,
    sheet: Worksheet,
    formats: Formats,
    next: u32,
}

struct Formats {
    bold: Format,
    day: Format,
    quoted: Format,
}

impl From<XlsxError> for SheetError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) => Self::File(error),
            other => Self::Sheet(other.to_string()),
        }
    }
}

impl<W: Write + Seek + Send> XlsxSheet<W> {
    /// A sheet that is saved to `out` at its end; its columns are so many characters wide.
    pub fn new(out: W, widths: &[u16]) -> Result<Self, SheetError> {
        let mut sheet = Worksheet::new();
        sheet.set_name("Entente")?;
        for (width, column) in widths.iter().zip(0..) {
            sheet.set_column_width(column, *width)?;
        }
        let formats = Formats {
            bold: Format::new().set_bold(),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            quoted: Format::new().set_quote_prefix(),
        };
        Ok(Self { out, sheet, formats, next: 0 })
    }

    fn text(&mut self, column: u16, text: &str) -> Result<(), SheetError> {
        let text = fitting(text);
        match is_dangerous(&text) {
            true => {
                let quoted = &self.formats.quoted;
                self.sheet.write_string_with_format(self.next, column, text, quoted)?
            }
            false => self.sheet.write_string(self.next, column, text)?,
        };
        Ok(())
    }

    fn date(&mut self, column: u16, stored: &str) -> Result<(), SheetError> {
        let Some(date) = whole(stored) else {
            return self.text(column, stored);
        };
        let day = &self.formats.day;
        self.sheet.write_datetime_with_format(self.next, column, date, day)?;
        Ok(())
    }
}

/// The most characters that a cell of a workbook holds, less the words that say how many are left out.
const LONGEST: usize = 32_700;

/// The text as far as a cell holds it; how many characters are left out stands behind it.
fn fitting(text: &str) -> Cow<'_, str> {
    // A byte is at most a character.
    if text.len() <= LONGEST {
        return Cow::Borrowed(text);
    }
    match text.char_indices().nth(LONGEST) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{} … [+{}]", &text[..end], text[end..].chars().count())),
    }
}

/// A date that a spreadsheet can hold: whole, and not before 1900.
fn whole(stored: &str) -> Option<ExcelDateTime> {
    let mut parts = stored.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let year: u16 = year.parse().ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, month.parse().ok()?, day.parse().ok()?).ok()
}

impl<W: Write + Seek + Send> Sheet for XlsxSheet<W> {
    fn note(&mut self, name: &str, value: &str) -> Result<(), SheetError> {
        let bold = &self.formats.bold;
        self.sheet.write_string_with_format(self.next, 0, name, bold)?;
        self.text(1, value)?;
        self.next += 1;
        Ok(())
    }

    fn heads(&mut self, heads: &[&str]) -> Result<(), SheetError> {
        self.next += 1;
        for (head, column) in heads.iter().zip(0..) {
            let bold = &self.formats.bold;
            self.sheet.write_string_with_format(self.next, column, *head, bold)?;
        }
        self.next += 1;
        self.sheet.set_freeze_panes(self.next, 0)?;
        Ok(())
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), SheetError> {
        for (cell, column) in cells.iter().zip(0..) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => self.text(column, text)?,
                Cell::Date(stored) => self.date(column, stored)?,
                Cell::Figure(figure) => {
                    self.sheet.write_number(self.next, column, *figure as f64)?;
                }
            }
        }
        self.next += 1;
        Ok(())
    }

    fn finish(self) -> Result<(), SheetError> {
        let mut book = Workbook::new();
        book.push_worksheet(self.sheet);
        book.save_to_writer(self.out)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_dates_that_a_spreadsheet_can_hold_become_dates() {
        assert!(whole("2025-09-18").is_some());
        for text in ["2025-09", "2025", "1899-12-31", "2025-02-30", "x-y-z", ""] {
            assert!(whole(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_text_that_no_cell_holds_is_cut_and_says_so() {
        assert_eq!(fitting("short"), "short");
        let long = "ż".repeat(LONGEST);
        assert_eq!(fitting(&long), long.as_str());
        let cut = fitting(&"ż".repeat(LONGEST + 12)).into_owned();
        assert!(cut.ends_with("ż … [+12]") && cut.chars().count() < 32_767, "{}", cut.chars().count());
    }

    #[test]
    fn no_cell_is_a_formula() {
        let mut out = std::io::Cursor::new(Vec::new());
        let mut sheet = XlsxSheet::new(&mut out, &[20, 12]).expect("a sheet");
        sheet.note("Filter", "=1+1").expect("a note");
        sheet.heads(&["A", "B"]).expect("heads");
        let cells = [Cell::Text("=1+1".into()), Cell::Date("2025-09-18".into())];
        sheet.row(&cells).expect("a row");
        sheet.finish().expect("an end");
        let bytes = out.into_inner();
        assert_eq!(&bytes[..2], b"PK");
        let xml = inflated(&bytes, "xl/worksheets/sheet1.xml");
        assert!(!xml.contains("<f>"), "{xml}");
        assert!(xml.contains("<v>45918</v>"), "18 September 2025 as a date: {xml}");
        let styles = inflated(&bytes, "xl/styles.xml");
        assert!(styles.contains("quotePrefix=\"1\""), "{styles}");
    }

    /// The text of an entry of a ZIP file, found by its local header.
    fn inflated(zip: &[u8], name: &str) -> String {
        use std::io::Read;
        let at = zip.windows(name.len()).position(|w| w == name.as_bytes());
        let at = at.expect("the entry");
        let extra = usize::from(u16::from_le_bytes([zip[at - 2], zip[at - 1]]));
        let mut text = String::new();
        flate2::read::DeflateDecoder::new(&zip[at + name.len() + extra..])
            .read_to_string(&mut text)
            .expect("deflated text");
        text
    }
}
