//! The dates of the legal clock and the final clauses, as the dossier prints them.

use super::data::Material;
use crate::agreements::view::{facts, legal};
use crate::db::DbError;
use crate::lifecycle::clock::clause::Term;
use crate::lifecycle::clock::working::{Input, Of};
use crate::lifecycle::clock::{When, Working};
use crate::lifecycle::confidence::{Checks, Confidence};
use crate::lifecycle::dates::{self, LegalDate, Value as Day};
use crate::lifecycle::standing::Standing;
use crate::lifecycle::words::{self, Speaker};
use crate::lifecycle::{Reason, Rule, Status};
use crate::reports::words::{label, message, tri};
use crate::web::locale::Lang;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The days on which the standing turns: ISO dates, possibly partial.
pub struct Turns {
    /// The last signature.
    pub signed: Option<String>,
    /// The beginning of force or effect.
    pub force: Option<String>,
    /// The end.
    pub end: Option<String>,
}

/// The turns of the agreement's life.
pub fn turns(m: &Material) -> Turns {
    let dates = &m.standing.answer.dates;
    let end = if m.standing.is_over() { m.standing.since } else { dates.effective_end };
    Turns { signed: m.a.row.signed_on.clone(), force: iso(dates.entry_into_force), end: iso(end) }
}

/// A date as the PDF takes it: a day, else the month or year that holds all that it can be.
pub fn iso(on: When) -> Option<String> {
    on.partial().map(|date| date.to_string())
}

/// Says something in three languages, with this instrument's words.
pub fn speaking(m: &Material, say: impl Fn(&Speaker) -> String) -> Value {
    tri(|lang| {
        let side = |party: Option<&str>| side(m, lang, party);
        say(&Speaker { lang, binding: &m.a.row.binding, side: &side })
    })
}

fn side(m: &Material, lang: Lang, party: Option<&str>) -> String {
    let state = party.and_then(|id| m.a.parties.iter().find(|party| party.id == id));
    let name =
        state.and_then(|party| m.named.state(&party.state_code)[lang.code()].as_str().map(str::to_owned));
    name.unwrap_or_else(|| lang.t("all-sides").to_owned())
}

/// The dates that the record gives or refuses: the signature, then those of the clock.
pub fn dates(m: &Material) -> Result<Vec<Value>, DbError> {
    let rules = legal::rules(&m.a.clauses)?;
    let mut printed = vec![signature(m)?];
    for date in dates::dates(m.standing, &m.a.clauses)? {
        printed.push(line(m, &date, &rules));
    }
    Ok(printed)
}

fn signature(m: &Material) -> Result<Value, DbError> {
    let checks = Checks::new(m.standing, &m.a.clauses)?;
    let working = m.standing.answer.workings.iter().find(|working| working.of == Of::Signature);
    let missing = || message("dossier-no-signature");
    let (confidence, said, inputs) = match working {
        Some(working) => {
            let acts: Vec<String> = checks.differing(working).into_iter().collect();
            let said = speaking(m, |say| {
                let differ = facts::of_acts(say, m.a, m.facts, &acts).into_iter().map(|(said, _)| said);
                std::iter::once(words::sentence(say, working)).chain(differ).collect::<Vec<_>>().join("; ")
            });
            (checks.confidence(working), said, inputs(m, working))
        }
        None => (Confidence::Missing, Value::Null, Vec::new()),
    };
    Ok(json!({
        "key": "signature", "value": m.a.row.signed_on, "rule": null, "confidence": confidence.code(),
        "working": said, "missing": if working.is_some() { Value::Null } else { missing() }, "inputs": inputs,
    }))
}

fn line(m: &Material, date: &LegalDate, rules: &[Rule]) -> Value {
    let value = match date.value {
        Day::Indefinite => json!("indefinite"),
        Day::At(on) => json!(iso(on)),
    };
    let said = |say: &Speaker| {
        let whys = legal::whys(say, date, rules).into_iter().map(|why| why.sentence);
        let exact = match date.value {
            Day::At(on @ When::Between { .. }) => words::when(say.lang, on),
            Day::At(When::Day(_) | When::Unknown) | Day::Indefinite => None,
        };
        let differ = facts::of_acts(say, m.a, m.facts, &date.differing).into_iter().map(|(said, _)| said);
        exact.into_iter().chain(whys).chain(differ).collect::<Vec<_>>().join("; ")
    };
    let lacks =
        |say: &Speaker| date.lacks.iter().map(|lack| words::lack(say, lack)).collect::<Vec<_>>().join("; ");
    let mut rests_on: Vec<String> = date.workings.iter().flat_map(|working| inputs(m, working)).collect();
    rests_on.dedup();
    json!({
        "key": key(m, date), "value": value,
        "rule": date.workings.first().map(|working| working.rule()),
        "confidence": date.confidence.code(), "working": speaking(m, said),
        "missing": if date.lacks.is_empty() { Value::Null } else { speaking(m, lacks) },
        "inputs": rests_on,
    })
}

