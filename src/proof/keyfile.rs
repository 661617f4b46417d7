//! The file with the signing key: outside the database, for its owner alone; and beside it the last checkpoint it signed.

use super::checkpoint::SignedCheckpoint;
use super::error::ProofError;
use super::note::Signing;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

/// The longest file that is read.
const LONGEST: u64 = 4096;

/// Where the key lies.
#[derive(Debug, Clone)]
pub struct KeyFile {
    path: PathBuf,
}

impl KeyFile {
    /// The key at this path, which need not be there.
    pub fn at(path: &Path) -> Self {
        Self { path: path.to_owned() }
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether there is a file.
    pub fn is_there(&self) -> bool {
        self.path.exists()
    }

    /// Reads the key; refused when others can.
    pub fn read(&self) -> Result<Signing, ProofError> {
        read(&self.path)
    }

    /// Writes the first key; refuses to write over a file.
    pub fn create(&self, key: &Signing) -> Result<(), ProofError> {
        write_new(&self.path, &key.secret_text())
    }

    /// Lays the next key beside the present one.
    pub fn lay_next(&self, key: &Signing) -> Result<(), ProofError> {
        let next = self.beside("next");
        if next.exists() {
            fs::remove_file(&next).map_err(failed("cannot be removed", &next))?;
        }
        write_new(&next, &key.secret_text())
    }

    /// Makes the next key the present one, for good.
    pub fn take_next(&self) -> Result<(), ProofError> {
        let next = self.beside("next");
        fs::rename(&next, &self.path).map_err(failed("cannot take the key's place", &next))?;
        sync_folder(&self.path)
    }

    /// The next key, when a rotation was broken off behind its commit.
    pub fn read_next(&self) -> Option<Signing> {
        read(&self.beside("next")).ok()
    }

    /// The last checkpoint that was signed on this machine.
    pub fn last(&self) -> Result<Option<SignedCheckpoint>, ProofError> {
        let path = self.beside("last");
        match fs::read_to_string(&path) {
            Ok(note) => Ok(SignedCheckpoint::parse(&note)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(failed("cannot be read", &path)(error)),
        }
    }

    /// Keeps the last checkpoint that was signed.
    pub fn keep_last(&self, note: &str) -> Result<(), ProofError> {
        let (path, new) = (self.beside("last"), self.beside(&format!("last.{}", crate::clock::new_id())));
        write_new(&new, note)?;
        fs::rename(&new, &path).map_err(failed("cannot be moved", &new))
    }

    fn beside(&self, ending: &str) -> PathBuf {
        let mut path = self.path.clone().into_os_string();
        path.push(format!(".{ending}"));
        PathBuf::from(path)
    }
}

fn failed(what: &str, path: &Path) -> impl FnOnce(std::io::Error) -> ProofError {
    ProofError::file(format!("{} {what}", path.display()))
}

fn read(path: &Path) -> Result<Signing, ProofError> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(ProofError::NoKey(path.to_owned())),
        Err(error) => return Err(failed("cannot be read", path)(error)),
    };
    let mode = file.metadata().map_err(failed("cannot be looked at", path))?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(ProofError::OpenKey(path.to_owned()));
    }
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).map_err(failed("cannot be read", path))?;
    Signing::parse(&text).ok_or_else(|| ProofError::Garbled(path.to_owned()))
}

fn write_new(path: &Path, text: &str) -> Result<(), ProofError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed("cannot be made", folder))?;
    }
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut file = file.map_err(failed("cannot be written", path))?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(failed("cannot be written", path))?;
    sync_folder(path)
}

fn sync_folder(path: &Path) -> Result<(), ProofError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed("cannot be flushed", folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_others_can_read_is_refused_and_a_missing_one_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = KeyFile::at(&folder.path().join("deep/log.key"));
        assert!(matches!(file.read(), Err(ProofError::NoKey(_))));
        let key = Signing::new("entente/log", &[5; 32]);
        file.create(&key).expect("room");
        let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
        assert_eq!(mode(file.path()), 0o600);
        assert_eq!(file.read().expect("the key").verifier(), key.verifier());
        assert!(file.create(&key).is_err(), "a key is never written over");
        fs::set_permissions(file.path(), fs::Permissions::from_mode(0o640)).expect("ours");
        assert!(matches!(file.read(), Err(ProofError::OpenKey(_))));
        fs::set_permissions(file.path(), fs::Permissions::from_mode(0o600)).expect("ours");
        fs::write(file.path(), "no key").expect("ours");
        assert!(matches!(file.read(), Err(ProofError::Garbled(_))));
    }

    #[test]
    fn the_next_key_takes_the_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = KeyFile::at(&folder.path().join("log.key"));
        let (old, new) = (Signing::new("entente/log", &[5; 32]), Signing::new("entente/log", &[6; 32]));
        file.create(&old).expect("room");
        file.lay_next(&old).expect("room");
        file.lay_next(&new).expect("a rotation that was broken off is taken up again");
        assert_eq!(file.read_next().expect("laid").verifier(), new.verifier());
        file.take_next().expect("moved");
        assert_eq!(file.read().expect("the key").verifier(), new.verifier());
        assert!(file.read_next().is_none());
    }
}
