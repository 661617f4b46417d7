//! What the forms of a milestone say, parsed; a value that exists is valid.

use super::milestone::{Cause, Confirmation, MoveReason, Titles};
use super::rag::Rag;
use super::state::Exit;
use crate::calendar::PartialDate;
use crate::web::form::{Errors, Fields, optional, required};
use chrono::NaiveDate;

/// Characters of a title, of a reason and of a report.
const TITLE: usize = 300;
const REASON: usize = 1_000;
const NOTE: usize = 4_000;

/// What can be edited at any time while the milestone is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Particulars {
    /// The title; one language at least.
    pub titles: Titles,
    /// Who answers for it.
    pub owner_id: Option<String>,
    /// Which body carries it out.
    pub ministry_id: Option<String>,
    /// 1 to 100.
    pub weight: i32,
    /// Whether it is invented, to show how the register works.
    pub illustrative: bool,
}

/// The fields of the edit form.
pub const PARTICULARS: [&str; 7] =
    ["title_en", "title_pl", "title_uk", "owner", "ministry", "weight", "illustrative"];

/// Reads the particulars.
pub fn particulars(fields: &Fields, errors: &mut Errors) -> Particulars {
    let titles = Titles {
        en: optional(fields, "title_en", TITLE, errors),
        pl: optional(fields, "title_pl", TITLE, errors),
        uk: optional(fields, "title_uk", TITLE, errors),
    };
    if titles.is_empty() {
        errors.add("title_en", "ms-error-title");
    }
    let weight = fields.text("weight").parse().ok().filter(|weight| (1..=100).contains(weight));
    if weight.is_none() {
        errors.add("weight", "ms-error-weight");
    }
    Particulars {
        titles,
        owner_id: fields.optional("owner"),
        ministry_id: fields.optional("ministry"),
        weight: weight.unwrap_or(1),
        illustrative: fields.ticked("illustrative"),
    }
}

/// A date that may be absent.
pub fn optional_date(fields: &Fields, name: &'static str, errors: &mut Errors) -> Option<PartialDate> {
    let text = fields.optional(name)?;
    let date = PartialDate::parse(&text).ok();
    if date.is_none() {
        errors.add(name, "ms-error-date");
    }
    date
}

fn date(fields: &Fields, name: &'static str, errors: &mut Errors) -> Option<PartialDate> {
    if fields.text(name).is_empty() {
        errors.add(name, "ms-error-date");
    }
    optional_date(fields, name, errors)
}

fn chosen<T>(
    fields: &Fields,
    name: &'static str,
    parse: fn(&str) -> Option<T>,
    errors: &mut Errors,
) -> Option<T> {
    let value = parse(fields.text(name));
    if value.is_none() {
        errors.add(name, "ms-error-choose");
    }
    value
}

/// The value, when nothing was found wrong on the way to it.
fn sound<T>(value: Option<T>, errors: Errors) -> Result<T, Errors> {
    match value {
        Some(value) if errors.is_empty() => Ok(value),
        _ => Err(errors),
    }
}

/// A new date with the reason for it: of the forecast, or proposed as baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDate {
    /// The date.
    pub due: PartialDate,
    /// What kind of reason.
    pub code: MoveReason,
    /// The reason in words; a baseline needs one.
    pub reason: Option<String>,
}

/// Reads a move of the forecast.
pub fn forecast(fields: &Fields) -> Result<NewDate, Errors> {
    let mut errors = Errors::default();
    let due = date(fields, "forecast_due", &mut errors);
    let code = chosen(fields, "forecast_code", MoveReason::parse, &mut errors);
    let reason = optional(fields, "forecast_reason", REASON, &mut errors);
    sound(due.zip(code).map(|(due, code)| NewDate { due, code, reason }), errors)
}

/// Reads the proposal of a new baseline.
pub fn proposal(fields: &Fields) -> Result<NewDate, Errors> {
    let mut errors = Errors::default();
    let due = date(fields, "baseline_due", &mut errors);
    let code = chosen(fields, "baseline_code", MoveReason::parse, &mut errors);
    let reason = Some(required(fields, "baseline_reason", REASON, &mut errors));
    sound(due.zip(code).map(|(due, code)| NewDate { due, code, reason }), errors)
}

/// A report: of progress, or that it is done on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// What happened in a period, from and to.
    Progress(String, (PartialDate, PartialDate)),
    /// What was done, and when.
    Done(String, PartialDate),
}

