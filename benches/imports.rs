//! How long an import takes: `cargo bench --bench imports`. Prints a table; fails when a target is missed.

use entente::app;
use entente::clock::SystemClock;
use entente::config::Config;
use entente::imports::actions::{self, File};
use entente::imports::profile::Profile;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

const RUNS: usize = 5;
const ROWS: usize = 200;
const HEADER: &str = "uuid,title,parties,signed_on,signed_at,in_force_on,in_force_effective_on,provisional_in_force_on,terminated_on,terminated_effective_on,adopted_on,references";

fn main() -> ExitCode {
    let profile = Profile::find("uk-treaties").expect("the profile");
    let bytes = catalogue();
    let file = File { name: "bench.csv", bytes: bytes.as_bytes(), profile: &profile };
    let (mut first, mut again) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let folder = tempfile::tempdir().expect("a folder");
        let mut config = Config::in_folder(folder.path());
        config.hash_memory_kib = 64;
        let app = app::open(config, Arc::new(SystemClock)).expect("a database");
        for (times, created) in [(&mut first, ROWS), (&mut again, 0)] {
            let started = Instant::now();
            let report = actions::import(&app, &file, app.anonymous("bench")).expect("an import");
            times.push(started.elapsed());
            assert_eq!(report.totals().created, created);
        }
    }
    println!("{:<36} {:>9} {:>9}", "case (SQLite, synced to disk)", "median ms", "target ms");
    let late = [
        is_late("import of 200 rows", first, Duration::from_secs(1)),
        is_late("the same file again", again, Duration::from_millis(200)),
    ];
    if late.contains(&true) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn is_late(name: &str, mut times: Vec<Duration>, target: Duration) -> bool {
    times.sort();
    let median = times[RUNS / 2];
    println!("{name:<36} {:>9} {:>9}", median.as_millis(), target.as_millis());
    median > target
}

/// Rows as long as real ones: two parties, three dates, a title of some twenty words.
fn catalogue() -> String {
    let states = ["FRANCE", "POLAND", "BELGIUM", "NETHERLANDS", "PORTUGAL"];
    let row = |n: usize| {
        let (state, year, day) = (states[n % states.len()], 1900 + n % 48, 1 + n % 28);
        format!(
            "id-{n},Exchange of Notes number {n} between the Government of the United Kingdom and the Government of {state} \
             concerning the supply of arms and munitions,{state}; UNITED KINGDOM,{year}-03-{day:02},London,{year}-04-{day:02},,,\
             {}-05-{day:02},,,TS {n}/{year}\n",
            year + 10
        )
    };
    format!("{HEADER}\n{}", (0..ROWS).map(row).collect::<String>())
}
