//! What changed since a day: every change to the records that a person may see, grouped by agreement, with who, when, why, and
//! what each field was and is. Read from the log and its revisions; nothing is kept beside them.

mod export;
mod find;
mod handlers;
mod pages;
mod store;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

pub use find::{Group, find, lately};
pub use pages::{GroupView, shown};
pub use store::{Span, last_visit};

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/changes", Action::ReadRegister, to!(handlers::show)),
        get("/changes.csv", Action::ExportRegister, to!(export::show)),
        get("/changes.xlsx", Action::ExportRegister, to!(export::show)),
    ]
}
