//! Fields of a snapshot in the reader's words: labels for names, words for codes, names for ids.

use super::super::areas;
use super::facts;
use super::history::{Glossary, Row};
use super::names::when;
use crate::facts::FactKind;
use crate::lifecycle::Rule;
use crate::lifecycle::words::{self as clock_words, Speaker};
use serde_json::Value;
use std::collections::BTreeMap;

/// Longest value that is shown whole, in characters.
const LONGEST: usize = 280;

/// What a record has several of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the snapshot")]
pub enum Collection {
    Titles,
    Parties,
    Acts,
    Clauses,
    Decisions,
    Signatures,
    Relations,
    Claims,
    FactRulings,
}

impl Collection {
    /// Every collection, in the order in which the history names them.
    pub const ALL: &[Self] = &[
        Self::Titles,
        Self::Parties,
        Self::Acts,
        Self::Clauses,
        Self::Decisions,
        Self::Signatures,
        Self::Relations,
        Self::Claims,
        Self::FactRulings,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Titles => "titles",
            Self::Parties => "parties",
            Self::Acts => "acts",
            Self::Clauses => "clauses",
            Self::Decisions => "decisions",
            Self::Signatures => "signatures",
            Self::Relations => "relations",
            Self::Claims => "claims",
            Self::FactRulings => "fact_rulings",
        }
    }

    const fn label_key(self) -> &'static str {
        match self {
            Self::Titles => "field-title",
            Self::Parties => "field-party",
            Self::Acts => "field-act",
            Self::Clauses => "field-clause",
            Self::Decisions => "field-decision",
            Self::Signatures => "field-signature",
            Self::Relations => "field-relation",
            Self::Claims => "field-claim",
            Self::FactRulings => "field-fact-ruling",
        }
    }
}

/// The members of a collection by id.
pub fn items(snapshot: &Value, collection: Collection) -> BTreeMap<String, Value> {
    let list = snapshot[collection.name()].as_array().into_iter().flatten();
    list.map(|item| (text(&item["id"]), item.clone())).collect()
}

/// A text of a snapshot; empty for anything else.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The texts of a list.
pub fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}

/// Whether a field is told: ids, sort keys and stamps follow from the rest.
pub fn is_told(name: &str) -> bool {
    const SILENT: [&str; 18] = [
        "withdrawn_at",
        "withdrawn_by",
        "corrects_id",
        "set_aside_by",
        "id",
        "agreement_id",
        "action_id",
        "from_id",
        "version",
        "position",
        "signed_sort",
        "sort_on",
        "recorded_at",
        "recorded_by",
        "verified_at",
        "voided_at",
        "determined_on",
        "determined_by",
    ];
    !SILENT.contains(&name)
}

/// A field that differs; none when both read the same.
pub fn row(
    g: &Glossary,
    of: Option<(Collection, &Value)>,
    name: &str,
    was: Option<&Value>,
    now: Option<&Value>,
) -> Option<Row> {
    let collection = of.map(|(collection, _)| collection);
    let words = |value: Option<&Value>| {
        value.map(|value| cut(&words(g, collection, name, value))).unwrap_or_default()
    };
    if was.is_none() && now == Some(&Value::Bool(false)) {
        return None;
    }
    let (was, now) = (words(was), words(now));
    let field = label(g, collection, name);
    let label = match of {
        Some((collection, item)) => format!("{}: {field}", short(g, collection, item)?),
        None => field,
    };
    (was != now).then_some(Row { label, was, now })
}

/// A member that came or went, in one line; none when it leads to an agreement that the reader may not see.
pub fn whole_row(
    g: &Glossary,
    collection: Collection,
    was: Option<&Value>,
    now: Option<&Value>,
) -> Option<Row> {
    let told = |item: Option<&Value>| {
        item.map_or(Some(String::new()), |item| summary(g, collection, item).map(|words| cut(&words)))
    };
    let label = g.names.lang.t(collection.label_key()).to_owned();
    Some(Row { label, was: told(was)?, now: told(now)? })
}

