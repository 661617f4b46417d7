//! The body of the dossier's data, field by field after templates/pdf/README.md.

use super::clock;
use super::conflicts;
use super::facts;
use super::names::Named;
use super::papers;
use crate::agreements::aggregate::Aggregate;
use crate::agreements::areas;
use crate::agreements::rows::SourceRow;
use crate::audit::store::RevisionRow;
use crate::db::DbError;
use crate::documents::Printed;
use crate::facts::Fact;
use crate::lifecycle::Standing;
use crate::milestones::DossierRow;
use crate::reports::words::tri;
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::HashMap;

/// What the dossier is made from.
pub struct Material<'m> {
    pub(super) a: &'m Aggregate,
    pub(super) standing: &'m Standing,
    pub(super) sources: &'m [SourceRow],
    pub(super) named: &'m Named,
    pub(super) people: &'m HashMap<String, String>,
    pub(super) papers: &'m [Printed],
    pub(super) facts: &'m [Fact],
    pub(super) today: NaiveDate,
}

impl Material<'_> {
    /// The display name of an account; the system and imports stand for themselves.
    pub fn person(&self, id: &str) -> String {
        self.people.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// `S1`, `S2` … in the order of the list of sources.
    pub fn source_no(&self, id: Option<&str>) -> Option<String> {
        let place = self.sources.iter().position(|source| Some(source.id.as_str()) == id)?;
        Some(format!("S{}", place + 1))
    }
}

impl Material<'_> {
    /// `D1`, `D2` … in the order of the list of documents; none for one that the reader may not see.
    pub fn paper_no(&self, id: Option<&str>) -> Option<String> {
        let place = self.papers.iter().position(|paper| Some(paper.id.as_str()) == id)?;
        Some(format!("D{}", place + 1))
    }
}

/// Everything beside `export` and `notice`.
pub fn body(
    m: &Material,
    (milestones, bodies): (&[DossierRow], Vec<Value>),
    revisions: &[RevisionRow],
) -> Result<Value, DbError> {
    let mut whole = agreement(m);
    let sections = json!({
        "standing": clock::standing(m, m.standing, m.a.row.pointer_only),
        "key_dates": clock::key_dates(m),
        "parties": m.a.parties.iter().map(|party| json!({
            "state": m.named.state(&party.state_code), "side": party.side,
            "name": party.name_as_in_text.clone().map_or_else(|| m.named.state(&party.state_code), Value::from),
            "name_source": null, "binding": party.binding_view, "binding_basis": party.binding_basis,
            "bodies": m.named.ministry(party.ministry_id.as_deref()), "bodies_source": null,
        })).collect::<Vec<_>>(),
        "signatures": facts::signatures(m),
        "clock": {"timeline": super::timeline::timeline(m), "dates": clock::dates(m)?},
        "clauses": clock::clauses(m)?,
        "actions": facts::acts(m),
        "milestones": milestones.iter().enumerate().map(milestone).collect::<Vec<_>>(),
        "bodies": bodies,
        "documents": papers::documents(m),
        "relations": relations(m),
        "conflicts": conflicts::conflicts(m),
        "flags": conflicts::flags(m),
        "decisions": conflicts::decisions(m),
        "completeness": facts::completeness(m),
        "sources": m.sources.iter().enumerate().map(|(n, source)| json!({
            "id": format!("S{}", n + 1), "ref": source.reference, "published": source.published_on,
            "grade": source.grade, "shows": format!("{}, {}", source.title, source.publisher),
        })).collect::<Vec<_>>(),
        "history": facts::history(m, revisions)?,
    });
    if let (Value::Object(whole), Value::Object(sections)) = (&mut whole, sections) {
        whole.extend(sections);
    }
    Ok(json!({ "agreement": whole }))
}

fn agreement(m: &Material) -> Value {
    let (row, p) = (&m.a.row, &m.a.particulars);
    let languages: Vec<&str> = p.authentic_languages.split(',').filter(|code| !code.is_empty()).collect();
    json!({
        "register_no": row.register_no, "title": row.short_title, "short_title": row.short_title,
        "titles": m.a.titles.iter().map(|title| json!({
            "lang": title.lang, "kind": title.kind, "text": {"lang": title.lang, "text": title.wording},
            "source": m.source_no(title.source_id.as_deref()), "check": "recorded",
        })).collect::<Vec<_>>(),
        "kind": row.instrument_kind, "level": row.level, "stage": row.stage, "record_state": row.record_state,
        "binding_words": if m.a.is_non_binding() { "participant" } else { "party" },
        "marking_basis": p.marking_basis,
        "areas": m.a.areas.iter().map(|code| tri(|lang| areas::label(lang, code))).collect::<Vec<_>>(),
        "owner": row.owner_id.as_deref().map(|id| m.person(id)),
        "deputy": row.deputy_id.as_deref().map(|id| m.person(id)),
        "lead_ministry": m.named.ministry(p.lead_ministry_id.as_deref()),
        "authentic_languages": if languages.is_empty() { Value::Null } else { json!(languages) },
        "originals_location": p.originals_location,
    })
}

fn milestone((n, row): (usize, &DossierRow)) -> Value {
    let days = row.reason_days.unwrap_or_default();
    json!({
        "no": format!("M{}", n + 1), "title": row.titles, "owner": row.owner,
        "baseline": row.baseline, "forecast": row.forecast, "actual": row.actual,
        "moves": row.moves, "slip": row.slip_days, "rag": row.rag,
        "reason": tri(|lang| lang.n(row.reason, days)), "illustrative": row.illustrative,
    })
}

fn relations(m: &Material) -> Vec<Value> {
    let mut printed = Vec::new();
    for relation in &m.a.relations {
        let (other, kind) = match relation.from_id == m.a.row.id {
            true => (&relation.to_id, relation.kind.clone()),
            false => (&relation.from_id, format!("inverse_{}", relation.kind)),
        };
        let Some((number, title)) = m.named.others.get(other) else {
            continue;
        };
        printed.push(json!({
            "kind": kind, "other": number, "title": title,
            "effective": relation.effective_on, "basis": relation.clause_ref,
            "check": if relation.assumed { "proposed" } else { "recorded" },
        }));
    }
    printed
}
