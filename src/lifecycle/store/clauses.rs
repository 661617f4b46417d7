//! Every query on final clauses.

use crate::db::schema::clause;
use crate::db::{Db, DbError, Of};
use crate::is_of;
use crate::lifecycle::act::Verification;
use crate::lifecycle::clause::{ClauseKind, Rule};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::BTreeMap;

/// A row of clauses.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = clause, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct ClauseRow {
    pub id: String,
    pub agreement_id: String,
    pub kind: String,
    pub article: Option<String>,
    pub rule: Option<String>,
    pub texts: String,
    pub source_id: Option<String>,
    pub verification: String,
    pub recorded_by: String,
    pub recorded_at: NaiveDateTime,
    pub verified_by: Option<String>,
    pub verified_at: Option<NaiveDateTime>,
    pub void_reason: Option<String>,
}

impl ClauseRow {
    /// Whether it was entered in error.
    pub fn is_voided(&self) -> bool {
        self.verification == Verification::Voided.code()
    }

    /// Its rule; none for a clause that gives no date.
    pub fn read_rule(&self) -> Result<Option<Rule>, DbError> {
        self.rule.as_deref().map(Rule::read).transpose().map_err(|fault| self.damaged(&fault.to_string()))
    }

    /// What it is about.
    pub fn read_kind(&self) -> Result<ClauseKind, DbError> {
        ClauseKind::parse(&self.kind).ok_or_else(|| self.damaged("its kind is unknown"))
    }

    /// Its words by language.
    pub fn read_texts(&self) -> Result<BTreeMap<String, String>, DbError> {
        serde_json::from_str(&self.texts).map_err(|fault| self.damaged(&fault.to_string()))
    }

    fn damaged(&self, fault: &str) -> DbError {
        DbError::Migration(format!("the clause {} cannot be read: {fault}", self.id))
    }
}

/// The clauses of an agreement or of several in the order in which they were recorded.
pub fn list<'a>(db: &mut Db, of: impl Into<Of<'a>>) -> Result<Vec<ClauseRow>, DbError> {
    clause::table
        .filter(is_of!(clause::table, clause::agreement_id, of.into()))
        .order((clause::agreement_id, clause::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// One clause of an agreement.
pub fn find(db: &mut Db, agreement_id: &str, id: &str) -> Result<Option<ClauseRow>, DbError> {
    clause::table
        .filter(clause::agreement_id.eq(agreement_id).and(clause::id.eq(id)))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Adds a clause.
pub fn insert(db: &mut Db, new: &ClauseRow) -> Result<(), DbError> {
    diesel::insert_into(clause::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Marks how far a clause is checked, by whom and when; a void carries its reason.
pub fn update_verification(
    db: &mut Db,
    id: &str,
    verification: Verification,
    by: &str,
    at: NaiveDateTime,
    void_reason: Option<&str>,
) -> Result<(), DbError> {
    diesel::update(clause::table.find(id))
        .set((
            clause::verification.eq(verification.code()),
            clause::verified_by.eq(by),
            clause::verified_at.eq(at),
            clause::void_reason.eq(void_reason),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}
