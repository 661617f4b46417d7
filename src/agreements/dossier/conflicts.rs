//! What the record holds side by side: facts that contradict each other, what the clock wants looked at, what was ruled and decided.

use super::clock::speaking;
use super::data::Material;
use super::facts::effect;
use crate::agreements::ruling::{self, Holds};
use crate::agreements::view::facts::{self, because};
use crate::agreements::view::names::date_words;
use crate::calendar::PartialDate;
use crate::deadlines::DecisionRow;
use crate::facts::{ClaimRow, Fact};
use crate::lifecycle::store::{ActRow, RulingRow};
use crate::lifecycle::{ActKind, Verification, words};
use crate::reports::words::{label, message, tri};
use crate::web::locale::{Arg, Lang};
use serde_json::{Value, json};

/// The facts of which sources, or a source and the computation, say different things.
pub fn conflicts(m: &Material) -> Vec<Value> {
    let mut found: Vec<Value> = m
        .facts
        .iter()
        .filter(|fact| !facts::mark(Lang::En, fact).is_empty())
        .map(|fact| told(m, fact))
        .collect();
    found.extend(disputed_acts(m));
    found.extend(m.a.rulings.iter().map(|ruling| ruled(m, ruling)));
    found.extend(unruled(m));
    found
}

/// A fact as its sources tell it: what stands in the record leads.
fn told(m: &Material, fact: &Fact) -> Value {
    let said = |text: &str| tri(|lang| facts::value(lang, fact.id.kind, text));
    let own = fact.own.as_ref().map(|own| {
        let source = m.source_no(own.source_id.as_deref()).or_else(|| m.paper_no(own.document_id.as_deref()));
        let grade = own.grade.map(|grade| grade.code());
        json!({"claim": said(&own.value), "source": source, "grade": grade, "role": "leads"})
    });
    let claim = |claim: &ClaimRow| {
        let source =
            m.source_no(claim.source_id.as_deref()).or_else(|| m.paper_no(claim.document_id.as_deref()));
        let part = fact.part(claim);
        let words = tri(|lang| {
            let part = lang.label("fact-part", part.code());
            format!("{} · {part}", facts::value(lang, fact.id.kind, &claim.value))
        });
        json!({"claim": words, "source": source, "grade": claim.grade, "role": "kept"})
    };
    let resolution = fact.ruling().map(|ruling| {
        json!({
            "text": tri(|lang| because(lang, ruling)), "by": m.person(&ruling.ruled_by),
            "on": ruling.ruled_at.date().to_string(),
        })
    });
    json!({
        "about": speaking(m, |say| facts::about(say, m.a, &fact.id)),
        "claims": own.into_iter().chain(fact.live().map(claim)).collect::<Vec<_>>(),
        "resolution": resolution,
    })
}

/// The acts beside which another of the same kind and side is disputed.
fn disputed_acts(m: &Material) -> Vec<Value> {
    let mut found = Vec::new();
    let live: Vec<&ActRow> =
        m.a.acts.iter().filter(|act| act.verification != Verification::Voided.code()).collect();
    for (n, act) in live.iter().enumerate() {
        let is_same = |other: &&&ActRow| other.kind == act.kind && other.party_id == act.party_id;
        let group: Vec<&ActRow> = live.iter().filter(is_same).copied().collect();
        let is_first = live.iter().position(|other| is_same(&other)) == Some(n);
        let is_disputed = |act: &&ActRow| act.verification == Verification::Disputed.code();
        if is_first && group.len() > 1 && group.iter().any(is_disputed) {
            let about = speaking(m, |say| {
                let kind = say.lang.label("act", &act.kind);
                format!("{kind}: {}", (say.side)(act.party_id.as_deref()))
            });
            let claims: Vec<Value> = group.iter().map(|act| claim(m, act)).collect();
            found.push(json!({"about": about, "claims": claims, "resolution": null}));
        }
    }
    found
}

