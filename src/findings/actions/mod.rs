//! The verbs of the auditor's workspace: policy, rule, store, event.

pub mod audits;
pub mod findings;
pub mod papers;

use super::error::FindingError;
use super::rows::{AuditRow, FindingRow, PaperRow};
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Object, Revised, Tx};
use crate::db::DbError;
use serde_json::{Value, json};

/// An audit, a paper or a finding at the version that a form was opened with.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// Its id.
    pub id: &'a str,
    /// The version.
    pub version: i32,
}

/// The audit, while it takes samples, papers and findings.
fn running(tx: &mut Tx, viewer: &Viewer, id: &str) -> Result<AuditRow, FindingError> {
    viewer.may(Action::WorkOnAudit, Facts::NONE)?;
    let audit = store::find(tx.db, viewer, id)?.ok_or(FindingError::NotFound)?;
    if audit.is_running() { Ok(audit) } else { Err(FindingError::NotNow("af-error-closed")) }
}

/// What a new version says of itself beside its snapshots.
struct Note {
    deed: Deed,
    before: Option<Value>,
    reason: Option<String>,
}

impl Note {
    const fn of(deed: Deed) -> Self {
        Self { deed, before: None, reason: None }
    }

    fn after(mut self, before: Value) -> Self {
        self.before = Some(before);
        self
    }

    fn because(mut self, reason: &str) -> Self {
        self.reason = Some(reason.to_owned());
        self
    }
}

fn note_audit(tx: &mut Tx, row: &AuditRow, note: Note) {
    tx.revise(Revised {
        deed: note.deed,
        object: Object::at("audit", &row.id, row.version),
        agreement_id: None,
        before: note.before,
        after: json!({ "audit": row }),
        reason: note.reason,
    });
}

/// The paper with its tests, as its history keeps it.
fn paper_snapshot(tx: &mut Tx, row: &PaperRow) -> Result<Value, DbError> {
    let tests = store::papers::list_tests(tx.db, std::slice::from_ref(&row.id))?;
    Ok(json!({ "paper": row, "tests": tests }))
}

fn note_paper(tx: &mut Tx, row: &PaperRow, note: Note) -> Result<(), DbError> {
    let after = paper_snapshot(tx, row)?;
    tx.revise(Revised {
        deed: note.deed,
        object: Object::at("paper", &row.id, row.version),
        agreement_id: Some(row.agreement_id.clone()),
        before: note.before,
        after,
        reason: note.reason,
    });
    Ok(())
}

fn finding_snapshot(row: &FindingRow) -> Value {
    json!({ "finding": row })
}

fn note_finding(tx: &mut Tx, row: &FindingRow, note: Note) {
    tx.revise(Revised {
        deed: note.deed,
        object: Object::at("finding", &row.id, row.version),
        agreement_id: row.agreement_id.clone(),
        before: note.before,
        after: finding_snapshot(row),
        reason: note.reason,
    });
}
