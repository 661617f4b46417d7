//! Pages: the frame built for a request, the answer made from a template, the flash that survives a redirect.

use super::chrome::{AccountMenu, Chrome, Flash, FlashKind, NavItem, PastBar, Theme};
use super::locale::Lang;
use super::{AppError, csrf, dates, headers, travel, visit};
use crate::access::{Action, viewer};
use crate::state::App;
use actix_web::cookie::Cookie;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};

/// Which entry of the main navigation a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nav {
    /// My week.
    Home,
    /// The register and its agreements.
    Register,
    /// Milestones across agreements.
    Milestones,
    /// Documents across agreements.
    Documents,
    /// What is due and when, and whose move it is.
    Deadlines,
    /// States and what the register holds with each.
    Partners,
    /// Ministries and officials.
    Directory,
    /// Imports of catalogues.
    Import,
    /// The audit log.
    Audit,
    /// Accounts.
    Accounts,
    /// None of them.
    Nowhere,
}

const NAVIGATION: [(Nav, &str, &str, Action); 10] = [
    (Nav::Home, "/", "nav-home", Action::OwnAccount),
    (Nav::Register, "/agreements", "nav-register", Action::ReadRegister),
    (Nav::Milestones, "/milestones", "nav-milestones", Action::ReadRegister),
    (Nav::Deadlines, "/deadlines", "nav-deadlines", Action::ReadRegister),
    (Nav::Documents, "/documents", "nav-documents", Action::ReadRegister),
    (Nav::Partners, "/partners", "nav-partners", Action::ReadRegister),
    (Nav::Directory, "/directory", "nav-directory", Action::ReadRegister),
    (Nav::Import, "/import", "nav-import", Action::PreviewImport),
    (Nav::Audit, "/audit", "nav-audit", Action::ReadAudit),
    (Nav::Accounts, "/accounts", "nav-accounts", Action::ManageAccounts),
];

/// The reader's language: the account's, else the cookie's, else what the browser asks for.
pub fn lang(request: &HttpRequest) -> Lang {
    let cookie = || request.cookie("entente-lang").and_then(|cookie| Lang::parse(cookie.value()));
    let asked = || {
        request
            .headers()
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .map(Lang::negotiate)
    };
    let account = viewer::of(request).and_then(|viewer| Lang::parse(&viewer.lang));
    account.or_else(cookie).or_else(asked).unwrap_or(Lang::En)
}

/// The frame around a page of this request.
pub fn chrome(request: &HttpRequest, nav: Nav) -> Chrome {
    let lang = lang(request);
    let nonce = request.extensions().get::<headers::Nonce>().map(|nonce| nonce.0.clone()).unwrap_or_default();
    let mut chrome = Chrome::bare(lang, nonce);
    chrome.path = request.uri().path_and_query().map_or_else(|| "/".into(), ToString::to_string);
    if let Some(as_of) = travel::of(request) {
        chrome.past = Some(PastBar {
            words: as_of.words(lang),
            true_on: as_of.true_on.to_string(),
            known: as_of.known.to_string(),
            present: chrome.path.clone(),
        });
        chrome.path.insert_str(0, &as_of.prefix());
    }
    chrome.flash = take_flash(request, lang);
    chrome.theme =
        request.cookie("entente-theme").and_then(|cookie| Theme::parse(cookie.value())).unwrap_or_default();
    if let Some(app) = request.app_data::<web::Data<App>>() {
        chrome.marking = lang.label("marking", app.ceiling().code()).to_owned();
        chrome.notice = app.config.demo.then(|| lang.t("demo-notice").to_owned());
        chrome.made_at = dates::instant(lang, app.in_present().now()).words;
    }
    match viewer::of(request) {
        Some(viewer) => {
            chrome.csrf = csrf::token(&viewer.csrf_secret);
            chrome.theme = Theme::parse(&viewer.theme).unwrap_or_default();
            chrome.account = Some(AccountMenu {
                name: viewer.name.clone(),
                role: lang.label("role", viewer.role.code()).to_owned(),
            });
            chrome.search = viewer.can(Action::ReadRegister);
            let mine = NAVIGATION.iter().filter(|(_, _, _, action)| viewer.can(*action));
            chrome.nav = mine
                .map(|(entry, href, key, _)| NavItem {
                    href: (*href).into(),
                    label: lang.t(key).into(),
                    current: *entry == nav,
                })
                .collect();
        }
        None => {
            if let Some(visitor) = request.extensions().get::<visit::Visitor>() {
                chrome.csrf = csrf::token(&visitor.secret);
            }
        }
    }
    chrome
}

/// 200 with a page.
pub fn ok(request: &HttpRequest, page: &impl askama::Template) -> Result<HttpResponse, AppError> {
    answer(request, StatusCode::OK, page)
}

/// 422 with the same page, the input kept and the errors by their fields.
pub fn unprocessable(request: &HttpRequest, page: &impl askama::Template) -> Result<HttpResponse, AppError> {
    answer(request, StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// A page with a status; a flash that was shown is taken away.
pub fn answer(
    request: &HttpRequest,
    status: StatusCode,
    page: &impl askama::Template,
) -> Result<HttpResponse, AppError> {
    let html = page.render().map_err(|error| AppError::Internal(format!("a template failed: {error}")))?;
    let mut response = HttpResponse::build(status);
    response.content_type("text/html; charset=utf-8");
    if request.cookie(FLASH).is_some() {
        let mut gone = Cookie::build(FLASH, "").path("/").finish();
        gone.make_removal();
        response.cookie(gone);
    }
    Ok(response.body(html))
}

const FLASH: &str = "entente-flash";

/// 303 to `place`, where one line will say what was done: a key of the locales and its kind.
pub fn done(place: &str, kind: FlashKind, key: &'static str) -> HttpResponse {
    let code = match kind {
        FlashKind::Ok => "ok",
        FlashKind::Warn => "warn",
        FlashKind::Error => "error",
    };
    let cookie = Cookie::build(FLASH, format!("{code}.{key}")).path("/").http_only(true);
    let cookie = cookie.same_site(actix_web::cookie::SameSite::Lax).finish();
    HttpResponse::SeeOther().insert_header((header::LOCATION, place.to_owned())).cookie(cookie).finish()
}

fn take_flash(request: &HttpRequest, lang: Lang) -> Option<Flash> {
    let cookie = request.cookie(FLASH)?;
    let (code, key) = cookie.value().split_once('.')?;
    let kind = match code {
        "ok" => FlashKind::Ok,
        "warn" => FlashKind::Warn,
        _ => FlashKind::Error,
    };
    let known = key.starts_with("flash-").then(|| lang.t(key)).filter(|text| !text.starts_with('⟨'));
    known.map(|text| Flash { kind, text: text.to_owned() })
}
