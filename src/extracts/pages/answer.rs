//! A partner's answer: each line with what would be marked, and what changed in the register since the extract was made.

use super::show::Wrong;
use super::{Told, changed};
use crate::access::{Action, Facts, Viewer};
use crate::extracts::answering::outcome_of;
use crate::extracts::codes::{AnswerState, Verdict};
use crate::extracts::content;
use crate::extracts::find::{Detail, Line};
use crate::extracts::store::answers::{AnswerRow, ReplyRow};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form;
use crate::web::form_view::FormView;
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use crate::web::parts::Link;
use actix_web::HttpRequest;
use askama::Template;

/// The page of an answer.
#[derive(Template)]
#[template(path = "extracts/answer.html")]
pub struct AnswerPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    form: FormView,
    key: String,
    place: String,
    file_name: String,
    sha256: String,
    version: String,
    respondent: String,
    office: String,
    on: Option<When>,
    state: &'static str,
    by: String,
    at: When,
    decided_by: String,
    decided_at: Option<When>,
    decision: String,
    is_waiting: bool,
    is_own: bool,
    is_overtaken: bool,
    may_apply: bool,
    may_set_aside: bool,
    lines: Vec<LineView>,
    unanswered: Vec<(String, String)>,
}

struct LineView {
    number: String,
    field: String,
    href: String,
    told: Told,
    verdict: &'static str,
    is_dispute: bool,
    remark: String,
    forecast: Option<When>,
    confirmation: &'static str,
    outcome: &'static str,
    changed: String,
    now: Option<Told>,
    choice: String,
}

fn line_view(lang: Lang, detail: &Detail, line: &Line, reply: &ReplyRow, wrong: &Wrong) -> LineView {
    let verdict = Verdict::parse(&reply.verdict);
    let would = verdict.map_or("", |verdict| outcome_of(line, verdict).code());
    let field = format!("line.{}", line.row.number);
    let now = line.candidate.as_ref().filter(|_| !line.changed.is_empty());
    LineView {
        number: line.row.number.to_string(),
        href: format!("/milestones/{}", line.row.milestone_id),
        told: Told::new(lang, &line.frozen),
        verdict: lang.label("extract-verdict", &reply.verdict),
        is_dispute: verdict == Some(Verdict::Dispute),
        remark: reply.remark.clone().unwrap_or_default(),
        forecast: super::date(lang, reply.their_forecast.as_deref()),
        confirmation: line
            .candidate
            .as_ref()
            .map_or("", |held| lang.label("confirmation", held.milestone.confirmation.code())),
        outcome: lang.label("extract-outcome", reply.outcome.as_deref().unwrap_or(would)),
        changed: changed(lang, &line.changed),
        now: now.map(|held| Told::new(lang, &content::told(&detail.sides, held))),
        choice: wrong.fields.text(&field).to_owned(),
        field,
    }
}

impl AnswerPage {
    /// The page as found, with what is wrong with what was sent.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        (detail, row, replies): &(Detail, AnswerRow, Vec<ReplyRow>),
        wrong: &Wrong,
    ) -> Self {
        let mut chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        chrome.marking = lang.label("marking", &detail.row.marking).to_owned();
        let is_waiting = row.state == AnswerState::Waiting.code();
        let is_overtaken = is_waiting && detail.applied_until().is_some_and(|until| until > row.uploaded_at);
        let may_apply = viewer.may(Action::ApplyAnswer, Facts::after(&row.uploaded_by)).is_ok();
        let is_own = row.uploaded_by == viewer.account_id;
        let reply = |line: &Line| replies.iter().find(|reply| reply.line_id == line.row.id);
        let extract = format!("/partner-extracts/{}", detail.row.id);
        let unanswered = detail.lines.iter().filter(|line| reply(line).is_none());
        Self {
            crumbs: vec![
                Link::new("/partner-extracts", lang.t("extract-title")),
                Link::new(&extract, detail.row.number.clone()),
            ],
            form: form::view(wrong.fields, wrong.errors, lang),
            key: crate::clock::new_id(),
            place: format!("{extract}/answers/{}", row.id),
            file_name: row.file_name.clone(),
            sha256: row.sha256.clone(),
            version: row.version.to_string(),
            respondent: row.respondent.clone(),
            office: row.office.clone(),
            on: super::date(lang, Some(&row.answered_on)),
            state: lang.label("extract-answer", &row.state),
            by: detail.name(Some(&row.uploaded_by)),
            at: dates::instant(lang, row.uploaded_at),
            decided_by: detail.name(row.decided_by.as_ref()),
            decided_at: row.decided_at.map(|at| dates::instant(lang, at)),
            decision: row.decision.clone().unwrap_or_default(),
            may_apply: is_waiting && may_apply && !is_overtaken,
            may_set_aside: is_waiting && (may_apply || (is_own && viewer.can(Action::PrepareExtract))),
            is_waiting,
            is_own,
            is_overtaken,
            unanswered: unanswered
                .map(|line| (line.row.number.to_string(), Told::new(lang, &line.frozen).title))
                .collect(),
            lines: detail
                .lines
                .iter()
                .filter_map(|line| Some(line_view(lang, detail, line, reply(line)?, wrong)))
                .collect(),
            chrome,
        }
    }
}
