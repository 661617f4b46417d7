//! Notices, ends, suspension, words and what remains, a row for each sentence of the contract.

use super::{answer, case, check};
use serde_json::{Value, json};

/// Each row: name, clauses beside entry into force on signature (2020-08-31), acts, day asked for, what is expected.
fn rows(rows: Vec<(&str, Value, Value, &str, Value)>) {
    for (name, clauses, acts, as_of, expected) in rows {
        let mut all = vec![json!({"rule": "eif_signature"})];
        all.extend(clauses.as_array().cloned().unwrap_or_default());
        check(name, &answer(&case("2020-08-31", Value::Array(all), acts, as_of)), &expected);
    }
}

fn noticed(on: &str) -> Value {
    json!([{"kind": "termination_notified", "received": on}])
}

#[test]
fn notices() {
    let notice = |effective: &str| json!([{"rule": "term_fixed", "n": 1, "unit": "years"}, {"rule": "renew_tacit", "period": {"n": 1, "unit": "years"}, "times": 2, "notice": {"n": 3, "unit": "months"}}, {"rule": "terminate_notice", "n": 3, "unit": "months", "effective": effective}]);
    let tacit = json!([{"rule": "term_fixed", "n": 1, "unit": "years"}, {"rule": "renew_tacit", "period": {"n": 1, "unit": "years"}, "times": 2, "notice": {"n": 3, "unit": "months"}}]);
    rows(vec![
        (
            "after its length",
            notice("offset"),
            noticed("2020-11-30"),
            "2020-12-01",
            json!({"standing": "termination_pending", "since": "2020-11-30", "next_change_on": "2021-03-01", "dates": {"effective_end": "2021-02-28", "latest_safe_notice": null}}),
        ),
        (
            "at the end of the month",
            notice("end_of_month"),
            noticed("2020-12-05"),
            "2020-12-05",
            json!({"dates": {"effective_end": "2021-03-31"}}),
        ),
        (
            "at the end of the term, in time",
            notice("end_of_term"),
            noticed("2021-05-31"),
            "2021-06-01",
            json!({"flags": [], "dates": {"effective_end": "2021-08-31"}}),
        ),
        (
            "a day late: the next term",
            tacit.clone(),
            noticed("2021-06-01"),
            "2021-06-01",
            json!({"flags": ["notice_late"], "dates": {"effective_end": "2022-08-31"}}),
        ),
        (
            "too late for the last term: not counted",
            tacit.clone(),
            noticed("2023-06-01"),
            "2023-06-02",
            json!({"standing": "in_force_renewed", "flags": ["notice_late"], "dates": {"effective_end": null}}),
        ),
        (
            "before entry into force: not counted",
            tacit,
            noticed("2020-08-30"),
            "2020-09-01",
            json!({"standing": "in_force", "flags": ["notice_before_force"]}),
        ),
        (
            "no clause: counted, without an end",
            json!([{"rule": "term_indefinite"}]),
            noticed("2021-01-01"),
            "2021-02-01",
            json!({"standing": "termination_pending", "since": "2021-01-01", "flags": ["no_termination_clause"], "missing": ["legal_opinion:termination"], "dates": {"effective_end": null}}),
        ),
        (
            "a clause that provides for none",
            json!([{"rule": "term_indefinite"}, {"rule": "terminate_none"}]),
            noticed("2021-01-01"),
            "2021-02-01",
            json!({"missing": ["legal_opinion:termination"]}),
        ),
        (
            "the earliest end leads",
            notice("offset"),
            json!([{"kind": "termination_notified", "received": "2021-01-15"}, {"kind": "termination_notified", "received": "2021-01-10"}]),
            "2021-02-01",
            json!({"since": "2021-01-10", "dates": {"effective_end": "2021-04-10"}}),
        ),
        (
            "sent, where the clause says so",
            json!([{"rule": "term_indefinite"}, {"rule": "terminate_notice", "n": 1, "unit": "months", "from": "sent"}]),
            json!([{"kind": "termination_notified", "on": "2021-01-31", "received": "2021-02-15"}]),
            "2021-02-01",
            json!({"dates": {"effective_end": "2021-02-28"}}),
        ),
    ]);
}

#[test]
fn withdrawals_of_notice() {
    let notice = json!([{"rule": "term_indefinite"}, {"rule": "terminate_notice", "n": 3, "unit": "months"}]);
    let acts = |withdrawn: &str| json!([{"kind": "termination_notified", "received": "2021-01-15"}, {"kind": "termination_notice_withdrawn", "on": withdrawn}]);
    let early = json!([{"kind": "termination_notified", "received": "2021-01-15"}, {"kind": "termination_notice_withdrawn", "on": "2021-02-01", "effective": "2021-03-01"}]);
    rows(vec![
        (
            "on the last day",
            notice.clone(),
            acts("2021-04-15"),
            "2021-05-01",
            json!({"standing": "in_force", "since": "2021-04-15", "dates": {"effective_end": null}}),
        ),
        (
            "a day too late",
            notice.clone(),
            acts("2021-04-16"),
            "2021-05-01",
            json!({"standing": "terminated", "since": "2021-04-16"}),
        ),
        (
            "undoes no later notice",
            notice.clone(),
            acts("2021-01-14"),
            "2021-02-01",
            json!({"standing": "termination_pending"}),
        ),
        (
            "known before it takes effect",
            notice,
            early,
            "2021-02-10",
            json!({"standing": "termination_pending", "next_change_on": "2021-03-01", "dates": {"effective_end": "2021-04-15"}}),
        ),
    ]);
}

