//! The form for a clause: the fields of its rule and no others, read into the rule that the clock reads.

use super::forms::{self, SOURCE_FIELDS};
use crate::agreements::NewClause;
use crate::calendar::{PartialDate, Unit};
use crate::directory::SourceDraft;
use crate::lifecycle::ActKind;
use crate::lifecycle::calendars;
use crate::lifecycle::clock::clause::{Basis, Effective, Event};
use crate::lifecycle::clock::json::CaseError;
use crate::lifecycle::{ClauseKind, Rule, RuleKind, Verification};
use crate::web::form::{Errors, Fields, optional};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Longest line.
const LINE: usize = 500;
/// Longest prose.
const PROSE: usize = 20_000;
/// The word in place of a rule for a clause that gives no date.
pub const TEXT: &str = "text";
/// The languages in which the words of a clause are kept.
pub const LANGUAGES: [(&str, &str); 3] = [("en", "text_en"), ("pl", "text_pl"), ("uk", "text_uk")];

/// How a field of a rule is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// A line of words.
    Words,
    /// A whole number.
    Number,
    /// A date as far as known.
    Date,
    /// One of these codes.
    Choice(&'static [&'static str]),
    /// An event: the signature, entry into force, or an act.
    Event,
    /// What a clause without a rule is about.
    Kind,
}

const UNITS: Control = Control::Choice(&["days", "months", "years"]);
const BASES: Control = Control::Choice(&["received", "sent"]);
const SNAPS: Control = Control::Choice(&["none", "first_of_next_month", "first_of_nth_month"]);
/// From what provisional application begins.
const STARTS: [&str; 3] = ["signature", "date", "note"];
/// How a date leaves a day off.
const ROLLS: [&str; 2] = ["following", "preceding"];
const SHIFT: [(&str, Control); 6] = [
    ("offset_n", Control::Number),
    ("offset_unit", UNITS),
    ("snap", SNAPS),
    ("snap_n", Control::Number),
    ("roll_kind", Control::Choice(&ROLLS)),
    ("roll_calendar", Control::Choice(calendars::NAMES)),
];

