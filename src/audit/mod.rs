//! FLOOR with screens: every change, sign-in, denied attempt and export is an event in one hash chain.
//!
//! [`record::write`] is the only way to change the database: it does not commit without an event.

pub mod canonical;
pub mod chain;
pub mod difference;
pub mod event;
pub mod handlers;
pub mod list;
pub mod once;
pub mod open;
pub mod pages;
pub mod reading;
pub mod record;
pub mod store;
pub mod tabs;
pub mod topic;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

pub use event::{Actor, Deed, Draft, Object, Outcome};
pub use open::open_log;
pub use pages::{narrowed, reason};
pub use record::{Context, Follow, Revised, Tx, look, note, write};

/// The routes of the log.
pub fn routes() -> Vec<Route> {
    vec![
        get("/audit", Action::ReadAudit, to!(handlers::log)),
        get("/audit/security", Action::ReadSecurityEvents, to!(handlers::security)),
    ]
}
