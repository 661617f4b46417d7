//! How fast documents come and are found: `cargo bench --bench documents`.
//!
//! Sends files of 25 MiB to the real server beside the disk's own sequential write with fsync of the same bytes in the same
//! folder, and watches the server's memory; then searches 10,000 documents of some 400 words, on SQLite and on PostgreSQL.
//! Prints a table; fails when a target is missed.

#[path = "load/client.rs"]
#[expect(dead_code, reason = "the load is not made here")]
mod client;
#[path = "load/data.rs"]
#[expect(dead_code, reason = "only the session and one agreement are needed")]
mod data;
#[path = "load/life.rs"]
mod life;
#[path = "../tests/it/support/postgres.rs"]
mod postgres;
#[path = "load/server.rs"]
#[expect(dead_code, reason = "no pages are walked here")]
mod server;

use client::Connection;
use entente::access::{Marking, Role, Viewer};
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::clock::{SystemClock, new_id, random_bytes};
use entente::config::Config;
use entente::db::{DatabaseUrl, DbError, dialect};
use entente::documents::document::TextState;
use entente::documents::filter::{Filter, Place};
use entente::documents::format::Format;
use entente::documents::found;
use entente::documents::passages::Passages;
use entente::documents::rows::{ContentRow, DocumentRow, VersionRow};
use entente::documents::store::{self, texts};
use entente::documents::vault::Kept;
use entente::state::App;
use server::Server;
use std::fs::File;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

const SIZE: usize = 25 << 20;
const RUNS: usize = 7;
/// Of the disk's own speed, at least.
const SHARE: f64 = 0.6;
/// Megabytes that the server may grow by.
const GROWTH: u64 = 16;
const DOCUMENTS: usize = 10_000;
const SEARCH: Duration = Duration::from_millis(20);

fn main() -> ExitCode {
    let missed = [uploads(), searches()];
    if missed.contains(&true) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn speed(time: Duration) -> f64 {
    SIZE as f64 / (1 << 20) as f64 / time.as_secs_f64()
}

/// What begins a scanned page (ISO/IEC 10918-1, JFIF).
const SCAN: [u8; 12] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, b'J', b'F', b'I', b'F', 0, 1];

/// A scan that is never the same. Nothing is read out of it: the reader of texts works after an upload and is no part of it.
fn bytes(seed: u64) -> Vec<u8> {
    let mut state = seed | 1;
    let mut text = Vec::with_capacity(SIZE);
    text.extend(SCAN);
    while text.len() < SIZE {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        text.extend(state.to_le_bytes().map(|byte| b' ' + byte % 90));
    }
    text.truncate(SIZE);
    text
}

fn uploads() -> bool {
    let folder = tempfile::tempdir().expect("a folder");
    let database = DatabaseUrl::Sqlite(folder.path().join("entente.db"));
    let made = data::fill(folder.path(), &database, 0);
    let address = format!("sqlite:{}", folder.path().join("entente.db").display());
    let server = Server::start(folder.path(), &address, &made);
    let id = &made.ids[0];
    let (mut sent, mut written) = (Vec::new(), Vec::new());
    send(&server, &form(&server, id, &bytes(1)));
    let before = server.resident_mb();
    let mut most = before;
    for run in 0..RUNS {
        let content = bytes(0x9E37_79B9 + run as u64);
        written.push(write_through(folder.path(), &content));
        let request = form(&server, id, &content);
        let begun = Instant::now();
        send(&server, &request);
        sent.push(begun.elapsed());
        most = most.max(server.resident_mb());
    }
    let (disk, server_speed) = (speed(median(written)), speed(median(sent)));
    println!("{:<44} {:>9} {:>9}", "upload of 25 MiB (SQLite, synced)", "measured", "target");
    println!("{:<44} {disk:>9.0} {:>9}", "the disk itself, write and fsync, MiB/s", "–");
    println!("{:<44} {server_speed:>9.0} {:>9.0}", "through the server, MiB/s", disk * SHARE);
    println!("{:<44} {:>9.2} {SHARE:>9.2}", "share", server_speed / disk);
    println!("{:<44} {:>9} {GROWTH:>9}", "resident memory grows by, MB", most.saturating_sub(before));
    server_speed < disk * SHARE || most.saturating_sub(before) > GROWTH
}

fn write_through(folder: &Path, content: &[u8]) -> Duration {
    let path = folder.join("plain");
    let begun = Instant::now();
    let mut file = File::create(&path).expect("a file");
    file.write_all(content).expect("room");
    file.sync_all().expect("synced");
    let took = begun.elapsed();
    std::fs::remove_file(path).expect("removed");
    took
}

/// The form with the file as a browser sends it; that it is put together is no part of the upload.
fn form(server: &Server, id: &str, content: &[u8]) -> Vec<u8> {
    let (status, page) = Connection::open(server).get(&format!("/agreements/{id}/documents/new"));
    assert_eq!(status, 200);
    let page = String::from_utf8_lossy(&page).into_owned();
    let token = page.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let fields = [
        ("csrf", token.expect("a token")),
        ("kind", "other"),
        ("lang", "en"),
        ("authenticity", "copy"),
        ("marking", "unclassified"),
    ];
    let mut body: Vec<u8> = fields
        .iter()
        .map(|(name, value)| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        })
        .collect::<String>()
        .into_bytes();
    body.extend_from_slice(
        b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n",
    );
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let head = format!(
        "POST /agreements/{id}/documents HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nConnection: close\r\n\
         Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {}\r\n\r\n",
        server.address,
        server.cookie,
        body.len()
    );
    [head.into_bytes(), body].concat()
}