fn key(m: &Material, date: &LegalDate) -> Value {
    match date.of {
        Of::EntryIntoForce if m.a.is_non_binding() => json!("coming_into_effect"),
        Of::Within => speaking(m, |say| words::date_name(say, date.of, date.term_no, date.label)),
        Of::Signature
        | Of::ProvisionalFrom
        | Of::EntryIntoForce
        | Of::EntryIntoForceComputed
        | Of::TermEnd
        | Of::LatestSafeNotice
        | Of::DecisionBy
        | Of::EffectiveEnd => json!(date.of.code()),
    }
}

/// The acts and the clause that a working used, by their numbers in the dossier.
fn inputs(m: &Material, working: &Working) -> Vec<String> {
    let clause = m.a.clauses.iter().position(|row| {
        let rule = row.rule.as_deref().and_then(|text| Rule::read(text).ok());
        !row.is_voided() && rule.is_some_and(|rule| rule.kind().code() == working.rule())
    });
    let clause = clause.map(|n| format!("K{}", n + 1));
    clause.into_iter().chain(working.inputs.iter().filter_map(|input| act_no(m, input))).collect()
}

fn act_no(m: &Material, input: &Input) -> Option<String> {
    let date = input.date.to_string();
    let holds = |text: &Option<String>| text.as_deref() == Some(date.as_str());
    let place = m.a.acts.iter().position(|act| {
        act.kind == input.what
            && act.verification != "voided"
            && act.party_id == input.party
            && (holds(&act.acted_on) || holds(&act.received_on) || holds(&act.effective_on))
    })?;
    Some(format!("A{}", place + 1))
}

/// Every clause, numbered; also voided ones, which say so.
pub fn clauses(m: &Material) -> Result<Vec<Value>, DbError> {
    let mut printed = Vec::new();
    for (n, row) in m.a.clauses.iter().enumerate() {
        let rule = row.read_rule()?;
        let said = rule.as_ref().map(|rule| speaking(m, |say| words::rule(say, rule)));
        printed.push(json!({
            "no": format!("K{}", n + 1), "kind": row.read_kind()?.code(), "article": row.article,
            "rule": said, "text": text(&row.read_texts()?),
            "source": m.source_no(row.source_id.as_deref()), "check": row.verification,
        }));
    }
    Ok(printed)
}

/// The words in the languages in which they are held; the reader's own first, as the PDF picks them.
fn text(texts: &BTreeMap<String, String>) -> Value {
    match texts.iter().next() {
        None => Value::Null,
        Some((lang, only)) if texts.len() == 1 => json!({"lang": lang, "text": only}),
        Some(_) => json!(texts),
    }
}

/// The four dates of the first page.
pub fn key_dates(m: &Material) -> Vec<Value> {
    let dates = &m.standing.answer.dates;
    let note = |on: When| match on {
        When::Between { .. } => tri(|lang| words::when(lang, on).unwrap_or_default()),
        When::Day(_) | When::Unknown => Value::Null,
    };
    let day = |key: &str, on: When| json!({"key": key, "value": iso(on), "note": note(on)});
    let is_indefinite = m.standing.case.clauses.term == Some(Term::Indefinite);
    vec![
        json!({"key": "cover.signed", "value": m.a.row.signed_on, "note": null}),
        day(if m.a.is_non_binding() { "cover.effect" } else { "cover.force" }, dates.entry_into_force),
        match is_indefinite {
            true => json!({"key": "cover.term", "value": "indefinite", "note": null}),
            false => day("cover.term", dates.term_end),
        },
        day("cover.notice", dates.latest_safe_notice),
    ]
}

/// The standing with its reason.
pub fn standing(m: &Material, standing: &Standing, pointer: bool) -> Value {
    let missing = if pointer { Some(Reason::Pointer) } else { standing.missing };
    let status = if pointer { Status::Unknown } else { standing.status };
    let reason = match missing {
        Some(missing) => tri(|lang| words::reason(lang, missing).to_owned()),
        None => message("dossier-by-clock"),
    };
    let unverified =
        m.a.acts.iter().filter(|act| matches!(act.verification.as_str(), "recorded" | "disputed")).count();
    json!({
        "status": status.code(), "since": iso(standing.since),
        "headline": label("standing", status.code()), "reason": reason,
        "unverified_facts": unverified,
    })
}
