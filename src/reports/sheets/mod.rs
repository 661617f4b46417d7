//! Files of rows: notes, heads and cells, as CSV or XLSX, written to a file without a name and sealed by its hash.

pub mod csv;
pub mod inert;
pub mod sheet;
pub mod xlsx;

pub use csv::CsvSheet;
pub use sheet::{Cell, Sheet};
pub use xlsx::XlsxSheet;

use crate::codes;
use std::io;

codes! {
    /// The format of a file of rows.
    Format { Csv = "csv", Xlsx = "xlsx" }
}

impl Format {
    /// The content type of such a file.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Why a file of rows was not written.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The file could not be written.
    #[error("the file cannot be written: {0}")]
    File(#[from] io::Error),
    /// The sheet could not be made.
    #[error("the sheet cannot be made: {0}")]
    Sheet(String),
}
