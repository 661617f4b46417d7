//! What the forms of an obligation say, parsed; a value that exists is valid.

use super::obligation::{Debtor, Kind, Nature, Obligation};
use super::plain::{Anchor, End, Plain, Unit};
use super::schedule::{Recurring, RuleError, Schedule, Sort, Trigger, Within, WithinUnit};
use crate::calendar::PartialDate;
use crate::milestones::milestone::Titles;
use crate::web::form::{Errors, Fields, optional, required};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The languages in which the words of the text are kept.
pub const LANGUAGES: [(&str, &str); 3] = [("en", "text_en"), ("pl", "text_pl"), ("uk", "text_uk")];
/// The fields of the form.
pub const FIELDS: [&str; 30] = [
    "clause",
    "article",
    "title_en",
    "title_pl",
    "title_uk",
    "text_en",
    "text_pl",
    "text_uk",
    "debtor",
    "nature",
    "kind",
    "schedule",
    "due_on",
    "first_due",
    "every",
    "unit",
    "anchor",
    "ends",
    "until",
    "count",
    "rule",
    "trigger_text",
    "within_n",
    "within_unit",
    "measure",
    "evidence",
    "ministry",
    "owner",
    "survives",
    "preview",
];
const LINE: usize = 300;
const WORDS: usize = 1_000;
const PROSE: usize = 20_000;

/// An obligation as its form says it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the obligation")]
pub struct Content {
    pub clause_id: Option<String>,
    pub article: Option<String>,
    pub titles: Titles,
    pub wording: BTreeMap<String, String>,
    pub debtor: Debtor,
    pub nature: Nature,
    pub kind: Kind,
    pub schedule: Schedule,
    pub measure: Option<String>,
    pub evidence: Option<String>,
    pub ministry_id: Option<String>,
    pub owner_id: Option<String>,
    pub survives: bool,
}

fn chosen<T>(
    fields: &Fields,
    name: &'static str,
    parse: fn(&str) -> Option<T>,
    errors: &mut Errors,
) -> Option<T> {
    let value = parse(fields.text(name));
    if value.is_none() {
        errors.add(name, "ms-error-choose");
    }
    value
}

fn day(fields: &Fields, name: &'static str, errors: &mut Errors) -> Option<NaiveDate> {
    let date = PartialDate::parse(fields.text(name));
    match date {
        Ok(date) if date.is_whole() => Some(date.latest()),
        Ok(_) | Err(_) => {
            errors.add(name, "ms-error-day");
            None
        }
    }
}

fn number(fields: &Fields, name: &'static str, most: u32, errors: &mut Errors) -> Option<u32> {
    let value = fields.text(name).parse().ok().filter(|n| (1..=most).contains(n));
    if value.is_none() {
        errors.add_with(name, "ms-error-limit", vec![("least", "1".into()), ("most", most.to_string())]);
    }
    value
}

/// Reads the schedule.
pub fn schedule(fields: &Fields, errors: &mut Errors) -> Option<Schedule> {
    match chosen(fields, "schedule", Sort::parse, errors)? {
        Sort::Once => day(fields, "due_on", errors).map(Schedule::Once),
        Sort::Recurring => recurring(fields, errors).map(Schedule::Recurring),
        Sort::Trigger => trigger(fields, errors).map(Schedule::Trigger),
        Sort::Standing => Some(Schedule::Standing),
    }
}

fn recurring(fields: &Fields, errors: &mut Errors) -> Option<Recurring> {
    let first = day(fields, "first_due", errors);
    let (found, field) = match fields.optional("rule") {
        Some(rule) => (Recurring::new(first?, &rule), "rule"),
        None => {
            let plain = plain(fields, errors);
            (plain?.recurring(first?), "first_due")
        }
    };
    match found {
        Ok(recurring) => Some(recurring),
        Err(RuleError::Form) => {
            errors.add(field, "ob-error-rule");
            None
        }
        Err(RuleError::Never) => {
            errors.add(field, "ob-error-never");
            None
        }
    }
}

fn plain(fields: &Fields, errors: &mut Errors) -> Option<Plain> {
    let n = number(fields, "every", 120, errors);
    let unit = chosen(fields, "unit", Unit::parse, errors);
    let anchor = chosen(fields, "anchor", Anchor::parse, errors);
    let end = match fields.text("ends") {
        "" | "never" => Some(End::Never),
        "until" => day(fields, "until", errors).map(End::Until),
        "count" => number(fields, "count", 500, errors).map(End::After),
        _ => {
            errors.add("ends", "ms-error-choose");
            None
        }
    };
    Some(Plain { n: u16::try_from(n?).unwrap_or(u16::MAX), unit: unit?, anchor: anchor?, end: end? })
}

fn trigger(fields: &Fields, errors: &mut Errors) -> Option<Trigger> {
    let words = required(fields, "trigger_text", WORDS, errors);
    if fields.text("within_n").is_empty() {
        return Some(Trigger { words, within: None });
    }
    let unit = chosen(fields, "within_unit", WithinUnit::parse, errors)?;
    let n = number(fields, "within_n", Within::most(unit), errors)?;
    Some(Trigger { words, within: Some(Within { n, unit }) })
}

