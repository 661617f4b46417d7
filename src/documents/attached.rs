//! The evidence of claims as other rooms show and count it.

use super::claim::{Claim, ClaimKind};
use super::document::Finding;
use super::rows::{DocumentRow, EvidenceRow};
use super::store::{self, claims, lists};
use crate::access::{Action, Facts, Viewer};
use crate::accounts;
use crate::db::{Db, DbError};
use crate::web::dates;
use crate::web::locale::{Arg, Lang};
use std::collections::HashMap;

/// One piece of evidence in words.
#[derive(Debug, Clone)]
pub struct EvidenceLine {
    /// Its id.
    pub id: String,
    /// The claim it is about.
    pub claim: Claim,
    /// The page of the document, or the address of the source; empty when a source has none.
    pub href: String,
    /// What the document or source is called.
    pub title: String,
    /// Kind and language of a document, grade of a source.
    pub beneath: String,
    /// Whether it is a document of ours.
    pub is_document: bool,
    /// What exactly it shows.
    pub shows: String,
    /// Code of the mark: recorded, verified, open, disputed, voided.
    pub fact: &'static str,
    /// What a second person found, in words.
    pub result: &'static str,
    /// Who compared it and when; empty when nobody has.
    pub checked: String,
    /// What that person remarked.
    pub remark: String,
    /// That the document has a newer version than the one that was compared; empty when it has not.
    pub stale: String,
    /// Who named it and when.
    pub recorded: String,
    /// Why it no longer counts; empty when it does.
    pub withdrawn: String,
    /// Whether the reader may compare it.
    pub may_check: bool,
    /// Whether the reader named it or uploaded the document, and so may not be the second pair of eyes.
    pub is_own: bool,
    /// Whether the reader may withdraw it.
    pub may_withdraw: bool,
}

impl EvidenceLine {
    /// The icon of a document or of a source.
    pub const fn icon(&self) -> &'static str {
        if self.is_document { "paperclip" } else { "quote" }
    }
}

/// The evidence of one agreement, as one reader may see it.
#[derive(Debug, Clone, Default)]
pub struct Attached {
    agreement_id: String,
    lines: Vec<EvidenceLine>,
}

impl Attached {
    /// The evidence of one claim, withdrawn evidence left out.
    pub fn of(&self, kind: &str, id: &str) -> Vec<&EvidenceLine> {
        self.all(kind, id).into_iter().filter(|line| line.withdrawn.is_empty()).collect()
    }

    /// Whether any evidence of one claim counts.
    pub fn has(&self, kind: &str, id: &str) -> bool {
        !self.of(kind, id).is_empty()
    }

    /// The evidence of one claim, withdrawn evidence too.
    pub fn all(&self, kind: &str, id: &str) -> Vec<&EvidenceLine> {
        let is_of = |line: &&EvidenceLine| line.claim.kind.code() == kind && line.claim.id == id;
        self.lines.iter().filter(is_of).collect()
    }

    /// What one document is named to show, withdrawn evidence left out.
    pub fn by_document(&self, id: &str) -> Vec<&EvidenceLine> {
        let href = format!("/documents/{id}");
        let is_of = |line: &&EvidenceLine| line.is_document && line.href == href && line.withdrawn.is_empty();
        self.lines.iter().filter(is_of).collect()
    }

    /// One piece of evidence.
    pub fn find(&self, id: &str) -> Option<&EvidenceLine> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// The page with the evidence of one claim.
    pub fn page(&self, kind: &str, id: &str) -> String {
        ClaimKind::parse(kind).map(|kind| Claim::new(kind, id).page(&self.agreement_id)).unwrap_or_default()
    }
}

/// The evidence of an agreement in the reader's language.
pub fn attached(db: &mut Db, viewer: &Viewer, lang: Lang, agreement_id: &str) -> Result<Attached, DbError> {
    let rows = claims::list(db, viewer, agreement_id)?;
    let ids = |of: fn(&EvidenceRow) -> &Option<String>| -> Vec<String> {
        rows.iter().filter_map(|row| of(row).clone()).collect()
    };
    let documents = lists::named(db, viewer, &ids(|row| &row.document_id))?;
    let sources = claims::sources(db, &ids(|row| &row.source_id))?;
    let uploaders = store::list_uploaders(db, &documents)?;
    let parent = store::find_parent(db, viewer, agreement_id)?;
    let shown = Shown {
        lang,
        viewer,
        documents: documents.into_iter().map(|row| (row.id.clone(), row)).collect(),
        sources: sources.into_iter().map(|source| (source.0.clone(), source)).collect(),
        uploaders,
        names: accounts::names(db)?,
        is_open: parent.is_some_and(|parent| parent.takes_changes()),
    };
    let lines = rows.iter().map(|row| shown.line(row)).collect::<Result<Vec<_>, _>>()?;
    Ok(Attached { agreement_id: agreement_id.to_owned(), lines: lines.into_iter().flatten().collect() })
}

