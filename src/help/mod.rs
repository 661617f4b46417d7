//! The pages of help: how the register thinks, and the keyboard.

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

pub mod handlers;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/help", Action::Public, to!(handlers::help)),
        get("/help/keyboard", Action::Public, to!(handlers::keyboard)),
    ]
}
