//! Making a pack: dossier by dossier in the turns of all reports, then the log, the documents and the manifest; recorded before
//! it leaves.

use super::asked::{Asked, What};
use super::chosen::{self, Chosen, choose};
use super::error::PackError;
use super::names::{self, Names};
use super::papers;
use super::writing::{Packing, Zip};
use super::{guide, papers::Paper};
use crate::access::{Marking, Role, Viewer};
use crate::accounts;
use crate::agreements::dossier;
use crate::audit::canonical::hex;
use crate::audit::{self, Context, Draft};
use crate::db::{Db, DbError};
use crate::documents::{Taken, handed};
use crate::proof::export::{Bodies, SCRIPT, write_bundle};
use crate::proof::{self, SignedCheckpoint, Why};
use crate::reports::pdf::{PROGRAM, ReportError};
use crate::reports::{self, Exported};
use crate::scratch;
use crate::state::App;
use crate::web::AppError;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};

/// The name of the format, in the manifest.
const FORMAT: &str = "entente-audit-pack/1";

/// Who asks for what.
#[derive(Debug, Clone)]
pub struct Order {
    /// For whom.
    pub viewer: Viewer,
    /// Under whose name and when it is recorded.
    pub context: Context,
    /// What.
    pub asked: Asked,
}

/// A pack that was made and recorded.
#[derive(Debug)]
pub struct Made {
    /// The file, at its beginning; it has no name and is gone when closed.
    pub file: File,
    /// Its length in bytes.
    pub length: u64,
    /// The number of its record.
    pub number: i64,
}

/// Makes a pack. Between its dossiers others have their turn, and it stops when nobody waits for it any more.
pub async fn make(app: &App, order: Order) -> Result<Made, AppError> {
    let mut pack = app.block(move |app| Pack::begin(app, order)).await?;
    for place in 0..pack.agreements.len() {
        pack = app.print(move |app| pack.dossier(app, place)).await?;
    }
    app.block(move |app| pack.finish(app)).await
}

/// A pack on its way.
struct Pack {
    order: Order,
    agreements: Vec<Chosen>,
    withheld: i64,
    zip: Zip,
    names: Names,
}

/// What of the log went in.
struct Log {
    checkpoint: SignedCheckpoint,
    left_out: i64,
}

impl Pack {
    fn begin(app: &App, order: Order) -> Result<Self, PackError> {
        let (viewer, asked) = (&order.viewer, &order.asked);
        let choice = app.pool.read(|db| -> Result<_, PackError> {
            let choice = choose(db, viewer, &asked.what)?;
            if asked.with_files {
                chosen::limit_files(chosen::files(db, viewer, &choice.agreements)?.1)?;
            }
            Ok(choice)
        })?;
        let mut zip = Zip::new(scratch::open(&app.config.data_dir)?);
        let at = order.context.now.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        zip.text("VERIFY.md", &guide::text(asked.lang, &viewer.name, &at, PROGRAM))?;
        zip.text("verify.py", SCRIPT)?;
        let (agreements, withheld) = (choice.agreements, choice.withheld);
        Ok(Self { agreements, withheld, zip, names: Names::default(), order })
    }

    /// The dossier of one agreement; when it was hidden meanwhile, it is left out as if it had been before.
    fn dossier(mut self, app: &App, place: usize) -> Result<Self, PackError> {
        let Some(agreement) = self.agreements.get_mut(place) else { return Ok(self) };
        let Order { viewer, context, asked } = &self.order;
        match dossier::export(app, viewer, context, &agreement.id, asked.lang) {
            Ok((pdf, _)) => {
                let of = names::of_agreement(agreement.number.as_deref(), &agreement.id);
                let stem = format!("dossiers/dossier-{of}-{}", asked.lang.code());
                let name = self.names.free(&stem, "pdf");
                self.zip.copy(&name, Packing::AsItIs, &mut pdf.as_slice())?;
                agreement.dossier = Some(name);
            }
            Err(ReportError::NotFound) => self.withheld += 1,
            Err(error) => return Err(error.into()),
        }
        Ok(self)
    }

    fn finish(mut self, app: &App) -> Result<Made, PackError> {
        self.agreements.retain(|agreement| agreement.dossier.is_some());
        if self.agreements.is_empty() {
            return Err(PackError::NotFound);
        }
        let log = self.log(app)?;
        let (papers, drafts) = self.documents(app)?;
        self.exceptions(app)?;
        let own = self.agreements.iter().map(|agreement| agreement.marking);
        let marking = own.chain(papers.iter().map(|paper| paper.marking)).max();
        let marking = marking.unwrap_or(Marking::Unclassified);
        let sums = self.zip.sums();
        self.zip.text("SHA256SUMS", &sums)?;
        let manifest = serde_json::to_string_pretty(&self.manifest(app, &log, marking)?);
        let manifest = manifest.map_err(io::Error::from)?;
        self.zip.text("manifest.json", &(manifest + "\n"))?;
        let Self { order, agreements, withheld, zip, names: _ } = self;
        let mut file = zip.finish()?;
        let (length, sha256) = scratch::seal(&mut file)?;
        let exported = Exported {
            kind: "audit_pack",
            format: "zip",
            lang: order.asked.lang.code(),
            agreement_id: match &order.asked.what {
                What::One(id) => Some(id.as_str()),
                What::Selection(_) => None,
            },
            filter: &order.asked.query(),
            rows: i64::try_from(agreements.len()).unwrap_or(i64::MAX),
            withheld,
            marking,
            sha256: &hex(&sha256),
            checkpoint: log.checkpoint.says.size,
        };
        let recorded = audit::write(&app.pool, &order.context, |tx| {
            drafts.into_iter().for_each(|draft| tx.record(draft));
            reports::record(tx, &exported)
        })?;
        Ok(Made { file, length, number: recorded.number })
    }

