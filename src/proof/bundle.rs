//! A bundle: a whole log in one ZIP file that can be checked without the register (docs/verification.md). Read here.
//!
//! Nothing in it is believed: it may come from anybody.

use super::checkpoint::{SignedCheckpoint, origin};
use super::judge::{ListedKey, Outside, Own, heard, judge};
use super::verdict::{Part, Verdict};
use super::walk::{LONGEST, Walk};
use super::witnessed::Witnessed;
use crate::audit::canonical::hex;
use crate::audit::chain::Hash;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek};
use zip::ZipArchive;

/// The name of the format.
pub const FORMAT: &str = "entente-audit-bundle/1";
/// What the bundle says of itself.
pub const MANIFEST: &str = "manifest.json";
/// One event a line, exactly as it was hashed; an empty line where it was left out.
pub const EVENTS: &str = "events.ndjson";
/// The leaves, 32 bytes each.
pub const LEAVES: &str = "leaves";
/// The checkpoints that the log keeps, as a list of notes.
pub const CHECKPOINTS: &str = "checkpoints.json";
/// The keys of the log.
pub const KEYS: &str = "keys.json";
/// The verifier that needs nothing but Python.
pub const VERIFIER: &str = "verify.py";

/// The largest part that is read whole, in bytes.
const LARGEST: u64 = 64 << 20;

/// What a bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// The log.
    pub log_id: String,
    /// How many events.
    pub size: i64,
    /// The chain value behind the last of them, hexadecimal.
    pub chain: String,
}

/// What was found in a bundle.
#[derive(Debug, Clone)]
pub struct Report {
    /// The verdict.
    pub verdict: Verdict,
    /// What the bundle says of itself, when it could be read.
    pub manifest: Option<Manifest>,
    /// How many events were walked.
    pub walked: i64,
    /// How many of them were left out but for their leaves.
    pub withheld: i64,
    /// Restores that events declare.
    pub restores: Vec<super::walk::Restore>,
    /// Changes of keys without the old key's signature, by their event.
    pub lost_keys: Vec<i64>,
    /// The keys of the log; to be believed when the verdict is whole.
    pub keys: Vec<String>,
    /// Up to which size each known witness signed; to be believed when the verdict is whole.
    pub witnessed: Vec<Witnessed>,
    /// The events that were asked for, as far as they are there.
    pub asked: BTreeMap<i64, Asked>,
}

/// An event somebody asked for on the way.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Its bytes, unless they were left out.
    pub body: Option<Vec<u8>>,
    /// The chain value behind it.
    pub chain: Option<Hash>,
}

/// Checks a bundle that `open` opens, twice at once; `asked` are events to look at on the way.
pub fn verify<R: Read + Seek>(
    open: impl Fn() -> io::Result<R>,
    outside: &Outside,
    asked: &BTreeSet<i64>,
) -> Report {
    let mut report = Report {
        verdict: Verdict::Unreadable,
        manifest: None,
        walked: 0,
        withheld: 0,
        restores: Vec::new(),
        lost_keys: Vec::new(),
        keys: Vec::new(),
        witnessed: Vec::new(),
        asked: BTreeMap::new(),
    };
    match read(open, outside, asked, &mut report) {
        Ok(verdict) => report.verdict = verdict,
        Err(error) => tracing::debug!(%error, "a bundle cannot be read"),
    }
    report
}

