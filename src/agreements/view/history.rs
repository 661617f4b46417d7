//! The history of a record: who did what when and why, and which fields it changed, in the reader's words.

use super::super::store;
use super::fields::{self, Collection};
use super::load::Seen;
use super::names::Names;
use crate::access::Viewer;
use crate::audit::store::RevisionRow;
use crate::audit::{self, Deed, difference};
use crate::db::{Db, DbError};
use crate::directory;
use crate::web::as_of::{AsOf, Known};
use crate::web::dates::{self, When};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A field that differs, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The field.
    pub label: String,
    /// What it was; empty for nothing.
    pub was: String,
    /// What it is now; empty for nothing.
    pub now: String,
}

/// One version of a record.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its number.
    pub no: i32,
    /// When it was saved.
    pub at: When,
    /// By whom.
    pub who: String,
    /// What was done.
    pub deed: String,
    /// Why, in a person's words.
    pub reason: String,
    /// The place of its event in the log.
    pub seq: i64,
    /// What it changed.
    pub rows: Vec<Row>,
    /// The record as it was with this version, on the day on which it was saved.
    pub past: String,
}

/// What stands behind the ids and codes of snapshots.
#[derive(Debug, Clone)]
pub struct Glossary {
    /// People, states, ministries, sources.
    pub names: Names,
    /// Officials by id.
    pub officials: HashMap<String, String>,
    /// Other agreements that the reader may see, by id.
    pub others: HashMap<String, String>,
    /// The state of each party by its id.
    pub parties: HashMap<String, String>,
}

/// The versions of the record, newest first.
pub fn versions(db: &mut Db, viewer: &Viewer, seen: &Seen) -> Result<Vec<Version>, DbError> {
    let rows = audit::store::list_revisions(db, "agreement", &seen.a.row.id)?;
    let snapshots = parse(&rows)?;
    let glossary = glossary(db, viewer, seen, &snapshots)?;
    let seqs: Vec<i64> = rows.iter().map(|row| row.audit_seq).collect();
    let deeds = audit::store::list_deeds(db, &seqs)?;
    let mut versions = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        let changes = rows_between(&glossary, snapshots.get(n + 1), &snapshots[n]);
        let deed = deeds.get(&row.audit_seq).map_or("", String::as_str);
        versions.push(Version {
            no: row.version,
            at: dates::instant(seen.names.lang, row.recorded_at),
            who: seen.names.person(&row.recorded_by),
            deed: deed_words(seen, shown_deed(deed, &changes)),
            reason: row.reason.clone().unwrap_or_default(),
            seq: row.audit_seq,
            rows: changes,
            past: past(row),
        });
    }
    Ok(versions)
}

/// What was saved since `version`: who saved last, and the fields that differ.
pub fn since(db: &mut Db, viewer: &Viewer, seen: &Seen, version: i32) -> Result<(String, Vec<Row>), DbError> {
    let rows = audit::store::list_revisions(db, "agreement", &seen.a.row.id)?;
    let snapshots = parse(&rows)?;
    let glossary = glossary(db, viewer, seen, &snapshots)?;
    let who = rows.first().map(|row| seen.names.person(&row.recorded_by)).unwrap_or_default();
    let held =
        rows.iter().zip(&snapshots).find(|(row, _)| row.version == version).map(|(_, snapshot)| snapshot);
    let changes = match (held, snapshots.first()) {
        (Some(before), Some(after)) => rows_between(&glossary, Some(before), after),
        (None, _) | (_, None) => Vec::new(),
    };
    Ok((who, changes))
}

/// The address of the record as it was known when a version was saved.
fn past(row: &RevisionRow) -> String {
    let as_of = AsOf { true_on: row.recorded_at.date(), known: Known::Instant(row.recorded_at) };
    format!("{}/agreements/{}", as_of.prefix(), row.object_id)
}

/// A relation whose other end is hidden is told as an edit: not even that there is one is shown.
fn shown_deed<'d>(deed: &'d str, changes: &[Row]) -> &'d str {
    let about_relations = [Deed::RelationRecorded.code(), Deed::RelationRemoved.code()];
    if about_relations.contains(&deed) && changes.is_empty() { Deed::AgreementEdited.code() } else { deed }
}

fn deed_words(seen: &Seen, code: &str) -> String {
    seen.names.lang.label("deed", &code.replace('.', "-")).to_owned()
}

