//! The cells of a row: the same for the page and for the file. Pure.

use super::list::List;
use crate::calendar::PartialDate;
use crate::web::dates::{self, When};
use crate::web::locale::Lang;
use crate::web::parts::Link;
use chrono::NaiveDateTime;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// Words.
    Words(String),
    /// Words that lead somewhere.
    Link(Link),
    /// Several, one under the other.
    Links(Vec<Link>),
    /// A stored date, whole or partial.
    Date(String),
    /// An instant.
    Instant(NaiveDateTime),
    /// A figure.
    Figure(i64),
    /// A share in per cent.
    Percent(i32),
}

/// A cell with what is added to it in a smaller line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What stands in it.
    pub value: Value,
    /// What is added; empty for nothing.
    pub note: String,
    /// The class that sets it off; empty for none.
    pub tone: &'static str,
}

/// A row with the agreement that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The agreement: its title, and where it is.
    pub agreement: Link,
    /// Its number.
    pub number: String,
    /// The cells after it.
    pub fields: Vec<Field>,
}

impl From<Value> for Field {
    fn from(value: Value) -> Self {
        Self { value, note: String::new(), tone: "" }
    }
}

impl Field {
    /// Words, or nothing.
    pub fn words(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Value::Nothing.into() } else { Value::Words(text).into() }
    }

    /// Words that lead somewhere.
    pub fn link(href: impl Into<String>, label: impl Into<String>) -> Self {
        Value::Link(Link::new(href, label)).into()
    }

    /// With a smaller line.
    pub fn noted(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }

    /// Set off.
    pub fn toned(self, tone: &'static str) -> Self {
        Self { tone, ..self }
    }
}

/// The keys of the columns of a list after the agreement, each with whether it holds figures.
pub const fn columns(list: List) -> &'static [(&'static str, bool)] {
    match list {
        List::Gaps => &[("exc-col-complete", false), ("exc-col-missing", false)],
        List::Claims => &[("exc-col-claim", false), ("exc-col-recorded", false), ("exc-col-by", false)],
        List::Missed => &[
            ("exc-col-duty", false),
            ("exc-col-due", false),
            ("exc-col-done", false),
            ("exc-col-late", true),
            ("exc-col-side", false),
        ],
        List::Unclosed => &[
            ("exc-col-left", false),
            ("exc-col-since", false),
            ("exc-col-days", true),
            ("exc-col-step", false),
        ],
        List::Exceptions => &[
            ("exc-col-what", false),
            ("exc-col-when", false),
            ("exc-col-by", false),
            ("exc-col-reason", false),
            ("exc-col-event", false),
        ],
    }
}

/// A stored date in words; as it stands where it is none.
pub fn words(lang: Lang, stored: &str) -> String {
    when(lang, stored).map_or_else(|| stored.to_owned(), |when| when.words)
}

/// A stored date, whole or partial.
pub fn when(lang: Lang, stored: &str) -> Option<When> {
    let date = PartialDate::parse(stored).ok()?;
    Some(dates::partial(lang, date.year(), date.month(), date.day_of_month()))
}
