//! Partner extracts: the milestones that another state may see, frozen with their own hash, released by a second person as JSON
//! and PDF, and confirmed or disputed line by line in a file that the other ministry sends back.

pub mod actions;
pub mod answer;
pub mod answer_csv;
pub mod answer_json;
pub mod answering;
pub mod asked;
pub mod codes;
pub mod content;
pub mod error;
pub mod export;
pub mod files;
pub mod find;
pub mod handlers;
pub mod number;
pub mod pages;
pub mod releasable;
pub mod sample;
pub mod store;
pub mod strict;

use crate::access::routes::{get, post, upload};
use crate::access::{Action, Route};
use crate::to;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{ApplyAnswer, ExportDossier, ExportRegister, PrepareExtract, ReadRegister, ReleaseExtract};
    use handlers::{answers, files as sent, making};
    vec![
        get("/partner-extracts", ReadRegister, to!(handlers::list)),
        get("/partner-extracts.csv", ExportRegister, to!(export::list)),
        get("/partner-extracts.xlsx", ExportRegister, to!(export::list)),
        get("/partner-extracts/new", PrepareExtract, to!(making::new)),
        get("/partner-extracts/answer-schema.json", ReadRegister, to!(sent::schema)),
        post("/partner-extracts", PrepareExtract, to!(making::create)),
        get("/partner-extracts/{id}", ReadRegister, to!(handlers::show)),
        post("/partner-extracts/{id}/release", ReleaseExtract, to!(making::release)),
        post("/partner-extracts/{id}/refusal", PrepareExtract, to!(making::refuse)),
        get("/partner-extracts/{id}/extract.json", ExportDossier, to!(sent::json)),
        get("/partner-extracts/{id}/extract.pdf", ExportDossier, to!(sent::pdf)),
        get("/partner-extracts/{id}/answer.json", ExportDossier, to!(sent::blank_json)),
        get("/partner-extracts/{id}/answer.csv", ExportDossier, to!(sent::blank_csv)),
        upload("/partner-extracts/{id}/answers", PrepareExtract, to!(answers::upload)),
        get("/partner-extracts/{id}/answers/{answer}", ReadRegister, to!(answers::show)),
        get("/partner-extracts/{id}/answers/{answer}/file", ReadRegister, to!(answers::file)),
        post("/partner-extracts/{id}/answers/{answer}/application", ApplyAnswer, to!(answers::apply)),
        post(
            "/partner-extracts/{id}/answers/{answer}/setting-aside",
            PrepareExtract,
            to!(answers::set_aside),
        ),
    ]
}
