//! Obligations: what the clauses of an agreement oblige whom to do, how strongly, when, and by what it is known to be done.
//! Those that recur make their milestones ahead of time, once each; a trigger makes one when it has happened.

pub mod actions;
pub mod error;
pub mod export;
pub mod filter;
pub mod find;
pub mod handlers;
pub mod inputs;
pub mod make;
pub mod obligation;
pub mod pages;
pub mod plain;
pub mod restored;
pub mod rows;
pub mod schedule;
pub mod store;
pub mod view;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;

pub use find::{ObligationLine, of_agreement, surviving};
pub use view::OfAgreement;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{EditRegister, ExportRegister, ReadRegister, VoidRecord};
    vec![
        get("/obligations", ReadRegister, to!(handlers::list)),
        get("/obligations.csv", ExportRegister, to!(export::list)),
        get("/obligations.xlsx", ExportRegister, to!(export::list)),
        get("/agreements/{id}/obligations/new", EditRegister, to!(handlers::edit::new)),
        post("/agreements/{id}/obligations", EditRegister, to!(handlers::edit::create)),
        get("/obligations/{id}", ReadRegister, to!(handlers::show)),
        get("/obligations/{id}/edit", EditRegister, to!(handlers::edit::form)),
        post("/obligations/{id}/edit", EditRegister, to!(handlers::edit::save)),
        post("/obligations/{id}/triggers", EditRegister, to!(handlers::verbs::trigger)),
        post("/obligations/{id}/end", VoidRecord, to!(handlers::verbs::end)),
    ]
}
