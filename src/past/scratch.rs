//! A database of its own for one view into the past: an SQLite file in the data folder that is gone when the view is.

use crate::clock::random_token;
use crate::db::{DatabaseUrl, DbError, Pool, migrate};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

/// Connections to one view.
const CONNECTIONS: u32 = 4;

/// The bytes of an empty database with the schema of this program; made once.
static EMPTY: LazyLock<Mutex<Option<Vec<u8>>>> = LazyLock::new(Mutex::default);

/// A file that is taken away with what SQLite keeps beside it.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let mut path = self.0.clone().into_os_string();
            path.push(end);
            match fs::remove_file(&path) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => tracing::warn!(%error, "a view into the past was not taken away"),
            }
        }
    }
}

/// The folder of views.
fn folder(data_dir: &Path) -> PathBuf {
    data_dir.join("past")
}

fn refused(error: io::Error) -> DbError {
    match error.kind() {
        io::ErrorKind::StorageFull => DbError::DiskFull,
        _ => DbError::Unavailable(format!("the folder for views into the past: {error}")),
    }
}

/// Takes away what a server left behind that was stopped in the middle.
pub fn sweep(data_dir: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder(data_dir)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// An empty database with its file.
pub fn open(data_dir: &Path) -> Result<(Pool, Scratch), DbError> {
    let folder = folder(data_dir);
    fs::create_dir_all(&folder).map_err(refused)?;
    let path = folder.join(format!("{}.db", random_token()));
    let scratch = Scratch(path.clone());
    write(&path, &empty(&folder)?).map_err(refused)?;
    Ok((Pool::open(&DatabaseUrl::Sqlite(path), CONNECTIONS)?, scratch))
}

/// Nobody else may read the file.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)
}

fn empty(folder: &Path) -> Result<Vec<u8>, DbError> {
    let mut held = EMPTY.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(bytes) = held.as_ref() {
        return Ok(bytes.clone());
    }
    let scratch = Scratch(folder.join(format!("empty-{}.db", random_token())));
    let pool = Pool::open(&DatabaseUrl::Sqlite(scratch.0.clone()), 1)?;
    migrate::run(&pool, "past")?;
    // The last connection that closes leaves everything in the one file.
    drop(pool);
    let bytes = fs::read(&scratch.0).map_err(refused)?;
    *held = Some(bytes.clone());
    Ok(bytes)
}
