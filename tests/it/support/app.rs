//! The server under test: started as `entente serve` starts it, on a free port, with a clock that tests move.

use super::database::Database;
use super::{Browser, Page};
use actix_web::dev::ServerHandle;
use chrono::{DateTime, Utc};
use entente::audit::{chain, store};
use entente::clock::ManualClock;
use entente::config::Config;
use entente::db::{Db, DbError};
use entente::state::App;
use std::net::SocketAddr;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

/// Memory for one hash in tests, in KiB: the work stays real, the wait does not.
pub const HASH_MEMORY_KIB: u32 = 64;

/// A running server with its own database; both end with the value.
pub struct TestApp {
    /// The server's shared state: pool, clock, settings.
    pub app: App,
    /// Moves the server's clock.
    pub clock: ManualClock,
    /// `http://127.0.0.1:PORT`.
    pub url: String,
    server: Option<(ServerHandle, JoinHandle<()>)>,
    // Last, so that the server is gone before its database is.
    _database: Database,
}

/// The instant at which every test begins.
pub fn beginning() -> DateTime<Utc> {
    "2026-03-02T09:00:00Z".parse().expect("an instant")
}

/// A server on a fresh SQLite database.
pub fn spawn_app() -> TestApp {
    start(Database::sqlite(), |_| {})
}

/// A server on `database` with settings changed by `change`.
pub fn start(database: Database, change: impl FnOnce(&mut Config)) -> TestApp {
    let listener = entente::app::bind(SocketAddr::from(([127, 0, 0, 1], 0))).expect("a free port");
    let address = listener.local_addr().expect("an address");
    let mut config = Config::in_folder(database.folder());
    config.database = database.url();
    config.listen = address;
    config.public_url = format!("http://{address}");
    config.hash_memory_kib = HASH_MEMORY_KIB;
    config.workers = 2;
    config.program = Some(env!("CARGO_BIN_EXE_entente").into());
    change(&mut config);
    let url = format!("http://{address}");
    let clock = ManualClock::at(beginning());
    let app = entente::app::open(config, Arc::new(clock.clone())).expect("the database opens");
    let (tell, told) = mpsc::channel();
    let served = app.clone();
    let thread = std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let server = entente::app::serve(served, listener).expect("the server starts");
            tell.send(server.handle()).expect("the test waits");
            server.await.expect("the server ends in peace");
        });
    });
    let handle = told.recv().expect("the server started");
    TestApp { app, clock, url, server: Some((handle, thread)), _database: database }
}

/// Runs a test on a fresh SQLite and on a fresh PostgreSQL database, which must have somebody who may sign in.
pub fn on_both(test: impl Fn(&TestApp)) {
    on_both_with(|_| {}, test);
}

/// `on_both` with settings changed by `change`.
pub fn on_both_with(change: impl Fn(&mut Config), test: impl Fn(&TestApp)) {
    println!("— on SQLite");
    test(&start(Database::sqlite(), &change));
    if let Some(database) = Database::postgres() {
        println!("— on PostgreSQL");
        test(&start(database, &change));
    }
}

/// Runs a test on SQLite only: for what does not depend on the database.
pub fn on_sqlite(test: impl Fn(&TestApp)) {
    test(&spawn_app());
}

/// Runs a test on both databases, each with the demonstration loaded and its people let in.
pub fn on_both_demonstrations(test: impl Fn(&TestApp)) {
    on_both_with(
        |config| config.demo = true,
        |app| {
            entente::imports::demo::load(&app.app).expect("the demonstration");
            test(app);
        },
    );
}

impl TestApp {
    /// A browser that nobody has signed in with.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.url)
    }

    /// A page as nobody sees it.
    pub fn get(&self, path: &str) -> Page {
        self.browser().get(path)
    }

    /// Reads the database beside the server.
    pub fn read<T>(&self, reads: impl FnOnce(&mut Db) -> Result<T, DbError>) -> T {
        self.app.pool.read(reads).expect("the database answers")
    }

    /// The codes of every event so far, oldest first; fails when the chain does not hold.
    pub fn deeds(&self) -> Vec<String> {
        let bodies = self.events().into_iter();
        bodies.map(|event| event["action"].as_str().expect("an action").to_owned()).collect()
    }

    /// Every event so far as JSON, oldest first; fails when the chain does not hold.
    pub fn events(&self) -> Vec<serde_json::Value> {
        let (mut head, links) = self.read(|db| {
            let head = store::head(db)?;
            let start = chain::Head { seq: 0, chain: [0; 32], ..head.clone() };
            Ok(((start, head), store::list_links(db, 0, i64::MAX)?))
        });
        let bodies: Vec<_> =
            links.iter().map(|link| serde_json::from_slice(&link.body).expect("an event is JSON")).collect();
        assert_eq!(chain::first_break(&mut head.0, links), None, "the audit chain is broken");
        assert_eq!(head.0, head.1, "the audit chain does not end at its head");
        bodies
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if let Some((handle, thread)) = self.server.take() {
            // The stop is sent at once; the future only waits for the workers, which the thread's end does too.
            drop(handle.stop(false));
            let ended = thread.join();
            if ended.is_err() && !std::thread::panicking() {
                panic!("the server's thread panicked");
            }
        }
    }
}