/// Reads the whole form.
pub fn content(fields: &Fields) -> Result<Content, Errors> {
    let mut errors = Errors::default();
    let titles = Titles {
        en: optional(fields, "title_en", LINE, &mut errors),
        pl: optional(fields, "title_pl", LINE, &mut errors),
        uk: optional(fields, "title_uk", LINE, &mut errors),
    };
    if titles.is_empty() {
        errors.add("title_en", "ms-error-title");
    }
    let wording: BTreeMap<String, String> = LANGUAGES
        .iter()
        .filter_map(|(lang, name)| Some(((*lang).to_owned(), optional(fields, name, PROSE, &mut errors)?)))
        .collect();
    if wording.is_empty() {
        errors.add("text_en", "ob-error-text");
    }
    let article = optional(fields, "article", LINE, &mut errors);
    let debtor = chosen(fields, "debtor", Debtor::parse, &mut errors);
    let nature = chosen(fields, "nature", Nature::parse, &mut errors);
    let kind = chosen(fields, "kind", Kind::parse, &mut errors);
    let schedule = schedule(fields, &mut errors);
    let measure = optional(fields, "measure", WORDS, &mut errors);
    let evidence = optional(fields, "evidence", WORDS, &mut errors);
    match (debtor, nature, kind, schedule) {
        (Some(debtor), Some(nature), Some(kind), Some(schedule)) if errors.is_empty() => Ok(Content {
            clause_id: fields.optional("clause"),
            article,
            titles,
            wording,
            debtor,
            nature,
            kind,
            schedule,
            measure,
            evidence,
            ministry_id: fields.optional("ministry"),
            owner_id: fields.optional("owner"),
            survives: fields.ticked("survives"),
        }),
        _ => Err(errors),
    }
}

/// The form as an obligation fills it.
pub fn fields_of(o: &Obligation) -> Fields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut fields = Fields::from_pairs([
        ("clause", text(&o.clause_id)),
        ("article", text(&o.article)),
        ("title_en", text(&o.titles.en)),
        ("title_pl", text(&o.titles.pl)),
        ("title_uk", text(&o.titles.uk)),
        ("debtor", o.debtor.code().to_owned()),
        ("nature", o.nature.code().to_owned()),
        ("kind", o.kind.code().to_owned()),
        ("schedule", o.schedule.sort().code().to_owned()),
        ("measure", text(&o.measure)),
        ("evidence", text(&o.evidence)),
        ("ministry", text(&o.ministry_id)),
        ("owner", text(&o.owner_id)),
        ("survives", if o.survives { "yes".to_owned() } else { String::new() }),
        ("version", o.version.to_string()),
    ]);
    for (lang, name) in LANGUAGES {
        fields.set(name, o.wording.get(lang).cloned().unwrap_or_default());
    }
    fill_schedule(&mut fields, &o.schedule);
    fields
}

fn fill_schedule(fields: &mut Fields, schedule: &Schedule) {
    match schedule {
        Schedule::Once(day) => fields.set("due_on", day.to_string()),
        Schedule::Recurring(recurring) => {
            fields.set("first_due", recurring.first().to_string());
            match Plain::of(recurring) {
                None => fields.set("rule", recurring.rule()),
                Some(plain) => {
                    fields.set("every", plain.n.to_string());
                    fields.set("unit", plain.unit.code());
                    fields.set("anchor", plain.anchor.code());
                    let (ends, name, value) = match plain.end {
                        End::Never => ("never", "until", String::new()),
                        End::Until(day) => ("until", "until", day.to_string()),
                        End::After(count) => ("count", "count", count.to_string()),
                    };
                    fields.set("ends", ends);
                    fields.set(name, value);
                }
            }
        }
        Schedule::Trigger(trigger) => {
            fields.set("trigger_text", trigger.words.clone());
            if let Some(within) = trigger.within {
                fields.set("within_n", within.n.to_string());
                fields.set("within_unit", within.unit.code());
            }
        }
        Schedule::Standing => {}
    }
}

/// What happened, so that an obligation is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// On which day.
    pub on: NaiveDate,
    /// What.
    pub note: String,
    /// By when it is due, where the text names no time.
    pub due: Option<NaiveDate>,
}

/// Reads a trigger.
pub fn happened(fields: &Fields) -> Result<Happened, Errors> {
    let mut errors = Errors::default();
    let on = day(fields, "happened_on", &mut errors);
    let note = required(fields, "happened_note", WORDS, &mut errors);
    let due = match fields.text("happened_due") {
        "" => None,
        _ => day(fields, "happened_due", &mut errors),
    };
    match on {
        Some(on) if errors.is_empty() => Ok(Happened { on, note, due }),
        _ => Err(errors),
    }
}

/// Reads the end of an obligation: the day and the reason.
pub fn ended(fields: &Fields) -> Result<(NaiveDate, String), Errors> {
    let mut errors = Errors::default();
    let on = day(fields, "ended_on", &mut errors);
    let reason = required(fields, "end_reason", WORDS, &mut errors);
    match on {
        Some(on) if errors.is_empty() => Ok((on, reason)),
        _ => Err(errors),
    }
}
