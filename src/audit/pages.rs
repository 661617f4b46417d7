//! The page of the log.

use super::chain;
use super::list::{Log, OUTCOMES, Place};
use super::store::EventRow;
use super::tabs::tabs;
use crate::access::{Action, Viewer};
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::files::Offers;
use crate::web::form::Fields;
use crate::web::icons::Mark;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Head, Pages, Tab};
use crate::web::visit::escape;
use actix_web::HttpRequest;
use askama::Template;
use std::collections::HashMap;

/// What was read for a page.
pub struct Read {
    /// The events.
    pub events: Vec<EventRow>,
    /// Whether more follow in the direction asked for.
    pub more: bool,
    /// Where the page begins.
    pub place: Place,
    /// Which log.
    pub log: Log,
    /// Names of agreements by id.
    pub agreements: HashMap<String, String>,
    /// Names of accounts with their ids.
    pub actors: Vec<(String, String)>,
    /// Where the chain stands.
    pub head: chain::Head,
    /// The deeds of this log.
    pub codes: Vec<&'static str>,
}

/// One event in words.
pub struct EventLine {
    seq: String,
    at: When,
    who: String,
    role: String,
    deed: String,
    reason: String,
    object: String,
    name: String,
    href: String,
    outcome: String,
    mark: Mark,
}

/// The log, newest first.
#[derive(Template)]
#[template(path = "audit/log.html")]
pub struct LogPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    path: &'static str,
    filtered: bool,
    actors: Vec<Choice>,
    deeds: Vec<Choice>,
    outcomes: Vec<Choice>,
    from: String,
    to: String,
    heads: Vec<Head>,
    events: Vec<EventLine>,
    pages: Pages,
    shown: String,
    head_seq: String,
    head_chain: String,
    log_id: String,
    files: Option<Offers>,
}

impl LogPage {
    /// The page for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, asked: &Fields, read: Read) -> Self {
        let chrome = page::chrome(request, Nav::Audit);
        let names: HashMap<&str, &str> =
            read.actors.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
        let keys = ["col-seq", "col-when", "col-who", "col-role", "col-deed", "col-object", "col-outcome"];
        let deed = |code: &&str| Choice::new(*code, deed_word(&chrome, code), asked.text("deed"));
        let outcome = |code: &str| Choice::new(code, chrome.label("outcome", code), asked.text("outcome"));
        let chosen = asked.text("actor");
        let hash: String = read.head.chain.iter().map(|byte| format!("{byte:02x}")).collect();
        Self {
            tabs: tabs(&chrome, viewer, read.log.path()),
            files: Offers::by(
                chrome.lang,
                viewer,
                Action::ExportAudit,
                &[("", &narrowed(asked, read.log.path()))],
            ),
            path: read.log.path(),
            filtered: ["actor", "deed", "outcome", "from", "to"]
                .iter()
                .any(|name| !asked.text(name).is_empty()),
            actors: read.actors.iter().map(|(id, name)| Choice::new(id, name, chosen)).collect(),
            deeds: read.codes.iter().map(deed).collect(),
            outcomes: OUTCOMES.iter().map(|code| outcome(code.code())).collect(),
            from: asked.text("from").to_owned(),
            to: asked.text("to").to_owned(),
            heads: keys.iter().map(|key| Head::plain(chrome.t(key))).collect(),
            pages: pages(asked, &read),
            shown: shown(&chrome, &read.events),
            events: read
                .events
                .iter()
                .map(|event| line(&chrome, viewer, &names, &read.agreements, event))
                .collect(),
            head_seq: chrome.number(read.head.seq),
            head_chain: hash.chars().take(16).collect(),
            log_id: read.head.log_id,
            chrome,
        }
    }
}

fn deed_word(chrome: &Chrome, code: &str) -> &'static str {
    chrome.label("deed", &code.replace('.', "-"))
}

