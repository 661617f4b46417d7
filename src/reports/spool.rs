//! Rows on their way into a file: kept on disk until it is known how many there are and how they are marked, so that a long list
//! costs no memory.

use super::sheets::{Cell, SheetError};
use std::fs::File;
use std::io::{BufReader, BufWriter, Seek, SeekFrom};

/// Takes rows.
pub struct Spool {
    out: csv::Writer<BufWriter<File>>,
}

fn failed(error: csv::Error) -> SheetError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => SheetError::File(error),
        other => SheetError::Sheet(format!("{other:?}")),
    }
}

/// A cell as the spool keeps it: its kind is its first letter.
fn kept(cell: &Cell) -> String {
    match cell {
        Cell::Empty => "E".to_owned(),
        Cell::Text(text) => format!("T{text}"),
        Cell::Date(date) => format!("D{date}"),
        Cell::Figure(figure) => format!("F{figure}"),
    }
}

fn read(kept: &str) -> Result<Cell, SheetError> {
    let damaged = || SheetError::Sheet("what was kept of a row cannot be read".to_owned());
    let mut letters = kept.chars();
    let (kind, rest) = (letters.next(), letters.as_str());
    Ok(match kind {
        Some('E') => Cell::Empty,
        Some('T') => Cell::Text(rest.to_owned()),
        Some('D') => Cell::Date(rest.to_owned()),
        Some('F') => Cell::Figure(rest.parse().map_err(|_| damaged())?),
        Some(_) | None => return Err(damaged()),
    })
}

impl Spool {
    /// An empty spool in `file`.
    pub fn new(file: File) -> Self {
        Self { out: csv::WriterBuilder::new().flexible(true).from_writer(BufWriter::new(file)) }
    }

    /// Adds a row.
    pub fn push(&mut self, cells: &[Cell]) -> Result<(), SheetError> {
        self.out.write_record(cells.iter().map(kept)).map_err(failed)
    }

    /// Gives every row, in the order in which they came.
    pub fn each(self, mut take: impl FnMut(&[Cell]) -> Result<(), SheetError>) -> Result<(), SheetError> {
        let buffer = self.out.into_inner().map_err(|error| SheetError::File(error.into_error()))?;
        let mut file = buffer.into_inner().map_err(|error| SheetError::File(error.into_error()))?;
        file.seek(SeekFrom::Start(0))?;
        let mut settings = csv::ReaderBuilder::new();
        let mut rows = settings.flexible(true).has_headers(false).from_reader(BufReader::new(file));
        let mut record = csv::StringRecord::new();
        while rows.read_record(&mut record).map_err(failed)? {
            let cells: Vec<Cell> = record.iter().map(read).collect::<Result<_, _>>()?;
            take(&cells)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch;

    #[test]
    fn rows_come_back_as_they_went_in() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut spool = Spool::new(scratch::open(folder.path()).expect("a file"));
        let rows = [
            vec![Cell::Empty],
            vec![Cell::Text("a \"b\",\r\n\u{0}\t=c".into()), Cell::Figure(-7), Cell::Date("1993-05".into())],
            vec![Cell::Text(String::new()), Cell::Text("\u{feff}'".into())],
        ];
        rows.iter().for_each(|row| spool.push(row).expect("room"));
        let mut back = Vec::new();
        let done = spool.each(|cells| {
            back.push(cells.to_vec());
            Ok(())
        });
        assert!(done.is_ok() && back == rows, "{back:?}");
    }
}
