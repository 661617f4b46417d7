//! What is due and when: deadlines as list and calendar, notice windows with the decision that they want, and whose move
//! it is. All of it is computed by the legal clock and kept beside the agreement; nothing here is entered but a decision,
//! which the agreement's own pages record.

pub mod asked;
pub mod awaited;
pub mod decided;
pub mod decision;
pub mod export;
pub mod handlers;
pub mod pages;
pub mod store;
pub mod view;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

pub use crate::lifecycle::due::DeadlineKind;
pub use asked::Asked;
pub use awaited::{MoveSide, What};
pub use decision::Chosen;
pub use store::decisions::{self, DecisionRow};
pub use store::kept::{self, Kept};
pub use store::lists::Line;
pub use store::{board, partners};

use crate::access::Viewer;
use crate::db::{Db, DbError};
use chrono::NaiveDate;

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use Action::{ExportRegister, ReadRegister};
    vec![
        get("/deadlines", ReadRegister, to!(handlers::list)),
        get("/deadlines/calendar", ReadRegister, to!(handlers::calendar)),
        get("/deadlines/windows", ReadRegister, to!(handlers::windows)),
        get("/moves", ReadRegister, to!(handlers::moves)),
        get("/deadlines.csv", ExportRegister, to!(export::list)),
        get("/deadlines.xlsx", ExportRegister, to!(export::list)),
        get("/deadlines/windows.csv", ExportRegister, to!(export::windows)),
        get("/deadlines/windows.xlsx", ExportRegister, to!(export::windows)),
        get("/moves.csv", ExportRegister, to!(export::moves)),
        get("/moves.xlsx", ExportRegister, to!(export::moves)),
    ]
}

/// The nearest deadlines that `viewer` may see; first the decisions that were not taken in time.
pub fn nearest(db: &mut Db, viewer: &Viewer, today: NaiveDate, most: i64) -> Result<Vec<Line>, DbError> {
    store::lists::list(db, viewer, &asked::Asked::default(), today, (0, most))
}
