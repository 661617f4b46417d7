//! The page of one finding: its five parts, the response, the clock, and what the reader may do with it.

use crate::access::{Action, Facts, Viewer};
use crate::findings::codes::FindingState;
use crate::findings::find::FindingDetail;
use crate::findings::flow::{Move, next};
use crate::findings::view::{FindingView, audit_link};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;
use chrono::Days;

/// How many days for a response are offered.
const USUAL: u64 = 30;

/// The page of one finding.
#[derive(Template)]
#[template(path = "findings/finding.html")]
pub struct FindingPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    form: FormView,
    act_error: String,
    key: String,
    id: String,
    version: i32,
    shown: FindingView,
    audit: Link,
    record_title: String,
    parts: Vec<(&'static str, String)>,
    drafted_by: String,
    drafted_at: When,
    issued_by: String,
    issued_at: Option<When>,
    respond_by: Option<When>,
    response: String,
    owner: String,
    due: Option<When>,
    responded_by: String,
    responded_at: Option<When>,
    return_reason: String,
    outcome_label: &'static str,
    outcome: String,
    ended_by: String,
    ended_at: Option<When>,
    people: Vec<Choice>,
    usual: String,
    may_edit: bool,
    may_issue: bool,
    may_respond: bool,
    may_return: bool,
    may_close: bool,
    may_accept: bool,
    may_withdraw: bool,
    is_own_answer: bool,
}

/// How the words of an end are called.
fn outcome_label(state: FindingState) -> &'static str {
    match state {
        FindingState::Closed => "af-evidence",
        FindingState::RiskAccepted => "af-risk-reason",
        FindingState::Withdrawn => "af-withdraw-reason",
        FindingState::Draft | FindingState::Issued | FindingState::Responded => "af-outcome",
    }
}

impl FindingPage {
    /// The page with its forms as they open, or as one of them came back.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        detail: &FindingDetail,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let mut chrome = page::chrome(request, Nav::Audit);
        let lang = chrome.lang;
        let row = &detail.line.row;
        if let Some(parent) = &detail.line.parent {
            chrome.marking = lang.label("marking", &parent.marking).to_owned();
        }
        let name = |id: Option<&String>| id.and_then(|id| detail.names.get(id)).cloned().unwrap_or_default();
        let state = row.read_state().unwrap_or(FindingState::Withdrawn);
        let can = |done: Move| next(state, done).is_some();
        let works = viewer.can(Action::WorkOnAudit);
        let persons = [&row.responded_by, &row.action_owner];
        let is_other = persons
            .into_iter()
            .flatten()
            .all(|person| viewer.may(Action::CloseFinding, Facts::after(person)).is_ok());
        let may_end = viewer.can(Action::CloseFinding) && is_other;
        let form = form::view(fields, errors, lang);
        let shown = FindingView::new(lang, viewer, &detail.line);
        let part = |key: &'static str, text: &String| (lang.t(key), text.clone());
        Self {
            crumbs: vec![Link::new("/findings", lang.t("af-findings"))],
            act_error: form.error("act").to_owned(),
            key: crate::clock::new_id(),
            id: row.id.clone(),
            version: row.version,
            audit: audit_link(viewer, &detail.line),
            record_title: detail.line.parent.as_ref().map(|p| p.short_title.clone()).unwrap_or_default(),
            parts: vec![
                part("af-criterion", &row.criterion),
                part("af-condition", &row.condition),
                part("af-cause", &row.cause),
                part("af-effect", &row.effect),
                part("af-recommendation", &row.recommendation),
            ],
            drafted_by: name(Some(&row.drafted_by)),
            drafted_at: dates::instant(lang, row.drafted_at),
            issued_by: name(row.issued_by.as_ref()),
            issued_at: row.issued_at.map(|at| dates::instant(lang, at)),
            respond_by: row.respond_by().map(|day| dates::day(lang, day)),
            response: row.response.clone().unwrap_or_default(),
            owner: name(row.action_owner.as_ref()),
            due: row.due().map(|day| dates::day(lang, day)),
            responded_by: name(row.responded_by.as_ref()),
            responded_at: row.responded_at.map(|at| dates::instant(lang, at)),
            return_reason: row.return_reason.clone().unwrap_or_default(),
            outcome_label: lang.t(outcome_label(state)),
            outcome: row.outcome.clone().unwrap_or_default(),
            ended_by: name(row.ended_by.as_ref()),
            ended_at: row.ended_at.map(|at| dates::instant(lang, at)),
            people: detail
                .people
                .iter()
                .map(|person| Choice::new(&person.id, &person.name, fields.text("action_owner")))
                .collect(),
            usual: detail.today.checked_add_days(Days::new(USUAL)).unwrap_or(detail.today).to_string(),
            may_edit: works && can(Move::Edit),
            may_issue: works && can(Move::Issue),
            may_respond: detail.may_answer && can(Move::Respond),
            may_return: works && can(Move::Return),
            may_close: may_end && can(Move::Close),
            may_accept: may_end && can(Move::AcceptRisk),
            may_withdraw: works && can(Move::Withdraw),
            is_own_answer: viewer.can(Action::CloseFinding) && !is_other && can(Move::Close),
            form,
            shown,
            chrome,
        }
    }

    /// Whether a disclosure stands open because something in it needs repair.
    fn needs_repair(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.form.error(field).is_empty())
    }

    /// What a field holds: what was typed, else what is usual.
    fn day_or_usual(&self, name: &str) -> &str {
        match self.form.value(name) {
            "" => &self.usual,
            typed => typed,
        }
    }
}
