//! Calendars for other programs: a person's filter of deadlines as an iCalendar feed behind a token, with that person's
//! rights at the moment of fetching.

pub mod actions;
pub mod calendar;
pub mod entry;
pub mod handlers;
pub mod pages;
pub mod store;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{Public, ReadRegister};
    vec![
        get("/account/feeds", ReadRegister, to!(handlers::list)),
        post("/account/feeds", ReadRegister, to!(handlers::create)),
        post("/account/feeds/{id}/revocation", ReadRegister, to!(handlers::revoke)),
        // Calendar programs have no session: the token in the address is the right.
        get("/feeds/{token}.ics", Public, to!(handlers::fetch)),
    ]
}