/// Reads a report; `kind` says which of the two it is.
pub fn report(fields: &Fields) -> Result<Report, Errors> {
    let mut errors = Errors::default();
    if fields.has("kind", "progress") {
        let note = required(fields, "progress_note", NOTE, &mut errors);
        let from = date(fields, "period_from", &mut errors);
        let to = date(fields, "period_to", &mut errors);
        if let Some((from, to)) = from.zip(to)
            && to.latest() < from.earliest()
        {
            errors.add("period_to", "ms-error-period");
        }
        return sound(from.zip(to).map(|period| Report::Progress(note, period)), errors);
    }
    let note = required(fields, "done_note", NOTE, &mut errors);
    let day = date(fields, "done_on", &mut errors);
    sound(day.map(|day| Report::Done(note, day)), errors)
}

/// Reads the cause of a block, with its plan if there is one.
pub fn block(fields: &Fields) -> Result<(Cause, Option<String>), Errors> {
    let mut errors = Errors::default();
    let cause = chosen(fields, "blocked_cause", Cause::parse, &mut errors);
    let plan = optional(fields, "blocked_plan", REASON, &mut errors);
    sound(cause.map(|cause| (cause, plan)), errors)
}

/// Reads how and why a milestone is left.
pub fn leave(fields: &Fields) -> Result<(Exit, String), Errors> {
    let mut errors = Errors::default();
    let exit = chosen(fields, "exit", Exit::parse, &mut errors);
    let reason = required(fields, "exit_reason", REASON, &mut errors);
    sound(exit.map(|exit| (exit, reason)), errors)
}

/// A colour to stand in place of the computed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOverride {
    /// The colour.
    pub rag: Rag,
    /// The last day on which it counts.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
}

/// The colours that can be laid over a computed one: what is verified or cannot be judged is a fact, not a judgement.
pub const OVERRIDES: [Rag; 3] = [Rag::Green, Rag::Amber, Rag::Red];

/// Reads the proposal of an override.
pub fn laid_over(fields: &Fields) -> Result<NewOverride, Errors> {
    let mut errors = Errors::default();
    let rag = chosen(fields, "override_rag", Rag::parse, &mut errors).filter(|rag| OVERRIDES.contains(rag));
    if rag.is_none() {
        errors.add("override_rag", "ms-error-choose");
    }
    let until = whole_day(fields, "override_until", &mut errors);
    let reason = required(fields, "override_reason", REASON, &mut errors);
    sound(rag.zip(until).map(|(rag, until)| NewOverride { rag, until, reason }), errors)
}

/// A date whose day is known.
fn whole_day(fields: &Fields, name: &'static str, errors: &mut Errors) -> Option<NaiveDate> {
    let day = date(fields, name, errors)?;
    if !day.is_whole() {
        errors.add(name, "ms-error-day");
        return None;
    }
    Some(day.latest())
}

/// What the partner was asked or said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What it makes of the confirmation.
    pub became: Confirmation,
    /// The day on which it was asked or answered.
    pub on: NaiveDate,
    /// What was said; a dispute needs it.
    pub note: Option<String>,
    /// The source of the record in which it is found.
    pub source_id: Option<String>,
}

/// Reads the partner's answer.
pub fn answer(fields: &Fields) -> Result<Answer, Errors> {
    let mut errors = Errors::default();
    let became = chosen(fields, "partner_became", Confirmation::parse, &mut errors);
    let on = whole_day(fields, "partner_on", &mut errors);
    let note = optional(fields, "partner_note", REASON, &mut errors);
    if became == Some(Confirmation::Disputed) && note.is_none() {
        errors.add("partner_note", "ms-error-partner-note");
    }
    let source_id = fields.optional("partner_source");
    sound(became.zip(on).map(|(became, on)| Answer { became, on, note, source_id }), errors)
}

/// Reads why a proposal is refused.
pub fn refusal(fields: &Fields) -> Result<String, Errors> {
    let mut errors = Errors::default();
    let why = required(fields, "refusal", REASON, &mut errors);
    sound(Some(why), errors)
}

/// Reads the remark to a verification, which may be empty.
pub fn remark(fields: &Fields) -> Result<Option<String>, Errors> {
    let mut errors = Errors::default();
    let remark = optional(fields, "remark", NOTE, &mut errors);
    sound(Some(remark), errors)
}

/// Reads the question with which a report is returned.
pub fn question(fields: &Fields) -> Result<String, Errors> {
    let mut errors = Errors::default();
    if fields.text("remark").is_empty() {
        errors.add("remark", "ms-error-question");
    }
    let question = required(fields, "remark", NOTE, &mut errors);
    sound(Some(question), errors)
}

#[cfg(test)]
#[path = "inputs_tests.rs"]
mod tests;
