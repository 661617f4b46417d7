//! What a manager opens in the morning, how a plan is drawn and a pack printed, and how fast the past is laid out:
//! `cargo bench --bench work`.
//!
//! Fills an SQLite file with 1,000 agreements and 10,000 milestones, then with ten times as many, starts the real server as a
//! child, and asks it over 16 keep-alive connections. Then single pages are asked for one after the other: the plan of 300
//! milestones, the meeting pack of 200 as PDF, views into the past that nobody has asked for before.
//!
//! Filling takes minutes: `-- --keep FOLDER` leaves what was filled there and begins with it the next time.

#[path = "load/client.rs"]
mod client;
#[path = "load/data.rs"]
#[expect(dead_code, reason = "the load of the register reads more of it")]
mod data;
#[path = "load/life.rs"]
mod life;
#[path = "load/server.rs"]
#[expect(dead_code, reason = "the load of the register asks more of it")]
mod server;

use client::{Connection, Load};
use data::Numbers;
use diesel::prelude::*;
use entente::agreements::Aggregate;
use entente::agreements::rows::{AgreementRow, PartyRow};
use entente::agreements::store as agreements;
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::clock::{SystemClock, new_id};
use entente::config::Config;
use entente::db::schema::{agreement, party, session};
use entente::db::{DatabaseUrl, Db, DbError};
use entente::milestones::rows::MilestoneRow;
use entente::milestones::{colours, store};
use server::Server;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

const CONNECTIONS: usize = 16;

/// Agreements and milestones.
const SIZES: [(usize, usize); 2] = [(1_000, 10_000), (10_000, 100_000)];

/// Partners of one agreement each: its milestones are those of a plan, and of a meeting pack.
const PLAN: (&str, usize) = ("ZMB", 300);
const PACK: (&str, usize) = ("ZWE", 200);

fn milestone(agreement_id: &str, owner: &str, n: usize, numbers: &mut Numbers) -> MilestoneRow {
    let at = "2026-01-05T09:00:00".parse().expect("an instant");
    let due = |days: usize| {
        let first = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
        (first + chrono::Days::new(u64::try_from(days).expect("small"))).to_string()
    };
    let baseline = numbers.below(700);
    let forecast = due(baseline + numbers.below(60));
    let is_done = numbers.below(3) == 0;
    MilestoneRow {
        id: new_id(),
        agreement_id: agreement_id.to_owned(),
        obligation_id: None,
        position: i32::try_from(n).expect("small"),
        title_en: Some(format!("Delivery {n} of the annual plan")),
        title_pl: None,
        title_uk: None,
        baseline_due: Some(due(baseline)),
        baseline_no: 1,
        due_sort: forecast.clone(),
        forecast_due: Some(forecast),
        actual_done: is_done.then(|| due(baseline)),
        state: if is_done { "verified_done" } else { "in_progress" }.into(),
        blocked_cause: None,
        blocked_plan: None,
        owner_id: (numbers.below(4) > 0).then(|| owner.to_owned()),
        ministry_id: None,
        partner_confirmation: "none".into(),
        weight: 1,
        illustrative: true,
        reported_by: None,
        reported_at: None,
        verified_by: None,
        verified_at: None,
        version: 1,
        created_at: at,
        created_by: owner.to_owned(),
        updated_at: at,
        updated_by: owner.to_owned(),
        occurrence: None,
        moved_from_id: None,
    }
}

/// How often one agreement was changed.
const VERSIONS: i32 = 200;

/// A register that is filled.
#[derive(serde::Serialize, serde::Deserialize)]
struct Filled {
    token: String,
    ids: Vec<String>,
    partners: Vec<String>,
    looked: Looked,
}

/// The register in `folder`: as it was kept there, or filled now.
fn filled(folder: &Path, size: usize, milestones: usize) -> (data::Made, Looked) {
    let kept = folder.join("filled.json");
    if let Ok(text) = std::fs::read_to_string(&kept) {
        let Filled { token, ids, partners, looked } = serde_json::from_str(&text).expect("what was kept");
        let none = Duration::ZERO;
        awake(&folder.join("entente.db"));
        return (data::Made { token, ids, partners, took: none, recomputed: [none, none] }, looked);
    }
    let database = DatabaseUrl::Sqlite(folder.join("entente.db"));
    let made = data::fill(folder, &database, size);
    let config = Config { database, ..Config::in_folder(folder) };
    let app = entente::app::open(config, Arc::new(SystemClock)).expect("the database");
    let looked = work(&app, milestones);
    let kept_too = Filled {
        token: made.token.clone(),
        ids: made.ids.clone(),
        partners: made.partners.clone(),
        looked: looked.clone(),
    };
    std::fs::write(&kept, serde_json::to_string(&kept_too).expect("text")).expect("a file");
    (made, looked)
}

