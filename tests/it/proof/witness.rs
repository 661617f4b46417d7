//! A witness on another port: signs what goes on, refuses a log that was cut or forked.

use crate::support::app::start;
use crate::support::database::Database;
use crate::support::{TestApp, on_both};
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::clock::{ManualClock, random_bytes};
use entente::proof::checkpoint::find_all;
use entente::proof::note::{Signed, Signing, Verifier};
use entente::proof::settings::WitnessSettings;
use entente::proof::witness::handlers;
use entente::proof::witness::keeper::{Answer, Keeper};
use entente::proof::{Why, ask_witness, store, take, take_when_due};
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
