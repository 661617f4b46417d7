//! The versions of a record of the directory: when, by whom, which fields.

use crate::audit::difference::changes;
use crate::audit::store::RevisionRow;
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use std::collections::HashMap;

/// One version.
#[derive(Debug)]
pub struct Version {
    /// Its number.
    pub number: String,
    /// When it was saved.
    pub at: When,
    /// By whom.
    pub by: String,
    /// What it changed; empty for the first.
    pub changes: Vec<ChangeLine>,
}

/// A field that changed.
#[derive(Debug)]
pub struct ChangeLine {
    /// Its label.
    pub label: String,
    /// What it was.
    pub was: String,
    /// What it became.
    pub now: String,
}

/// Names of accounts, ministries and other things that snapshots name by id.
pub type Known = HashMap<String, String>;

/// The versions, newest first, as they come from the store.
pub fn versions(chrome: &Chrome, rows: &[RevisionRow], known: &Known) -> Vec<Version> {
    let snapshots: Vec<serde_json::Value> = rows
        .iter()
        .map(|row| serde_json::from_str(&row.snapshot).unwrap_or(serde_json::Value::Null))
        .collect();
    let pairs = rows.iter().zip(&snapshots).enumerate();
    pairs
        .map(|(n, (row, snapshot))| Version {
            number: chrome.number(row.version),
            at: chrome.instant(&row.recorded_at),
            by: known.get(&row.recorded_by).cloned().unwrap_or_else(|| chrome.t("by-the-system").to_owned()),
            changes: match snapshots.get(n + 1) {
                Some(before) => lines(chrome, before, snapshot, known),
                None => Vec::new(),
            },
        })
        .collect()
}

fn lines(chrome: &Chrome, before: &serde_json::Value, after: &serde_json::Value, known: &Known) -> Vec<ChangeLine> {
    let found = changes(Some(before), after).into_iter();
    let shown = found.filter_map(|change| {
        let field = change.field.rsplit('.').next()?.to_owned();
        let label = chrome.t(label_key(&field)?).to_owned();
        let words = |value: Option<String>| words(chrome, &field, value, known);
        Some(ChangeLine { label, was: words(change.was), now: words(change.now) })
    });
    shown.collect()
}

fn words(chrome: &Chrome, field: &str, value: Option<String>, known: &Known) -> String {
    match value {
        None => chrome.t("not-stated").to_owned(),
        Some(code) if field == "kind" => chrome.label("ministry", &code).to_owned(),
        Some(id) => known.get(&id).cloned().unwrap_or(id),
    }
}

/// The key of a field's label; none for ids and versions, which say nothing to a reader.
fn label_key(field: &str) -> Option<&'static str> {
    Some(match field {
        "name_en" => "name-en",
        "name_native" => "name-native",
        "name_pl" => "name-pl",
        "name_uk" => "name-uk",
        "name_latin" => "name-latin",
        "state_code" => "state",
        "kind" => "ministry-kind-label",
        "parent_id" => "part-of",
        "predecessor_id" => "predecessor",
        "valid_from" => "exists-from",
        "valid_to" => "exists-to",
        "ministry_id" => "office-at",
        "title_en" => "office-en",
        "title_native" => "office-native",
        "title_pl" => "office-pl",
        "title_uk" => "office-uk",
        "held_from" => "held-from",
        "held_to" => "held-to",
        "source_id" => "source-label",
        _ => return None,
    })
}
