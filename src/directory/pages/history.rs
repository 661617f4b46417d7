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
            by: known
                .get(&row.recorded_by)
                .cloned()
                .unwrap_or_else(|| chrome.t("dir-by-the-system").to_owned()),
            changes: match snapshots.get(n + 1) {
                Some(before) => lines(chrome, before, snapshot, known),
                None => Vec::new(),
            },
        })
        .collect()
}

fn lines(
    chrome: &Chrome,
    before: &serde_json::Value,
    after: &serde_json::Value,
    known: &Known,
) -> Vec<ChangeLine> {
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
        None => chrome.t("dir-not-stated").to_owned(),
        Some(code) if field == "kind" => chrome.label("ministry", &code).to_owned(),
        Some(id) => known.get(&id).cloned().unwrap_or(id),
    }
}

/// The key of a field's label; none for ids and versions, which say nothing to a reader.
fn label_key(field: &str) -> Option<&'static str> {
    Some(match field {
        "name_en" => "dir-name-en",
        "name_native" => "dir-name-native",
        "name_pl" => "dir-name-pl",
        "name_uk" => "dir-name-uk",
        "name_latin" => "dir-name-latin",
        "state_code" => "dir-state",
        "kind" => "dir-ministry-kind-label",
        "parent_id" => "dir-part-of",
        "predecessor_id" => "dir-predecessor",
        "valid_from" => "dir-exists-from",
        "valid_to" => "dir-exists-to",
        "ministry_id" => "dir-office-at",
        "title_en" => "dir-office-en",
        "title_native" => "dir-office-native",
        "title_pl" => "dir-office-pl",
        "title_uk" => "dir-office-uk",
        "held_from" => "dir-held-from",
        "held_to" => "dir-held-to",
        "source_id" => "dir-source-label",
        _ => return None,
    })
}
