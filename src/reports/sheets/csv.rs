//! CSV: UTF-8 with its mark, commas, RFC 4180 line ends; notes begin with `#`; no cell is a formula.

use super::SheetError;
use super::sheet::{Cell, Sheet, is_dangerous};
use std::borrow::Cow;
use std::io::{BufWriter, Write};

/// Writes CSV.
pub struct CsvSheet<W: Write>(csv::Writer<BufWriter<W>>);

impl<W: Write> CsvSheet<W> {
    /// A sheet on `out`.
    pub fn new(out: W) -> Result<Self, SheetError> {
        let mut out = BufWriter::new(out);
        // Without the mark, spreadsheets read UTF-8 as something else.
        out.write_all("\u{feff}".as_bytes())?;
        let mut settings = csv::WriterBuilder::new();
        settings.terminator(csv::Terminator::CRLF).flexible(true).comment(None);
        Ok(Self(settings.from_writer(out)))
    }

    fn line<'c>(&mut self, cells: impl IntoIterator<Item = Cow<'c, str>>) -> Result<(), SheetError> {
        let cells = cells.into_iter().map(inert);
        let cells: Vec<String> = cells.map(Cow::into_owned).collect();
        self.0.write_record(&cells).map_err(csv_error)
    }
}

fn csv_error(error: csv::Error) -> SheetError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => SheetError::File(error),
        other => SheetError::Sheet(format!("{other:?}")),
    }
}

/// A text that no spreadsheet takes for a formula.
fn inert(text: Cow<str>) -> Cow<str> {
    match is_dangerous(&text) {
        true => Cow::Owned(format!("'{text}")),
        false => text,
    }
}

impl<W: Write> Sheet for CsvSheet<W> {
    fn note(&mut self, name: &str, value: &str) -> Result<(), SheetError> {
        self.line([Cow::Owned(format!("# {name}")), Cow::Borrowed(value)])
    }

    fn heads(&mut self, heads: &[&str]) -> Result<(), SheetError> {
        self.line(heads.iter().copied().map(Cow::Borrowed))
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), SheetError> {
        self.line(cells.iter().map(|cell| match cell {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(text) | Cell::Date(text) => Cow::Borrowed(text.as_str()),
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
            Cell::Figure(7),
            Cell::Date("1993".into()),
            Cell::Empty,
        ];
        sheet.row(&cells).expect("a row");
        sheet.finish().expect("an end");
        let text = String::from_utf8(out).expect("text");
        assert_eq!(text, "\u{feff}# Filter,'=x\r\nA,B\r\n\"a \"\"b\"\", c\nd\",'@SUM(1),7,1993,\r\n");
    }
}
