//! The form that uploads a document, and the one that says anew what it is.

use crate::access::{Marking, Viewer};
use crate::documents::claim::Claim;
use crate::documents::document::{Authenticity, DocumentKind, LANGUAGES};
use crate::documents::format::ACCEPT;
use crate::documents::found::Detail;
use crate::documents::rows::DocumentRow;
use crate::documents::store::Parent;
use crate::documents::view::size;
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Difference, Link};
use actix_web::HttpRequest;
use askama::Template;

/// What may be chosen.
struct Offers {
    kinds: Vec<Choice>,
    languages: Vec<Choice>,
    authenticities: Vec<Choice>,
    markings: Vec<Choice>,
}

impl Offers {
    /// `least` is the lowest marking that may be chosen.
    fn new(lang: Lang, viewer: &Viewer, fields: &Fields, (least, ceiling): (Marking, Marking)) -> Self {
        let most = ceiling.min(viewer.clearance);
        let marking =
            |of: &Marking| Choice::new(of.code(), lang.label("marking", of.code()), fields.text("marking"));
        let spoken = |code: &&str| Choice::new(*code, lang.label("lang", code), fields.text("lang"));
        let mut languages: Vec<Choice> = LANGUAGES.iter().map(spoken).collect();
        // Ours first, the others by their names.
        languages[3..].sort_by_cached_key(|choice| crate::search::fold(&choice.label));
        Self {
            kinds: DocumentKind::ALL
                .iter()
                .map(|of| Choice::new(of.code(), lang.label("document", of.code()), fields.text("kind")))
                .collect(),
            languages,
            authenticities: Authenticity::ALL
                .iter()
                .map(|of| {
                    Choice::new(of.code(), lang.label("authenticity", of.code()), fields.text("authenticity"))
                })
                .collect(),
            markings: Marking::ALL.iter().filter(|of| **of >= least && **of <= most).map(marking).collect(),
        }
    }
}

/// Uploads a document to an agreement, as evidence of a claim or without one.
#[derive(Template)]
#[template(path = "documents/new.html")]
pub struct UploadPage {
    chrome: Chrome,
    parent: Parent,
    form: FormView,
    key: String,
    crumbs: Vec<Link>,
    offers: Offers,
    claim: String,
    claim_name: String,
    claim_page: String,
    limit: String,
    limit_bytes: u64,
    accept: &'static str,
    ceiling: String,
    cancel: String,
}

/// What the form is opened for.
pub struct Asked<'a> {
    /// The agreement.
    pub parent: &'a Parent,
    /// The claim that the document is to show, with its name.
    pub claim: Option<(&'a Claim, String)>,
    /// Bytes of one file.
    pub limit: u64,
    /// The highest marking of the installation.
    pub ceiling: Marking,
}

impl UploadPage {
    /// The form as it was typed.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        asked: &Asked,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let mut chrome = page::chrome(request, Nav::Documents);
        let lang = chrome.lang;
        let parent = asked.parent;
        chrome.marking = lang.label("marking", &parent.marking).to_owned();
        let home = format!("/agreements/{}", parent.id);
        let claim_page = asked.claim.as_ref().map(|(claim, _)| claim.page(&parent.id)).unwrap_or_default();
        Self {
            form: form::view(fields, errors, lang),
            key: fields.optional("key").unwrap_or_else(crate::clock::new_id),
            crumbs: super::crumbs(lang, parent),
            offers: Offers::new(lang, viewer, fields, (Marking::Unclassified, asked.ceiling)),
            claim: asked.claim.as_ref().map(|(claim, _)| claim.code()).unwrap_or_default(),
            claim_name: asked.claim.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
            limit: size(lang, i64::try_from(asked.limit).unwrap_or(i64::MAX)),
            limit_bytes: asked.limit,
            accept: ACCEPT,
            ceiling: lang.label("marking", asked.ceiling.code()).to_owned(),
            cancel: if claim_page.is_empty() { format!("{home}/documents") } else { claim_page.clone() },
            claim_page,
            parent: parent.clone(),
            chrome,
        }
    }

    /// Where the form goes.
    fn action(&self) -> String {
        format!("/agreements/{}/documents", self.parent.id)
    }
}

/// The fields of the form as a document fills them.
pub fn fields_of(row: &DocumentRow) -> Fields {
    Fields::from_pairs([
        ("title", row.title.clone()),
        ("kind", row.kind.clone()),
        ("lang", row.lang.clone()),
        ("authenticity", row.authenticity.clone()),
        ("dated_on", row.dated_on.clone().unwrap_or_default()),
        ("marking", row.marking.clone()),
        ("version", row.version.to_string()),
    ])
}

/// Says anew what a document is.
#[derive(Template)]
#[template(path = "documents/edit.html")]
pub struct EditPage {
    chrome: Chrome,
    id: String,
    name: String,
    form: FormView,
    key: String,
    crumbs: Vec<Link>,
    offers: Offers,
    conflict_who: String,
    conflict_version: String,
    differences: Vec<Difference>,
    hidden: Vec<(String, String)>,
}

impl EditPage {
    /// The form as it was typed.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        detail: &Detail,
        ceiling: Marking,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let mut chrome = page::chrome(request, Nav::Documents);
        let lang = chrome.lang;
        let row = &detail.line.row;
        chrome.marking = lang.label("marking", &row.marking).to_owned();
        let least = Marking::parse(&row.marking).unwrap_or(Marking::Unclassified);
        let mut crumbs = super::crumbs(lang, &detail.line.parent);
        crumbs.push(Link::new(format!("/documents/{}", row.id), &row.title));
        Self {
            id: row.id.clone(),
            name: row.title.clone(),
            form: form::view(fields, errors, lang),
            key: fields.optional("key").unwrap_or_else(crate::clock::new_id),
            crumbs,
            offers: Offers::new(lang, viewer, fields, (least, ceiling)),
            conflict_who: String::new(),
            conflict_version: String::new(),
            differences: Vec::new(),
            hidden: Vec::new(),
            chrome,
        }
    }

    /// The choice after somebody else was faster: for each field theirs or ours.
    pub fn deciding(mut self, detail: &Detail, fields: &Fields) -> Self {
        let row = &detail.line.row;
        let theirs = fields_of(row);
        let lang = self.chrome.lang;
        for name in crate::documents::inputs::PARTICULARS {
            if theirs.text(name) != fields.text(name) {
                self.differences.push(Difference {
                    name: name.to_owned(),
                    label: lang.t(label(name)).to_owned(),
                    theirs: word(lang, name, theirs.text(name)),
                    ours: word(lang, name, fields.text(name)),
                });
            }
            self.hidden.push((name.to_owned(), fields.text(name).to_owned()));
        }
        self.hidden.push(("version".into(), row.version.to_string()));
        self.conflict_who = detail.name(&row.updated_by);
        self.conflict_version = row.version.to_string();
        self
    }
}

fn label(name: &str) -> &'static str {
    match name {
        "title" => "doc-title",
        "kind" => "doc-kind",
        "lang" => "doc-lang",
        "authenticity" => "doc-authenticity",
        "dated_on" => "doc-dated",
        _ => "doc-marking",
    }
}

fn word(lang: Lang, name: &str, value: &str) -> String {
    match name {
        "kind" => lang.label("document", value).to_owned(),
        "lang" | "authenticity" | "marking" => lang.label(name_of(name), value).to_owned(),
        _ => value.to_owned(),
    }
}

fn name_of(name: &str) -> &'static str {
    match name {
        "lang" => "lang",
        "authenticity" => "authenticity",
        _ => "marking",
    }
}
