//! The pages before sign-in and those of one's own account.

use crate::access::Role;
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::page::{self, Nav};
use actix_web::HttpRequest;
use askama::Template;

/// The sign-in page.
#[derive(Template)]
#[template(path = "accounts/sign_in.html", blocks = ["main"])]
pub struct SignInPage {
    chrome: Chrome,
    form: FormView,
    passkey: bool,
    ministry_account: bool,
    demo: Vec<(String, String)>,
}

impl SignInPage {
    /// The page for a request.
    pub fn new(
        request: &HttpRequest,
        fields: &Fields,
        errors: &Errors,
        demo: &[(Role, &str)],
    ) -> Self {
        let chrome = page::chrome(request, Nav::Nowhere);
        let form = form::view(fields, errors, chrome.lang);
        let demo = demo.iter().map(|(role, email)| {
            (
                chrome.label("role", role.code()).to_owned(),
                (*email).to_owned(),
            )
        });
        Self {
            demo: demo.collect(),
            chrome,
            form,
            passkey: false,
            ministry_account: false,
        }
    }
}
