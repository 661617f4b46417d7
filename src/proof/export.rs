//! Writing a bundle: the whole log up to a checkpoint, without the bodies that its reader may not see.

use super::actions::take;
use super::bundle::{CHECKPOINTS, EVENTS, KEYS, LEAVES, MANIFEST, Manifest, VERIFIER};
use super::checkpoint::SignedCheckpoint;
use super::error::ProofError;
use super::judge::ListedKey;
use super::store::{self, Why};
use super::walk::{KEY_DEEDS, RESTORE_DEED};
use crate::access::Viewer;
use crate::audit::canonical::hex;
use crate::audit::list::Log;
use crate::audit::{self, Context, Deed, Draft, Object, store as log};
use crate::db::{Db, DbError, dialect};
use crate::scratch;
use crate::state::App;
use serde::Serialize;
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The verifier that goes along.
pub const SCRIPT: &str = include_str!("../../scripts/verify.py");

/// What stands in every bundle for who opens it.
const README: &str = include_str!("../../scripts/bundle-readme.txt");

/// Events read at once.
const BATCH: i64 = 1_000;

/// Which bodies go along; the leaves of all events always do.
#[derive(Debug, Clone, Copy)]
pub enum Bodies<'b> {
    /// All of them: for the operator.
    All,
    /// What this reader may see.
    Of(&'b Viewer),
    /// Of that, what was done to these agreements; and what the log says of its keys and restores.
    About(&'b Viewer, &'b [String]),
}

/// A bundle that was written and recorded.
#[derive(Debug)]
pub struct Made {
    /// The file, at its beginning.
    pub file: File,
    /// Its length in bytes.
    pub length: u64,
    /// How many events.
    pub size: i64,
    /// How many of them without their bodies.
    pub withheld: i64,
    /// The checkpoint that covers it.
    pub checkpoint: SignedCheckpoint,
}

/// Writes the log into `file` as `reader` may have it, or whole for the operator; the export is an event itself.
pub fn make(
    app: &App,
    context: &Context,
    reader: Option<&Viewer>,
    mut file: File,
) -> Result<Made, ProofError> {
    let checkpoint = take(app, Why::Export)?;
    let size = checkpoint.says.size;
    let bodies = reader.map_or(Bodies::All, Bodies::Of);
    let withheld = write_bundle(app, bodies, &checkpoint, &mut file, &mut |_| Ok(()))?;
    let (length, sha256) =
        scratch::seal(&mut file).map_err(ProofError::file("the bundle cannot be read back"))?;
    let draft = Draft::new(Deed::LogExported, Object::new("log", "entente"))
        .fact("size", size)
        .fact("withheld", withheld)
        .fact("sha256", hex(&sha256))
        .fact("reader", reader.map(|reader| reader.account_id.clone()));
    audit::note(&app.pool, context, draft)?;
    Ok(Made { file, length, size, withheld, checkpoint })
}

/// Writes the log up to `checkpoint` into `file` as a bundle; each body that goes along is given to `told` too. Gives how many
/// bodies were left out.
pub fn write_bundle(
    app: &App,
    bodies: Bodies,
    checkpoint: &SignedCheckpoint,
    file: &mut File,
    told: &mut dyn FnMut(&[u8]) -> io::Result<()>,
) -> Result<i64, ProofError> {
    // The leaves go in behind the events and are kept on the disk until then, however long the log is.
    let leaves = scratch::open(&app.config.data_dir);
    let mut leaves = leaves.map_err(ProofError::file("the bundle cannot be written"))?;
    let files = (file, &mut leaves);
    app.pool.read(|db| dialect::snapshot(db, |db| write(db, bodies, checkpoint, files, told)))
}

fn packed<W: Write + Seek>(zip: &mut ZipWriter<W>, name: &str, large: bool) -> io::Result<()> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    Ok(zip.start_file(name, options.large_file(large))?)
}

fn as_json<W: Write + Seek>(zip: &mut ZipWriter<W>, name: &str, value: &impl Serialize) -> io::Result<()> {
    packed(zip, name, false)?;
    serde_json::to_writer_pretty(&mut *zip, value)?;
    zip.write_all(b"\n")
}

