//! The pool of connections, each set up and its settings read back before use.

use super::{DatabaseUrl, Db, DbError, dialect};
use diesel::connection::SimpleConnection;
use diesel::r2d2::{self, ManageConnection};
use diesel::{Connection, PgConnection, SqliteConnection};
use parking_lot::Mutex;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Opens connections of the configured kind and checks them.
#[derive(Debug, Clone)]
pub struct Manager {
    url: DatabaseUrl,
    /// Whether this is a database that may be lost.
    is_scratch: bool,
}

/// A connection on loan from the pool.
pub type PooledDb = r2d2::PooledConnection<Manager>;

impl ManageConnection for Manager {
    type Connection = Db;
    type Error = DbError;

    fn connect(&self) -> Result<Db, DbError> {
        let refuse = |error: diesel::ConnectionError| DbError::Unavailable(error.to_string());
        let mut db = match &self.url {
            DatabaseUrl::Sqlite(path) => {
                Db::Sqlite(SqliteConnection::establish(&path.to_string_lossy()).map_err(refuse)?)
            }
            DatabaseUrl::Postgres(url) => Db::Postgres(PgConnection::establish(url).map_err(refuse)?),
        };
        if self.is_scratch {
            dialect::loosen(&mut db)?
        } else {
            dialect::set_up(&mut db)?
        }
        Ok(db)
    }

    fn is_valid(&self, db: &mut Db) -> Result<(), DbError> {
        db.batch_execute("SELECT 1").map_err(DbError::Query)
    }

    fn has_broken(&self, db: &mut Db) -> bool {
        std::thread::panicking() || dialect::is_broken(db)
    }
}

/// Connections to the one database, shared by all threads.
#[derive(Clone)]
pub struct Pool {
    inner: r2d2::Pool<Manager>,
    manager: Manager,
    /// The connection of changes on SQLite, once there was one.
    writer: Arc<Mutex<Option<Db>>>,
}

/// How long a change waits for those before it.
const PATIENCE: Duration = Duration::from_secs(5);

impl Pool {
    /// Opens `size` connections; waits at most ten seconds for the first.
    pub fn open(url: &DatabaseUrl, size: u32) -> Result<Self, DbError> {
        let manager = Manager { url: url.clone(), is_scratch: false };
        let inner = r2d2::Pool::builder()
            .max_size(size)
            .min_idle(Some(1))
            .test_on_check_out(matches!(url, DatabaseUrl::Postgres(_)))
            .connection_timeout(Duration::from_secs(10))
            .build(manager.clone())
            .map_err(|error| DbError::Unavailable(error.to_string()))?;
        Ok(Self { inner, manager, writer: Arc::default() })
    }

    /// Opens `size` connections, one at first, to an SQLite file that may be lost, or the only one to a database in memory.
    pub fn scratch(path: Option<&Path>, size: u32) -> Result<Self, DbError> {
        let url = DatabaseUrl::Sqlite(path.unwrap_or(Path::new(":memory:")).to_owned());
        let manager = Manager { url, is_scratch: true };
        let inner = r2d2::Pool::builder()
            .max_size(path.map_or(1, |_| size))
            .min_idle(Some(0))
            // A database in memory is gone with its connection.
            .max_lifetime(None)
            .idle_timeout(None)
            .test_on_check_out(false)
            .connection_timeout(Duration::from_secs(10))
            .build(manager.clone())
            .map_err(|error| DbError::Unavailable(error.to_string()))?;
        Ok(Self { inner, manager, writer: Arc::default() })
    }

    /// Borrows a connection.
    pub fn get(&self) -> Result<PooledDb, DbError> {
        self.inner.get().map_err(|error| DbError::Unavailable(error.to_string()))
    }

    /// Runs reads on one connection. Changes are refused a way in: they need `audit::record::write`.
    pub fn read<T, E: From<DbError>>(&self, reads: impl FnOnce(&mut Db) -> Result<T, E>) -> Result<T, E> {
        let mut db = self.get()?;
        reads(&mut db)
    }

    /// Runs a change in one transaction, on SQLite when those before it are done and on the one connection that changes the database.
    ///
    /// SQLite lets one write after the other, but has them all try again and again: under eight writers some of them never got
    /// through in five seconds. And a connection forgets every page that it has read when another one has changed the database.
    pub fn change<T, E: From<DbError>>(&self, change: impl FnOnce(&mut Db) -> Result<T, E>) -> Result<T, E> {
        if self.manager.is_scratch || matches!(self.url(), DatabaseUrl::Postgres(_)) {
            let mut db = self.get()?;
            return dialect::transaction(&mut db, change);
        }
        let mut held = self.writer.try_lock_for(PATIENCE).ok_or(DbError::Busy)?;
        // Taken out: in what state a change leaves it that panics, nobody knows.
        let mut db = held.take().map_or_else(|| self.manager.connect(), Ok)?;
        let changed = dialect::transaction(&mut db, change);
        if !dialect::is_broken(&mut db) {
            *held = Some(db);
        }
        changed
    }

