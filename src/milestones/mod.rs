//! Milestones: dated, checkable points in carrying out an agreement; reports, their verification by another person, the
//! computed colour. Obligations, evidence and overrides are not here yet.

pub mod actions;
pub mod change;
pub mod detail;
pub mod edit_page;
pub mod entry;
pub mod error;
pub mod filter;
pub mod forms;
pub mod handlers;
pub mod inputs;
pub mod line;
pub mod list_page;
pub mod lists;
pub mod milestone;
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
    DossierReport, DossierRow, Heap, MilestoneLine, Waiting, dossier_rows, of_agreement,
    waiting_for,
};
pub use view::{LineView, OfAgreement};

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{ApproveBaseline, EditRegister, ReadRegister, ReviewMilestone, VoidRecord};
    vec![
        get("/milestones", ReadRegister, to!(handlers::list)),
        get("/milestones/{id}", ReadRegister, to!(handlers::show)),
        get(
            "/agreements/{id}/milestones/new",
            EditRegister,
            to!(handlers::new),
        ),
        post(
            "/agreements/{id}/milestones",
            EditRegister,
            to!(handlers::create),
        ),
        get(
            "/milestones/{id}/edit",
            EditRegister,
            to!(handlers::edit_form),
        ),
        post("/milestones/{id}/edit", EditRegister, to!(handlers::edit)),
        post(
            "/milestones/{id}/forecasts",
            EditRegister,
            to!(forms::forecast),
        ),
        post("/milestones/{id}/reports", EditRegister, to!(forms::report)),
        post(
            "/milestones/{id}/verification",
            ReviewMilestone,
            to!(forms::verify),
        ),
        post(
            "/milestones/{id}/return",
            ReviewMilestone,
            to!(forms::send_back),
        ),
        post("/milestones/{id}/start", EditRegister, to!(forms::start)),
        post("/milestones/{id}/block", EditRegister, to!(forms::block)),
        post(
            "/milestones/{id}/unblock",
            EditRegister,
            to!(forms::unblock),
        ),
        post(
            "/milestones/{id}/cancellation",
            VoidRecord,
            to!(forms::cancel),
        ),
        post(
            "/milestones/{id}/baselines",
            EditRegister,
            to!(forms::propose),
        ),
        post(
            "/milestones/{id}/baselines/approval",
            ApproveBaseline,
            to!(forms::approve),
        ),
    ]
}
