//! The schema against the types that read a case, and against every vector.

use super::super::json::word::{Rule, Vocabulary};
use super::super::json::{self, probe};
use super::super::standing::Standing;
use super::super::working::Of;
use crate::calendar::Unit;
use crate::lifecycle::act::{ActKind, Verification};
use crate::lifecycle::clock::case::{Binding, RelationKind, Scope};
use crate::lifecycle::clock::clause::Event;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn schema() -> Value {
    serde_json::from_str(json::SCHEMA).expect("the schema is JSON")
}

fn names<'v>(values: impl IntoIterator<Item = &'v str>) -> BTreeSet<String> {
    values.into_iter().map(str::to_owned).collect()
}

fn properties(schema: &Value, name: &str) -> BTreeSet<String> {
    let known = schema["$defs"][name]["properties"].as_object().expect(name);
    names(known.keys().map(String::as_str))
}

#[test]
fn the_schema_has_the_fields_that_are_read_and_printed() {
    let schema = schema();
    for (name, fields) in probe::fields() {
        assert_eq!(properties(&schema, name), names(fields.iter().map(String::as_str)), "{name}");
    }
    for rule in Rule::ALL {
        let fields = probe::rule_fields(*rule).iter().copied().chain(["rule"]);
        assert_eq!(properties(&schema, &format!("clause_{}", rule.code())), names(fields));
    }
    let asked = super::case("2020", json!([{"rule": "eif_signature"}]), json!([]), "2021-01-01");
    let answer = super::answer(&asked);
    for (name, value) in
        [("answer", &answer), ("dates", &answer["dates"]), ("working", &answer["workings"][0])]
    {
        let printed = value.as_object().expect(name).keys().map(String::as_str);
        assert_eq!(properties(&schema, name), names(printed), "{name}");
    }
}

#[test]
fn the_schema_has_the_words_that_are_read_and_printed() {
    let defs = &schema()["$defs"];
    let listed = |place: &str| -> BTreeSet<String> {
        let list = defs.pointer(place).and_then(Value::as_array).expect(place);
        names(list.iter().filter_map(Value::as_str))
    };
    for (place, words) in [
        ("/kind_of_act/enum", ActKind::words()),
        ("/event/enum", Event::words()),
        ("/unit/enum", Unit::words()),
        ("/party/properties/binding/anyOf/0/enum", Binding::words()),
        ("/act/properties/verification/anyOf/0/enum", Verification::words()),
        ("/act/properties/scope/anyOf/0/enum", Scope::words()),
        ("/relation/properties/kind/enum", RelationKind::words()),
        ("/answer/properties/standing/enum", Standing::ALL.iter().map(|word| word.code()).collect()),
        ("/working/properties/of/enum", Of::ALL.iter().map(|word| word.code()).collect()),
    ] {
        assert_eq!(listed(place), names(words), "{place}");
    }
}

#[test]
fn every_vector_and_its_answer_keep_the_schema() {
    let schema = schema();
    let vectors = [
        include_str!("../../../../tests/clock/cases.jsonl"),
        include_str!("../../../../tests/clock/independent.jsonl"),
    ];
    for line in vectors.iter().flat_map(|text| text.lines()) {
        let row: Value = serde_json::from_str(line).expect("a row is JSON");
        assert_eq!(faults(&schema, &schema, &row["case"], "case"), Vec::<String>::new());
        let answer = super::answer(&row["case"]);
        assert_eq!(faults(&schema, &schema["$defs"]["answer"], &answer, "answer"), Vec::<String>::new());
    }
    let planted = json!({"parties": [], "acts": [{"kind": "signed", "recieved": "2020"}], "clauses": [{"rule": "eif_signature", "n": 1}]});
    assert_eq!(faults(&schema, &schema, &planted, "case").len(), 2);
}

/// What of a value breaks the schema: as much of JSON Schema as ours uses.
fn faults(root: &Value, schema: &Value, value: &Value, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    let is_bad = |schema: &Value| !faults(root, schema, value, path).is_empty();
    for (word, rule) in schema.as_object().expect("a schema") {
        match (word.as_str(), rule) {
            ("$ref", Value::String(to)) => {
                let to = root.pointer(to.trim_start_matches('#')).expect("what is referred to");
                found.extend(faults(root, to, value, path));
            }
            ("enum", Value::Array(words)) if !words.contains(value) => found.push(format!("{path}: {value}")),
            ("const", word) if word != value => found.push(format!("{path}: {value}")),
            ("type", kinds) if !is_of(kinds, value) => found.push(format!("{path}: {value} is no {kinds}")),
            ("anyOf", Value::Array(ways)) if ways.iter().all(is_bad) => {
                found.push(format!("{path}: {value}"))
            }
            ("oneOf", Value::Array(ways)) if ways.iter().filter(|way| !is_bad(way)).count() != 1 => {
                found.push(format!("{path}: {value}"));
            }
            ("required", Value::Array(fields)) => {
                let lacking =
                    fields.iter().filter_map(Value::as_str).filter(|field| value.get(field).is_none());
                found.extend(lacking.map(|field| format!("{path}.{field}")));
            }
            ("items", of) => {
                let items = value.as_array().into_iter().flatten().enumerate();
                found.extend(items.flat_map(|(at, item)| faults(root, of, item, &format!("{path}[{at}]"))));
            }
            ("minimum", least) if value.as_i64() < least.as_i64() && value.is_number() => {
                found.push(path.to_owned())
            }
            ("maximum", most) if value.as_i64() > most.as_i64() => found.push(path.to_owned()),
            _ => {}
        }
    }
    for (name, field) in value.as_object().into_iter().flatten().filter(|_| schema["type"] == "object") {
        let place = format!("{path}.{name}");
        match (&schema["properties"][name], &schema["additionalProperties"]) {
            (Value::Null, Value::Bool(false)) => found.push(place),
            (Value::Null, of) => found.extend(faults(root, of, field, &place)),
            (of, _) => found.extend(faults(root, of, field, &place)),
        }
    }
    found
}

fn is_of(kinds: &Value, value: &Value) -> bool {
    let is = |kind: &str| match kind {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    };
    match kinds {
        Value::String(kind) => is(kind),
        kinds => kinds.as_array().into_iter().flatten().filter_map(Value::as_str).any(is),
    }
}
