//! What a witness keeps: its own key, and for each log the last checkpoint it signed, each in a file of its own.

use super::{AddCheckpoint, Refusal};
use crate::audit::canonical::hex;
use crate::clock::{Clock, random_bytes};
use crate::proof::checkpoint::{Checkpoint, SignedCheckpoint};
use crate::proof::error::ProofError;
use crate::proof::keyfile::KeyFile;
use crate::proof::note::{Signing, Verifier};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// A witness at work.
pub struct Keeper {
    folder: PathBuf,
    key: Signing,
    logs: Vec<Verifier>,
    clock: Arc<dyn Clock>,
    // One at a time: between looking and writing nobody else may sign.
    turn: Mutex<()>,
}

/// The answer to a request.
#[derive(Debug)]
pub enum Answer {
    /// The line of signature.
    Signed(String),
    /// Refused.
    Refused(Refusal),
}

impl Keeper {
    /// Opens the folder of a witness, or makes it with a new key.
    pub fn open(
        folder: &Path,
        name: &str,
        logs: Vec<Verifier>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, ProofError> {
        fs::create_dir_all(folder).map_err(ProofError::file("the folder of the witness cannot be made"))?;
        let file = KeyFile::at(&folder.join("witness.key"));
        if !file.is_there() {
            file.create(&Signing::witness(name, &random_bytes()))?;
        }
        Ok(Self { folder: folder.to_owned(), key: file.read()?, logs, clock, turn: Mutex::new(()) })
    }

    /// The public key, to be told to the log and to auditors.
    pub fn verifier(&self) -> Verifier {
        self.key.verifier()
    }

    fn file_of(&self, origin: &str) -> PathBuf {
        self.folder.join(format!("{}.checkpoint", &hex(&Sha256::digest(origin.as_bytes()))[..32]))
    }

    fn held(&self, origin: &str) -> io::Result<Option<Checkpoint>> {
        match fs::read_to_string(self.file_of(origin)) {
            Ok(note) => match SignedCheckpoint::parse(&note) {
                Some(read) => Ok(Some(read.says)),
                None => Err(io::Error::new(ErrorKind::InvalidData, "the checkpoint that is kept is damaged")),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Signs what goes on from what is kept, once it is on the disk.
    pub fn add(&self, request: &str) -> io::Result<Answer> {
        let Some(ask) = AddCheckpoint::parse(request) else {
            return Ok(Answer::Refused(Refusal::Malformed));
        };
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let origin = &ask.checkpoint.says.origin;
        let held = self.held(origin)?;
        if let Err(refusal) = ask.judge(held.as_ref(), &self.logs) {
            return Ok(Answer::Refused(refusal));
        }
        let text = &ask.checkpoint.note.text;
        let time = u64::try_from(self.clock.now().timestamp()).unwrap_or_default();
        let line = self.key.cosign(text, time);
        let note = request.split_once("\n\n").map(|(_, note)| note).unwrap_or_default();
        self.keep(origin, &format!("{note}{line}"))?;
        Ok(Answer::Signed(line))
    }

    fn keep(&self, origin: &str, note: &str) -> io::Result<()> {
        let path = self.file_of(origin);
        let new = path.with_extension("new");
        let mut file = File::create(&new)?;
        file.write_all(note.as_bytes())?;
        file.sync_all()?;
        fs::rename(&new, &path)?;
        File::open(&self.folder)?.sync_all()
    }

    /// Every checkpoint that is kept, as text.
    pub fn notes(&self) -> io::Result<String> {
        let mut notes = String::new();
        let mut origins: Vec<&str> = self.logs.iter().map(Verifier::name).collect();
        origins.dedup();
        for origin in origins {
            match fs::read_to_string(self.file_of(origin)) {
                Ok(note) => notes.push_str(&format!("{note}\n")),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        Ok(notes)
    }
}
