//! CSV: UTF-8 with its mark, commas, RFC 4180 line ends; notes begin with `#`; no cell is a formula.
//!
//! A text with any sign that some spreadsheet takes for the end of a cell stands in quotes, whatever the file is opened with.

use super::SheetError;
use super::inert::inert;
use super::sheet::{Cell, Sheet};
use std::borrow::Cow;
use std::io::{BufWriter, Write};

/// What a text may not hold without quotes.
const QUOTED: [char; 7] = ['"', ',', ';', '|', '\t', '\r', '\n'];

/// Writes CSV.
pub struct CsvSheet<W: Write>(BufWriter<W>);

impl<W: Write> CsvSheet<W> {
    /// A sheet on `out`.
    pub fn new(out: W) -> Result<Self, SheetError> {
        let mut out = BufWriter::new(out);
        // Without the mark, spreadsheets read UTF-8 as something else.
        out.write_all("\u{feff}".as_bytes())?;
        Ok(Self(out))
    }

    fn line<'c>(&mut self, cells: impl IntoIterator<Item = Cow<'c, str>>) -> Result<(), SheetError> {
        for (n, text) in cells.into_iter().enumerate() {
            if n > 0 {
                self.0.write_all(b",")?;
            }
            match text.contains(QUOTED) {
                true => write!(self.0, "\"{}\"", text.replace('"', "\"\""))?,
                false => self.0.write_all(text.as_bytes())?,
            }
        }
        self.0.write_all(b"\r\n")?;
        Ok(())
    }
}

impl<W: Write> Sheet for CsvSheet<W> {
    fn note(&mut self, name: &str, value: &str) -> Result<(), SheetError> {
        self.line([Cow::Owned(format!("# {name}")), inert(value)])
    }

    fn heads(&mut self, heads: &[&str]) -> Result<(), SheetError> {
        self.line(heads.iter().copied().map(inert))
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), SheetError> {
        self.line(cells.iter().map(|cell| match cell {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(text) | Cell::Date(text) => inert(text),
            // A number of ours: what it is taken for is what it is.
            Cell::Figure(figure) => Cow::Owned(figure.to_string()),
        }))
    }

    fn finish(mut self) -> Result<(), SheetError> {
        self.0.flush()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_inert() {
        let mut out = Vec::new();
        let mut sheet = CsvSheet::new(&mut out).expect("a sheet");
        sheet.note("Filter", "=x").expect("a note");
        sheet.heads(&["A", "B"]).expect("heads");
        let cells = [
            Cell::Text("a \"b\", c\nd".into()),
            Cell::Text("@SUM(1)".into()),
            Cell::Text("a;=1+1".into()),
            Cell::Figure(-7),
            Cell::Date("1993".into()),
            Cell::Empty,
        ];
        sheet.row(&cells).expect("a row");
        sheet.finish().expect("an end");
        let text = String::from_utf8(out).expect("text");
        assert_eq!(
            text,
            "\u{feff}# Filter,'=x\r\nA,B\r\n\"a \"\"b\"\", c\nd\",'@SUM(1),\"a;'=1+1\",-7,1993,\r\n"
        );
    }
}
