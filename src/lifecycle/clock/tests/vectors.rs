//! The vectors of the contract, and random cases with the answers of an implementation written apart from this one.

use super::{answer, check};
use crate::lifecycle::act::ActKind;
use serde_json::{Value, json};

const CONTRACT: &str = include_str!("../../../../tests/clock/cases.jsonl");
const INDEPENDENT: &str = include_str!("../../../../tests/clock/independent.jsonl");

fn rows(text: &'static str) -> impl Iterator<Item = Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("a row is JSON"))
}

#[test]
fn every_vector_of_the_contract_passes() {
    assert_eq!(rows(CONTRACT).count(), 37);
    for row in rows(CONTRACT) {
        check(&row["case"]["id"].to_string(), &answer(&row["case"]), &row["expected"]);
    }
}

#[test]
fn an_independent_reading_of_the_contract_gives_the_same_answers() {
    assert!(rows(INDEPENDENT).count() >= 150);
    for row in rows(INDEPENDENT) {
        let mut answer = answer(&row["case"]);
        answer.as_object_mut().expect("an object").remove("workings");
        assert_eq!(answer, row["expected"], "{}", row["case"]);
    }
}

/// The kinds of which no rule of the contract speaks.
const SILENT: [ActKind; 26] = [
    ActKind::Proposed,
    ActKind::NegotiationOpened,
    ActKind::NegotiationRound,
    ActKind::NegotiationSuspended,
    ActKind::TextAdopted,
    ActKind::Initialled,
    ActKind::NoteSent,
    ActKind::Ratified,
    ActKind::Approved,
    ActKind::Accepted,
    ActKind::Published,
    ActKind::PublicationWaived,
    ActKind::RegisteredUn,
    ActKind::Amended,
    ActKind::RenewedTacitly,
    ActKind::DeclarationMade,
    ActKind::ReservationMade,
    ActKind::ReservationWithdrawn,
    ActKind::Objection,
    ActKind::Corrected,
    ActKind::SuspensionNotified,
    ActKind::Expired,
    ActKind::Succeeded,
    ActKind::Abandoned,
    ActKind::MarkingChanged,
    ActKind::ContactChanged,
];

#[test]
fn an_act_of_which_no_rule_speaks_changes_no_answer() {
    for row in rows(CONTRACT).chain(rows(INDEPENDENT)) {
        let mut case = row["case"].clone();
        let before = answer(&case);
        case["as_of"] = before["as_of"].clone();
        let clauses = case["clauses"].to_string();
        for kind in SILENT.iter().map(|kind| kind.code()).filter(|kind| !clauses.contains(kind)) {
            let mut with = case.clone();
            let acts = with["acts"].as_array_mut().expect("acts");
            acts.push(json!({"kind": kind, "on": "2000-01-01"}));
            acts.push(json!({"kind": kind, "on": case["as_of"]}));
            assert_eq!(answer(&with), before, "{kind} in {case}");
        }
    }
}
