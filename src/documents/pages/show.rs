//! The page of one document: what it is, its versions with their hashes, what it shows, what can be done with it.

use crate::access::{Action, Facts, Viewer};
use crate::audit::Deed;
use crate::db::DbError;
use crate::documents::attached::{Attached, EvidenceLine};
use crate::documents::format::ACCEPT;
use crate::documents::found::Detail;
use crate::documents::rows::{ContentRow, VersionRow};
use crate::documents::view::{LineView, size, unread};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::Link;
use actix_web::HttpRequest;
use askama::Template;

/// The page of one document.
#[derive(Template)]
#[template(path = "documents/show.html")]
pub struct ShowPage {
    chrome: Chrome,
    document: String,
    title: String,
    line: LineView,
    crumbs: Vec<Link>,
    version: i32,
    key: String,
    form: FormView,
    changed: String,
    withdrawn: String,
    versions: Vec<VersionView>,
    shows: Vec<ShownClaim>,
    deeds: Vec<DeedView>,
    may_add: bool,
    may_withdraw: bool,
    may_download: bool,
    limit: String,
    limit_bytes: u64,
    accept: &'static str,
}

struct VersionView {
    number: String,
    href: String,
    file_name: String,
    format: String,
    size: String,
    sha256: String,
    pages: String,
    text: String,
    note: String,
    by: String,
    at: When,
    is_newest: bool,
}

struct ShownClaim {
    kind: &'static str,
    page: String,
    line: EvidenceLine,
}

struct DeedView {
    what: &'static str,
    by: String,
    at: When,
}

/// What the page must know beyond the document.
pub struct Around<'a> {
    /// The evidence of its agreement.
    pub attached: &'a Attached,
    /// Bytes of one file.
    pub limit: u64,
    /// Whether somebody else saved another version while the reader was writing.
    pub conflict: bool,
}

impl ShowPage {
    /// The page for a reader.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        detail: &Detail,
        around: &Around,
        (fields, errors): (&Fields, &Errors),
    ) -> Result<Self, DbError> {
        let mut chrome = page::chrome(request, Nav::Documents);
        let lang = chrome.lang;
        let (row, parent) = (&detail.line.row, &detail.line.parent);
        chrome.marking = lang.label("marking", &row.marking).to_owned();
        let is_open = parent.takes_changes() && row.is_held();
        let owned = Facts::owned_by(Some(&row.created_by));
        let withdrawn = match (&row.withdrawn_reason, &row.withdrawn_by, row.withdrawn_at) {
            (Some(reason), Some(by), Some(at)) => lang.f(
                "doc-withdrawn-by",
                &[
                    ("who", Arg::from(detail.name(by))),
                    ("on", Arg::from(dates::day(lang, at.date()).words)),
                    ("reason", Arg::from(reason)),
                ],
            ),
            _ => String::new(),
        };
        let changed = || lang.f("doc-conflict", &[("who", Arg::from(detail.name(&row.updated_by)))]);
        Ok(Self {
            document: row.id.clone(),
            title: row.title.clone(),
            line: LineView::new(lang, &detail.line)?,
            crumbs: super::crumbs(lang, parent),
            version: row.version,
            key: fields.optional("key").unwrap_or_else(crate::clock::new_id),
            form: form::view(fields, errors, lang),
            changed: if around.conflict { changed() } else { String::new() },
            withdrawn,
            versions: versions(lang, detail)?,
            shows: shows(lang, detail, around.attached),
            deeds: deeds(lang, detail),
            may_add: is_open && viewer.can(Action::UploadDocument),
            may_withdraw: is_open && viewer.may(Action::WithdrawDocument, owned).is_ok(),
            may_download: viewer.can(Action::DownloadDocument),
            limit: size(lang, i64::try_from(around.limit).unwrap_or(i64::MAX)),
            limit_bytes: around.limit,
            accept: ACCEPT,
            chrome,
        })
    }

    /// The newest version, which the head of the page offers.
    fn newest(&self) -> Option<&VersionView> {
        self.versions.first()
    }
}

fn versions(lang: Lang, detail: &Detail) -> Result<Vec<VersionView>, DbError> {
    detail.versions.iter().map(|(version, content)| version_view(lang, detail, version, content)).collect()
}

fn version_view(
    lang: Lang,
    detail: &Detail,
    version: &VersionRow,
    content: &ContentRow,
) -> Result<VersionView, DbError> {
    let text = unread(lang, content)?;
    Ok(VersionView {
        number: version.number.to_string(),
        href: format!("/documents/{}/versions/{}/file", version.document_id, version.number),
        file_name: version.file_name.clone(),
        format: content.read_format()?.code().to_uppercase(),
        size: size(lang, content.size),
        sha256: content.sha256.clone(),
        pages: content.pages.map(|pages| lang.n("doc-pages", i64::from(pages))).unwrap_or_default(),
        text: if text.is_empty() { lang.label("text-state", "read").to_owned() } else { text },
        note: version.note.clone().unwrap_or_default(),
        by: Some(detail.name(&version.uploaded_by))
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| lang.t("the-register").to_owned()),
        at: dates::instant(lang, version.uploaded_at),
        is_newest: version.number == detail.line.row.version_no,
    })
}

fn shows(lang: Lang, detail: &Detail, attached: &Attached) -> Vec<ShownClaim> {
    let lines = attached.by_document(&detail.line.row.id);
    lines
        .into_iter()
        .map(|line| ShownClaim {
            kind: lang.label("claim", line.claim.kind.code()),
            page: line.claim.page(&detail.line.row.agreement_id),
            line: line.clone(),
        })
        .collect()
}

fn deeds(lang: Lang, detail: &Detail) -> Vec<DeedView> {
    // What the machine did by itself is told with the versions.
    let own = [Deed::DocumentRead.code(), Deed::DocumentUnread.code()];
    let told = detail.deeds.iter().filter(|(_, _, code)| !own.contains(&code.as_str()));
    told.map(|(at, by, code)| DeedView {
        what: lang.label("deed", &code.replace('.', "-")),
        by: by.as_deref().map(|by| detail.name(by)).unwrap_or_default(),
        at: dates::instant(lang, *at),
    })
    .collect()
}

/// Instead of a file that is not what was kept: what happened, and the ways out.
#[derive(Template)]
#[template(path = "documents/damaged.html")]
pub struct DamagedPage {
    chrome: Chrome,
    title: String,
    href: String,
    file_name: String,
    sha256: String,
    is_missing: bool,
    operation: String,
}

impl DamagedPage {
    /// The page for a reader.
    pub fn new(
        request: &HttpRequest,
        detail: &Detail,
        (version, content): (&VersionRow, &ContentRow),
        is_missing: bool,
    ) -> Self {
        let mut chrome = page::chrome(request, Nav::Documents);
        chrome.marking = chrome.label("marking", &detail.line.row.marking).to_owned();
        Self {
            title: detail.line.row.title.clone(),
            href: format!("/documents/{}", version.document_id),
            file_name: version.file_name.clone(),
            sha256: content.sha256.clone(),
            is_missing,
            operation: crate::web::visit::request_id(request),
            chrome,
        }
    }
}