/// The fields that a rule asks for; none stands for a clause that gives no date.
pub fn fields(rule: Option<RuleKind>) -> Vec<(&'static str, Control)> {
    let shifted = |first: &[(&'static str, Control)]| [first, &SHIFT[..]].concat();
    match rule {
        None => vec![("clause_kind", Control::Kind)],
        Some(RuleKind::EifSignature | RuleKind::EifExchange | RuleKind::EifWithOther) => shifted(&[]),
        Some(RuleKind::EifFixed) => shifted(&[("date", Control::Date)]),
        Some(RuleKind::EifLastNotification | RuleKind::EifReplyNote) => shifted(&[("basis", BASES)]),
        Some(
            RuleKind::EifCondition
            | RuleKind::TermIndefinite
            | RuleKind::RenewAgreed
            | RuleKind::TerminateNone,
        ) => Vec::new(),
        Some(RuleKind::ProvisionalFrom) => {
            vec![("from", Control::Choice(&STARTS)), ("date", Control::Date)]
        }
        Some(RuleKind::TermFixed) => vec![("n", Control::Number), ("unit", UNITS), ("end", Control::Date)],
        Some(RuleKind::RenewTacit) => vec![
            ("period_n", Control::Number),
            ("period_unit", UNITS),
            ("times", Control::Number),
            ("notice_n", Control::Number),
            ("notice_unit", UNITS),
        ],
        Some(RuleKind::TerminateNotice) => vec![
            ("n", Control::Number),
            ("unit", UNITS),
            ("from", BASES),
            ("effective", Control::Choice(&["offset", "end_of_month", "end_of_term"])),
        ],
        Some(RuleKind::Within) => vec![
            ("label", Control::Words),
            ("n", Control::Number),
            ("unit", UNITS),
            ("event", Control::Event),
        ],
        Some(RuleKind::Survival) => vec![("subject", Control::Words), ("until", Control::Date)],
    }
}

/// The events that the form offers.
pub fn events() -> Vec<Event> {
    let acts = ActKind::ALL.iter().map(|kind| Event::Act(*kind));
    [Event::Signature, Event::EntryIntoForce].into_iter().chain(acts).collect()
}

/// The names of all fields of the form for a rule.
pub fn names(rule: Option<RuleKind>) -> Vec<&'static str> {
    let own = fields(rule).into_iter().map(|(name, _)| name);
    let every = ["rule", "article", "text_en", "text_pl", "text_uk", "source", "preview"];
    own.chain(every).chain(SOURCE_FIELDS).collect()
}

/// Which rule the form is for; none is a word that is no rule.
pub fn chosen(word: &str) -> Option<Option<RuleKind>> {
    if word == TEXT { Some(None) } else { RuleKind::parse(word).map(Some) }
}

/// The clause that was typed, and its source if that is new.
pub fn read(form: &Fields, rule: Option<RuleKind>) -> Result<(NewClause, Option<SourceDraft>), Errors> {
    let mut errors = Errors::default();
    let e = &mut errors;
    let json = rule.map(|kind| Typed { form, e: &mut *e }.rule(kind));
    let kind = match rule {
        Some(kind) => ClauseKind::of(kind),
        None => ClauseKind::parse(form.text("clause_kind")).unwrap_or_else(|| {
            e.add("clause_kind", "error-required");
            ClauseKind::Other
        }),
    };
    let texts = LANGUAGES
        .iter()
        .filter_map(|(lang, name)| optional(form, name, PROSE, e).map(|words| ((*lang).to_owned(), words)));
    let texts: BTreeMap<String, String> = texts.collect();
    if rule.is_none() && texts.is_empty() {
        e.add("text_en", "error-clause-text");
    }
    let article = optional(form, "article", LINE, e);
    let source = forms::new_source(form, e);
    if errors.is_empty()
        && let Some(json) = &json
        && let Err(fault) = Rule::read(&json.to_string())
    {
        let (field, key) = repair(rule, &fault);
        errors.add(field, key);
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let source_id = form.optional("source");
    Ok((
        NewClause { kind, article, rule: json, texts, source_id, verification: Verification::Recorded },
        source,
    ))
}

/// Where a fault of the rule is repaired, and how.
fn repair(rule: Option<RuleKind>, fault: &CaseError) -> (&'static str, &'static str) {
    let path = fault.path.strip_prefix("clauses[0].").unwrap_or(&fault.path).replace('.', "_");
    let field = fields(rule).into_iter().map(|(name, _)| name).find(|name| *name == path);
    match (field, path.as_str()) {
        (Some(field @ "snap_n"), _) => (field, "error-clause-snap"),
        (Some(field), "n" | "offset_n" | "notice_n") => (field, "error-clause-length"),
        (Some(field), "period_n") => (field, "error-clause-nothing"),
        (Some(field), _) => (field, "error-clause-rule"),
        (None, "period") => ("period_n", "error-clause-nothing"),
        (None, _) => ("rule", "error-clause-rule"),
    }
}

/// A form with the errors found in it.
struct Typed<'f> {
    form: &'f Fields,
    e: &'f mut Errors,
}

impl Typed<'_> {
    /// The rule as JSON; only what was filled in.
    fn rule(&mut self, kind: RuleKind) -> Value {
        let mut json = Map::new();
        json.insert("rule".into(), json!(kind.code()));
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                json.insert(name.to_owned(), value);
            }
        };
        let has = |wanted: &str| fields(Some(kind)).iter().any(|(name, _)| *name == wanted);
        if has("basis") {
            put("basis", self.choice("basis", Basis::parse, Basis::code));
        }
        if has("snap") {
            put("offset", self.span("offset_n", "offset_unit", false));
            put("snap", self.snap());
            put("roll", self.roll());
        }
        match kind {
            RuleKind::EifFixed => put("date", self.date("date", true)),
            RuleKind::ProvisionalFrom => {
                let from = self.choice(
                    "from",
                    |word| STARTS.into_iter().find(|start| *start == word),
                    |start| start,
                );
                let is_date = from == Some(json!("date"));
                put("from", from);
                let date = self.date("date", is_date);
                put("date", date.filter(|_| is_date));
            }
            RuleKind::TermFixed => {
                let (length, end) = (self.span("n", "unit", false), self.date("end", false));
                if length.is_some() == end.is_some() && self.e.is_empty() {
                    self.e.add("n", "error-clause-term");
                }
                self.spread(&mut put, length);
                put("end", end);
            }
            RuleKind::RenewTacit => {
                put("period", self.span("period_n", "period_unit", true));
                put("times", self.number("times").map(|n| json!(n)));
                put("notice", self.span("notice_n", "notice_unit", false));
            }
            RuleKind::TerminateNotice => {
                let length = self.span("n", "unit", true);
                self.spread(&mut put, length);
                put("from", self.choice("from", Basis::parse, Basis::code));
                put("effective", self.choice("effective", Effective::parse, Effective::code));
            }
            RuleKind::Within => {
                let length = self.span("n", "unit", true);
                self.spread(&mut put, length);
                let find = |word: &str| events().into_iter().find(|event| event.code() == word);
                put("event", self.choice("event", find, Event::code));
                put("label", self.words("label"));
            }
            RuleKind::Survival => {
                put("subject", self.words("subject"));
                put("until", self.date("until", false));
            }
            RuleKind::EifSignature
            | RuleKind::EifLastNotification
            | RuleKind::EifExchange
            | RuleKind::EifReplyNote
            | RuleKind::EifWithOther
            | RuleKind::EifCondition
            | RuleKind::TermIndefinite
            | RuleKind::RenewAgreed
            | RuleKind::TerminateNone => {}
        }
        Value::Object(json)
    }

    /// A length whose number and unit stand beside the rule.
    fn spread(&self, put: &mut impl FnMut(&str, Option<Value>), length: Option<Value>) {
        if let Some(length) = length {
            put("n", length.get("n").cloned());
            put("unit", length.get("unit").cloned());
        }
    }

    fn words(&mut self, name: &str) -> Option<Value> {
        Some(json!(crate::web::form::required(self.form, name, LINE, self.e)))
    }

    fn number(&mut self, name: &str) -> Option<u32> {
        let typed = self.form.optional(name)?;
        let number = typed.parse().ok();
        if number.is_none() {
            self.e.add(name, "error-clause-number");
        }
        number
    }

    fn span(&mut self, n: &str, unit: &str, is_required: bool) -> Option<Value> {
        if is_required && self.form.text(n).is_empty() {
            self.e.add(n, "error-required");
        }
        let number = self.number(n)?;
        match Unit::parse(self.form.text(unit)) {
            Some(unit) => Some(json!({"n": number, "unit": unit.code()})),
            None => {
                self.e.add(unit, "error-clause-unit");
                None
            }
        }
    }

    fn snap(&mut self) -> Option<Value> {
        match self.form.text("snap") {
            "first_of_next_month" => Some(json!({"kind": "first_of_next_month"})),
            "first_of_nth_month" => {
                let n = self.number("snap_n");
                if self.form.text("snap_n").is_empty() {
                    self.e.add("snap_n", "error-clause-snap");
                }
                n.map(|n| json!({"kind": "first_of_nth_month", "n": n}))
            }
            _ => None,
        }
    }

    /// Off a day off, in a direction, by a calendar; both are named or neither.
    fn roll(&mut self) -> Option<Value> {
        let [kind, calendar] = ["roll_kind", "roll_calendar"].map(|name| self.form.text(name).to_owned());
        if kind.is_empty() && calendar.is_empty() {
            return None;
        }
        for (name, typed, known) in
            [("roll_kind", &kind, &ROLLS[..]), ("roll_calendar", &calendar, calendars::NAMES)]
        {
            if !known.contains(&typed.as_str()) {
                self.e.add(name, if typed.is_empty() { "error-clause-roll" } else { "error-choice" });
            }
        }
        Some(json!({"kind": kind, "calendar": calendar}))
    }

    fn date(&mut self, name: &str, is_required: bool) -> Option<Value> {
        let Some(typed) = self.form.optional(name) else {
            if is_required {
                self.e.add(name, "error-required");
            }
            return None;
        };
        match PartialDate::parse(&typed) {
            Ok(date) => Some(json!(date.to_string())),
            Err(_) => {
                self.e.add(name, "act-date-form");
                None
            }
        }
    }

    fn choice<T>(
        &mut self,
        name: &str,
        parse: impl Fn(&str) -> Option<T>,
        code: impl Fn(T) -> &'static str,
    ) -> Option<Value> {
        let typed = self.form.text(name);
        match parse(typed) {
            Some(value) => Some(json!(code(value))),
            None => {
                self.e.add(name, if typed.is_empty() { "error-required" } else { "error-choice" });
                None
            }
        }
    }
}

#[cfg(test)]
#[path = "clause_form_tests.rs"]
mod tests;
