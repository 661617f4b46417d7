//! The screens of alerts.

use super::frequency::Frequency;
use super::rows::{Concern, Line};
use super::words;
use crate::access::{Action, Viewer};
use crate::state::App;
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::files::Offers;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::Arg;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Head};
use actix_web::HttpRequest;
use askama::Template;
use chrono::NaiveDate;

/// What concerns the reader.
#[derive(Template)]
#[template(path = "alerts/list.html")]
pub struct AlertsPage {
    chrome: Chrome,
    heads: Vec<Head>,
    lines: Vec<LineView>,
    summary: String,
    mail_is_on: bool,
    files: Option<Offers>,
}

/// One alert as the page shows it.
pub struct LineView {
    action: String,
    href: String,
    title: String,
    number: String,
    what: String,
    due: When,
    left: String,
    tone: &'static str,
    icon: &'static str,
    raised: When,
    why: String,
    acknowledged: String,
    may_acknowledge: bool,
}

fn view(chrome: &Chrome, viewer: &Viewer, line: &Line, today: NaiveDate) -> LineView {
    let lang = chrome.lang;
    let days = line.days_left(today);
    let (tone, icon) = match days {
        ..0 => ("is-bad", "octagon-alert"),
        0..=30 => ("is-warn", "triangle-alert"),
        _ => ("is-none", "calendar-clock"),
    };
    let acknowledged = line.row.acknowledged_at.map(|at| {
        let by = line.acknowledged_by.clone().unwrap_or_else(|| lang.t("unknown").to_owned());
        lang.f("alert-acknowledged", &[("who", Arg::from(by)), ("at", Arg::from(chrome.instant(&at).words))])
    });
    let why = match line.concern(viewer) {
        Concern::Owner => lang.t("alert-why-owner"),
        Concern::Deputy => lang.t("alert-why-deputy"),
        Concern::Manager => lang.t("alert-why-manager"),
    };
    LineView {
        action: format!("/alerts/{}/acknowledgement", line.row.id),
        href: format!("/agreements/{}", line.row.agreement_id),
        title: line.title.clone(),
        number: words::number(lang, line),
        what: words::what(lang, line),
        due: chrome.day(&line.due_on),
        left: words::left(lang, line, today),
        tone,
        icon,
        raised: chrome.instant(&line.row.raised_at),
        why: why.to_owned(),
        may_acknowledge: acknowledged.is_none() && viewer.can(Action::EditRegister),
        acknowledged: acknowledged.unwrap_or_default(),
    }
}

impl AlertsPage {
    /// The page for a request.
    pub fn new(request: &HttpRequest, app: &App, viewer: &Viewer, lines: &[Line], total: i64) -> Self {
        let chrome = page::chrome(request, Nav::Home);
        let today = app.today();
        let heads = ["alert-due", "alert-what", "alert-agreement", "alert-raised", "alert-state"]
            .map(|key| chrome.t(key));
        let shown = [("shown", Arg::from(lines.len())), ("total", Arg::from(total))];
        Self {
            heads: heads.into_iter().map(Head::plain).collect(),
            lines: lines.iter().map(|line| view(&chrome, viewer, line, today)).collect(),
            summary: chrome.f("shown-of", &shown),
            files: Offers::of(chrome.lang, viewer, "/alerts"),
            mail_is_on: app.config.mail.is_some(),
            chrome,
        }
    }
}

/// How often mail comes.
#[derive(Template)]
#[template(path = "alerts/mail.html")]
pub struct MailPage {
    chrome: Chrome,
    form: FormView,
    choices: Vec<Choice>,
    lead: String,
    mail_is_on: bool,
}

impl MailPage {
    /// The page for a request, with what is chosen.
    pub fn new(request: &HttpRequest, app: &App, viewer: &Viewer, chosen: &str, errors: &Errors) -> Self {
        let chrome = page::chrome(request, Nav::Nowhere);
        let label =
            |one: &Frequency| Choice::new(one.code(), chrome.label("mail-frequency", one.code()), chosen);
        Self {
            form: form::view(&Fields::default(), errors, chrome.lang),
            choices: Frequency::ALL.iter().map(label).collect(),
            lead: chrome.with("mail-lead", "address", &viewer.email),
            mail_is_on: app.config.mail.is_some(),
            chrome,
        }
    }
}
