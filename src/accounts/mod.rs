//! Accounts, sign-in, sessions, invitations and the first administrator. What a role may do is in `access`; this room is
//! about who people are.

pub mod account;
pub mod administration;
pub mod authority;
pub mod demo;
pub mod device;
pub mod error;
pub mod export;
pub mod grant;
pub mod granting;
pub mod handlers;
pub mod hashing;
pub mod link;
pub mod own;
pub mod pages;
pub mod password;
pub mod profile_form;
pub mod restored;
pub mod set_up;
pub mod sign_in;
pub mod store;
pub mod taking_up;
pub mod throttle;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;
use handlers::{
    administration as admin, granting as second, own as mine, set_up as first, sign_in as door,
    taking_up as links,
};

pub use account::Account;
pub use store::{count_waiting_for, list_people, names};

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/sign-in", Action::Public, to!(door::sign_in_page)),
        post("/sign-in", Action::Public, to!(door::sign_in)),
        post("/sign-out", Action::OwnAccount, to!(door::sign_out)),
        post("/preferences", Action::Public, to!(door::set_preferences)),
        get("/set-up", Action::Public, to!(first::form)),
        post("/set-up", Action::Public, to!(first::submit)),
        get("/invitations/{token}", Action::Public, to!(links::invitation)),
        post("/invitations/accept", Action::Public, to!(links::accept)),
        get("/resets/{token}", Action::Public, to!(links::reset)),
        post("/resets/accept", Action::Public, to!(links::accept_reset)),
        get("/account", Action::OwnAccount, to!(mine::show)),
        get("/account/passphrase", Action::OwnAccount, to!(mine::passphrase_form)),
        post("/account/passphrase", Action::OwnAccount, to!(mine::set_passphrase)),
        get("/account/sessions", Action::OwnAccount, to!(mine::sessions)),
        post("/account/sessions/revoke", Action::OwnAccount, to!(mine::revoke)),
        post("/account/sessions/revoke-others", Action::OwnAccount, to!(mine::revoke_all_others)),
        get("/accounts", Action::ManageAccounts, to!(admin::list)),
        get("/accounts.csv", Action::ManageAccounts, to!(export::list)),
        get("/accounts.xlsx", Action::ManageAccounts, to!(export::list)),
        get("/accounts/new", Action::ManageAccounts, to!(admin::new)),
        post("/accounts", Action::ManageAccounts, to!(admin::create)),
        get("/accounts/{id}", Action::ManageAccounts, to!(admin::show)),
        post("/accounts/{id}", Action::ManageAccounts, to!(admin::change)),
        post("/accounts/{id}/disable", Action::ManageAccounts, to!(admin::disable)),
        post("/accounts/{id}/enable", Action::ManageAccounts, to!(admin::enable)),
        post("/accounts/{id}/reset", Action::ManageAccounts, to!(admin::reset)),
        post("/accounts/{id}/confirm", Action::ManageAccounts, to!(second::confirm)),
        post("/accounts/{id}/withdraw", Action::ManageAccounts, to!(second::withdraw)),
    ]
}
