//! One extract: its lines, who prepared and released it, its files, the partner's answers.

use super::{Told, changed};
use crate::access::{Action, Facts, Viewer};
use crate::extracts::answer::{Fault, Place};
use crate::extracts::codes::State;
use crate::extracts::find::Detail;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::Link;
use actix_web::HttpRequest;
use askama::Template;

/// What is wrong with what was sent.
pub struct Wrong<'w> {
    /// What was typed.
    pub fields: &'w Fields,
    /// By field.
    pub errors: &'w Errors,
    /// In the file.
    pub faults: &'w [Fault],
}

/// The page of an extract.
#[derive(Template)]
#[template(path = "extracts/show.html")]
pub struct ShowPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    form: FormView,
    key: String,
    id: String,
    version: String,
    number: String,
    sha256: String,
    partner: String,
    as_of: When,
    state: &'static str,
    marking: &'static str,
    ceiling: &'static str,
    made_by: String,
    made_at: When,
    decided_by: String,
    decided_at: Option<When>,
    decision: String,
    is_prepared: bool,
    is_released: bool,
    is_own: bool,
    may_release: bool,
    may_refuse: bool,
    may_take: bool,
    may_upload: bool,
    has_changed: bool,
    pdfs: Vec<(&'static str, &'static str, &'static str)>,
    lines: Vec<LineView>,
    answers: Vec<AnswerView>,
    faults: Vec<String>,
}

struct LineView {
    number: String,
    href: String,
    told: Told,
    changed: String,
    withheld: &'static str,
    confirmation: &'static str,
}

struct AnswerView {
    href: String,
    respondent: String,
    office: String,
    on: Option<When>,
    state: &'static str,
    by: String,
    at: When,
}

/// A fault of a file in words.
fn fault(lang: Lang, fault: &Fault) -> String {
    let what = lang.t(fault.key);
    match &fault.place {
        Place::File => what.to_owned(),
        Place::Path(path) => format!("{path}: {what}"),
        Place::Row(row, column) => {
            let row = lang.f("extract-fault-row", &[("row", Arg::from(row.to_string()))]);
            let place = if column.is_empty() { row } else { format!("{row}, {column}") };
            format!("{place}: {what}")
        }
    }
}

impl ShowPage {
    /// The page as found, with what is wrong with what was sent.
    pub fn new(request: &HttpRequest, viewer: &Viewer, detail: &Detail, wrong: &Wrong) -> Self {
        let mut chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let row = &detail.row;
        chrome.marking = lang.label("marking", &row.marking).to_owned();
        let is_prepared = row.state == State::Prepared.code();
        let is_released = row.state == State::Released.code();
        let is_own = row.made_by == viewer.account_id;
        let may_release = viewer.may(Action::ReleaseExtract, Facts::after(&row.made_by)).is_ok();
        let line = |line: &crate::extracts::find::Line| LineView {
            number: line.row.number.to_string(),
            href: format!("/milestones/{}", line.row.milestone_id),
            told: Told::new(lang, &line.frozen),
            changed: changed(lang, &line.changed),
            withheld: line.withheld.map_or("", |why| lang.label("extract-withheld", why.code())),
            confirmation: line
                .candidate
                .as_ref()
                .map_or("", |held| lang.label("confirmation", held.milestone.confirmation.code())),
        };
        let answer = |answer: &crate::extracts::store::answers::AnswerRow| AnswerView {
            href: format!("/partner-extracts/{}/answers/{}", row.id, answer.id),
            respondent: answer.respondent.clone(),
            office: answer.office.clone(),
            on: super::date(lang, Some(&answer.answered_on)),
            state: lang.label("extract-answer", &answer.state),
            by: detail.name(Some(&answer.uploaded_by)),
            at: dates::instant(lang, answer.uploaded_at),
        };
        Self {
            crumbs: vec![
                Link::new("/milestones", lang.t("nav-milestones")),
                Link::new("/partner-extracts", lang.t("extract-title")),
            ],
            form: form::view(wrong.fields, wrong.errors, lang),
            key: crate::clock::new_id(),
            id: row.id.clone(),
            version: row.version.to_string(),
            number: row.number.clone(),
            sha256: row.sha256.clone(),
            partner: detail.sides.partner.name(lang).to_owned(),
            as_of: dates::day(lang, row.made_at.date()),
            state: lang.label("extract-state", &row.state),
            marking: lang.label("marking", &row.marking),
            ceiling: lang.label("marking", &row.ceiling),
            made_by: detail.name(Some(&row.made_by)),
            made_at: dates::instant(lang, row.made_at),
            decided_by: detail.name(row.decided_by.as_ref()),
            decided_at: row.decided_at.map(|at| dates::instant(lang, at)),
            decision: row.decision.clone().unwrap_or_default(),
            is_own,
            may_release: is_prepared && may_release,
            may_refuse: is_prepared && (may_release || (is_own && viewer.can(Action::PrepareExtract))),
            may_take: is_released && viewer.can(Action::ExportDossier),
            may_upload: is_released && viewer.can(Action::PrepareExtract),
            has_changed: detail.lines.iter().any(|line| !line.changed.is_empty()),
            pdfs: Lang::ALL.map(|lang| (lang.code(), lang.own_name(), "PDF")).to_vec(),
            lines: detail.lines.iter().map(line).collect(),
            answers: detail.answers.iter().map(answer).collect(),
            faults: wrong.faults.iter().map(|found| fault(lang, found)).collect(),
            is_prepared,
            is_released,
            chrome,
        }
    }

    /// Whether one of these fields has to be repaired.
    fn needs_repair(&self, names: &[&str]) -> bool {
        names.iter().any(|name| !self.form.error(name).is_empty())
    }
}
