//! A partner's answer: what it must hold, whatever the format it came in. Never trusted: every fault is named with its place. Pure.

use super::codes::Verdict;
use super::{answer_csv, answer_json};
use crate::calendar::PartialDate;
use chrono::NaiveDate;

/// Bytes of an answer's file.
pub const MOST_BYTES: u64 = 1 << 20;

/// Faults that are told; who sends a file of nonsense need not read all of them.
const MOST_FAULTS: usize = 20;

/// Characters of a name or an office, and of a remark.
const NAME: usize = 200;
const REMARK: usize = 1_000;

/// The format that an answer in JSON names.
pub const FORMAT: &str = "entente-answer/1";

/// Where in a file something is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A field of the JSON, as `lines[2].answer`.
    Path(String),
    /// A row of the CSV, counted from 1, and the name of its column or field.
    Row(u64, String),
}

/// Something that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// The text that says what.
    pub key: &'static str,
}

impl Fault {
    /// A fault at a place.
    pub fn new(place: Place, key: &'static str) -> Self {
        Self { place, key }
    }
}

/// A text with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Where it stands.
    pub place: Place,
    /// What stands there, without white space around it.
    pub text: String,
}

/// A line as it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldLine {
    /// Its number.
    pub line: Told,
    /// Its id.
    pub id: Told,
    /// The verdict; empty for none.
    pub answer: Told,
    /// Why; empty for nothing.
    pub remark: Told,
    /// When the partner expects it; empty for nothing.
    pub forecast: Told,
}

/// An answer as it was told, before it is held against the extract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raw {
    /// The number of the extract.
    pub extract: Told,
    /// Its hash.
    pub sha256: Told,
    /// Who answers.
    pub name: Told,
    /// In which office.
    pub office: Told,
    /// On which day.
    pub answered_on: Told,
    /// Line by line.
    pub lines: Vec<ToldLine>,
}

/// The extract that is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its number.
    pub number: String,
    /// Its hash.
    pub sha256: String,
    /// The day that it tells of.
    pub as_of: NaiveDate,
    /// Its lines: number and id.
    pub lines: Vec<(i32, String)>,
}

/// What the partner says of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The number of the line.
    pub line: i32,
    /// Its id.
    pub id: String,
    /// Confirmed or disputed.
    pub verdict: Verdict,
    /// Why; a dispute has one.
    pub remark: Option<String>,
    /// When the partner expects it.
    pub forecast: Option<PartialDate>,
}

/// A sound answer to one extract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The number of the extract.
    pub extract: String,
    /// Its hash.
    pub sha256: String,
    /// Who answers.
    pub name: String,
    /// In which office.
    pub office: String,
    /// On which day.
    pub answered_on: NaiveDate,
    /// The lines that are answered, by number; the others are unanswered.
    pub replies: Vec<Reply>,
}

