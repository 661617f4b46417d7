//! A body that does not come is not waited for.

use crate::agreement_pages::{agreement, entered};
use crate::support::app::start;
use crate::support::browser::multipart;
use crate::support::database::Database;
use crate::support::people;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

#[test]
fn a_body_slower_than_the_pace_is_given_up() {
    let app = start(Database::sqlite(), |config| {
        config.documents.pace.grace = Duration::from_secs(1);
        config.documents.pace.silence = Duration::from_secs(2);
    });
    let id = entered(&app, &agreement("Framework"));
    let officer = people::officer(&app);
    let fields = [("csrf".to_owned(), officer.get("/documents").token())];
    let (content_type, body) = multipart(&fields, Some(("a.txt", &[b'a'; 100_000])));
    let host = app.url.strip_prefix("http://").expect("http");
    let mut stream = TcpStream::connect(host).expect("a connection");
    let head = format!(
        "POST /agreements/{id}/documents HTTP/1.1\r\nHost: {host}\r\nCookie: {}\r\nContent-Type: {content_type}\r\n\
         Content-Length: {}\r\n\r\n",
        officer.cookies(),
        body.len()
    );
    stream.write_all(head.as_bytes()).expect("a head");
    stream.write_all(&body[..600]).expect("the beginning of a body");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time");
    let started = Instant::now();
    let mut answer = [0; 64];
    let read = stream.read(&mut answer).expect("an answer");
    let answer = String::from_utf8_lossy(&answer[..read]).into_owned();
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
    assert!(started.elapsed() < Duration::from_secs(6), "{:?}", started.elapsed());
    assert_eq!(app.app.vault().sweep_incoming(Duration::ZERO).expect("a sweep"), 0, "nothing is left of it");
}
