//! Acts, final clauses and the legal standing that follows from them. The screens are the agreement's own.

pub mod act;
pub mod clause;
pub mod clock;
pub mod confidence;
pub mod dates;
pub mod stage;
pub mod standing;
pub mod store;
pub mod words;

pub use act::{ActGroup, ActKind, Backdating, Certainty, Verification};
pub use clause::{ClauseKind, Rule};
pub use clock::{Act, RuleKind};
pub use standing::{Reason, Standing, Status};
