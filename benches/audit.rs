//! How long it takes to check a log, and to write one: `cargo bench --bench audit`. A million events, walked and judged; then eight
//! writers on SQLite and on PostgreSQL. They change a setting over and over: a transaction with an event in the chain. Then each edits
//! an agreement over and over: a transaction with a new version, its snapshot, an event in the chain and all that follows from it. A
//! busy machine spoils both.

#[path = "load/data.rs"]
#[expect(dead_code, reason = "the load of the register reads more of it")]
mod data;
#[path = "load/life.rs"]
mod life;
#[path = "../tests/it/support/postgres.rs"]
mod postgres;

use entente::access::Viewer;
use entente::access::store::find_viewer;
use entente::agreements::change::{self, Request};
use entente::agreements::error::AgreementError;
use entente::audit::canonical::canonical;
use entente::audit::{self, Context, Deed, Draft, Object, chain};
use entente::clock::{SystemClock, instant};
use entente::db::{DatabaseUrl, DbError, Pool};
use entente::directory::store::states::put_setting;
use entente::proof::SignedCheckpoint;
use entente::proof::checkpoint::Checkpoint;
use entente::proof::judge::{ListedKey, Outside, Own, judge, key_statement};
use entente::proof::note::{Signing, sign};
use entente::proof::verdict::Verdict;
use entente::proof::walk::Walk;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

const EVENTS: i64 = 1_000_000;
const TARGET: Duration = Duration::from_secs(30);

/// Audited changes a second at least.
const CHANGES: f64 = 300.0;

const WRITERS: usize = 8;

/// Changes of each writer.
const EACH: i32 = 300;

fn main() {
    verifies();
    println!("{:<46} {:>10} {:>10} {:>6}", "case", "changes/s", "target", "ratio");
    let folders = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
    let [first, second] = folders.each_ref().map(tempfile::TempDir::path);
    writes("SQLite", first, &DatabaseUrl::Sqlite(first.join("entente.db")));
    match postgres::fresh() {
        Some(fresh) => writes("PostgreSQL", second, &DatabaseUrl::Postgres(fresh.url.clone())),
        None => println!("PostgreSQL is not installed"),
    }
}

/// Eight writers, each on an agreement of its own.
fn writes(name: &str, folder: &Path, database: &DatabaseUrl) {
    let made = data::fill(folder, database, 500);
    let pool = Pool::open(database, 12).expect("the database");
    let now = instant(&SystemClock);
    let session = entente::web::session::stored_id(&made.token);
    let found = pool.read(|db| find_viewer(db, &session, now)).expect("a session");
    let (viewer, _) = found.expect("a viewer");
    let ids = &made.ids[..WRITERS];
    writers(&format!("{WRITERS} writers of a setting, {name}"), ids, |_| set(&pool));
    writers(&format!("{WRITERS} writers of an agreement, {name}"), ids, |id| edit(&pool, &viewer, id));
}

/// Lets one writer for each of these change it over and over, and says how often a second.
fn writers(case: &str, ids: &[String], change: impl Fn(&str) + Sync) {
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for id in ids {
            let change = &change;
            scope.spawn(move || (0..EACH).for_each(|_| change(id)));
        }
    });
    let rate = f64::from(EACH) * ids.len() as f64 / begun.elapsed().as_secs_f64();
    println!("{case:<46} {rate:>10.0} {CHANGES:>10.0} {:>6.2}", CHANGES / rate);
}

fn set(pool: &Pool) {
    let context = Context::system(instant(&SystemClock));
    let set = audit::write(pool, &context, |tx| {
        put_setting(tx.db, "bench", &tx.now().to_string(), tx.now(), "bench")?;
        tx.record(Draft::new(Deed::SettingChanged, Object::new("setting", "bench")));
        Ok::<_, DbError>(())
    });
    set.expect("a setting");
}

fn edit(pool: &Pool, viewer: &Viewer, id: &str) {
    let context = Context::system(instant(&SystemClock));
    let edited = audit::write(pool, &context, |tx| {
        let held = entente::agreements::store::find(tx.db, viewer, id)?;
        let version = held.ok_or(AgreementError::NotFound)?.version;
        let request = Request { id, version, deed: Deed::AgreementEdited, reason: None };
        change::change(tx, viewer, request, |_, a| {
            a.row.short_title = format!("Version {}", a.row.version + 1);
            Ok(())
        })
    });
    edited.expect("an edit");
}

fn verifies() {
    let (name, log_id) = ("entente/bench", "bench");
    let key = Signing::new(name, &[1; 32]);
    let vkey = key.verifier().text();
    let statement = sign(&key_statement(name, None, &vkey), &[&key]);
    let facts = json!({"vkey": vkey, "how": "first", "statement": statement});
    let mut bodies = vec![event(log_id, 1, "log.key_registered", &facts)];
    bodies.extend(
        (2..=EVENTS)
            .map(|seq| event(log_id, seq, "agreement.edited", &json!({"changed": ["title", "kind"]}))),
    );
    let leaves: Vec<chain::Hash> = bodies.iter().map(|body| chain::leaf(body)).collect();
    let mut own = Own {
        keys: vec![ListedKey { from: 1, vkey, how: "first".into(), statement }],
        checkpoints: Vec::new(),
    };
    let mut value = [0; 32];
    for (seq, leaf) in (1..).zip(&leaves) {
        value = chain::link(log_id, seq, &value, leaf);
        if seq % 1_000 == 0 {
            let says = Checkpoint { origin: name.into(), size: seq, chain: value };
            own.checkpoints
                .push(SignedCheckpoint::parse(&sign(&says.text(), &[&key])).expect("a checkpoint"));
        }
    }
    let outside = Outside {
        checkpoints: own.checkpoints.last().cloned().map(|last| vec![last]),
        key: None,
        ..Outside::default()
    };
    let bytes: usize = bodies.iter().map(Vec::len).sum();
    let begun = Instant::now();
    let wanted: BTreeSet<i64> = own.checkpoints.iter().map(|one| one.says.size).collect();
    let mut walk = Walk::new(log_id, wanted);
    for (body, leaf) in bodies.iter().zip(&leaves) {
        walk.step(Some(body), leaf).expect("the chain holds");
    }
    let verdict = judge(&walk, &own, &outside);
    let took = begun.elapsed();
    assert_eq!(verdict, Verdict::Ok { size: EVENTS });
    println!("{:<46} {:>10} {:>10} {:>6}", "case", "seconds", "target", "ratio");
    println!(
        "{:<46} {:>10.2} {:>10.0} {:>6.2}",
        format!("{EVENTS} events, {} MiB, {} checkpoints", bytes >> 20, own.checkpoints.len()),
        took.as_secs_f64(),
        TARGET.as_secs_f64(),
        took.as_secs_f64() / TARGET.as_secs_f64()
    );
}

fn event(log_id: &str, seq: i64, action: &str, facts: &Value) -> Vec<u8> {
    let body = json!({
        "v": 1, "log_id": log_id, "seq": seq, "ts": "2026-03-02T09:00:00.000000Z",
        "actor": {"id": "0198c2f4-5a5e-7e4e-9a57-000000000001", "role": "policy_officer", "session": "0123456789abcdef", "address": null},
        "action": action, "object": {"type": "agreement", "id": "0198c2f4-5a5e-7e4e-9a57-000000000002", "version": 3},
        "agreement": "0198c2f4-5a5e-7e4e-9a57-000000000002", "outcome": "done", "reason": null, "facts": facts,
        "request_id": "0198c2f4-5a5e-7e4e-9a57-000000000003",
    });
    canonical(&body).into_bytes()
}
