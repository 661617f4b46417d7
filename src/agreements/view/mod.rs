//! The pages of one agreement: overview with the legal clock, acts, signatories, milestones, relations, sources, history,
//! and the forms that add to them. The register's list, the full form and registration are elsewhere.
//!
//! Mounted after the rooms that own `/agreements/new` and `/agreements/{id}.pdf`: `{id}` takes any word.

pub mod acts;
pub mod clock;
pub mod head;
pub mod line;
pub mod load;
pub mod names;
pub mod offices;
pub mod particulars;
pub mod parties;
pub mod relations;
pub mod steps;
pub mod store;
