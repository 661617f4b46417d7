//! Accounts through HTTP: set-up, sign-in, sessions, invitations, administration, forged requests, the command line.

mod administration;
mod command_line;
mod forgery;
mod grants;
mod host;
mod invitations;
mod links;
mod sessions;
mod set_up;
mod sign_in;

use crate::support::{Browser, Page};

/// A passphrase that breaks no rule.
pub const OTHER: &str = "nine lamps along the old canal";

/// Tries to sign in.
pub fn try_sign_in(browser: &Browser, email: &str, passphrase: &str) -> Page {
    browser.submit("/sign-in", "/sign-in", &[("email", email), ("password", passphrase)])
}

/// Whether the browser is signed in.
pub fn is_signed_in(browser: &Browser) -> bool {
    browser.get("/account").status == 200
}
