//! What is refused, and with which path.

use super::super::json::{self, Cases};
use serde_json::{Value, json};

fn refused(case: &Value) -> String {
    json::read(&case.to_string()).expect_err("must be refused").to_string()
}

#[test]
fn a_fault_is_refused_with_its_path() {
    let clause = |clause: Value| json!({"as_of": "2020-01-01", "parties": [], "clauses": [{"rule": "term_indefinite"}, clause]});
    let act = |act: Value| json!({"as_of": "2020-01-01", "parties": [{"id": "A"}], "acts": [{"kind": "signed"}, act]});
    for (case, says) in [
        (
            act(json!({"kind": "signed", "recieved": "2020-01-01"})),
            "acts[1].recieved: unknown field `recieved`, expected one of `id`, `kind`",
        ),
        (
            act(json!({"kind": "signd"})),
            "acts[1].kind: \"signd\" is not a kind of act; there are: proposed, ",
        ),
        (act(json!({"on": "2020-01-01"})), "acts[1].kind: is missing"),
        (
            act(json!({"kind": "signed", "on": "2025-02-30"})),
            "acts[1].on: 2025-02-30: there is no such day in the calendar",
        ),
        (
            act(json!({"kind": "signed", "on": "30.01.2025"})),
            "acts[1].on: invalid value: string \"30.01.2025\", expected a date written 2025-09-18",
        ),
        (act(json!({"kind": "signed", "on": "12025-01-01"})), "acts[1].on: invalid value"),
        (
            act(json!({"kind": "signed", "on": "3025-01-01"})),
            "acts[1].on: 3025-01-01: the year must lie between 1000 and 2999",
        ),
        (
            act(json!({"kind": "signed", "on": 2025})),
            "acts[1].on: invalid type: integer `2025`, expected a date",
        ),
        (act(json!({"kind": "signed", "party": "C"})), "acts[1].party: there is no party C"),
        (
            act(json!({"kind": "signed", "id": "x", "corrects": "x"})),
            "acts[1].corrects: an act cannot correct itself",
        ),
        (
            clause(json!({"rule": "eif_magic"})),
            "clauses[1].rule: \"eif_magic\" is not a rule; there are: eif_signature, ",
        ),
        (clause(json!({"n": 1})), "clauses[1].rule: is missing"),
        (
            clause(json!({"rule": "term_fixed", "n": 1, "unit": "years"})),
            "clauses[1].rule: there are two clauses on term",
        ),
        (
            clause(json!({"rule": "eif_signature", "times": 2})),
            "clauses[1].times: eif_signature has no such field",
        ),
        (clause(json!({"rule": "eif_signature", "tims": 2})), "clauses[1].tims: unknown field `tims`"),
        (clause(json!({"rule": "eif_signature", "offset": {"n": 2}})), "clauses[1].offset.unit: is missing"),
        (
            clause(json!({"rule": "eif_signature", "offset": {"n": 2, "unit": "days", "x": 1}})),
            "clauses[1].offset.x: unknown field `x`",
        ),
        (
            clause(json!({"rule": "eif_signature", "offset": {"n": -2, "unit": "days"}})),
            "clauses[1].offset.n: invalid value: integer `-2`, expected a whole number",
        ),
        (
            clause(json!({"rule": "eif_signature", "offset": {"n": 1.5, "unit": "days"}})),
            "clauses[1].offset.n: invalid type: floating point `1.5`, expected a whole number",
        ),
        (
            clause(json!({"rule": "eif_signature", "offset": {"n": 1001, "unit": "years"}})),
            "clauses[1].offset.n: a length of time is at most 1000 years",
        ),
        (
            clause(json!({"rule": "eif_signature", "offset": {"n": u64::MAX, "unit": "years"}})),
            "clauses[1].offset.n: invalid value",
        ),
        (
            clause(json!({"rule": "eif_signature", "snap": {"kind": "first_of_nth_month"}})),
            "clauses[1].snap.n: is missing",
        ),
        (
            clause(json!({"rule": "eif_signature", "snap": {"kind": "first_of_nth_month", "n": 0}})),
            "clauses[1].snap.n: must be from 1 to 12000",
        ),
        (
            clause(json!({"rule": "eif_signature", "snap": {"kind": "none", "n": 1}})),
            "clauses[1].snap.n: none has no such field",
        ),
        (
            clause(json!({"rule": "eif_signature", "roll": {"kind": "following"}})),
            "clauses[1].roll.calendar: is missing",
        ),
        (clause(json!({"rule": "eif_fixed"})), "clauses[1].date: is missing"),
        (
            clause(json!({"rule": "provisional_from", "from": "sent"})),
            "clauses[1].from: must be signature, date or note",
        ),
        (
            clause(json!({"rule": "provisional_from", "from": "note", "date": "2020"})),
            "clauses[1].date: from note has no such field",
        ),
        (
            clause(json!({"rule": "terminate_notice", "from": "note", "n": 1, "unit": "days"})),
            "clauses[1].from: must be received or sent",
        ),
        (
            clause(json!({"rule": "renew_tacit", "period": {"n": 0, "unit": "days"}})),
            "clauses[1].period.n: must be at least 1",
        ),
        (
            clause(json!({"rule": "within", "event": "dinner", "n": 1, "unit": "days", "label": "x"})),
            "clauses[1].event: \"dinner\" is not an event",
        ),
        (
            json!({"as_of": "2020", "parties": []}),
            "as_of: 2020: this date must name a day, written 2025-09-18",
        ),
        (json!({"as_of": "2020-01-01"}), "parties: is missing"),
        (json!({"parties": []}), "as_of: is missing, and no act has a date"),
        (json!({"parties": [{"id": "A"}, {"id": "A"}]}), "parties[1].id: there are two parties A"),
        (
            json!({"parties": [], "calendars": {"PL": {"from": "2025-01-01", "to": "2024-12-31", "holidays": []}}, "as_of": "2020-01-01"}),
            "calendars.PL.to: the calendar ends before it begins",
        ),
        (
            json!({"parties": [], "calendars": {"PL": {"from": "2025", "to": "2024-12-31", "holidays": []}}}),
            "calendars.PL.from: 2025: this date must name a day",
        ),
        (
            json!({"parties": [], "settings": {"decision_buffer_days": 4_000_000}, "as_of": "2020-01-01"}),
            "settings.decision_buffer_days: a length of time is at most 365250 days",
        ),
        (json!({"case": {}, "expected": {}}), "case: unknown field `case`"),
        (json!([1]), "invalid type: sequence, expected an object, written { … }"),
        (json!({"parties": [["A", "binding"]]}), "parties[0]: invalid type: sequence, expected an object"),
        (
            clause(json!({"rule": "eif_signature", "offset": [1, "days"]})),
            "clauses[1].offset: invalid type: sequence, expected an object",
        ),
    ] {
        let message = refused(&case);
        assert!(message.starts_with(says), "{case}\n  says {message}\n  not  {says}");
    }
}

