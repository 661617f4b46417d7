//! Imports: catalogues of treaties become candidates for the register, and the demonstration data become records.
//!
//! A catalogue goes `reader` → `mapping` (with `profile`, `title`, `party`, `acts`) → `report`, which is pure: bytes in,
//! candidates and a report out. The demonstration has a folder of its own.

pub mod actions;
mod acts;
pub mod batch;
pub mod candidate;
pub mod codes;
pub mod dates;
pub mod demo;
pub mod entering;
pub mod handlers;
pub mod lists;
pub mod mapping;
pub mod pages;
pub mod party;
pub mod profile;
pub mod reader;
pub mod report;
pub mod row;
pub mod states;
pub mod store;
pub mod summary;
pub mod title;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    vec![get("/import", Action::PreviewImport, to!(handlers::index))]
}
