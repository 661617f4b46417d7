//! The evidence of one claim: what is held, what a second person found, and what can be added.

use crate::access::{Action, Viewer};
use crate::documents::attached::{Attached, EvidenceLine, upload_href};
use crate::documents::claim::Claim;
use crate::documents::document::Finding;
use crate::documents::store::Parent;
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;

/// The page of a claim's evidence.
#[derive(Template)]
#[template(path = "documents/claim.html")]
pub struct ClaimPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    number: String,
    kind: &'static str,
    claim_name: String,
    home: String,
    page: String,
    lines: Vec<EvidenceLine>,
    form: FormView,
    key: String,
    exhibits: Vec<Choice>,
    findings: Vec<Choice>,
    upload: String,
}

/// What the page shows.
pub struct Shown<'a> {
    /// The agreement.
    pub parent: &'a Parent,
    /// The claim.
    pub claim: &'a Claim,
    /// What it is called.
    pub name: String,
    /// The evidence of the agreement.
    pub attached: &'a Attached,
    /// Documents and sources that could be named: code and name.
    pub exhibits: &'a [(String, String)],
}

impl ClaimPage {
    /// The page for a reader.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        shown: Shown,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let mut chrome = page::chrome(request, Nav::Register);
        let lang = chrome.lang;
        let Shown { parent, claim, name, attached, exhibits } = shown;
        chrome.marking = lang.label("marking", &parent.marking).to_owned();
        let may = viewer.can(Action::UploadDocument) && parent.takes_changes();
        let home = format!("/agreements/{}", parent.id);
        let finding = |of: &Finding| {
            let chosen = if fields.optional("evidence").is_some() { fields.text("result") } else { "" };
            Choice::new(of.code(), lang.label("finding", of.code()), chosen)
        };
        Self {
            crumbs: vec![
                Link::new("/agreements", lang.t("nav-register")),
                Link::new(&home, parent.name()),
                Link::new(claim.home(&parent.id), &name),
            ],
            number: parent.name().to_owned(),
            kind: lang.label("claim", claim.kind.code()),
            claim_name: name,
            home: claim.home(&parent.id),
            page: claim.page(&parent.id),
            lines: attached.all(claim.kind.code(), &claim.id).into_iter().cloned().collect(),
            form: form::view(fields, errors, lang),
            key: fields.optional("key").unwrap_or_else(crate::clock::new_id),
            exhibits: if may {
                let choice =
                    |(code, name): &(String, String)| Choice::new(code, name, fields.text("exhibit"));
                exhibits.iter().map(choice).collect()
            } else {
                Vec::new()
            },
            findings: Finding::GIVEN.iter().map(finding).collect(),
            upload: if may { upload_href(&parent.id, claim) } else { String::new() },
            chrome,
        }
    }

    /// Whether the form of this piece of evidence is the one that came back with errors.
    fn is_asked(&self, id: &str) -> bool {
        self.form.value("evidence") == id
    }
}
