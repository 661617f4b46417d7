//! How many pages of the register are answered a second: `cargo bench --bench load`.
//!
//! Fills an SQLite file with 1,000 and then 100,000 synthetic agreements, and a PostgreSQL database with 100,000, starts
//! the real server as a child, and asks it over 16 keep-alive connections. The ratio of a line is to the same case on
//! the database before. `-- postgres` leaves SQLite out. Prints a table; fails when a target is missed by half.

mod client;
mod data;
#[path = "../../tests/it/support/postgres.rs"]
mod postgres;
mod server;

use client::Load;
use data::Made;
use entente::db::DatabaseUrl;
use server::Server;
use std::process::ExitCode;
use std::time::Duration;
use tempfile::TempDir;

const CONNECTIONS: usize = 16;
const SIZES: [usize; 2] = [1_000, 100_000];

/// Requests a second at least, and the longest that one in a hundred may wait.
const TARGET: (f64, Duration) = (3_000.0, Duration::from_millis(25));

/// At most so many times as long with 100,000 agreements as with 1,000.
const GROWTH: f64 = 1.5;

/// At most so many times as long on PostgreSQL as on SQLite.
const POSTGRES: f64 = 2.5;

struct Case {
    name: &'static str,
    paths: Vec<String>,
    requests: usize,
    is_target: bool,
}

fn case(name: &'static str, paths: Vec<String>, requests: usize) -> Case {
    Case { name, paths, requests, is_target: true }
}

/// What is asked for; the last cases are never remembered by the server, because nothing is asked twice.
fn cases(server: &Server, made: &Made) -> Vec<Case> {
    let partners = &made.partners;
    let record = |id: &String| format!("/agreements/{id}");
    let list = |query: &str| format!("/agreements?{query}");
    let by_partner = |code: &String| list(&format!("partner={code}&sort=signed"));
    let standings = ["in_force", "unknown", "terminated", "operative", "expired"];
    let once = |case: Case| Case { is_target: false, ..case };
    let years = 1950..=2026;
    let unasked = partners.iter().flat_map(|code| {
        let years = years.clone();
        years.map(move |year| format!("/agreements?partner={code}&year={year}-2026"))
    });
    let words = ["defence", "kyiv", "agree", "logist", "memor coop", "air train"];
    vec![
        case("/healthz", vec!["/healthz".into()], 24_000),
        case("plain", vec!["/agreements".into()], 12_000),
        case("partner, by date", partners.iter().map(by_partner).collect(), 12_000),
        case("standing", standings.map(|s| list(&format!("standing={s}"))).to_vec(), 12_000),
        case("pages 2 to 41", server.walk(40), 12_000),
        case("words", words.map(|w| list(&format!("q={}", w.replace(' ', "+")))).to_vec(), 12_000),
        case("agreement", made.ids.iter().map(record).collect(), 12_000),
        once(case("never asked before", unasked.collect(), 320)),
    ]
}

/// A database to be filled and asked.
struct Place {
    name: &'static str,
    size: usize,
    folder: TempDir,
    database: DatabaseUrl,
}

impl Place {
    fn sqlite(size: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let database = DatabaseUrl::Sqlite(folder.path().join("entente.db"));
        Self { name: "SQLite", size, folder, database }
    }

    /// On a throw-away cluster; none where PostgreSQL is not installed.
    fn postgres(size: usize) -> Option<Self> {
        let database = DatabaseUrl::Postgres(postgres::fresh()?.url);
        Some(Self { name: "PostgreSQL", size, folder: tempfile::tempdir().expect("a folder"), database })
    }

    fn address(&self) -> String {
        match &self.database {
            DatabaseUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
            DatabaseUrl::Postgres(url) => url.clone(),
        }
    }
}

fn main() -> ExitCode {
    println!(
        "{:<11} {:<20} {:>7} {:>8} {:>8} {:>8} {:>7} {:>6}",
        "database", "case", "rows", "req/s", "p50 ms", "p99 ms", "target", "ratio"
    );
    let only_postgres = std::env::args().any(|argument| argument == "postgres");
    let sqlite = SIZES.into_iter().filter(|_| !only_postgres).map(Place::sqlite);
    let places = sqlite.chain(Place::postgres(SIZES[1]));
    let mut before: Vec<Load> = Vec::new();
    let mut missed = false;
    for place in places {
        let made = data::fill(place.folder.path(), &place.database, place.size);
        // The first start settles what filling left behind: the log of one huge transaction.
        drop(Server::start(place.folder.path(), &place.address(), &made));
        let server = Server::start(place.folder.path(), &place.address(), &made);
        let mut now = Vec::new();
        for (n, case) in cases(&server, &made).iter().enumerate() {
            let load = client::load(&server, &case.paths, case.requests, CONNECTIONS);
            let ratio = before.get(n).map(|first: &Load| first.rate / load.rate);
            missed |= line(case, &place, &load, ratio);
            now.push(load);
        }
        before = now;
        println!(
            "{} with {} rows: filled in {:.1} s, started in {:.2} s, resident {} MB",
            place.name,
            place.size,
            made.took.as_secs_f64(),
            server.started_in.as_secs_f64(),
            server.resident_mb(),
        );
    }
    if missed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Prints a case; says whether a target is missed by half.
fn line(case: &Case, place: &Place, load: &Load, ratio: Option<f64>) -> bool {
    let growth = if place.name == "SQLite" { GROWTH } else { POSTGRES };
    let target = if case.is_target { format!("{:.0}", TARGET.0) } else { "–".into() };
    let shown = ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}"));
    println!(
        "{:<11} {:<20} {:>7} {:>8.0} {:>8.2} {:>8.2} {:>7} {:>6}",
        place.name,
        case.name,
        place.size,
        load.rate,
        load.p50.as_secs_f64() * 1e3,
        load.p99.as_secs_f64() * 1e3,
        target,
        shown
    );
    case.is_target
        && (load.rate < TARGET.0 / 2.0
            || load.p99 > TARGET.1 * 2
            || ratio.is_some_and(|ratio| ratio > growth * 2.0))
}
