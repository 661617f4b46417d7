//! What the forms of a milestone say, parsed; a value that exists is valid.

use super::milestone::{Cause, Confirmation, MoveReason, Titles};
use super::state::Exit;
use crate::calendar::PartialDate;
use crate::web::form::{Errors, Fields, optional, required};

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
    /// What the partner said.
    pub confirmation: Confirmation,
}

/// The fields of the edit form.
pub const PARTICULARS: [&str; 8] =
    ["title_en", "title_pl", "title_uk", "owner", "ministry", "weight", "illustrative", "confirmation"];

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
    let confirmation = Confirmation::parse(fields.text("confirmation"));
    if confirmation.is_none() {
        errors.add("confirmation", "ms-error-choose");
    }
    Particulars {
        titles,
        owner_id: fields.optional("owner"),
        ministry_id: fields.optional("ministry"),
        weight: weight.unwrap_or(1),
        illustrative: fields.ticked("illustrative"),
        confirmation: confirmation.unwrap_or(Confirmation::None),
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
    /// What happened so far.
    Progress(String),
    /// What was done, and when.
    Done(String, PartialDate),
}

/// Reads a report; `kind` says which of the two it is.
pub fn report(fields: &Fields) -> Result<Report, Errors> {
    let mut errors = Errors::default();
    if fields.has("kind", "progress") {
        let note = required(fields, "progress_note", NOTE, &mut errors);
        return sound(Some(Report::Progress(note)), errors);
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
mod tests {
    use super::*;

    fn keys(errors: Errors) -> Vec<String> {
        errors.iter().map(|(field, message)| format!("{field} {}", message.key)).collect()
    }

    #[test]
    fn one_title_in_any_language_is_enough_and_none_is_not() {
        let mut errors = Errors::default();
        let form = [("title_uk", " Група "), ("weight", "3"), ("confirmation", "requested"), ("owner", "")];
        let read = particulars(&Fields::from_pairs(form), &mut errors);
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!((read.titles.uk.as_deref(), read.owner_id, read.weight), (Some("Група"), None, 3));
        for (weight, confirmation) in [("0", "x"), ("101", ""), ("2.5", "done")] {
            let mut errors = Errors::default();
            particulars(
                &Fields::from_pairs([("weight", weight), ("confirmation", confirmation)]),
                &mut errors,
            );
            let want = ["title_en ms-error-title", "weight ms-error-weight", "confirmation ms-error-choose"];
            assert_eq!(keys(errors), want);
        }
    }

    #[test]
    fn every_field_that_is_wrong_is_named_at_once() {
        let errors = proposal(&Fields::from_pairs([("baseline_due", "soon")])).expect_err("three errors");
        let want =
            ["baseline_due ms-error-date", "baseline_code ms-error-choose", "baseline_reason error-required"];
        assert_eq!(keys(errors), want);
        let errors = report(&Fields::from_pairs([("kind", "done"), ("done_note", "x")])).expect_err("no day");
        assert_eq!(keys(errors), ["done_on ms-error-date"]);
        let errors = question(&Fields::default()).expect_err("no question");
        assert_eq!(keys(errors), ["remark ms-error-question"]);
    }

    #[test]
    fn progress_needs_no_day_and_a_partial_day_is_a_day() {
        let progress = report(&Fields::from_pairs([("kind", "progress"), ("progress_note", "x")]));
        assert_eq!(progress, Ok(Report::Progress("x".into())));
        let done = report(&Fields::from_pairs([("done_note", "x"), ("done_on", "2026-02")]));
        assert_eq!(done, Ok(Report::Done("x".into(), PartialDate::parse("2026-02").expect("a month"))));
    }
}