struct Shown<'s> {
    lang: Lang,
    viewer: &'s Viewer,
    documents: HashMap<String, DocumentRow>,
    sources: HashMap<String, claims::SourceName>,
    uploaders: HashMap<String, String>,
    names: HashMap<String, String>,
    is_open: bool,
}

impl Shown<'_> {
    fn line(&self, row: &EvidenceRow) -> Result<Option<EvidenceLine>, DbError> {
        let Some(kind) = ClaimKind::parse(&row.claim_kind) else {
            return Err(DbError::Migration(format!("the evidence {} is about nothing known", row.id)));
        };
        let document = row.document_id.as_ref().and_then(|id| self.documents.get(id));
        let source = row.source_id.as_ref().and_then(|id| self.sources.get(id));
        let (href, title, beneath) = match (document, source) {
            (Some(document), _) => self.document(document),
            (None, Some(source)) => self.source(source),
            (None, None) => return Ok(None),
        };
        let uploader = row.document_id.as_ref().and_then(|id| self.uploaders.get(id));
        let counts = row.withdrawn_at.is_none() && document.is_none_or(DocumentRow::is_held);
        let firsts = || std::iter::once(&row.recorded_by).chain(uploader);
        let may = |action, facts| self.is_open && counts && self.viewer.may(action, facts).is_ok();
        let finding = row.read_result()?;
        Ok(Some(EvidenceLine {
            id: row.id.clone(),
            claim: Claim::new(kind, &row.claim_id),
            href,
            title,
            beneath,
            is_document: document.is_some(),
            shows: row.shows.clone(),
            fact: if counts { mark(finding) } else { "voided" },
            result: self.lang.label("finding", finding.code()),
            checked: match (&row.checked_by, row.checked_at) {
                (Some(by), Some(at)) => self.by_and_at(by, at),
                (Some(_), None) | (None, Some(_)) | (None, None) => String::new(),
            },
            remark: row.remark.clone().unwrap_or_default(),
            stale: self.stale(row, document),
            recorded: self.by_and_at(&row.recorded_by, row.recorded_at),
            withdrawn: self.withdrawn(row, document),
            may_check: firsts().all(|first| may(Action::VerifyFact, Facts::after(first))),
            is_own: self.is_open
                && counts
                && self.viewer.can(Action::VerifyFact)
                && firsts().any(|first| *first == self.viewer.account_id),
            may_withdraw: row.withdrawn_at.is_none()
                && self.is_open
                && self.viewer.may(Action::WithdrawDocument, Facts::owned_by(Some(&row.recorded_by))).is_ok(),
        }))
    }

    fn document(&self, row: &DocumentRow) -> (String, String, String) {
        let words = [self.lang.label("document", &row.kind), self.lang.label("lang", &row.lang)];
        (format!("/documents/{}", row.id), row.title.clone(), words.join(" · "))
    }

    fn source(
        &self,
        (_, grade, publisher, title, reference): &claims::SourceName,
    ) -> (String, String, String) {
        let is_link = ["https://", "http://"].iter().any(|scheme| reference.starts_with(scheme));
        let words: Vec<&str> =
            [publisher.as_str(), title.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        let words = if words.is_empty() { reference.clone() } else { words.join(", ") };
        let grade = self.lang.f("doc-source-grade", &[("grade", Arg::from(grade))]);
        (if is_link { reference.clone() } else { String::new() }, words, grade)
    }

    fn stale(&self, row: &EvidenceRow, document: Option<&DocumentRow>) -> String {
        match (row.checked_version, document) {
            (Some(checked), Some(document)) if checked < document.version_no => {
                self.lang.f("doc-check-stale", &[("version", Arg::from(checked.to_string()))])
            }
            (Some(_) | None, Some(_) | None) => String::new(),
        }
    }

    fn withdrawn(&self, row: &EvidenceRow, document: Option<&DocumentRow>) -> String {
        let gone = document.filter(|document| !document.is_held());
        let reason =
            row.withdrawn_reason.as_ref().or_else(|| gone.and_then(|gone| gone.withdrawn_reason.as_ref()));
        reason
            .map(|reason| self.lang.f("doc-withdrawn-because", &[("reason", Arg::from(reason))]))
            .unwrap_or_default()
    }

    fn by_and_at(&self, by: &str, at: chrono::NaiveDateTime) -> String {
        let name = self.names.get(by).map_or_else(|| self.lang.t("the-register").to_owned(), String::clone);
        format!("{name}, {}", dates::day(self.lang, at.date()).words)
    }
}

