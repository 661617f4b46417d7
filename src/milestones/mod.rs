//! Milestones: dated, checkable points in carrying out an agreement; reports, their verification by another person, the
//! computed colour with its limits and overrides, what waits for what, what the partner says. Evidence is with the documents.

pub mod actions;
pub mod board;
pub mod change;
pub mod colours;
pub mod detail;
pub mod entry;
pub mod error;
pub mod export;
pub mod filter;
pub mod found;
pub mod gantt;
pub mod handlers;
pub mod inputs;
pub mod limiting;
pub mod limits;
pub mod line;
pub mod links;
pub mod milestone;
pub mod moving;
pub mod network;
pub mod offers;
pub mod pages;
pub mod partner;
pub mod proposals;
pub mod rag;
pub mod rows;
pub mod state;
pub mod store;
pub mod trend;
pub mod view;
pub mod words;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;

pub use entry::{New, NewReport, NewRevision, insert};
pub use line::{
    DossierReport, DossierRow, Heap, MilestoneLine, Waiting, dossier_rows, of_agreement, waiting_for,
};
pub use moving::{count_living, list_open, move_open};
pub use view::{LineView, OfAgreement};

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{
        ApproveBaseline, EditRegister, ExportRegister, ManageAccounts, ReadRegister, ReviewMilestone,
    };
    vec![
        get("/milestones", ReadRegister, to!(handlers::list)),
        get("/milestones.csv", ExportRegister, to!(handlers::files::csv)),
        get("/milestones.xlsx", ExportRegister, to!(handlers::files::xlsx)),
        get("/milestones/gantt", ReadRegister, to!(handlers::gantt)),
        get("/milestones/board", ReadRegister, to!(handlers::board)),
        get("/milestones/limits", ReadRegister, to!(handlers::limits::show)),
        get("/settings/milestones", ManageAccounts, to!(handlers::limits::form)),
        post("/settings/milestones", ManageAccounts, to!(handlers::limits::save)),
        get("/milestones/{id}", ReadRegister, to!(handlers::show)),
        get("/agreements/{id}/milestones/new", EditRegister, to!(handlers::edit::new)),
        post("/agreements/{id}/milestones", EditRegister, to!(handlers::edit::create)),
        get("/milestones/{id}/edit", EditRegister, to!(handlers::edit::form)),
        post("/milestones/{id}/edit", EditRegister, to!(handlers::edit::save)),
        post("/milestones/{id}/forecasts", EditRegister, to!(handlers::forms::forecast)),
        post("/milestones/{id}/reports", EditRegister, to!(handlers::forms::report)),
        post("/milestones/{id}/verification", ReviewMilestone, to!(handlers::forms::verify)),
        post("/milestones/{id}/return", ReviewMilestone, to!(handlers::forms::send_back)),
        post("/milestones/{id}/start", EditRegister, to!(handlers::forms::start)),
        post("/milestones/{id}/block", EditRegister, to!(handlers::forms::block)),
        post("/milestones/{id}/unblock", EditRegister, to!(handlers::forms::unblock)),
        post("/milestones/{id}/cancellation", EditRegister, to!(handlers::forms::cancel)),
        post("/milestones/{id}/baselines", EditRegister, to!(handlers::forms::propose)),
        post("/milestones/{id}/overrides", EditRegister, to!(handlers::forms::lay_over)),
        post("/milestones/{id}/overrides/end", EditRegister, to!(handlers::forms::lift)),
        post("/milestones/{id}/proposals/approval", ApproveBaseline, to!(handlers::forms::approve)),
        post("/milestones/{id}/proposals/refusal", EditRegister, to!(handlers::forms::refuse_proposal)),
        post("/milestones/{id}/partner", EditRegister, to!(handlers::forms::partner)),
        post("/milestones/{id}/dependencies", EditRegister, to!(handlers::forms::link)),
        post("/milestones/{id}/dependencies/removal", EditRegister, to!(handlers::forms::unlink)),
    ]
}
