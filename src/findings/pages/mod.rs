//! One struct for each screen of the auditor's workspace.

mod audit;
mod finding;
mod form;
mod lists;
mod paper;
mod sample;

pub use audit::AuditPage;
pub use finding::FindingPage;
pub use form::{FormPage, Which};
pub use lists::{AuditsPage, FindingsPage};
pub use paper::PaperPage;
pub use sample::{AgainPage, SamplePage};
