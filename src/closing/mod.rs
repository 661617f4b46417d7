//! Close-out: an agreement that has come to its end is closed with its checklist, prepared by one person and closed by another;
//! it is opened again with a reason.

pub mod actions;
pub mod checklist;
pub mod error;
pub mod find;
pub mod handlers;
pub mod pages;
pub mod restored;
pub mod store;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{CloseRecord, EditRegister, ReadRegister};
    vec![
        get("/agreements/{id}/closing", ReadRegister, to!(handlers::show)),
        post("/agreements/{id}/closing", EditRegister, to!(handlers::prepare)),
        post("/agreements/{id}/closing/approval", CloseRecord, to!(handlers::close)),
        post("/agreements/{id}/closing/return", CloseRecord, to!(handlers::send_back)),
        post("/agreements/{id}/closing/reopening", CloseRecord, to!(handlers::reopen)),
    ]
}