    /// The log up to a checkpoint that covers the export of every dossier here, and the events once more as lines to read.
    fn log(&mut self, app: &App) -> Result<Log, PackError> {
        let checkpoint = proof::take(app, Why::Export)?;
        let ids: Vec<String> = self.agreements.iter().map(|agreement| agreement.id.clone()).collect();
        let mut bundle = scratch::open(&app.config.data_dir)?;
        let mut events = scratch::open(&app.config.data_dir)?;
        let mut lines = BufWriter::new(&mut events);
        let mut tell = |body: &[u8]| lines.write_all(body).and_then(|()| lines.write_all(b"\n"));
        let bodies = Bodies::About(&self.order.viewer, &ids);
        let left_out = write_bundle(app, bodies, &checkpoint, &mut bundle, &mut tell)?;
        lines.flush()?;
        drop(lines);
        for (name, packing, file) in
            [("log-bundle.zip", Packing::AsItIs, &mut bundle), ("events.jsonl", Packing::Packed, &mut events)]
        {
            file.seek(SeekFrom::Start(0))?;
            self.zip.copy(name, packing, file)?;
        }
        let size = checkpoint.says.size;
        let words = app.pool.read(|db| proof::store::list_cosignatures(db, &[size]))?;
        let words: String = words.into_iter().map(|row| row.line).collect();
        self.zip.text("checkpoint.txt", &format!("{}{words}", checkpoint.whole()))?;
        Ok(Log { checkpoint, left_out })
    }

    /// The files, when they were asked for, and the list of documents; with the events that say which files leave.
    fn documents(&mut self, app: &App) -> Result<(Vec<Paper>, Vec<Draft>), PackError> {
        let Order { viewer, asked, context: _ } = &self.order;
        let agreements = &self.agreements;
        let (mut papers, people) = app.pool.read(|db| {
            Ok::<_, DbError>((papers::gather(db, viewer, asked.lang, agreements)?, accounts::names(db)?))
        })?;
        let mut drafts = Vec::new();
        for paper in papers.iter_mut().filter(|_| asked.with_files) {
            let taken = handed::take(&app.vault(), &paper.version.1.kept())?;
            drafts.push(handed::noted(&paper.version, &paper.row.agreement_id, &taken));
            paper.file = match taken {
                Taken::Sound(mut file) => {
                    let name = self.names.free(&paper.place.0, &paper.place.1);
                    self.zip.copy(&name, Packing::AsItIs, &mut file)?;
                    name
                }
                Taken::Missing => asked.lang.t("apack-file-missing").to_owned(),
                Taken::Damaged(_) => asked.lang.t("apack-file-damaged").to_owned(),
            };
        }
        let list = |out: &mut super::writing::Writing<'_>| papers::write(out, asked.lang, &papers, &people);
        self.zip.put("documents.csv", Packing::Packed, list)?;
        Ok((papers, drafts))
    }

    fn exceptions(&mut self, app: &App) -> Result<(), PackError> {
        let Order { viewer, asked, context } = &self.order;
        let (agreements, today) = (&self.agreements, context.now.date());
        let reads = |db: &mut Db| papers::exceptions(db, viewer, asked.lang, agreements, today);
        let found = app.pool.read(reads)?;
        let list = |out: &mut super::writing::Writing<'_>| papers::write_exceptions(out, asked.lang, &found);
        Ok(self.zip.put("exceptions.csv", Packing::Packed, list)?)
    }

    fn manifest(&self, app: &App, log: &Log, marking: Marking) -> Result<Value, PackError> {
        let Order { viewer, context, asked } = &self.order;
        let log_id = app.pool.read(audit::store::head)?.log_id;
        let agreements = self.agreements.iter().map(|agreement| {
            json!({"id": agreement.id, "number": agreement.number, "marking": agreement.marking.code(),
                "dossier": agreement.dossier})
        });
        let says = &log.checkpoint.says;
        Ok(json!({
            "format": FORMAT,
            "made_at": context.now.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            "made_by": {"name": viewer.name, "role": viewer.role.code()},
            "program": PROGRAM,
            "lang": asked.lang.code(),
            "asked": asked.query(),
            "marking": marking.code(),
            "agreements": agreements.collect::<Vec<_>>(),
            // To everybody but an auditor what is hidden does not exist, in numbers too.
            "withheld": (viewer.role == Role::Auditor).then_some(self.withheld),
            "log": {"log_id": log_id, "size": says.size, "bodies": says.size - log.left_out,
                "checkpoint": log.checkpoint.whole()},
            "entries": self.zip.entries(),
        }))
    }
}
