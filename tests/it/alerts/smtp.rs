//! A mail server for tests: a real process of the protocol on a real socket, one thread for each client; it keeps what it was given.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

/// A message as it arrived.
#[derive(Debug, Clone)]
pub struct Arrived {
    /// The envelope's recipient.
    pub to: String,
    /// Headers and body, lines ended by line feeds.
    pub text: String,
}

impl Arrived {
    /// A header's value, unfolded.
    pub fn header(&self, name: &str) -> String {
        let head = self.text.split("\n\n").next().unwrap_or_default().replace("\n ", " ");
        let start = format!("{name}: ");
        head.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_default().to_owned()
    }

    /// The body with quoted-printable undone.
    pub fn body(&self) -> String {
        let body = self.text.split_once("\n\n").map_or("", |(_, body)| body);
        if self.header("Content-Transfer-Encoding") == "quoted-printable" {
            unquoted(body)
        } else {
            body.to_owned()
        }
    }
}

fn unquoted(text: &str) -> String {
    let (joined, mut bytes) = (text.replace("=\n", ""), Vec::new());
    let mut rest = joined.as_str();
    while let Some((before, after)) = rest.split_once('=') {
        bytes.extend_from_slice(before.as_bytes());
        let (code, more) = after.split_at(after.len().min(2));
        bytes.extend(u8::from_str_radix(code, 16));
        rest = more;
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The server; it ends with the process.
#[derive(Clone)]
pub struct Server {
    /// Where it listens.
    pub port: u16,
    arrived: Arc<Mutex<Vec<Arrived>>>,
    refusing: Arc<Mutex<Option<&'static str>>>,
}

impl Server {
    /// Starts on a free port.
    pub fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let server = Self { port, arrived: Arc::default(), refusing: Arc::default() };
        let held = server.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let server = held.clone();
                std::thread::spawn(move || drop(server.talk(stream)));
            }
        });
        server
    }

    /// Everything that arrived so far.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.arrived.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Answers every recipient with `answer` from now on, or takes them again.
    pub fn refuse(&self, answer: Option<&'static str>) {
        *self.refusing.lock().unwrap_or_else(PoisonError::into_inner) = answer;
    }

    fn talk(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut out = stream.try_clone()?;
        let mut lines = BufReader::new(stream);
        out.write_all(b"220 mail.example.test ESMTP\r\n")?;
        let (mut line, mut to) = (String::new(), String::new());
        loop {
            line.clear();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
            match verb.as_str() {
                "EHLO" => out.write_all(b"250-mail.example.test\r\n250 8BITMIME\r\n")?,
                "RCPT" => {
                    let refusal = *self.refusing.lock().unwrap_or_else(PoisonError::into_inner);
                    to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                    out.write_all(format!("{}\r\n", refusal.unwrap_or("250 fine")).as_bytes())?;
                }
                "DATA" => {
                    out.write_all(b"354 go on\r\n")?;
                    let text = read_message(&mut lines)?;
                    let arrived = Arrived { to: to.clone(), text };
                    self.arrived.lock().unwrap_or_else(PoisonError::into_inner).push(arrived);
                    out.write_all(b"250 taken\r\n")?;
                }
                "QUIT" => return out.write_all(b"221 bye\r\n"),
                _ => out.write_all(b"250 fine\r\n")?,
            }
        }
    }
}

fn read_message(lines: &mut impl BufRead) -> std::io::Result<String> {
    let (mut text, mut line) = (String::new(), String::new());
    loop {
        line.clear();
        lines.read_line(&mut line)?;
        let whole = line.trim_end_matches(['\r', '\n']);
        if whole == "." || line.is_empty() {
            return Ok(text);
        }
        text.push_str(whole.strip_prefix('.').unwrap_or(whole));
        text.push('\n');
    }
}
