//! Proof: signed checkpoints of the log, bundles that are checked without the register, and what an auditor who trusts nobody
//! can say of them. The log itself is `audit/`; the formats are in docs/verification.md.

pub mod actions;
pub mod anchor;
pub mod bundle;
pub mod checkpoint;
pub mod error;
pub mod export;
pub mod handlers;
pub mod judge;
pub mod keyfile;
pub mod letter;
pub mod live;
pub mod note;
pub mod pages;
pub mod paper;
pub mod settings;
pub mod store;
pub mod verdict;
pub mod walk;
pub mod witness;
pub mod witnessed;

use crate::access::routes::get;
use crate::access::{Action, Route};
use crate::to;

pub use actions::{begin, check, declare_restore, rotate, take, take_when_due};
pub use checkpoint::SignedCheckpoint;
pub use error::ProofError;
pub use letter::compose;
pub use settings::ProofSettings;
pub use store::Why;
pub use witness::client::ask_witness;

/// The routes of this room.
pub fn routes() -> Vec<Route> {
    vec![
        get("/audit/checkpoints", Action::ReadAudit, to!(handlers::checkpoints)),
        get("/audit/bundle.zip", Action::ExportAudit, to!(handlers::bundle)),
    ]
}
