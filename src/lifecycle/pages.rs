//! The page of the calculator.

use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::page::{self, Nav};
use actix_web::HttpRequest;
use askama::Template;

/// What became of one case.
pub struct Told {
    /// Which case it was.
    pub heading: String,
    /// The answer for a person, or why there is none.
    pub text: String,
    /// The answer as JSON; empty when it was refused.
    pub json: String,
    /// Whether the case could not be read.
    pub refused: bool,
}

/// Asks for cases and shows the answers.
#[derive(Template)]
#[template(path = "lifecycle/calculator.html", blocks = ["main"])]
pub struct CalculatorPage {
    chrome: Chrome,
    form: FormView,
    told: Vec<Told>,
}

impl CalculatorPage {
    /// The form as typed, with what became of each case.
    pub fn new(request: &HttpRequest, fields: &Fields, errors: &Errors, told: Vec<Told>) -> Self {
        let chrome = page::chrome(request, Nav::Nowhere);
        Self { form: form::view(fields, errors, chrome.lang), chrome, told }
    }
}
