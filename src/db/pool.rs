//! The pool of connections, each set up and its settings read back before use.

use super::{DatabaseUrl, Db, DbError, dialect};
use diesel::connection::SimpleConnection;
use diesel::r2d2::{self, ManageConnection};
use diesel::{Connection, PgConnection, SqliteConnection};
use parking_lot::{Mutex, MutexGuard};
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
    url: DatabaseUrl,
    turn: Arc<Mutex<()>>,
}

/// How long a change waits for those before it.
const PATIENCE: Duration = Duration::from_secs(5);

impl Pool {
    /// Opens `size` connections; waits at most ten seconds for the first.
    pub fn open(url: &DatabaseUrl, size: u32) -> Result<Self, DbError> {
        let inner = r2d2::Pool::builder()
            .max_size(size)
            .min_idle(Some(1))
            .test_on_check_out(matches!(url, DatabaseUrl::Postgres(_)))
            .connection_timeout(Duration::from_secs(10))
            .build(Manager { url: url.clone(), is_scratch: false })
            .map_err(|error| DbError::Unavailable(error.to_string()))?;
        Ok(Self { inner, url: url.clone(), turn: Arc::default() })
    }

    /// Opens `size` connections, one at first, to an SQLite file that may be lost, or the only one to a database in memory.
    pub fn scratch(path: Option<&Path>, size: u32) -> Result<Self, DbError> {
        let url = DatabaseUrl::Sqlite(path.unwrap_or(Path::new(":memory:")).to_owned());
        let inner = r2d2::Pool::builder()
            .max_size(path.map_or(1, |_| size))
            .min_idle(Some(0))
            // A database in memory is gone with its connection.
            .max_lifetime(None)
            .idle_timeout(None)
            .test_on_check_out(false)
            .connection_timeout(Duration::from_secs(10))
            .build(Manager { url: url.clone(), is_scratch: true })
            .map_err(|error| DbError::Unavailable(error.to_string()))?;
        Ok(Self { inner, url, turn: Arc::default() })
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

    /// A change's turn, where the database lets one write after the other without a queue: SQLite has them all try again and again,
    /// and under eight writers some of them never got through in five seconds.
    pub fn turn(&self) -> Result<Option<MutexGuard<'_, ()>>, DbError> {
        match &self.url {
            DatabaseUrl::Sqlite(_) => self.turn.try_lock_for(PATIENCE).map(Some).ok_or(DbError::Busy),
            DatabaseUrl::Postgres(_) => Ok(None),
        }
    }

    /// Which database this is.
    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sqlite_connection_has_the_durable_settings() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = DatabaseUrl::Sqlite(folder.path().join("t.db"));
        let pool = Pool::open(&url, 3).expect("a pool");
        let held: Vec<_> = (0..3).map(|_| pool.get().expect("a connection")).collect();
        for mut db in held {
            let settings = dialect::read_back(&mut db).expect("settings");
            assert_eq!(
                settings,
                dialect::SQLITE_SETTINGS.map(|(name, _, want)| (name.to_owned(), want.to_owned())).to_vec()
            );
        }
    }
}