    /// Lets the planner of every connection know how the rows are spread now.
    pub fn refresh_statistics(&self) -> Result<(), DbError> {
        self.change(dialect::refresh_statistics)
    }

    /// Which database this is.
    pub fn url(&self) -> &DatabaseUrl {
        &self.manager.url
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use diesel::RunQueryDsl as _;

    #[test]
    fn every_sqlite_connection_has_the_durable_settings() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = DatabaseUrl::Sqlite(folder.path().join("t.db"));
        let pool = Pool::open(&url, 3).expect("a pool");
        let held: Vec<_> = (0..3).map(|_| pool.get().expect("a connection")).collect();
        let of_changes = pool.change(dialect::read_back).expect("settings");
        let of_reads = held.into_iter().map(|mut db| dialect::read_back(&mut db).expect("settings"));
        for settings in of_reads.chain([of_changes]) {
            assert_eq!(
                settings,
                dialect::SQLITE_SETTINGS.map(|(name, _, want)| (name.to_owned(), want.to_owned())).to_vec()
            );
        }
    }

    #[derive(diesel::QueryableByName)]
    struct Compiled {
        #[diesel(sql_type = diesel::sql_types::Text)]
        compile_options: String,
    }

    /// What `.cargo/config.toml` says (ADR 22).
    #[test]
    fn sqlite_plans_a_statement_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let pool = Pool::open(&DatabaseUrl::Sqlite(folder.path().join("t.db")), 1).expect("a pool");
        let list = |db: &mut Db| {
            diesel::sql_query("PRAGMA compile_options").load::<Compiled>(db).map_err(DbError::from_query)
        };
        let held: Vec<String> =
            pool.read(list).expect("options").into_iter().map(|row| row.compile_options).collect();
        let has = |name: &str| held.iter().any(|option| option == name);
        assert!(has("ENABLE_QPSG"), "{held:?}");
        for other in ["ENABLE_STAT4", "ENABLE_MEMORY_MANAGEMENT", "ENABLE_COLUMN_METADATA"] {
            assert!(!has(other), "{other}");
        }
    }

    #[derive(diesel::QueryableByName)]
    struct Step {
        #[diesel(sql_type = diesel::sql_types::Text)]
        detail: String,
    }

    /// How a question for rows of 300 others is answered.
    fn planned(db: &mut Db) -> Result<String, DbError> {
        // That the schema was touched is seen by what is run, not by what is only explained.
        let run = diesel::sql_query("SELECT other AS detail FROM held LIMIT 1");
        run.load::<Step>(db).map_err(DbError::from_query)?;
        let others = vec!["'x'"; 300].join(",");
        let question = format!("EXPLAIN QUERY PLAN SELECT * FROM held WHERE other IN ({others})");
        let steps: Vec<Step> = diesel::sql_query(question).load(db).map_err(DbError::from_query)?;
        Ok(steps.into_iter().map(|step| step.detail).collect())
    }

    #[test]
    fn every_connection_learns_that_a_table_has_grown() {
        let folder = tempfile::tempdir().expect("a folder");
        let pool = Pool::open(&DatabaseUrl::Sqlite(folder.path().join("t.db")), 1).expect("a pool");
        let grow = |rows: usize| {
            let grown = format!(
                "CREATE TABLE IF NOT EXISTS held (other TEXT, n INTEGER);
                 CREATE INDEX IF NOT EXISTS held_of ON held (other);
                 WITH RECURSIVE n(no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < {rows})
                 INSERT INTO held SELECT hex(no), no FROM n"
            );
            pool.change(|db| db.batch_execute(&grown).map_err(DbError::from_query)).expect("rows");
        };
        let plans = || [pool.read(planned).expect("a plan"), pool.change(planned).expect("a plan")];
        grow(10);
        pool.refresh_statistics().expect("statistics");
        grow(20_000);
        assert!(plans().iter().all(|plan| plan.contains("SCAN")), "{:?}", plans());
        pool.refresh_statistics().expect("statistics");
        assert!(plans().iter().all(|plan| plan.contains("SEARCH")), "{:?}", plans());
    }

    #[test]
    fn a_change_that_panics_leaves_the_next_one_a_sound_connection() {
        let folder = tempfile::tempdir().expect("a folder");
        let pool = Pool::open(&DatabaseUrl::Sqlite(folder.path().join("t.db")), 1).expect("a pool");
        let make =
            |db: &mut Db| db.batch_execute("CREATE TABLE kept (n INTEGER)").map_err(DbError::from_query);
        pool.change(make).expect("a table");
        let interrupt = || -> Result<(), DbError> { std::panic::resume_unwind(Box::new("in the middle")) };
        let broken = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            pool.change(|db| {
                db.batch_execute("INSERT INTO kept VALUES (1)").map_err(DbError::from_query)?;
                interrupt()
            })
        }));
        assert!(broken.is_err());
        let delete =
            |db: &mut Db| diesel::sql_query("DELETE FROM kept").execute(db).map_err(DbError::from_query);
        assert_eq!(pool.change(delete).expect("a table"), 0, "nothing was kept");
    }
}
