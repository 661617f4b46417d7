//! Joint bodies: committees, working groups and the like that an agreement establishes, with co-chairs, a rhythm, meetings,
//! minutes and decisions. An action that a meeting agreed becomes a milestone of the agreement, once. The decisions in
//! minutes are recorded by one person and confirmed by another. Other rooms see this one through [`of_agreement`],
//! [`dossier::rows`] and what [`outside`] tells of meetings with a partner.

pub mod actions;
pub mod decided;
pub mod dossier;
pub mod error;
pub mod export;
pub mod filter;
pub mod find;
pub mod handlers;
pub mod inputs;
pub mod lineage;
pub mod outside;
pub mod pages;
pub mod restored;
pub mod rhythm;
pub mod rows;
pub mod store;
pub mod view;
pub mod words;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;

pub use find::{BodyLine, of_agreement};
pub use outside::{Met, last_by_partner, last_with, met_on, next_with};
pub use view::OfAgreement;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{EditRegister, ExportRegister, ReadRegister, VerifyFact, VoidRecord};
    use handlers::{bodies as b, decisions as d, meetings as m, verbs as v};
    vec![
        get("/bodies", ReadRegister, to!(handlers::list)),
        get("/bodies.csv", ExportRegister, to!(export::bodies)),
        get("/bodies.xlsx", ExportRegister, to!(export::bodies)),
        get("/bodies/meetings.csv", ExportRegister, to!(export::meetings)),
        get("/bodies/meetings.xlsx", ExportRegister, to!(export::meetings)),
        get("/bodies/decisions.csv", ExportRegister, to!(export::decisions)),
        get("/bodies/decisions.xlsx", ExportRegister, to!(export::decisions)),
        get("/agreements/{id}/bodies/new", EditRegister, to!(b::new)),
        post("/agreements/{id}/bodies", EditRegister, to!(b::create)),
        get("/bodies/{id}", ReadRegister, to!(handlers::show)),
        get("/bodies/{id}/edit", EditRegister, to!(b::form)),
        post("/bodies/{id}/edit", EditRegister, to!(b::save)),
        post("/bodies/{id}/state", EditRegister, to!(v::state)),
        get("/bodies/{id}/seats/new", EditRegister, to!(b::new_seat)),
        post("/bodies/{id}/seats", EditRegister, to!(b::create_seat)),
        get("/bodies/{id}/seats/{seat}", EditRegister, to!(b::seat_form)),
        post("/bodies/{id}/seats/{seat}", EditRegister, to!(b::save_seat)),
        get("/bodies/{id}/meetings/new", EditRegister, to!(m::new)),
        post("/bodies/{id}/meetings", EditRegister, to!(m::create)),
        get("/meetings/{id}", ReadRegister, to!(handlers::meeting)),
        get("/meetings/{id}/edit", EditRegister, to!(m::form)),
        post("/meetings/{id}/edit", EditRegister, to!(m::save)),
        post("/meetings/{id}/held", EditRegister, to!(v::hold)),
        post("/meetings/{id}/cancellation", EditRegister, to!(v::cancel)),
        post("/meetings/{id}/minutes", EditRegister, to!(v::minutes)),
        post("/meetings/{id}/participants", EditRegister, to!(v::attend)),
        post("/meetings/{id}/participants/{participant}/removal", EditRegister, to!(v::remove)),
        get("/meetings/{id}/decisions/new", EditRegister, to!(d::new)),
        post("/meetings/{id}/decisions", EditRegister, to!(d::create)),
        get("/meetings/{id}/decisions/{decision}", EditRegister, to!(d::form)),
        post("/meetings/{id}/decisions/{decision}", EditRegister, to!(d::save)),
        post("/meetings/{id}/decisions/{decision}/verification", VerifyFact, to!(v::verify)),
        post("/meetings/{id}/decisions/{decision}/voiding", VoidRecord, to!(v::void)),
        post("/meetings/{id}/decisions/{decision}/milestone", EditRegister, to!(v::milestone)),
    ]
}
