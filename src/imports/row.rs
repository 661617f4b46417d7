//! One row of a catalogue, and why a row or a whole file is not taken.

use std::collections::BTreeMap;

use serde::Serialize;

/// A row whose cells are text, one for each column of the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The number a spreadsheet shows: the header is row 1.
    pub number: usize,
    cells: BTreeMap<String, String>,
}

impl Row {
    /// Makes a row; the reader has checked that the cells fit the columns.
    pub fn new(number: usize, cells: BTreeMap<String, String>) -> Self {
        Self { number, cells }
    }

    /// The cell in a column without the blanks around it; empty where the column is missing.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// A refusal of this row.
    pub fn refuse(&self, column: &str, why: Why) -> Refusal {
        Refusal { row: self.number, column: column.to_owned(), why }
    }
}

/// A row that is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("row {row}, column {column}: {why}")]
pub struct Refusal {
    /// The number a spreadsheet shows.
    pub row: usize,
    /// The column at fault.
    pub column: String,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a row that is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The row has more or fewer cells than the header.
    #[error("the row has {found} cells, the header {expected}")]
    Ragged {
        /// Cells of the row.
        found: usize,
        /// Cells of the header.
        expected: usize,
    },
    /// The bytes are no UTF-8.
    #[error("the cell is not UTF-8 text; save the file as UTF-8")]
    BadBytes,
    /// A character that no text has.
    #[error("the cell holds a control character")]
    ControlCharacter,
    /// Longer than any title or reference.
    #[error("the cell is longer than {0} characters")]
    TooLong(usize),
    /// A cell that must not be empty.
    #[error("the cell is empty")]
    Empty,
    /// No date.
    #[error("\"{0}\" is not a date that the profile knows")]
    NotADate(String),
    /// The id of a row above.
    #[error("the same id as row {0}")]
    SameIdAs(usize),
    /// A party that is no known state.
    #[error("\"{0}\" is not a state that the profile knows")]
    UnknownState(String),
    /// A name that has meant several states, without a date that tells which.
    #[error("\"{0}\" has meant several states, and the date of signature does not tell which")]
    AmbiguousState(String),
    /// A party that is no state.
    #[error("\"{0}\" is not a state; agreements with organisations are entered by hand")]
    NotAState(String),
    /// No party at all.
    #[error("no party is named")]
    NoParties,
    /// Territories alone.
    #[error("the parties are territories, and none is a state; enter it by hand")]
    NoState,
    /// A title that does not say between whom.
    #[error("the title names no parties, as titles of multilateral treaties do; enter it by hand")]
    PartiesNotInTitle,
    /// More than one treaty in one row.
    #[error("the title names the parties of {0} instruments; enter each by hand")]
    SeveralInstruments(usize),
    /// The parties named are those of another treaty.
    #[error("the parties named after \"{0}\" are those of another instrument")]
    PartiesOfAnother(String),
    /// The state whose act the row records is no party.
    #[error("{0} acts in this row but is not among the parties")]
    ActorNotAParty(String),
    /// An act that the profile does not take.
    #[error("rows of the kind \"{0}\" are not imported")]
    UnsupportedKind(String),
    /// A word that the profile does not know in a column that tells the kind of act.
    #[error("\"{0}\" is not a kind that the profile knows")]
    UnknownKind(String),
}

/// What follows for the file from a row that is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// The data are damaged or not understood: nothing of the file is taken until they are repaired.
    Faulty,
    /// The row is sound, but of a sort that the profile does not take: it is listed, and the others are taken.
    OutOfScope,
}

impl Why {
    /// Whether the row is at fault, or only not meant for this import.
    pub const fn nature(&self) -> Nature {
        match self {
            Self::Ragged { .. }
            | Self::BadBytes
            | Self::ControlCharacter
            | Self::TooLong(_)
            | Self::Empty
            | Self::NotADate(_)
            | Self::SameIdAs(_)
            | Self::UnknownState(_)
            | Self::AmbiguousState(_)
            | Self::NoParties
            | Self::ActorNotAParty(_)
            | Self::UnknownKind(_) => Nature::Faulty,
            Self::NotAState(_)
            | Self::NoState
            | Self::PartiesNotInTitle
            | Self::SeveralInstruments(_)
            | Self::PartiesOfAnother(_)
            | Self::UnsupportedKind(_) => Nature::OutOfScope,
        }
    }
}

/// Why a whole file is not taken.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Larger than an import may be.
    #[error("the file has more than {0} bytes")]
    TooLarge(usize),
    /// More rows than an import may have.
    #[error("the file has more than {0} rows")]
    TooManyRows(usize),
    /// More columns than a catalogue has.
    #[error("row 1: more than {0} columns")]
    TooManyColumns(usize),
    /// The header is no text.
    #[error("row 1, column {0}: the header is not plain UTF-8 text; save the file as UTF-8")]
    HeaderBytes(usize),
    /// Two columns of one name.
    #[error("row 1: the column {0} stands twice")]
    ColumnTwice(String),
    /// Columns that the profile needs.
    #[error("row 1: missing columns: {}", .0.join(", "))]
    MissingColumns(Vec<String>),
    /// The CSV cannot be read on.
    #[error("row {row}: {what}")]
    Malformed {
        /// The number a spreadsheet shows.
        row: usize,
        /// What the reader says.
        what: String,
    },
}
