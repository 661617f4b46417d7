//! What a sheet is made of, whatever its format.

use super::SheetError;

/// One cell; what is text stays text, whatever it looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A stored partial date: `2025`, `2025-09`, `2025-09-18`.
    Date(String),
    /// A figure.
    Figure(i64),
}

impl Cell {
    /// A stored date, or nothing.
    pub fn date(stored: Option<&str>) -> Self {
        stored.map_or(Self::Empty, |date| Self::Date(date.to_owned()))
    }

    /// Words, or nothing.
    pub fn text(words: impl Into<String>) -> Self {
        match words.into() {
            words if words.is_empty() => Self::Empty,
            words => Self::Text(words),
        }
    }
}

/// Takes a file's notes, heads and rows, in this order.
pub trait Sheet {
    /// A line about the file itself.
    fn note(&mut self, name: &str, value: &str) -> Result<(), SheetError>;
    /// The heads of the columns.
    fn heads(&mut self, heads: &[&str]) -> Result<(), SheetError>;
    /// A row.
    fn row(&mut self, cells: &[Cell]) -> Result<(), SheetError>;
    /// Writes what is left.
    fn finish(self) -> Result<(), SheetError>;
}
