//! The ONLY place that asks which database it is: settings, transactions, locks, full-scan helpers.

use super::{Db, DbError};
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection, RunQueryDsl, SqliteConnection, sql_query};

/// Settings of a SQLite connection: name, value set, value that must be read back (security.md §8).
pub const SQLITE_SETTINGS: [(&str, &str, &str); 7] = [
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("foreign_keys", "ON", "1"),
    ("busy_timeout", "5000", "5000"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("cache_size", "-2000", "-2000"),
];

#[derive(diesel::QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

/// Prepares a fresh connection and refuses it when a setting did not take.
pub fn set_up(db: &mut Db) -> Result<(), DbError> {
    match db {
        Db::Sqlite(_) => {
            db.batch_execute("PRAGMA busy_timeout=5000").map_err(DbError::Query)?;
            for (name, set, _) in SQLITE_SETTINGS {
                db.batch_execute(&format!("PRAGMA {name}={set}")).map_err(DbError::from_query)?;
            }
            for ((name, value), (_, _, want)) in read_back(db)?.into_iter().zip(SQLITE_SETTINGS) {
                if value != want {
                    return Err(DbError::Unavailable(format!(
                        "SQLite keeps {name} at {value} where {want} is needed"
                    )));
                }
            }
            Ok(())
        }
        Db::Postgres(connection) => connection
            .batch_execute(
                "SET TIME ZONE 'UTC'; SET lock_timeout = '10s'; SET statement_timeout = '60s'; \
                 SET default_transaction_isolation = 'read committed'; SET client_min_messages = 'warning'",
            )
            .map_err(DbError::Query),
    }
}

/// Prepares a connection to a scratch database, without what guards a register: rows come in any order, each was checked when it was
/// recorded, and what a power cut takes is made anew.
pub fn loosen(db: &mut Db) -> Result<(), DbError> {
    on_scratch(
        db,
        "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; \
         PRAGMA ignore_check_constraints=ON; PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; \
         PRAGMA cache_size=-65536",
    )
}

/// The connection to a scratch database, which is SQLite wherever the register is.
pub fn scratch(db: &mut Db) -> Result<&mut SqliteConnection, DbError> {
    match db {
        Db::Sqlite(connection) => Ok(connection),
        Db::Postgres(_) => Err(DbError::Migration("a scratch database is SQLite".into())),
    }
}

fn on_scratch(db: &mut Db, statements: &str) -> Result<(), DbError> {
    scratch(db)?.batch_execute(statements).map_err(DbError::from_query)
}

/// What makes the tables and indexes of a scratch database anew in an empty one; what guards a register is left out.
pub fn schema(db: &mut Db) -> Result<String, DbError> {
    let made = words(
        db,
        "SELECT sql AS word FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger' \
                          AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
    )?;
    Ok(made.iter().flat_map(|statement| [statement.as_str(), ";\n"]).collect())
}

/// Makes tables or indexes in a scratch database.
pub fn make(db: &mut Db, schema: &str) -> Result<(), DbError> {
    on_scratch(db, schema)
}

/// Takes every row out of a scratch database.
pub fn empty(db: &mut Db) -> Result<(), DbError> {
    let tables = words(
        db,
        "SELECT name AS word FROM sqlite_schema WHERE type = 'table' \
                            AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )?;
    let all: String = tables.iter().map(|table| format!("DELETE FROM \"{table}\";\n")).collect();
    on_scratch(db, &format!("BEGIN;\n{all}COMMIT"))
}

/// Writes so many versions of an agreement into a scratch database, for their count; they say nothing.
pub fn number_versions(db: &mut Db, id: &str, count: i64) -> Result<(), DbError> {
    let insert = diesel::sql_query(
        "WITH RECURSIVE n(no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < ?2) INSERT INTO revision \
         (object_type, object_id, version, snapshot, recorded_at, recorded_by, audit_seq) \
         SELECT 'agreement', ?1, no, '', '', '', 0 FROM n WHERE no <= ?2",
    );
    let insert = insert.bind::<Text, _>(id).bind::<BigInt, _>(count);
    insert.execute(scratch(db)?).map(drop).map_err(DbError::from_query)
}

/// Takes the indexes off these tables of a scratch database, but for those that forbid; gives what makes them again.
pub fn drop_indexes(db: &mut Db, tables: &[&str]) -> Result<String, DbError> {
    let listed: Vec<String> = tables.iter().map(|table| format!("'{table}'")).collect();
    let which = format!(
        "FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ({}) AND sql LIKE 'CREATE INDEX %'",
        listed.join(", ")
    );
    let makes = words(db, &format!("SELECT sql AS word {which}"))?;
    let drops = words(db, &format!("SELECT 'DROP INDEX \"' || name || '\"' AS word {which}"))?;
    on_scratch(db, &drops.join(";\n"))?;
    Ok(makes.join(";\n"))
}

fn words(db: &mut Db, query: &str) -> Result<Vec<String>, DbError> {
    let rows: Vec<Word> = sql_query(query).load(db).map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|row| row.word).collect())
}

/// Lets the planner know how the rows are spread, where the database does not look after that by itself; quick, whatever
/// the size (sqlite.org/lang_analyze.html, "Recommended usage"). PostgreSQL has autovacuum for it.
///
/// A connection reads what is known of the rows with the schema and then never again: one that was opened on a small register
/// would walk whole tables of a large one. So the schema is touched, and all of them read it anew.
pub(super) fn refresh_statistics(db: &mut Db) -> Result<(), DbError> {
    match db {
        Db::Sqlite(connection) => connection
            .batch_execute("PRAGMA optimize=0x10002; CREATE VIEW planned AS SELECT 1; DROP VIEW planned")
            .map_err(DbError::from_query),
        Db::Postgres(_) => Ok(()),
    }
}

