//! The log's side: asks the witness for its signature under the newest checkpoint, and keeps it.
//!
//! Plain HTTP is enough: what the witness says is signed, and what it is told is no secret.

use super::AddCheckpoint;
use crate::audit::{self, Context, Deed, Draft, Object};
use crate::proof::checkpoint::SignedCheckpoint;
use crate::proof::error::ProofError;
use crate::proof::note::{DASH, Note, Signed};
use crate::proof::settings::WitnessSettings;
use crate::proof::store::{self, CheckpointRow, CosignatureRow};
use crate::state::App;
use std::io::{self, Read as _, Write as _};
use std::net::{TcpStream, ToSocketAddrs as _};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(20);

/// The longest answer that is read.
const ANSWER: u64 = 64 << 10;

/// Asks the witness, when there is one and something new to sign; says whether it signed.
pub fn ask_witness(app: &App) -> Result<bool, ProofError> {
    let Some(witness) = &app.config.proof.witness else { return Ok(false) };
    let name = witness.key.name();
    let (last, held) = app
        .pool
        .read(|db| Ok::<_, crate::db::DbError>((store::last(db)?, store::last_witnessed(db, name)?)))?;
    let Some(last) = last.filter(|last| last.size > held) else { return Ok(false) };
    let failed = || ProofError::file(format!("the witness {}", witness.address));
    let answer = match ask(app, witness, &last, held)? {
        // It is at another size than we remember: it says at which.
        Answer::At(size) if size <= last.size => ask(app, witness, &last, size)?,
        answer => answer,
    };
    let Answer::Line(line) = answer else {
        return Err(failed()(io::Error::other("it holds another history of this log")));
    };
    let note = format!("{}{line}", last.note);
    let holds = Note::parse(&note).is_some_and(|note| note.is_signed_by(&witness.key) == Signed::Holds);
    if !holds || SignedCheckpoint::parse(&note).is_none() {
        return Err(failed()(io::Error::other("its signature does not hold")));
    }
    audit::write(&app.pool, &Context::system(app.now()), |tx| {
        let row = CosignatureRow { size: last.size, witness: name.to_owned(), line, made_at: tx.now() };
        store::insert_cosignature(tx.db, &row)?;
        let draft = Draft::new(Deed::LogWitnessed, Object::new("log", "entente"));
        tx.record(draft.fact("size", last.size).fact("witness", name));
        Ok::<_, ProofError>(())
    })?;
    Ok(true)
}

enum Answer {
    Line(String),
    At(i64),
}

fn ask(app: &App, witness: &WitnessSettings, last: &CheckpointRow, old: i64) -> Result<Answer, ProofError> {
    let leaves = app.pool.read(|db| store::list_leaves(db, old, last.size))?;
    let request = AddCheckpoint::write(old, &leaves, &last.note);
    let failed = ProofError::file(format!("the witness {} cannot be asked", witness.address));
    let (status, body) = post(&witness.address, &request).map_err(failed)?;
    let odd =
        |why: String| ProofError::file(format!("the witness {}", witness.address))(io::Error::other(why));
    match status {
        200 if body.starts_with(DASH) && body.ends_with('\n') && body.lines().count() == 1 => {
            Ok(Answer::Line(body))
        }
        409 => match body.trim().parse() {
            Ok(size) if size != old => Ok(Answer::At(size)),
            Ok(_) | Err(_) => Err(odd("it holds another history of this log".into())),
        },
        status => Err(odd(format!("it answers {status}"))),
    }
}

/// A POST as simple as HTTP/1.1 allows: status and body.
fn post(address: &str, body: &str) -> io::Result<(u16, String)> {
    let odd = |why: &str| io::Error::other(why.to_owned());
    let target = address.to_socket_addrs()?.next().ok_or_else(|| odd("it has no address"))?;
    let mut stream = TcpStream::connect_timeout(&target, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let length = body.len();
    write!(
        stream,
        "POST /add-checkpoint HTTP/1.1\r\nHost: {address}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )?;
    let mut answer = String::new();
    stream.take(ANSWER).read_to_string(&mut answer)?;
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(|| odd("its answer was cut off"))?;
    let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
    Ok((status.ok_or_else(|| odd("its answer is not HTTP"))?, body.to_owned()))
}
