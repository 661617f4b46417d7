//! Files by their content: each lies once under its SHA-256, written beside and moved in whole, hashed again when read.
//!
//! `incoming/` holds what is still arriving; a file of a content is never changed. Names from outside never come here.

use super::format::Glance;
use crate::audit::canonical::hex;
use crate::clock::new_id;
use crate::web::upload::Sink;
use sha2::{Digest, Sha256};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The folder of an installation's files.
#[derive(Debug, Clone)]
pub struct Vault {
    root: PathBuf,
}

/// A file that is arriving: gone again unless it is kept.
#[derive(Debug)]
pub struct Arriving {
    file: File,
    path: PathBuf,
    hash: Sha256,
    /// What was noted of its bytes.
    pub glance: Glance,
    unsynced: usize,
    syncing: Option<JoinHandle<io::Result<()>>>,
    is_kept: bool,
}

/// A content that lies in the vault, on disk and not only in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// SHA-256, lower-case hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
}

/// Why a file is not given out.
#[derive(Debug)]
pub enum Unsound {
    /// It is not there.
    Missing,
    /// Its bytes are not the ones that were kept; what they hash to now.
    Damaged(String),
    /// It cannot be read.
    Io(io::Error),
}

const PIECE: usize = 256 << 10;
/// So many bytes are brought to the disk while more arrive.
const SYNCED: usize = 4 << 20;

impl Vault {
    /// The vault in a folder, which need not be there yet.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    fn incoming(&self) -> PathBuf {
        self.root.join("incoming")
    }

    /// Where a content lies.
    fn place(&self, sha256: &str) -> PathBuf {
        let part = |from, to| sha256.get(from..to).unwrap_or("00");
        self.root.join(part(0, 2)).join(part(2, 4)).join(sha256)
    }

    /// A new file that is about to arrive.
    pub fn begin(&self) -> io::Result<Arriving> {
        make_folder(&self.incoming())?;
        let path = self.incoming().join(new_id());
        let file = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path)?;
        Ok(Arriving {
            file,
            path,
            hash: Sha256::new(),
            glance: Glance::default(),
            unsynced: 0,
            syncing: None,
            is_kept: false,
        })
    }

    /// Writes what arrived through to the disk and moves it to its place; the same content takes the place of its twin.
    pub fn keep(&self, mut arriving: Arriving) -> io::Result<Kept> {
        arriving.synced()?;
        arriving.file.sync_all()?;
        let sha256 = hex(&std::mem::take(&mut arriving.hash).finalize());
        let place = self.place(&sha256);
        let folder = place.parent().unwrap_or(&self.root);
        make_folder(folder)?;
        fs::rename(&arriving.path, &place)?;
        arriving.is_kept = true;
        for folder in [Some(folder), folder.parent(), Some(self.root.as_path())].into_iter().flatten() {
            File::open(folder)?.sync_all()?;
        }
        Ok(Kept { sha256, size: arriving.glance.size() })
    }

    /// Whether a content lies in its place; its bytes are not looked at.
    pub fn has(&self, sha256: &str) -> bool {
        self.place(sha256).is_file()
    }

    /// The file of a content, from its beginning, after all its bytes were seen to be the ones that were kept.
    pub fn open(&self, kept: &Kept) -> Result<File, Unsound> {
        let mut file = match File::open(self.place(&kept.sha256)) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(Unsound::Missing),
            Err(error) => return Err(Unsound::Io(error)),
        };
        let found = digest(&mut file).map_err(Unsound::Io)?;
        if found != kept.sha256 {
            return Err(Unsound::Damaged(found));
        }
        file.seek(SeekFrom::Start(0)).map_err(Unsound::Io)?;
        Ok(file)
    }

    /// Removes what arrived and was never kept, when it has not changed for `age`; gives the number.
    pub fn sweep_incoming(&self, age: Duration) -> io::Result<usize> {
        let mut swept = 0;
        for path in files_in(&self.incoming())? {
            if is_older(&path, age)? {
                fs::remove_file(&path)?;
                swept += 1;
            }
        }
        Ok(swept)
    }

    /// The contents that lie here and have not changed for `age`.
    pub fn list(&self, age: Duration) -> io::Result<Vec<String>> {
        let mut found = Vec::new();
        for outer in folders_in(&self.root)? {
            for inner in folders_in(&outer)? {
                for path in files_in(&inner)? {
                    let name =
                        path.file_name().and_then(|name| name.to_str()).filter(|name| name.len() == 64);
                    if let Some(name) = name.filter(|name| self.place(name) == path)
                        && is_older(&path, age)?
                    {
                        found.push(name.to_owned());
                    }
                }
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    /// Removes a content that nothing names, if it has still not changed for `age`; says whether it did.
    pub fn remove(&self, sha256: &str, age: Duration) -> io::Result<bool> {
        let place = self.place(sha256);
        let is_old = place.is_file() && is_older(&place, age)?;
        if is_old {
            fs::remove_file(&place)?;
        }
        Ok(is_old)
    }
}

impl Arriving {
    /// Takes the next piece.
    pub fn put(&mut self, piece: &[u8]) -> io::Result<()> {
        self.file.write_all(piece)?;
        self.hash.update(piece);
        self.glance.see(piece);
        self.unsynced += piece.len();
        if self.unsynced >= SYNCED && self.syncing.as_ref().is_none_or(JoinHandle::is_finished) {
            self.sync()?;
        }
        Ok(())
    }

    /// Begins to bring what is written to the disk, so that little is left to wait for at the end.
    fn sync(&mut self) -> io::Result<()> {
        self.synced()?;
        let file = self.file.try_clone()?;
        self.unsynced = 0;
        self.syncing = Some(thread::Builder::new().spawn(move || file.sync_data())?);
        Ok(())
    }

    /// Waits for what is on its way to the disk. A failure is told only once, to whoever asks first: it must not be lost.
    fn synced(&mut self) -> io::Result<()> {
        match self.syncing.take().map(JoinHandle::join) {
            None => Ok(()),
            Some(Ok(synced)) => synced,
            Some(Err(_)) => Err(io::Error::other("a worker thread stopped")),
        }
    }

    /// The file from its beginning, for whoever looks inside.
    pub fn look(&self) -> io::Result<File> {
        File::open(&self.path)
    }
}

impl Sink for Arriving {
    fn put(&mut self, piece: &[u8]) -> io::Result<()> {
        Self::put(self, piece)
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        if !self.is_kept
            && let Err(error) = fs::remove_file(&self.path)
        {
            tracing::warn!(%error, "a file that was not taken stays until the next sweep");
        }
    }
}

/// The SHA-256 of the rest of a file, hexadecimal.
fn digest(file: &mut File) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut piece = vec![0; PIECE];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok(hex(&hash.finalize()));
        }
        hash.update(&piece[..read]);
    }
}

