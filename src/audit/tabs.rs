//! The parts of the audit as tabs: the log, the security events, who looked, the checkpoints.

use super::list::Log;
use crate::access::{Action, Viewer};
use crate::web::chrome::Chrome;
use crate::web::parts::Tab;

/// The parts of the audit that `viewer` may open; `current` is a log, or none for the checkpoints.
pub fn tabs(chrome: &Chrome, viewer: &Viewer, current: Option<Log>) -> Vec<Tab> {
    tabs_at(chrome, viewer, current.map_or(CHECKPOINTS, Log::path))
}

const CHECKPOINTS: &str = "/audit/checkpoints";

/// The parts of the audit that `viewer` may open; `current` is the address of one of them.
pub fn tabs_at(chrome: &Chrome, viewer: &Viewer, current: &str) -> Vec<Tab> {
    let may = [
        (Log::Whole.path(), Action::ReadAudit, "audit-log"),
        (Log::Security.path(), Action::ReadSecurityEvents, "audit-security"),
        ("/audit/looks", Action::ReadLooks, "looks-tab"),
        (CHECKPOINTS, Action::ReadAudit, "audit-checkpoints"),
    ];
    let open = may.into_iter().filter(|(_, action, _)| viewer.can(*action));
    open.map(|(href, _, key)| Tab {
        href: href.to_owned(),
        label: chrome.t(key).to_owned(),
        count: String::new(),
        current: href == current,
    })
    .collect()
}
