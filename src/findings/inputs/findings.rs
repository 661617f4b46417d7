//! The forms of a finding: its five parts, its issue, the response, and how it ends.

use super::{LINE, PROSE, REASON, chosen, day};
use crate::findings::codes::Severity;
use crate::findings::rows::FindingRow;
use crate::web::form::{Errors, Fields, required};
use chrono::NaiveDate;

/// The fields of a finding's form.
pub const FINDING_FIELDS: [&str; 8] =
    ["about", "title", "severity", "criterion", "condition", "cause", "effect", "recommendation"];

/// What the form of a finding says; all five parts are there.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct Content {
    /// The agreement; none for the audit as a whole.
    pub about: Option<String>,
    pub title: String,
    pub severity: Severity,
    pub criterion: String,
    pub condition: String,
    pub cause: String,
    pub effect: String,
    pub recommendation: String,
}

/// Reads a finding.
pub fn content(fields: &Fields) -> Result<Content, Errors> {
    let mut errors = Errors::default();
    let title = required(fields, "title", LINE, &mut errors);
    let severity = chosen(fields, "severity", Severity::parse, &mut errors);
    let mut part = |name: &str| required(fields, name, PROSE, &mut errors);
    let (criterion, condition, cause) = (part("criterion"), part("condition"), part("cause"));
    let (effect, recommendation) = (part("effect"), part("recommendation"));
    let about = fields.optional("about");
    match severity {
        Some(severity) if errors.is_empty() => {
            Ok(Content { about, title, severity, criterion, condition, cause, effect, recommendation })
        }
        Some(_) | None => Err(errors),
    }
}

/// The form as a finding fills it.
pub fn fields_of(row: &FindingRow) -> Fields {
    Fields::from_pairs([
        ("about", row.agreement_id.clone().unwrap_or_default()),
        ("title", row.title.clone()),
        ("severity", row.severity.clone()),
        ("criterion", row.criterion.clone()),
        ("condition", row.condition.clone()),
        ("cause", row.cause.clone()),
        ("effect", row.effect.clone()),
        ("recommendation", row.recommendation.clone()),
        ("version", row.version.to_string()),
    ])
}

/// Reads by when a response is asked for.
pub fn issue(fields: &Fields) -> Result<NaiveDate, Errors> {
    let mut errors = Errors::default();
    let on = day(fields, "respond_by", &mut errors);
    on.filter(|_| errors.is_empty()).ok_or(errors)
}

/// The fields of a response.
pub const RESPONSE_FIELDS: [&str; 3] = ["response", "action_owner", "due"];

/// What will be done about a finding, by whom and by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The words.
    pub words: String,
    /// The account that does it.
    pub owner: String,
    /// By when.
    pub due: NaiveDate,
}

/// Reads a response.
pub fn response(fields: &Fields) -> Result<Response, Errors> {
    let mut errors = Errors::default();
    let words = required(fields, "response", PROSE, &mut errors);
    let owner = fields.text("action_owner").to_owned();
    if owner.is_empty() {
        errors.add("action_owner", "ms-error-choose");
    }
    let due = day(fields, "due", &mut errors);
    match due {
        Some(due) if errors.is_empty() => Ok(Response { words, owner, due }),
        Some(_) | None => Err(errors),
    }
}

/// The fields of a response that is sent back.
pub const RETURN_FIELDS: [&str; 2] = ["return_reason", "respond_again_by"];

/// Why a response is sent back, and by when another one is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// Why.
    pub reason: String,
    /// By when.
    pub respond_by: NaiveDate,
}

/// Reads why a response is sent back.
pub fn returned(fields: &Fields) -> Result<Returned, Errors> {
    let mut errors = Errors::default();
    let reason = required(fields, "return_reason", REASON, &mut errors);
    let respond_by = day(fields, "respond_again_by", &mut errors);
    match respond_by {
        Some(respond_by) if errors.is_empty() => Ok(Returned { reason, respond_by }),
        Some(_) | None => Err(errors),
    }
}

/// Reads one text that must be there: evidence, a reason, a question.
pub fn reason(fields: &Fields, name: &str) -> Result<String, Errors> {
    let mut errors = Errors::default();
    let text = required(fields, name, REASON, &mut errors);
    if errors.is_empty() { Ok(text) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong<T: std::fmt::Debug>(read: Result<T, Errors>) -> Vec<String> {
        let errors = read.expect_err("it is refused");
        errors.iter().map(|(field, _)| field.to_owned()).collect()
    }

    const PARTS: [&str; 5] = ["criterion", "condition", "cause", "effect", "recommendation"];

    #[test]
    fn each_of_the_five_parts_must_be_there() {
        let whole: Vec<(&str, &str)> =
            PARTS.iter().map(|part| (*part, "words")).chain([("title", "T"), ("severity", "high")]).collect();
        assert!(content(&Fields::from_pairs(whole.clone())).is_ok());
        for part in PARTS.iter().chain(&["title", "severity"]) {
            let mut fields = Fields::from_pairs(whole.clone());
            fields.set(part, "  ");
            assert_eq!(wrong(content(&fields)), [*part]);
        }
    }

    #[test]
    fn a_response_says_what_who_and_when() {
        let empty = Fields::default();
        assert_eq!(wrong(response(&empty)), ["response", "action_owner", "due"]);
        assert_eq!(wrong(returned(&empty)), ["return_reason", "respond_again_by"]);
        assert_eq!(wrong(issue(&Fields::from_pairs([("respond_by", "2026-04")]))), ["respond_by"]);
        assert_eq!(wrong(reason(&empty, "evidence")), ["evidence"]);
    }
}
