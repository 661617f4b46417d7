//! A fresh database for one test.

use super::postgres;
use entente::db::DatabaseUrl;
use std::path::Path;
use tempfile::TempDir;

/// A database that nobody else uses, and the folder of its files.
pub struct Database {
    folder: TempDir,
    postgres: Option<postgres::Fresh>,
}

impl Database {
    /// An SQLite file that does not exist yet.
    pub fn sqlite() -> Self {
        Self { folder: folder(), postgres: None }
    }

    /// A PostgreSQL database with the schema up to date; none where PostgreSQL is not installed.
    pub fn postgres() -> Option<Self> {
        Some(Self { folder: folder(), postgres: Some(postgres::fresh()?) })
    }

    /// Its address.
    pub fn url(&self) -> DatabaseUrl {
        match &self.postgres {
            Some(fresh) => DatabaseUrl::Postgres(fresh.url.clone()),
            None => DatabaseUrl::Sqlite(self.folder().join("entente.db")),
        }
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder for one test")
}