fn send(server: &Server, request: &[u8]) {
    let mut stream = TcpStream::connect(server.address).expect("a connection");
    stream.write_all(request).expect("room");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 303"), "{}", answer.lines().next().unwrap_or_default());
}

fn searches() -> bool {
    println!("{:<44} {:>9} {:>9}", "search over 10,000 documents, ms", "median", "target");
    let folder = tempfile::tempdir().expect("a folder");
    let sqlite = DatabaseUrl::Sqlite(folder.path().join("entente.db"));
    let other = postgres::fresh();
    let databases = std::iter::once(("SQLite", sqlite))
        .chain(other.as_ref().map(|fresh| ("PostgreSQL", DatabaseUrl::Postgres(fresh.url.clone()))));
    let mut missed = false;
    for (name, database) in databases {
        // Each register has its own key.
        let folder = folder.path().join(name);
        std::fs::create_dir_all(&folder).expect("a folder");
        let made = data::fill(&folder, &database, 0);
        let config = Config { database, ..Config::in_folder(&folder) };
        let app = entente::app::open(config, Arc::new(SystemClock)).expect("a database");
        fill(&app, &made.ids);
        app.pool.read(dialect::analyse).expect("statistics");
        missed |= search(&app, name);
    }
    missed
}

/// A word that is on about one document in `every`.
fn word(n: usize, every: usize) -> String {
    format!("słowo{every}x{}", n % every)
}

fn fill(app: &App, agreements: &[String]) {
    let context = Context::system(app.now());
    let written = audit::write(&app.pool, &context, |tx| {
        for n in 0..DOCUMENTS {
            let number = store::next_content(tx.db)?;
            let sha256: String = random_bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect();
            let kept = Kept { sha256, size: 4_000 };
            store::insert_content(tx.db, &ContentRow::new(number, &kept, Format::Txt, context.now))?;
            let own: Vec<String> = (0..360).map(|k| word(n * 31 + k * 7, 3_000)).collect();
            let text = format!("defence cooperation {} {} {}", word(n, 10), word(n, 100), own.join(" "));
            texts::keep(tx.db, number, (TextState::Read, None), &Passages::of(&text))?;
            let row = row(n, number, &agreements[n % agreements.len()], context.now);
            store::insert(tx.db, &row)?;
            store::insert_version(tx.db, &version(&row))?;
            store::replace_labels(tx.db, &row.id, &entente::search::words(&row.title))?;
        }
        tx.record(Draft::new(Deed::DemonstrationLoaded, Object::new("installation", "entente")));
        Ok::<_, DbError>(())
    });
    written.expect("documents");
}

fn row(n: usize, content: i64, agreement_id: &str, now: chrono::NaiveDateTime) -> DocumentRow {
    DocumentRow {
        id: new_id(),
        agreement_id: agreement_id.to_owned(),
        title: format!("Document number {n}"),
        kind: "minutes".into(),
        lang: "pl".into(),
        authenticity: "copy".into(),
        dated_on: None,
        marking: "unclassified".into(),
        marking_rank: 0,
        state: "held".into(),
        withdrawn_reason: None,
        withdrawn_by: None,
        withdrawn_at: None,
        content,
        version_no: 1,
        sample: true,
        version: 1,
        created_at: now,
        created_by: "system".into(),
        updated_at: now,
        updated_by: "system".into(),
    }
}

fn version(row: &DocumentRow) -> VersionRow {
    VersionRow {
        document_id: row.id.clone(),
        number: 1,
        content: row.content,
        file_name: "a.txt".into(),
        note: None,
        uploaded_by: "system".into(),
        uploaded_at: row.created_at,
    }
}

fn search(app: &App, name: &str) -> bool {
    let viewer = Viewer {
        account_id: "bench".into(),
        name: String::new(),
        email: String::new(),
        role: Role::Manager,
        clearance: Marking::Unclassified,
        lang: "en".into(),
        theme: "system".into(),
        session_id: String::new(),
        csrf_secret: String::new(),
        only_reads: false,
        opened: entente::access::Opened::default(),
    };
    let mut missed = false;
    for (case, q) in [
        ("a word of every document", "defence".to_owned()),
        ("two words of every document", "defence cooperation".to_owned()),
        ("a word of one in ten", word(3, 10)),
        ("a word of one in ten and one in a hundred", format!("{} {}", word(3, 10), word(33, 100))),
        ("a word of one in eight, without its marks", "slowo3000x17".to_owned()),
        ("the beginning of every word", "slowo".to_owned()),
        ("a title", "number 777".to_owned()),
        ("nothing", "nothinghasthis".to_owned()),
    ] {
        let filter = Filter { q: Some(q), ..Filter::default() };
        let mut times = Vec::new();
        let mut total = 0;
        for _ in 0..RUNS {
            let begun = Instant::now();
            let found = app.pool.read(|db| found::find(db, &viewer, filter.clone(), &Place::First));
            total = found.expect("an answer").total;
            times.push(begun.elapsed());
        }
        let time = median(times);
        let line = format!("{name}: {case} ({total})");
        println!("{line:<60} {:>9.1} {:>9}", time.as_secs_f64() * 1e3, SEARCH.as_millis());
        missed |= time > SEARCH;
    }
    missed
}
