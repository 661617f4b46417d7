//! The clock against its contract: the vectors, the rules as tables, its laws on random agreements, what is refused.

mod laws;
mod partial_dates;
pub mod random;
mod refusals;
mod rules;
mod rules_end;
mod schema;
mod vectors;
mod workings;

use super::json;
use serde_json::{Value, json};

/// The answer to a case given as JSON.
fn answer(case: &Value) -> Value {
    let case = json::read(&case.to_string()).unwrap_or_else(|error| panic!("{case}: {error}"));
    let answer = json::to_json(&super::answer(&case)).expect("an answer can be printed");
    serde_json::from_str(&answer).expect("an answer is JSON")
}

/// A case between two binding parties, signed by both on `signed`.
fn case(signed: &str, clauses: Value, acts: Value, as_of: &str) -> Value {
    let mut all = vec![
        json!({"kind": "signed", "party": "A", "on": signed}),
        json!({"kind": "signed", "party": "B", "on": signed}),
    ];
    all.extend(acts.as_array().cloned().unwrap_or_default());
    json!({"as_of": as_of, "clauses": clauses, "acts": all, "parties": [
        {"id": "A", "binding": "binding"}, {"id": "B", "binding": "binding"}]})
}

/// The value at a place such as `dates.term_end`.
fn at<'v>(answer: &'v Value, place: &str) -> &'v Value {
    place.split('.').fold(answer, |value, part| &value[part])
}

/// Every field that is expected has the value that is expected; `dates` is looked into.
fn check(name: &str, answer: &Value, expected: &Value) {
    for (field, value) in expected.as_object().expect("what is expected") {
        match value {
            Value::Object(_) if field == "dates" => check(name, &answer[field], value),
            _ => assert_eq!(at(answer, field), value, "{name}: {field} in {answer:#}"),
        }
    }
}
