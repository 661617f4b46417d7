//! Milestones: dated, checkable points in carrying out an agreement; reports, their verification by another person, the
//! computed colour. Obligations, evidence and overrides are not here yet.

pub mod filter;
pub mod line;
pub mod lists;
pub mod milestone;
pub mod rag;
pub mod rows;
pub mod state;
pub mod store;

pub use line::{DossierReport, DossierRow, Heap, MilestoneLine, Waiting, dossier_rows, of_agreement, waiting_for};