fn read<R: Read + Seek>(
    open: impl Fn() -> io::Result<R>,
    outside: &Outside,
    asked: &BTreeSet<i64>,
    report: &mut Report,
) -> io::Result<Verdict> {
    let mut zip = ZipArchive::new(open()?)?;
    let manifest: Manifest = part(&mut zip, MANIFEST)?;
    let is_sound = manifest.format == FORMAT
        && manifest.size >= 0
        && manifest.chain.len() == 64
        && manifest.chain.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if !is_sound {
        return Err(odd("the manifest is not of this format"));
    }
    let keys: Vec<ListedKey> = part(&mut zip, KEYS)?;
    let notes: Vec<String> = part(&mut zip, CHECKPOINTS)?;
    let checkpoints: Option<Vec<_>> = notes.iter().map(|note| SignedCheckpoint::parse(note)).collect();
    let checkpoints = checkpoints.ok_or_else(|| odd("a checkpoint is none"))?;
    let own = Own { keys, checkpoints };
    report.lost_keys = own.keys.iter().filter(|key| key.how == "lost").map(|key| key.from).collect();
    let mut wanted: BTreeSet<i64> = own.checkpoints.iter().map(|one| one.says.size).collect();
    wanted.extend(outside.sizes().chain(asked.iter().copied()));
    report.witnessed = heard(&own, outside).unwrap_or_default();
    report.keys = own.keys.iter().map(|key| key.vkey.clone()).collect();
    let mut walk = Walk::new(&manifest.log_id, wanted);
    report.manifest = Some(manifest.clone());
    let mut leaves_zip = ZipArchive::new(open()?)?;
    let events = BufReader::with_capacity(1 << 16, zip.by_name(EVENTS)?);
    let leaves = BufReader::with_capacity(1 << 16, leaves_zip.by_name(LEAVES)?);
    let walked = stroll(&mut walk, events, leaves, &manifest, asked, report)?;
    report.walked = walk.head().seq;
    report.withheld = walk.withheld;
    report.restores.clone_from(&walk.restores);
    for (place, asked) in &mut report.asked {
        asked.chain = walk.chain_at(*place).copied();
    }
    Ok(match walked {
        Some(verdict) => verdict,
        None => judge(&walk, &own, outside),
    })
}

/// Walks the events; the verdict when that alone decides.
fn stroll(
    walk: &mut Walk,
    mut events: impl BufRead,
    mut leaves: impl Read,
    manifest: &Manifest,
    asked: &BTreeSet<i64>,
    report: &mut Report,
) -> io::Result<Option<Verdict>> {
    let mut line = Vec::new();
    loop {
        let next = walk.head().seq + 1;
        let has_line = next_line(&mut events, &mut line)?;
        let leaf = next_leaf(&mut leaves)?;
        let broken = Some(Verdict::Broken { at: next, part: Part::Event });
        match (has_line, leaf) {
            (false, Leaf::None) if walk.head().seq < manifest.size => {
                return Ok(Some(Verdict::Truncated { size: walk.head().seq, signed: manifest.size }));
            }
            (false, Leaf::None) => break,
            (true, Leaf::Whole(leaf)) if next <= manifest.size => {
                let body = (!line.is_empty()).then_some(line.as_slice());
                if asked.contains(&next) {
                    report.asked.insert(next, Asked { body: body.map(<[u8]>::to_vec), chain: None });
                }
                if let Err(verdict) = walk.step(body, &leaf) {
                    return Ok(Some(verdict));
                }
            }
            (true | false, Leaf::Whole(_) | Leaf::Part | Leaf::None) => return Ok(broken),
        }
    }
    let ends = hex(&walk.head().chain) == manifest.chain;
    Ok((!ends).then_some(Verdict::Broken { at: walk.head().seq, part: Part::Event }))
}

enum Leaf {
    Whole(Hash),
    Part,
    None,
}

fn next_leaf(leaves: &mut impl Read) -> io::Result<Leaf> {
    let mut leaf = [0; 32];
    let mut filled = 0;
    while filled < leaf.len() {
        match leaves.read(&mut leaf[filled..])? {
            0 if filled == 0 => return Ok(Leaf::None),
            0 => return Ok(Leaf::Part),
            more => filled += more,
        }
    }
    Ok(Leaf::Whole(leaf))
}

/// Reads a line without its break, and no more of it than shows that it is too long.
fn next_line(events: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let read = events.by_ref().take(LONGEST as u64 + 2).read_until(b'\n', line)?;
    if line.last() == Some(&b'\n') {
        line.pop();
    }
    Ok(read > 0)
}

fn part<R: Read + Seek, T: serde::de::DeserializeOwned>(
    zip: &mut ZipArchive<R>,
    name: &str,
) -> io::Result<T> {
    let mut bytes = Vec::new();
    zip.by_name(name)?.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(serde_json::from_slice(&bytes)?)
}

fn odd(why: &str) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, why)
}

impl Manifest {
    /// The manifest of a log of this size.
    pub fn of(head: &crate::audit::chain::Head) -> Self {
        Self { format: FORMAT.into(), log_id: head.log_id.clone(), size: head.seq, chain: hex(&head.chain) }
    }

    /// The log as checkpoints name it.
    pub fn origin(&self) -> String {
        origin(&self.log_id)
    }
}
