//! A report too long for one PDF: numbered parts, each with its own number, hash, event and proof, in one ZIP file. They are set one
//! after the other by a worker that steps back for everything else, and nothing of them stays on the disk.

use super::Made;
use super::pdf::{Contents, Order, ReportError, limits, numbered, pdf_lang, print, prove, sealer, whole};
use super::record::{Exported, Recorded, next_number, record};
use super::sheets::SheetError;
use crate::access::Marking;
use crate::audit::canonical::{canonical, hex};
use crate::audit::{self, Context, Tx};
use crate::db::{Db, dialect};
use crate::pdf::Job;
use crate::proof::{self, SignedCheckpoint, Why};
use crate::scratch;
use crate::state::App;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Whether somebody still waits for a report; falls with whoever waits.
#[derive(Debug, Default)]
pub struct Waiting(Arc<AtomicBool>);

/// What the work asks between two parts.
#[derive(Debug, Clone)]
pub struct Patience(Arc<AtomicBool>);

impl Waiting {
    /// For the work.
    pub fn patience(&self) -> Patience {
        Patience(Arc::clone(&self.0))
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Patience {
    fn ask(&self) -> Result<(), ReportError> {
        if self.0.load(Ordering::Relaxed) { Err(ReportError::GivenUp) } else { Ok(()) }
    }
}

/// The bodies of the parts on their way: on disk, one after the other.
pub struct Parcel {
    file: BufWriter<File>,
    parts: Vec<Piece>,
}

/// Where a body lies, and how many rows it has.
#[derive(Debug, Clone, Copy)]
struct Piece {
    length: u64,
    rows: i64,
}

/// What holds for all parts together.
pub struct Long {
    /// Rows in all parts.
    pub rows: i64,
    /// Rows that the exporter may not see.
    pub withheld: i64,
    /// The highest marking included.
    pub marking: Marking,
}

impl Parcel {
    fn new(app: &App) -> Result<Self, ReportError> {
        let file = scratch::open(&app.config.data_dir).map_err(SheetError::File)?;
        Ok(Self { file: BufWriter::new(file), parts: Vec::new() })
    }

    /// Adds a part with so many rows.
    pub fn put(&mut self, body: &Value, rows: i64) -> Result<(), ReportError> {
        self.add(body.to_string().as_bytes(), rows)
    }

    fn add(&mut self, bytes: &[u8], rows: i64) -> Result<(), ReportError> {
        self.file.write_all(bytes).map_err(SheetError::File)?;
        self.parts.push(Piece { length: bytes.len() as u64, rows });
        Ok(())
    }

    /// What was put in, to be taken out in the same order.
    fn open(self) -> Result<(BufReader<File>, Vec<Piece>), ReportError> {
        let file = self.file.into_inner().map_err(|error| SheetError::File(error.into_error()))?;
        let mut file = BufReader::new(file);
        file.seek(SeekFrom::Start(0)).map_err(SheetError::File)?;
        Ok((file, self.parts))
    }
}

fn take(file: &mut BufReader<File>, piece: Piece) -> Result<Vec<u8>, ReportError> {
    let mut bytes = Vec::new();
    file.by_ref().take(piece.length).read_to_end(&mut bytes).map_err(SheetError::File)?;
    if bytes.len() as u64 != piece.length {
        return Err(SheetError::File(io::ErrorKind::UnexpectedEof.into()).into());
    }
    Ok(bytes)
}

/// A part that is numbered and recorded.
struct Numbered {
    no: String,
    recorded: Recorded,
    sha256: String,
    /// The first and the last of its rows among all of them, from 1.
    span: (i64, i64),
    length: u64,
}

/// Gathers the parts in one snapshot, numbers and records them in one transaction, then sets them one after the other.
pub fn make(
    app: &App,
    context: &Context,
    order: &Order,
    patience: &Patience,
    gather: impl FnOnce(&mut Db, &mut Parcel) -> Result<Long, ReportError>,
) -> Result<Made, ReportError> {
    let present = app.in_present();
    let sealer = sealer(app)?;
    let checkpoint = proof::take(present, Why::Export)?;
    let mut bodies = Parcel::new(app)?;
    let long = app.pool.read(|db| dialect::snapshot(db, |db| gather(db, &mut bodies)))?;
    let mut data = Parcel::new(app)?;
    let numbered = audit::write(&present.pool, context, |tx| {
        number_all(tx, (app, context, order), bodies, &long, (&checkpoint, &mut data))
    })?;
    let (mut data, pieces) = data.open()?;
    let file = scratch::open(&app.config.data_dir).map_err(SheetError::File)?;
    let mut zip = ZipWriter::new(file);
    for (n, piece) in pieces.into_iter().enumerate() {
        patience.ask()?;
        let part = &numbered[n];
        let bytes = take(&mut data, piece)?;
        let proof =
            prove(app, order, &bytes, &part.recorded.id, &checkpoint, Some(others(&numbered, n, long.rows)))?;
        let job = Job { template: order.template, lang: pdf_lang(order.lang), data: bytes, proof };
        let pdf = print(app, sealer.as_ref(), &job, &limits(app)?.stepping_back())?;
        let name = format!("{}.pdf", part.no.replace('/', "-"));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(name, stored).map_err(packed)?;
        zip.write_all(&pdf).map_err(SheetError::File)?;
    }
    let mut file = zip.finish().map_err(packed)?;
    let (length, _) = scratch::seal(&mut file).map_err(SheetError::File)?;
    let number = numbered.first().map_or(0, |part| part.recorded.number);
    Ok(Made { file, length, number })
}

fn packed(error: zip::result::ZipError) -> ReportError {
    SheetError::File(io::Error::from(error)).into()
}

/// Numbers and records every part: the first takes the number of the export, and each is called after it.
fn number_all(
    tx: &mut Tx,
    (app, context, order): (&App, &Context, &Order),
    bodies: Parcel,
    long: &Long,
    (checkpoint, data): (&SignedCheckpoint, &mut Parcel),
) -> Result<Vec<Numbered>, ReportError> {
    let (mut bodies, pieces) = bodies.open()?;
    let export = numbered(context, next_number(tx)?);
    let asked = app.asked(order.filter);
    let (of, mut before, mut done) = (pieces.len(), 0, Vec::new());
    for (n, piece) in pieces.into_iter().enumerate() {
        let body = take(&mut bodies, piece)?;
        let body = serde_json::from_slice(&body).map_err(|error| SheetError::Sheet(error.to_string()))?;
        let no = format!("{export}/{}", n + 1);
        let span = (before + 1, before + piece.rows);
        before += piece.rows;
        let contents = Contents { body, rows: piece.rows, withheld: long.withheld, marking: long.marking };
        let mut whole = whole(app, context, order, &contents, &no);
        whole["export"]["part"] =
            json!({"n": n + 1, "of": of, "first": span.0, "last": span.1, "rows": long.rows});
        let bytes = canonical(&whole).into_bytes();
        let sha256 = hex(&Sha256::digest(&bytes));
        let exported = Exported {
            kind: order.kind(),
            format: "pdf",
            lang: order.lang.code(),
            agreement_id: order.agreement_id,
            filter: &asked,
            rows: piece.rows,
            withheld: long.withheld,
            marking: long.marking,
            sha256: &sha256,
            checkpoint: checkpoint.says.size,
        };
        let recorded = record(tx, &exported)?;
        let length = bytes.len() as u64;
        data.add(&bytes, piece.rows)?;
        done.push(Numbered { no, recorded, sha256, span, length });
    }
    Ok(done)
}

/// What a part says of all parts: which it is, and the number, rows, length and fingerprint of each.
fn others(numbered: &[Numbered], n: usize, rows: i64) -> Value {
    let part = |part: &Numbered| {
        json!({
            "no": part.no, "first": part.span.0, "last": part.span.1,
            "data_bytes": part.length, "data_sha256": part.sha256,
        })
    };
    json!({"n": n + 1, "rows": rows, "all": numbered.iter().map(part).collect::<Vec<_>>()})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_is_told_when_nobody_waits_any_more() {
        let waiting = Waiting::default();
        let patience = waiting.patience();
        assert!(patience.ask().is_ok());
        drop(waiting);
        assert!(matches!(patience.ask(), Err(ReportError::GivenUp)));
    }
}