fn claim(m: &Material, act: &ActRow) -> Value {
    let disputed = act.verification == Verification::Disputed.code();
    let said = tri(|lang| {
        let date = date(lang, effect(act).as_deref());
        match act.dispute_reason.as_deref().filter(|_| disputed) {
            Some(reason) => format!("{date}. {}: {reason}", lang.t("dossier-disputed")),
            None => date,
        }
    });
    let source = m.sources.iter().find(|source| Some(source.id.as_str()) == act.source_id.as_deref());
    json!({
        "claim": said, "source": m.source_no(act.source_id.as_deref()),
        "grade": source.map(|source| source.grade.as_str()), "role": if disputed { "kept" } else { "leads" },
    })
}

/// A ruling: the date that a statement gave beside the one that the clause gives, and which holds why.
fn ruled(m: &Material, ruling: &RulingRow) -> Value {
    let is_stated = ruling.holds == Holds::Stated.code();
    let resolution = json!({
        "text": ruling.reason, "by": m.person(&ruling.ruled_by), "on": ruling.ruled_at.date().to_string(),
    });
    two_dates(m, (&ruling.stated, is_stated), (&ruling.computed, !is_stated), resolution)
}

/// The two dates that differ and on which nobody has ruled.
fn unruled(m: &Material) -> Option<Value> {
    let found = ruling::discrepancy(m.standing)?;
    let (stated, computed) = (ruling::stored(found.stated), ruling::stored(found.computed));
    ruling::is_open(m.a, m.standing).then(|| two_dates(m, (&stated, true), (&computed, false), Value::Null))
}

fn two_dates(m: &Material, stated: (&str, bool), computed: (&str, bool), resolution: Value) -> Value {
    let claim = |key: &str, (on, leads): (&str, bool)| {
        let words = tri(|lang| lang.f(key, &[("date", Arg::from(stored_date(lang, on)))]));
        json!({"claim": words, "source": null, "grade": null, "role": if leads { "leads" } else { "kept" }})
    };
    let about = if m.a.is_non_binding() { "dossier-two-effects" } else { "dossier-two-forces" };
    json!({
        "about": message(about),
        "claims": [claim("dossier-stated", stated), claim("dossier-computed", computed)],
        "resolution": resolution,
    })
}

/// A date as a ruling keeps it, in words.
fn stored_date(lang: Lang, on: &str) -> String {
    let ends: Vec<&str> = on.split('/').collect();
    ends.into_iter().map(|end| date(lang, Some(end))).collect::<Vec<_>>().join(" – ")
}

fn date(lang: Lang, on: Option<&str>) -> String {
    let read = on.and_then(|text| PartialDate::parse(text).ok());
    read.map_or_else(|| lang.t("dossier-undated").to_owned(), |date| date_words(lang, date).words)
}

/// What a person should look at: of the acts set aside, the statements denied, the clock's own flags.
pub fn flags(m: &Material) -> Vec<Value> {
    let aside = m.standing.set_aside.iter().map(|kind: &ActKind| tri(|lang| words::set_aside(lang, *kind)));
    let denied = m.standing.denied().map(|act| tri(|lang| words::denied(lang, act)));
    let flags = m.standing.answer.flags.iter().map(|flag| tri(|lang| words::flag(lang, *flag)));
    let open = m.facts.iter().filter(|fact| fact.id.kind.is_date() && fact.verdict.is_open());
    let differ = open.map(|fact| speaking(m, |say| facts::sentence(say, m.a, fact)));
    aside.chain(denied).chain(flags).chain(differ).collect()
}

/// What the house decided on the terms, oldest first; of one term the last counts.
pub fn decisions(m: &Material) -> Vec<Value> {
    let counts = |row: &DecisionRow| {
        let later = m.a.decisions.iter().rev().find(|other| other.term_no == row.term_no);
        later.is_some_and(|last| last.id == row.id)
    };
    let printed = m.a.decisions.iter().map(|row| {
        json!({
            "term": row.term_no.map(|no| no + 1), "chosen": label("chosen", &row.chosen), "basis": row.basis,
            "on": row.decided_on, "counts": counts(row), "by": m.person(&row.recorded_by),
        })
    });
    printed.collect()
}