/// A list of codes or ids that differs.
pub fn list_row(g: &Glossary, name: &str, before: &Value, after: &Value) -> Option<Row> {
    let words = |value: &Value| {
        let read = |code: &String| match name {
            "areas" => areas::label(g.names.lang, code),
            _ => source(g, code),
        };
        let mut all: Vec<String> = texts(&value[name]).iter().map(read).collect();
        all.sort();
        cut(&all.join(" · "))
    };
    let (was, now) = (words(before), words(after));
    (was != now).then(|| Row { label: g.names.lang.label("field", name).to_owned(), was, now })
}

fn label(g: &Glossary, collection: Option<Collection>, name: &str) -> String {
    let key = match (collection, name) {
        (None, "instrument_kind") => "kind",
        (None, name) => name.strip_suffix("_id").filter(|_| name != "external_id").unwrap_or(name),
        (Some(Collection::Titles), "source_id") => "title_source",
        (Some(Collection::Titles), "wording") => "title_wording",
        (Some(Collection::Titles), "lang") => "title_lang",
        (Some(Collection::Titles), "kind") => "title_kind",
        (Some(Collection::Parties), "name_as_in_text") => "party_name",
        (Some(Collection::Parties), "side") => "party_side",
        (Some(Collection::Parties), "role") => "party_role",
        (Some(Collection::Parties), "binding_view") => "party_binding",
        (Some(Collection::Parties), "binding_basis") => "party_basis",
        (Some(Collection::Parties), "state_code" | "ministry_id") => "party_body",
        (Some(Collection::Acts), "kind") => "act_kind",
        (Some(Collection::Acts), "party_id") => "act_party",
        (Some(Collection::Acts), "scope") => "act_scope",
        (Some(Collection::Clauses), "kind") => "clause_kind",
        (Some(Collection::Relations), "kind") => "relation_kind",
        (Some(_), name) => name.strip_suffix("_id").unwrap_or(name),
    };
    g.names.lang.label("field", key).to_owned()
}

fn words(g: &Glossary, collection: Option<Collection>, name: &str, value: &Value) -> String {
    let lang = g.names.lang;
    let said = match value {
        Value::Null => return String::new(),
        Value::Bool(truth) => return lang.t(if *truth { "yes" } else { "no" }).to_owned(),
        Value::Number(number) => return number.to_string(),
        Value::String(said) => said.as_str(),
        Value::Array(_) | Value::Object(_) => return String::new(),
    };
    let vocabulary = match (collection, name) {
        (None, "instrument_kind") => Some("kind"),
        (None, "level" | "scope" | "stage" | "marking") => Some(name),
        (None, "record_state") => Some("record"),
        (None, "access_mode") => Some("access-mode"),
        (Some(Collection::Titles), "kind") => Some("title-kind"),
        (Some(Collection::Titles), "lang") => Some("lang"),
        (Some(Collection::Parties), "side") => Some("side"),
        (Some(Collection::Parties), "role") => Some("party-role"),
        (Some(Collection::Parties), "binding_view") => Some("binding"),
        (Some(Collection::Acts), "kind") => Some("act"),
        (Some(Collection::Acts), "certainty") => Some("certainty"),
        (Some(Collection::Acts), "backdating") => Some("backdating"),
        (Some(Collection::Acts), "scope") => Some("extent"),
        (Some(Collection::Acts | Collection::Clauses), "verification") => Some("fact"),
        (Some(Collection::Clauses), "kind") => Some("clause"),
        (Some(Collection::Decisions), "chosen") => Some("chosen"),
        (Some(Collection::Signatures), "capacity") => Some("capacity"),
        (Some(Collection::Relations), "kind") => Some("relation"),
        (Some(Collection::Claims | Collection::FactRulings), "kind") => Some("fact-kind"),
        _ => None,
    };
    if let Some(vocabulary) = vocabulary {
        return lang.label(vocabulary, said).to_owned();
    }
    match name {
        "rule" if collection == Some(Collection::Clauses) => rule(g, said),
        "source_id" => source(g, said),
        "state_code" => g.names.state(said),
        "ministry_id" | "lead_ministry_id" => g.names.ministry(said).unwrap_or_else(|| said.to_owned()),
        "official_id" => g.officials.get(said).cloned().unwrap_or_else(|| said.to_owned()),
        "party_id" => party(g, said),
        "owner_id" | "deputy_id" | "verified_by" | "voided_by" if g.names.knows_person(said) => {
            g.names.person(said)
        }
        name if name.ends_with("_on") || name == "new_end" => {
            when(lang, Some(said)).map_or_else(|| said.to_owned(), |date| date.words)
        }
        _ => said.to_owned(),
    }
}

