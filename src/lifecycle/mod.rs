//! Acts and the legal standing that follows from them. The screens are the agreement's own.

pub mod act;
pub mod clock;
pub mod standing;
pub mod store;

pub use act::{Act, ActKind, Certainty, Verification};
pub use standing::{Standing, Status, standing};
