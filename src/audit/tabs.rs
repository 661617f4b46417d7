//! The parts of the audit as tabs: the log, the security events, the checkpoints, the audits, their findings.

use super::list::Log;
use crate::access::{Action, Viewer};
use crate::web::chrome::Chrome;
use crate::web::parts::Tab;

/// A part of the audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A log.
    Log(Log),
    /// The signed checkpoints.
    Checkpoints,
    /// The auditors' own work.
    Audits,
    /// What came of it.
    Findings,
}

/// A log, or none for the checkpoints.
impl From<Option<Log>> for Part {
    fn from(log: Option<Log>) -> Self {
        log.map_or(Self::Checkpoints, Self::Log)
    }
}

/// The parts of the audit that `viewer` may open, with the one that is shown; none for who opens nothing but findings.
pub fn tabs(chrome: &Chrome, viewer: &Viewer, current: impl Into<Part>) -> Vec<Tab> {
    let current = current.into();
    let may = [
        (Part::Log(Log::Whole), Log::Whole.path(), Action::ReadAudit, "audit-log"),
        (Part::Log(Log::Security), Log::Security.path(), Action::ReadSecurityEvents, "audit-security"),
        (Part::Checkpoints, "/audit/checkpoints", Action::ReadAudit, "audit-checkpoints"),
        (Part::Audits, "/audits", Action::WorkOnAudit, "af-audits"),
        (Part::Findings, "/findings", Action::ReadFindings, "af-findings"),
    ];
    let open = may.into_iter().filter(|(_, _, action, _)| viewer.can(*action));
    open.map(|(of, href, _, key)| Tab {
        href: href.to_owned(),
        label: chrome.t(key).to_owned(),
        count: String::new(),
        current: of == current,
    })
    .collect()
}
