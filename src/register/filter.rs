//! Which agreements a list shows and in which order: a value that round-trips through the query string. Pure.

use super::cursor::{Cursor, Side};
use super::order::{Direction, PageSize, Sort};
use super::years::Years;
use crate::access::Marking;
use crate::agreements::kinds::{InstrumentKind, RecordState};
use crate::lifecycle::{Reason, Status};
use crate::web::visit::escape;

/// How a row stands in the list: its legal status, or that it is a pointer record, which has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shown {
    /// The legal status.
    Of(Status),
    /// A pointer record: the content is held elsewhere.
    Pointer,
}

impl Shown {
    /// Every value, in the order in which lists show them.
    pub fn all() -> Vec<Self> {
        let statuses = Status::ALL.iter().copied().map(Self::Of);
        statuses.chain([Self::Pointer]).collect()
    }

    /// The word in the query string and of `label("standing", …)`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Of(status) => status.code(),
            Self::Pointer => "pointer",
        }
    }

    /// Reads the word.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "pointer" => Some(Self::Pointer),
            code => Status::parse(code).map(Self::Of),
        }
    }
}

/// A filter of the register with its order and place; the default is everything that is not voided, newest signature first.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Words that must all begin words of the record.
    pub q: String,
    /// Code of a state that is a party.
    pub partner: Option<String>,
    /// Id of a ministry that is a party.
    pub ministry: Option<String>,
    /// The kind of instrument.
    pub kind: Option<InstrumentKind>,
    /// How it stands.
    pub standing: Option<Shown>,
    /// What is missing for a standing.
    pub reason: Option<Reason>,
    /// Code of an area of cooperation.
    pub area: Option<&'static str>,
    /// The marking.
    pub marking: Option<Marking>,
    /// Account id of the owner.
    pub owner: Option<String>,
    /// When it was signed.
    pub year: Option<Years>,
    /// How far the record is checked; without it, everything but voided records.
    pub record: Option<RecordState>,
    /// What the list is sorted by.
    pub sort: Sort,
    /// In which direction.
    pub direction: Direction,
    /// Rows on a page.
    pub rows: PageSize,
    /// Where the page begins; none for the first.
    pub cursor: Option<Cursor>,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            q: String::new(),
            partner: None,
            ministry: None,
            kind: None,
            standing: None,
            reason: None,
            area: None,
            marking: None,
            owner: None,
            year: None,
            record: None,
            sort: Sort::Signed,
            direction: Direction::Down,
            rows: PageSize::Usual,
            cursor: None,
        }
    }
}

/// The names of the query string, in the order in which it is written.
pub const NAMES: [&str; 16] = [
    "q", "partner", "ministry", "kind", "standing", "reason", "area", "marking", "owner", "year", "record",
    "sort", "dir", "rows", "after", "before",
];

impl Filter {
    /// The values by name that differ from the default, in the order of [`NAMES`].
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = self.narrowing();
        if self.sort != Sort::Signed {
            pairs.push(("sort", self.sort.code().to_owned()));
        }
        if self.direction != self.sort.natural() {
            pairs.push(("dir", self.direction.code().to_owned()));
        }
        if self.rows != PageSize::Usual {
            pairs.push(("rows", self.rows.code().to_owned()));
        }
        if let Some(cursor) = &self.cursor {
            let name = match cursor.side {
                Side::After => "after",
                Side::Before => "before",
            };
            pairs.push((name, cursor.text(self.sort, self.direction)));
        }
        pairs
    }

    /// The values that leave agreements out of the list, by name.
    pub fn narrowing(&self) -> Vec<(&'static str, String)> {
        let text = |value: &str| Some(value.to_owned());
        let all = [
            ("q", Some(self.q.clone()).filter(|q| !q.is_empty())),
            ("partner", self.partner.clone()),
            ("ministry", self.ministry.clone()),
            ("kind", self.kind.and_then(|kind| text(kind.code()))),
            ("standing", self.standing.and_then(|standing| text(standing.code()))),
            ("reason", self.reason.and_then(|reason| text(reason.code()))),
            ("area", self.area.and_then(text)),
            ("marking", self.marking.and_then(|marking| text(marking.code()))),
            ("owner", self.owner.clone()),
            ("year", self.year.map(|year| year.to_string())),
            ("record", self.record.and_then(|record| text(record.code()))),
        ];
        let given = all.into_iter().filter_map(|(name, value)| Some((name, value?)));
        given.collect()
    }

    /// The query string without `?`; empty for the default.
    pub fn query(&self) -> String {
        let pairs = self.pairs().into_iter();
        let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={}", escape(&value))).collect();
        pairs.join("&")
    }

    /// The address of the list at `path`.
    pub fn address(&self, path: &str) -> String {
        match self.query() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }

    /// The same agreements from the first page.
    pub fn from_start(&self) -> Self {
        Self { cursor: None, ..self.clone() }
    }

    /// The same agreements whatever their order and page: what totals depend on.
    pub fn selection(&self) -> Self {
        let plain = Self::default();
        Self { sort: plain.sort, direction: plain.direction, rows: plain.rows, cursor: None, ..self.clone() }
    }

    /// The same list from the first page without the filter called `name`.
    pub fn without(&self, name: &str) -> Self {
        let mut rest = self.from_start();
        match name {
            "q" => rest.q.clear(),
            "partner" => rest.partner = None,
            "ministry" => rest.ministry = None,
            "kind" => rest.kind = None,
            "standing" => rest.standing = None,
            "reason" => rest.reason = None,
            "area" => rest.area = None,
            "marking" => rest.marking = None,
            "owner" => rest.owner = None,
            "year" => rest.year = None,
            "record" => rest.record = None,
            _ => {}
        }
        rest
    }

    /// The same agreements sorted by `sort`: the other way round when they are sorted by it already.
    pub fn sorted(&self, sort: Sort) -> Self {
        let direction = match self.sort == sort {
            true => self.direction.turned(),
            false => sort.natural(),
        };
        Self { sort, direction, ..self.from_start() }
    }

    /// Whether nothing is left out but voided records.
    pub fn is_open(&self) -> bool {
        self.narrowing().is_empty()
    }
}
