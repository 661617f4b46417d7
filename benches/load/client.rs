//! A small HTTP/1.1 client on threads: keep-alive, whole answers read, latencies kept.

use crate::server::Server;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Barrier;
use std::time::{Duration, Instant};

/// What was measured.
pub struct Load {
    /// Answers a second.
    pub rate: f64,
    /// Half of the answers took no longer.
    pub p50: Duration,
    /// All but one in a hundred took no longer.
    pub p99: Duration,
}

/// One connection.
pub struct Connection {
    stream: BufReader<TcpStream>,
    cookie: String,
}

impl Connection {
    /// Connects to the server with its session.
    pub fn open(server: &Server) -> Self {
        let stream = TcpStream::connect(server.address).expect("the server listens");
        stream.set_nodelay(true).expect("a socket option");
        Self { stream: BufReader::new(stream), cookie: server.cookie.clone() }
    }

    /// GET; the status and the whole body.
    pub fn get(&mut self, path: &str) -> (u16, Vec<u8>) {
        let host = self.stream.get_ref().peer_addr().expect("connected");
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {}\r\n\r\n", self.cookie);
        self.stream.get_mut().write_all(request.as_bytes()).expect("the server reads");
        let mut line = String::new();
        self.stream.read_line(&mut line).expect("a status");
        let status = line.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        let mut length = 0;
        loop {
            line.clear();
            self.stream.read_line(&mut line).expect("a header");
            if line == "\r\n" {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().expect("a length");
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).expect("a body");
        (status, body)
    }
}

/// Asks for `paths` in turn, `requests` times in all, over so many connections.
pub fn load(server: &Server, paths: &[String], requests: usize, connections: usize) -> Load {
    let ready = Barrier::new(connections + 1);
    let (begun, mut times) = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..connections)
            .map(|worker| {
                let ready = &ready;
                scope.spawn(move || {
                    let mut connection = Connection::open(server);
                    ready.wait();
                    let turns = (worker..requests).step_by(connections);
                    turns.map(|turn| timed(&mut connection, &paths[turn % paths.len()])).collect::<Vec<_>>()
                })
            })
            .collect();
        ready.wait();
        let begun = Instant::now();
        let times: Vec<Duration> =
            workers.into_iter().flat_map(|worker| worker.join().expect("no worker fails")).collect();
        (begun, times)
    });
    let whole = begun.elapsed();
    times.sort_unstable();
    Load {
        rate: times.len() as f64 / whole.as_secs_f64(),
        p50: times[times.len() / 2],
        p99: times[times.len() * 99 / 100],
    }
}

fn timed(connection: &mut Connection, path: &str) -> Duration {
    let begun = Instant::now();
    let (status, _) = connection.get(path);
    assert_eq!(status, 200, "{path}");
    begun.elapsed()
}
