//! The page of one audit: scope, samples with progress, results by assertion, findings, the report.

use crate::access::Viewer;
use crate::audit::tabs::tabs;
use crate::findings::codes::Verdict;
use crate::findings::find::{AuditDetail, Names, PaperLine, Tally};
use crate::findings::rows::SampleRow;
use crate::findings::view::{FindingView, period, scope_words};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Head, Link, Tab};
use actix_web::HttpRequest;
use askama::Template;

/// The page of one audit.
#[derive(Template)]
#[template(path = "findings/audit.html")]
pub struct AuditPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    crumbs: Vec<Link>,
    form: FormView,
    act_error: String,
    key: String,
    id: String,
    version: i32,
    name: String,
    title: String,
    purpose: String,
    scope: String,
    from: Option<When>,
    to: Option<When>,
    state: &'static str,
    running: bool,
    opened_by: String,
    opened_at: When,
    closed_by: String,
    closed_at: Option<When>,
    conclusion: String,
    samples: Vec<SampleView>,
    sample_heads: Vec<Head>,
    progress: String,
    percent: i64,
    paper_heads: Vec<Head>,
    papers: Vec<PaperView>,
    papers_hidden: String,
    tally_heads: Vec<Head>,
    tally: Vec<TallyView>,
    rows: Vec<FindingView>,
    finding_heads: Vec<Head>,
    findings_hidden: String,
    pdfs: Vec<(String, &'static str)>,
    may_close: bool,
}

/// A sample in a line.
struct SampleView {
    href: String,
    name: String,
    method: String,
    size: String,
    seed: String,
    at: When,
    by: String,
}

/// A working paper in a line.
struct PaperView {
    href: String,
    number: String,
    title: String,
    state: &'static str,
    fact: &'static str,
    exceptions: String,
    who: String,
}

struct TallyView {
    name: &'static str,
    counts: Vec<(&'static str, String, bool)>,
}

/// How a sample was drawn, in a few words.
pub(super) fn method_words(lang: Lang, sample: &SampleRow) -> String {
    let method = lang.label("af-method", &sample.method);
    match &sample.strata {
        Some(code) => format!("{method}, {}", lang.label("af-strata", code)),
        None => method.to_owned(),
    }
}

fn paper(lang: Lang, line: &PaperLine, names: &Names) -> PaperView {
    let who = line.paper.reviewed_by.as_ref().or(line.paper.prepared_by.as_ref());
    PaperView {
        href: format!("/working-papers/{}", line.paper.id),
        number: line.parent.register_no.clone().unwrap_or_default(),
        title: line.parent.short_title.clone(),
        state: lang.label("af-paper", &line.paper.state),
        fact: fact(&line.paper.state),
        exceptions: if line.exceptions > 0 { lang.number(line.exceptions) } else { "–".to_owned() },
        who: who.and_then(|id| names.get(id)).cloned().unwrap_or_default(),
    }
}

/// The sign of a paper's state: open, recorded, verified.
pub(super) fn fact(state: &str) -> &'static str {
    match state {
        "reviewed" => "verified",
        "prepared" => "recorded",
        _ => "open",
    }
}

fn tally_view(lang: Lang, tally: &Tally) -> TallyView {
    let count = |(verdict, n): &(Verdict, i64)| {
        let words = if *n > 0 { lang.number(*n) } else { "–".to_owned() };
        (lang.label("af-verdict", verdict.code()), words, *verdict == Verdict::Exception && *n > 0)
    };
    TallyView {
        name: lang.label("af-assertion", tally.assertion.code()),
        counts: tally.counts.iter().map(count).collect(),
    }
}

/// A sentence with a count, or nothing where there is nothing to count.
pub(super) fn hidden(lang: Lang, key: &str, count: i64) -> String {
    if count > 0 { lang.n(key, count) } else { String::new() }
}

fn heads(lang: Lang, keys: &[&str]) -> Vec<Head> {
    keys.iter().map(|key| Head::plain(lang.t(key))).collect()
}

impl AuditPage {
    /// The page with the form of its close as it opens, or as it came back.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        (detail, states): (&AuditDetail, &Names),
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let chrome = page::chrome(request, Nav::Audit);
        let lang = chrome.lang;
        let audit = &detail.audit;
        let name = |id: Option<&String>| id.and_then(|id| detail.names.get(id)).cloned().unwrap_or_default();
        let sample = |sample: &SampleRow| {
            let told = [("size", Arg::from(sample.size)), ("population", Arg::from(sample.population))];
            SampleView {
                href: format!("/samples/{}", sample.id),
                name: lang.f("af-sample-no", &[("number", Arg::from(sample.number.to_string()))]),
                method: method_words(lang, sample),
                size: lang.f("af-size-of", &told),
                seed: sample.seed.clone(),
                at: dates::instant(lang, sample.drawn_at),
                by: name(Some(&sample.drawn_by)),
            }
        };
        let form = form::view(fields, errors, lang);
        let progress = [("done", Arg::from(detail.reviewed_total)), ("all", Arg::from(detail.papers_total))];
        let (from, to) = period(lang, audit);
        let verdicts = Verdict::ALL
            .iter()
            .map(|one| Head { figures: true, ..Head::plain(lang.label("af-verdict", one.code())) });
        Self {
            tabs: tabs(&chrome, viewer, "/audits"),
            crumbs: vec![Link::new("/audits", lang.t("af-audits"))],
            act_error: form.error("act").to_owned(),
            key: crate::clock::new_id(),
            id: audit.id.clone(),
            version: audit.version,
            name: audit.name(),
            title: audit.title.clone(),
            purpose: audit.purpose.clone().unwrap_or_default(),
            scope: scope_words(lang, audit, states),
            from,
            to,
            state: lang.label("af-audit", &audit.state),
            running: audit.is_running(),
            opened_by: name(Some(&audit.opened_by)),
            opened_at: dates::instant(lang, audit.opened_at),
            closed_by: name(audit.closed_by.as_ref()),
            closed_at: audit.closed_at.map(|at| dates::instant(lang, at)),
            conclusion: audit.conclusion.clone().unwrap_or_default(),
            samples: detail.samples.iter().map(sample).collect(),
            sample_heads: heads(lang, &["af-sample", "af-method", "af-size", "af-seed", "af-drawn"]),
            progress: lang.f("af-reviewed-of", &progress),
            percent: detail.reviewed_total * 100 / detail.papers_total.max(1),
            paper_heads: heads(lang, &["ms-agreement", "ms-state", "af-exceptions", "col-who"]),
            papers: detail.papers.iter().map(|line| paper(lang, line, &detail.names)).collect(),
            papers_hidden: hidden(lang, "af-hidden-records", detail.papers_hidden()),
            tally_heads: std::iter::once(Head::plain(lang.t("af-assertion"))).chain(verdicts).collect(),
            tally: detail.tally.iter().map(|tally| tally_view(lang, tally)).collect(),
            rows: detail.findings.iter().map(|line| FindingView::new(lang, viewer, line)).collect(),
            finding_heads: heads(
                lang,
                &["af-finding", "ms-agreement", "af-severity", "ms-state", "af-awaited"],
            ),
            findings_hidden: hidden(lang, "af-hidden-findings", detail.findings_hidden),
            pdfs: Lang::ALL
                .iter()
                .map(|one| (format!("/audits/{}/report.pdf?lang={}", audit.id, one.code()), one.own_name()))
                .collect(),
            may_close: audit.is_running() && !detail.samples.is_empty(),
            form,
            chrome,
        }
    }
}
