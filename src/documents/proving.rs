//! The verbs on evidence: a document or a source is named as showing a claim, a second person compares, it is withdrawn.

use super::actions::open_parent;
use super::claim::Claim;
use super::document::Finding;
use super::error::DocumentError;
use super::inputs::Shows;
use super::rows::{DocumentRow, EvidenceRow};
use super::store::{self, claims};
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Draft, Object, Tx};
use crate::clock::new_id;
use crate::db::DbError;

/// What is named as evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exhibit {
    /// A document of the agreement.
    Document(String),
    /// A source of the agreement.
    Source(String),
}

impl Exhibit {
    /// The exhibit in one word, as forms carry it.
    pub fn code(&self) -> String {
        match self {
            Self::Document(id) => format!("document~{id}"),
            Self::Source(id) => format!("source~{id}"),
        }
    }

    /// Reads that word.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('~')? {
            ("document", id) => Some(Self::Document(id.to_owned())),
            ("source", id) => Some(Self::Source(id.to_owned())),
            _ => None,
        }
    }
}

/// Names a document that was just uploaded as showing a claim.
pub(super) fn attach_row(
    tx: &mut Tx,
    agreement_id: &str,
    document: &DocumentRow,
    shows: &Shows,
) -> Result<(), DocumentError> {
    check_claim(tx, agreement_id, &shows.claim)?;
    let mut row = new_row(tx, agreement_id, shows);
    row.document_id = Some(document.id.clone());
    claims::insert(tx.db, &row)?;
    note(tx, &row, Deed::EvidenceAttached, None);
    Ok(())
}

/// Names a document as showing an act that was recorded from it; the caller has asked the policy and knows both.
pub fn name_as_evidence(
    tx: &mut Tx,
    agreement_id: &str,
    document_id: &str,
    claim: Claim,
    what: &str,
) -> Result<(), DbError> {
    let mut row = new_row(tx, agreement_id, &Shows { claim, what: what.to_owned() });
    row.document_id = Some(document_id.to_owned());
    claims::insert(tx.db, &row)?;
    note(tx, &row, Deed::EvidenceAttached, None);
    Ok(())
}

/// Names a document or source that the agreement holds as showing a claim.
pub fn attach(
    tx: &mut Tx,
    viewer: &Viewer,
    agreement_id: &str,
    exhibit: &Exhibit,
    shows: &Shows,
) -> Result<(), DocumentError> {
    viewer.may(Action::UploadDocument, Facts::NONE)?;
    let parent = open_parent(tx, viewer, agreement_id)?;
    check_claim(tx, &parent.id, &shows.claim)?;
    let mut row = new_row(tx, &parent.id, shows);
    let foreign = || DocumentError::field("exhibit", "error-choice");
    match exhibit {
        Exhibit::Document(id) => {
            let (document, _) = store::find(tx.db, viewer, id)?.ok_or_else(foreign)?;
            if document.agreement_id != parent.id || !document.is_held() {
                return Err(foreign());
            }
            row.document_id = Some(document.id);
        }
        Exhibit::Source(id) => {
            if !claims::source_ids(tx.db, &parent.id)?.contains(id) {
                return Err(foreign());
            }
            row.source_id = Some(id.clone());
        }
    }
    let held = claims::list(tx.db, viewer, &parent.id)?;
    let twin = |other: &EvidenceRow| {
        other.withdrawn_at.is_none()
            && (&other.claim_id, &other.document_id, &other.source_id)
                == (&row.claim_id, &row.document_id, &row.source_id)
    };
    if held.iter().any(twin) {
        return Err(DocumentError::field("exhibit", "doc-error-attached"));
    }
    claims::insert(tx.db, &row)?;
    note(tx, &row, Deed::EvidenceAttached, None);
    Ok(())
}

