//! Acts, final clauses and the legal standing that follows from them. The screens are the agreement's own but for
//! the calculator.

pub mod act;
pub mod calendars;
pub mod clause;
pub mod clock;
pub mod confidence;
pub mod dates;
pub mod due;
pub mod handlers;
pub mod pages;
pub mod stage;
pub mod standing;
pub mod store;
pub mod turning;
pub mod words;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;

pub use act::{ActGroup, ActKind, Backdating, Certainty, Verification};
pub use clause::{ClauseKind, Rule};
pub use clock::{Act, RuleKind};
pub use standing::{Differing, Reason, Standing, Status};

/// The routes of the calculator; an agreement's own screens are with the agreement.
pub fn routes() -> Vec<Route> {
    vec![
        get("/what-if", Action::ReadRegister, to!(handlers::ask)),
        post("/what-if", Action::ReadRegister, to!(handlers::tell)),
    ]
}
