//! The demonstration register: read from the binary, checked by tests, loaded once and in one audited change.
//!
//! `files` and `record` are the shape of `reference/demo/*.json`, `check` is what must hold in them, `load` brings them in.

mod agreements;
pub mod bodies;
pub mod check;
mod claims;
mod directory;
mod documents;
mod error;
mod exceptions;
pub mod files;
mod keys;
pub mod load;
mod milestones;
mod obligations;
pub mod record;
mod relations;

pub use error::LoadError;
pub use load::{Counts, Loaded, load};
