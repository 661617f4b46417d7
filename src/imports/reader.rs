//! Reads a CSV file into rows; what cannot be read is named with row and column, and never repaired.

use std::collections::{BTreeMap, BTreeSet};

use csv::ByteRecord;

use super::row::{FileError, Refusal, Row, Why};
use crate::reports::sheets::inert;

/// Bytes that a file may have.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
/// Rows that a file may have.
pub const MAX_ROWS: usize = 50_000;
/// Columns that a file may have.
pub const MAX_COLUMNS: usize = 500;
/// Bytes that the name of a column may have.
const MAX_NAME: usize = 200;
/// Bytes that a cell may have.
pub const MAX_CELL: usize = 64 * 1024;

/// The rows of a file; a row that cannot be read is a refusal in its place.
#[derive(Debug)]
pub struct Table {
    /// The columns in order.
    pub columns: Vec<String>,
    /// The rows in order.
    pub rows: Vec<Result<Row, Refusal>>,
}

/// Reads a file that must have these columns.
pub fn read(bytes: &[u8], required: &BTreeSet<&str>) -> Result<Table, FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLarge(MAX_BYTES));
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text);
    let header = reader.byte_headers().map_err(|error| malformed(1, &error))?.clone();
    let columns = columns(&header, required)?;
    let mut rows = Vec::new();
    for (index, record) in reader.byte_records().enumerate() {
        let number = index + 2;
        if index == MAX_ROWS {
            return Err(FileError::TooManyRows(MAX_ROWS));
        }
        rows.push(row(number, &record.map_err(|error| malformed(number, &error))?, &columns));
    }
    Ok(Table { columns, rows })
}

/// A record of a file whose columns nobody has named yet: its number, and its cells or which of them is at fault.
pub type Record = (usize, Result<Vec<String>, (usize, Why)>);

/// The records of a text in UTF-8 with this delimiter, the header among them; each is judged cell by cell as those of a
/// catalogue are. At most `most` are read.
pub fn records(text: &[u8], delimiter: u8, most: usize) -> Result<Vec<Record>, FileError> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.flexible(true).has_headers(false).delimiter(delimiter).from_reader(text);
    let mut found = Vec::new();
    for (index, record) in reader.byte_records().enumerate().take(most) {
        let number = index + 1;
        let record = record.map_err(|error| malformed(number, &error))?;
        let text = |(at, bytes): (usize, &[u8])| match cell(bytes) {
            Ok(text) => Ok(text.trim().to_owned()),
            Err(why) => Err((at, why)),
        };
        found.push((number, record.iter().enumerate().map(text).collect()));
    }
    Ok(found)
}

/// Whether a cell that is text already may be taken.
pub fn sound(text: &str) -> Result<&str, Why> {
    cell(text.as_bytes())
}

fn malformed(row: usize, error: &csv::Error) -> FileError {
    FileError::Malformed { row, what: error.to_string() }
}

fn columns(header: &ByteRecord, required: &BTreeSet<&str>) -> Result<Vec<String>, FileError> {
    if header.iter().all(|name| name.trim_ascii().is_empty()) {
        return Err(FileError::Empty);
    }
    if header.len() > MAX_COLUMNS {
        return Err(FileError::TooManyColumns(MAX_COLUMNS));
    }
    let mut columns: Vec<String> = Vec::new();
    for (index, name) in header.iter().enumerate() {
        let name = std::str::from_utf8(name).map_err(|_| FileError::HeaderBytes(index + 1))?.trim();
        if name.contains(char::is_control) || name.len() > MAX_NAME {
            return Err(FileError::HeaderBytes(index + 1));
        }
        if columns.iter().any(|column| column == name) {
            return Err(FileError::ColumnTwice(name.to_owned()));
        }
        columns.push(name.to_owned());
    }
    let missing = required.iter().filter(|name| !columns.iter().any(|column| column == *name));
    let missing: Vec<String> = missing.map(|name| (*name).to_owned()).collect();
    if missing.is_empty() { Ok(columns) } else { Err(FileError::MissingColumns(missing)) }
}

fn row(number: usize, record: &ByteRecord, columns: &[String]) -> Result<Row, Refusal> {
    let refuse = |column: &str, why| Refusal { row: number, column: column.to_owned(), why };
    if record.len() != columns.len() {
        let (found, expected) = (record.len(), columns.len());
        let last = columns.get(found).or(columns.last()).map_or("", String::as_str);
        return Err(refuse(last, Why::Ragged { found, expected }));
    }
    let mut cells = BTreeMap::new();
    for (column, bytes) in columns.iter().zip(record.iter()) {
        let text = cell(bytes).map_err(|why| refuse(column, why))?;
        // What our own exports put before a text that looks like a formula is taken off again.
        cells.insert(column.clone(), inert::bare(text).into_owned());
    }
    Ok(Row::new(number, cells))
}

