//! Agreements: the record itself with its titles, parties, areas, relations, acts and signatures, and every change to it.
//! The list of agreements is the room `register`.

pub mod actions;
pub mod acts;
pub mod aggregate;
pub mod areas;
pub mod change;
pub mod completeness;
pub mod edit;
pub mod entry;
pub mod error;
pub mod form;
pub mod kinds;
pub mod names;
pub mod options;
pub mod numbering;
pub mod recording;
pub mod rows;
pub mod store;
pub mod view;

pub use aggregate::Aggregate;
pub use entry::{Entered, NewAct, NewAgreement, NewParty, NewSignature, NewTitle, enter};
pub use error::AgreementError;
pub use rows::AgreementRow;
