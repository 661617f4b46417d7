//! Who looked at marked records: one row for each person, record and quarter of an hour, written before the page is shown, in a
//! chain of its own that the log seals (docs/adr/0019). Where a record is found for a reader, `access::opened` notes it; the gate
//! hands over what an answer opened.

pub mod asked;
pub mod chain;
pub mod found;
pub mod handlers;
pub mod keeping;
pub mod kind;
pub mod pages;
pub mod sample;
pub mod sealing;
pub mod sheet;
pub mod store;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

pub use keeping::{Fresh, LOOKS, Looks};
pub use kind::LookKind;
pub use sealing::{Kept, seal, seal_when_due, verify};

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::ReadLooks;
    vec![
        get("/audit/looks", ReadLooks, to!(handlers::all)),
        get("/audit/looks.csv", ReadLooks, to!(sheet::all)),
        get("/audit/looks.xlsx", ReadLooks, to!(sheet::all)),
        get("/agreements/{id}/looks", ReadLooks, to!(handlers::of_agreement)),
        get("/agreements/{id}/looks.csv", ReadLooks, to!(sheet::of_agreement)),
        get("/agreements/{id}/looks.xlsx", ReadLooks, to!(sheet::of_agreement)),
    ]
}
