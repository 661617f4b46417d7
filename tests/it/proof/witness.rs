//! A witness on another port: signs what goes on, refuses a log that was cut or forked.

use super::book::Book;
use super::python;
use crate::support::app::start;
use crate::support::database::Database;
use crate::support::{TestApp, on_both, people};
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::clock::{ManualClock, random_bytes};
use entente::proof::checkpoint::find_all;
use entente::proof::judge::Outside;
use entente::proof::note::{Note, Signed, Signing, Verifier};
use entente::proof::settings::WitnessSettings;
use entente::proof::witness::handlers;
use entente::proof::witness::keeper::{Answer, Keeper};
use entente::proof::{Why, ask_witness, bundle, live, store, take, take_when_due};
use std::collections::BTreeSet;
use std::io::Cursor;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;

fn add(app: &TestApp) {
    let draft = Draft::new(Deed::SettingChanged, Object::new("setting", "x"));
    audit::note(&app.app.pool, &Context::system(app.app.now()), draft).expect("an event");
}

fn keeper(folder: &Path, log: Verifier) -> Keeper {
    let clock = Arc::new(ManualClock::at(crate::support::app::beginning()));
    Keeper::open(folder, "witness.example", vec![log], clock).expect("a witness")
}

/// A witness that serves until this process ends.
fn serving(folder: &Path, log: Verifier) -> (SocketAddr, Verifier) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let (address, keeper) = (listener.local_addr().expect("an address"), keeper(folder, log));
    let key = keeper.verifier();
    std::thread::spawn(move || handlers::run(keeper, listener));
    (address, key)
}

#[test]
fn a_witness_signs_every_checkpoint_of_a_log_that_goes_on() {
    on_both(|app| {
        let folder = tempfile::tempdir().expect("a folder");
        let log = Verifier::parse(&app.read(store::list_keys)[0].vkey).expect("a key");
        let (address, key) = serving(folder.path(), log);
        let mut asked = app.app.clone();
        let mut config = (*asked.config).clone();
        config.proof.witness = Some(WitnessSettings { address: address.to_string(), key: key.clone() });
        asked.config = Arc::new(config);
        for _ in 0..2 {
            add(app);
            let size = take(&app.app, Why::Operator).expect("a checkpoint").says.size;
            assert!(ask_witness(&asked).expect("asked"), "the witness signs");
            assert!(!ask_witness(&asked).expect("asked"), "once");
            let row = app.read(|db| store::list_cosignatures(db, &[size])).pop().expect("a cosignature");
            let note = app.read(store::last).expect("a checkpoint").note + &row.line;
            let found = find_all(&note).expect("a checkpoint").remove(0);
            assert_eq!(found.note.is_signed_by(&key), Signed::Holds);
        }
        app.clock.advance(chrono::Duration::hours(1));
        assert!(
            take_when_due(&app.app).expect("quiet").is_none(),
            "a witness does not keep a quiet log awake"
        );
        let kept = app.browser();
        drop(kept);
        let text =
            crate::support::Browser::new(&format!("http://{address}")).get("/checkpoints").expect(200).body;
        assert_eq!(find_all(&text).expect("what it keeps").len(), 1);
    });
}

#[test]
fn a_witness_keeps_its_word_over_a_restart_and_refuses_another_history() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = start(Database::sqlite(), |_| {});
    let log = Verifier::parse(&app.read(store::list_keys)[0].vkey).expect("a key");
    let leaves = |app: &TestApp, size: i64| app.read(|db| store::list_leaves(db, 0, size));
    let request = |old: i64, leaves: &[Vec<u8>], note: &str| {
        entente::proof::witness::AddCheckpoint::write(old, leaves, note)
    };
    let one = take(&app.app, Why::Operator).expect("a checkpoint");
    let first = keeper(folder.path(), log.clone());
    let ask = request(0, &leaves(&app, one.says.size), &one.whole());
    assert!(matches!(first.add(&ask).expect("room"), Answer::Signed(_)));
    let key = first.verifier();
    drop(first);
    let again = keeper(folder.path(), log);
    assert_eq!(again.verifier(), key, "the same witness");
    assert!(matches!(again.add(&ask).expect("room"), Answer::Refused(_)), "it is not at nothing any more");
    let stranger = Signing::new("entente/other", &random_bytes());
    let other = keeper(&folder.path().join("other"), stranger.verifier());
    assert!(matches!(other.add(&ask).expect("room"), Answer::Refused(_)), "it keeps another log");
    assert!(matches!(again.add("GET me something").expect("room"), Answer::Refused(_)));
}

/// The line with which a witness signs a note.
fn line_under(note: &str, witness: &Signing) -> String {
    let read = Note::parse(note).expect("a note");
    witness.cosign(&read.text, 1_700_000_000)
}

/// What both verifiers say, the lines parted by ` | `; fails when they do not say the same.
fn said(book: &Book, outside: &str, witnesses: &[&Signing]) -> String {
    let bytes = book.zip();
    let checkpoints = if outside.is_empty() { Some(Vec::new()) } else { find_all(outside) };
    let keys: Vec<Verifier> = witnesses.iter().map(|witness| witness.verifier()).collect();
    let text: String = keys.iter().map(|key| format!("{}\n", key.text())).collect();
    let brought = Outside { checkpoints, key: None, witnesses: keys };
    let report = bundle::verify(|| Ok(Cursor::new(bytes.as_slice())), &brought, &BTreeSet::new());
    let mut said = format!("{} {}", report.verdict.code(), report.verdict);
    if report.verdict.is_whole() {
        report.witnessed.iter().for_each(|one| said += &format!(" | {}", one.words()));
    }
    if let Some(mut python) = python::start() {
        assert_eq!(python.ask_witnessed(&bytes, outside, &text), said);
    }
    said
}

