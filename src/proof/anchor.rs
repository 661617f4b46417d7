//! Dropping checkpoints where the database's owner does not reach: a file on another disk, the log of the system.

use super::settings::{ProofSettings, Syslog};
use chrono::NaiveDateTime;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::net::UdpSocket;
use std::os::unix::net::UnixDatagram;
use std::path::Path;

/// Facility 13 (log audit), severity 5 (notice), as RFC 5424 adds them up.
const PRIORITY: u32 = 13 * 8 + 5;

/// Drops a note wherever the settings say. What fails is told in the log of the server: a later checkpoint covers it.
pub fn drop_all(settings: &ProofSettings, note: &str, at: NaiveDateTime) {
    if let Some(path) = &settings.anchors
        && let Err(error) = add(path, note)
    {
        tracing::error!(%error, path = %path.display(), "a checkpoint is not added to the file of anchors");
    }
    if let Some(syslog) = &settings.syslog
        && let Err(error) = tell(syslog, &message(note, at))
    {
        tracing::error!(%error, "a checkpoint is not told to the system's log");
    }
}

/// Adds a note to a file and waits until it is on the disk.
fn add(path: &Path, note: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    // In one write, so that several servers can share the file.
    file.write_all(format!("{note}\n").as_bytes())?;
    file.sync_all()
}

/// One line after RFC 5424, the note's lines parted by ` | `.
fn message(note: &str, at: NaiveDateTime) -> String {
    let line: Vec<&str> = note.lines().filter(|line| !line.is_empty()).collect();
    let at = at.format("%Y-%m-%dT%H:%M:%S%.6fZ");
    format!("<{PRIORITY}>1 {at} - entente {} checkpoint - {}", std::process::id(), line.join(" | "))
}

fn tell(syslog: &Syslog, message: &str) -> io::Result<()> {
    let sent = match syslog {
        Syslog::Socket(path) => UnixDatagram::unbound()?.send_to(message.as_bytes(), path)?,
        Syslog::Udp(address) => {
            let here = if address.is_ipv4() { "0.0.0.0:0" } else { "[::]:0" };
            UdpSocket::bind(here)?.send_to(message.as_bytes(), address)?
        }
    };
    if sent == message.len() { Ok(()) } else { Err(io::ErrorKind::WriteZero.into()) }
}

#[cfg(test)]
mod tests {
    use super::super::checkpoint::{Checkpoint, find_all};
    use super::super::note::{Signing, sign};
    use super::*;

    fn note(size: i64) -> String {
        let says = Checkpoint { origin: "entente/log".into(), size, chain: [1; 32] };
        sign(&says.text(), &[&Signing::new("entente/log", &[1; 32])])
    }

    #[test]
    fn the_file_of_anchors_holds_every_note_and_the_socket_hears_one_line() {
        let folder = tempfile::tempdir().expect("a folder");
        let (anchors, socket) = (folder.path().join("anchors"), folder.path().join("log"));
        let hears = UnixDatagram::bind(&socket).expect("a socket");
        let udp = UdpSocket::bind("127.0.0.1:0").expect("a port");
        let mut settings = ProofSettings::in_folder(folder.path());
        settings.anchors = Some(anchors.clone());
        settings.syslog = Some(Syslog::Socket(socket));
        drop_all(&settings, &note(1), NaiveDateTime::default());
        settings.syslog = Some(Syslog::Udp(udp.local_addr().expect("an address")));
        drop_all(&settings, &note(2), NaiveDateTime::default());
        let found = find_all(&std::fs::read_to_string(anchors).expect("anchors")).expect("checkpoints");
        assert_eq!(found.iter().map(|one| one.says.size).collect::<Vec<_>>(), [1, 2]);
        let mut heard = [0; 2048];
        for size in [hears.recv(&mut heard).expect("a line"), udp.recv(&mut heard).expect("a line")] {
            let line = String::from_utf8_lossy(&heard[..size]).into_owned();
            assert!(line.starts_with("<109>1 1970-01-01T00:00:00.000000Z - entente "), "{line}");
            assert!(line.contains(" checkpoint - entente/log | ") && !line.contains('\n'), "{line}");
        }
    }

    #[test]
    fn what_cannot_be_written_does_not_stop_the_server() {
        let mut settings = ProofSettings::in_folder(Path::new("."));
        settings.anchors = Some("/nonexistent/anchors".into());
        settings.syslog = Some(Syslog::Socket("/nonexistent/log".into()));
        drop_all(&settings, &note(1), NaiveDateTime::default());
    }
}
