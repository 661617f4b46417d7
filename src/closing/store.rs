//! Every query on close-outs, and on the agreement as far as it decides whether it can be closed.

use crate::access::{Viewer, visible};
use crate::db::schema::{action, agreement, agreement_particulars, clause, closing, relation};
use crate::db::{Db, DbError};
use crate::documents::{ClaimKind, papers};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// A close-out.
#[derive(Debug, Clone, Queryable, Insertable, AsChangeset, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = closing, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ClosingRow {
    pub id: String,
    pub agreement_id: String,
    pub state: String,
    pub archive_ref: String,
    pub lessons: String,
    pub surviving_note: Option<String>,
    pub successor_id: Option<String>,
    pub checklist: String,
    pub prepared_by: String,
    pub prepared_at: NaiveDateTime,
    pub closed_by: Option<String>,
    pub closed_at: Option<NaiveDateTime>,
    pub answer: Option<String>,
    pub reopened_by: Option<String>,
    pub reopened_at: Option<NaiveDateTime>,
    pub reopen_reason: Option<String>,
    pub version: i32,
}

/// The agreement as far as its close-out needs it.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are those of the agreement")]
pub struct Subject {
    pub id: String,
    pub register_no: Option<String>,
    pub short_title: String,
    pub record_state: String,
    pub pointer_only: bool,
    pub stage: String,
    pub standing: String,
    pub closed_on: Option<String>,
    pub marking: String,
}

impl Subject {
    /// The number, or the title of what has none yet.
    pub fn name(&self) -> &str {
        self.register_no.as_deref().unwrap_or(&self.short_title)
    }

    /// Whether it has come to its end.
    pub fn has_ended(&self) -> bool {
        matches!(self.standing.as_str(), "terminated" | "expired" | "replaced" | "withdrawn")
            || matches!(self.stage.as_str(), "abandoned" | "not_ratified")
    }
}

/// The agreement if `viewer` may see it; that it was opened is noted.
pub fn find_subject(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<Subject>, DbError> {
    let found: Option<Subject> = agreement::table
        .filter(agreement::id.eq(id))
        .filter(visible::to(viewer))
        .select((
            agreement::id,
            agreement::register_no,
            agreement::short_title,
            agreement::record_state,
            agreement::pointer_only,
            agreement::stage,
            agreement::standing,
            agreement::closed_on,
            agreement::marking,
        ))
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(found.inspect(|subject| viewer.saw(&subject.id, &subject.marking)))
}

/// Notes on the agreement the day of its close-out, or that it is open again.
pub fn set_closed(db: &mut Db, id: &str, on: Option<String>) -> Result<(), DbError> {
    diesel::update(agreement::table.find(id))
        .set(agreement::closed_on.eq(on))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// The archive reference that the record holds already.
pub fn find_archive_ref(db: &mut Db, id: &str) -> Result<Option<String>, DbError> {
    let found: Option<Option<String>> = agreement_particulars::table
        .find(id)
        .select(agreement_particulars::archive_ref)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(found.flatten())
}

/// The acts that end an agreement.
const ENDING: [&str; 6] =
    ["terminated", "expired", "replaced", "withdrawn_before_force", "abandoned", "termination_notified"];

/// Whether a verified act that ends the agreement, or the verified clause of its term, names its source or is shown by evidence
/// that a second person compared.
pub fn has_evidence_of_end(db: &mut Db, id: &str) -> Result<bool, DbError> {
    let shown = papers::checked(db, id, ClaimKind::Act)?;
    let acts: i64 = action::table
        .filter(action::agreement_id.eq(id).and(action::kind.eq_any(ENDING)))
        .filter(action::verification.eq("verified"))
        .filter(action::source_id.is_not_null().or(action::id.eq_any(shown)))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    let shown = papers::checked(db, id, ClaimKind::Clause)?;
    let clauses: i64 = clause::table
        .filter(clause::agreement_id.eq(id).and(clause::kind.eq("initial_term")))
        .filter(clause::verification.eq("verified"))
        .filter(clause::source_id.is_not_null().or(clause::id.eq_any(shown)))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    Ok(acts + clauses > 0)
}

/// An agreement that may be the successor: id, number, title.
pub type Successor = (String, Option<String>, String);

/// The related agreements that `viewer` may see and that take changes.
pub fn list_successors(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Vec<Successor>, DbError> {
    let ends: Vec<(String, String)> = relation::table
        .filter(relation::from_id.eq(id).or(relation::to_id.eq(id)))
        .select((relation::from_id, relation::to_id))
        .load(db)
        .map_err(DbError::from_query)?;
    let others: Vec<String> = ends.into_iter().map(|(from, to)| if from == id { to } else { from }).collect();
    agreement::table
        .filter(agreement::id.eq_any(others))
        .filter(visible::to(viewer))
        .filter(agreement::record_state.ne("voided").and(agreement::pointer_only.eq(false)))
        .filter(agreement::closed_on.is_null())
        .order((agreement::signed_sort.desc(), agreement::id))
        .select((agreement::id, agreement::register_no, agreement::short_title))
        .load(db)
        .map_err(DbError::from_query)
}

/// The close-outs of an agreement, newest first.
pub fn list(db: &mut Db, agreement_id: &str) -> Result<Vec<ClosingRow>, DbError> {
    closing::table
        .filter(closing::agreement_id.eq(agreement_id))
        .order(closing::id.desc())
        .load(db)
        .map_err(DbError::from_query)
}

/// Adds a close-out.
pub fn insert(db: &mut Db, row: &ClosingRow) -> Result<(), DbError> {
    diesel::insert_into(closing::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes a close-out back.
pub fn update(db: &mut Db, row: &ClosingRow) -> Result<(), DbError> {
    diesel::update(closing::table.find(&row.id)).set(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}
