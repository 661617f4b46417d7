//! Milestones: dated, checkable points in carrying out an agreement; reports, their verification by another person, the
//! computed colour with its limits and overrides, what waits for what, what the partner says. Evidence is with the documents.

pub mod actions;
pub mod board;
pub mod bulk;
pub mod bulk_applying;
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
pub mod month;
pub mod moving;
pub mod network;
pub mod offers;
pub mod pages;
pub mod partner;
pub mod proposals;
pub mod rag;
pub mod restored;
pub mod rows;
pub mod state;
pub mod store;
pub mod threads;
pub mod trend;
pub mod view;
pub mod words;

use crate::access::routes::{get, post};
use crate::access::{Action, Route, Viewer};
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::to;
use crate::web::locale::Lang;
use chrono::NaiveDate;

pub use entry::{New, NewReport, NewRevision, insert};
pub use found::Plan;
pub use gantt::Span;
pub use line::{
    DossierReport, DossierRow, Heap, MilestoneLine, Waiting, dossier_rows, of_agreement, waiting_for,
};
pub use moving::{count_living, list_open, move_open};
pub use rag::Rag;
pub use rows::Moved;
pub use view::{LineView, OfAgreement};

/// The milestones of the agreements with a partner, or of all that `viewer` may see, with their plan.
pub fn portfolio(
    db: &mut Db,
    viewer: &Viewer,
    partner: Option<&str>,
    today: NaiveDate,
) -> Result<Plan, DbError> {
    let filter = filter::Filter { partner: partner.map(str::to_owned), ..filter::Filter::default() };
    found::plan(db, viewer, filter, today)
}

/// Why a milestone has its colour, and that it slips silently.
pub fn reason(lang: Lang, line: &MilestoneLine) -> String {
    let silent = view::silent(lang, line);
    let reason = view::reason(lang, &line.assessment);
    if silent.is_empty() { reason } else { format!("{reason}; {silent}") }
}

/// A stored date in words; none where it cannot be read.
pub fn date_words(lang: Lang, stored: &str) -> Option<String> {
    PartialDate::parse(stored).ok().map(|date| view::when(lang, date).words)
}

/// The rules of the colours in words, with the limits that count.
pub fn limits_words(lang: Lang, plan: &Plan) -> String {
    words::limits(lang, &plan.found.limits)
}

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{
        ApproveBaseline, EditRegister, ExportRegister, ManageAccounts, ReadRegister, ReviewMilestone,
    };
    vec![
        get("/milestones", ReadRegister, to!(handlers::list)),
        get("/milestones.csv", ExportRegister, to!(export::list)),
        get("/milestones.xlsx", ExportRegister, to!(export::list)),
        get("/milestones/gantt", ReadRegister, to!(handlers::gantt)),
        get("/milestones/board", ReadRegister, to!(handlers::board)),
        get("/milestones/month", ReadRegister, to!(handlers::month)),
        get("/milestones/bulk", EditRegister, to!(handlers::bulk::choose)),
        post("/milestones/bulk/preview", EditRegister, to!(handlers::bulk::preview)),
        post("/milestones/bulk", EditRegister, to!(handlers::bulk::apply)),
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
