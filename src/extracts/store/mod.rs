//! Every query on extracts; an extract is seen by who may see every agreement in it.

pub mod answers;
pub mod facts;

use crate::access::{Viewer, visible};
use crate::db::schema::{agreement, extract, extract_line};
use crate::db::{Backend, Db, DbError};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::Bool;

/// An extract.
#[derive(Debug, Clone, Queryable, Insertable, AsChangeset)]
#[diesel(table_name = extract, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ExtractRow {
    pub id: String,
    pub number: String,
    pub partner: String,
    pub as_of: String,
    pub ceiling: String,
    pub marking: String,
    pub query: String,
    pub state: String,
    pub body: String,
    pub sha256: String,
    pub line_count: i32,
    pub proof: Option<String>,
    pub made_by: String,
    pub made_at: NaiveDateTime,
    pub decided_by: Option<String>,
    pub decided_at: Option<NaiveDateTime>,
    pub decision: Option<String>,
    pub version: i32,
}

/// A line of an extract.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = extract_line, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct LineRow {
    pub id: String,
    pub extract_id: String,
    pub number: i32,
    pub milestone_id: String,
    pub agreement_id: String,
}

type Condition = Box<dyn BoxableExpression<extract::table, Backend, SqlType = Bool>>;

/// The one rule for seeing extracts: no line is of an agreement that is hidden from the viewer.
fn seen(viewer: &Viewer) -> Condition {
    let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let hidden =
        extract_line::table.filter(extract_line::agreement_id.ne_all(open)).select(extract_line::extract_id);
    Box::new(extract::id.ne_all(hidden))
}

/// The extracts that the viewer may see, the newest first, after the first `skip`.
pub fn list(db: &mut Db, viewer: &Viewer, (skip, most): (i64, i64)) -> Result<Vec<ExtractRow>, DbError> {
    if !viewer.can(crate::access::Action::ReadRegister) {
        return Ok(Vec::new());
    }
    extract::table
        .filter(seen(viewer))
        .order((extract::made_at.desc(), extract::id.desc()))
        .offset(skip)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}

/// One extract, if the viewer may see it.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<ExtractRow>, DbError> {
    extract::table
        .filter(seen(viewer))
        .filter(extract::id.eq(id))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Whether a number is taken.
pub fn has_number(db: &mut Db, number: &str) -> Result<bool, DbError> {
    let rows: i64 = extract::table
        .filter(extract::number.eq(number))
        .count()
        .get_result(db)
        .map_err(DbError::from_query)?;
    Ok(rows > 0)
}

/// Adds an extract with its lines.
pub fn insert(db: &mut Db, row: &ExtractRow, lines: &[LineRow]) -> Result<(), DbError> {
    diesel::insert_into(extract::table).values(row).execute(db).map_err(DbError::from_query)?;
    for line in lines {
        diesel::insert_into(extract_line::table).values(line).execute(db).map_err(DbError::from_query)?;
    }
    Ok(())
}

/// Writes an extract back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, row: &ExtractRow, read_version: i32) -> Result<bool, DbError> {
    let held = extract::table.filter(extract::id.eq(&row.id).and(extract::version.eq(read_version)));
    Ok(diesel::update(held).set(row).execute(db).map_err(DbError::from_query)? == 1)
}

/// The lines of an extract in their order.
pub fn list_lines(db: &mut Db, id: &str) -> Result<Vec<LineRow>, DbError> {
    extract_line::table
        .filter(extract_line::extract_id.eq(id))
        .order(extract_line::number)
        .load(db)
        .map_err(DbError::from_query)
}
