//! Every query on claims and on what was ruled on them.

use super::fact::Rests;
use super::kind::{FactId, FactKind};
use super::leading::{Settled, Voice};
use super::value::Value;
use crate::codes;
use crate::db::schema::{fact_claim, fact_ruling};
use crate::db::{Db, DbError, Of};
use crate::directory::Grade;
use crate::is_of;
use chrono::NaiveDateTime;
use diesel::prelude::*;

codes! {
    /// Where a claim comes from: a source was named, or it stood in the record until another value was taken over.
    Origin { Source = "source", Record = "record" }
}

codes! {
    /// Why a value holds: its source has the better grade, or a person gave a reason.
    Basis { Grade = "grade", Reason = "reason" }
}

/// A row of claims.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = fact_claim, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ClaimRow {
    pub id: String,
    pub agreement_id: String,
    pub kind: String,
    pub subject_id: String,
    pub value: String,
    pub grade: Option<String>,
    pub source_id: Option<String>,
    pub document_id: Option<String>,
    pub note: Option<String>,
    pub origin: String,
    pub made_in: i32,
    pub recorded_by: String,
    pub recorded_at: NaiveDateTime,
    pub withdrawn_by: Option<String>,
    pub withdrawn_at: Option<NaiveDateTime>,
    pub withdrawn_reason: Option<String>,
}

/// A row of rulings on facts.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = fact_ruling, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct FactRulingRow {
    pub id: String,
    pub agreement_id: String,
    pub kind: String,
    pub subject_id: String,
    pub claim_id: Option<String>,
    pub value: String,
    pub grade: Option<String>,
    pub basis: String,
    pub reason: Option<String>,
    pub made_in: i32,
    pub ruled_by: String,
    pub ruled_at: NaiveDateTime,
}

fn damaged(what: &str, id: &str) -> DbError {
    DbError::Migration(format!("the {what} {id} holds a word or date that is unknown"))
}

fn grade(text: Option<&String>, what: &str, id: &str) -> Result<Option<Grade>, DbError> {
    text.map(|code| Grade::parse(code).ok_or_else(|| damaged(what, id))).transpose()
}

impl ClaimRow {
    /// Whether it was not withdrawn.
    pub fn is_live(&self) -> bool {
        self.withdrawn_at.is_none()
    }

    /// Of which fact it is, as it was made: the act may have been corrected since.
    pub fn fact(&self) -> Result<FactId, DbError> {
        let kind = FactKind::parse(&self.kind).ok_or_else(|| damaged("claim", &self.id))?;
        Ok(FactId::new(kind, &self.subject_id))
    }

    /// How much its source weighs.
    pub fn read_grade(&self) -> Result<Option<Grade>, DbError> {
        grade(self.grade.as_ref(), "claim", &self.id)
    }

    /// What it says, as the rule hears it.
    pub fn voice(&self) -> Result<Voice, DbError> {
        let value = Value::parse(self.fact()?.kind, &self.value).map_err(|_| damaged("claim", &self.id))?;
        Ok(Voice { claim: Some(self.id.clone()), value, grade: self.read_grade()?, made_in: self.made_in })
    }

    /// What it rests on.
    pub fn rests(&self) -> Rests {
        match (&self.source_id, &self.document_id) {
            (Some(id), _) => Rests::Source(id.clone()),
            (None, Some(id)) => Rests::Document(id.clone()),
            (None, None) => Rests::Nothing,
        }
    }
}

impl FactRulingRow {
    /// On which fact it is, as it was made.
    pub fn fact(&self) -> Result<FactId, DbError> {
        let kind = FactKind::parse(&self.kind).ok_or_else(|| damaged("ruling", &self.id))?;
        Ok(FactId::new(kind, &self.subject_id))
    }

    /// What it says, as the rule hears it.
    pub fn settled(&self) -> Result<Settled, DbError> {
        let value = Value::parse(self.fact()?.kind, &self.value).map_err(|_| damaged("ruling", &self.id))?;
        Ok(Settled {
            claim: self.claim_id.clone(),
            value,
            grade: grade(self.grade.as_ref(), "ruling", &self.id)?,
            made_in: self.made_in,
        })
    }
}

/// The claims of an agreement or of several, in the order of coming.
pub fn list<'a>(db: &mut Db, of: impl Into<Of<'a>>) -> Result<Vec<ClaimRow>, DbError> {
    fact_claim::table
        .filter(is_of!(fact_claim::table, fact_claim::agreement_id, of.into()))
        .order((fact_claim::agreement_id, fact_claim::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// The rulings on facts of an agreement or of several, oldest first.
pub fn list_rulings<'a>(db: &mut Db, of: impl Into<Of<'a>>) -> Result<Vec<FactRulingRow>, DbError> {
    fact_ruling::table
        .filter(is_of!(fact_ruling::table, fact_ruling::agreement_id, of.into()))
        .order((fact_ruling::agreement_id, fact_ruling::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// Adds a claim.
pub fn insert(db: &mut Db, new: &ClaimRow) -> Result<(), DbError> {
    diesel::insert_into(fact_claim::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Adds a ruling.
pub fn insert_ruling(db: &mut Db, new: &FactRulingRow) -> Result<(), DbError> {
    diesel::insert_into(fact_ruling::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Notes that a claim was withdrawn, by whom, when and why.
pub fn update_withdrawn(
    db: &mut Db,
    id: &str,
    (by, at): (&str, NaiveDateTime),
    reason: &str,
) -> Result<(), DbError> {
    diesel::update(fact_claim::table.find(id))
        .set((
            fact_claim::withdrawn_by.eq(by),
            fact_claim::withdrawn_at.eq(at),
            fact_claim::withdrawn_reason.eq(reason),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}
