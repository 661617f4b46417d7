//! The tabs: acts, signatories, milestones, relations, sources, history.

use super::super::acts::{self, ActLine, SourceLine, source_line};
use super::super::head::{Head, Part};
use super::super::history::Version;
use super::super::load::Seen;
use super::super::parties::{self, SignatureLine};
use super::super::relations::{self, RelationLine};
use super::{chrome, columns};
use crate::access::Viewer;
use crate::db::DbError;
use crate::documents::{Attached, OfAgreement as OfAgreementDocuments};
use crate::milestones::OfAgreement;
use crate::web::chrome::Chrome;
use crate::web::files::Offers;
use crate::web::parts::Head as Column;
use actix_web::HttpRequest;
use askama::Template;

/// Every act, newest first, with what may be done with it.
#[derive(Template)]
#[template(path = "agreements/acts.html")]
pub struct ActsPage {
    chrome: Chrome,
    head: Head,
    acts: Vec<ActLine>,
    heads: Vec<Column>,
    evidence: Attached,
}

impl ActsPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let mut acts = acts::lines(seen, viewer);
        acts.reverse();
        let keys = ["col-done-on", "col-act", "col-received", "col-takes-effect", "col-source", "col-record"];
        let evidence = seen.evidence.clone();
        Self {
            heads: columns(&chrome, &keys),
            head: Head::new(seen, viewer, Part::Acts),
            acts,
            evidence,
            chrome,
        }
    }
}

/// Who signed.
#[derive(Template)]
#[template(path = "agreements/signatories.html")]
pub struct SignatoriesPage {
    chrome: Chrome,
    head: Head,
    signatures: Vec<SignatureLine>,
    heads: Vec<Column>,
    evidence: Attached,
}

impl SignatoriesPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let keys = [
            "col-side",
            "col-signed-by",
            "col-on-behalf",
            "col-done-on",
            "col-authority",
            "col-office-today",
            "col-record",
        ];
        Self {
            heads: columns(&chrome, &keys),
            head: Head::new(seen, viewer, Part::Signatories),
            signatures: parties::signatures(seen).into_iter().map(|(_, line)| line).collect(),
            evidence: seen.evidence.clone(),
            chrome,
        }
    }
}

/// Its milestones.
#[derive(Template)]
#[template(path = "agreements/milestones.html")]
pub struct MilestonesPage {
    chrome: Chrome,
    head: Head,
    milestones: OfAgreement,
}

impl MilestonesPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let head = Head::new(seen, viewer, Part::Milestones);
        let mut milestones = OfAgreement::new(chrome.lang, viewer, &head.id, &seen.milestones);
        if !head.may_record {
            milestones.plan_href = String::new();
        }
        Self { chrome, head, milestones }
    }
}

/// Its obligations.
#[derive(Template)]
#[template(path = "agreements/obligations.html")]
pub struct ObligationsPage {
    chrome: Chrome,
    head: Head,
    obligations: crate::obligations::OfAgreement,
}

impl ObligationsPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let head = Head::new(seen, viewer, Part::Obligations);
        let of = (&head.id, &seen.obligations);
        let obligations =
            crate::obligations::OfAgreement::new(chrome.lang, viewer, of.0, of.1, head.may_record);
        Self { chrome, head, obligations }
    }
}

/// Its joint bodies.
#[derive(Template)]
#[template(path = "agreements/bodies.html")]
pub struct BodiesPage {
    chrome: Chrome,
    head: Head,
    bodies: crate::bodies::OfAgreement,
}

impl BodiesPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let head = Head::new(seen, viewer, Part::Bodies);
        let held = (seen.bodies.as_slice(), head.may_record);
        let bodies = crate::bodies::OfAgreement::new(chrome.lang, viewer, &head.id, held, seen.today);
        Self { chrome, head, bodies }
    }
}

/// Its documents.
#[derive(Template)]
#[template(path = "agreements/documents.html")]
pub struct DocumentsPage {
    chrome: Chrome,
    head: Head,
    documents: OfAgreementDocuments,
    files: Option<Offers>,
}

impl DocumentsPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Result<Self, DbError> {
        let chrome = chrome(request, seen);
        let head = Head::new(seen, viewer, Part::Documents);
        let held = (seen.documents.as_slice(), head.may_record);
        let documents = OfAgreementDocuments::new(chrome.lang, viewer, &head.id, held)?;
        let files = Offers::of(chrome.lang, viewer, &documents.list);
        Ok(Self { chrome, head, documents, files })
    }
}

/// Its relations.
#[derive(Template)]
#[template(path = "agreements/relations.html")]
pub struct RelationsPage {
    chrome: Chrome,
    head: Head,
    relations: Vec<RelationLine>,
    heads: Vec<Column>,
}

impl RelationsPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let head = Head::new(seen, viewer, Part::Relations);
        let mut keys = vec!["col-relation", "col-number", "col-instrument", "col-takes-effect", "col-clause"];
        if head.may_record {
            keys.push("remove");
        }
        Self { heads: columns(&chrome, &keys), head, relations: relations::lines(seen), chrome }
    }
}

/// Its sources.
#[derive(Template)]
#[template(path = "agreements/sources.html")]
pub struct SourcesPage {
    chrome: Chrome,
    head: Head,
    sources: Vec<SourceLine>,
    heads: Vec<Column>,
    files: Option<Offers>,
}

impl SourcesPage {
    /// The list for a reader, best grade first.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let mut sources: Vec<SourceLine> =
            seen.a.source_ids().iter().filter_map(|id| source_line(seen, id)).collect();
        sources.sort_by(|a, b| (&a.grade, &a.words, &a.id).cmp(&(&b.grade, &b.words, &b.id)));
        let keys = ["col-grade", "col-source", "col-reference", "col-published", "col-retrieved"];
        let head = Head::new(seen, viewer, Part::Sources);
        let files = Offers::of(chrome.lang, viewer, &head.path("sources"));
        Self { heads: columns(&chrome, &keys), head, sources, files, chrome }
    }
}

/// Its versions.
#[derive(Template)]
#[template(path = "agreements/history.html")]
pub struct HistoryPage {
    chrome: Chrome,
    head: Head,
    versions: Vec<Version>,
}

impl HistoryPage {
    /// The versions for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen, versions: Vec<Version>) -> Self {
        Self { head: Head::new(seen, viewer, Part::History), versions, chrome: chrome(request, seen) }
    }
}
