//! One request as pages see it: its id, the visitor before sign-in, and small answers.

use super::form::Fields;
use super::{AppError, session};
use crate::access::Viewer;
use crate::audit::Context;
use crate::config::Config;
use crate::state::App;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::header;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse};
use std::future::{Ready, ready};

/// Somebody who is not signed in: the secret behind the tokens of the forms before sign-in.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The secret that the cookie carries.
    pub secret: String,
    fresh: bool,
    secure: bool,
}

const COOKIE: &str = "entente-visitor";

impl Visitor {
    /// The cookie to set when the visitor is new.
    pub fn fresh_cookie(&self) -> Option<Cookie<'static>> {
        let cookie = Cookie::build(COOKIE, self.secret.clone());
        let cookie = cookie
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(self.secure)
            .max_age(Duration::hours(12));
        self.fresh.then(|| cookie.finish())
    }
}

/// Gives a visitor who is not signed in a secret for the forms before sign-in.
pub fn welcome(request: &ServiceRequest, config: &Config) {
    let held =
        request.cookie(COOKIE).map(|cookie| cookie.value().to_owned()).filter(|secret| secret.len() == 43);
    let fresh = held.is_none();
    let secret = held.unwrap_or_else(crate::clock::random_token);
    request.extensions_mut().insert(Visitor { secret, fresh, secure: config.is_https() });
}

/// The operation id that logs and error pages show.
pub fn request_id(request: &HttpRequest) -> String {
    request
        .extensions()
        .get::<tracing_actix_web::RequestId>()
        .map_or_else(|| "unknown".into(), ToString::to_string)
}

/// The context of a change that `viewer` asks for with this request; a form's own key makes it count once.
pub fn context(request: &HttpRequest, app: &App, viewer: &Viewer) -> Context {
    let mut context = app.context(viewer, &request_id(request));
    let key = request.extensions().get::<Fields>().and_then(|fields| fields.optional("key"));
    context.key =
        key.map(|key| session::stored_id(&format!("{}\n{}\n{key}", viewer.account_id, request.path())));
    context
}

/// The fields of the form that passed the gate.
impl FromRequest for Fields {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let found = request.extensions().get::<Fields>().cloned();
        ready(found.ok_or_else(|| AppError::BadRequest("a form is expected".into())))
    }
}

/// 303 to another page.
pub fn see_other(place: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, place.to_owned())).finish()
}

/// A file to keep: never shown inside the page, never sniffed.
pub fn download(bytes: Vec<u8>, content_type: &str, name: &str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(content_type)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(bytes)
}

/// A local path to go back to; anything that could lead elsewhere becomes `/`.
pub fn local_path(wanted: &str) -> &str {
    let plain = wanted.bytes().all(|b| (0x21..0x7f).contains(&b) && b != b'\\');
    if plain && wanted.starts_with('/') && !wanted.starts_with("//") { wanted } else { "/" }
}

/// Percent-encodes a text for a query value.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(byte as char)
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_local_paths_survive() {
        for good in ["/", "/agreements?partner=UKR&x=%2f", "/a/b#c"] {
            assert_eq!(local_path(good), good);
        }
        for bad in ["//evil", "/\\evil", "https://evil", "evil", "", "/a\r\nSet-Cookie: x", "/\tevil", "/єх"]
        {
            assert_eq!(local_path(bad), "/", "{bad:?}");
        }
    }
}