/// A second person compared evidence with its claim: neither who named it nor who uploaded the version that was read.
pub fn check(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    (finding, remark): (Finding, Option<String>),
) -> Result<EvidenceRow, DocumentError> {
    viewer.may(Action::VerifyFact, Facts::NONE)?;
    let mut row = open_evidence(tx, viewer, id)?;
    viewer.may(Action::VerifyFact, Facts::after(&row.recorded_by))?;
    if let Some(document_id) = &row.document_id {
        let (document, _) = store::find(tx.db, viewer, document_id)?.ok_or(DocumentError::NotFound)?;
        if !document.is_held() {
            return Err(DocumentError::Closed);
        }
        if let Some((version, _)) = store::list_versions(tx.db, document_id)?.first() {
            viewer.may(Action::VerifyFact, Facts::after(&version.uploaded_by))?;
            row.checked_version = Some(version.number);
        }
    }
    row.result = finding.code().into();
    row.remark = remark;
    row.checked_by = Some(tx.by());
    row.checked_at = Some(tx.now());
    claims::update(tx.db, &row)?;
    note(tx, &row, Deed::EvidenceChecked, row.remark.clone());
    Ok(row)
}

/// Withdraws evidence: the document or source stays, it only no longer stands for the claim.
pub fn withdraw(tx: &mut Tx, viewer: &Viewer, id: &str, reason: &str) -> Result<EvidenceRow, DocumentError> {
    let mut row = open_evidence(tx, viewer, id)?;
    viewer.may(Action::WithdrawDocument, Facts::owned_by(Some(&row.recorded_by)))?;
    row.withdrawn_reason = Some(reason.to_owned());
    row.withdrawn_by = Some(tx.by());
    row.withdrawn_at = Some(tx.now());
    claims::update(tx.db, &row)?;
    note(tx, &row, Deed::EvidenceWithdrawn, Some(reason.to_owned()));
    Ok(row)
}

fn open_evidence(tx: &mut Tx, viewer: &Viewer, id: &str) -> Result<EvidenceRow, DocumentError> {
    let row = claims::find_evidence(tx.db, viewer, id)?.ok_or(DocumentError::NotFound)?;
    open_parent(tx, viewer, &row.agreement_id)?;
    if row.withdrawn_at.is_some() { Err(DocumentError::Closed) } else { Ok(row) }
}

fn check_claim(tx: &mut Tx, agreement_id: &str, claim: &Claim) -> Result<(), DocumentError> {
    let found = claims::find(tx.db, agreement_id, claim)?;
    found.map(drop).ok_or_else(|| DocumentError::field("claim", "error-choice"))
}

fn new_row(tx: &Tx, agreement_id: &str, shows: &Shows) -> EvidenceRow {
    EvidenceRow {
        id: new_id(),
        agreement_id: agreement_id.to_owned(),
        claim_kind: shows.claim.kind.code().into(),
        claim_id: shows.claim.id.clone(),
        document_id: None,
        source_id: None,
        shows: shows.what.clone(),
        result: Finding::Unchecked.code().into(),
        remark: None,
        checked_by: None,
        checked_at: None,
        checked_version: None,
        withdrawn_reason: None,
        withdrawn_by: None,
        withdrawn_at: None,
        recorded_by: tx.by(),
        recorded_at: tx.now(),
    }
}

/// The event is about the document where there is one, so that its marking hides the event too.
fn note(tx: &mut Tx, row: &EvidenceRow, deed: Deed, reason: Option<String>) {
    let object = match &row.document_id {
        Some(id) => Object::new("document", id),
        None => Object::new("evidence", &row.id),
    };
    tx.touch(&row.agreement_id);
    let draft = Draft::new(deed, object).of_agreement(&row.agreement_id).reason(reason);
    tx.record(
        draft
            .fact("evidence", row.id.as_str())
            .fact("claim", row.claim_kind.as_str())
            .fact("claim_id", row.claim_id.as_str())
            .fact("result", row.result.as_str()),
    );
}
