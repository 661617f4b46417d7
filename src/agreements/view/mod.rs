//! The pages of one agreement: overview with the legal clock, acts, signatories, milestones, relations, sources, history,
//! and the forms that add to them. The register's list, the full form and registration are elsewhere.
//!
//! Mounted after the rooms that own `/agreements/new` and `/agreements/{id}.pdf`: `{id}` takes any word.

pub mod names;
pub mod store;
