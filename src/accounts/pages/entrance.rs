//! The pages before sign-in.

use crate::access::Role;
use crate::accounts::account::Account;
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::page::{self, Nav};
use actix_web::HttpRequest;
use askama::Template;

/// The sign-in page.
#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub struct SignInPage {
    chrome: Chrome,
    form: FormView,
    passkey: bool,
    ministry_account: bool,
    demo: Vec<(String, String)>,
}

impl SignInPage {
    /// The page for a request.
    pub fn new(request: &HttpRequest, fields: &Fields, errors: &Errors, demo: &[(Role, &str)]) -> Self {
        let chrome = page::chrome(request, Nav::Nowhere);
        let form = form::view(fields, errors, chrome.lang);
        let demo = demo
            .iter()
            .map(|(role, email)| (chrome.label("role", role.code()).to_owned(), (*email).to_owned()));
        Self { demo: demo.collect(), chrome, form, passkey: false, ministry_account: false }
    }
}

/// The first administrator.
#[derive(Template)]
#[template(path = "accounts/set_up.html")]
pub struct SetUpPage {
    chrome: Chrome,
    form: FormView,
}

impl SetUpPage {
    /// The page for a request.
    pub fn new(request: &HttpRequest, fields: &Fields, errors: &Errors) -> Self {
        let chrome = page::chrome(request, Nav::Nowhere);
        Self { form: form::view(fields, errors, chrome.lang), chrome }
    }
}

/// The page behind an invitation.
#[derive(Template)]
#[template(path = "accounts/invitation.html")]
pub struct InvitationPage {
    chrome: Chrome,
    form: FormView,
    email: String,
    role: &'static str,
    token: String,
}

impl InvitationPage {
    /// The page for a request.
    pub fn new(request: &HttpRequest, account: &Account, fields: &Fields, errors: &Errors) -> Self {
        let chrome = page::chrome(request, Nav::Nowhere);
        Self {
            form: form::view(fields, errors, chrome.lang),
            email: account.email.clone(),
            role: chrome.label("role", &account.role),
            token: fields.raw("token").to_owned(),
            chrome,
        }
    }
}

/// The page behind a reset link.
#[derive(Template)]
#[template(path = "accounts/reset.html")]
pub struct ResetPage {
    chrome: Chrome,
    form: FormView,
    email: String,
    token: String,
}

impl ResetPage {
    /// The page for a request.
    pub fn new(request: &HttpRequest, account: &Account, fields: &Fields, errors: &Errors) -> Self {
        let chrome = page::chrome(request, Nav::Nowhere);
        Self {
            form: form::view(fields, errors, chrome.lang),
            email: account.email.clone(),
            token: fields.raw("token").to_owned(),
            chrome,
        }
    }
}

/// What an invitation shows while a second administrator is waited for.
#[derive(Template)]
#[template(path = "accounts/invitation_waits.html")]
pub struct InvitationWaitsPage {
    chrome: Chrome,
}

impl InvitationWaitsPage {
    /// The page for a request.
    pub fn new(request: &HttpRequest) -> Self {
        Self { chrome: page::chrome(request, Nav::Nowhere) }
    }
}

/// What a link shows that cannot be used any more.
#[derive(Template)]
#[template(path = "accounts/link_gone.html")]
pub struct LinkGonePage {
    chrome: Chrome,
}

impl LinkGonePage {
    /// The page for a request.
    pub fn new(request: &HttpRequest) -> Self {
        Self { chrome: page::chrome(request, Nav::Nowhere) }
    }
}
