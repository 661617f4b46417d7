//! Home: what waits for me, in one screen.

mod asked;
mod handlers;
mod morning;
mod pages;
mod store;
mod watch;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    vec![get("/", Action::OwnAccount, to!(handlers::home))]
}