/// Sessions that were kept longer than they live are as new.
fn awake(path: &Path) {
    let now = entente::clock::instant(&SystemClock);
    let url = DatabaseUrl::Sqlite(path.to_owned());
    let pool = entente::db::Pool::open(&url, 1).expect("the database");
    let mut db = pool.get().expect("a connection");
    diesel::update(session::table)
        .set((session::last_seen_at.eq(now), session::expires_at.eq(now + chrono::Duration::hours(12))))
        .execute(&mut *db)
        .expect("the sessions");
}

/// The agreements that are looked at: the one with the plan, and one that was changed many times.
#[derive(Clone, serde::Serialize, serde::Deserialize)]
struct Looked {
    planned: String,
    changed: String,
}

/// Adds milestones and the versions that a register written by its own pages would keep.
fn work(app: &entente::state::App, most: usize) -> Looked {
    let context = Context::system(app.now());
    let today = app.today();
    audit::write(&app.pool, &context, |tx| {
        let ids: Vec<(String, Option<String>)> = agreement::table
            .filter(agreement::pointer_only.eq(false).and(agreement::record_state.ne("voided")))
            .select((agreement::id, agreement::owner_id))
            .load(tx.db)
            .map_err(DbError::from_query)?;
        let owner = ids.iter().find_map(|(_, owner)| owner.clone()).expect("an owner");
        let mut numbers = Numbers::begin();
        let special = [PLAN, PACK].map(|(code, count)| {
            let (id, _) = ids[count].clone();
            of_partner(tx.db, &id, code).expect("a partner");
            (id, count)
        });
        let changed = ids[7].0.clone();
        let mut made = Vec::new();
        for (id, count) in &special {
            made.extend((0..*count).map(|n| milestone(id, &owner, n, &mut numbers)));
        }
        while made.len() < most {
            let (id, _) = &ids[numbers.below(ids.len())];
            if special.iter().all(|(other, _)| other != id) {
                made.push(milestone(id, &owner, made.len(), &mut numbers));
            }
        }
        made.iter().try_for_each(|row| store::insert_row(tx.db, row))?;
        let coloured: Vec<String> = made.into_iter().map(|row| row.id).collect();
        for few in coloured.chunks(500) {
            colours::keep(tx.db, few, today)?;
        }
        let all = agreements::list_ids(tx.db)?;
        for few in all.chunks(500) {
            let rows = agreements::list_unseen(tx.db, few)?;
            for a in Aggregate::load_each(tx.db, rows)? {
                let draft = Draft::new(Deed::AgreementEdited, Object::at("agreement", &a.row.id, 1_000));
                let json = audit::canonical::canonical(&a.snapshot());
                let versions = if a.row.id == changed { VERSIONS } else { 1 };
                for version in 0..versions {
                    audit::store::insert_revision(tx.db, &draft, 1_000 - version, &json, 1, &context)?;
                }
            }
        }
        tx.record(Draft::new(Deed::DemonstrationLoaded, Object::new("installation", "work")));
        Ok::<_, DbError>(Looked { planned: special[0].0.clone(), changed })
    })
    .expect("milestones")
}

/// Gives the other side of an agreement to a partner that has no other.
fn of_partner(db: &mut Db, id: &str, code: &str) -> Result<(), DbError> {
    let row: AgreementRow = agreements::list_unseen(db, &[id.to_owned()])?.remove(0);
    let parties: Vec<PartyRow> =
        party::table.filter(party::agreement_id.eq(&row.id)).load(db).map_err(DbError::from_query)?;
    for mut one in parties.into_iter().filter(|one| one.state_code != "POL") {
        one.state_code = code.to_owned();
        agreements::update_party(db, &one)?;
    }
    Ok(())
}

/// The shortest of some single answers.
fn alone(server: &Server, paths: &[String]) -> Duration {
    let mut connection = Connection::open(server);
    let timed = |path: &String| {
        let begun = Instant::now();
        let (status, _) = connection.get(path);
        assert_eq!(status, 200, "{path}");
        begun.elapsed()
    };
    paths.iter().map(timed).min().unwrap_or_default()
}

/// The whole register as PDF in parts, and the time that one in twenty answers of its page exceeds meanwhile.
fn printing(server: &Server) -> (Duration, Duration) {
    std::thread::scope(|scope| {
        let printed = scope.spawn(|| {
            let begun = Instant::now();
            assert_eq!(Connection::open(server).get("/agreements.pdf").0, 200);
            begun.elapsed()
        });
        let mut connection = Connection::open(server);
        let mut times = Vec::new();
        while !printed.is_finished() {
            let path = format!("/agreements?year={}", 1990 + times.len() % 30);
            let begun = Instant::now();
            assert_eq!(connection.get(&path).0, 200, "{path}");
            times.push(begun.elapsed());
        }
        times.sort_unstable();
        let p95 = times.get(times.len() * 95 / 100).copied().unwrap_or_default();
        (printed.join().expect("the register is printed"), p95)
    })
}

