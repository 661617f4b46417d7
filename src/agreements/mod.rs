//! Agreements: the record itself with its titles, parties, areas, relations, acts and signatures, and every change to it.
//! The list of agreements is the room `register`.

pub mod actions;
pub mod acts;
pub mod aggregate;
pub mod change;
pub mod claims;
pub mod clauses;
pub mod completeness;
pub mod decisions;
pub mod dossier;
pub mod edit;
pub mod entry;
pub mod error;
pub mod facts;
pub mod filled;
pub mod form;
pub mod handlers;
mod heap;
pub mod kinds;
pub mod lapses;
pub mod names;
pub mod neighbours;
pub mod numbering;
pub mod options;
pub mod pages;
pub mod reach;
pub mod recording;
pub mod renewal;
pub mod restored;
pub mod rows;
pub mod ruling;
pub mod staging;
pub mod store;
mod taking_over;
pub mod view;
mod yearly;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;

pub use crate::areas;
pub use aggregate::Aggregate;
pub use clauses::NewClause;
pub use entry::{Entered, NewAct, NewAgreement, NewParty, NewSignature, NewTitle, enter};
pub use error::AgreementError;
pub use rows::AgreementRow;

/// The routes on which the record is made and changed.
pub fn routes() -> Vec<Route> {
    vec![
        get("/agreements/new", Action::EditRegister, to!(handlers::new_page)),
        post("/agreements", Action::EditRegister, to!(handlers::create)),
        get("/agreements/{id}/edit", Action::EditRegister, to!(handlers::edit_page)),
        post("/agreements/{id}/edit", Action::EditRegister, to!(handlers::save)),
        post("/agreements/{id}/registration", Action::EditRegister, to!(handlers::register)),
        post("/agreements/{id}/verification", Action::VerifyFact, to!(handlers::verify)),
        get("/agreements/{id}/void", Action::VoidRecord, to!(handlers::void_page)),
        post("/agreements/{id}/void", Action::VoidRecord, to!(handlers::void)),
        get("/agreements/{id}.pdf", Action::ExportDossier, to!(handlers::dossier)),
    ]
}
