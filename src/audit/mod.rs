//! FLOOR with screens: every change, sign-in, denied attempt and export is an event in one hash chain.
//!
//! [`record::write`] is the only way to change the database: it does not commit without an event.

pub mod canonical;
pub mod chain;
pub mod difference;
pub mod event;
pub mod open;
pub mod record;
pub mod store;

pub use event::{Actor, Deed, Draft, Object, Outcome};
pub use open::open_log;
pub use record::{Context, Revised, Tx, note, write};
