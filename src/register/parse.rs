//! Reading a filter from the query string. What cannot be read is refused with its repair, never left out. Pure.

use super::cursor::{Cursor, Side};
use super::filter::{Filter, NAMES, Shown};
use super::order::{Direction, PageSize, Sort};
use super::years::Years;
use crate::access::Marking;
use crate::agreements::areas;
use crate::agreements::kinds::{InstrumentKind, RecordState};
use crate::lifecycle::Reason;
use crate::search;
use crate::web::form::Fields;

/// The longest text that is searched for, in characters.
pub const LONGEST: usize = 200;

/// One value that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The name in the query string.
    pub name: String,
    /// What was given.
    pub value: String,
    /// Why it is refused.
    pub why: Why,
}

/// Why a value is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// There is no filter of this name.
    NoSuchName,
    /// The name is given more than once.
    Twice,
    /// It is none of these.
    NoneOf(Vec<&'static str>),
    /// It is longer than [`LONGEST`].
    TooLong,
    /// It holds no word that could be looked for.
    NoWord,
    /// It is no year and no range of years.
    NoYear,
    /// The register holds nothing of this name.
    NotHeld,
}

/// A query string that is no filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is no query string, or carries a cursor that we did not write.
    Forged(&'static str),
    /// Some values cannot be used; the filter holds the others.
    Values(Box<Filter>, Vec<Problem>),
}

/// Reads a query string; an empty value counts as absent.
pub fn parse(query: &str) -> Result<Filter, Refused> {
    let fields = Fields::parse(query.as_bytes()).map_err(|_| Refused::Forged("the address is malformed"))?;
    let mut reading = Reading::new(&fields);
    let mut filter = reading.filter();
    filter.cursor = cursor(&fields, &filter)?;
    match reading.problems {
        problems if problems.is_empty() => Ok(filter),
        problems => Err(Refused::Values(Box::new(filter.from_start()), problems)),
    }
}

fn cursor(fields: &Fields, filter: &Filter) -> Result<Option<Cursor>, Refused> {
    let read = |text: &str, side| {
        Cursor::parse(text, side, filter.sort, filter.direction)
            .map(Some)
            .ok_or(Refused::Forged("the place in the list is none of ours"))
    };
    match (fields.text("after"), fields.text("before")) {
        ("", "") => Ok(None),
        (after, "") => read(after, Side::After),
        ("", before) => read(before, Side::Before),
        (_, _) => Err(Refused::Forged("two places in the list are named at once")),
    }
}

struct Reading<'f> {
    fields: &'f Fields,
    problems: Vec<Problem>,
}

impl<'f> Reading<'f> {
    fn new(fields: &'f Fields) -> Self {
        let problem = |name: &str, why| Problem { name: name.to_owned(), value: name.to_owned(), why };
        let unknown = fields.names().into_iter().filter(|n| !NAMES.contains(n));
        let unknown = unknown.map(|name| problem(name, Why::NoSuchName));
        let twice = NAMES.iter().filter(|name| fields.all(name).len() > 1);
        let twice = twice.map(|name| problem(name, Why::Twice));
        Self { fields, problems: unknown.chain(twice).collect() }
    }

    fn filter(&mut self) -> Filter {
        let statuses: Vec<_> = Shown::all().into_iter().map(Shown::code).collect();
        let sort = self.code("sort", &codes(Sort::ALL, Sort::code), Sort::parse).unwrap_or(Sort::Signed);
        let directions = codes(Direction::ALL, Direction::code);
        Filter {
            q: self.words(),
            partner: self.text("partner"),
            ministry: self.text("ministry"),
            kind: self.code("kind", &codes(InstrumentKind::ALL, InstrumentKind::code), InstrumentKind::parse),
            standing: self.code("standing", &statuses, Shown::parse),
            reason: self.code("reason", &codes(Reason::ALL, Reason::code), Reason::parse),
            area: self.code("area", &area_codes(), |code| areas::find(code).map(|area| area.code.as_str())),
            marking: self.code("marking", &codes(&Marking::ALL, Marking::code), Marking::parse),
            owner: self.text("owner"),
            year: self.year(),
            record: self.code("record", &codes(RecordState::ALL, RecordState::code), RecordState::parse),
            sort,
            direction: self.code("dir", &directions, Direction::parse).unwrap_or(sort.natural()),
            rows: self
                .code("rows", &codes(PageSize::ALL, PageSize::code), PageSize::parse)
                .unwrap_or(PageSize::Usual),
            cursor: None,
        }
    }

    fn refuse(&mut self, name: &str, value: &str, why: Why) {
        self.problems.push(Problem {
            name: name.to_owned(),
            value: value.chars().take(LONGEST).collect(),
            why,
        });
    }

    fn code<T>(
        &mut self,
        name: &str,
        valid: &[&'static str],
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let given = self.fields.text(name);
        let found = read(given);
        if found.is_none() && !given.is_empty() {
            self.refuse(name, given, Why::NoneOf(valid.to_vec()));
        }
        found
    }

    fn text(&mut self, name: &str) -> Option<String> {
        let given = self.fields.optional(name)?;
        if given.chars().count() > LONGEST || given.chars().any(char::is_control) {
            self.refuse(name, &given, Why::NotHeld);
            return None;
        }
        Some(given)
    }

    fn words(&mut self) -> String {
        let given = self.fields.text("q");
        let given = given.split(|c: char| c.is_whitespace() || c.is_control());
        let given = given.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if given.chars().count() > LONGEST {
            self.refuse("q", &given, Why::TooLong);
        } else if !given.is_empty() && search::words(&given).is_empty() {
            self.refuse("q", &given, Why::NoWord);
        }
        given
    }

    fn year(&mut self) -> Option<Years> {
        let given = self.fields.text("year");
        let found = Years::parse(given);
        if found.is_none() && !given.is_empty() {
            self.refuse("year", given, Why::NoYear);
        }
        found
    }
}

fn codes<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| code(*value)).collect()
}

fn area_codes() -> Vec<&'static str> {
    areas::all().iter().map(|area| area.code.as_str()).collect()
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
