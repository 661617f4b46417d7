//! Reports: what leaves the register as a file, and the record that it left.

pub mod pdf;
pub mod record;
pub mod sheets;
pub mod store;
pub mod words;

pub use record::{Exported, Recorded, record};
