//! Asking a time-stamp authority, over http or https.
//!
//! What it answers is signed, so plain http is enough for its truth; what it is told is a hash and a number by chance.

use super::error::SealError;
use super::stamp::Question;
use crate::clock::random_bytes;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use std::fmt;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{TcpStream, ToSocketAddrs as _};
use std::sync::Arc;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(15);

/// The longest answer that is read.
const LONGEST: u64 = 256 << 10;

/// Where a time-stamp authority answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    is_tls: bool,
    host: String,
    port: u16,
    path: String,
}

impl fmt::Display for Authority {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.is_tls { "https" } else { "http" };
        write!(out, "{scheme}://{}:{}{}", self.host, self.port, self.path)
    }
}

impl Authority {
    /// Reads `http://HOST[:PORT]/PATH` or the same with https.
    pub fn parse(text: &str) -> Option<Self> {
        let (is_tls, rest) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
            (Some(rest), _) => (true, rest),
            (None, Some(rest)) => (false, rest),
            (None, None) => return None,
        };
        let (place, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let path = if path.is_empty() { "/" } else { path };
        let end = if place.starts_with('[') {
            place.find(']')? + 1
        } else {
            place.find(':').unwrap_or(place.len())
        };
        let (host, port) = place.split_at(end);
        let port = match port {
            "" if is_tls => 443,
            "" => 80,
            port => port.strip_prefix(':')?.parse().ok()?,
        };
        let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
        let is_sound = !host.is_empty() && !host.contains('@') && is_plain(host) && is_plain(path);
        is_sound.then(|| Self { is_tls, host: host.to_owned(), port, path: path.to_owned() })
    }

    /// A time-stamp over `value`, checked.
    pub fn stamp(&self, value: &[u8]) -> Result<Vec<u8>, SealError> {
        let failed = |why: String| SealError::Authority { address: self.to_string(), why };
        let question = Question::over(value, random_bytes());
        let answer = self.post(&question.encode()).map_err(|error| failed(error.to_string()))?;
        question.token(&answer).map(<[u8]>::to_vec).map_err(failed)
    }

    fn post(&self, body: &[u8]) -> io::Result<Vec<u8>> {
        let name = self.host.trim_matches(['[', ']']);
        let target = (name, self.port).to_socket_addrs()?.next();
        let target = target.ok_or_else(|| io::Error::other("it has no address"))?;
        let stream = TcpStream::connect_timeout(&target, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        if !self.is_tls {
            return self.exchange(stream, body);
        }
        let name = ServerName::try_from(name.to_owned()).map_err(io::Error::other)?;
        let connection = ClientConnection::new(Arc::new(trust()?), name).map_err(io::Error::other)?;
        self.exchange(StreamOwned::new(connection, stream), body)
    }

    fn exchange(&self, mut stream: impl Read + Write, body: &[u8]) -> io::Result<Vec<u8>> {
        let Self { host, port, path, .. } = self;
        let length = body.len();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Type: application/timestamp-query\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(&[head.as_bytes(), body].concat())?;
        stream.flush()?;
        let mut answer = Vec::new();
        match stream.take(LONGEST).read_to_end(&mut answer) {
            // TLS that is not said goodbye to: whether all came is seen below.
            Err(error) if error.kind() != ErrorKind::UnexpectedEof => return Err(error),
            Ok(_) | Err(_) => {}
        }
        read(&answer).map_err(io::Error::other)
    }
}

/// Certificates of this machine's own store are believed.
fn trust() -> io::Result<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider);
    let config = config.with_safe_default_protocol_versions().map_err(io::Error::other)?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

/// The body of an answer that came whole.
fn read(answer: &[u8]) -> Result<Vec<u8>, String> {
    const EMPTY: &[u8] = b"\r\n\r\n";
    let end =
        answer.windows(EMPTY.len()).position(|window| window == EMPTY).ok_or("its answer was cut off")?;
    let head = std::str::from_utf8(&answer[..end]).map_err(|_| "its answer is not HTTP")?;
    let body = &answer[end + EMPTY.len()..];
    let status = head.split(' ').nth(1).unwrap_or_default();
    if status != "200" {
        return Err(format!("it answers {status}"));
    }
    let field = |name: &str| {
        let fields = head.lines().filter_map(|line| line.split_once(':'));
        fields.filter(|(held, _)| held.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).next()
    };
    if field("Transfer-Encoding").is_some_and(|how| how.eq_ignore_ascii_case("chunked")) {
        return whole(body).ok_or_else(|| "its answer was cut off".into());
    }
    let length = field("Content-Length").map(str::parse::<usize>);
    match length {
        Some(Ok(length)) if length <= body.len() => Ok(body[..length].to_vec()),
        Some(_) => Err("its answer was cut off".into()),
        None => Ok(body.to_vec()),
    }
}

/// A body that came in pieces, put together.
fn whole(mut pieces: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = pieces.windows(2).position(|window| window == b"\r\n")?;
        let size = std::str::from_utf8(&pieces[..end]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        let rest = &pieces[end + 2..];
        body.extend_from_slice(rest.get(..size)?);
        pieces = rest.get(size..)?.strip_prefix(b"\r\n")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_or_refused() {
        for (text, want) in [
            ("http://tsa.example", Some("http://tsa.example:80/")),
            ("https://tsa.example/tsr", Some("https://tsa.example:443/tsr")),
            ("http://[::1]:318/a?b", Some("http://[::1]:318/a?b")),
            ("http://a:b/", None),
            ("http:///x", None),
            ("http://u@h/", None),
            ("http://h/a b", None),
            ("tsa.example", None),
        ] {
            assert_eq!(Authority::parse(text).map(|it| it.to_string()).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn an_answer_is_taken_only_when_it_came_whole() {
        let said = |text: &str| read(text.as_bytes()).map(|body| String::from_utf8_lossy(&body).into_owned());
        assert_eq!(said("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabc").as_deref(), Ok("ab"));
        assert_eq!(said("HTTP/1.0 200 OK\r\n\r\nabc").as_deref(), Ok("abc"));
        let pieces = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2;x\r\nab\r\n1\r\nc\r\n";
        assert_eq!(said(&format!("{pieces}0\r\n\r\n")).as_deref(), Ok("abc"));
        for cut in [pieces, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", "HTTP/1.1 200 OK\r\n", ""] {
            assert!(said(cut).is_err(), "{cut}");
        }
        assert!(said("HTTP/1.1 503 No\r\n\r\n").is_err_and(|why| why.contains("503")));
    }
}
