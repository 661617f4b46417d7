//! Queries on sources.

use crate::db::schema::source;
use crate::db::{Db, DbError};
use crate::directory::{Source, SourceDraft};
use diesel::prelude::*;
use std::collections::HashMap;

/// The oldest source that says the same of itself; when it was read does not tell two sources apart.
pub fn find_equal(db: &mut Db, draft: &SourceDraft) -> Result<Option<String>, DbError> {
    let alike: Vec<(String, Option<String>)> = source::table
        .filter(
            source::reference
                .eq(&draft.reference)
                .and(source::publisher.eq(&draft.publisher))
                .and(source::title.eq(&draft.title))
                .and(source::grade.eq(draft.grade.code())),
        )
        .order(source::id)
        .select((source::id, source::published_on))
        .load(db)
        .map_err(DbError::from_query)?;
    let published = draft.published_on.map(|date| date.to_string());
    Ok(alike.into_iter().find(|(_, on)| *on == published).map(|(id, _)| id))
}

/// Whether there is such a source.
pub fn exists(db: &mut Db, id: &str) -> Result<bool, DbError> {
    let found: i64 =
        source::table.filter(source::id.eq(id)).count().get_result(db).map_err(DbError::from_query)?;
    Ok(found > 0)
}

/// The sources with these ids.
pub fn find_all(db: &mut Db, ids: &[&str]) -> Result<HashMap<String, Source>, DbError> {
    let rows: Vec<Source> = source::table
        .filter(source::id.eq_any(ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
}

/// Adds a source.
pub fn insert(db: &mut Db, new: &Source) -> Result<(), DbError> {
    diesel::insert_into(source::table).values(new).execute(db).map_err(DbError::from_query)?;
    Ok(())
}
