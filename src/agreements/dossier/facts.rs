//! The dated facts of the dossier: acts, signatures, completeness, history.

use super::data::Material;
use super::papers;
use crate::agreements::completeness;
use crate::agreements::view::acts;
use crate::audit::difference;
use crate::audit::store::RevisionRow;
use crate::db::DbError;
use crate::lifecycle::store::ActRow;
use crate::reports::words::{label, tri};
use serde_json::{Value, json};

/// Every act in order.
pub fn acts(m: &Material) -> Vec<Value> {
    let acts = m.a.acts.iter().enumerate();
    let printed = acts.map(|(n, act)| {
        json!({
            "no": format!("A{}", n + 1),
            "kind": act.kind,
            "side": side(m, act.party_id.as_deref()),
            "on": act.acted_on, "received": act.received_on,
            "place": act.place,
            "note": note(act),
            "evidence": evidence(m, act),
            "check": act.verification,
            "recorded": {"on": act.recorded_at.date().to_string(), "by": m.person(&act.recorded_by)},
            "verified": act.verified_by.as_ref().map(|by| json!({
                "on": act.verified_at.map(|at| at.date().to_string()), "by": m.person(by),
            })),
            "backdating": backdating(act),
        })
    });
    printed.collect()
}

/// Why it was recorded late, in three languages: the word of the vocabulary and what a person added.
fn backdating(act: &ActRow) -> Value {
    let is_said = act.backdating.is_some() || act.backdating_reason.is_some();
    if is_said { tri(|lang| acts::backdated(lang, act)) } else { Value::Null }
}

/// The source that the act names and the documents that show it: `S1, D2`; null for none.
fn evidence(m: &Material, act: &ActRow) -> Value {
    let source = m.source_no(act.source_id.as_deref());
    let all: Vec<String> = source.into_iter().chain(papers::of_act(m, &act.id)).collect();
    if all.is_empty() { Value::Null } else { json!(all.join(", ")) }
}

fn note(act: &ActRow) -> String {
    let parts = [act.note.as_deref(), act.reference_no.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn side(m: &Material, party: Option<&str>) -> Value {
    let party = party.and_then(|id| m.a.parties.iter().find(|party| party.id == id));
    party.map_or(Value::Null, |party| m.named.state(&party.state_code))
}

/// Every signature.
pub fn signatures(m: &Material) -> Vec<Value> {
    let printed = m.a.signatures.iter().map(|(signature, latin, native)| {
        let act = m.a.act_now(&signature.action_id);
        let capacity = label("capacity", &signature.capacity);
        let authority = match &signature.full_powers_ref {
            Some(reference) => {
                tri(|lang| format!("{}: {reference}", lang.label("capacity", &signature.capacity)))
            }
            None if signature.capacity == "unknown" => Value::Null,
            None => capacity,
        };
        json!({
            "state": side(m, Some(&signature.party_id)),
            "person": {"latin": latin, "native": native},
            "office": signature.office_as_signed,
            "on_behalf": signature.on_behalf_of,
            "authority": authority,
            "on": act.and_then(|act| act.acted_on.clone()),
            "place": act.and_then(|act| act.place.clone()),
            "source": m.source_no(act.and_then(|act| act.source_id.as_deref())),
            "check": act.map_or("recorded", |act| act.verification.as_str()),
        })
    });
    printed.collect()
}

/// The day on which an act takes effect, as far as the record tells.
pub fn effect(act: &ActRow) -> Option<String> {
    act.effective_on.clone().or_else(|| act.received_on.clone()).or_else(|| act.acted_on.clone())
}

/// The minimum data set with what is missing.
pub fn completeness(m: &Material) -> Value {
    let checks = completeness::checks(m.a, m.standing);
    let items: Vec<Value> = checks
        .iter()
        .map(|check| {
            let state = if check.held { "held" } else { "missing" };
            json!({"item": label("item", check.item.code()), "state": state, "note": null})
        })
        .collect();
    let held = checks.iter().filter(|check| check.held).count();
    json!({"held": held, "of": checks.len(), "items": items})
}

/// What changed, newest last: who, when, which fields.
pub fn history(m: &Material, revisions: &[RevisionRow]) -> Result<Vec<Value>, DbError> {
    let mut printed = Vec::new();
    let mut before: Option<Value> = None;
    for revision in revisions.iter().rev() {
        let damaged =
            |error: serde_json::Error| DbError::Migration(format!("a revision cannot be read: {error}"));
        let after: Value = serde_json::from_str(&revision.snapshot).map_err(damaged)?;
        let fields =
            before.as_ref().map(|before| difference::changed_fields(before, &after)).unwrap_or_default();
        let what = if before.is_none() { "dossier-created" } else { "dossier-changed" };
        printed.push(json!({
            "seq": revision.audit_seq,
            "at": revision.recorded_at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            "by": m.person(&revision.recorded_by),
            "what": tri(|lang| lang.t(what).to_owned()),
            "detail": detail(&fields, revision.reason.as_deref()),
        }));
        before = Some(after);
    }
    Ok(printed)
}

fn detail(fields: &[String], reason: Option<&str>) -> Option<String> {
    let mut tops: Vec<&str> = fields.iter().map(|field| field.split('.').next().unwrap_or(field)).collect();
    tops.retain(|field| *field != "version");
    tops.dedup();
    let told: Vec<String> = [(!tops.is_empty()).then(|| tops.join(", ")), reason.map(str::to_owned)]
        .into_iter()
        .flatten()
        .collect();
    (!told.is_empty()).then(|| told.join(" · "))
}
