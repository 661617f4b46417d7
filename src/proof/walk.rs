//! One walk along the chain: every link is made anew, and what judging needs is kept on the way. Pure.

use super::verdict::Part;
use super::verdict::Verdict;
use crate::audit::chain::{self, Hash};
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The longest event that is read, in bytes.
pub const LONGEST: usize = 1 << 20;

/// What an event says of a key.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct KeyFacts {
    /// The public key.
    pub vkey: String,
    /// `first`, `rotated` or `lost`.
    pub how: String,
    /// The note that the keys signed.
    pub statement: String,
}

/// A restore from a backup, as an event declares it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Restore {
    /// The event.
    pub at: i64,
    /// The last event that the backup had.
    pub kept: i64,
    /// The last event known to have been.
    pub known: i64,
}

/// The deeds that bring a key.
pub const KEY_DEEDS: [&str; 2] = ["log.key_registered", "log.key_rotated"];
/// The deed that declares a restore.
pub const RESTORE_DEED: &str = "log.restored";

#[derive(Deserialize)]
struct Head<'b> {
    #[serde(borrow)]
    log_id: Cow<'b, str>,
    seq: i64,
    #[serde(borrow)]
    action: Cow<'b, str>,
}

/// Where a walk stands, and what it saw.
pub struct Walk {
    head: chain::Head,
    wanted: BTreeSet<i64>,
    chains: BTreeMap<i64, Hash>,
    /// What events said of keys, by their place.
    pub keys: BTreeMap<i64, KeyFacts>,
    /// Restores that were declared.
    pub restores: Vec<Restore>,
    /// How many bodies were left out.
    pub withheld: i64,
}

impl Walk {
    /// A walk from the first event of a log, which keeps the chain values at the `wanted` sizes.
    pub fn new(log_id: &str, wanted: BTreeSet<i64>) -> Self {
        let head = chain::Head { log_id: log_id.to_owned(), seq: 0, chain: [0; 32] };
        let mut walk = Self {
            head,
            wanted,
            chains: BTreeMap::new(),
            keys: BTreeMap::new(),
            restores: Vec::new(),
            withheld: 0,
        };
        walk.keep();
        walk
    }

    fn keep(&mut self) {
        if self.wanted.contains(&self.head.seq) {
            self.chains.insert(self.head.seq, self.head.chain);
        }
    }

    /// The next event: its bytes unless they were left out, and its leaf. The verdict is against it.
    pub fn step(&mut self, body: Option<&[u8]>, leaf: &Hash) -> Result<(), Verdict> {
        let seq = self.head.seq + 1;
        let broken = Verdict::Broken { at: seq, part: Part::Event };
        match body {
            None => self.withheld += 1,
            Some(body) => {
                if body.len() > LONGEST || chain::leaf(body) != *leaf {
                    return Err(broken);
                }
                self.look(body, seq).ok_or(broken)?;
            }
        }
        self.head.chain = chain::link(&self.head.log_id, seq, &self.head.chain, leaf);
        self.head.seq = seq;
        self.keep();
        Ok(())
    }

    fn look(&mut self, body: &[u8], seq: i64) -> Option<()> {
        let head: Head<'_> = serde_json::from_slice(body).ok()?;
        if head.log_id != self.head.log_id || head.seq != seq {
            return None;
        }
        if KEY_DEEDS.contains(&head.action.as_ref()) {
            let whole: Value = serde_json::from_slice(body).ok()?;
            self.keys.insert(seq, serde_json::from_value(whole["facts"].clone()).ok()?);
        } else if head.action == RESTORE_DEED {
            let whole: Value = serde_json::from_slice(body).ok()?;
            let known = whole["facts"]["known"].as_i64()?;
            self.restores.push(Restore { at: seq, kept: seq - 1, known });
        }
        Some(())
    }

    /// Where the walk stands.
    pub fn head(&self) -> &chain::Head {
        &self.head
    }

    /// The chain value at one of the wanted sizes.
    pub fn chain_at(&self, size: i64) -> Option<&Hash> {
        self.chains.get(&size)
    }

    /// The restore that lost the event `size`, if one was declared.
    pub fn lost(&self, size: i64) -> Option<&Restore> {
        self.restores.iter().find(|restore| restore.kept < size && size <= restore.known)
    }
}