fn write(
    db: &mut Db,
    bodies: Bodies,
    checkpoint: &SignedCheckpoint,
    (file, kept): (&mut File, &mut File),
    told: &mut dyn FnMut(&[u8]) -> io::Result<()>,
) -> Result<i64, ProofError> {
    let failed = || ProofError::file("the bundle cannot be written");
    let says = &checkpoint.says;
    let log_id = log::head(db)?.log_id;
    let head = audit::chain::Head { log_id, seq: says.size, chain: says.chain };
    let keys: Vec<ListedKey> =
        store::list_keys(db)?.into_iter().filter(|key| key.seq <= says.size).map(ListedKey::from).collect();
    let (notes, witnessed) = store::list_notes_with_words(db, says.size)?;
    let notes = thinned(notes, witnessed);
    let mut zip = ZipWriter::new(BufWriter::new(&mut *file));
    let mut small = || {
        as_json(&mut zip, MANIFEST, &Manifest::of(&head))?;
        as_json(&mut zip, KEYS, &keys)?;
        as_json(&mut zip, CHECKPOINTS, &notes)?;
        for (name, text) in [(VERIFIER, SCRIPT), ("README.txt", README)] {
            packed(&mut zip, name, false)?;
            zip.write_all(text.as_bytes())?;
        }
        packed(&mut zip, EVENTS, true)
    };
    small().map_err(failed())?;
    let mut leaves = BufWriter::new(&mut *kept);
    let mut withheld = 0;
    let mut after = 0;
    while after < says.size {
        let until = says.size.min(after + BATCH);
        let open = readable(db, bodies, after, until)?;
        for link in log::list_links(db, after, until - after)? {
            let shown = open.as_ref().is_none_or(|open| open.contains(&link.seq));
            let body: &[u8] = if shown { &link.body } else { &[] };
            if shown {
                told(body).map_err(failed())?;
            }
            withheld += i64::from(!shown);
            zip.write_all(body).and_then(|()| zip.write_all(b"\n")).map_err(failed())?;
            leaves.write_all(&link.leaf).map_err(failed())?;
        }
        after = until;
    }
    leaves.flush().map_err(failed())?;
    drop(leaves);
    let last = kept.seek(SeekFrom::Start(0)).and_then(|_| packed(&mut zip, LEAVES, true));
    last.and_then(|()| io::copy(kept, &mut zip)).map_err(failed())?;
    zip.finish().map_err(io::Error::from).and_then(|mut out| out.flush()).map_err(failed())?;
    Ok(withheld)
}

/// The events of a stretch whose bodies go along; none when all.
fn readable(db: &mut Db, bodies: Bodies, after: i64, until: i64) -> Result<Option<HashSet<i64>>, DbError> {
    match bodies {
        Bodies::All => Ok(None),
        Bodies::Of(reader) => {
            let codes = Log::Whole.codes(reader);
            log::list_readable(db, reader, &codes, after, until).map(Some)
        }
        Bodies::About(reader, agreements) => {
            let mut found = log::list_about(db, reader, agreements, (after, until))?;
            let own = [KEY_DEEDS[0], KEY_DEEDS[1], RESTORE_DEED];
            found.extend(log::list_of_deeds(db, &own, (after, until))?);
            Ok(Some(found))
        }
    }
}

/// The first checkpoint, the last one and the last that a witness signed, and between them one for each thousand events.
fn thinned(notes: Vec<(i64, String)>, witnessed: Option<i64>) -> Vec<String> {
    let last = notes.last().map(|(size, _)| *size);
    let mut kept: Vec<(i64, String)> = Vec::new();
    for (size, note) in notes {
        let far = kept.last().is_none_or(|(before, _)| size - before >= super::actions::EVENTS);
        if far || Some(size) == last || Some(size) == witnessed {
            kept.push((size, note));
        }
    }
    kept.into_iter().map(|(_, note)| note).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_checkpoints_one_in_a_thousand_events_stays_and_the_last() {
        let notes = [3, 10, 900, 1_003, 1_004, 2_500, 2_501].map(|size: i64| (size, size.to_string()));
        assert_eq!(thinned(notes.to_vec(), None), ["3", "1003", "2500", "2501"]);
        assert_eq!(thinned(notes.to_vec(), Some(1_004)), ["3", "1003", "1004", "2500", "2501"]);
        assert!(thinned(Vec::new(), None).is_empty());
    }
}