#[test]
fn two_of_one_name_are_refused() {
    for (text, says) in [
        (r#"{"parties": [], "parties": []}"#, "parties: stands twice"),
        (
            r#"{"parties": [], "acts": [{"kind": "signed", "on": "2020", "on": "2021"}]}"#,
            "acts[0].on: stands twice",
        ),
        (
            r#"{"parties": [], "calendars": {"PL": {"from": "2025-01-01", "to": "2025-12-31", "holidays": []}, "PL": {"from": "2025-01-01", "to": "2025-12-31", "holidays": []}}}"#,
            "calendars: there are two calendars PL",
        ),
    ] {
        let message = json::read(text).expect_err("must be refused").to_string();
        assert!(message.starts_with(says), "{message}, not {says}");
    }
}

#[test]
fn a_stream_says_which_case_is_bad_and_goes_on() {
    let good = r#"{"parties": [], "as_of": "2020-01-01"}"#;
    let text = format!(
        "{good}\n\n{{\n  \"parties\": [],\n  \"as_of\": \"2020-02-30\"\n}}\n{good} {good}\n{{\"parties\": []}}\n[oops"
    );
    let told: Vec<String> = Cases::of(&text)
        .map(|case| case.map_or_else(|error| error.to_string(), |_| "good".to_owned()))
        .collect();
    assert_eq!(
        told[..5],
        [
            "good",
            "case 2 (line 5): as_of: 2020-02-30: there is no such day in the calendar",
            "good",
            "good",
            "case 5 (line 8): as_of: is missing, and no act has a date",
        ]
    );
    assert!(told[5].starts_with("case 6 (line 9): this is not JSON: "), "{}", told[5]);
    assert_eq!(told.len(), 6);
    assert_eq!(Cases::of("\u{feff} \n").count(), 0);
}

#[test]
fn the_largest_numbers_do_no_harm() {
    let case = json!({"as_of": "2999-12-31", "parties": [{"id": "A"}], "settings": {"decision_buffer_days": 365_250},
        "clauses": [
            {"rule": "eif_signature", "offset": {"n": 1000, "unit": "years"}, "snap": {"kind": "first_of_nth_month", "n": 12_000}},
            {"rule": "term_fixed", "n": 365_250, "unit": "days"},
            {"rule": "renew_tacit", "period": {"n": 1, "unit": "days"}, "times": u32::MAX, "notice": {"n": 12_000, "unit": "months"}},
            {"rule": "within", "event": "signature", "n": 1000, "unit": "years", "label": "x"}],
        "acts": [{"kind": "signed", "on": "1000-01-01"}, {"kind": "entered_into_force", "on": "1000"},
            {"kind": "termination_notified", "received": "2999-12-31"}]});
    let answer = super::answer(&case);
    assert_eq!(answer["standing"], "termination_pending");
    assert_eq!(answer["dates"]["effective_end"], "3999-12-31");
}
