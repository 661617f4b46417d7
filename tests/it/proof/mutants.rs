//! Every tampering is found: a thousand mutants of a bundle, by the verifier in Rust and by the one in Python, which agree to the
//! letter. Without a checkpoint from outside exactly the documented kinds pass.

use super::book::{Book, event};
use super::python;
use entente::audit::chain;
use entente::proof::bundle::verify;
use entente::proof::checkpoint::{find_all, origin};
use entente::proof::judge::{Outside, key_statement};
use entente::proof::note::{Signing, sign};
use entente::proof::verdict::{Part, Rewriting, Verdict};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// A generator that gives the same mutants in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("below a usize")
    }

    /// A place that is neither the first nor the last, nor that of the key.
    fn inside(&mut self, size: usize) -> usize {
        3 + self.below(size - 5)
    }
}

/// One kind of tampering: its name, whether it passes without a checkpoint from outside, and how it is done.
struct Kind {
    name: &'static str,
    passes_alone: bool,
    tamper: fn(&mut Book, &mut Chance),
}

const fn kind(name: &'static str, passes_alone: bool, tamper: fn(&mut Book, &mut Chance)) -> Kind {
    Kind { name, passes_alone, tamper }
}

const KINDS: &[Kind] = &[
    kind("a bit of an event", false, |book, chance| {
        let body = chance.below(book.bodies.len());
        let at = chance.below(book.bodies[body].len());
        book.bodies[body][at] ^= 1 << chance.below(8);
    }),
    kind("a bit of a leaf", false, |book, chance| {
        let leaf = chance.below(book.leaves.len());
        book.leaves[leaf][chance.below(32)] ^= 1 << chance.below(8);
    }),
    kind("a bit of a leaf, the event left out", false, |book, chance| {
        let leaf = chance.inside(book.leaves.len());
        book.bodies[leaf].clear();
        book.leaves[leaf][chance.below(32)] ^= 1 << chance.below(8);
    }),
    kind("the end of the manifest", false, |book, chance| {
        let at = chance.below(64);
        let other = if book.chain.as_bytes()[at] == b'0' { "1" } else { "0" };
        book.chain.replace_range(at..=at, other);
    }),
    kind("the first event gone", false, |book, _| {
        book.bodies.remove(0);
        book.leaves.remove(0);
        book.finish();
    }),
    kind("a middle event gone", false, |book, chance| {
        let at = chance.inside(book.bodies.len());
        book.bodies.remove(at);
        book.leaves.remove(at);
        book.finish();
    }),
    kind("last events gone, the rest as it was", false, |book, chance| {
        let keep = book.bodies.len() - 1 - chance.below(20);
        book.bodies.truncate(keep);
        book.leaves.truncate(keep);
    }),
    kind("an event and not its leaf gone", false, |book, chance| {
        let at = chance.inside(book.bodies.len());
        book.bodies.remove(at);
    }),
    kind("two events changed places", false, |book, chance| {
        let (one, other) = (chance.inside(book.bodies.len() - 1), book.bodies.len() - 1);
        book.bodies.swap(one, other);
        book.leaves.swap(one, other);
        book.finish();
    }),
    kind("an event twice", false, |book, chance| {
        let at = chance.inside(book.bodies.len());
        book.bodies.insert(at, book.bodies[at].clone());
        book.rechain();
    }),
    kind("an event put in, all numbered anew", true, |book, chance| {
        let at = chance.inside(book.bodies.len());
        book.bodies.insert(at, event(&book.log_id, at + 1, "agreement.verified", json!({})));
        book.renumber();
        book.rechain();
        book.resign();
    }),
    kind("an event edited, chained anew, own checkpoints as they were", false, |book, chance| {
        let at = 3 + chance.below(book.bodies.len() / 4 - 4);
        book.bodies[at] = event(&book.log_id, at + 1, "agreement.verified", json!({}));
        book.rechain();
    }),
    kind("an event edited, chained and signed anew", true, |book, chance| {
        let at = chance.inside(book.bodies.len());
        book.bodies[at] = event(&book.log_id, at + 1, "agreement.verified", json!({}));
        book.rechain();
        book.resign();
    }),
    kind("cut and chained anew, own checkpoints as they were", false, |book, chance| {
        let keep = chance.inside(book.bodies.len());
        book.bodies.truncate(keep);
        book.rechain();
    }),
    kind("cut, chained and signed anew", true, |book, chance| {
        let keep = chance.inside(book.bodies.len());
        book.bodies.truncate(keep);
        book.rechain();
        book.resign();
    }),
    kind("an old backup that went on", true, |book, chance| {
        let (size, keep) = (book.bodies.len(), chance.inside(book.bodies.len()));
        book.bodies.truncate(keep);
        for seq in keep + 1..=size + chance.below(9) {
            book.bodies.push(event(&book.log_id, seq, "agreement.drafted", json!({"again": true})));
        }
        book.rechain();
        book.resign();
    }),
    kind("an old backup that says so", true, |book, chance| {
        let (size, keep) = (book.bodies.len(), chance.inside(book.bodies.len()));
        book.bodies.truncate(keep);
        book.bodies.push(event(&book.log_id, keep + 1, "log.restored", json!({"kept": keep, "known": size})));
        book.rechain();
        book.resign();
    }),
    kind("another log", true, |book, chance| {
        let size = book.bodies.len() - chance.below(5);
        *book = Book::new("another", [9; 32], size);
    }),
    kind("the events of another log", false, |book, _| {
        let other = Book::new("another", book.seed, book.bodies.len());
        book.bodies = other.bodies;
        book.rechain();
        book.resign();
    }),
    kind("one event of another log", false, |book, chance| {
        let at = chance.inside(book.bodies.len());
        book.bodies[at] = event("another", at + 1, "agreement.edited", json!({}));
        book.rechain();
        book.resign();
    }),
    kind("a new key in the list, not in the log", false, |book, chance| {
        new_key(book, chance);
        book.resign();
    }),
    kind("a new key everywhere", true, |book, chance| {
        new_key(book, chance);
        let (key, log_id) = (book.keys[0].clone(), book.log_id.clone());
        let facts = json!({"vkey": key.vkey, "how": key.how, "statement": key.statement});
        book.bodies[1] = event(&log_id, 2, "log.key_registered", facts);
        book.rechain();
        book.resign();
    }),
    kind("a new key added at the end, without the old one's word", false, |book, chance| {
        let (old, seq) = (book.keys[0].vkey.clone(), book.bodies.len() + 1);
        let new = seed_of(chance);
        let (name, key) = (origin(&book.log_id), Signing::new(&origin(&book.log_id), &new));
        let vkey = key.verifier().text();
        let statement = sign(&key_statement(&name, Some(&old), &vkey), &[&key]);
        let facts = json!({"vkey": vkey, "how": "rotated", "statement": statement});
        book.bodies.push(event(&book.log_id, seq, "log.key_rotated", facts));
        let from = i64::try_from(seq).expect("small");
        book.keys.push(entente::proof::judge::ListedKey { from, vkey, how: "rotated".into(), statement });
        book.rechain();
    }),
    kind("a bit of an own checkpoint", false, |book, chance| {
        let note = chance.below(book.notes.len());
        let text = &mut book.notes[note];
        let at = text.len() - 10 - chance.below(60);
        let other = if text.as_bytes()[at] == b'A' { "B" } else { "A" };
        text.replace_range(at..=at, other);
    }),
    kind("a bit of the key's statement", false, |book, chance| {
        let text = &mut book.keys[0].statement;
        let at = text.len() - 10 - chance.below(60);
        let other = if text.as_bytes()[at] == b'A' { "B" } else { "A" };
        text.replace_range(at..=at, other);
    }),
];

