//! The chain under many writers: no gap, no fork; eight threads on SQLite, four processes on PostgreSQL.

use crate::support::app::{TestApp, start};
use crate::support::database::Database;
use crate::support::spawn_app;
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::db::{DatabaseUrl, Pool};
use entente::proof::judge::Outside;
use entente::proof::{Why, live, take};
use std::process::Command;

const EACH: usize = 40;

fn write(pool: &Pool, app: Option<&TestApp>, who: usize) {
    for n in 0..EACH {
        let now = chrono::DateTime::UNIX_EPOCH.naive_utc();
        let draft = Draft::new(Deed::SettingChanged, Object::new("setting", format!("{who}-{n}")));
        audit::note(pool, &Context::system(now), draft).expect("an event");
        if let Some(app) = app.filter(|_| n % 8 == 0) {
            take(&app.app, Why::Operator).expect("a checkpoint");
        }
    }
}

fn is_whole(app: &TestApp, written: usize) {
    let deeds = app.deeds();
    let changed = deeds.iter().filter(|deed| *deed == "setting.changed").count();
    assert_eq!(changed, written, "an event is lost or doubled");
    let newest = take(&app.app, Why::Operator).expect("a checkpoint");
    let outside = Outside { checkpoints: Some(vec![newest]), ..Outside::default() };
    let verdict = app.read(|db| live::verify(db, &outside));
    assert!(verdict.is_whole(), "{verdict}");
}

#[test]
fn eight_threads_on_sqlite_leave_one_whole_chain() {
    let app = spawn_app();
    std::thread::scope(|scope| {
        for who in 0..8 {
            let app = &app;
            scope.spawn(move || write(&app.app.pool, Some(app), who));
        }
    });
    is_whole(&app, 8 * EACH);
}

const HERE: &str = "ENTENTE_TEST_WRITES_TO";

/// Not a test of its own: one of the four processes.
#[test]
#[ignore = "started by the test of four processes"]
#[expect(clippy::disallowed_methods, reason = "how one process of this test tells another where to write")]
fn one_process_that_writes() {
    let Ok(url) = std::env::var(HERE) else { return };
    let pool = Pool::open(&DatabaseUrl::Postgres(url), 2).expect("the database");
    std::thread::scope(|scope| {
        for who in 0..2 {
            let pool = &pool;
            scope.spawn(move || write(pool, None, who));
        }
    });
}

#[test]
fn four_processes_on_postgres_leave_one_whole_chain() {
    let Some(database) = Database::postgres() else { return };
    let DatabaseUrl::Postgres(url) = database.url() else { panic!("not PostgreSQL") };
    let app = start(database, |_| {});
    let program = std::env::current_exe().expect("this program");
    let start = |_| {
        let mut command = Command::new(&program);
        command.args(["--exact", "proof::load::one_process_that_writes", "--ignored", "--quiet"]);
        command.env(HERE, &url).stdout(std::process::Stdio::null()).spawn().expect("a process")
    };
    let processes: Vec<_> = (0..4).map(start).collect();
    for mut process in processes {
        assert!(process.wait().expect("an end").success());
    }
    is_whole(&app, 4 * 2 * EACH);
}
