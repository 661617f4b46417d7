//! Which database: the parsed form of `DATABASE_URL`.

use super::DbError;
use std::path::PathBuf;

/// A database address that names one of the two databases we serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// `sqlite:PATH`, the embedded database.
    Sqlite(PathBuf),
    /// `postgres://…` or `postgresql://…`.
    Postgres(String),
}

impl DatabaseUrl {
    /// Reads an address; any other scheme is refused with a message that names the two.
    pub fn parse(text: &str) -> Result<Self, DbError> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() {
                return Err(DbError::Url("DATABASE_URL names no SQLite file: write sqlite:PATH".into()));
            }
            return Ok(Self::Sqlite(PathBuf::from(path)));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let scheme = text.split_once(':').map_or("no scheme", |(scheme, _)| scheme);
        Err(DbError::Url(format!(
            "DATABASE_URL has an unknown scheme ({scheme}): write sqlite:PATH or postgres://…"
        )))
    }

    /// The kind of database in one word, for logs; never the address, which may hold a password.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "sqlite",
            Self::Postgres(_) => "postgres",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_schemes_are_known_and_others_refused() {
        assert_eq!(DatabaseUrl::parse("sqlite:a/b.db").ok(), Some(DatabaseUrl::Sqlite("a/b.db".into())));
        assert_eq!(DatabaseUrl::parse("sqlite:///a/b.db").ok(), Some(DatabaseUrl::Sqlite("/a/b.db".into())));
        assert!(matches!(DatabaseUrl::parse("postgresql://h/d"), Ok(DatabaseUrl::Postgres(_))));
        for bad in ["mysql://u:secret@h/d", "a.db", "", "sqlite:", "http://x"] {
            let error = DatabaseUrl::parse(bad).expect_err(bad).to_string();
            assert!(error.contains("DATABASE_URL"), "{error}");
            assert!(!error.contains("secret"), "{error}");
        }
    }
}
