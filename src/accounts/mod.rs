//! Accounts, sign-in, sessions and invitations. What a role may do is in `access`; this room is about who people are.

pub mod account;
pub mod demo;
pub mod handlers;
pub mod hashing;
pub mod pages;
pub mod password;
pub mod sign_in;
pub mod store;
pub mod throttle;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;

pub use account::Account;
pub use store::{list_people, names};

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/sign-in", Action::Public, to!(handlers::sign_in_page)),
        post("/sign-in", Action::Public, to!(handlers::sign_in)),
        post("/sign-out", Action::OwnAccount, to!(handlers::sign_out)),
        post(
            "/preferences",
            Action::Public,
            to!(handlers::set_preferences),
        ),
    ]
}
