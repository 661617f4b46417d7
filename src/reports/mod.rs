//! Reports: what leaves the register as a file, and the record that it left.

pub mod record;
pub mod store;

pub use record::{Exported, record};