fn seed_of(chance: &mut Chance) -> [u8; 32] {
    [u8::try_from(chance.below(200)).expect("small") + 20; 32]
}

fn new_key(book: &mut Book, chance: &mut Chance) {
    book.seed = seed_of(chance);
    let (name, key) = (origin(&book.log_id), book.key());
    let vkey = key.verifier().text();
    let statement = sign(&key_statement(&name, None, &vkey), &[&key]);
    book.keys[0].vkey = vkey;
    book.keys[0].statement = statement;
}

fn judged(bundle: &[u8], outside: &str) -> Verdict {
    let checkpoints = if outside.is_empty() { Some(Vec::new()) } else { find_all(outside) };
    verify(|| Ok(Cursor::new(bundle)), &Outside { checkpoints, ..Outside::default() }, &BTreeSet::new())
        .verdict
}

fn line(verdict: Verdict) -> String {
    format!("{} {verdict}", verdict.code())
}

/// `count` mutants of a log of `size` events, by both verifiers.
fn all_are_found(size: usize, count: usize) {
    let honest = Book::new("0198-log", [3; 32], size);
    let outside = honest.note(size);
    let whole = honest.zip();
    assert_eq!(judged(&whole, &outside), Verdict::Ok { size: honest.size });
    assert_eq!(judged(&whole, ""), Verdict::Unanchored { since: 1 });
    let mut python = python::start();
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut words: BTreeMap<String, usize> = BTreeMap::new();
    for n in 0..count {
        let kind = &KINDS[n % KINDS.len()];
        let mut book = honest.clone();
        (kind.tamper)(&mut book, &mut chance);
        let bundle = book.zip();
        assert_ne!(bundle, whole, "{}: nothing was changed", kind.name);
        let (found, alone) = (judged(&bundle, &outside), judged(&bundle, ""));
        assert!(!found.is_whole(), "mutant {n}, {}: {found}", kind.name);
        assert_eq!(alone.is_whole(), kind.passes_alone, "mutant {n}, {}, alone: {alone}", kind.name);
        if let Some(python) = &mut python {
            assert_eq!(python.ask(&bundle, &outside), line(found), "mutant {n}, {}", kind.name);
            // Every third without a checkpoint: each kind often enough.
            if n % 3 == 0 {
                assert_eq!(python.ask(&bundle, ""), line(alone), "mutant {n}, {}, alone", kind.name);
            }
        }
        let first = found.to_string().split([' ', ':']).next().unwrap_or_default().to_owned();
        *words.entry(first).or_default() += 1;
    }
    println!("{count} mutants of {size} events: {words:?}");
    for word in ["broken", "truncated", "rewritten", "restored", "another"] {
        assert!(words.contains_key(word), "no mutant was {word}: {words:?}");
    }
}

