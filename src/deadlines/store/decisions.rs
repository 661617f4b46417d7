//! Decisions: added, never changed; the latest on a term counts.

use crate::calendar::PartialDate;
use crate::db::schema::decision;
use crate::db::{Db, DbError, Of};
use crate::deadlines::decision::{ABOUT_RENEWAL, Chosen};
use crate::is_of;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

/// A decision.
#[derive(Debug, Clone, Queryable, Insertable, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = decision, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct DecisionRow {
    pub id: String,
    pub agreement_id: String,
    pub about: String,
    pub term_no: Option<i32>,
    pub chosen: String,
    pub basis: String,
    pub decided_on: String,
    pub recorded_by: String,
    pub recorded_at: NaiveDateTime,
}

impl DecisionRow {
    /// What was decided, and on which day.
    pub fn chosen(&self) -> Option<(Chosen, NaiveDate)> {
        let on = PartialDate::parse(&self.decided_on).map(|date| date.earliest());
        Some((Chosen::parse(&self.chosen)?, on.unwrap_or_else(|_| self.recorded_at.date())))
    }
}

/// The decision that counts for a term: the one recorded last.
pub fn counting(rows: &[DecisionRow], term_no: Option<i32>) -> Option<&DecisionRow> {
    rows.iter().rfind(|row| row.about == ABOUT_RENEWAL && row.term_no == term_no)
}

/// The decisions on an agreement or on several, in the order in which they were recorded; the caller found them visible.
pub fn list<'a>(db: &mut Db, of: impl Into<Of<'a>>) -> Result<Vec<DecisionRow>, DbError> {
    decision::table
        .filter(is_of!(decision::table, decision::agreement_id, of.into()))
        .order((decision::recorded_at, decision::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// Adds a decision.
pub fn insert(db: &mut Db, row: &DecisionRow) -> Result<(), DbError> {
    diesel::insert_into(decision::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}
