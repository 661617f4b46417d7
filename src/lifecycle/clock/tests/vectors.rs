//! The vectors of the contract, and random cases with the answers of an implementation written apart from this one.

use super::{answer, check};
use serde_json::Value;

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
