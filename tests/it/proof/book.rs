//! A log made by hand, for tampering with it: everything that a bundle holds, and how to write it.

use entente::audit::canonical::{canonical, hex};
use entente::audit::chain::{self, Hash};
use entente::proof::bundle::{CHECKPOINTS, EVENTS, FORMAT, KEYS, LEAVES, MANIFEST};
use entente::proof::checkpoint::{Checkpoint, origin};
use entente::proof::judge::{ListedKey, key_statement};
use entente::proof::note::{Signing, sign};
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What a bundle holds, open to every change.
#[derive(Clone)]
pub struct Book {
    pub log_id: String,
    pub seed: [u8; 32],
    pub bodies: Vec<Vec<u8>>,
    pub leaves: Vec<Hash>,
    pub keys: Vec<ListedKey>,
    pub notes: Vec<String>,
    pub size: i64,
    pub chain: String,
}

pub fn event(log_id: &str, seq: usize, action: &str, facts: Value) -> Vec<u8> {
    let body = json!({
        "v": 1, "log_id": log_id, "seq": seq, "ts": "2026-03-02T09:00:00.000000Z",
        "actor": {"id": null, "role": null, "session": null, "address": null},
        "action": action, "object": {"type": "log", "id": "entente", "version": null},
        "agreement": null, "outcome": "done", "reason": format!("№ {seq} „ї”"), "facts": facts, "request_id": "r",
    });
    canonical(&body).into_bytes()
}

impl Book {
    /// A whole log of `size` events with four checkpoints of its own.
    pub fn new(log_id: &str, seed: [u8; 32], size: usize) -> Self {
        let mut book = Self {
            log_id: log_id.into(),
            seed,
            bodies: Vec::new(),
            leaves: Vec::new(),
            keys: Vec::new(),
            notes: Vec::new(),
            size: 0,
            chain: String::new(),
        };
        let key = book.key();
        let (name, vkey) = (origin(log_id), key.verifier().text());
        let statement = sign(&key_statement(&name, None, &vkey), &[&key]);
        let facts = json!({"vkey": vkey, "how": "first", "statement": statement});
        book.keys.push(ListedKey { from: 2, vkey, how: "first".into(), statement });
        book.bodies.push(event(log_id, 1, "log.opened", json!({})));
        book.bodies.push(event(log_id, 2, "log.key_registered", facts));
        for seq in 3..=size {
            book.bodies.push(event(log_id, seq, "agreement.edited", json!({"changed": [seq % 7, "title"]})));
        }
        book.rechain();
        for part in 1..=4 {
            book.notes.push(book.note(size * part / 4));
        }
        book
    }

    pub fn key(&self) -> Signing {
        Signing::new(&origin(&self.log_id), &self.seed)
    }

    /// Leaves, size and end as the bodies have them.
    pub fn rechain(&mut self) {
        self.leaves = self.bodies.iter().map(|body| chain::leaf(body)).collect();
        self.finish();
    }

    /// Size and end as the leaves have them.
    pub fn finish(&mut self) {
        self.size = i64::try_from(self.leaves.len()).expect("a small log");
        self.chain = hex(&self.chain_at(self.leaves.len()));
    }

    pub fn chain_at(&self, size: usize) -> Hash {
        let start = [0; 32];
        (1..)
            .zip(&self.leaves[..size])
            .fold(start, |chain, (seq, leaf)| chain::link(&self.log_id, seq, &chain, leaf))
    }

    /// A checkpoint of the first events, signed.
    pub fn note(&self, size: usize) -> String {
        let size_read = i64::try_from(size).expect("a small log");
        let says = Checkpoint { origin: origin(&self.log_id), size: size_read, chain: self.chain_at(size) };
        sign(&says.text(), &[&self.key()])
    }

    /// Its own checkpoints anew, as who holds the key would make them.
    pub fn resign(&mut self) {
        let size = self.bodies.len();
        self.notes =
            [size / 4, size / 2, size].into_iter().filter(|at| *at > 0).map(|at| self.note(at)).collect();
    }

    /// Gives the event at `place` (from 0) its number again, after others were put before it.
    pub fn renumber(&mut self) {
        for (seq, body) in (1_usize..).zip(&mut self.bodies) {
            let mut read: Value = serde_json::from_slice(body).expect("an event is JSON");
            read["seq"] = json!(seq);
            *body = canonical(&read).into_bytes();
        }
    }

    pub fn zip(&self) -> Vec<u8> {
        let manifest =
            json!({"format": FORMAT, "log_id": self.log_id, "size": self.size, "chain": self.chain})
                .to_string();
        let mut events = Vec::new();
        for body in &self.bodies {
            events.extend_from_slice(body);
            events.push(b'\n');
        }
        let keys = serde_json::to_string(&self.keys).expect("keys are JSON");
        let notes = serde_json::to_string(&self.notes).expect("notes are JSON");
        zipped(&[
            (MANIFEST, manifest.as_bytes()),
            (EVENTS, &events),
            (LEAVES, &self.leaves.concat()),
            (KEYS, keys.as_bytes()),
            (CHECKPOINTS, notes.as_bytes()),
        ])
    }
}

/// A ZIP of these parts, stored as they are: quick to write and to read.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, stored).expect("a part");
        zip.write_all(bytes).expect("bytes");
    }
    zip.finish().expect("a bundle").into_inner()
}
