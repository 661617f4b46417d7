//! Acts, entry into force, provisional application and terms, a row for each sentence of the contract.

use super::{answer, case, check};
use serde_json::{Value, json};

fn rows(rows: Vec<(&str, Value, Value)>) {
    for (name, case, expected) in rows {
        check(name, &answer(&case), &expected);
    }
}

#[test]
fn acts_count_from_their_dates() {
    let on_signature = json!([{"rule": "eif_signature"}]);
    let notes = json!([{"rule": "eif_last_notification"}]);
    let sent = json!([{"rule": "eif_last_notification", "basis": "sent"}]);
    let noted = |dates: Value| {
        let mut acts = vec![
            json!({"kind": "internal_procedure_completed", "party": "A", "on": "2020-02-01", "received": "2020-02-05"}),
        ];
        acts.push(dates);
        Value::Array(acts)
    };
    let of_b = |dates: &str| {
        let mut act: Value = serde_json::from_str(dates).expect("dates");
        act["kind"] = json!("internal_procedure_completed");
        act["party"] = json!("B");
        act
    };
    rows(vec![
        (
            "a voided act is dropped",
            case(
                "2020-01-10",
                on_signature.clone(),
                json!([{"kind": "entered_into_force", "on": "2020-02-01", "verification": "voided"}]),
                "2020-03-01",
            ),
            json!({"dates": {"entry_into_force": "2020-01-10"}}),
        ),
        (
            "a correction takes the place, whatever its dates",
            case(
                "2020-01-10",
                json!([]),
                json!([{"kind": "entered_into_force", "id": "x", "on": "2020-02-01"}, {"kind": "entered_into_force", "corrects": "x", "on": "2020-04-01"}]),
                "2020-03-01",
            ),
            json!({"standing": "unknown", "dates": {"entry_into_force": null}}),
        ),
        (
            "a voided correction corrects nothing",
            case(
                "2020-01-10",
                json!([]),
                json!([{"kind": "entered_into_force", "id": "x", "on": "2020-02-01"}, {"kind": "entered_into_force", "corrects": "x", "on": "2020-02-05", "verification": "voided"}]),
                "2020-03-01",
            ),
            json!({"dates": {"entry_into_force": "2020-02-01"}}),
        ),
        (
            "a disputed act counts and is flagged once it exists",
            case(
                "2020-01-10",
                on_signature.clone(),
                json!([{"kind": "ratified", "on": "2020-02-01", "verification": "disputed"}, {"kind": "approved", "on": "2020-04-01", "verification": "disputed"}]),
                "2020-03-01",
            ),
            json!({"flags": ["disputed:ratified", "no_term_clause"]}),
        ),
        (
            "a notification counts from its receipt",
            case(
                "2020-01-10",
                notes.clone(),
                noted(of_b(r#"{"on": "2020-02-20", "received": "2020-03-02"}"#)),
                "2020-03-01",
            ),
            json!({"standing": "signed_not_in_force", "missing": ["notification:B"]}),
        ),
        (
            "or from its sending where the clause says so",
            case("2020-01-10", sent, noted(of_b(r#"{"on": "2020-02-20"}"#)), "2020-03-01"),
            json!({"standing": "in_force", "since": "2020-02-20"}),
        ),
        (
            "without the date that triggers it is as if absent",
            case("2020-01-10", notes, noted(of_b(r#"{"on": "2020-02-20"}"#)), "2021-03-01"),
            json!({"missing": ["notification:B"]}),
        ),
        (
            "a statement is known before it takes effect",
            case(
                "2020-01-10",
                json!([]),
                json!([{"kind": "entered_into_force", "on": "2020-02-01", "effective": "2020-06-01"}]),
                "2020-03-01",
            ),
            json!({"standing": "signed_not_in_force", "next_change_on": "2020-06-01", "dates": {"entry_into_force": "2020-06-01"}}),
        ),
        (
            "no act counts before its day",
            case("2020-01-10", on_signature, json!([]), "2020-01-09"),
            json!({"standing": "none", "since": null, "next_change_on": null, "missing": ["signature:A", "signature:B"]}),
        ),
    ]);
}

#[test]
fn the_day_asked_for_is_the_last_date_of_any_act() {
    let mut asked = case(
        "2020-01-10",
        json!([{"rule": "eif_signature"}]),
        json!([{"kind": "extended", "on": "2020-02-01", "new_end": "2021-05"}]),
        "",
    );
    asked.as_object_mut().expect("an object").remove("as_of");
    check(
        "a new end stands in an act, a month at its last day",
        &answer(&asked),
        &json!({"as_of": "2021-05-31"}),
    );
}

#[test]
fn signatures() {
    let clauses = json!([{"rule": "eif_signature"}]);
    let of = |acts: Value| json!({"as_of": "2020-12-31", "clauses": clauses, "acts": acts, "parties": [{"id": "A", "binding": "binding"}, {"id": "B", "binding": "binding"}]});
    rows(vec![
        (
            "an act without party counts for all",
            of(json!([{"kind": "signed", "on": "2020-01-10"}])),
            json!({"dates": {"signature": "2020-01-10"}}),
        ),
        (
            "the last of them",
            of(
                json!([{"kind": "signed", "party": "A", "on": "2020-01-10"}, {"kind": "signed", "party": "B", "on": "2020-02-10"}]),
            ),
            json!({"dates": {"signature": "2020-02-10"}}),
        ),
        (
            "ad referendum is no signature",
            of(
                json!([{"kind": "signed", "party": "A", "on": "2020-01-10"}, {"kind": "signed_ad_referendum", "party": "B", "on": "2020-01-10"}]),
            ),
            json!({"standing": "none", "missing": ["signature:B"]}),
        ),
        (
            "until confirmed",
            of(
                json!([{"kind": "signed", "party": "A", "on": "2020-01-10"}, {"kind": "signed_ad_referendum", "party": "B", "on": "2020-01-10"}, {"kind": "signature_confirmed", "party": "B", "on": "2020-03-10"}]),
            ),
            json!({"standing": "in_force", "since": "2020-03-10"}),
        ),
        (
            "by its own party",
            of(
                json!([{"kind": "signed", "party": "A", "on": "2020-01-10"}, {"kind": "signed_ad_referendum", "party": "B", "on": "2020-01-10"}, {"kind": "signature_confirmed", "party": "A", "on": "2020-03-10"}]),
            ),
            json!({"missing": ["signature:B"]}),
        ),
    ]);
}

#[test]
fn entry_into_force() {
    let of = |clause: Value, acts: Value| case("2020-01-10", json!([clause]), acts, "2020-12-31");
    let day = |day: &str| json!({"dates": {"entry_into_force": day}});
    let related = |mut case: Value, relations: Value| {
        case["relations"] = relations;
        case
    };
    let poland = |mut case: Value| {
        case["calendars"] =
            json!({"PL": {"from": "2020-01-01", "to": "2020-06-30", "holidays": ["2020-01-20"]}});
        case
    };
    let roll = |offset: u32, kind: &str| {
        poland(of(
            json!({"rule": "eif_signature", "offset": {"n": offset, "unit": "days"}, "roll": {"kind": kind, "calendar": "PL"}}),
            json!([]),
        ))
    };
    rows(vec![
        ("a date", of(json!({"rule": "eif_fixed", "date": "2020-03-01"}), json!([])), day("2020-03-01")),
        (
            "not before the signature",
            of(json!({"rule": "eif_fixed", "date": "2019-03-01"}), json!([])),
            day("2020-01-10"),
        ),
        (
            "the last exchange",
            of(
                json!({"rule": "eif_exchange", "offset": {"n": 1, "unit": "months"}}),
                json!([{"kind": "instrument_exchanged", "on": "2020-01-31"}]),
            ),
            day("2020-02-29"),
        ),
        (
            "the last note",
            of(
                json!({"rule": "eif_reply_note", "snap": {"kind": "first_of_next_month"}}),
                json!([{"kind": "note_received", "received": "2020-02-01"}]),
            ),
            day("2020-03-01"),
        ),
        (
            "another agreement",
            related(
                of(json!({"rule": "eif_with_other"}), json!([])),
                json!([{"kind": "eif_with", "entry_into_force": "2020-05-05"}]),
            ),
            day("2020-05-05"),
        ),
        (
            "an unknown other",
            related(
                of(json!({"rule": "eif_with_other"}), json!([])),
                json!([{"kind": "eif_with", "entry_into_force": null}]),
            ),
            json!({"missing": ["other"]}),
        ),
        (
            "what is lacking: exchange",
            of(json!({"rule": "eif_exchange"}), json!([])),
            json!({"missing": ["exchange"]}),
        ),
        (
            "what is lacking: note",
            of(json!({"rule": "eif_reply_note"}), json!([])),
            json!({"missing": ["reply_note"]}),
        ),
        (
            "what is lacking: condition",
            of(json!({"rule": "eif_condition"}), json!([])),
            json!({"standing": "signed_not_in_force", "missing": ["condition"]}),
        ),
        (
            "a statement leaves nothing lacking",
            of(json!({"rule": "eif_condition"}), json!([{"kind": "became_operative", "on": "2020-02-02"}])),
            json!({"standing": "in_force", "since": "2020-02-02", "missing": []}),
        ),
        ("rolled over a weekend and a holiday", roll(8, "following"), day("2020-01-21")),
        ("rolled back", roll(10, "preceding"), day("2020-01-17")),
        (
            "out of the calendar",
            roll(173, "following"),
            json!({"missing": ["calendar:PL:2020"], "dates": {"entry_into_force": null}}),
        ),
    ]);
}

#[test]
fn provisional_application() {
    let notes = json!({"rule": "eif_reply_note"});
    let of = |from: Value, acts: Value, as_of: &str| case("2020-01-10", json!([notes, from]), acts, as_of);
    let signature = json!({"rule": "provisional_from", "from": "signature"});
    let ended = json!([{"kind": "provisional_application_ended", "on": "2020-05-01"}]);
    rows(vec![
        (
            "from a date, not before the signature",
            of(
                json!({"rule": "provisional_from", "from": "date", "date": "2019-01-01"}),
                json!([]),
                "2020-02-01",
            ),
            json!({"standing": "provisionally_applied", "since": "2020-01-10"}),
        ),
        (
            "from the note",
            of(
                json!({"rule": "provisional_from", "from": "note"}),
                json!([{"kind": "note_received", "received": "2020-02-02"}]),
                "2020-02-01",
            ),
            json!({"standing": "signed_not_in_force", "dates": {"provisional_from": null}}),
        ),
        (
            "from the earlier of clause and act",
            of(
                signature.clone(),
                json!([{"kind": "provisional_application_started", "on": "2020-01-05"}]),
                "2020-02-01",
            ),
            json!({"since": "2020-01-05"}),
        ),
        (
            "until an act ends it",
            of(signature.clone(), ended.clone(), "2020-05-01"),
            json!({"standing": "signed_not_in_force", "since": "2020-05-01"}),
        ),
        (
            "until entry into force",
            of(signature.clone(), json!([{"kind": "note_received", "received": "2020-03-03"}]), "2020-03-03"),
            json!({"standing": "in_force", "since": "2020-03-03"}),
        ),
        (
            "until an end",
            of(signature, json!([{"kind": "withdrawn_before_force", "on": "2020-03-03"}]), "2020-03-03"),
            json!({"standing": "withdrawn", "since": "2020-03-03"}),
        ),
    ]);
}

#[test]
fn terms() {
    let year = json!({"rule": "term_fixed", "n": 1, "unit": "years"});
    let tacit = |times: Value| json!({"rule": "renew_tacit", "period": {"n": 6, "unit": "months"}, "times": times, "notice": {"n": 1, "unit": "months"}});
    let of = |clauses: Value, acts: Value, as_of: &str| {
        let mut all = vec![json!({"rule": "eif_signature"})];
        all.extend(clauses.as_array().cloned().unwrap_or_default());
        case("2020-08-31", Value::Array(all), acts, as_of)
    };
    let extended = |on: &str| json!([{"kind": "extended", "on": on, "new_end": "2022-01-15"}]);
    rows(vec![
        (
            "counted from entry into force",
            of(json!([year, tacit(json!(null))]), json!([]), "2022-03-01"),
            json!({"standing": "in_force_renewed", "since": "2022-03-01", "dates": {"term_no": 2, "term_end": "2022-08-31", "latest_safe_notice": "2022-07-31"}}),
        ),
        (
            "the last term has no latest safe notice",
            of(json!([year, tacit(json!(1))]), json!([]), "2021-10-01"),
            json!({"next_change_on": "2022-03-01", "dates": {"term_no": 1, "latest_safe_notice": null, "decision_by": null}}),
        ),
        (
            "days are added after months",
            of(
                json!([year, {"rule": "renew_tacit", "period": {"n": 1, "unit": "days"}, "times": 3}]),
                json!([]),
                "2021-09-03",
            ),
            json!({"dates": {"term_no": 3, "term_end": "2021-09-03", "latest_safe_notice": null}}),
        ),
        (
            "an extension sets the end, later terms count from it",
            of(json!([year, tacit(json!(null))]), extended("2021-08-31"), "2022-02-01"),
            json!({"dates": {"term_no": 1, "term_end": "2022-07-15"}}),
        ),
        (
            "an extension after the last term is late",
            of(json!([year]), extended("2021-09-01"), "2021-09-01"),
            json!({"standing": "expired", "flags": ["extension_late"], "dates": {"term_no": 0, "term_end": "2021-08-31"}}),
        ),
        (
            "no clause on the term",
            of(json!([]), json!([]), "2031-01-01"),
            json!({"standing": "in_force", "flags": ["no_term_clause"], "next_change_on": null, "dates": {"term_no": null, "term_end": null}}),
        ),
        (
            "without an end",
            of(json!([{"rule": "term_indefinite"}]), json!([]), "2031-01-01"),
            json!({"standing": "in_force", "flags": []}),
        ),
        (
            "before entry into force: the initial term",
            case(
                "2020-08-31",
                json!([{"rule": "eif_fixed", "date": "2030-01-01"}, year]),
                json!([]),
                "2021-01-01",
            ),
            json!({"standing": "signed_not_in_force", "dates": {"term_no": 0, "term_end": "2031-01-01"}}),
        ),
        (
            "entry into force unknown: no terms",
            case(
                "2020-08-31",
                json!([{"rule": "eif_condition"}, {"rule": "term_fixed", "end": "2020-12-31"}]),
                json!([]),
                "2021-01-01",
            ),
            json!({"standing": "signed_not_in_force", "dates": {"term_no": null, "term_end": null}}),
        ),
    ]);
}
