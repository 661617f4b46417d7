//! Sources of facts and how much they weigh.

use crate::calendar::PartialDate;
use crate::codes;
use crate::db::schema::source;
use chrono::NaiveDateTime;
use diesel::prelude::{Insertable, Queryable};

codes! {
    /// A official text, B official statement, C gazette or legal database, D press, E other.
    Grade { A = "A", B = "B", C = "C", D = "D", E = "E" }
}

/// A row of sources.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = source, treat_none_as_default_value = false)]
pub struct Source {
    /// UUIDv7.
    pub id: String,
    /// Address or reference.
    pub reference: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When it was published, as far as known.
    pub published_on: Option<String>,
    /// When it was read.
    pub retrieved_on: Option<String>,
    /// Code of the grade.
    pub grade: String,
    /// When it was noted, UTC.
    pub created_at: NaiveDateTime,
    /// By whom.
    pub created_by: String,
}

/// A source as somebody names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceDraft {
    /// Address or reference.
    pub reference: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When it was published, as far as known.
    pub published_on: Option<PartialDate>,
    /// When it was read.
    pub retrieved_on: Option<PartialDate>,
    /// How much it weighs.
    pub grade: Grade,
}
