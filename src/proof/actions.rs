//! Signing: the first key, checkpoints, the next key, a declared restore.

use super::anchor;
use super::checkpoint::{Checkpoint, SignedCheckpoint, origin};
use super::error::ProofError;
use super::judge::key_statement;
use super::keyfile::KeyFile;
use super::letter;
use super::note::{Signing, Verifier, sign};
use super::store::{self, CheckpointRow, KeyRow, Why};
use super::walk::Restore;
use crate::audit::{self, Context, Deed, Draft, Object, Tx, store as log};
use crate::clock::random_bytes;
use crate::db::{Db, DbError};
use crate::state::App;
use chrono::Duration;

/// A checkpoint is signed when so many events are not covered yet.
pub const EVENTS: i64 = 1_000;
/// Or when the last one is so old and something was added.
pub const AGE: Duration = Duration::minutes(5);

fn log_object() -> Object {
    Object::new("log", "entente")
}

fn key_file(app: &App) -> KeyFile {
    KeyFile::at(&app.config.proof.key)
}

/// Makes the key of a log that has none, or takes the one that lies there; called at every start.
pub fn begin(app: &App) -> Result<(), ProofError> {
    if !app.pool.read(store::list_keys)?.is_empty() {
        return Ok(());
    }
    let file = key_file(app);
    let name = origin(&app.pool.read(log::head)?.log_id);
    if !file.is_there() {
        file.create(&Signing::new(&name, &random_bytes()))?;
    }
    let key = file.read()?;
    let vkey = key.verifier().text();
    if key.verifier().name() != name {
        return Err(ProofError::OtherKey { path: file.path().to_owned(), wanted: name });
    }
    let statement = sign(&key_statement(&name, None, &vkey), &[&key]);
    let written = audit::write(&app.pool, &Context::system(app.now()), |tx| {
        match store::list_keys(tx.db)?.first() {
            // Another server was faster, with its own key: this one must be given that.
            Some(first) if first.vkey != vkey => {
                Err(ProofError::OtherKey { path: file.path().to_owned(), wanted: first.vkey.clone() })
            }
            Some(_) => Ok(()),
            None => insert_key(tx, &vkey, "first", &statement),
        }
    });
    match written {
        Err(ProofError::Db(DbError::NoEvent)) => Ok(()),
        other => other,
    }
}

fn insert_key(tx: &mut Tx, vkey: &str, how: &str, statement: &str) -> Result<(), ProofError> {
    // Writers are alone, and this is the only event of its transaction.
    let seq = log::head(tx.db)?.seq + 1;
    let (vkey, how, statement) = (vkey.to_owned(), how.to_owned(), statement.to_owned());
    let deed = if how == "first" { Deed::LogKeyRegistered } else { Deed::LogKeyRotated };
    let draft = Draft::new(deed, log_object());
    tx.record(
        draft.fact("vkey", vkey.as_str()).fact("how", how.as_str()).fact("statement", statement.as_str()),
    );
    let row = KeyRow { seq, vkey, how, statement, made_at: tx.now() };
    Ok(store::insert_key(tx.db, &row)?)
}

/// The key that signs now, as its file and the log agree; a rotation that was broken off is finished.
pub fn current(file: &KeyFile, keys: &[KeyRow]) -> Result<Signing, ProofError> {
    let wanted = keys.last().map(|row| row.vkey.clone()).unwrap_or_default();
    let found = file.read();
    if let Ok(key) = &found
        && key.verifier().text() == wanted
    {
        return found;
    }
    if file.read_next().is_some_and(|next| next.verifier().text() == wanted) {
        file.take_next()?;
        return file.read();
    }
    found.and(Err(ProofError::OtherKey { path: file.path().to_owned(), wanted }))
}

/// Whether serving may begin: the key is there, and the log is not behind what was signed here.
pub fn check(app: &App) -> Result<(), ProofError> {
    let file = key_file(app);
    let (keys, head) = app.pool.read(|db| Ok::<_, DbError>((store::list_keys(db)?, log::head(db)?)))?;
    current(&file, &keys)?;
    match behind(app, &file)? {
        None => Ok(()),
        Some(known) => Err(ProofError::Behind { here: head.seq, known }),
    }
}

/// How many events were signed here, when this log does not hold them.
fn behind(app: &App, file: &KeyFile) -> Result<Option<i64>, ProofError> {
    let Some(last) = file.last()? else { return Ok(None) };
    let head = app.pool.read(log::head)?;
    let says = &last.says;
    if says.origin != origin(&head.log_id) || says.size == 0 {
        return Ok(None);
    }
    let held = app.pool.read(|db| store::head_at(db, &head.log_id, says.size))?;
    Ok(held.is_none_or(|held| held.chain != says.chain).then_some(says.size))
}

/// How many events are not covered. The checkpoint's own event and those of its witnesses ask for no other: a log in which
/// nothing happens comes to rest.
fn pending(db: &mut Db) -> Result<(i64, Option<CheckpointRow>), DbError> {
    let (head, last) = (log::head(db)?, store::last(db)?);
    let covered = match &last {
        None => 0,
        Some(last) => {
            let witnesses = store::list_cosignatures(db, &[last.size])?.len();
            last.size + 1 + i64::try_from(witnesses).unwrap_or(0)
        }
    };
    Ok(((head.seq - covered).max(0), last))
}