/// A clause's rule in neutral words: what a side thinks of binding force may have been another then.
fn rule(g: &Glossary, json: &str) -> String {
    let side = |party: Option<&str>| g.names.side(party);
    let say = Speaker { lang: g.names.lang, binding: "undetermined", side: &side };
    Rule::read(json).map_or_else(|_| json.to_owned(), |rule| clock_words::rule(&say, &rule))
}

fn source(g: &Glossary, id: &str) -> String {
    g.names.source(id).map_or_else(
        || id.to_owned(),
        |source| {
            let named = if source.title.is_empty() { &source.reference } else { &source.title };
            format!("{} {named}", source.grade)
        },
    )
}

fn party(g: &Glossary, id: &str) -> String {
    g.parties.get(id).map_or_else(|| id.to_owned(), |state| g.names.state(state))
}

/// How a field's label names the member it belongs to.
fn short(g: &Glossary, collection: Collection, item: &Value) -> Option<String> {
    let say = |name: &str| words(g, Some(collection), name, &item[name]);
    Some(match collection {
        Collection::Titles => format!("{} ({})", g.names.lang.t("field-title"), text(&item["lang"])),
        Collection::Parties => say("state_code"),
        Collection::Acts => join([say("kind"), say("acted_on")], ", "),
        Collection::Clauses => join([say("kind"), say("article")], ", "),
        Collection::Decisions => join([say("chosen"), say("decided_on")], ", "),
        Collection::Signatures => say("official_id"),
        Collection::Relations => join([say("kind"), g.others.get(&text(&item["to_id"]))?.clone()], " "),
        Collection::Claims | Collection::FactRulings => join([say("kind"), claimed(g, item)], ", "),
    })
}

/// A whole member in one line.
fn summary(g: &Glossary, collection: Collection, item: &Value) -> Option<String> {
    let say = |name: &str| words(g, Some(collection), name, &item[name]);
    Some(match collection {
        Collection::Titles => join([say("lang"), say("wording"), say("kind")], " · "),
        Collection::Parties => join([say("state_code"), say("name_as_in_text"), say("binding_view")], " · "),
        Collection::Acts => {
            join([say("kind"), say("party_id"), say("acted_on"), say("effective_on"), say("place")], " · ")
        }
        Collection::Clauses => join([say("kind"), say("article"), say("rule")], " · "),
        Collection::Decisions => join([say("chosen"), say("decided_on"), say("basis")], " · "),
        Collection::Signatures => join([say("party_id"), say("official_id"), say("office_as_signed")], " · "),
        Collection::Relations => short(g, collection, item)?,
        Collection::Claims => join([say("kind"), claimed(g, item), say("source_id"), say("note")], " · "),
        Collection::FactRulings => join([say("kind"), claimed(g, item), say("reason")], " · "),
    })
}

/// The value of a claim or a ruling, with its grade.
fn claimed(g: &Glossary, item: &Value) -> String {
    let lang = g.names.lang;
    let said = text(&item["value"]);
    let words = FactKind::parse(&text(&item["kind"])).map(|kind| facts::value(lang, kind, &said));
    facts::graded(lang, &words.unwrap_or(said), item["grade"].as_str())
}

fn join<const N: usize>(parts: [String; N], between: &str) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

fn cut(words: &str) -> String {
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let kept: String = words.chars().take(LONGEST).collect();
    format!("{}…", kept.trim_end())
}