#[test]
fn a_thousand_mutants_are_found_by_both_verifiers() {
    all_are_found(200, 1_000);
}

#[test]
#[ignore = "some minutes: the same on ten thousand events, before a release"]
fn a_thousand_mutants_of_ten_thousand_events_are_found_by_both_verifiers() {
    all_are_found(10_000, 1_000);
}

#[test]
fn the_verdict_says_what_was_done_and_where() {
    let honest = Book::new("0198-log", [3; 32], 100);
    let (last, early) = (honest.note(100), honest.note(40));
    let mut python = python::start();
    let mut expect = |book: &Book, outside: &str, want: Verdict| {
        let bundle = book.zip();
        assert_eq!(judged(&bundle, outside), want);
        if let Some(python) = &mut python {
            assert_eq!(python.ask(&bundle, outside), line(want));
        }
    };
    expect(&honest, &last, Verdict::Ok { size: 100 });
    expect(&honest, &early, Verdict::Unanchored { since: 41 });
    expect(&honest, &format!("Dear auditor,\r\n\r\n> \n{early}\n{last}\nyours"), Verdict::Ok { size: 100 });
    expect(&honest, "a mail without one", Verdict::NotGenuine);
    expect(&honest, &last.replace("100", "99"), Verdict::NotGenuine);
    let other = Book::new("other", [3; 32], 100);
    expect(&honest, &other.note(100), Verdict::AnotherLog);
    let strange = Book { seed: [4; 32], ..honest.clone() };
    expect(&honest, &strange.note(100), Verdict::Rewritten { at: 100, why: Rewriting::Key });
    let mut edited = honest.clone();
    edited.bodies[41][200] ^= 1;
    expect(&edited, &last, Verdict::Broken { at: 42, part: Part::Event });
    let mut cut = honest.clone();
    cut.bodies.truncate(60);
    cut.rechain();
    cut.notes.truncate(2);
    expect(&cut, &last, Verdict::Truncated { size: 60, signed: 100 });
    expect(&cut, &early, Verdict::Unanchored { since: 41 });
    let mut declared = cut.clone();
    declared.bodies.push(event("0198-log", 61, "log.restored", json!({"kept": 60, "known": 100})));
    declared.rechain();
    expect(&declared, &last, Verdict::Restored { at: 61, from: 61, to: 100 });
    expect(&declared, &early, Verdict::Unanchored { since: 41 });
    let mut left_out = honest.clone();
    for place in [4, 50, 99] {
        left_out.bodies[place].clear();
    }
    expect(&left_out, &last, Verdict::Ok { size: 100 });
    let mut silent = honest.clone();
    silent.bodies[1].clear();
    expect(&silent, &last, Verdict::Broken { at: 2, part: Part::Key });
}

