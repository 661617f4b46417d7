//! Lists of any shape: CSV with any delimiter in the encodings of our languages, or a workbook; what stands in them, column by
//! column, with nothing guessed of what it means.
//!
//! The server calls [`read_in_child`]; the child, which has taken its own rights away, runs [`worker_main`].

mod book;
mod child;
mod dating;
mod numbers;
mod text;
mod worker;

pub use child::read_in_child;
pub use worker::{WORKER_COMMAND, worker_main};

use super::reader::{MAX_COLUMNS, MAX_ROWS};
use super::row::Why;
use crate::codes;
use serde::{Deserialize, Serialize};

/// Bytes that a list may have.
pub const MOST_BYTES: u64 = 16 << 20;

/// Records above the rows that are looked through for the header: titles and notes of whoever made the list.
const PREAMBLE: usize = 30;

codes! {
    /// What a list is written in.
    Format { Csv = "csv", Xlsx = "xlsx" }
}

/// A row as it came: its number in the file and its cells, one for each column.
pub type Line = (usize, Vec<String>);

/// What stands in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The header as it stands; a column without a name is empty.
    pub columns: Vec<String>,
    /// The rows below it that are not blank.
    pub rows: Vec<Line>,
}

/// Why a list is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum ListFault {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// No row that names the columns.
    #[error("no row names the columns")]
    NoHeader,
    /// A header and nothing below it.
    #[error("the list has no rows")]
    NoRows,
    /// Larger than is taken, as it came or unpacked.
    #[error("the file is too large")]
    TooLarge,
    /// More rows than are taken.
    #[error("the file has too many rows")]
    TooManyRows,
    /// More columns than are taken.
    #[error("the file has too many columns")]
    TooManyColumns,
    /// Neither CSV nor XLSX, or not what its ending says.
    #[error("the file is neither CSV nor XLSX")]
    WrongType,
    /// It begins as a workbook and cannot be read on.
    #[error("the file is damaged")]
    Damaged,
    /// Reading it took longer or more memory than is given.
    #[error("reading the file took too long")]
    TooHard,
    /// A cell that cannot be taken.
    #[error("row {row}, column {column}: {what:?}")]
    Cell {
        /// The number that a spreadsheet shows.
        row: usize,
        /// The letter of the column.
        column: String,
        /// What is wrong with it.
        what: CellFault,
    },
}

/// What is wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellFault {
    /// Letters that are none in its encoding.
    Letters,
    /// Longer than any title.
    TooLong,
    /// The error of a formula.
    Formula,
}

impl From<Why> for CellFault {
    fn from(why: Why) -> Self {
        // The reader judges a cell by its letters and its length alone.
        if matches!(why, Why::TooLong(_)) { Self::TooLong } else { Self::Letters }
    }
}

