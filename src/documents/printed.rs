//! The documents of an agreement as reports print them.

use super::claim::{Claim, ClaimKind};
use super::document::Finding;
use super::rows::{DocumentRow, EvidenceRow};
use super::store::{self, claims, lists};
use crate::access::{Marking, Viewer};
use crate::db::{Db, DbError};
use chrono::NaiveDate;

/// One document with its newest file.
#[derive(Debug, Clone)]
pub struct Printed {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Code of what it is.
    pub kind: String,
    /// Code of its language.
    pub lang: String,
    /// Code of how it stands to the authentic text.
    pub authenticity: String,
    /// Its marking.
    pub marking: Marking,
    /// The name of the newest file.
    pub file_name: String,
    /// Its size.
    pub bytes: i64,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// The day on which the newest file came.
    pub added_on: NaiveDate,
    /// The account that brought it.
    pub added_by: String,
    /// Why it was withdrawn; none while it counts.
    pub withdrawn: Option<String>,
    /// Whether it was made up for the demonstration.
    pub sample: bool,
    /// The claims it is named to show, each with whether a second person found it to show them.
    pub claims: Vec<(Claim, bool)>,
}

/// The documents of an agreement that `viewer` may see, withdrawn ones last.
pub fn printed(db: &mut Db, viewer: &Viewer, agreement_id: &str) -> Result<Vec<Printed>, DbError> {
    let evidence = claims::list(db, viewer, agreement_id)?;
    let rows = lists::of_agreement(db, viewer, agreement_id)?;
    rows.iter().map(|row| one(db, row, &evidence)).collect()
}

fn one(db: &mut Db, row: &DocumentRow, evidence: &[EvidenceRow]) -> Result<Printed, DbError> {
    let lost = || DbError::Migration(format!("the document {} has no version", row.id));
    let (version, content) = store::list_versions(db, &row.id)?.into_iter().next().ok_or_else(lost)?;
    Ok(Printed {
        id: row.id.clone(),
        title: row.title.clone(),
        kind: row.kind.clone(),
        lang: row.lang.clone(),
        authenticity: row.authenticity.clone(),
        marking: row.read_marking()?,
        file_name: version.file_name,
        bytes: content.size,
        sha256: content.sha256,
        added_on: version.uploaded_at.date(),
        added_by: version.uploaded_by,
        withdrawn: (!row.is_held()).then(|| row.withdrawn_reason.clone().unwrap_or_default()),
        sample: row.sample,
        claims: shown(row, evidence)?,
    })
}

/// What a document is named to show; what a second person found it not to show is left out.
fn shown(row: &DocumentRow, evidence: &[EvidenceRow]) -> Result<Vec<(Claim, bool)>, DbError> {
    let is_of = |one: &&EvidenceRow| one.document_id.as_ref() == Some(&row.id) && one.withdrawn_at.is_none();
    let mut found = Vec::new();
    for one in evidence.iter().filter(is_of) {
        let finding = one.read_result()?;
        if let Some(kind) = ClaimKind::parse(&one.claim_kind).filter(|_| finding != Finding::ShowsNot) {
            found.push((Claim::new(kind, &one.claim_id), finding == Finding::Shows));
        }
    }
    Ok(found)
}