fn line(
    chrome: &Chrome,
    viewer: &Viewer,
    names: &HashMap<&str, &str>,
    agreements: &HashMap<String, String>,
    event: &EventRow,
) -> EventLine {
    let who =
        event.actor_id.as_deref().map_or(chrome.t("the-register"), |id| names.get(id).copied().unwrap_or(id));
    let agreement = event.agreement_id.as_ref().and_then(|id| agreements.get(id));
    let account = || {
        names
            .get(event.object_id.as_str())
            .filter(|_| event.object_type == "account")
            .map(|name| (*name).to_owned())
    };
    EventLine {
        seq: chrome.number(event.seq),
        at: chrome.instant(&event.at),
        who: who.to_owned(),
        role: event
            .actor_role
            .as_deref()
            .map(|role| chrome.label("role", role))
            .unwrap_or_default()
            .to_owned(),
        deed: deed_word(chrome, &event.action).to_owned(),
        reason: reason(event),
        object: chrome.label("object", &event.object_type).to_owned(),
        name: agreement.cloned().or_else(account).unwrap_or_default(),
        href: href(viewer, event, agreement.is_some()),
        outcome: chrome.label("outcome", &event.outcome).to_owned(),
        mark: match event.outcome.as_str() {
            "done" => Mark { icon: "check", tone: "is-none" },
            "denied" => Mark { icon: "lock", tone: "is-warn" },
            _ => Mark { icon: "octagon-alert", tone: "is-bad" },
        },
    }
}

/// The reason that a person gave, as the event's own bytes have it.
pub fn reason(event: &EventRow) -> String {
    let body: serde_json::Value = serde_json::from_slice(&event.body).unwrap_or_default();
    body["reason"].as_str().unwrap_or_default().to_owned()
}

/// Where the thing is shown, when the reader may open it.
fn href(viewer: &Viewer, event: &EventRow, agreement_is_open: bool) -> String {
    let id = &event.object_id;
    match (event.object_type.as_str(), &event.agreement_id) {
        ("milestone", Some(_)) if agreement_is_open => format!("/milestones/{id}"),
        ("body", Some(_)) if agreement_is_open => format!("/bodies/{id}"),
        ("meeting", Some(_)) if agreement_is_open => format!("/meetings/{id}"),
        ("document", Some(_)) if agreement_is_open => format!("/documents/{id}"),
        ("finding", Some(_)) if agreement_is_open => format!("/findings/{id}"),
        ("finding", None) if viewer.can(Action::ReadFindings) => format!("/findings/{id}"),
        ("paper", Some(_)) if agreement_is_open && viewer.can(Action::WorkOnAudit) => {
            format!("/working-papers/{id}")
        }
        ("audit", None) if viewer.can(Action::WorkOnAudit) => format!("/audits/{id}"),
        ("sample", None) if viewer.can(Action::WorkOnAudit) => format!("/samples/{id}"),
        (_, Some(agreement)) if agreement_is_open => format!("/agreements/{agreement}"),
        ("ministry", None) if viewer.can(Action::ReadRegister) => format!("/ministries/{id}"),
        ("official", None) if viewer.can(Action::ReadRegister) => format!("/officials/{id}"),
        ("account", None) if viewer.can(Action::ManageAccounts) => format!("/accounts/{id}"),
        _ => String::new(),
    }
}

fn shown(chrome: &Chrome, events: &[EventRow]) -> String {
    match (events.first(), events.last()) {
        (Some(newest), Some(oldest)) => {
            let (from, to) = (chrome.number(newest.seq), chrome.number(oldest.seq));
            chrome.with2("audit-shown", "newest", &from, "oldest", &to)
        }
        (None, _) | (_, None) => String::new(),
    }
}

/// What narrows the log, as it stands in an address behind something else.
fn kept(asked: &Fields) -> String {
    ["actor", "deed", "outcome", "from", "to"]
        .iter()
        .filter(|name| !asked.text(name).is_empty())
        .map(|name| format!("&{name}={}", escape(asked.text(name))))
        .collect()
}

/// The address of a log with what narrows it.
pub fn narrowed(asked: &Fields, path: &str) -> String {
    match kept(asked).strip_prefix('&') {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    }
}

/// Newer and older, with the filter kept.
fn pages(asked: &Fields, read: &Read) -> Pages {
    let kept = kept(asked);
    let link = |name: &str, seq: i64| format!("{}?{name}={seq}{kept}", read.log.path());
    let (newer, older) = match read.place {
        Place::Start => (false, read.more),
        Place::Before(_) => (true, read.more),
        Place::After(_) => (read.more, true),
    };
    Pages {
        previous: read
            .events
            .first()
            .filter(|_| newer)
            .map(|event| link("after", event.seq))
            .unwrap_or_default(),
        next: read.events.last().filter(|_| older).map(|event| link("before", event.seq)).unwrap_or_default(),
    }
}
