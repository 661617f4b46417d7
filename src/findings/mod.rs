//! The auditor's workspace: audits with their scope, samples with a recorded seed, working papers of sampled records, findings in
//! five parts with response and follow-up clock, and the report. Auditors write here and nowhere else; others see what was issued
//! to them. How a sample is drawn is in docs/sampling.md. Other rooms see this one through [`of_agreement`].

pub mod actions;
pub mod allocation;
pub mod codes;
pub mod demonstration;
pub mod error;
pub mod filter;
pub mod find;
pub mod flow;
pub mod followup;
pub mod generator;
pub mod handlers;
pub mod inputs;
pub mod number;
pub mod pages;
pub mod pdf;
pub mod risk;
pub mod rows;
pub mod sampling;
pub mod sheet;
pub mod store;
pub mod view;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;

pub use find::{FindingLine, of_agreement};
pub use view::OfAgreement;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{AnswerFinding, CloseFinding, ExportRegister, ReadFindings, ReviewPaper, WorkOnAudit};
    use handlers::{audits as a, files, findings as f, papers as p};
    vec![
        get("/audits", WorkOnAudit, to!(a::list)),
        get("/audits/new", WorkOnAudit, to!(a::new)),
        post("/audits", WorkOnAudit, to!(a::create)),
        get("/audits/{id}", WorkOnAudit, to!(a::show)),
        post("/audits/{id}/closure", WorkOnAudit, to!(a::close)),
        get("/audits/{id}/report.pdf", WorkOnAudit, to!(files::report)),
        get("/audits/{id}/samples/new", WorkOnAudit, to!(a::new_sample)),
        post("/audits/{id}/samples", WorkOnAudit, to!(a::create_sample)),
        get("/audits/{id}/findings/new", WorkOnAudit, to!(f::new)),
        post("/audits/{id}/findings", WorkOnAudit, to!(f::create)),
        get("/samples/{id}", WorkOnAudit, to!(a::sample)),
        get("/samples/{id}/again", WorkOnAudit, to!(a::again)),
        get("/samples/{id}/population.csv", WorkOnAudit, to!(sheet::population)),
        get("/working-papers/{id}", WorkOnAudit, to!(p::show)),
        post("/working-papers/{id}", WorkOnAudit, to!(p::save)),
        post("/working-papers/{id}/review", ReviewPaper, to!(p::review)),
        post("/working-papers/{id}/return", ReviewPaper, to!(p::send_back)),
        get("/findings", ReadFindings, to!(f::list)),
        get("/findings.csv", ExportRegister, to!(sheet::findings)),
        get("/findings.xlsx", ExportRegister, to!(sheet::findings)),
        get("/findings/{id}", ReadFindings, to!(f::show)),
        get("/findings/{id}/edit", WorkOnAudit, to!(f::form)),
        post("/findings/{id}/edit", WorkOnAudit, to!(f::save)),
        post("/findings/{id}/issue", WorkOnAudit, to!(f::issue)),
        post("/findings/{id}/response", AnswerFinding, to!(f::respond)),
        post("/findings/{id}/return", WorkOnAudit, to!(f::send_back)),
        post("/findings/{id}/closure", CloseFinding, to!(f::close)),
        post("/findings/{id}/risk", CloseFinding, to!(f::accept_risk)),
        post("/findings/{id}/withdrawal", WorkOnAudit, to!(f::withdraw)),
    ]
}