fn make_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

fn is_older(path: &Path, age: Duration) -> io::Result<bool> {
    let changed = fs::metadata(path)?.modified()?;
    // A time in the future is no age.
    Ok(changed.elapsed().is_ok_and(|elapsed| elapsed >= age))
}

fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    entries(folder, |path| path.is_file())
}

fn folders_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    entries(folder, |path| path.is_dir())
}

fn entries(folder: &Path, wanted: impl Fn(&Path) -> bool) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let paths: io::Result<Vec<PathBuf>> = entries.map(|entry| Ok(entry?.path())).collect();
    Ok(paths?.into_iter().filter(|path| wanted(path)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn put(vault: &Vault, bytes: &[u8]) -> Kept {
        let mut arriving = vault.begin().expect("a file");
        bytes.chunks(3).for_each(|piece| arriving.put(piece).expect("room"));
        vault.keep(arriving).expect("kept")
    }

    fn all(vault: &Vault) -> Vec<String> {
        vault.list(Duration::ZERO).expect("a list")
    }

    #[test]
    fn a_content_is_kept_once_under_its_hash_and_read_back_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let vault = Vault::new(&folder.path().join("documents"));
        let kept = put(&vault, b"abc");
        assert_eq!(kept.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!((put(&vault, b"abc"), all(&vault).len()), (kept.clone(), 1));
        let mut text = String::new();
        vault.open(&kept).expect("sound").read_to_string(&mut text).expect("text");
        assert_eq!(text, "abc");
        let place = folder.path().join("documents/ba/78").join(&kept.sha256);
        assert_eq!(fs::metadata(place).expect("there").permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn wrong_bytes_are_never_given_out_and_the_same_file_again_mends_them() {
        let folder = tempfile::tempdir().expect("a folder");
        let vault = Vault::new(folder.path());
        let kept = put(&vault, b"the text");
        let place = vault.place(&kept.sha256);
        for bytes in [&b"the tent"[..], b"the text ", b"the tex", b""] {
            fs::write(&place, bytes).expect("damaged");
            assert!(matches!(vault.open(&kept), Err(Unsound::Damaged(_))), "{bytes:?}");
        }
        put(&vault, b"the text");
        assert!(vault.open(&kept).is_ok());
        fs::remove_file(place).expect("gone");
        assert!(matches!(vault.open(&kept), Err(Unsound::Missing)));
    }

    #[test]
    fn what_is_not_kept_leaves_nothing_and_what_a_crash_left_is_swept_when_it_is_old() {
        let folder = tempfile::tempdir().expect("a folder");
        let vault = Vault::new(folder.path());
        drop(vault.begin().expect("a file"));
        assert_eq!(files_in(&vault.incoming()).expect("a list").len(), 0);
        fs::write(vault.incoming().join("left"), b"x").expect("left");
        assert_eq!(vault.sweep_incoming(Duration::from_secs(3600)).expect("swept"), 0);
        assert_eq!(vault.sweep_incoming(Duration::ZERO).expect("swept"), 1);
        let kept = put(&vault, b"x");
        assert!(!vault.remove(&kept.sha256, Duration::from_secs(3600)).expect("too young"));
        assert!(vault.remove(&kept.sha256, Duration::ZERO).expect("removed") && !vault.has(&kept.sha256));
    }
}
