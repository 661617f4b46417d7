//! The sentences that say how a date came about.

use super::{answer, case};
use serde_json::{Value, json};

fn explained<'v>(answer: &'v Value, of: &str) -> Vec<&'v Value> {
    let all = answer["workings"].as_array().expect("workings").iter();
    all.filter(|working| working["of"] == of).collect()
}

#[test]
fn a_date_says_how_it_came_about() {
    let clauses = json!([
        {"rule": "eif_last_notification", "offset": {"n": 30, "unit": "days"}},
        {"rule": "term_fixed", "n": 5, "unit": "years"},
        {"rule": "renew_tacit", "period": {"n": 12, "unit": "months"}, "notice": {"n": 6, "unit": "months"}}]);
    let acts = json!([
        {"kind": "internal_procedure_completed", "party": "A", "received": "2016-02-25"},
        {"kind": "internal_procedure_completed", "party": "B", "on": "2016-02-28", "received": "2016-03-02"}]);
    let answer = answer(&case("2016-01-10", clauses, acts, "2024-07-01"));
    for (of, rule, value, inputs, text) in [
        (
            "entry_into_force",
            "eif_last_notification",
            "2016-04-01",
            json!(["internal_procedure_completed:B:received:2016-03-02"]),
            "30 days after 2 Mar 2016, when the later notification (B) was received",
        ),
        (
            "term_end",
            "renew_tacit",
            "2025-04-01",
            json!([]),
            "renewal 4: 5 years and 4 renewals of 12 months from entry into force on 1 Apr 2016",
        ),
        (
            "latest_safe_notice",
            "latest_safe_notice",
            "2024-10-01",
            json!([]),
            "the last day from which 6 months end by 1 Apr 2025, the end of the current term",
        ),
        (
            "decision_by",
            "decision_buffer_days",
            "2024-09-01",
            json!([]),
            "30 days before the latest safe notice of 1 Oct 2024",
        ),
    ] {
        let working = json!({"of": of, "rule": rule, "value": value, "inputs": inputs, "text": text});
        assert_eq!(explained(&answer, of), [&working]);
    }
}

#[test]
fn a_statement_and_the_clause_are_explained_apart() {
    let acts = json!([{"kind": "entered_into_force", "on": "2020-02-01"}]);
    let answer = answer(&case("2020-01-10", json!([{"rule": "eif_signature"}]), acts, "2024-07-01"));
    assert_eq!(explained(&answer, "entry_into_force")[0]["text"], "stated: entered into force");
    assert_eq!(explained(&answer, "entry_into_force_computed")[0]["value"], "2020-01-10");
}

#[test]
fn where_readings_differ_each_has_its_own_working() {
    let answer = answer(&case("2020-02", json!([{"rule": "eif_signature"}]), json!([]), "2024-07-01"));
    let readings: Vec<(&Value, &Value, &Value)> = explained(&answer, "entry_into_force")
        .into_iter()
        .map(|working| (&working["reading"], &working["value"], &working["inputs"][0]))
        .collect();
    let input = json!("signed:B:on:2020-02");
    assert_eq!(
        readings,
        [
            (&json!("earliest"), &json!("2020-02-01"), &input),
            (&json!("latest"), &json!("2020-02-29"), &input),
        ]
    );
}
