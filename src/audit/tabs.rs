//! The parts of the audit as tabs: the log, the security events, the checkpoints, the exports.

use super::list::Log;
use crate::access::{Action, Viewer};
use crate::web::chrome::Chrome;
use crate::web::parts::Tab;

/// The parts of the audit that `viewer` may open; `current` is a log, or none for the checkpoints.
pub fn tabs(chrome: &Chrome, viewer: &Viewer, current: Option<Log>) -> Vec<Tab> {
    tabs_at(chrome, viewer, current.map_or("/audit/checkpoints", Log::path))
}

/// The same, where the open part is at `path`.
pub fn tabs_at(chrome: &Chrome, viewer: &Viewer, path: &str) -> Vec<Tab> {
    let may = [
        (Log::Whole.path(), Action::ReadAudit, "audit-log"),
        (Log::Security.path(), Action::ReadSecurityEvents, "audit-security"),
        ("/audit/checkpoints", Action::ReadAudit, "audit-checkpoints"),
        ("/audit/exports", Action::ReadAudit, "files-exports"),
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
