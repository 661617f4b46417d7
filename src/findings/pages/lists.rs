//! The list of audits and the list of findings.

use crate::access::{Action, Viewer};
use crate::audit::tabs::tabs;
use crate::findings::codes::{FindingState, Severity};
use crate::findings::filter::{Filter, PAGE, View};
use crate::findings::find::{AuditLine, Found, Names};
use crate::findings::view::{FindingView, period, scope_words};
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Chip, Choice, Head, Pages, Tab};
use actix_web::HttpRequest;
use askama::Template;

/// The list of audits.
#[derive(Template)]
#[template(path = "findings/audits.html")]
pub struct AuditsPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    heads: Vec<Head>,
    rows: Vec<AuditView>,
}

struct AuditView {
    href: String,
    name: String,
    title: String,
    scope: String,
    from: Option<When>,
    to: Option<When>,
    state: &'static str,
    running: bool,
    papers: String,
    percent: i64,
    open: String,
}

impl AuditsPage {
    /// The list as found.
    pub fn new(request: &HttpRequest, viewer: &Viewer, (lines, states): (&[AuditLine], &Names)) -> Self {
        let chrome = page::chrome(request, Nav::Audit);
        let lang = chrome.lang;
        let row = |line: &AuditLine| {
            let (from, to) = period(lang, &line.audit);
            let told = [("done", Arg::from(line.reviewed)), ("all", Arg::from(line.papers))];
            AuditView {
                href: format!("/audits/{}", line.audit.id),
                name: line.audit.name(),
                title: line.audit.title.clone(),
                scope: scope_words(lang, &line.audit, states),
                from,
                to,
                state: lang.label("af-audit", &line.audit.state),
                running: line.audit.is_running(),
                papers: lang.f("af-reviewed-of", &told),
                percent: line.reviewed * 100 / line.papers.max(1),
                open: if line.open > 0 { lang.number(line.open) } else { "–".to_owned() },
            }
        };
        let keys = ["af-audit", "af-scope", "af-period", "ms-state", "af-papers"];
        let figures = Head { figures: true, ..Head::plain(lang.t("af-open-findings")) };
        Self {
            tabs: tabs(&chrome, viewer, "/audits"),
            heads: keys.iter().map(|key| Head::plain(lang.t(key))).chain([figures]).collect(),
            rows: lines.iter().map(row).collect(),
            chrome,
        }
    }
}

/// The list of findings.
#[derive(Template)]
#[template(path = "findings/findings.html")]
pub struct FindingsPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    views: Vec<Tab>,
    heads: Vec<Head>,
    rows: Vec<FindingView>,
    pages: Pages,
    summary: String,
    chips: Vec<Chip>,
    selects: Vec<(&'static str, &'static str, Vec<Choice>)>,
    carried: Vec<(&'static str, String)>,
    files: Vec<(&'static str, String)>,
    is_filtered: bool,
}

fn selects(lang: Lang, filter: &Filter) -> Vec<(&'static str, &'static str, Vec<Choice>)> {
    let severity = filter.severity.map_or("", Severity::code);
    let severities = Severity::ALL
        .iter()
        .map(|one| Choice::new(one.code(), lang.label("af-severity", one.code()), severity));
    let state = filter.state.map_or("", FindingState::code);
    let states = FindingState::ALL
        .iter()
        .map(|one| Choice::new(one.code(), lang.label("af-state", one.code()), state));
    vec![
        ("severity", lang.t("af-severity"), severities.collect()),
        ("state", lang.t("ms-state"), states.collect()),
    ]
}

fn without(filter: &Filter, name: &str) -> Filter {
    let mut filter = filter.at(0);
    match name {
        "severity" => filter.severity = None,
        "state" => filter.state = None,
        "audit" => filter.audit = None,
        _ => filter.agreement = None,
    }
    filter
}

fn chips(lang: Lang, found: &Found) -> Vec<Chip> {
    let chip = |name: &str, label: &str, value: String| Chip {
        name: label.to_owned(),
        value,
        remove: without(&found.filter, name).address("/findings"),
    };
    let chosen = selects(lang, &found.filter).into_iter().filter_map(|(name, label, choices)| {
        let choice = choices.into_iter().find(|choice| choice.chosen)?;
        Some(chip(name, label, choice.label))
    });
    let unknown = || lang.t("unknown").to_owned();
    let agreement =
        found.filter.agreement.iter().map(|_| {
            chip("agreement", lang.t("ms-agreement"), found.agreement.clone().unwrap_or_else(unknown))
        });
    let audit = found
        .filter
        .audit
        .iter()
        .map(|_| chip("audit", lang.t("af-audit"), found.audit.clone().unwrap_or_else(unknown)));
    chosen.chain(agreement).chain(audit).collect()
}

fn views(lang: Lang, found: &Found) -> Vec<Tab> {
    let view = |view: View, key: &str, count: i64| Tab {
        href: Filter { view, ..found.filter.at(0) }.address("/findings"),
        label: lang.t(key).to_owned(),
        count: if count > 0 { lang.number(count) } else { String::new() },
        current: found.filter.view == view,
    };
    vec![
        view(View::All, "ms-all", 0),
        view(View::Open, "af-open", found.open.0),
        view(View::Overdue, "af-overdue", found.open.1),
    ]
}

impl FindingsPage {
    /// The list as found.
    pub fn new(request: &HttpRequest, viewer: &Viewer, found: &Found) -> Self {
        let chrome = page::chrome(request, Nav::Audit);
        let lang = chrome.lang;
        let filter = &found.filter;
        let keys = ["af-finding", "ms-agreement", "af-severity", "ms-state", "af-awaited"];
        let seen = usize::from(filter.page) * PAGE + found.lines.len();
        let more = i64::try_from(seen).unwrap_or(i64::MAX) < found.total;
        let at = |page: u16| filter.at(page).address("/findings");
        let file = |format: &'static str, path: &str| (format, filter.at(0).address(path));
        Self {
            tabs: tabs(&chrome, viewer, "/findings"),
            views: views(lang, found),
            heads: keys.iter().map(|key| Head::plain(lang.t(key))).collect(),
            rows: found.lines.iter().map(|line| FindingView::new(lang, viewer, line)).collect(),
            pages: Pages {
                previous: filter.page.checked_sub(1).map(at).unwrap_or_default(),
                next: if more { at(filter.page + 1) } else { String::new() },
            },
            summary: lang
                .f("shown-of", &[("shown", Arg::from(found.lines.len())), ("total", Arg::from(found.total))]),
            chips: chips(lang, found),
            selects: selects(lang, filter),
            carried: [
                filter.agreement.clone().map(|id| ("agreement", id)),
                filter.audit.clone().map(|id| ("audit", id)),
                Some(filter.view.code().to_owned()).filter(|code| code != "all").map(|code| ("view", code)),
            ]
            .into_iter()
            .flatten()
            .collect(),
            files: match viewer.can(Action::ExportRegister) {
                true => vec![file("XLSX", "/findings.xlsx"), file("CSV", "/findings.csv")],
                false => Vec::new(),
            },
            is_filtered: filter.at(0) != Filter::default(),
            chrome,
        }
    }
}
