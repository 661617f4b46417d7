//! The parts of the audit as tabs: the log, the security events, the checkpoints, the findings, completeness.

use super::list::Log;
use crate::access::{Action, Viewer};
use crate::web::chrome::Chrome;
use crate::web::parts::Tab;

/// Where the checkpoints are.
const CHECKPOINTS: &str = "/audit/checkpoints";

/// The parts of the audit that `viewer` may open; `current` is a log, or none for the checkpoints.
pub fn tabs(chrome: &Chrome, viewer: &Viewer, current: Option<Log>) -> Vec<Tab> {
    at(chrome, viewer, current.map_or(CHECKPOINTS, Log::path))
}

/// The same where a page at `path` is open.
pub fn at(chrome: &Chrome, viewer: &Viewer, path: &str) -> Vec<Tab> {
    let may = [
        (Log::Whole.path(), Action::ReadAudit, "audit-log"),
        (Log::Security.path(), Action::ReadSecurityEvents, "audit-security"),
        (CHECKPOINTS, Action::ReadAudit, "audit-checkpoints"),
        ("/exceptions", Action::ReadAudit, "exc-title"),
        ("/completeness", Action::ReadRegister, "exc-complete-title"),
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