#[test]
fn both_verifiers_check_the_signature_of_a_witness_that_the_auditor_knows() {
    let honest = Book::new("0198-log", [3; 32], 100);
    let (witness, other) = (Signing::witness("witness.example", &[7; 32]), Signing::witness("w2", &[8; 32]));
    let last = honest.note(100);
    let witnessed = last.clone() + &line_under(&last, &witness);
    let ok = "0 ok: all 100 events are covered by a checkpoint from outside";
    let by = " | witnessed by witness.example: the first 100 events";
    let falsely =
        "18 false witness at 100: the witness's signature under the checkpoint of this size is not genuine";
    let silent = "19 unwitnessed: no checkpoint here carries a signature of this witness";
    // The signature comes with the checkpoint from outside.
    assert_eq!(said(&honest, &witnessed, &[&witness]), format!("{ok}{by}"));
    assert_eq!(said(&honest, &witnessed, &[]), ok, "who knows no witness is not bothered");
    assert_eq!(said(&honest, &last, &[&witness]), silent, "it was taken away");
    assert_eq!(said(&honest, &witnessed, &[&witness, &other]), silent, "each of them must have signed");
    // A signature of another note, of another key under this name, and one that was cut.
    let moved = last.clone() + &line_under(&honest.note(50), &witness);
    assert_eq!(said(&honest, &moved, &[&witness]), falsely);
    let both = last.clone() + &line_under(&last, &witness) + &line_under(&last, &other);
    let two = "0 ok: all 100 events are covered by a checkpoint from outside | witnessed by witness.example: \
               the first 100 events | witnessed by w2: the first 100 events";
    assert_eq!(said(&honest, &both, &[&witness, &other]), two);
    let namesake = Signing::witness("witness.example", &[9; 32]);
    let stranger = last.clone() + &line_under(&last, &namesake);
    assert_eq!(said(&honest, &stranger, &[&witness]), silent, "a name is not a key");
    // The log brings the signature itself: a witness is somebody outside, and covers what it signed.
    let mut own = honest.clone();
    own.notes[3] = witnessed.clone();
    assert_eq!(said(&own, "", &[&witness]), format!("{ok}{by}"));
    let mut early = honest.clone();
    early.notes[1] += &line_under(&honest.notes[1], &witness);
    let since = "14 unanchored since 51: whole, but nothing from outside covers what follows";
    let half = format!("{since} | witnessed by witness.example: the first 50 events");
    assert_eq!(said(&early, "", &[&witness]), half);
    // Who holds the log's key rewrites the log, and keeps the witness's line.
    let mut rewritten = own.clone();
    rewritten.bodies[40] = super::book::event("0198-log", 41, "agreement.verified", serde_json::json!({}));
    rewritten.rechain();
    rewritten.resign();
    assert_eq!(said(&rewritten, "", &[&witness]), silent, "the new checkpoints are without it");
    let kept = line_under(&last, &witness);
    rewritten.notes.last_mut().expect("a checkpoint").push_str(&kept);
    assert_eq!(said(&rewritten, "", &[&witness]), falsely, "nor does the old line fit");
}

#[test]
fn the_bundle_of_a_witnessed_log_brings_the_signature_along() {
    on_both(|app| {
        let folder = tempfile::tempdir().expect("a folder");
        let log = Verifier::parse(&app.read(store::list_keys)[0].vkey).expect("a key");
        let (address, key) = serving(folder.path(), log);
        let mut asked = app.app.clone();
        let mut config = (*asked.config).clone();
        config.proof.witness = Some(WitnessSettings { address: address.to_string(), key: key.clone() });
        asked.config = Arc::new(config);
        add(app);
        let size = take(&app.app, Why::Operator).expect("a checkpoint").says.size;
        assert!(ask_witness(&asked).expect("asked"), "the witness signs");
        let bytes = people::auditor(app).get("/audit/bundle.zip").expect(200).bytes;
        let brought =
            |witnesses: Vec<Verifier>| Outside { checkpoints: Some(Vec::new()), key: None, witnesses };
        let judged = |outside: &Outside| {
            bundle::verify(|| Ok(Cursor::new(bytes.as_slice())), outside, &BTreeSet::new())
        };
        let report = judged(&brought(vec![key.clone()]));
        assert_eq!(report.verdict.code(), 14, "{}", report.verdict);
        assert_eq!((report.witnessed[0].name.as_str(), report.witnessed[0].size), ("witness.example", size));
        let (verdict, heard) = app.read(|db| live::verify_telling(db, &brought(vec![key.clone()])));
        assert_eq!((verdict.code(), heard[0].size), (14, size));
        let stranger = Signing::witness("witness.example", &random_bytes()).verifier();
        assert_eq!(judged(&brought(vec![stranger])).verdict.code(), 19);
        // The command line, and a file that holds no key of a witness.
        let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        std::fs::write(path("log.zip"), &bytes).expect("room");
        std::fs::write(path("witness.txt"), format!("# ours\n{}\n", key.text())).expect("room");
        std::fs::write(path("none.txt"), "no key").expect("room");
        let run = |witness: &str| {
            let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_entente"));
            command.args(["audit", "verify", &path("log.zip"), "--witness-key", &path(witness)]);
            let output = command.env_remove("DATABASE_URL").output().expect("the binary runs");
            (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
        };
        let (code, words) = run("witness.txt");
        let line = format!("witnessed by witness.example: the first {size} events");
        assert_eq!((code, words.lines().nth(1)), (Some(14), Some(line.as_str())), "{words}");
        assert_eq!(run("none.txt").0, Some(1), "a failure is no verdict");
    });
}
