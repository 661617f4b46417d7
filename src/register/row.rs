//! A row of the register, as lists and exports read it.

use super::cursor::{Cursor, INSTANT, Side};
use super::filter::Shown;
use super::order::Sort;
use crate::db::schema::agreement;
use crate::lifecycle::Status;
use chrono::NaiveDateTime;
use diesel::prelude::{Queryable, Selectable};

/// An agreement in a list.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = agreement)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct RegisterRow {
    pub id: String,
    pub register_no: Option<String>,
    pub short_title: String,
    pub instrument_kind: String,
    pub record_state: String,
    pub owner_id: Option<String>,
    pub marking: String,
    pub pointer_only: bool,
    pub fictional: bool,
    pub binding: String,
    pub signed_on: Option<String>,
    pub signed_sort: String,
    pub sort_key: String,
    pub standing: String,
    pub standing_since: Option<String>,
    pub standing_reason: Option<String>,
    pub standing_next_change_on: Option<String>,
    pub next_deadline_on: Option<String>,
    pub completeness: i32,
    pub updated_at: NaiveDateTime,
}

impl RegisterRow {
    /// How it stands; a status that is not in the vocabulary counts as unknown.
    pub fn shown(&self) -> Shown {
        match self.pointer_only {
            true => Shown::Pointer,
            false => Shown::Of(Status::parse(&self.standing).unwrap_or(Status::Unknown)),
        }
    }

    /// The place beside this row in a list sorted by `sort`.
    pub fn cursor(&self, sort: Sort, side: Side) -> Cursor {
        let value = match sort {
            Sort::Signed => Some(self.signed_sort.clone()),
            Sort::Title => Some(self.sort_key.clone()),
            Sort::Number => self.register_no.clone(),
            Sort::Updated => Some(self.updated_at.format(INSTANT).to_string()),
            Sort::Deadline => self.next_deadline_on.clone(),
        };
        Cursor { side, value, id: self.id.clone() }
    }
}
