//! The dyad-year table: a row for each pair of states and year, in the manner of the Defense Cooperation Agreement Dataset (Kinne
//! 2020), with what was in force by the legal clock. For analysts; docs/dyad-year.md says what each column means.

pub mod course;
pub mod gather;
pub mod handlers;
pub mod pages;
pub mod store;
pub mod table;
pub mod variables;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{ExportRegister, ReadRegister};
    vec![
        get("/reports/dyad-years", ReadRegister, to!(handlers::page)),
        get("/reports/dyad-years.csv", ExportRegister, to!(handlers::file)),
        get("/reports/dyad-years.xlsx", ExportRegister, to!(handlers::file)),
    ]
}
