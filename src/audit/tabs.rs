//! The parts of the audit as tabs: the log, the security events, the checkpoints.

use super::list::Log;
use crate::access::{Action, Viewer};
use crate::web::chrome::Chrome;
use crate::web::parts::Tab;

/// The parts of the audit that `viewer` may open; `current` is a log, or none for the checkpoints.
pub fn tabs(chrome: &Chrome, viewer: &Viewer, current: Option<Log>) -> Vec<Tab> {
    let may = [
        (Some(Log::Whole), Log::Whole.path(), Action::ReadAudit, "audit-log"),
        (Some(Log::Security), Log::Security.path(), Action::ReadSecurityEvents, "audit-security"),
        (None, "/audit/checkpoints", Action::ReadAudit, "audit-checkpoints"),
    ];
    let reconciliations = Tab {
        href: "/reconciliations".to_owned(),
        label: chrome.t("recon-title").to_owned(),
        count: String::new(),
        current: false,
    };
    let reconciliations = Some(reconciliations).filter(|_| viewer.can(Action::Reconcile));
    let open = may.into_iter().filter(|(_, _, action, _)| viewer.can(*action));
    open.map(|(of, href, _, key)| Tab {
        href: href.to_owned(),
        label: chrome.t(key).to_owned(),
        count: String::new(),
        current: of == current,
    })
    .chain(reconciliations)
    .collect()
}
