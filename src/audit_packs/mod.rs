//! The audit pack: of one agreement or of a selection of the register everything that an auditor checks elsewhere, as one ZIP:
//! dossiers with their proofs, the events, the hashes of the documents (or the files too), the verifiers and how to use them.
//!
//! Written to disk entry by entry; `manifest.json` is the last entry and names every other with its SHA-256.

pub mod asked;
pub mod chosen;
pub mod error;
pub mod guide;
pub mod handlers;
pub mod making;
pub mod names;
pub mod pages;
pub mod papers;
pub mod writing;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/audit-pack", Action::ExportAuditPack, to!(handlers::page)),
        get("/audit-pack.zip", Action::ExportAuditPack, to!(handlers::selection)),
        get("/agreements/{id}/audit-pack.zip", Action::ExportAuditPack, to!(handlers::one)),
    ]
}
