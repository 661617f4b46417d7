//! A list is sent.

use super::{HOME, crumbs, frame};
use crate::access::{Marking, Viewer};
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;

/// The form with a file.
#[derive(Template)]
#[template(path = "reconciliation/new.html")]
pub struct NewPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    form: FormView,
    key: String,
    action: &'static str,
    markings: Vec<Choice>,
}

impl NewPage {
    /// The form with what was typed and what is wrong with it.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        ceiling: Marking,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let chrome = frame(request, viewer);
        let lang = chrome.lang;
        let highest = ceiling.min(viewer.clearance);
        let choice = |marking: Marking| {
            Choice::new(marking.code(), lang.label("marking", marking.code()), fields.text("marking"))
        };
        Self {
            crumbs: crumbs(&chrome, None),
            form: form::view(fields, errors, lang),
            key: crate::clock::new_id(),
            action: HOME,
            markings: Marking::ALL.into_iter().filter(|marking| *marking <= highest).map(choice).collect(),
            chrome,
        }
    }
}