/// A checkpoint over everything there is: the last one, when nothing was added, else a new one.
pub fn take(app: &App, why: Why) -> Result<SignedCheckpoint, ProofError> {
    let (pending, last) = app.pool.read(pending)?;
    if pending == 0
        && let Some(last) = last
    {
        return read(&last);
    }
    sign_now(app, why)
}

fn read(row: &CheckpointRow) -> Result<SignedCheckpoint, ProofError> {
    SignedCheckpoint::parse(&row.note)
        .ok_or_else(|| DbError::Migration(format!("the checkpoint of {} events is damaged", row.size)).into())
}

fn sign_now(app: &App, why: Why) -> Result<SignedCheckpoint, ProofError> {
    let file = key_file(app);
    let written = audit::write(&app.pool, &Context::system(app.now()), |tx| {
        let (pending, last) = pending(tx.db)?;
        match last {
            Some(last) if pending == 0 => Ok(last),
            Some(_) | None => write_checkpoint(app, tx, &file, why),
        }
    });
    let row = match written {
        Ok(row) => row,
        // Somebody else was faster, and nothing was added since.
        Err(ProofError::Db(DbError::NoEvent)) => match app.pool.read(store::last)? {
            Some(row) => return read(&row),
            None => return Err(DbError::NoEvent.into()),
        },
        Err(error) => return Err(error),
    };
    // A failure here loses no proof: the next checkpoint covers all that this one does.
    if let Err(error) = file.keep_last(&row.note) {
        tracing::error!(%error, "the last checkpoint is not kept beside the key");
    }
    anchor::drop_all(&app.config.proof, &row.note, app.now());
    read(&row)
}

fn write_checkpoint(app: &App, tx: &mut Tx, file: &KeyFile, why: Why) -> Result<CheckpointRow, ProofError> {
    let key = current(file, &store::list_keys(tx.db)?)?;
    let head = log::head(tx.db)?;
    let note = sign(&Checkpoint::of(&head).text(), &[&key]);
    let row = CheckpointRow {
        size: head.seq,
        chain: head.chain.to_vec(),
        note,
        why: why.code().to_owned(),
        made_at: tx.now(),
    };
    store::insert(tx.db, &row)?;
    let draft = Draft::new(Deed::LogCheckpoint, log_object());
    tx.record(draft.fact("size", row.size).fact("why", why.code()));
    if app.config.mail.is_some() {
        letter::enqueue(tx)?;
    }
    Ok(row)
}

/// What the clock asks for: a checkpoint when enough was added, or something was added long enough ago.
pub fn take_when_due(app: &App) -> Result<Option<SignedCheckpoint>, ProofError> {
    let (pending, last) = app.pool.read(pending)?;
    let why = match last {
        _ if pending == 0 => return Ok(None),
        None => Why::Start,
        Some(_) if pending >= EVENTS => Why::Count,
        Some(last) if app.now() - last.made_at >= AGE => Why::Time,
        Some(_) => return Ok(None),
    };
    take(app, why).map(Some)
}

/// Changes the key: the old one signs the new one in. `lost` admits that the old one is gone, and says so in the log.
pub fn rotate(app: &App, lost: bool) -> Result<Verifier, ProofError> {
    let file = key_file(app);
    let keys = app.pool.read(store::list_keys)?;
    let old = match lost {
        true => None,
        false => {
            let old = current(&file, &keys)?;
            take(app, Why::Key)?;
            Some(old)
        }
    };
    let name = origin(&app.pool.read(log::head)?.log_id);
    let new = Signing::new(&name, &random_bytes());
    file.lay_next(&new)?;
    let (before, vkey) = (keys.last().map(|row| row.vkey.as_str()), new.verifier().text());
    let text = key_statement(&name, before, &vkey);
    let (how, statement) = match &old {
        Some(old) => ("rotated", sign(&text, &[old, &new])),
        None => ("lost", sign(&text, &[&new])),
    };
    audit::write(&app.pool, &Context::system(app.now()), |tx| {
        let newest = store::list_keys(tx.db)?.last().map(|row| row.vkey.clone());
        if newest.as_deref() != before {
            let wanted = newest.unwrap_or_default();
            return Err(ProofError::OtherKey { path: file.path().to_owned(), wanted });
        }
        insert_key(tx, &vkey, how, &statement)
    })?;
    file.take_next()?;
    sign_now(app, Why::Key)?;
    Ok(new.verifier())
}

/// Declares that this database was restored from a backup, and how many events had been; gives what was lost.
pub fn declare_restore(app: &App, known: Option<i64>, reason: &str) -> Result<Option<Restore>, ProofError> {
    let file = key_file(app);
    let signed_here = behind(app, &file)?;
    let here = app.pool.read(log::head)?.seq;
    let is_lost = |known: &i64| *known > here || signed_here.is_some();
    let Some(known) = known.max(signed_here).filter(is_lost) else { return Ok(None) };
    let restore = audit::write(&app.pool, &Context::system(app.now()), |tx| {
        let kept = log::head(tx.db)?.seq;
        let draft = Draft::new(Deed::LogRestored, log_object()).reason(Some(reason.to_owned()));
        tx.record(draft.fact("kept", kept).fact("known", known));
        Ok::<_, ProofError>(Restore { at: kept + 1, kept, known })
    })?;
    sign_now(app, Why::Operator)?;
    Ok(Some(restore))
}
