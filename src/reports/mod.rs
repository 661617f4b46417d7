//! Reports: what leaves the register as a file, and the record that it left.

mod handlers;
pub mod made;
pub mod pdf;
pub mod record;
pub mod sheets;
pub mod store;
pub mod words;

pub use handlers::{attachment, sheet};
pub use made::Made;
pub use record::{Exported, Recorded, record};
