//! Migrations: embedded, listed and applied under one lock, with a backup first; a newer schema is refused.

use super::{DatabaseUrl, Db, DbError, Pool, dialect};
use diesel::connection::SimpleConnection;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::path::PathBuf;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// What a run of the migrations did.
#[derive(Debug, Default)]
pub struct Migrated {
    /// Names of the migrations that were applied, oldest first.
    pub applied: Vec<String>,
    /// Where the copy of the database from before lies, when there was anything to copy (SQLite only).
    pub backup: Option<PathBuf>,
}

/// Brings the schema up to date; does nothing when it already is.
pub fn run(pool: &Pool, stamp: &str) -> Result<Migrated, DbError> {
    let mut db = pool.get()?;
    dialect::lock_migrations(&mut db)?;
    let outcome = run_locked(&mut db, pool.url(), stamp);
    let unlocked = dialect::unlock_migrations(&mut db);
    dialect::set_up(&mut db)?;
    unlocked.and(outcome)
}

fn run_locked(db: &mut Db, url: &DatabaseUrl, stamp: &str) -> Result<Migrated, DbError> {
    refuse_newer(db)?;
    let pending = pending(db)?;
    if pending.is_empty() {
        return Ok(Migrated::default());
    }
    let fresh = applied(db)?.is_empty();
    let backup = if fresh { None } else { back_up(db, url, stamp)? };
    let ran = match db {
        Db::Sqlite(c) => c.run_pending_migrations(SQLITE).map(|_| ()),
        Db::Postgres(c) => c.run_pending_migrations(POSTGRES).map(|_| ()),
    };
    ran.map_err(|error| DbError::Migration(format!("a migration failed and was undone: {error}")))?;
    Ok(Migrated { applied: pending, backup })
}

/// Copies the SQLite file beside itself; on PostgreSQL the operator's own backup is the one that counts.
fn back_up(db: &mut Db, url: &DatabaseUrl, stamp: &str) -> Result<Option<PathBuf>, DbError> {
    let DatabaseUrl::Sqlite(path) = url else {
        tracing::warn!("migrating PostgreSQL: make sure that last night's pg_dump exists");
        return Ok(None);
    };
    let mut target = path.clone().into_os_string();
    target.push(format!(".before-migration-{stamp}"));
    let target = PathBuf::from(target);
    let quoted = target.to_string_lossy().replace('\'', "''");
    db.batch_execute(&format!("VACUUM INTO '{quoted}'")).map_err(DbError::from_query)?;
    Ok(Some(target))
}

fn refuse_newer(db: &mut Db) -> Result<(), DbError> {
    let known = known()?;
    match applied(db)?.into_iter().find(|version| !known.contains(version)) {
        None => Ok(()),
        Some(version) => Err(DbError::Migration(format!(
            "the database was made by a newer Entente (migration {version} is unknown here): start that version, or restore a backup"
        ))),
    }
}

fn known() -> Result<Vec<String>, DbError> {
    use diesel::migration::MigrationSource;
    let all: Vec<Box<dyn diesel::migration::Migration<diesel::sqlite::Sqlite>>> =
        SQLITE.migrations().map_err(|error| DbError::Migration(error.to_string()))?;
    Ok(all.iter().map(|migration| migration.name().version().to_string()).collect())
}

fn applied(db: &mut Db) -> Result<Vec<String>, DbError> {
    let versions = match db {
        Db::Sqlite(c) => c.applied_migrations(),
        Db::Postgres(c) => c.applied_migrations(),
    };
    let versions = versions.map_err(|error| DbError::Migration(error.to_string()))?;
    Ok(versions.iter().map(ToString::to_string).collect())
}

/// Names of the migrations that are still to be applied.
pub fn pending(db: &mut Db) -> Result<Vec<String>, DbError> {
    let names = match db {
        Db::Sqlite(c) => names(c.pending_migrations(SQLITE)),
        Db::Postgres(c) => names(c.pending_migrations(POSTGRES)),
    };
    names.map_err(DbError::Migration)
}

fn names<B: diesel::backend::Backend>(
    pending: diesel::migration::Result<Vec<Box<dyn diesel::migration::Migration<B>>>>,
) -> Result<Vec<String>, String> {
    let pending = pending.map_err(|error| error.to_string())?;
    Ok(pending.iter().map(|migration| migration.name().to_string()).collect())
}
