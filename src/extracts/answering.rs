//! The verbs on a partner's answer: taken in by one person, applied by another to every line that it answers, or set aside.

use super::actions::{House, fingerprint, note};
use super::answer::{Answer as Sound, Question};
use super::codes::{AnswerState, Outcome, State, Verdict};
use super::content;
use super::error::ExtractError;
use super::find::{self, Detail, Line};
use super::store::LineRow;
use super::store::answers::{self, AnswerRow, ReplyRow};
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Draft, Object, Tx};
use crate::clock::new_id;
use crate::milestones::actions::Held;
use crate::milestones::inputs::Answer;
use crate::milestones::links;
use crate::milestones::milestone::{Confirmation, Milestone, State as MilestoneState};
use crate::milestones::partner::may_follow;
use serde_json::json;
use std::collections::HashMap;

/// A file that was read and holds.
#[derive(Debug, Clone)]
pub struct Arrived {
    /// Its name, as it is shown.
    pub name: String,
    /// Its text, exactly as it came.
    pub text: String,
    /// Its format.
    pub format: &'static str,
    /// What it says.
    pub answer: Sound,
}

/// What an extract asks, for holding an answer against it.
pub fn question(detail: &Detail) -> Question {
    Question {
        number: detail.row.number.clone(),
        sha256: detail.row.sha256.clone(),
        as_of: content::as_of(&detail.row.as_of).unwrap_or(detail.row.made_at.date()),
        lines: detail.lines.iter().map(|line| (line.row.number, line.row.id.clone())).collect(),
    }
}

fn released(tx: &mut Tx, viewer: &Viewer, house: &House, id: &str) -> Result<Detail, ExtractError> {
    let detail = find::detail(tx.db, viewer, &house.home, id)?.ok_or(ExtractError::NotFound)?;
    if detail.row.state == State::Released.code() { Ok(detail) } else { Err(ExtractError::Conflict) }
}

fn rows_of(detail: &Detail) -> Vec<LineRow> {
    detail.lines.iter().map(|line| line.row.clone()).collect()
}

/// Takes an answer in; the same file again is the same answer. Gives its id.
pub fn receive(
    tx: &mut Tx,
    viewer: &Viewer,
    house: &House,
    (id, arrived): (&str, &Arrived),
) -> Result<String, ExtractError> {
    viewer.may(Action::PrepareExtract, Facts::NONE)?;
    let detail = released(tx, viewer, house, id)?;
    let sha256 = fingerprint(&arrived.text);
    if let Some(held) = detail.answers.iter().find(|held| held.sha256 == sha256) {
        return Err(ExtractError::Known(held.id.clone()));
    }
    let row = AnswerRow {
        id: new_id(),
        extract_id: id.to_owned(),
        format: arrived.format.to_owned(),
        file_name: arrived.name.clone(),
        file: arrived.text.clone(),
        sha256,
        respondent: arrived.answer.name.clone(),
        office: arrived.answer.office.clone(),
        answered_on: arrived.answer.answered_on.to_string(),
        state: AnswerState::Waiting.code().to_owned(),
        uploaded_by: tx.by(),
        uploaded_at: tx.now(),
        decided_by: None,
        decided_at: None,
        decision: None,
        version: 1,
    };
    let reply = |reply: &super::answer::Reply| ReplyRow {
        answer_id: row.id.clone(),
        line_id: reply.id.clone(),
        verdict: reply.verdict.code().to_owned(),
        remark: reply.remark.clone(),
        their_forecast: reply.forecast.map(|date| date.to_string()),
        outcome: None,
    };
    let replies: Vec<ReplyRow> = arrived.answer.replies.iter().map(reply).collect();
    answers::insert(tx.db, &row, &replies)?;
    let facts = [("answer", json!(row.id)), ("answer_sha256", json!(row.sha256))];
    note(tx, (&detail.row, &rows_of(&detail)), Deed::ExtractAnswerUploaded, None, &facts);
    Ok(row.id)
}

/// What a verdict makes of the partner's confirmation.
pub const fn became(verdict: Verdict) -> Confirmation {
    match verdict {
        Verdict::Confirm => Confirmation::Confirmed,
        Verdict::Dispute => Confirmation::Disputed,
    }
}

