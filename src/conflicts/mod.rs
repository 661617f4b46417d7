//! Facts that contradict each other: what sources say differently, acts that are disputed, and dates of which a statement and the
//! computation differ. Nothing is repaired here; the list leads to where a person corrects, verifies or rules, with a reason.

pub mod asked;
pub mod export;
pub mod handlers;
pub mod pages;
pub mod store;
pub mod told;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/conflicts", Action::ReadRegister, to!(handlers::list)),
        get("/conflicts.csv", Action::ExportRegister, to!(export::list)),
        get("/conflicts.xlsx", Action::ExportRegister, to!(export::list)),
    ]
}
