//! One connection to either database; queries written on it run on both.

use diesel::{PgConnection, SqliteConnection};

/// A connection.
#[derive(diesel::MultiConnection)]
pub enum Db {
    /// PostgreSQL, for several instances.
    Postgres(PgConnection),
    /// The embedded SQLite file.
    Sqlite(SqliteConnection),
}
