//! The filter bar above the list: its lists, its chips, and what is wrong with a filter.

use super::describe;
use super::filter::{Filter, Shown};
use super::listing::Offers;
use super::parse::{LONGEST, Problem, Why};
use super::store::Names;
use crate::access::Marking;
use crate::agreements::areas;
use crate::agreements::kinds::{InstrumentKind, RecordState};
use crate::web::locale::Lang;
use crate::web::parts::{Chip, Choice, FieldError};

/// The path of the list.
pub const LIST: &str = "/agreements";

/// The filter bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// The words that are looked for.
    pub q: String,
    /// The year or years of signature.
    pub year: String,
    /// Partners.
    pub partners: Vec<Choice>,
    /// Kinds of instrument.
    pub kinds: Vec<Choice>,
    /// Legal statuses.
    pub standings: Vec<Choice>,
    /// Areas of cooperation.
    pub areas: Vec<Choice>,
    /// Owners.
    pub owners: Vec<Choice>,
    /// Markings.
    pub markings: Vec<Choice>,
    /// How far the record is checked.
    pub records: Vec<Choice>,
    /// Whether the rarer filters are open.
    pub more: bool,
    /// What is carried along: name and value.
    pub kept: Vec<(&'static str, String)>,
    /// The active filters.
    pub chips: Vec<Chip>,
}

impl Bar {
    /// The bar for a filter.
    pub fn new(lang: Lang, filter: &Filter, names: &Names, offers: &Offers) -> Self {
        let chosen = |name: &str| value(filter, name);
        let named = |name: &str, list: &[(String, String)], extra: Option<&String>| {
            offered(&chosen(name), list, extra)
        };
        let kept = filter.from_start().pairs().into_iter();
        Self {
            q: filter.q.clone(),
            year: chosen("year"),
            partners: named("partner", &offers.partners, names.partner.as_ref()),
            kinds: labelled(lang, "kind", InstrumentKind::ALL.iter().map(|k| k.code()), &chosen("kind")),
            standings: labelled(
                lang,
                "standing",
                Shown::all().into_iter().map(Shown::code),
                &chosen("standing"),
            ),
            areas: area_choices(lang, &chosen("area")),
            owners: named("owner", &offers.people, names.owner.as_ref()),
            markings: labelled(
                lang,
                "marking",
                Marking::ALL.into_iter().map(Marking::code),
                &chosen("marking"),
            ),
            records: labelled(lang, "record", RecordState::ALL.iter().map(|r| r.code()), &chosen("record")),
            more: filter.year.is_some() || filter.marking.is_some() || filter.record.is_some(),
            kept: kept
                .filter(|(name, _)| matches!(*name, "ministry" | "reason" | "sort" | "dir" | "rows"))
                .collect(),
            chips: chips(lang, filter, names),
        }
    }
}

fn value(filter: &Filter, name: &str) -> String {
    let given = filter.narrowing().into_iter().find(|(key, _)| *key == name);
    given.map(|(_, value)| value).unwrap_or_default()
}

fn labelled<'c>(lang: Lang, prefix: &str, codes: impl Iterator<Item = &'c str>, chosen: &str) -> Vec<Choice> {
    codes.map(|code| Choice::new(code, lang.label(prefix, code), chosen)).collect()
}

/// The areas; a capability or a tag is among them only when it is chosen.
fn area_choices(lang: Lang, chosen: &str) -> Vec<Choice> {
    let offered = areas::all().iter();
    let offered = offered.filter(|area| area.facet == "area" || area.code == chosen);
    offered.map(|area| Choice::new(&area.code, areas::label(lang, &area.code), chosen)).collect()
}

/// The offered values; the chosen one is among them even when it is not offered, so that the bar says what is filtered.
fn offered(chosen: &str, list: &[(String, String)], name: Option<&String>) -> Vec<Choice> {
    let offered = list.iter();
    let mut choices: Vec<Choice> = offered.map(|(value, label)| Choice::new(value, label, chosen)).collect();
    if let Some(name) = name
        && !chosen.is_empty()
        && !choices.iter().any(|choice| choice.chosen)
    {
        choices.insert(0, Choice::new(chosen, name, chosen));
    }
    choices
}

fn chips(lang: Lang, filter: &Filter, names: &Names) -> Vec<Chip> {
    let told = describe::narrowing(lang, filter, names).into_iter();
    let chip = |(key, name, value): (&'static str, &'static str, String)| Chip {
        name: name.to_owned(),
        value,
        remove: filter.without(key).address(LIST),
    };
    told.map(chip).collect()
}

/// What is wrong with a filter, each with its repair and the field it belongs to.
pub fn errors(lang: Lang, problems: &[Problem]) -> Vec<FieldError> {
    let error = |problem: &Problem| FieldError {
        field: format!("filter-{}", problem.name),
        text: repair(lang, problem),
    };
    problems.iter().map(error).collect()
}

fn repair(lang: Lang, problem: &Problem) -> String {
    let name = describe::name(lang, &problem.name);
    let value = problem.value.as_str();
    match &problem.why {
        Why::NoSuchName => {
            let known = super::filter::NAMES.join(", ");
            lang.f("register-refused-name", &[("value", value.into()), ("valid", known.into())])
        }
        Why::Twice => lang.f("register-refused-twice", &[("name", name.into())]),
        Why::NoneOf(valid) => lang.f(
            "register-refused-value",
            &[("name", name.into()), ("value", value.into()), ("valid", valid.join(", ").into())],
        ),
        Why::TooLong => lang.f("register-refused-long", &[("most", LONGEST.into())]),
        Why::NoWord => lang.f("register-refused-words", &[("value", value.into())]),
        Why::NoYear => lang.f("register-refused-year", &[("value", value.into())]),
        Why::NotHeld => lang.f("register-refused-missing", &[("name", name.into()), ("value", value.into())]),
    }
}
