//! A database of its own for one view into the past: an SQLite file in the data folder that is gone when the view is, or one in memory,
//! for the little that a view of one agreement holds. Those are emptied and used again, with the statements they have prepared.

use crate::clock::random_token;
use crate::db::{DatabaseUrl, DbError, Pool, dialect, migrate};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Connections to one view.
const CONNECTIONS: u32 = 4;

/// How many databases in memory lie ready.
const READY: usize = 4;

/// An empty database with the schema of this program.
struct Empty {
    /// The file.
    bytes: Vec<u8>,
    /// What makes its tables.
    schema: String,
}

/// Made once.
static EMPTY: Mutex<Option<Arc<Empty>>> = Mutex::new(None);

/// Empty databases in memory.
static STOCK: Mutex<Vec<Pool>> = Mutex::new(Vec::new());

/// Where a view lies; taken away with it.
pub enum Scratch {
    /// In a file, with what SQLite keeps beside it.
    File(PathBuf),
    /// In memory.
    Memory(Pool),
}

impl Drop for Scratch {
    fn drop(&mut self) {
        match self {
            Self::File(path) => remove(path),
            Self::Memory(pool) => {
                let pool = pool.clone();
                // Whoever asked for the next view does not wait for this.
                if let Err(error) = thread::Builder::new().spawn(move || put_back(pool)) {
                    tracing::warn!(%error, "a view into the past could not be emptied and is let go");
                }
            }
        }
    }
}

/// Empties a database and keeps it ready.
fn put_back(pool: Pool) {
    match pool.read(dialect::empty) {
        Ok(()) => {
            let mut stock = STOCK.lock().unwrap_or_else(PoisonError::into_inner);
            stock.push(pool);
            stock.truncate(READY);
        }
        Err(error) => tracing::warn!(%error, "a view into the past could not be emptied and is let go"),
    }
}

fn remove(path: &Path) {
    for end in ["", "-wal", "-shm"] {
        let mut path = path.as_os_str().to_owned();
        path.push(end);
        match fs::remove_file(&path) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => tracing::warn!(%error, "a view into the past was not taken away"),
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

/// An empty database in a file, which many may read at once.
pub fn in_file(data_dir: &Path) -> Result<(Pool, Scratch), DbError> {
    let folder = folder(data_dir);
    fs::create_dir_all(&folder).map_err(refused)?;
    let path = folder.join(format!("{}.db", random_token()));
    let scratch = Scratch::File(path.clone());
    write(&path, &empty(&folder)?.bytes).map_err(refused)?;
    Ok((Pool::scratch(Some(&path), CONNECTIONS)?, scratch))
}

/// An empty database in memory, which one reads after the other.
pub fn in_memory(data_dir: &Path) -> Result<(Pool, Scratch), DbError> {
    let ready = STOCK.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let pool = match ready {
        Some(pool) => pool,
        None => {
            let folder = folder(data_dir);
            fs::create_dir_all(&folder).map_err(refused)?;
            let empty = empty(&folder)?;
            let pool = Pool::scratch(None, 1)?;
            pool.read(|db| dialect::make(db, &empty.schema))?;
            pool
        }
    };
    Ok((pool.clone(), Scratch::Memory(pool)))
}

/// Nobody else may read the file.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)
}

fn empty(folder: &Path) -> Result<Arc<Empty>, DbError> {
    let mut held = EMPTY.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(empty) = held.as_ref() {
        return Ok(Arc::clone(empty));
    }
    let path = folder.join(format!("empty-{}.db", random_token()));
    let scratch = Scratch::File(path.clone());
    let pool = Pool::open(&DatabaseUrl::Sqlite(path.clone()), 1)?;
    migrate::run(&pool, "past")?;
    let schema = pool.read(dialect::schema)?;
    // The last connection that closes leaves everything in the one file.
    drop(pool);
    let empty = Arc::new(Empty { bytes: fs::read(&path).map_err(refused)?, schema });
    drop(scratch);
    *held = Some(Arc::clone(&empty));
    Ok(empty)
}
