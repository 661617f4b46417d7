//! Alerts: which step of the ladder a deadline has reached, who is told, who took note, and when it is over. Levels, not
//! edges: after days of standstill the reached step is raised, never those that were missed.

pub mod actions;
pub mod export;
pub mod frequency;
pub mod handlers;
pub mod kind;
pub mod ladder;
pub mod letter;
pub mod pages;
pub mod plan;
pub mod raise;
pub mod rows;
pub mod store;
pub mod words;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;

pub use ladder::Ladder;
pub use rows::Line;
pub use store::{count_waiting, list_mine};

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{EditRegister, ExportRegister, OwnAccount, ReadRegister};
    vec![
        get("/alerts", ReadRegister, to!(handlers::list)),
        get("/alerts.csv", ExportRegister, to!(export::list)),
        get("/alerts.xlsx", ExportRegister, to!(export::list)),
        post("/alerts/{id}/acknowledgement", EditRegister, to!(handlers::acknowledge)),
        get("/account/mail", OwnAccount, to!(handlers::mail)),
        post("/account/mail", OwnAccount, to!(handlers::set_mail)),
    ]
}
