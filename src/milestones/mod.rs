//! Milestones: dated, checkable points in carrying out an agreement; reports, their verification by another person, the
//! computed colour. Obligations, evidence and overrides are not here yet.

pub mod actions;
pub mod change;
pub mod detail;
pub mod entry;
pub mod error;
pub mod filter;
pub mod found;
pub mod handlers;
pub mod inputs;
pub mod line;
pub mod milestone;
pub mod offers;
pub mod pages;
pub mod rag;
pub mod rows;
pub mod state;
pub mod store;
pub mod view;
pub mod words;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;

pub use entry::{New, NewReport, NewRevision, insert};
pub use line::{
    DossierReport, DossierRow, Heap, MilestoneLine, Waiting, dossier_rows, of_agreement, waiting_for,
};
pub use view::{LineView, OfAgreement};

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{ApproveBaseline, EditRegister, ReadRegister, ReviewMilestone, VoidRecord};
    vec![
        get("/milestones", ReadRegister, to!(handlers::list)),
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
        post("/milestones/{id}/cancellation", VoidRecord, to!(handlers::forms::cancel)),
        post("/milestones/{id}/baselines", EditRegister, to!(handlers::forms::propose)),
        post("/milestones/{id}/baselines/approval", ApproveBaseline, to!(handlers::forms::approve)),
    ]
}
