//! Reports: what leaves the register as a file, and the record that it left.

mod handlers;
pub mod list;
mod log;
pub mod made;
pub mod pages;
pub mod parts;
pub mod pdf;
pub mod record;
pub mod sheets;
mod spool;
pub mod store;
pub mod words;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

pub use handlers::{Answer, attachment, sheet};
pub use list::{Ask, Column, Leaf, List, in_batches};
pub use made::Made;
pub use pdf::ReportError;
pub use record::{Exported, Recorded, record};

/// The routes of this slice: what left as a file, and the log as a file.
pub fn routes() -> Vec<Route> {
    use Action::{ExportAudit, ExportRegister, ReadAudit};
    vec![
        get("/audit/exports", ReadAudit, to!(handlers::exports)),
        get("/audit/exports.csv", ExportRegister, to!(handlers::exports_file)),
        get("/audit/exports.xlsx", ExportRegister, to!(handlers::exports_file)),
        get("/audit.csv", ExportAudit, to!(handlers::log_file)),
        get("/audit.xlsx", ExportAudit, to!(handlers::log_file)),
        get("/audit/security.csv", ExportAudit, to!(handlers::log_file)),
        get("/audit/security.xlsx", ExportAudit, to!(handlers::log_file)),
    ]
}
