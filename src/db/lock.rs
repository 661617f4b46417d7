//! One process for one SQLite file: a lock beside it, held for as long as the process lives.

use super::{DatabaseUrl, DbError};
use std::fs::{File, TryLockError};
use std::path::PathBuf;

/// Takes the lock of an SQLite file; PostgreSQL, made for several processes, has none.
pub fn take(url: &DatabaseUrl) -> Result<Option<File>, DbError> {
    let DatabaseUrl::Sqlite(database) = url else {
        return Ok(None);
    };
    let mut path = database.clone().into_os_string();
    path.push(".lock");
    let path = PathBuf::from(path);
    let refuse =
        |error: std::io::Error| DbError::Unavailable(format!("{} cannot be locked: {error}", path.display()));
    let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(refuse)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(DbError::Unavailable(format!(
            "another Entente uses {}: stop it first (it holds {})",
            database.display(),
            path.display()
        ))),
        Err(TryLockError::Error(error)) => Err(refuse(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_refused_by_name_until_the_first_is_gone() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = DatabaseUrl::Sqlite(folder.path().join("entente.db"));
        let first = take(&url).expect("the first lock");
        let refused = take(&url).expect_err("a second lock").to_string();
        assert!(refused.contains("entente.db.lock") && refused.contains("another Entente"), "{refused}");
        drop(first);
        assert!(take(&url).expect("free again").is_some());
    }

    #[test]
    fn postgres_takes_several() {
        let url = DatabaseUrl::Postgres("postgres://h/d".into());
        assert!(take(&url).expect("no lock").is_none());
    }
}
