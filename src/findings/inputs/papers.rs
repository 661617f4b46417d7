//! The form of a working paper: a verdict and a note for each assertion, and the conclusion.

use super::{PROSE, REASON};
use crate::findings::codes::{Assertion, Verdict};
use crate::findings::rows::{PaperRow, TestRow};
use crate::web::form::{Errors, Fields, optional};

/// What was tested so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// Each assertion once, with what its test gave and a note.
    pub tests: Vec<(Assertion, Verdict, Option<String>)>,
    /// What follows for the record.
    pub conclusion: Option<String>,
    /// Whether it is handed over for review.
    pub hands_over: bool,
}

fn verdict_field(assertion: Assertion) -> String {
    format!("verdict-{}", assertion.code())
}

fn note_field(assertion: Assertion) -> String {
    format!("note-{}", assertion.code())
}

/// The fields of the form.
pub fn known() -> Vec<String> {
    let tests = Assertion::ALL.iter().flat_map(|one| [verdict_field(*one), note_field(*one)]);
    tests.chain(["conclusion".to_owned(), "do".to_owned()]).collect()
}

/// Reads a working paper. What is handed over has a conclusion, and a note wherever a test found something or was not made.
pub fn work(fields: &Fields) -> Result<Work, Errors> {
    let mut errors = Errors::default();
    let hands_over = match fields.text("do") {
        "save" => false,
        "hand_over" => true,
        _ => {
            errors.add("do", "ms-error-choose");
            false
        }
    };
    let mut tests = Vec::with_capacity(Assertion::ALL.len());
    for assertion in Assertion::ALL {
        let (verdict_field, note_field) = (verdict_field(*assertion), note_field(*assertion));
        let verdict = Verdict::parse(fields.text(&verdict_field));
        let note = optional(fields, &note_field, REASON, &mut errors);
        let Some(verdict) = verdict else {
            errors.add(verdict_field, "ms-error-choose");
            continue;
        };
        let is_to_explain = match verdict {
            Verdict::Exception | Verdict::NotTested => true,
            Verdict::NoException | Verdict::NotApplicable => false,
        };
        if hands_over && is_to_explain && note.is_none() {
            errors.add(note_field, "af-error-note");
        }
        tests.push((*assertion, verdict, note));
    }
    let conclusion = optional(fields, "conclusion", PROSE, &mut errors);
    if hands_over && conclusion.is_none() {
        errors.add("conclusion", "af-error-conclusion");
    }
    if errors.is_empty() { Ok(Work { tests, conclusion, hands_over }) } else { Err(errors) }
}

/// The form as a paper fills it; what has no test yet is not tested.
pub fn fields_of(paper: &PaperRow, tests: &[TestRow]) -> Fields {
    let mut fields = Fields::from_pairs([
        ("conclusion", paper.conclusion.clone().unwrap_or_default()),
        ("version", paper.version.to_string()),
    ]);
    for assertion in Assertion::ALL {
        let held = tests.iter().find(|test| test.assertion == assertion.code());
        let verdict = held.map_or(Verdict::NotTested.code(), |test| &test.verdict);
        fields.set(&verdict_field(*assertion), verdict);
        fields.set(&note_field(*assertion), held.and_then(|test| test.note.clone()).unwrap_or_default());
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(verdict: &str, with: &[(&str, &str)]) -> Fields {
        let mut fields = Fields::default();
        for assertion in Assertion::ALL {
            fields.set(&verdict_field(*assertion), verdict);
        }
        for (name, value) in with {
            fields.set(name, *value);
        }
        fields
    }

    fn wrong(read: Result<Work, Errors>) -> Vec<String> {
        let errors = read.expect_err("it is refused");
        errors.iter().map(|(field, _)| field.to_owned()).collect()
    }

    #[test]
    fn what_is_kept_may_have_gaps_and_what_is_handed_over_explains_itself() {
        assert!(work(&filled("not_tested", &[("do", "save")])).is_ok());
        let bare = filled("no_exception", &[("do", "hand_over")]);
        assert_eq!(wrong(work(&bare)), ["conclusion"]);
        let done = [("do", "hand_over"), ("conclusion", "Sound.")];
        assert!(work(&filled("no_exception", &done)).is_ok());
        assert!(work(&filled("not_applicable", &done)).is_ok());
        assert_eq!(wrong(work(&filled("exception", &done))).len(), Assertion::ALL.len());
        let mut one = filled("no_exception", &done);
        one.set("verdict-on_time", "exception");
        assert_eq!(wrong(work(&one)), ["note-on_time"]);
        one.set("note-on_time", "Recorded 40 days late.");
        assert!(work(&one).is_ok());
        assert_eq!(wrong(work(&filled("perhaps", &[("do", "save")]))).len(), Assertion::ALL.len());
        assert_eq!(wrong(work(&filled("exception", &[("do", "publish")]))), ["do"]);
        assert_eq!(known().len(), 2 * Assertion::ALL.len() + 2);
    }
}
