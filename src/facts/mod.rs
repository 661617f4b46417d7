//! Facts of which several sources tell: claims with their grades side by side, which of them leads, and what was ruled. Pure but for
//! its store; the verbs and screens are the agreement's own, the list of what is open is the room `conflicts`.

pub mod fact;
pub mod kind;
pub mod leading;
pub mod store;
pub mod value;

pub use fact::{Fact, Own, Rests};
pub use kind::{FactGroup, FactId, FactKind, OWN};
pub use leading::{Best, Part, Settled, Verdict, Voice};
pub use store::{Basis, ClaimRow, FactRulingRow, Origin};
pub use value::Value;