/// Reads a file and holds it against the extract; what is wrong with it, if anything is.
pub fn read(
    bytes: &[u8],
    question: &Question,
    today: NaiveDate,
) -> Result<(&'static str, Answer), Vec<Fault>> {
    let whole = |key| vec![Fault::new(Place::File, key)];
    let text = std::str::from_utf8(bytes).map_err(|_| whole("extract-fault-utf8"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\0') {
        return Err(whole("extract-fault-utf8"));
    }
    if text.trim().is_empty() {
        return Err(whole("extract-fault-empty"));
    }
    let (format, raw) = match text.trim_start().starts_with(['{', '[']) {
        true => ("json", answer_json::parse(text)),
        false => ("csv", answer_csv::parse(text)),
    };
    let raw = raw.map_err(first_ones)?;
    Ok((format, check(raw, question, today)?))
}

fn first_ones(mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.truncate(MOST_FAULTS);
    faults
}

/// Holds an answer as told against the extract.
pub fn check(raw: Raw, question: &Question, today: NaiveDate) -> Result<Answer, Vec<Fault>> {
    let mut faults = Vec::new();
    if raw.extract.text != question.number {
        faults.push(Fault::new(raw.extract.place.clone(), "extract-fault-number"));
    }
    if !raw.sha256.text.eq_ignore_ascii_case(&question.sha256) {
        faults.push(Fault::new(raw.sha256.place.clone(), "extract-fault-hash"));
    }
    let name = words(&raw.name, NAME, &mut faults);
    let office = words(&raw.office, NAME, &mut faults);
    let answered_on = day(&raw.answered_on, (question.as_of, today), &mut faults);
    let mut replies: Vec<Reply> = Vec::new();
    let mut seen: Vec<i32> = Vec::new();
    for told in &raw.lines {
        match line(told, question, &seen) {
            Err(found) => faults.extend(found),
            Ok((number, reply)) => {
                seen.push(number);
                replies.extend(reply);
            }
        }
        if faults.len() >= MOST_FAULTS {
            break;
        }
    }
    match answered_on {
        Some(answered_on) if faults.is_empty() => {
            replies.sort_by_key(|reply| reply.line);
            let Question { number, sha256, .. } = question.clone();
            Ok(Answer { extract: number, sha256, name, office, answered_on, replies })
        }
        Some(_) | None => Err(first_ones(faults)),
    }
}

fn is_plain(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t'))
}

fn words(told: &Told, most: usize, faults: &mut Vec<Fault>) -> String {
    let key = match told.text.chars().count() {
        0 => Some("extract-fault-missing"),
        count if count > most => Some("extract-fault-long"),
        _ if !is_plain(&told.text) => Some("extract-fault-control"),
        _ => None,
    };
    faults.extend(key.map(|key| Fault::new(told.place.clone(), key)));
    told.text.clone()
}

fn day(told: &Told, (first, today): (NaiveDate, NaiveDate), faults: &mut Vec<Fault>) -> Option<NaiveDate> {
    let found = PartialDate::parse(&told.text).ok().filter(|date| date.is_whole()).map(PartialDate::latest);
    let key = match found {
        None => Some("extract-fault-day"),
        Some(day) if day < first || day > today => Some("extract-fault-day-outside"),
        Some(_) => None,
    };
    faults.extend(key.map(|key| Fault::new(told.place.clone(), key)));
    found
}

/// A line with its number; nothing where it is left unanswered.
fn line(told: &ToldLine, question: &Question, seen: &[i32]) -> Result<(i32, Option<Reply>), Vec<Fault>> {
    let fault = |told: &Told, key| Fault::new(told.place.clone(), key);
    let number: Option<i32> = told.line.text.parse().ok();
    let known = number.and_then(|number| question.lines.iter().find(|(held, _)| *held == number));
    let Some((number, id)) = known else {
        return Err(vec![fault(&told.line, "extract-fault-no-line")]);
    };
    if !told.id.text.eq_ignore_ascii_case(id) {
        return Err(vec![fault(&told.id, "extract-fault-id")]);
    }
    if seen.contains(number) {
        return Err(vec![fault(&told.line, "extract-fault-twice")]);
    }
    let mut faults = Vec::new();
    let remark = Some(told.remark.text.clone()).filter(|text| !text.is_empty());
    if let Some(remark) = &remark {
        if remark.chars().count() > REMARK {
            faults.push(fault(&told.remark, "extract-fault-long"));
        } else if !is_plain(remark) {
            faults.push(fault(&told.remark, "extract-fault-control"));
        }
    }
    let forecast = Some(told.forecast.text.as_str()).filter(|text| !text.is_empty());
    let forecast = forecast.map(PartialDate::parse).transpose();
    if forecast.is_err() {
        faults.push(fault(&told.forecast, "extract-fault-date"));
    }
    let verdict = match told.answer.text.as_str() {
        "" => None,
        word => Some(Verdict::parse(&word.to_ascii_lowercase())),
    };
    match verdict {
        Some(None) => faults.push(fault(&told.answer, "extract-fault-answer")),
        Some(Some(Verdict::Dispute)) if remark.is_none() => {
            faults.push(fault(&told.remark, "extract-fault-remark"));
        }
        None if remark.is_some() || !told.forecast.text.is_empty() => {
            faults.push(fault(&told.answer, "extract-fault-unsaid"));
        }
        Some(Some(_)) | None => {}
    }
    match (faults.is_empty(), verdict.flatten(), forecast) {
        (true, Some(verdict), Ok(forecast)) => {
            let reply = Reply { line: *number, id: id.clone(), verdict, remark, forecast };
            Ok((*number, Some(reply)))
        }
        (true, None, _) => Ok((*number, None)),
        (false, _, _) | (true, Some(_), Err(_)) => Err(faults),
    }
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