const fn mark(finding: Finding) -> &'static str {
    match finding {
        Finding::Unchecked => "recorded",
        Finding::Shows => "verified",
        Finding::Partly => "open",
        Finding::ShowsNot => "disputed",
    }
}

/// The evidence of one claim with the ways to add to it: what `documents/_panel.html` draws as `evidence`.
#[derive(Debug, Clone)]
pub struct Panel {
    /// The evidence, withdrawn evidence left out.
    pub lines: Vec<EvidenceLine>,
    /// The page with all of it, where it is compared and withdrawn.
    pub page: String,
    /// Where a document is uploaded for the claim; empty for who may not.
    pub upload: String,
}

/// The panel of one claim.
pub fn panel(
    db: &mut Db,
    viewer: &Viewer,
    lang: Lang,
    agreement_id: &str,
    claim: &Claim,
) -> Result<Panel, DbError> {
    let parent = store::find_parent(db, viewer, agreement_id)?;
    let attached = attached(db, viewer, lang, agreement_id)?;
    let may = viewer.can(Action::UploadDocument) && parent.is_some_and(|parent| parent.takes_changes());
    Ok(Panel {
        lines: attached.of(claim.kind.code(), &claim.id).into_iter().cloned().collect(),
        page: claim.page(agreement_id),
        upload: if may { upload_href(agreement_id, claim) } else { String::new() },
    })
}

/// Where a document is uploaded that shows a claim.
pub fn upload_href(agreement_id: &str, claim: &Claim) -> String {
    format!("/agreements/{agreement_id}/documents/new?claim={}", claim.code())
}

/// How much evidence a claim has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EvidenceCount {
    /// Pieces that count.
    pub held: usize,
    /// Of these, pieces that a second person found to show the claim.
    pub checked: usize,
}

/// How much evidence each claim of an agreement has, as far as `viewer` may see it; a claim without any is not there.
pub fn counts_for(
    db: &mut Db,
    viewer: &Viewer,
    agreement_id: &str,
) -> Result<HashMap<Claim, EvidenceCount>, DbError> {
    let rows = claims::list(db, viewer, agreement_id)?;
    let ids: Vec<String> = rows.iter().filter_map(|row| row.document_id.clone()).collect();
    let held: Vec<DocumentRow> =
        lists::named(db, viewer, &ids)?.into_iter().filter(DocumentRow::is_held).collect();
    let mut counts: HashMap<Claim, EvidenceCount> = HashMap::new();
    for row in rows.iter().filter(|row| row.withdrawn_at.is_none()) {
        let counts_still =
            row.document_id.as_ref().is_none_or(|id| held.iter().any(|document| document.id == *id));
        let finding = row.read_result()?;
        if let Some(kind) =
            ClaimKind::parse(&row.claim_kind).filter(|_| counts_still && finding != Finding::ShowsNot)
        {
            let count = counts.entry(Claim::new(kind, &row.claim_id)).or_default();
            count.held += 1;
            count.checked += usize::from(finding == Finding::Shows);
        }
    }
    Ok(counts)
}

/// The claims of an agreement that stand without evidence, whoever asks, each with whether the act or clause names a source
/// itself: acts, signatures, clauses, and milestones that are said to be done.
pub fn claims_without_evidence(db: &mut Db, agreement_id: &str) -> Result<Vec<(Claim, bool)>, DbError> {
    let shown = claims::shown(db, agreement_id)?;
    let all = claims::standing(db, agreement_id)?;
    Ok(all.into_iter().filter(|(claim, _)| !shown.contains(claim)).collect())
}
