//! The pages of one's own account.

use crate::access::Viewer;
use crate::accounts::device;
use crate::accounts::store::SessionRow;
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::page::{self, Nav};
use crate::web::parts::Head;
use actix_web::HttpRequest;
use askama::Template;

/// What the account is.
#[derive(Template)]
#[template(path = "accounts/own.html")]
pub struct OwnPage {
    chrome: Chrome,
    name: String,
    email: String,
    role: &'static str,
    clearance: &'static str,
}

impl OwnPage {
    /// The page for a request.
    pub fn new(request: &HttpRequest, viewer: &Viewer) -> Self {
        let chrome = page::chrome(request, Nav::Nowhere);
        Self {
            name: viewer.name.clone(),
            email: viewer.email.clone(),
            role: chrome.label("role", viewer.role.code()),
            clearance: chrome.label("marking", viewer.clearance.code()),
            chrome,
        }
    }
}

/// A new passphrase.
#[derive(Template)]
#[template(path = "accounts/password.html")]
pub struct PassphrasePage {
    chrome: Chrome,
    form: FormView,
    email: String,
}

impl PassphrasePage {
    /// The page for a request; nothing that was typed is shown again.
    pub fn new(request: &HttpRequest, viewer: &Viewer, errors: &Errors) -> Self {
        let chrome = page::chrome(request, Nav::Nowhere);
        let form = form::view(&Fields::default(), errors, chrome.lang);
        Self { chrome, form, email: viewer.email.clone() }
    }
}

/// Where one is signed in.
#[derive(Template)]
#[template(path = "accounts/sessions.html")]
pub struct SessionsPage {
    chrome: Chrome,
    heads: Vec<Head>,
    sessions: Vec<SessionLine>,
}

/// One place.
struct SessionLine {
    id: String,
    device: String,
    address: String,
    since: When,
    seen: When,
    current: bool,
}

impl SessionsPage {
    /// The page for a request.
    pub fn new(request: &HttpRequest, viewer: &Viewer, rows: &[SessionRow]) -> Self {
        let chrome = page::chrome(request, Nav::Nowhere);
        let sessions = rows.iter().map(|row| line(&chrome, viewer, row)).collect();
        let heads = [
            chrome.t("session-device"),
            chrome.t("session-address"),
            chrome.t("session-since"),
            chrome.t("session-seen"),
            chrome.t("session-end-head"),
        ];
        Self { heads: heads.into_iter().map(Head::plain).collect(), sessions, chrome }
    }

    fn has_others(&self) -> bool {
        self.sessions.iter().any(|session| !session.current)
    }
}

fn line(chrome: &Chrome, viewer: &Viewer, row: &SessionRow) -> SessionLine {
    let device = device::describe(&row.user_agent);
    SessionLine {
        id: row.id_hash.clone(),
        device: if device.is_empty() { chrome.t("session-device-unknown").to_owned() } else { device },
        address: row.address.clone(),
        since: chrome.instant(&row.created_at),
        seen: chrome.instant(&row.last_seen_at),
        current: row.id_hash == viewer.session_id,
    }
}
