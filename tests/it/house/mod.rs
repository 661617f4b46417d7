//! The house rules of docs/ARCHITECTURE.md, read from the sources.

mod cycles;
mod rules;
mod source;

pub use cycles::find_cycles;
pub use rules::RULES;
pub use source::{Source, sources, templates};
