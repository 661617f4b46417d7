//! The legal clock: the dated acts as numbered rows, and beneath them what is not known and what would tell.

use super::super::aggregate::Aggregate;
use super::acts::{ActLine, SourceLine};
use super::load::Seen;
use super::names::date_words;
use crate::calendar::PartialDate;
use crate::db::DbError;
use crate::lifecycle::clock::When as Day;
use crate::lifecycle::clock::case::standing_acts;
use crate::lifecycle::{Act, ActKind};
use crate::web::dates::When;
use crate::web::locale::Arg;

/// One row of the clock.
#[derive(Debug, Clone)]
pub struct Datum {
    /// Its number, as on the life line.
    pub no: usize,
    /// Its date; none is the word "unknown".
    pub on: Option<When>,
    /// The date for the life line.
    pub date: Option<PartialDate>,
    /// What happened or is missing.
    pub what: String,
    /// Code of how far it is checked.
    pub fact: String,
    /// The words beside the mark; empty for the vocabulary's.
    pub fact_words: String,
    /// The acts behind it.
    pub acts: Vec<ActLine>,
    /// Why it is not known and what would tell.
    pub why: String,
    /// Where to record what would tell; empty when the reader may not.
    pub href: String,
}

impl Datum {
    /// That sources differ on one of the acts behind it; empty where they agree.
    pub fn differ(&self) -> &str {
        let marked = self.acts.iter().flat_map(|act| &act.facts).find(|fact| fact.id.kind.is_date());
        marked.map_or("", |fact| &fact.mark)
    }

    /// The sources of the acts behind it, each once.
    pub fn sources(&self) -> Vec<&SourceLine> {
        let mut found: Vec<&SourceLine> = Vec::new();
        for source in self.acts.iter().filter_map(|act| act.source.as_ref()) {
            if !found.iter().any(|held| held.id == source.id) {
                found.push(source);
            }
        }
        found
    }
}

/// The rows of the clock, numbered; `lines` are the acts in words.
pub fn rows(seen: &Seen, lines: &[ActLine], may_record: bool) -> Result<Vec<Datum>, DbError> {
    let acts = seen.a.rule_acts()?;
    let mut live: Vec<&Act> = standing_acts(&acts).collect();
    live.retain(|act| shown_date(act).is_some());
    live.sort_by_key(|act| shown_date(act).map(|date| (date.latest(), date.earliest())));
    let mut rows: Vec<Datum> = Vec::new();
    let mut last: Option<(ActKind, Option<PartialDate>)> = None;
    for act in live {
        let Some(line) = lines.iter().find(|line| act.id.as_deref() == Some(&line.id)) else {
            continue;
        };
        let key = (act.kind, shown_date(act));
        match rows.last_mut() {
            Some(row) if last == Some(key) => row.acts.push(line.clone()),
            Some(_) | None => rows.push(dated(seen, act, line)),
        }
        last = Some(key);
    }
    rows.iter_mut().for_each(finish);
    rows.extend(unknowns(seen, &acts, may_record));
    (1..).zip(&mut rows).for_each(|(no, row)| row.no = no);
    Ok(rows)
}

/// The date by which an act stands on the line: what takes effect stands on the day of effect, all else on its own day.
fn shown_date(act: &Act) -> Option<PartialDate> {
    if takes_effect(act.kind) { act.effect() } else { act.on.or(act.received).or(act.effective) }
}

fn takes_effect(kind: ActKind) -> bool {
    [
        ActKind::EnteredIntoForce,
        ActKind::BecameOperative,
        ActKind::ProvisionalApplicationStarted,
        ActKind::ProvisionalApplicationEnded,
        ActKind::Suspended,
        ActKind::Resumed,
        ActKind::Terminated,
        ActKind::Expired,
        ActKind::Replaced,
        ActKind::Extended,
        ActKind::RenewedTacitly,
    ]
    .contains(&kind)
}

fn dated(seen: &Seen, act: &Act, line: &ActLine) -> Datum {
    let date = shown_date(act);
    Datum {
        no: 0,
        on: date.map(|date| date_words(seen.names.lang, date)),
        date,
        what: line.kind.clone(),
        fact: line.fact.clone(),
        fact_words: String::new(),
        acts: vec![line.clone()],
        why: String::new(),
        href: String::new(),
    }
}

/// Names the sides and the place, and lets the least checked act speak for the row.
fn finish(row: &mut Datum) {
    let mut sides: Vec<&str> = row.acts.iter().map(|act| act.side.as_str()).collect();
    sides.dedup();
    let place = row.acts.first().map(|act| act.place.clone()).unwrap_or_default();
    let same_place = !place.is_empty() && row.acts.iter().all(|act| act.place == place);
    row.what = match same_place {
        true => format!("{}: {} · {place}", row.what, sides.join(", ")),
        false => format!("{}: {}", row.what, sides.join(", ")),
    };
    let rank = |fact: &str| {
        ["disputed", "recorded", "verified"].iter().position(|known| *known == fact).unwrap_or(0)
    };
    if let Some(weakest) = row.acts.iter().min_by_key(|act| rank(&act.fact)) {
        row.fact = weakest.fact.clone();
    }
}

/// What the acts do not tell: missing signatures; what else is missing stands beside the dates of the clock.
fn unknowns(seen: &Seen, acts: &[Act], may_record: bool) -> Vec<Datum> {
    let lang = seen.names.lang;
    let a = &seen.a;
    if a.row.pointer_only {
        return Vec::new();
    }
    let link = |place: &str| {
        if may_record { format!("/agreements/{}/{place}", a.row.id) } else { String::new() }
    };
    let mut rows = Vec::new();
    for party in unsigned(a, acts) {
        let side = seen.names.side(Some(&party));
        let what = lang.f("clock-signature-of", &[("side", Arg::from(&side))]);
        rows.push(unknown(
            what,
            lang.t("clock-signature-missing"),
            link("signatures/new"),
            lang.t("clock-no-act"),
        ));
    }
    rows
}

fn unknown(what: String, why: &str, href: String, mark: &str) -> Datum {
    Datum {
        no: 0,
        on: None,
        date: None,
        what,
        fact: "missing".into(),
        fact_words: mark.to_owned(),
        acts: Vec::new(),
        why: why.to_owned(),
        href,
    }
}

/// The parties that no act of signing names, when none counts for all.
fn unsigned(a: &Aggregate, acts: &[Act]) -> Vec<String> {
    let signed: Vec<&Act> = standing_acts(acts)
        .filter(|act| matches!(act.kind, ActKind::Signed | ActKind::SignatureConfirmed))
        .collect();
    if signed.iter().any(|act| act.party.is_none()) {
        return Vec::new();
    }
    let has_signed = |id: &String| signed.iter().any(|act| act.party.as_ref() == Some(id));
    a.parties.iter().map(|party| party.id.clone()).filter(|id| !has_signed(id)).collect()
}

/// Whether nobody knows yet when it begins.
pub fn awaits_force(seen: &Seen) -> bool {
    seen.standing.answer.dates.entry_into_force == Day::Unknown && !seen.standing.is_over()
}

/// The act that begins this instrument: into force, or into effect when nobody holds it to be binding.
pub fn force_kind(a: &Aggregate) -> ActKind {
    if a.is_non_binding() { ActKind::BecameOperative } else { ActKind::EnteredIntoForce }
}