/// What comes of a verdict on a milestone as it is now.
pub fn outcome(milestone: &Milestone, takes_changes: bool, verdict: Verdict) -> Outcome {
    if !takes_changes {
        return Outcome::Closed;
    }
    match milestone.state {
        MilestoneState::Cancelled | MilestoneState::Superseded | MilestoneState::NotApplicable => {
            return Outcome::Left;
        }
        MilestoneState::Planned
        | MilestoneState::InProgress
        | MilestoneState::Blocked
        | MilestoneState::ReportedDone
        | MilestoneState::VerifiedDone => {}
    }
    let to = became(verdict);
    if milestone.confirmation == to {
        Outcome::Same
    } else if may_follow(milestone.confirmation, to) {
        Outcome::Marked
    } else {
        Outcome::NotAsked
    }
}

/// What comes of a reply to a line as the register is now.
pub fn outcome_of(line: &Line, verdict: Verdict) -> Outcome {
    match &line.candidate {
        None => Outcome::Closed,
        Some(held) => {
            let takes_changes = !held.facts.is_closed && !held.facts.is_pointer;
            outcome(&held.milestone, takes_changes, verdict)
        }
    }
}

/// An answer of the extract at the version that the form was opened with, while it waits.
fn waiting(detail: &Detail, (id, version): (&str, i32)) -> Result<AnswerRow, ExtractError> {
    let found = detail.answers.iter().find(|answer| answer.id == id).ok_or(ExtractError::NotFound)?;
    if found.state != AnswerState::Waiting.code() || found.version != version {
        return Err(ExtractError::Conflict);
    }
    Ok(found.clone())
}

fn decide(
    tx: &mut Tx,
    row: &mut AnswerRow,
    state: AnswerState,
    decision: Option<&str>,
) -> Result<(), ExtractError> {
    let read = row.version;
    row.state = state.code().to_owned();
    (row.decided_by, row.decided_at) = (Some(tx.by()), Some(tx.now()));
    row.decision = decision.map(str::to_owned);
    row.version += 1;
    if answers::update(tx.db, row, read)? { Ok(()) } else { Err(ExtractError::Conflict) }
}

/// Which extract, which answer, at which version.
#[derive(Debug, Clone, Copy)]
pub struct Named<'n> {
    /// The extract.
    pub extract: &'n str,
    /// The answer.
    pub answer: &'n str,
    /// The version that the form was opened with.
    pub version: i32,
}

/// Another person applies an answer: each line that it answers marks its milestone, where the machine of confirmations allows.
/// Of lines whose milestone has changed since the extract, `choices` says by number whether they are marked.
pub fn apply(
    tx: &mut Tx,
    viewer: &Viewer,
    house: &House,
    named: Named,
    choices: &HashMap<i32, bool>,
) -> Result<(), ExtractError> {
    viewer.may(Action::ApplyAnswer, Facts::NONE)?;
    let detail = released(tx, viewer, house, named.extract)?;
    let mut row = waiting(&detail, (named.answer, named.version))?;
    viewer.may(Action::ApplyAnswer, Facts::after(&row.uploaded_by))?;
    if detail.applied_until().is_some_and(|until| until > row.uploaded_at) {
        return Err(ExtractError::Overtaken);
    }
    let replies = answers::list_replies(tx.db, &row.id)?;
    let by_line: HashMap<&str, &ReplyRow> =
        replies.iter().map(|reply| (reply.line_id.as_str(), reply)).collect();
    let answered: Vec<(&Line, &ReplyRow)> =
        detail.lines.iter().filter_map(|line| Some((line, *by_line.get(line.row.id.as_str())?))).collect();
    let unsaid = |line: &Line| !line.changed.is_empty() && !choices.contains_key(&line.row.number);
    if let Some((line, _)) = answered.iter().find(|(line, _)| unsaid(line)) {
        let mut errors = crate::web::form::Errors::default();
        errors.add(format!("line.{}", line.row.number), "ms-error-choose");
        return Err(ExtractError::Invalid(errors));
    }
    decide(tx, &mut row, AnswerState::Applied, None)?;
    let facts = [("answer", json!(row.id)), ("answer_sha256", json!(row.sha256))];
    note(tx, (&detail.row, &rows_of(&detail)), Deed::ExtractAnswerApplied, None, &facts);
    for (line, reply) in answered {
        let is_skipped = choices.get(&line.row.number) == Some(&false);
        mark(tx, viewer, (&detail, &row), (line, reply), is_skipped)?;
    }
    Ok(())
}

