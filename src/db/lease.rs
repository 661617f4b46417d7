//! Leases on rows that wait for work: several workers ask, each row goes to one of them, and nobody waits for another.

use super::{Db, DbError};
use chrono::NaiveDateTime;
use diesel::sql_types::{BigInt, Text, Timestamp};
use diesel::{RunQueryDsl, sql_query};

#[derive(diesel::QueryableByName)]
struct Id {
    #[diesel(sql_type = Text)]
    id: String,
}

/// One statement, and so one transaction; rows that another worker is just taking are skipped.
const POSTGRES: &str = "UPDATE outbox SET lease_by = $1, lease_until = $2 WHERE id IN (\
    SELECT id FROM outbox WHERE state = 'waiting' AND not_before <= $3 \
    AND (lease_until IS NULL OR lease_until < $3) ORDER BY not_before, id LIMIT $4 FOR UPDATE SKIP LOCKED) \
    RETURNING id";

/// SQLite's writers are alone, so nothing needs to be skipped.
const SQLITE: &str = "UPDATE outbox SET lease_by = ?1, lease_until = ?2 WHERE id IN (\
    SELECT id FROM outbox WHERE state = 'waiting' AND not_before <= ?3 \
    AND (lease_until IS NULL OR lease_until < ?3) ORDER BY not_before, id LIMIT ?4) \
    RETURNING id";

/// Gives `by` at most `most` waiting letters until `until`.
pub fn claim_mail(
    db: &mut Db,
    by: &str,
    now: NaiveDateTime,
    until: NaiveDateTime,
    most: i64,
) -> Result<Vec<String>, DbError> {
    let ids: Result<Vec<Id>, _> = match db {
        Db::Postgres(connection) => sql_query(POSTGRES)
            .bind::<Text, _>(by)
            .bind::<Timestamp, _>(until)
            .bind::<Timestamp, _>(now)
            .bind::<BigInt, _>(most)
            .load(connection),
        Db::Sqlite(connection) => sql_query(SQLITE)
            .bind::<Text, _>(by)
            .bind::<Timestamp, _>(until)
            .bind::<Timestamp, _>(now)
            .bind::<BigInt, _>(most)
            .load(connection),
    };
    Ok(ids.map_err(DbError::from_query)?.into_iter().map(|row| row.id).collect())
}

#[derive(diesel::QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// The same for the texts of files.
const POSTGRES_TEXTS: &str = "UPDATE document_content SET lease_by = $1, lease_until = $2 WHERE number IN (\
    SELECT number FROM document_content WHERE text_state = 'waiting' AND not_before <= $3 \
    AND (lease_until IS NULL OR lease_until < $3) ORDER BY not_before, number LIMIT $4 FOR UPDATE SKIP LOCKED) \
    RETURNING number";

const SQLITE_TEXTS: &str = "UPDATE document_content SET lease_by = ?1, lease_until = ?2 WHERE number IN (\
    SELECT number FROM document_content WHERE text_state = 'waiting' AND not_before <= ?3 \
    AND (lease_until IS NULL OR lease_until < ?3) ORDER BY not_before, number LIMIT ?4) \
    RETURNING number";

/// Gives `by` at most `most` texts that wait to be read, until `until`.
pub fn claim_texts(
    db: &mut Db,
    by: &str,
    now: NaiveDateTime,
    until: NaiveDateTime,
    most: i64,
) -> Result<Vec<i64>, DbError> {
    let numbers: Result<Vec<Number>, _> = match db {
        Db::Postgres(connection) => sql_query(POSTGRES_TEXTS)
            .bind::<Text, _>(by)
            .bind::<Timestamp, _>(until)
            .bind::<Timestamp, _>(now)
            .bind::<BigInt, _>(most)
            .load(connection),
        Db::Sqlite(connection) => sql_query(SQLITE_TEXTS)
            .bind::<Text, _>(by)
            .bind::<Timestamp, _>(until)
            .bind::<Timestamp, _>(now)
            .bind::<BigInt, _>(most)
            .load(connection),
    };
    Ok(numbers.map_err(DbError::from_query)?.into_iter().map(|row| row.number).collect())
}
