//! How many pages of the register are answered a second: `cargo bench --bench load`.
//!
//! Fills an SQLite file with 1,000 and then 100,000 synthetic agreements, and a PostgreSQL database with 100,000, starts
//! the real server as a child, and asks it over 16 keep-alive connections. The ratio of a line is to the same case on
//! the database before. `-- postgres` leaves SQLite out. Prints a table; fails when a target is missed by half.

mod client;
mod data;
mod life;
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

/// Requests a second at least of the register, and of what comes due.
const REGISTER: f64 = 3_000.0;
const DEADLINES: f64 = 1_000.0;

/// The longest that one in a hundred may wait.
const PATIENCE: Duration = Duration::from_millis(25);

/// How long the clock may take for 100,000 agreements at midnight.
const MIDNIGHT: Duration = Duration::from_secs(20);

/// At most so many times as long with 100,000 agreements as with 1,000.
const GROWTH: f64 = 1.5;

/// At most so many times as long on PostgreSQL as on SQLite.
const POSTGRES: f64 = 2.5;

struct Case {
    name: &'static str,
    paths: Vec<String>,
    requests: usize,
    /// Requests a second at least; none are asked of a case that is only told.
    least: f64,
}

fn case(name: &'static str, paths: Vec<String>, requests: usize) -> Case {
    Case { name, paths, requests, least: REGISTER }
}

/// What is asked for; the last cases are never remembered by the server, because nothing is asked twice.
fn cases(server: &Server, made: &Made) -> Vec<Case> {
    let partners = &made.partners;
    let record = |id: &String| format!("/agreements/{id}");
    let list = |query: &str| format!("/agreements?{query}");
    let by_partner = |code: &String| list(&format!("partner={code}&sort=signed"));
    let standings = ["in_force", "unknown", "terminated", "in_force_renewed", "expired"];
    let deadline = |name, path: &str| Case { least: DEADLINES, ..case(name, vec![path.into()], 6_000) };
    let due_with = |code: &String| format!("/deadlines?partner={code}");
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
        deadline("deadlines", "/deadlines"),
        deadline("deadlines, 90 days", "/deadlines?within=90"),
        deadline("month", "/deadlines/calendar"),
        deadline("notice windows", "/deadlines/windows"),
        deadline("whose move", "/moves"),
        Case {
            least: 0.0,
            ..case("deadlines of each partner", partners.iter().map(due_with).collect(), 2_400)
        },
        Case { least: 0.0, ..case("never asked before", unasked.collect(), 320) },
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
        server::settle(&place.database);
        let mut now = Vec::new();
        for (n, case) in cases(&server, &made).iter().enumerate() {
            let load = client::load(&server, &case.paths, case.requests, CONNECTIONS);
            let ratio = before.get(n).map(|first: &Load| first.rate / load.rate);
            missed |= line(case, &place, &load, ratio);
            now.push(load);
        }
        before = now;
        missed |= made.recomputed[1] > MIDNIGHT * 2;
        println!(
            "{} with {} rows: filled in {:.1} s, every standing computed and written in {:.1} s, computed again in {:.1} s, \
             started in {:.2} s, resident {} MB",
            place.name,
            place.size,
            made.took.as_secs_f64(),
            made.recomputed[0].as_secs_f64(),
            made.recomputed[1].as_secs_f64(),
            server.started_in.as_secs_f64(),
            server.resident_mb(),
        );
    }
    if missed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Prints a case; says whether a target is missed by half.
fn line(case: &Case, place: &Place, load: &Load, ratio: Option<f64>) -> bool {
    let growth = if place.name == "SQLite" { GROWTH } else { POSTGRES };
    let is_target = case.least > 0.0;
    let target = if is_target { format!("{:.0}", case.least) } else { "–".into() };
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
    is_target
        && (load.rate < case.least / 2.0
            || load.p99 > PATIENCE * 2
            || ratio.is_some_and(|ratio| ratio > growth * 2.0))
}
