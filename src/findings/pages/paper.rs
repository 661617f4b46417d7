//! The page of one working paper: the tests of a record, its conclusion, who prepared and who reviewed it.

use super::audit::fact;
use super::sample::points_words;
use crate::access::{Action, Facts, Viewer};
use crate::findings::codes::{Assertion, PaperState, Verdict};
use crate::findings::find::PaperDetail;
use crate::findings::inputs::paper_fields_of;
use crate::findings::view::FindingView;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Head, Link};
use actix_web::HttpRequest;
use askama::Template;

/// The page of one working paper.
#[derive(Template)]
#[template(path = "findings/paper.html")]
pub struct PaperPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    form: FormView,
    act_error: String,
    key: String,
    id: String,
    version: i32,
    title: String,
    number: String,
    href: String,
    sample: Link,
    state: &'static str,
    fact: &'static str,
    points: String,
    tests: Vec<TestView>,
    heads: Vec<Head>,
    conclusion: String,
    worked_by: String,
    prepared_by: String,
    prepared_at: Option<When>,
    reviewed_by: String,
    reviewed_at: Option<When>,
    review_note: String,
    findings: Vec<FindingView>,
    new_finding: String,
    may_work: bool,
    may_review: bool,
    is_own: bool,
}

struct TestView {
    name: &'static str,
    question: &'static str,
    verdict: &'static str,
    bad: bool,
    note: String,
    verdict_name: String,
    verdict_error: String,
    choices: Vec<Choice>,
    note_name: String,
    note_error: String,
}

fn test(lang: Lang, form: &FormView, assertion: Assertion) -> TestView {
    let code = assertion.code();
    let (verdict_name, note_name) = (format!("verdict-{code}"), format!("note-{code}"));
    let given = form.value(&verdict_name).to_owned();
    let choice = |one: &Verdict| Choice::new(one.code(), lang.label("af-verdict", one.code()), &given);
    let known = Verdict::parse(&given);
    TestView {
        name: lang.label("af-assertion", code),
        question: lang.label("af-question", code),
        verdict: known.map_or("", |verdict| lang.label("af-verdict", verdict.code())),
        bad: known == Some(Verdict::Exception),
        note: form.value(&note_name).to_owned(),
        verdict_error: form.error(&verdict_name).to_owned(),
        choices: Verdict::ALL.iter().map(choice).collect(),
        note_error: form.error(&note_name).to_owned(),
        verdict_name,
        note_name,
    }
}

impl PaperPage {
    /// The page with its form as the paper fills it, or as it came back.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        detail: &PaperDetail,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let mut chrome = page::chrome(request, Nav::Audit);
        let lang = chrome.lang;
        let (paper, parent) = (&detail.paper, &detail.parent);
        chrome.marking = lang.label("marking", &parent.marking).to_owned();
        let is_sent = fields.names().iter().any(|name| name.starts_with("verdict-"));
        let held = paper_fields_of(paper, &detail.tests);
        let mut form = form::view(if is_sent { fields } else { &held }, errors, lang);
        if !is_sent {
            for name in ["question", "review_note"] {
                form.set(name, fields.text(name));
            }
        }
        let name = |id: Option<&String>| id.and_then(|id| detail.names.get(id)).cloned().unwrap_or_default();
        let is = |state: PaperState| paper.state == state.code();
        let running = detail.audit.is_running();
        let may_review =
            paper.workers().all(|worker| viewer.may(Action::ReviewPaper, Facts::after(worker)).is_ok());
        let workers: Vec<String> =
            paper.workers().map(|id| detail.names.get(id).cloned().unwrap_or_default()).collect();
        let sample_no = [("number", Arg::from(detail.sample.number.to_string()))];
        Self {
            crumbs: vec![
                Link::new("/audits", lang.t("af-audits")),
                Link::new(
                    format!("/audits/{}", detail.audit.id),
                    format!("{} · {}", detail.audit.name(), detail.audit.title),
                ),
            ],
            act_error: form.error("act").to_owned(),
            key: crate::clock::new_id(),
            id: paper.id.clone(),
            version: paper.version,
            title: parent.short_title.clone(),
            number: parent.register_no.clone().unwrap_or_default(),
            href: format!("/agreements/{}", parent.id),
            sample: Link::new(format!("/samples/{}", detail.sample.id), lang.f("af-sample-no", &sample_no)),
            state: lang.label("af-paper", &paper.state),
            fact: fact(&paper.state),
            points: points_words(lang, &detail.points),
            tests: Assertion::ALL.iter().map(|assertion| test(lang, &form, *assertion)).collect(),
            heads: ["af-assertion", "af-result", "af-note"]
                .iter()
                .map(|key| Head::plain(lang.t(key)))
                .collect(),
            conclusion: form.value("conclusion").to_owned(),
            worked_by: workers.join(", "),
            prepared_by: name(paper.prepared_by.as_ref()),
            prepared_at: paper.prepared_at.map(|at| dates::instant(lang, at)),
            reviewed_by: name(paper.reviewed_by.as_ref()),
            reviewed_at: paper.reviewed_at.map(|at| dates::instant(lang, at)),
            review_note: paper.review_note.clone().unwrap_or_default(),
            findings: detail.findings.iter().map(|line| FindingView::new(lang, viewer, line)).collect(),
            new_finding: match running {
                true => format!("/audits/{}/findings/new?about={}", detail.audit.id, parent.id),
                false => String::new(),
            },
            may_work: running && is(PaperState::Open),
            may_review: running && is(PaperState::Prepared) && may_review,
            is_own: running && is(PaperState::Prepared) && !may_review,
            form,
            chrome,
        }
    }
}