/// The settings of a SQLite connection as the database itself tells them; empty on PostgreSQL.
pub fn read_back(db: &mut Db) -> Result<Vec<(String, String)>, DbError> {
    match db {
        Db::Postgres(_) => Ok(Vec::new()),
        Db::Sqlite(connection) => {
            let mut settings = Vec::new();
            for (name, _, _) in SQLITE_SETTINGS {
                let column = if name == "busy_timeout" { "timeout" } else { name };
                let query = format!("SELECT CAST({column} AS TEXT) AS word FROM pragma_{name}()");
                let value: Word = sql_query(query).get_result(connection)?;
                settings.push((name.to_owned(), value.word));
            }
            Ok(settings)
        }
    }
}

/// Whether the connection was left inside a transaction or lost.
pub fn is_broken(db: &mut Db) -> bool {
    match db {
        Db::Sqlite(c) => AnsiTransactionManager::is_broken_transaction_manager(c),
        Db::Postgres(c) => AnsiTransactionManager::is_broken_transaction_manager(c),
    }
}

/// Runs `change` in one transaction that takes the write lock at once on SQLite and is READ COMMITTED on PostgreSQL.
///
/// Plain `BEGIN` on SQLite loses writes under load (measured: 848 of 1,600); changes come here through
/// [`super::Pool::change`].
pub fn transaction<T, E: From<DbError>>(
    db: &mut Db,
    change: impl FnOnce(&mut Db) -> Result<T, E>,
) -> Result<T, E> {
    let begun = match db {
        Db::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
        Db::Postgres(c) => {
            AnsiTransactionManager::begin_transaction_sql(c, "BEGIN ISOLATION LEVEL READ COMMITTED")
        }
    };
    begun.map_err(|error| E::from(DbError::from_query(error)))?;
    match change(db) {
        Ok(value) => {
            let committed = <Db as Connection>::TransactionManager::commit_transaction(db);
            committed.map_err(|error| E::from(DbError::from_query(error)))?;
            Ok(value)
        }
        Err(error) => {
            if let Err(rollback) = <Db as Connection>::TransactionManager::rollback_transaction(db) {
                tracing::error!(%rollback, "a transaction could not be rolled back; the connection is dropped");
            }
            Err(error)
        }
    }
}

/// Runs reads that all see the database as it is at the first of them, beside writers; for exports.
pub fn snapshot<T, E: From<DbError>>(
    db: &mut Db,
    reads: impl FnOnce(&mut Db) -> Result<T, E>,
) -> Result<T, E> {
    let begun = match db {
        Db::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN DEFERRED"),
        Db::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(
            c,
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        ),
    };
    begun.map_err(|error| E::from(DbError::from_query(error)))?;
    let read = reads(db);
    // Nothing was changed, so there is nothing to commit.
    let ended = <Db as Connection>::TransactionManager::rollback_transaction(db);
    ended.map_err(|error| E::from(DbError::from_query(error)))?;
    read
}

/// Locks the head of the audit chain for this transaction (a no-op on SQLite, whose writers are already alone).
pub fn lock_audit_head(db: &mut Db) -> Result<(), DbError> {
    match db {
        Db::Sqlite(_) => Ok(()),
        Db::Postgres(c) => {
            c.batch_execute("SELECT 1 FROM audit_head WHERE id = 1 FOR UPDATE").map_err(DbError::Query)
        }
    }
}

/// Takes the lock under which migrations run, for as long as the session lives (SQLite: the file's own write lock).
pub fn lock_migrations(db: &mut Db) -> Result<(), DbError> {
    match db {
        Db::Sqlite(_) => Ok(()),
        Db::Postgres(c) => c
            .batch_execute(
                "SET lock_timeout = '120s'; SET statement_timeout = 0; SELECT pg_advisory_lock(7310201844)",
            )
            .map_err(DbError::Query),
    }
}

/// Gives the migration lock back.
pub fn unlock_migrations(db: &mut Db) -> Result<(), DbError> {
    match db {
        Db::Sqlite(_) => Ok(()),
        Db::Postgres(c) => c.batch_execute("SELECT pg_advisory_unlock(7310201844)").map_err(DbError::Query),
    }
}

/// Whether this is the embedded database.
pub fn is_sqlite(db: &Db) -> bool {
    match db {
        Db::Sqlite(_) => true,
        Db::Postgres(_) => false,
    }
}

/// Refreshes the planner's statistics after bulk changes.
pub fn analyse(db: &mut Db) -> Result<(), DbError> {
    db.batch_execute("ANALYZE").map_err(DbError::from_query)
}

/// After so many rows of one bulk change the tables are no longer what they were planned for.
const GROWN: [usize; 3] = [200, 2_000, 20_000];

/// Plans anew while one transaction fills empty tables, after its `rows`-th row: PostgreSQL plans the check of a foreign key once,
/// and what was planned for an empty table walks the full one; SQLite walks it for every list of ids.
pub fn replan(db: &mut Db, rows: usize) -> Result<(), DbError> {
    if !GROWN.contains(&rows) {
        return Ok(());
    }
    match db {
        Db::Postgres(_) => analyse(db),
        Db::Sqlite(_) => refresh_statistics(db),
    }
}