#[test]
fn keys_follow_each_other_only_by_the_old_ones_word_or_by_admitting_a_loss() {
    let mut python = python::start();
    for (how, by_old, want) in [
        ("rotated", true, Verdict::Ok { size: 31 }),
        ("rotated", false, Verdict::Broken { at: 31, part: Part::Key }),
        ("lost", false, Verdict::Ok { size: 31 }),
        ("first", true, Verdict::Broken { at: 31, part: Part::Key }),
    ] {
        let mut book = Book::new("0198-log", [3; 32], 30);
        let (name, old, old_key) = (origin(&book.log_id), book.keys[0].vkey.clone(), book.key());
        let new = Signing::new(&name, &[8; 32]);
        let vkey = new.verifier().text();
        let signers = if by_old { vec![&old_key, &new] } else { vec![&new] };
        let statement = sign(&key_statement(&name, Some(&old), &vkey), &signers);
        let facts = json!({"vkey": vkey, "how": how, "statement": statement});
        book.bodies.push(event(&book.log_id, 31, "log.key_rotated", facts));
        book.keys.push(entente::proof::judge::ListedKey { from: 31, vkey, how: how.into(), statement });
        book.rechain();
        book.seed = [8; 32];
        book.notes.push(book.note(31));
        let (bundle, outside) = (book.zip(), book.note(31));
        assert_eq!(judged(&bundle, &outside), want, "{how}");
        if let Some(python) = &mut python {
            assert_eq!(python.ask(&bundle, &outside), line(want), "{how}");
        }
    }
}

#[test]
fn what_is_no_bundle_is_unreadable_to_both() {
    let honest = Book::new("0198-log", [3; 32], 20);
    let zip = honest.zip();
    let parts: [&[u8]; 4] = [b"", b"PK", &zip[..zip.len() / 2], b"<html>"];
    let mut python = python::start();
    for part in parts {
        assert_eq!(judged(part, ""), Verdict::Unreadable);
        if let Some(python) = &mut python {
            assert_eq!(python.ask(part, ""), line(Verdict::Unreadable));
        }
    }
    let manifests = ["{}", "[]", "no", r#"{"format":"x","log_id":"l","size":0,"chain":""}"#];
    for manifest in manifests {
        let bundle = super::book::zipped(&[
            ("manifest.json", manifest.as_bytes()),
            ("keys.json", b"[]"),
            ("checkpoints.json", b"[]"),
            ("events.ndjson", b""),
            ("leaves", b""),
        ]);
        assert_eq!(judged(&bundle, ""), Verdict::Unreadable, "{manifest}");
        if let Some(python) = &mut python {
            assert_eq!(python.ask(&bundle, ""), line(Verdict::Unreadable), "{manifest}");
        }
    }
}

#[test]
fn the_leaf_of_the_book_is_that_of_the_log() {
    let book = Book::new("l", [1; 32], 5);
    assert_eq!(book.leaves[0], chain::leaf(&book.bodies[0]));
}
