//! Cases and answers as JSON (clock.md §4). Nothing is ignored: what the schema does not know is refused with its path.

mod clauses;
mod convert;
mod dates;
mod print;
#[cfg(test)]
pub mod probe;
mod read;
mod stream;
mod wire;
pub mod word;

pub use print::to_json;
pub use read::{CaseError, read, read_clauses};
pub use stream::{Cases, StreamError};

/// The JSON schema of a case and its answer.
pub const SCHEMA: &str = include_str!("../../../../reference/clock.schema.json");
