//! FLOOR: connections, transactions and migrations on SQLite or PostgreSQL.
//!
//! Knows diesel and nothing above it. Everything that differs between the two databases is in [`dialect`];
//! everybody else writes one query for both. Changes go through `audit::record::write`, never through here directly.

pub mod bulk;
#[expect(missing_docs, reason = "the derive writes items without docs")]
pub mod connection;
pub mod dialect;
pub mod lease;
pub mod lock;
pub mod migrate;
pub mod of;
pub mod pool;
pub mod prepared;
#[expect(missing_docs, reason = "the tables are described in the migrations and in the rooms that own them")]
pub mod schema;
pub mod url;

pub use connection::Db;
pub use of::Of;
pub use pool::{Pool, PooledDb};
pub use prepared::prepared;
pub use url::DatabaseUrl;

/// diesel's backend type for [`Db`], for boxed expressions.
pub type Backend = <Db as diesel::Connection>::Backend;

/// What can go wrong below the slices.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// The address in `DATABASE_URL` is not one we serve.
    #[error("{0}")]
    Url(String),
    /// No connection could be had in time.
    #[error("the database gives no connection: {0}")]
    Unavailable(String),
    /// A query failed.
    #[error("a query failed: {0}")]
    Query(#[from] diesel::result::Error),
    /// The database is busy for longer than the time-out.
    #[error("the database is busy")]
    Busy,
    /// The disk is full.
    #[error("the disk that holds the database is full")]
    DiskFull,
    /// The schema is newer than this program, or migrations failed.
    #[error("{0}")]
    Migration(String),
    /// The same form was taken before; the place it led to.
    #[error("this form was already taken")]
    Repeated(String),
    /// A change wrote no audit event: a defect in the program, so nothing was kept.
    #[error("a change without an audit event was refused")]
    NoEvent,
}

impl DbError {
    /// Sorts a query error into those that a caller treats differently.
    pub fn from_query(error: diesel::result::Error) -> Self {
        let text = error.to_string();
        if text.contains("database is locked") || text.contains("database table is locked") {
            Self::Busy
        } else if text.contains("database or disk is full") || text.contains("No space left on device") {
            Self::DiskFull
        } else {
            Self::Query(error)
        }
    }
}
