//! The time machine: any agreement, list and report as it was true on one day and known up to another.
//!
//! What was known then is laid out in a database of its own, written from the versions that the log keeps, and served by the same
//! pages as the present: they need not know of it. [`travel`] makes that database for who passed the gate; `web::travel`
//! reads the two dates from the address.

pub mod compare;
pub mod computing;
pub mod gather;
pub mod handlers;
pub mod kind;
pub mod layout;
pub mod pages;
pub mod scratch;
pub mod store;
pub mod travel;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

pub use travel::{Past, Travel, Views, travel};

/// The routes of the time machine itself; every other address of the past is one of the present.
pub fn routes() -> Vec<Route> {
    vec![
        get("/past", Action::ReadRegister, to!(handlers::choose)),
        get("/past/compare", Action::ReadRegister, to!(handlers::compare)),
    ]
}
