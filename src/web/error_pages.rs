//! Every failure becomes a page with a way out and the operation id; nothing of the inside is told.

use super::chrome::Chrome;
use super::page::{self, Nav};
use super::parts::Link;
use super::{AppError, visit};
use crate::access::routes::get;
use crate::access::{Action, Route, viewer};
use crate::to;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    chrome: Chrome,
    status: u16,
    title: &'static str,
    text: &'static str,
    operation: String,
    ways: Vec<Link>,
}

/// Every address that no slice has; mounted last, so that its page knows who reads it.
pub fn routes() -> Vec<Route> {
    vec![get("/{rest:.*}", Action::Public, to!(not_found))]
}

/// GET of an address that nothing has.
pub async fn not_found() -> Result<HttpResponse, AppError> {
    Err(AppError::NotFound)
}

/// Writes the page for an answer of 400 or above that has no body of its own.
pub async fn render(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let status = response.status();
    let bare = !response.headers().contains_key(header::CONTENT_TYPE)
        || matches!(response.response().body().size(), BodySize::None | BodySize::Sized(0));
    if (status.is_client_error() || status.is_server_error()) && bare {
        return Ok(with_page(response, status));
    }
    Ok(response)
}

fn with_page(response: ServiceResponse<BoxBody>, status: StatusCode) -> ServiceResponse<BoxBody> {
    let (request, mut answer) = response.into_parts();
    let html = html(&request, status);
    answer
        .headers_mut()
        .insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/html; charset=utf-8"));
    ServiceResponse::new(request, answer.set_body(BoxBody::new(html)))
}

fn html(request: &HttpRequest, status: StatusCode) -> String {
    let chrome = page::chrome(request, Nav::Nowhere);
    let (title, text) = words(status);
    let page = ErrorPage {
        status: status.as_u16(),
        title: chrome.t(title),
        text: chrome.t(text),
        operation: visit::request_id(request),
        ways: ways(&chrome, viewer::of(request).is_some()),
        chrome,
    };
    page.render().unwrap_or_else(|_| format!("{status}\n"))
}

fn ways(chrome: &Chrome, signed_in: bool) -> Vec<Link> {
    if signed_in {
        vec![Link::new("/", chrome.t("way-home"))]
    } else {
        vec![Link::new("/sign-in", chrome.t("sign-in"))]
    }
}

/// The keys of title and text; a status without words of its own is told in those of its class.
fn words(status: StatusCode) -> (&'static str, &'static str) {
    match status.as_u16() {
        403 => ("error-403-title", "error-403-text"),
        404 | 405 => ("error-404-title", "error-404-text"),
        409 => ("error-409-title", "error-409-text"),
        413 => ("error-413-title", "error-413-text"),
        421 => ("error-421-title", "error-421-text"),
        422 => ("error-422-title", "error-422-text"),
        424 => ("error-424-title", "error-424-text"),
        429 => ("error-429-title", "error-429-text"),
        503 => ("error-503-title", "error-503-text"),
        507 => ("error-507-title", "error-507-text"),
        400..=499 => ("error-400-title", "error-400-text"),
        _ => ("error-500-title", "error-500-text"),
    }
}
