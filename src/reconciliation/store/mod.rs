//! Every query on lists, their rows, runs and what people said of rows. A list is seen by who is cleared for its marking.

pub mod register;

use super::kept::Kept;
use crate::access::{Action, Viewer};
use crate::db::schema::{
    reconciliation_list as list, reconciliation_row as row, reconciliation_run as run,
    reconciliation_settlement as settlement,
};
use crate::db::{Db, DbError, bulk};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// A list.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset)]
#[diesel(table_name = list, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ListRow {
    pub id: String,
    pub name: String,
    pub file_name: String,
    pub file_sha256: String,
    pub format: String,
    pub header: String,
    pub mapping: String,
    pub partners: String,
    pub from_year: Option<i32>,
    pub to_year: Option<i32>,
    pub row_count: i32,
    pub marking: String,
    pub marking_rank: i32,
    pub state: String,
    pub reason: Option<String>,
    pub uploaded_by: String,
    pub uploaded_at: NaiveDateTime,
    pub version: i32,
}

/// A run, without what it found.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct RunRow {
    pub id: String,
    pub list_id: String,
    pub number: i32,
    pub sha256: String,
    pub pair_count: i32,
    pub ran_by: String,
    pub ran_at: NaiveDateTime,
}

/// What a person said of a row.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = settlement, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct SettlementRow {
    pub id: String,
    pub list_id: String,
    pub row_number: i32,
    pub kind: String,
    pub agreement_id: Option<String>,
    pub reason: Option<String>,
    pub settled_by: String,
    pub settled_at: NaiveDateTime,
}

/// The highest marking of lists that the viewer may see; below all where the role reads none.
fn rank(viewer: &Viewer) -> i32 {
    if viewer.can(Action::Reconcile) { viewer.clearance.rank() } else { -1 }
}

/// A page of the lists, the newest first: those before the list with this instant and id.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    before: Option<(NaiveDateTime, &str)>,
    most: i64,
) -> Result<Vec<ListRow>, DbError> {
    let mut query =
        list::table.filter(list::marking_rank.le(rank(viewer))).into_boxed::<crate::db::Backend>();
    if let Some((at, id)) = before {
        query = query
            .filter(list::uploaded_at.lt(at).or(list::uploaded_at.eq(at).and(list::id.lt(id.to_owned()))));
    }
    query.order((list::uploaded_at.desc(), list::id.desc())).limit(most).load(db).map_err(DbError::from_query)
}

/// One list, if the viewer may see it.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<ListRow>, DbError> {
    list::table
        .filter(list::id.eq(id))
        .filter(list::marking_rank.le(rank(viewer)))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// The open lists that the viewer may see.
pub fn list_open(db: &mut Db, viewer: &Viewer) -> Result<Vec<ListRow>, DbError> {
    list::table
        .filter(list::state.eq("open"))
        .filter(list::marking_rank.le(rank(viewer)))
        .order(list::id)
        .load(db)
        .map_err(DbError::from_query)
}

/// Adds a list with its rows, whose cells are JSON.
pub fn insert(db: &mut Db, new: &ListRow, rows: &[(i32, String)]) -> Result<(), DbError> {
    diesel::insert_into(list::table).values(new).execute(db).map_err(DbError::from_query)?;
    bulk::insert_list_rows(db, &new.id, rows)
}

/// Writes a list back if it still has the version that was read; says whether it had.
pub fn update(db: &mut Db, changed: &ListRow, read_version: i32) -> Result<bool, DbError> {
    let held = list::table.filter(list::id.eq(&changed.id).and(list::version.eq(read_version)));
    Ok(diesel::update(held).set(changed).execute(db).map_err(DbError::from_query)? == 1)
}

/// Every row of a list: number and cells.
pub fn list_rows(db: &mut Db, list_id: &str) -> Result<Vec<(i32, String)>, DbError> {
    row::table
        .filter(row::list_id.eq(list_id))
        .order(row::number)
        .select((row::number, row::cells))
        .load(db)
        .map_err(DbError::from_query)
}

/// The numbers of all rows of a list.
pub fn list_numbers(db: &mut Db, list_id: &str) -> Result<Vec<i32>, DbError> {
    row::table
        .filter(row::list_id.eq(list_id))
        .order(row::number)
        .select(row::number)
        .load(db)
        .map_err(DbError::from_query)
}

/// The rows with these numbers.
pub fn find_rows(db: &mut Db, list_id: &str, numbers: &[i32]) -> Result<Vec<(i32, String)>, DbError> {
    row::table
        .filter(row::list_id.eq(list_id))
        .filter(row::number.eq_any(numbers.to_vec()))
        .order(row::number)
        .select((row::number, row::cells))
        .load(db)
        .map_err(DbError::from_query)
}

/// The first rows of a list.
pub fn first_rows(db: &mut Db, list_id: &str, most: i64) -> Result<Vec<(i32, String)>, DbError> {
    row::table
        .filter(row::list_id.eq(list_id))
        .order(row::number)
        .select((row::number, row::cells))
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)
}

/// The runs of a list, the newest first.
pub fn list_runs(db: &mut Db, list_id: &str) -> Result<Vec<RunRow>, DbError> {
    run::table
        .filter(run::list_id.eq(list_id))
        .order(run::number.desc())
        .select((run::id, run::list_id, run::number, run::sha256, run::pair_count, run::ran_by, run::ran_at))
        .load(db)
        .map_err(DbError::from_query)
}

/// What a run found; none when it is not what its hash says.
pub fn find_kept(db: &mut Db, held: &RunRow) -> Result<Option<Kept>, DbError> {
    let text: String =
        run::table.find(&held.id).select(run::evidence).first(db).map_err(DbError::from_query)?;
    Ok(Kept::read(&text, &held.sha256))
}

/// Adds a run.
pub fn insert_run(db: &mut Db, new: &RunRow, evidence: &str) -> Result<(), DbError> {
    diesel::insert_into(run::table)
        .values((
            run::id.eq(&new.id),
            run::list_id.eq(&new.list_id),
            run::number.eq(new.number),
            run::evidence.eq(evidence),
            run::sha256.eq(&new.sha256),
            run::pair_count.eq(new.pair_count),
            run::ran_by.eq(&new.ran_by),
            run::ran_at.eq(new.ran_at),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// What people said of the rows of a list, the oldest first.
pub fn list_settlements(db: &mut Db, list_id: &str) -> Result<Vec<SettlementRow>, DbError> {
    settlement::table
        .filter(settlement::list_id.eq(list_id))
        .order((settlement::settled_at, settlement::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// Adds what a person said.
pub fn insert_settlement(db: &mut Db, new: &SettlementRow) -> Result<(), DbError> {
    diesel::insert_into(settlement::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}
