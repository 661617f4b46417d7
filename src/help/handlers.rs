//! GET /help and /help/keyboard

use crate::web::AppError;
use crate::web::chrome::Chrome;
use crate::web::page::{self, Nav};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

#[derive(Template)]
#[template(path = "help/help.html")]
struct HelpPage {
    chrome: Chrome,
    title: &'static str,
    parts: Vec<(&'static str, &'static str)>,
}

/// GET /help
pub async fn help(request: HttpRequest) -> Result<HttpResponse, AppError> {
    let keys = [
        ("help-standing", "help-standing-text"),
        ("help-dates", "help-dates-text"),
        ("help-eyes", "help-eyes-text"),
        ("help-void", "help-void-text"),
        ("help-search", "help-search-text"),
    ];
    show(&request, "help-title", &keys)
}

/// GET /help/keyboard
pub async fn keyboard(request: HttpRequest) -> Result<HttpResponse, AppError> {
    show(&request, "help-keyboard-title", &[("help-keyboard", "help-keyboard-text")])
}

fn show(
    request: &HttpRequest,
    title: &'static str,
    keys: &[(&'static str, &'static str)],
) -> Result<HttpResponse, AppError> {
    let chrome = page::chrome(request, Nav::Nowhere);
    let parts = keys.iter().map(|(heading, text)| (chrome.t(heading), chrome.t(text))).collect();
    page::ok(request, &HelpPage { title: chrome.t(title), parts, chrome })
}
