//! Judging a chain that was walked: its keys, its own checkpoints, and those from outside. Pure.
//!
//! The order is part of the format (docs/verification.md): the first finding is the verdict, here and in `verify.py`.

use super::checkpoint::{SignedCheckpoint, origin};
use super::note::{Note, Signed, Verifier};
use super::verdict::{Part, Rewriting, Verdict};
use super::walk::Walk;
use super::witnessed::{Witnessed, witnessed};
use serde::{Deserialize, Serialize};

/// A key as a bundle lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedKey {
    /// The event that brought it.
    pub from: i64,
    /// The public key.
    pub vkey: String,
    /// `first`, `rotated` or `lost`.
    pub how: String,
    /// The note that the keys signed.
    pub statement: String,
}

/// What keys sign when a key comes.
pub fn key_statement(origin: &str, old: Option<&str>, new: &str) -> String {
    match old {
        None => format!("entente first key\n{origin}\n{new}\n"),
        Some(old) => format!("entente key change\n{origin}\n{old}\n{new}\n"),
    }
}

/// What an auditor brings along.
#[derive(Debug, Clone, Default)]
pub struct Outside {
    /// Checkpoints from elsewhere; none when a file held something else.
    pub checkpoints: Option<Vec<SignedCheckpoint>>,
    /// A key of the log that the auditor knows.
    pub key: Option<Verifier>,
    /// Keys of witnesses, each of which must have signed.
    pub witnesses: Vec<Verifier>,
}

impl Outside {
    /// The sizes that the walk must keep the chain of.
    pub fn sizes(&self) -> impl Iterator<Item = i64> {
        self.checkpoints.iter().flatten().map(|checkpoint| checkpoint.says.size)
    }
}

/// What a log says of itself beside its events.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// Its keys in their order.
    pub keys: Vec<ListedKey>,
    /// Its checkpoints in their order.
    pub checkpoints: Vec<SignedCheckpoint>,
}

/// What the witnesses that the auditor knows said of these checkpoints; the verdict is against them.
pub fn heard(own: &Own, outside: &Outside) -> Result<Vec<Witnessed>, Verdict> {
    let all: Vec<&SignedCheckpoint> =
        own.checkpoints.iter().chain(outside.checkpoints.iter().flatten()).collect();
    witnessed(&outside.witnesses, &all)
}

/// The verdict on a chain that was walked to its end without a break.
pub fn judge(walk: &Walk, own: &Own, outside: &Outside) -> Verdict {
    let log = origin(&walk.head().log_id);
    let keys = match keys(walk, &log, &own.keys) {
        Ok(keys) => keys,
        Err(verdict) => return verdict,
    };
    for checkpoint in &own.checkpoints {
        if let Some(verdict) = judge_own(walk, &log, &keys, checkpoint) {
            return verdict;
        }
    }
    if let Some(known) = &outside.key
        && !keys.contains(known)
    {
        return Verdict::Rewritten { at: walk.head().seq, why: Rewriting::Key };
    }
    let Some(checkpoints) = &outside.checkpoints else { return Verdict::NotGenuine };
    for checkpoint in checkpoints {
        if let Some(verdict) = judge_outside(walk, &log, &keys, checkpoint) {
            return verdict;
        }
    }
    // A witness is somebody outside: what it signed covers the log, also where the log itself brings the signature.
    let heard = match heard(own, outside) {
        Ok(heard) => heard,
        Err(verdict) => return verdict,
    };
    let covered = outside.sizes().chain(heard.iter().map(|one| one.size)).max().unwrap_or(0);
    match covered == walk.head().seq {
        true => Verdict::Ok { size: covered },
        false => Verdict::Unanchored { since: covered + 1 },
    }
}

/// The keys of the log, each signed in by the one before it, as their events say.
fn keys(walk: &Walk, log: &str, listed: &[ListedKey]) -> Result<Vec<Verifier>, Verdict> {
    let mut keys: Vec<Verifier> = Vec::new();
    for key in listed {
        let wrong = Verdict::Broken { at: key.from, part: Part::Key };
        let told = walk.keys.get(&key.from).is_some_and(|facts| {
            facts.vkey == key.vkey && facts.how == key.how && facts.statement == key.statement
        });
        let (read, note) = match (Verifier::parse(&key.vkey), Note::parse(&key.statement)) {
            (Some(read), Some(note)) if told && read.name() == log => (read, note),
            (Some(_) | None, Some(_) | None) => return Err(wrong),
        };
        let old = keys.last();
        let old_text = old.map(Verifier::text);
        let says = note.text == key_statement(log, old_text.as_deref(), &key.vkey);
        let by_new = note.is_signed_by(&read) == Signed::Holds;
        let by_old = match (key.how.as_str(), old) {
            ("first", None) | ("lost", Some(_)) => true,
            ("rotated", Some(old)) => note.is_signed_by(old) == Signed::Holds,
            _ => false,
        };
        if !(says && by_new && by_old) {
            return Err(wrong);
        }
        keys.push(read);
    }
    Ok(keys)
}

/// Whether one of `keys` signed it: the last word of them that says anything.
fn signed(checkpoint: &SignedCheckpoint, keys: &[Verifier]) -> Signed {
    let mut found = Signed::Unnamed;
    for key in keys {
        match checkpoint.note.is_signed_by(key) {
            Signed::Holds => return Signed::Holds,
            Signed::Fails => found = Signed::Fails,
            Signed::Unnamed => {}
        }
    }
    found
}

fn judge_own(walk: &Walk, log: &str, keys: &[Verifier], checkpoint: &SignedCheckpoint) -> Option<Verdict> {
    let (size, here) = (checkpoint.says.size, walk.head().seq);
    if checkpoint.says.origin != log || signed(checkpoint, keys) != Signed::Holds {
        return Some(Verdict::Broken { at: size, part: Part::Checkpoint });
    }
    if size > here {
        return Some(Verdict::Truncated { size: here, signed: size });
    }
    let same = walk.chain_at(size) == Some(&checkpoint.says.chain);
    (!same).then_some(Verdict::Rewritten { at: size, why: Rewriting::Chain })
}

fn judge_outside(
    walk: &Walk,
    log: &str,
    keys: &[Verifier],
    checkpoint: &SignedCheckpoint,
) -> Option<Verdict> {
    let (size, here) = (checkpoint.says.size, walk.head().seq);
    if checkpoint.says.origin != log {
        return Some(Verdict::AnotherLog);
    }
    let signed = signed(checkpoint, keys);
    if signed == Signed::Fails {
        return Some(Verdict::NotGenuine);
    }
    if walk.chain_at(size) == Some(&checkpoint.says.chain) {
        let known = signed == Signed::Holds;
        return (!known).then_some(Verdict::Rewritten { at: size, why: Rewriting::Key });
    }
    if let Some(restore) = walk.lost(size) {
        return Some(Verdict::Restored { at: restore.at, from: restore.kept + 1, to: restore.known });
    }
    Some(match size > here {
        true => Verdict::Truncated { size: here, signed: size },
        false => Verdict::Rewritten { at: size, why: Rewriting::Chain },
    })
}