/// Marks the milestone of one line, and notes what came of it.
fn mark(
    tx: &mut Tx,
    viewer: &Viewer,
    (detail, row): (&Detail, &AnswerRow),
    (line, reply): (&Line, &ReplyRow),
    is_skipped: bool,
) -> Result<(), ExtractError> {
    let damaged = || ExtractError::Damaged(detail.row.number.clone());
    let verdict = Verdict::parse(&reply.verdict).ok_or_else(damaged)?;
    let outcome = if is_skipped { Outcome::Skipped } else { outcome_of(line, verdict) };
    if let (Outcome::Marked, Some(candidate)) = (outcome, &line.candidate) {
        let answer = Answer {
            became: became(verdict),
            on: row.answered_on.parse().map_err(|_| damaged())?,
            note: Some(words(detail, line, reply)),
            source_id: None,
        };
        let held = Held { id: &candidate.milestone.id, version: candidate.milestone.version };
        links::answer_by_file(tx, viewer, held, answer, &row.id)?;
    }
    answers::set_outcome(tx.db, &row.id, &line.row.id, outcome.code())?;
    let draft =
        Draft::new(Deed::ExtractLineAnswered, Object::at("extract", &detail.row.id, detail.row.version));
    let draft = draft.of_agreement(&line.row.agreement_id).fact("number", detail.row.number.as_str());
    let draft = draft.fact("line", line.row.number).fact("milestone", line.row.milestone_id.as_str());
    let draft = draft.fact("answer", row.id.as_str()).fact("verdict", verdict.code());
    tx.record(draft.fact("outcome", outcome.code()).fact("of_changed", !line.changed.is_empty()));
    Ok(())
}

/// What is kept with the mark: extract, line, the day that it tells of where the register has moved on, the partner's words.
fn words(detail: &Detail, line: &Line, reply: &ReplyRow) -> String {
    let mut words = format!("{} · {}", detail.row.number, line.row.number);
    if !line.changed.is_empty() {
        words.push_str(&format!(" ({})", detail.row.as_of));
    }
    for more in [&reply.their_forecast, &reply.remark].into_iter().flatten() {
        words.push_str(&format!(": {more}"));
    }
    words
}

/// Sets an answer aside with a reason: who uploaded it, or a manager.
pub fn set_aside(
    tx: &mut Tx,
    viewer: &Viewer,
    house: &House,
    named: Named,
    reason: &str,
) -> Result<(), ExtractError> {
    viewer.may(Action::PrepareExtract, Facts::NONE)?;
    let detail = released(tx, viewer, house, named.extract)?;
    let mut row = waiting(&detail, (named.answer, named.version))?;
    if row.uploaded_by != viewer.account_id {
        viewer.may(Action::ApplyAnswer, Facts::after(&row.uploaded_by))?;
    }
    decide(tx, &mut row, AnswerState::SetAside, Some(reason))?;
    let facts = [("answer", json!(row.id)), ("answer_sha256", json!(row.sha256))];
    note(tx, (&detail.row, &rows_of(&detail)), Deed::ExtractAnswerSetAside, Some(reason), &facts);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::milestones::milestone::tests::sample;

    #[test]
    fn a_verdict_follows_the_machine_of_confirmations() {
        use Confirmation::{Confirmed, Disputed, None, Requested};
        let held = |confirmation| Milestone { confirmation, ..sample() };
        for (from, confirm, dispute) in [
            (None, Outcome::NotAsked, Outcome::NotAsked),
            (Requested, Outcome::Marked, Outcome::Marked),
            (Confirmed, Outcome::Same, Outcome::Marked),
            (Disputed, Outcome::Marked, Outcome::Same),
        ] {
            assert_eq!(outcome(&held(from), true, Verdict::Confirm), confirm, "{from:?}");
            assert_eq!(outcome(&held(from), true, Verdict::Dispute), dispute, "{from:?}");
        }
        assert_eq!(outcome(&held(Requested), false, Verdict::Confirm), Outcome::Closed);
        let left = Milestone { state: MilestoneState::Cancelled, ..held(Requested) };
        assert_eq!(outcome(&left, true, Verdict::Confirm), Outcome::Left);
    }
}
