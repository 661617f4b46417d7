//! FLOOR: calendar dates of the law, without time zones: partial dates and what can be said of them. std and chrono only.

pub mod partial;

pub use partial::{PartialDate, PartialDateError};
