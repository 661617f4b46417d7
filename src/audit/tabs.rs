//! The parts of the audit as tabs: what auditors do, what the log tells, what went out.

use super::list::Log;
use crate::access::{Action, Viewer};
use crate::web::chrome::Chrome;
use crate::web::parts::Tab;

/// The parts of the audit that `viewer` may open, with the one that is shown at `path`.
pub fn tabs(chrome: &Chrome, viewer: &Viewer, path: &str) -> Vec<Tab> {
    let may = [
        (Log::Whole.path(), Action::ReadAudit, "audit-log"),
        (Log::Security.path(), Action::ReadSecurityEvents, "audit-security"),
        ("/audit/looks", Action::ReadLooks, "looks-tab"),
        ("/audit/checkpoints", Action::ReadAudit, "audit-checkpoints"),
        ("/audit/exports", Action::ReadAudit, "files-exports"),
        ("/audits", Action::WorkOnAudit, "af-audits"),
        ("/findings", Action::ReadFindings, "af-findings"),
        ("/exceptions", Action::ReadAudit, "exc-title"),
        ("/completeness", Action::ReadRegister, "exc-complete-title"),
        ("/reconciliations", Action::Reconcile, "recon-title"),
    ];
    let open = may.into_iter().filter(|(_, action, _)| viewer.can(*action));
    open.map(|(href, _, key)| Tab {
        href: href.to_owned(),
        label: chrome.t(key).to_owned(),
        count: String::new(),
        current: href == path,
    })
    .collect()
}
