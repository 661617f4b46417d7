//! FLOOR: who may do what, decided in one closed match, and who is asking.

pub mod guard;
pub mod marking;
pub mod opened;
pub mod policy;
pub mod role;
pub mod routes;
pub mod store;
pub mod viewer;
pub mod visible;

pub use marking::Marking;
pub use opened::Opened;
pub use policy::{Action, Facts, Refusal, Verdict, may};
pub use role::Role;
pub use routes::Route;
pub use viewer::{Eyes, Viewer};
