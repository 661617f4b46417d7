//! Leases on rows of the outbox: several workers ask, each row goes to one of them, and nobody waits for another.

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
