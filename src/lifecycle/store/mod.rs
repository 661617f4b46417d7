//! Every query on acts; those on clauses are in `clauses`, those on rulings in `rulings`.

pub mod clauses;
pub mod rulings;

pub use clauses::ClauseRow;
pub use rulings::RulingRow;

use super::act::{ActKind, Verification};
use super::clock::{Act, Scope};
use crate::calendar::PartialDate;
use crate::db::schema::action;
use crate::db::{Db, DbError, Of};
use crate::is_of;
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// A row of acts.
#[derive(Debug, Clone, Queryable, Insertable, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = action, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct ActRow {
    pub id: String,
    pub agreement_id: String,
    pub party_id: Option<String>,
    pub kind: String,
    pub acted_on: Option<String>,
    pub received_on: Option<String>,
    pub effective_on: Option<String>,
    pub certainty: String,
    pub place: Option<String>,
    pub channel: Option<String>,
    pub reference_no: Option<String>,
    pub scope: Option<String>,
    pub note: Option<String>,
    pub source_id: Option<String>,
    pub verification: String,
    pub recorded_by: String,
    pub recorded_at: NaiveDateTime,
    pub verified_by: Option<String>,
    pub verified_at: Option<NaiveDateTime>,
    pub backdating_reason: Option<String>,
    pub void_reason: Option<String>,
    pub corrects_id: Option<String>,
    pub sort_on: String,
    pub new_end: Option<String>,
    pub backdating: Option<String>,
    pub dispute_reason: Option<String>,
    pub set_aside_by: Option<String>,
}

impl ActRow {
    /// The act as the rules see it; a row with an unknown kind is a defect of the database and named as such.
    pub fn act(&self) -> Result<Act, DbError> {
        let date = |text: &Option<String>| text.as_deref().map(PartialDate::parse).transpose();
        let damaged =
            || DbError::Migration(format!("the act {} holds a word or date that is unknown", self.id));
        let scope = self.scope.as_deref().map(|word| Scope::parse(word).ok_or_else(damaged));
        Ok(Act {
            id: Some(self.id.clone()),
            kind: ActKind::parse(&self.kind).ok_or_else(damaged)?,
            party: self.party_id.clone(),
            on: date(&self.acted_on).map_err(|_| damaged())?,
            received: date(&self.received_on).map_err(|_| damaged())?,
            effective: date(&self.effective_on).map_err(|_| damaged())?,
            new_end: date(&self.new_end).map_err(|_| damaged())?,
            scope: scope.transpose()?.unwrap_or(Scope::Full),
            verification: Verification::parse(&self.verification).ok_or_else(damaged)?,
            corrects: self.corrects_id.clone(),
        })
    }
}

/// The acts of an agreement or of several, oldest first, undated ones last.
pub fn list<'a>(db: &mut Db, of: impl Into<Of<'a>>) -> Result<Vec<ActRow>, DbError> {
    action::table
        .filter(is_of!(action::table, action::agreement_id, of.into()))
        .order((action::agreement_id, action::sort_on, action::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// One act of an agreement.
pub fn find(db: &mut Db, agreement_id: &str, id: &str) -> Result<Option<ActRow>, DbError> {
    action::table
        .filter(action::agreement_id.eq(agreement_id).and(action::id.eq(id)))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Whether a later act that is not voided takes the place of this one.
pub fn is_corrected(db: &mut Db, agreement_id: &str, id: &str) -> Result<bool, DbError> {
    let later: i64 = action::table
        .filter(action::agreement_id.eq(agreement_id).and(action::corrects_id.eq(id)))
        .filter(action::verification.ne(Verification::Voided.code()))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    Ok(later > 0)
}

/// Adds an act.
pub fn insert(db: &mut Db, new: &ActRow) -> Result<(), DbError> {
    diesel::insert_into(action::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Marks how far an act is checked, by whom and when; a dispute and a void carry their reason.
pub fn update_verification(
    db: &mut Db,
    id: &str,
    verification: Verification,
    (by, at): (&str, NaiveDateTime),
    reason: Option<&str>,
) -> Result<(), DbError> {
    let act = action::table.find(id);
    let checked = (
        action::verification.eq(verification.code()),
        action::verified_by.eq(by),
        action::verified_at.eq(at),
    );
    diesel::update(act).set(checked).execute(db).map_err(DbError::from_query)?;
    let written = match verification {
        Verification::Recorded | Verification::Verified => return Ok(()),
        Verification::Disputed => diesel::update(act).set(action::dispute_reason.eq(reason)).execute(db),
        Verification::Voided => diesel::update(act).set(action::void_reason.eq(reason)).execute(db),
    };
    written.map_err(DbError::from_query)?;
    Ok(())
}

/// Notes by which ruling a statement no longer counts.
pub fn set_aside(db: &mut Db, id: &str, ruling_id: &str) -> Result<(), DbError> {
    diesel::update(action::table.find(id))
        .set(action::set_aside_by.eq(ruling_id))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}
