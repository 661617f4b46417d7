//! The server under load: the real program as a child, on a free port, with a session that is open already.

use crate::client::Connection;
use crate::data::Made;
use entente::audit;
use entente::db::{DatabaseUrl, Pool};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server; it ends with the value.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    /// The cookie of the open session.
    pub cookie: String,
    /// From the start of the process to its first answer.
    pub started_in: Duration,
    child: Child,
}

impl Server {
    /// Starts the server on the filled `database`.
    pub fn start(folder: &Path, database: &str, made: &Made) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = free.local_addr().expect("an address");
        drop(free);
        let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
        command.arg("serve").arg("--data").arg(folder).arg("--listen").arg(address.to_string());
        command.env("DATABASE_URL", database).env("RUST_LOG", "warn").stdout(Stdio::null());
        let begun = Instant::now();
        let child = command.spawn().expect("the server starts");
        let mut server =
            Self { address, cookie: format!("entente={}", made.token), started_in: Duration::ZERO, child };
        while std::net::TcpStream::connect(address).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(60), "the server does not start");
            std::thread::sleep(Duration::from_millis(2));
        }
        assert_eq!(Connection::open(&server).get("/healthz").0, 200);
        server.started_in = begun.elapsed();
        server
    }

    /// The addresses of up to `pages` pages after the first, by their links.
    pub fn walk(&self, pages: usize) -> Vec<String> {
        let mut connection = Connection::open(self);
        let mut at = "/agreements?rows=25".to_owned();
        let mut found = Vec::new();
        while found.len() < pages {
            let (status, body) = connection.get(&at);
            assert_eq!(status, 200, "{at}");
            let html = String::from_utf8_lossy(&body);
            let Some(link) = html.split("rel=\"next\"").next().filter(|before| before.len() < html.len())
            else {
                break;
            };
            let href = link.rsplit("href=\"").next().and_then(|rest| rest.split('"').next());
            at = href.expect("a link").replace("&#38;", "&").replace("&amp;", "&");
            found.push(at.clone());
        }
        found
    }

    /// Resident memory in megabytes; 0 where the system does not tell.
    pub fn resident_mb(&self) -> u64 {
        let path = format!("/proc/{}/status", self.child.id());
        let status = std::fs::read_to_string(path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
        kib.unwrap_or(0) / 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let ended = self.child.kill().and_then(|()| self.child.wait());
        if let Err(error) = ended {
            eprintln!("the server could not be ended: {error}");
        }
    }
}

/// Waits until a server that has begun with a filled database has done what its jobs do at first: alerts for thousands of
/// deadlines at once are no morning.
pub fn settle(database: &DatabaseUrl) {
    let pool = Pool::open(database, 1).expect("a pool");
    let head = || pool.read(audit::store::head).expect("a head").seq;
    let mut before = head();
    loop {
        std::thread::sleep(Duration::from_secs(5));
        match head() {
            now if now == before => break,
            now => before = now,
        }
    }
}
