//! The portfolio: what is under way with each partner or in each area, by colour, with what is overdue, whose move it is and
//! which notice comes next. Every number leads to its list.

mod export;
mod handlers;
mod pages;
pub mod share;
mod store;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/portfolio", Action::ReadRegister, to!(handlers::show)),
        get("/portfolio.csv", Action::ExportRegister, to!(export::show)),
        get("/portfolio.xlsx", Action::ExportRegister, to!(export::show)),
    ]
}
