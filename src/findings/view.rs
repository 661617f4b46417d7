//! How findings, clocks and scopes read on every page.

use super::codes::{FindingState, Severity};
use super::find::{FindingLine, Names};
use super::followup::Clock;
use super::rows::AuditRow;
use crate::access::{Action, Viewer};
use crate::web::dates::{self, When};
use crate::web::icons::Mark;
use crate::web::locale::{Arg, Lang};
use crate::web::parts::Link;

/// The sign of a severity.
pub const fn severity_mark(severity: Severity) -> Mark {
    match severity {
        Severity::Low => Mark { icon: "info", tone: "is-none" },
        Severity::Medium => Mark { icon: "triangle-alert", tone: "is-warn" },
        Severity::High => Mark { icon: "octagon-alert", tone: "is-bad" },
        Severity::Critical => Mark { icon: "flag", tone: "is-bad" },
    }
}

/// The sign of a state.
pub const fn state_mark(state: FindingState) -> Mark {
    match state {
        FindingState::Draft => Mark { icon: "pencil", tone: "is-none" },
        FindingState::Issued => Mark { icon: "send", tone: "is-warn" },
        FindingState::Responded => Mark { icon: "message-square", tone: "is-warn" },
        FindingState::Closed => Mark { icon: "badge-check", tone: "is-done" },
        FindingState::RiskAccepted => Mark { icon: "scale", tone: "is-none" },
        FindingState::Withdrawn => Mark { icon: "x", tone: "is-none" },
    }
}

/// What is awaited and how late it is, in a sentence; empty where nothing is.
pub fn clock_words(lang: Lang, clock: Clock) -> String {
    let Some(awaited) = clock.awaited() else { return String::new() };
    let key = match clock {
        Clock::Response(_) | Clock::Silent => "af-clock-response",
        Clock::Action(_) => "af-clock-action",
    };
    let day = dates::day(lang, awaited.on).words;
    let what = lang.f(key, &[("day", Arg::from(day))]);
    match clock.overdue() {
        Some(late) => {
            let days = lang.n("days", late);
            lang.f("af-clock-late", &[("what", Arg::from(what)), ("days", Arg::from(days))])
        }
        None => what,
    }
}

/// The class of a clock's words.
pub fn clock_tone(clock: Clock) -> &'static str {
    match clock.awaited() {
        Some(awaited) if awaited.days < 0 => "is-bad",
        Some(awaited) if awaited.days <= 14 => "is-warn",
        Some(_) | None => "",
    }
}

/// A finding in a list.
#[derive(Debug, Clone)]
pub struct FindingView {
    /// Its page.
    pub href: String,
    /// Its number.
    pub number: String,
    /// What it says in a line.
    pub title: String,
    /// How grave it is.
    pub severity: &'static str,
    /// The sign for it.
    pub severity_mark: Mark,
    /// How far it is.
    pub state: &'static str,
    /// The sign for it.
    pub state_mark: Mark,
    /// Its record; the link is empty for one about the audit as a whole.
    pub about: Link,
    /// Its audit; the link is empty for who does not work on audits.
    pub audit: Link,
    /// What is awaited.
    pub clock: String,
    /// The class of that.
    pub tone: &'static str,
}

impl FindingView {
    /// A finding in the reader's language.
    pub fn new(lang: Lang, viewer: &Viewer, line: &FindingLine) -> Self {
        let row = &line.row;
        let about = match &line.parent {
            Some(parent) => Link::new(format!("/agreements/{}", parent.id), parent.name()),
            None => Link::new("", lang.t("af-about-audit")),
        };
        let severity = Severity::parse(&row.severity).unwrap_or(Severity::Low);
        let state = FindingState::parse(&row.state).unwrap_or(FindingState::Draft);
        Self {
            href: format!("/findings/{}", row.id),
            number: row.number.clone(),
            title: row.title.clone(),
            severity: lang.label("af-severity", &row.severity),
            severity_mark: severity_mark(severity),
            state: lang.label("af-state", &row.state),
            state_mark: state_mark(state),
            about,
            audit: audit_link(viewer, line),
            clock: clock_words(lang, line.clock),
            tone: clock_tone(line.clock),
        }
    }
}

/// The audit of a finding by number and title; a link for who works on audits.
pub fn audit_link(viewer: &Viewer, line: &FindingLine) -> Link {
    let href = match viewer.can(Action::WorkOnAudit) {
        true => format!("/audits/{}", line.row.audit_id),
        false => String::new(),
    };
    Link::new(href, format!("A-{} · {}", line.audit.0, line.audit.1))
}

/// The open findings on the page of their agreement: what `findings/_of_agreement.html` draws as `findings`.
#[derive(Debug, Clone)]
pub struct OfAgreement {
    /// The rows.
    pub rows: Vec<FindingView>,
    /// The same rows in the list across agreements.
    pub list_href: String,
}

impl OfAgreement {
    /// The fragment's values from what `of_agreement` found.
    pub fn new(lang: Lang, viewer: &Viewer, agreement_id: &str, lines: &[FindingLine]) -> Self {
        Self {
            rows: lines.iter().map(|line| FindingView::new(lang, viewer, line)).collect(),
            list_href: format!("/findings?agreement={agreement_id}"),
        }
    }
}

/// What an audit's samples are drawn from, in words.
pub fn scope_words(lang: Lang, audit: &AuditRow, states: &Names) -> String {
    let partner = audit.partner.as_ref().map(|code| {
        let name = states.get(code).cloned().unwrap_or_else(|| code.clone());
        lang.f("af-scope-partner", &[("partner", Arg::from(name))])
    });
    let standing = audit
        .standing
        .as_ref()
        .map(|code| lang.f("af-scope-standing", &[("standing", Arg::from(lang.label("standing", code)))]));
    let year =
        audit.signed_in.as_ref().map(|year| lang.f("af-scope-year", &[("year", Arg::from(year.as_str()))]));
    let told: Vec<String> = partner.into_iter().chain(standing).chain(year).collect();
    if told.is_empty() { lang.t("af-scope-all").to_owned() } else { told.join("; ") }
}

/// The days that an audit looks at.
pub fn period(lang: Lang, audit: &AuditRow) -> (Option<When>, Option<When>) {
    let (from, to) = audit.period();
    (from.map(|day| dates::day(lang, day)), to.map(|day| dates::day(lang, day)))
}
