//! Queries on the partner's answers and on what they say of each line.

use crate::db::schema::{extract_answer, extract_reply};
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// An answer.
#[derive(Debug, Clone, Queryable, Insertable, AsChangeset)]
#[diesel(table_name = extract_answer, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct AnswerRow {
    pub id: String,
    pub extract_id: String,
    pub format: String,
    pub file_name: String,
    pub file: String,
    pub sha256: String,
    pub respondent: String,
    pub office: String,
    pub answered_on: String,
    pub state: String,
    pub uploaded_by: String,
    pub uploaded_at: NaiveDateTime,
    pub decided_by: Option<String>,
    pub decided_at: Option<NaiveDateTime>,
    pub decision: Option<String>,
    pub version: i32,
}

/// What an answer says of a line.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = extract_reply, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ReplyRow {
    pub answer_id: String,
    pub line_id: String,
    pub verdict: String,
    pub remark: Option<String>,
    pub their_forecast: Option<String>,
    pub outcome: Option<String>,
}

/// The answers to an extract that the caller has found, the newest first.
pub fn list(db: &mut Db, extract_id: &str) -> Result<Vec<AnswerRow>, DbError> {
    extract_answer::table
        .filter(extract_answer::extract_id.eq(extract_id))
        .order((extract_answer::uploaded_at.desc(), extract_answer::id.desc()))
        .load(db)
        .map_err(DbError::from_query)
}

/// How many answers each of these extracts has.
pub fn count(db: &mut Db, ids: &[String]) -> Result<HashMap<String, i64>, DbError> {
    let rows: Vec<(String, i64)> = extract_answer::table
        .filter(extract_answer::extract_id.eq_any(ids.to_vec()))
        .group_by(extract_answer::extract_id)
        .select((extract_answer::extract_id, count_star()))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

/// Adds an answer with what it says.
pub fn insert(db: &mut Db, row: &AnswerRow, replies: &[ReplyRow]) -> Result<(), DbError> {
    diesel::insert_into(extract_answer::table).values(row).execute(db).map_err(DbError::from_query)?;
    for reply in replies {
        diesel::insert_into(extract_reply::table).values(reply).execute(db).map_err(DbError::from_query)?;
    }
    Ok(())
}

/// Writes an answer back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, row: &AnswerRow, read_version: i32) -> Result<bool, DbError> {
    let held = extract_answer::table
        .filter(extract_answer::id.eq(&row.id).and(extract_answer::version.eq(read_version)));
    Ok(diesel::update(held).set(row).execute(db).map_err(DbError::from_query)? == 1)
}

/// What an answer says, in no order.
pub fn list_replies(db: &mut Db, answer_id: &str) -> Result<Vec<ReplyRow>, DbError> {
    extract_reply::table.filter(extract_reply::answer_id.eq(answer_id)).load(db).map_err(DbError::from_query)
}

/// Notes what came of a line.
pub fn set_outcome(db: &mut Db, answer_id: &str, line_id: &str, outcome: &str) -> Result<(), DbError> {
    diesel::update(extract_reply::table.find((answer_id, line_id)))
        .set(extract_reply::outcome.eq(outcome))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}
