//! Every query on sign-in failures.

use crate::db::schema::sign_in_failure;
use crate::db::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::prelude::*;

type Failures = (i32, NaiveDateTime, Option<NaiveDateTime>);

/// Failures counted for a subject: how many, since when, locked until when.
pub fn find_failures(db: &mut Db, subject: &str) -> Result<Option<Failures>, DbError> {
    sign_in_failure::table
        .find(subject)
        .select((
            sign_in_failure::failures,
            sign_in_failure::window_started_at,
            sign_in_failure::locked_until,
        ))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// Writes the count of a subject.
pub fn put_failures(
    db: &mut Db,
    subject: &str,
    failures: i32,
    started: NaiveDateTime,
    locked: Option<NaiveDateTime>,
) -> Result<(), DbError> {
    let values = (
        sign_in_failure::failures.eq(failures),
        sign_in_failure::window_started_at.eq(started),
        sign_in_failure::locked_until.eq(locked),
    );
    let changed = diesel::update(sign_in_failure::table.find(subject))
        .set(values)
        .execute(db)
        .map_err(DbError::from_query)?;
    if changed == 0 {
        diesel::insert_into(sign_in_failure::table)
            .values((sign_in_failure::subject.eq(subject), values))
            .execute(db)
            .map_err(DbError::from_query)?;
    }
    Ok(())
}

/// Forgets a subject's failures.
pub fn delete_failures(db: &mut Db, subject: &str) -> Result<(), DbError> {
    diesel::delete(sign_in_failure::table.find(subject)).execute(db).map_err(DbError::from_query)?;
    Ok(())
}