fn cell(bytes: &[u8]) -> Result<&str, Why> {
    if bytes.len() > MAX_CELL {
        return Err(Why::TooLong(MAX_CELL));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Why::BadBytes)?;
    let forbidden = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if text.contains(forbidden) { Err(Why::ControlCharacter) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(bytes: &[u8]) -> Result<Table, FileError> {
        read(bytes, &BTreeSet::from(["id", "title"]))
    }

    #[test]
    fn a_row_has_the_number_that_a_spreadsheet_shows() {
        let table = table(b"\xef\xbb\xbfid,title\n1,\"two\nlines\"\n2, plain \n").expect("a table");
        let cells: Vec<_> = table.rows.iter().flatten().map(|row| (row.number, row.cell("title"))).collect();
        assert_eq!(cells, [(2, "two\nlines"), (3, "plain")]);
        assert_eq!(table.columns, ["id", "title"]);
    }

    #[test]
    fn what_an_export_made_inert_is_read_as_it_was() {
        use crate::reports::sheets::{Cell, CsvSheet, Sheet};
        use proptest::prelude::*;
        proptest!(ProptestConfig::with_cases(3_500), |(texts in proptest::collection::vec("[ '=+@a\t\r\n\u{feff}－;,\"-]{0,9}", 2..5))| {
            let mut out = Vec::new();
            let mut sheet = CsvSheet::new(&mut out).expect("a sheet");
            sheet.heads(&["id", "title"]).expect("heads");
            for (n, text) in texts.iter().enumerate() {
                let cells = [Cell::Text(n.to_string()), Cell::Text(text.clone())];
                sheet.row(&cells).expect("a row");
            }
            sheet.finish().expect("an end");
            let rows = table(&out).expect("a table").rows;
            prop_assert_eq!(rows.len(), texts.len());
            for (row, text) in rows.iter().zip(&texts) {
                prop_assert_eq!(row.as_ref().map(|row| row.cell("title")), Ok(text.trim()));
            }
        });
    }

    #[test]
    fn a_file_that_cannot_be_read_says_why() {
        for (bytes, error) in [
            (&b""[..], FileError::Empty),
            (b"\n\n", FileError::Empty),
            (b"id,name\n1,a\n", FileError::MissingColumns(vec!["title".into()])),
            (b"id,title,id\n", FileError::ColumnTwice("id".into())),
            (b"id,t\xffitle\n", FileError::HeaderBytes(2)),
            (b"id,title,\x1b[2J\n", FileError::HeaderBytes(3)),
        ] {
            assert_eq!(table(bytes).expect_err("an error"), error);
        }
    }

    #[test]
    fn a_row_that_cannot_be_read_is_refused_and_the_next_is_read() {
        let bytes = b"id,title\n1\n2,a,b\n3,\xffx\n4,\x00\n5,good\n";
        let refused = |row: usize, column: &str, why| Err(Refusal { row, column: column.into(), why });
        let rows = table(bytes).expect("a table").rows;
        assert_eq!(rows[0], refused(2, "title", Why::Ragged { found: 1, expected: 2 }));
        assert_eq!(rows[1], refused(3, "title", Why::Ragged { found: 3, expected: 2 }));
        assert_eq!(rows[2], refused(4, "title", Why::BadBytes));
        assert_eq!(rows[3], refused(5, "title", Why::ControlCharacter));
        assert_eq!(rows[4].as_ref().map(|row| row.cell("title")), Ok("good"));
    }

    #[test]
    fn a_cell_or_a_file_beyond_the_limit_is_refused() {
        let long = format!("id,title\n1,{}\n", "x".repeat(MAX_CELL + 1));
        let rows = table(long.as_bytes()).expect("a table").rows;
        assert!(matches!(&rows[0], Err(Refusal { why: Why::TooLong(MAX_CELL), .. })));
        let names: Vec<String> = (0..1_000_000).map(|n| format!("c{n}")).collect();
        let wide = format!("id,title,{}\n", names.join(","));
        assert_eq!(table(wide.as_bytes()).expect_err("an error"), FileError::TooManyColumns(MAX_COLUMNS));
        let many = format!("id,title\n{}", "1,a\n".repeat(MAX_ROWS + 1));
        assert_eq!(table(many.as_bytes()).expect_err("an error"), FileError::TooManyRows(MAX_ROWS));
    }
}