#[test]
fn ends() {
    let year = json!([{"rule": "term_fixed", "n": 1, "unit": "years"}]);
    let act = |kind: &str, on: &str| json!({"kind": kind, "on": on});
    rows(vec![
        (
            "a termination to come",
            year.clone(),
            json!([{"kind": "terminated", "on": "2021-01-01", "effective": "2021-03-01"}]),
            "2021-02-01",
            json!({"standing": "termination_pending", "since": "2021-01-01", "next_change_on": "2021-03-01", "dates": {"effective_end": "2021-02-28"}}),
        ),
        (
            "the earliest leads",
            year.clone(),
            json!([act("replaced", "2021-02-01"), act("terminated", "2021-01-01")]),
            "2021-03-01",
            json!({"standing": "terminated", "since": "2021-01-01", "next_change_on": null}),
        ),
        (
            "on one day replaced leads",
            year.clone(),
            json!([act("terminated", "2021-01-01"), act("replaced", "2021-01-01")]),
            "2021-03-01",
            json!({"standing": "replaced"}),
        ),
        (
            "on one day terminated leads before expired",
            year.clone(),
            json!([act("terminated", "2021-09-01")]),
            "2021-09-01",
            json!({"standing": "terminated", "dates": {"effective_end": "2021-08-31"}}),
        ),
        (
            "withdrawn after force",
            year.clone(),
            json!([act("withdrawn_before_force", "2020-08-31")]),
            "2020-09-01",
            json!({"standing": "in_force", "flags": ["withdrawn_after_force"]}),
        ),
        (
            "expired is no end by act",
            year,
            json!([]),
            "2021-09-01",
            json!({"standing": "expired", "since": "2021-09-01", "dates": {"effective_end": null, "latest_safe_notice": null}}),
        ),
    ]);
}

#[test]
fn suspensions() {
    let open = json!([{"rule": "term_indefinite"}]);
    let acts = |scope: &str, resumed: &str| json!([{"kind": "suspended", "on": "2021-01-01", "scope": scope}, {"kind": "resumed", "on": resumed}]);
    rows(vec![
        (
            "between",
            open.clone(),
            acts("full", "2021-02-01"),
            "2021-01-31",
            json!({"standing": "suspended", "since": "2021-01-01", "next_change_on": null}),
        ),
        (
            "resumed",
            open.clone(),
            acts("full", "2021-02-01"),
            "2021-02-01",
            json!({"standing": "in_force", "since": "2021-02-01"}),
        ),
        (
            "on the same day resumed",
            open.clone(),
            acts("full", "2021-01-01"),
            "2021-01-01",
            json!({"standing": "in_force", "since": "2020-08-31"}),
        ),
        (
            "in part the standing stays",
            open.clone(),
            acts("partial", "2021-02-01"),
            "2021-01-31",
            json!({"standing": "in_force", "flags": ["partially_suspended"]}),
        ),
        ("in part, resumed", open, acts("partial", "2021-02-01"), "2021-02-01", json!({"flags": []})),
    ]);
}

#[test]
fn words_follow_binding_force() {
    for (a, b, standing, flags) in [
        ("binding", "binding", "in_force", json!([])),
        ("non_binding", "non_binding", "operative", json!([])),
        ("binding", "non_binding", "in_force", json!(["binding_differs"])),
        ("mixed", "mixed", "in_force", json!(["binding_differs"])),
        ("non_binding", "undetermined", "in_force", json!(["binding_undetermined"])),
    ] {
        let clauses = json!([{"rule": "eif_signature"}, {"rule": "term_indefinite"}]);
        let mut case = case("2020-08-31", clauses, json!([]), "2021-01-01");
        case["parties"] = json!([{"id": "A", "binding": a}, {"id": "B", "binding": b}]);
        check(a, &answer(&case), &json!({"standing": standing, "flags": flags}));
    }
}

#[test]
fn what_remains_after_the_end_and_what_is_due_after_events() {
    let duties = json!([{"rule": "term_indefinite"}, {"rule": "survival", "subject": "secrets"}, {"rule": "survival", "subject": "claims", "until": "2022-01-01"}]);
    let due = json!([{"rule": "term_indefinite"}, {"rule": "within", "event": "ratified", "n": 1, "unit": "months", "label": "deposit"}, {"rule": "within", "event": "entry_into_force", "n": 2, "unit": "years", "label": "review"}]);
    let ended = json!([{"kind": "terminated", "on": "2021-01-01"}]);
    rows(vec![
        ("while in force none", duties.clone(), json!([]), "2021-06-01", json!({"live_duties": 0})),
        ("through the last day", duties.clone(), ended.clone(), "2022-01-01", json!({"live_duties": 2})),
        ("after it", duties.clone(), ended, "2022-01-02", json!({"live_duties": 1})),
        (
            "never in force",
            duties,
            json!([{"kind": "terminated", "on": "2020-08-31"}]),
            "2022-01-02",
            json!({"standing": "terminated", "live_duties": 0}),
        ),
        (
            "the first act of a kind",
            due.clone(),
            json!([{"kind": "ratified", "on": "2021-03-31"}, {"kind": "ratified", "on": "2021-01-31"}]),
            "2021-06-01",
            json!({"dates": {"within": [{"label": "deposit", "on": "2021-02-28"}, {"label": "review", "on": "2022-08-31"}]}}),
        ),
        (
            "an event that did not happen",
            due,
            json!([]),
            "2021-06-01",
            json!({"dates": {"within": [{"label": "deposit", "on": null}, {"label": "review", "on": "2022-08-31"}]}}),
        ),
    ]);
}
