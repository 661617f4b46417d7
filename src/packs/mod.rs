//! The meeting pack: for a partner or for all of them, what must be decided, what changed since the last meeting, what is red
//! or amber and why, the plan, and what is awaited. As a page, as PDF and as XLSX, from one gathering.

pub mod asked;
pub mod gather;
pub mod handlers;
pub mod pages;
pub mod pdf;
pub mod sheet;
pub mod store;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{ExportRegister, ReadRegister};
    vec![
        get("/meeting-pack", ReadRegister, to!(handlers::page)),
        get("/meeting-pack.pdf", ExportRegister, to!(handlers::pdf)),
        get("/meeting-pack.xlsx", ExportRegister, to!(handlers::xlsx)),
    ]
}