fn parse(rows: &[RevisionRow]) -> Result<Vec<Value>, DbError> {
    let damaged = |row: &RevisionRow| {
        DbError::Migration(format!("version {} of {} cannot be read", row.version, row.object_id))
    };
    rows.iter().map(|row| serde_json::from_str(&row.snapshot).map_err(|_| damaged(row))).collect()
}

/// Reads the names of everything that any of the snapshots mentions.
fn glossary(db: &mut Db, viewer: &Viewer, seen: &Seen, snapshots: &[Value]) -> Result<Glossary, DbError> {
    let mut names = seen.names.clone();
    let said = |name: &str| -> Vec<String> {
        let mut found = BTreeSet::new();
        snapshots.iter().for_each(|snapshot| gather(snapshot, name, &mut found));
        found.into_iter().collect()
    };
    for code in said("state_code") {
        names.learn_state(db, &code)?;
    }
    for id in said("ministry_id").into_iter().chain(said("lead_ministry_id")) {
        names.learn_ministry(db, Some(&id))?;
    }
    let mut sources = said("source_id");
    sources.extend(snapshots.iter().flat_map(|snapshot| fields::texts(&snapshot["sources"])));
    names.learn_sources(db, &sources)?;
    let officials = match said("official_id").is_empty() {
        true => HashMap::new(),
        false => {
            directory::officials(db)?.into_iter().map(|official| (official.id, official.name_latin)).collect()
        }
    };
    let others = store::list_named(db, viewer, &said("to_id"))?;
    let parties = snapshots.iter().rev().flat_map(|snapshot| fields::items(snapshot, Collection::Parties));
    Ok(Glossary {
        names,
        officials,
        others: others.into_iter().map(|(id, number, title)| (id, number.unwrap_or(title))).collect(),
        parties: parties.map(|(id, party)| (id, fields::text(&party["state_code"]))).collect(),
    })
}

/// Every text that stands under `name`, however deep.
fn gather(value: &Value, name: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, item)| match item {
            Value::String(text) if key == name => drop(found.insert(text.clone())),
            other => gather(other, name, found),
        }),
        Value::Array(items) => items.iter().for_each(|item| gather(item, name, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The fields that differ between two snapshots, in words.
pub fn rows_between(glossary: &Glossary, before: Option<&Value>, after: &Value) -> Vec<Row> {
    let nothing = Value::Null;
    let before = before.unwrap_or(&nothing);
    let mut rows = plain_rows(glossary, before, after);
    for name in ["areas", "sources"] {
        rows.extend(fields::list_row(glossary, name, before, after));
    }
    for collection in Collection::ALL {
        rows.extend(item_rows(glossary, *collection, before, after));
    }
    rows
}

/// The fields of the record itself and of its particulars.
fn plain_rows(glossary: &Glossary, before: &Value, after: &Value) -> Vec<Row> {
    let own = |value: &Value| -> BTreeMap<String, Value> {
        let mut found = BTreeMap::new();
        for part in [value, &value["particulars"]] {
            let entries = part.as_object().into_iter().flatten();
            found.extend(
                entries
                    .filter(|(_, item)| !item.is_array() && !item.is_object())
                    .map(|(k, v)| (k.clone(), v.clone())),
            );
        }
        found
    };
    let (was, now) = (own(before), own(after));
    let names: BTreeSet<&String> = was.keys().chain(now.keys()).collect();
    let differ = names.into_iter().filter(|name| fields::is_told(name));
    differ.filter_map(|name| fields::row(glossary, None, name, was.get(name), now.get(name))).collect()
}

/// What happened to the members of a collection: one line for each that came or went, one for each field of the others.
fn item_rows(glossary: &Glossary, collection: Collection, before: &Value, after: &Value) -> Vec<Row> {
    let (was, now) = (fields::items(before, collection), fields::items(after, collection));
    let ids: BTreeSet<&String> = was.keys().chain(now.keys()).collect();
    let mut rows = Vec::new();
    for id in ids {
        match (was.get(id), now.get(id)) {
            (Some(old), Some(new)) => {
                let changed = difference::changes(Some(old), new)
                    .into_iter()
                    .filter(|change| fields::is_told(&change.field));
                rows.extend(changed.filter_map(|change| {
                    let (old, new) = (old.get(&change.field), new.get(&change.field));
                    fields::row(glossary, Some((collection, now.get(id)?)), &change.field, old, new)
                }));
            }
            (old, new) => rows.extend(fields::whole_row(glossary, collection, old, new)),
        }
    }
    rows
}
