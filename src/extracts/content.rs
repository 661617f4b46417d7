//! What an extract tells: each line, and the whole as it is frozen. Only what is named here leaves the house. Pure.

use super::find::Candidate;
use crate::audit::canonical::hex;
use crate::audit::chain::Head;
use crate::directory::State;
use crate::reports::words::{label, message, tri};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

/// The format that the file names.
pub const FORMAT: &str = "entente-extract/1";

/// What a line tells, by name: what can differ between the extract and the register.
pub const FIELDS: [&str; 9] = [
    "title",
    "agreement",
    "article",
    "owed_by",
    "carried_out_by",
    "baseline",
    "forecast",
    "done_on",
    "state",
];

/// A state with its names.
pub fn state(state: &State) -> Value {
    json!({"code": state.code, "name": tri(|lang| state.name(lang).to_owned())})
}

/// The house's state and the partner's.
#[derive(Debug, Clone)]
pub struct Sides {
    /// The house's own.
    pub home: State,
    /// The partner.
    pub partner: State,
}

impl Sides {
    /// The states that owe what a debtor's word says.
    fn debtors(&self, debtor: Option<&str>) -> Vec<Value> {
        match debtor {
            Some("ours") => vec![state(&self.home)],
            Some("theirs") => vec![state(&self.partner)],
            Some("both") => vec![state(&self.home), state(&self.partner)],
            Some(_) | None => Vec::new(),
        }
    }
}

/// What a line tells of a milestone as it stands now.
pub fn told(sides: &Sides, candidate: &Candidate) -> Value {
    let milestone = &candidate.milestone;
    let agreement = &candidate.agreement;
    let text = |date: Option<crate::calendar::PartialDate>| date.map(|date| date.to_string());
    let ministry = candidate.ministry.as_ref();
    json!({
        "title": milestone.titles,
        "agreement": {
            "number": agreement.register_no, "title": agreement.short_title, "signed_on": agreement.signed_on,
        },
        "article": candidate.duty.as_ref().and_then(|duty| duty.article.clone()),
        "owed_by": sides.debtors(candidate.duty.as_ref().map(|duty| duty.debtor.as_str())),
        "carried_out_by": ministry.map(|(_, en, pl, uk)| json!({"en": en, "pl": pl, "uk": uk})),
        "baseline": text(milestone.baseline),
        "forecast": text(milestone.forecast),
        "done_on": text(milestone.actual),
        "state": milestone.state.code(),
        "state_words": label("milestone", milestone.state.code()),
        "illustrative": milestone.illustrative,
    })
}

/// The fields in which two tellings of a milestone differ.
pub fn differences(frozen: &Value, now: &Value) -> Vec<&'static str> {
    FIELDS.into_iter().filter(|field| frozen[*field] != now[*field]).collect()
}

/// What is told of the extract as a whole.
#[derive(Debug)]
pub struct Frame<'f> {
    /// Its number.
    pub number: &'f str,
    /// For whom and from whom.
    pub sides: &'f Sides,
    /// When it is made.
    pub at: NaiveDateTime,
    /// The highest marking of what it tells.
    pub marking: &'f str,
    /// The log as it stood before.
    pub head: &'f Head,
    /// The agreement that it is about, where it is about one.
    pub agreement: Option<&'f str>,
    /// The area that it is about.
    pub area: Option<&'f str>,
    /// Whether the house shows invented data.
    pub is_demo: bool,
}

/// The whole: what is hashed, kept, sent as JSON and set as PDF.
pub fn whole(frame: &Frame, lines: Vec<(i32, String, Value)>) -> Value {
    let made_at = frame.at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let lines: Vec<Value> = lines
        .into_iter()
        .map(|(number, id, mut line)| {
            line["line"] = json!(number);
            line["id"] = json!(id);
            line
        })
        .collect();
    let mut whole = json!({
        "format": FORMAT,
        "export": {
            "no": frame.number, "kind": "extract", "made_at": made_at, "true_on": frame.at.date().to_string(),
            "known_on": made_at, "marking": frame.marking,
        },
        "extract": {
            "number": frame.number,
            "from": state(&frame.sides.home),
            "partner": state(&frame.sides.partner),
            "as_of": frame.at.date().to_string(),
            "agreement": frame.agreement,
            "area": frame.area.map(|code| tri(|lang| crate::areas::label(lang, code))),
            "answer_format": super::answer::FORMAT,
            "log": {"id": frame.head.log_id, "seq": frame.head.seq, "chain": hex(&frame.head.chain)},
            "lines": lines,
        },
    });
    if frame.is_demo {
        whole["notice"] = message("demo-notice");
    }
    whole
}

/// The lines of a frozen extract.
pub fn lines(whole: &Value) -> Vec<Value> {
    whole["extract"]["lines"].as_array().cloned().unwrap_or_default()
}

/// The day that a frozen extract tells of.
pub fn as_of(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}