fn main() {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--keep").skip(1);
    let keep = arguments.next().map(PathBuf::from);
    println!(
        "{:<34} {:>9} {:>8} {:>8} {:>8} {:>7}",
        "case", "milestones", "req/s", "p50 ms", "p99 ms", "ratio"
    );
    let mut before: Vec<Load> = Vec::new();
    for (size, milestones) in SIZES {
        let temporary = tempfile::tempdir().expect("a folder");
        let folder = match &keep {
            Some(keep) => keep.join(size.to_string()),
            None => temporary.path().to_owned(),
        };
        std::fs::create_dir_all(&folder).expect("a folder");
        let (made, looked) = filled(&folder, size, milestones);
        let address = format!("sqlite:{}", folder.join("entente.db").display());
        let today = entente::clock::today(&SystemClock);
        drop(Server::start(&folder, &address, &made));
        let server = Server::start(&folder, &address, &made);
        server::settle(&DatabaseUrl::Sqlite(folder.join("entente.db")));
        let partners = made.partners.iter();
        let cases = [
            ("morning view", vec!["/".to_owned()], 4_000),
            ("milestones", vec!["/milestones".to_owned()], 4_000),
            (
                "milestones of each partner",
                partners.map(|code| format!("/milestones?partner={code}")).collect(),
                480,
            ),
            ("board", vec!["/milestones/board".to_owned()], 1_000),
            ("portfolio", vec!["/portfolio".to_owned()], 400),
        ];
        let mut now = Vec::new();
        for (n, (name, paths, requests)) in cases.iter().enumerate() {
            let load = client::load(&server, paths, *requests, CONNECTIONS);
            let ratio = before
                .get(n)
                .map_or_else(|| "–".into(), |first: &Load| format!("{:.2}", first.rate / load.rate));
            let ms = |took: Duration| took.as_secs_f64() * 1e3;
            println!(
                "{name:<34} {milestones:>9} {:>8.0} {:>8.2} {:>8.2} {ratio:>7}",
                load.rate,
                ms(load.p50),
                ms(load.p99)
            );
            now.push(load);
        }
        before = now;
        let days = |ago: u64| today - chrono::Days::new(ago);
        let past = |ago: u64, path: &str| format!("/past/{}/{}{path}", days(ago), today);
        let times = |path: String| vec![path; 5];
        for (name, paths) in [
            ("morning view never asked before", (1..6).map(|ago| format!("/?since={}", days(ago))).collect()),
            (
                "milestones never asked before",
                ["state=in_progress", "state=verified_done", "colour=red", "colour=amber", "owner=none"]
                    .map(|query| format!("/milestones?{query}"))
                    .to_vec(),
            ),
            (
                "plan of 300 milestones",
                ["delivery", "annual", "plan", "deliv", "plan+annual"]
                    .map(|words| format!("/milestones/gantt?partner={}&q={words}", PLAN.0))
                    .to_vec(),
            ),
            ("meeting pack of 200 as PDF", times(format!("/meeting-pack.pdf?partner={}", PACK.0))),
            (
                "one of 200 versions in the past",
                (1..9).map(|ago| past(ago, &format!("/agreements/{}", looked.changed))).collect(),
            ),
            (
                "its history in the past",
                (1..9).map(|ago| past(ago, &format!("/agreements/{}/history", looked.changed))).collect(),
            ),
            (
                "one of 300 milestones in the past",
                (1..9).map(|ago| past(ago, &format!("/agreements/{}", looked.planned))).collect(),
            ),
            ("the register in the past", (1..4).map(|ago| past(ago, "/agreements")).collect()),
        ] {
            println!("{name:<34} {milestones:>9} {:>26.1} ms", alone(&server, &paths).as_secs_f64() * 1e3);
        }
        let dyads = alone(&server, &["/reports/dyad-years".to_owned()]).as_secs_f64() * 1e3;
        println!("{:<34} {size:>9} {dyads:>26.1} ms", "dyad-year table");
        if size > 2_500 {
            let (took, p95) = printing(&server);
            println!("{:<34} {size:>9} {:>26.1} ms", "register as PDF in parts", took.as_secs_f64() * 1e3);
            println!("{:<34} {size:>9} {:>26.1} ms", "its page meanwhile, p95", p95.as_secs_f64() * 1e3);
        }
    }
}
