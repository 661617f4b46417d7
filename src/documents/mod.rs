//! Documents: files with their versions and hashes, what they show of a claim, their texts for the search.
//!
//! Files arrive in `web::upload`, are judged in `taking`, lie in `vault`, and are read in `reading` by a limited child. Other
//! rooms see this one through [`of_agreement`], [`attached`], [`panel`], [`counts_for`] and [`claims_without_evidence`].

pub mod actions;
pub mod attached;
pub mod claim;
pub mod document;
pub mod error;
pub mod export;
pub mod filter;
pub mod format;
pub mod found;
pub mod handed;
pub mod handlers;
pub mod inputs;
pub mod naming;
pub mod pages;
pub mod passages;
pub mod printed;
pub mod proving;
pub mod reader;
pub mod reading;
pub mod restored;
pub mod rows;
pub mod sample;
pub mod settings;
pub mod snippet;
pub mod store;
pub mod taking;
pub mod vault;
pub mod view;

use crate::access::routes::{get, post, upload};
use crate::access::{Action, Route};
use crate::to;

pub use attached::{Attached, EvidenceCount, Panel, attached, claims_without_evidence, counts_for, panel};
pub use claim::{Claim, ClaimKind};
pub use found::{DocumentLine, of_agreement};
pub use handed::{Handed, Taken, handed};
pub use printed::{Printed, printed};
pub use proving::name_as_evidence;
pub use reader::{Reader, sweep};
pub use reading::{Limits, attachments, decode_text, worker_main};
pub use settings::DocumentSettings;
pub use store::papers;
pub use vault::Vault;
pub use view::OfAgreement;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{
        DownloadDocument, ExportRegister, ReadRegister, UploadDocument, VerifyFact, WithdrawDocument,
    };
    use handlers::{arriving as come, evidence, leaving as go};
    vec![
        get("/documents", ReadRegister, to!(handlers::list)),
        get("/documents.csv", ExportRegister, to!(export::list)),
        get("/documents.xlsx", ExportRegister, to!(export::list)),
        get("/documents/{id}", ReadRegister, to!(handlers::show)),
        get("/documents/{id}/edit", UploadDocument, to!(handlers::edit::form)),
        post("/documents/{id}/edit", UploadDocument, to!(handlers::edit::save)),
        upload("/documents/{id}/versions", UploadDocument, to!(come::version)),
        get("/documents/{id}/versions/{number}/file", DownloadDocument, to!(go::file)),
        post("/documents/{id}/withdrawal", WithdrawDocument, to!(handlers::edit::withdraw)),
        get("/agreements/{id}/documents/new", UploadDocument, to!(come::new_page)),
        upload("/agreements/{id}/documents", UploadDocument, to!(come::create)),
        get("/agreements/{id}/evidence/{kind}/{claim}", ReadRegister, to!(evidence::page)),
        post("/agreements/{id}/evidence/{kind}/{claim}", UploadDocument, to!(evidence::attach)),
        post("/evidence/{id}/check", VerifyFact, to!(evidence::check)),
        post("/evidence/{id}/withdrawal", WithdrawDocument, to!(evidence::withdraw)),
    ]
}