/// The letter of a column, as a spreadsheet names it.
pub fn letter(index: usize) -> String {
    let (mut name, mut left) = (String::new(), index + 1);
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or_default();
        name.insert(0, char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    name
}

/// Which format the bytes are in, if the name's ending agrees.
pub fn format_of(name: &str, bytes: &[u8]) -> Result<Format, ListFault> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let is_package = bytes.starts_with(b"PK");
    let is_other = [&b"%PDF"[..], b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b", b"{\\rtf"]
        .iter()
        .any(|start| bytes.starts_with(start));
    match ending.as_deref() {
        Some("xlsx") if is_package => Ok(Format::Xlsx),
        Some("csv" | "txt" | "tsv") if !is_package && !is_other => Ok(Format::Csv),
        Some(_) | None => Err(ListFault::WrongType),
    }
}

/// What stands in these bytes. In the server this runs in a child, for what comes from others is not trusted.
pub fn read(bytes: &[u8], format: Format) -> Result<Listed, ListFault> {
    if bytes.is_empty() {
        return Err(ListFault::Empty);
    }
    let lines = match format {
        Format::Csv => text::read(bytes)?,
        Format::Xlsx => book::read(bytes)?,
    };
    listed(lines)
}

/// The header among the lines, and what stands below it.
fn listed(lines: Vec<Line>) -> Result<Listed, ListFault> {
    let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.is_empty()).count();
    // A line of delimiters alone says nothing, whichever delimiter the file has.
    let says = |cells: &[String]| cells.iter().any(|cell| cell.chars().any(char::is_alphanumeric));
    let lines: Vec<Line> = lines.into_iter().filter(|(_, cells)| says(cells)).collect();
    if lines.is_empty() {
        return Err(ListFault::Empty);
    }
    // Lines that begin with # are notes, as in our own exports.
    let is_note = |cells: &[String]| cells.first().is_some_and(|cell| cell.starts_with('#'));
    let mut above = lines.iter().take(PREAMBLE).enumerate().filter(|(_, (_, cells))| !is_note(cells));
    let first = above.clone().map(|(at, _)| at).next();
    let header = above.find(|(_, (_, cells))| filled(cells) > 1).map(|(at, _)| at).or(first);
    let header = header.ok_or(ListFault::NoHeader)?;
    let width = lines[header..].iter().map(|(_, cells)| width(cells)).max().unwrap_or_default();
    if width > MAX_COLUMNS {
        return Err(ListFault::TooManyColumns);
    }
    let to_width = |cells: &[String]| {
        let mut cells = cells.to_vec();
        cells.resize(width, String::new());
        cells
    };
    let columns = to_width(&lines[header].1);
    // A row of data in the place of the header would be lost without a word.
    if columns.iter().any(|name| dating::is_whole_day(name)) {
        return Err(ListFault::NoHeader);
    }
    let rows: Vec<Line> =
        lines[header + 1..].iter().map(|(number, cells)| (*number, to_width(cells))).collect();
    match rows.len() {
        0 => Err(ListFault::NoRows),
        count if count > MAX_ROWS => Err(ListFault::TooManyRows),
        _ => Ok(Listed { columns, rows }),
    }
}

/// Columns up to the last that is filled.
fn width(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn csv(text: &str) -> Result<Listed, ListFault> {
        read(text.as_bytes(), Format::Csv)
    }

    #[test]
    fn a_header_is_found_below_titles_and_notes() {
        let list = csv("Treaty series\n\n# Filter,all\nTitle;Partner;Signed\nA;Ukraine;2024\n;;\nB;;\n")
            .expect("a list");
        assert_eq!(list.columns, ["Title", "Partner", "Signed"]);
        assert_eq!(list.rows.len(), 2, "what is blank is no row");
        assert_eq!(list.rows[1].1, ["B", "", ""]);
        let one = csv("Title\nOn A, B and C\n").expect("one column");
        assert_eq!(one.columns, ["Title"]);
        assert_eq!(one.rows[0].1, ["On A, B and C"], "a comma is no delimiter where the header has none");
    }

    #[test]
    fn what_is_no_list_says_why() {
        for (text, fault) in [
            ("", ListFault::Empty),
            ("\n \n;;\n", ListFault::Empty),
            ("# note\n# note\n", ListFault::NoHeader),
            ("Title,Partner\n", ListFault::NoRows),
            ("Agreement on A,Ukraine,2024-07-08\nAgreement on B,Ukraine,2024-07-09\n", ListFault::NoHeader),
        ] {
            assert_eq!(csv(text), Err(fault), "{text:?}");
        }
        let many = format!("Title,Partner\n{}", "a,b\n".repeat(MAX_ROWS + 1));
        assert_eq!(csv(&many), Err(ListFault::TooManyRows));
        let wide = format!("{}\n", vec!["x"; MAX_COLUMNS + 1].join(","));
        assert_eq!(csv(&format!("{wide}{wide}")), Err(ListFault::TooManyColumns));
        let bell = csv("Title,Partner\nA,\u{7}\n");
        let what = CellFault::Letters;
        assert_eq!(bell, Err(ListFault::Cell { row: 2, column: "B".into(), what }));
    }

    #[test]
    fn the_ending_and_the_content_agree_or_nothing_is_read() {
        for (name, bytes, format) in [
            ("a.csv", &b"a;b"[..], Ok(Format::Csv)),
            ("a.TSV", b"a\tb", Ok(Format::Csv)),
            ("a.xlsx", b"PK\x03\x04", Ok(Format::Xlsx)),
            ("a.csv", b"PK\x03\x04", Err(ListFault::WrongType)),
            ("a.xlsx", b"a;b", Err(ListFault::WrongType)),
            ("a.xls", b"\xd0\xcf\x11\xe0", Err(ListFault::WrongType)),
            ("a.txt", b"%PDF-1.7", Err(ListFault::WrongType)),
            ("list", b"a;b", Err(ListFault::WrongType)),
        ] {
            assert_eq!(format_of(name, bytes), format, "{name}");
        }
    }

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        for (index, name) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
        {
            assert_eq!(letter(index), name);
        }
    }
}
