//! Field-level differences between two snapshots; pure.

use serde_json::Value;
use std::collections::BTreeMap;

/// One field that differs; a missing side is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The path of the field, for example `parties.0.name_as_in_text`.
    pub field: String,
    /// What it was.
    pub was: Option<String>,
    /// What it is now.
    pub now: Option<String>,
}

/// Paths of the leaves that differ between two snapshots, in order.
pub fn changed_fields(before: &Value, after: &Value) -> Vec<String> {
    changes(Some(before), after).into_iter().map(|change| change.field).collect()
}

/// The leaves that differ between two snapshots, in path order; everything is new when there is no `before`.
pub fn changes(before: Option<&Value>, after: &Value) -> Vec<Change> {
    let mut was = BTreeMap::new();
    let mut now = BTreeMap::new();
    if let Some(before) = before {
        flatten(String::new(), before, &mut was);
    }
    flatten(String::new(), after, &mut now);
    let fields: std::collections::BTreeSet<&String> = was.keys().chain(now.keys()).collect();
    fields
        .into_iter()
        .filter(|field| was.get(*field) != now.get(*field))
        .map(|field| Change {
            field: field.clone(),
            was: was.get(field).cloned(),
            now: now.get(field).cloned(),
        })
        .collect()
}

fn flatten(path: String, value: &Value, out: &mut BTreeMap<String, String>) {
    let join = |key: &str| {
        if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
    };
    match value {
        Value::Null => {}
        Value::Bool(truth) => drop(out.insert(path, truth.to_string())),
        Value::Number(number) => drop(out.insert(path, number.to_string())),
        Value::String(text) => drop(out.insert(path, text.clone())),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, item)| flatten(join(&key_of(n, item)), item, out))
        }
        Value::Object(map) => map.iter().for_each(|(key, item)| flatten(join(key), item, out)),
    }
}

/// Items of a list are told apart by their id, so that moving one is not a change of all.
fn key_of(place: usize, item: &Value) -> String {
    match item.get("id").and_then(Value::as_str) {
        Some(id) => id.to_owned(),
        None => place.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_differs_is_named() {
        let before = json!({"title": "A", "parties": [{"id": "p1", "name": "X"}, {"id": "p2", "name": "Y"}], "gone": 1});
        let after = json!({"title": "B", "parties": [{"id": "p2", "name": "Y"}, {"id": "p1", "name": "Z"}], "new": true});
        let found: Vec<_> = changes(Some(&before), &after)
            .into_iter()
            .map(|c| (c.field, c.was.unwrap_or_default(), c.now.unwrap_or_default()))
            .collect();
        let want =
            [("gone", "1", ""), ("new", "", "true"), ("parties.p1.name", "X", "Z"), ("title", "A", "B")];
        assert_eq!(found, want.map(|(f, w, n)| (f.to_owned(), w.to_owned(), n.to_owned())));
    }

    #[test]
    fn equal_snapshots_do_not_differ() {
        assert!(changed_fields(&json!({"a": [1, 2]}), &json!({"a": [1, 2]})).is_empty());
    }
}
