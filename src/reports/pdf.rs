//! A PDF from data: numbered, hashed, recorded in the log, then set in a limited child process.

use super::record::{Exported, next_number, record};
use super::sheets::SheetError;
use super::words::label;
use crate::access::{Marking, Viewer};
use crate::audit::canonical::{canonical, hex};
use crate::audit::{self, Context, Tx};
use crate::db::DbError;
use crate::pdf::{self, Job, Limits, PdfError, PdfLang, Template};
use crate::proof::{self, ProofError, SignedCheckpoint, Why};
use crate::seal::{SealError, Sealer};
use crate::state::App;
use crate::web::AppError;
use crate::web::locale::Lang;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io;

/// What sets PDFs: the same data is set to the same bytes by the same version.
pub const PROGRAM: &str = concat!("Entente ", env!("CARGO_PKG_VERSION"));

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// Missing or hidden.
    #[error("there is no such agreement")]
    NotFound,
    /// More rows than a PDF can hold; XLSX and CSV have no such limit.
    #[error("too many rows for a PDF: {0}")]
    TooManyRows(i64),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// No checkpoint could be signed before it.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// The worker failed.
    #[error("the PDF could not be set: {0}")]
    Pdf(#[from] PdfError),
    /// It must be sealed, and cannot be.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The spreadsheet was not written.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// Nobody waits for it any more.
    #[error("nobody waits for the report any more")]
    GivenUp,
    /// The server's own binary is not where it was.
    #[error("the worker could not be found: {0}")]
    Program(std::io::Error),
}

impl From<ReportError> for AppError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::NotFound => Self::NotFound,
            ReportError::TooManyRows(_) => Self::TooLarge,
            ReportError::Db(error) => error.into(),
            ReportError::Proof(error) => error.into(),
            ReportError::Seal(error) => Self::Unsealed(error.to_string()),
            ReportError::Sheet(SheetError::File(file)) if file.kind() == io::ErrorKind::StorageFull => {
                Self::DiskFull
            }
            ReportError::Sheet(_) | ReportError::Pdf(_) | ReportError::Program(_) | ReportError::GivenUp => {
                Self::Internal(error.to_string())
            }
        }
    }
}

/// The contents of a report before it is numbered.
pub struct Contents {
    /// The fields beside `export`.
    pub body: Value,
    /// Rows included.
    pub rows: i64,
    /// Rows that the exporter may not see.
    pub withheld: i64,
    /// The highest marking included.
    pub marking: Marking,
}

/// Which report, for whom.
pub struct Order<'o> {
    /// Who exports.
    pub viewer: &'o Viewer,
    /// Which document.
    pub template: Template,
    /// The language of the printed words.
    pub lang: Lang,
    /// The agreement, when it is a dossier.
    pub agreement_id: Option<&'o str>,
    /// The filter as a query string.
    pub filter: &'o str,
}

impl Order<'_> {
    /// What the record of the export calls it.
    pub(super) fn kind(&self) -> &'static str {
        match self.template {
            Template::Dossier => "dossier",
            Template::Register => "register",
            Template::Meeting => "meeting",
            Template::Extract => "extract",
            Template::Audit => "audit",
        }
    }
}

/// Gathers, numbers, records and sets a report; gives the PDF and its number.
pub fn make(
    app: &App,
    context: &Context,
    order: &Order,
    gather: impl FnOnce(&mut Tx) -> Result<Contents, ReportError>,
) -> Result<(Vec<u8>, i64), ReportError> {
    let sealer = sealer(app)?;
    let checkpoint = proof::take(app.in_present(), Why::Export)?;
    let (data, recorded) = audit::write(&app.in_present().pool, context, |tx| {
        let contents = match &app.past {
            None => gather(tx)?,
            Some(_) => audit::look(&app.pool, &Context { now: app.now(), ..context.clone() }, gather)?,
        };
        let number = next_number(tx)?;
        let no = numbered(context, number);
        let data = canonical(&whole(app, context, order, &contents, &no)).into_bytes();
        let sha256 = hex(&Sha256::digest(&data));
        let asked = app.asked(order.filter);
        let exported = Exported {
            kind: order.kind(),
            format: "pdf",
            lang: order.lang.code(),
            agreement_id: order.agreement_id,
            filter: &asked,
            rows: contents.rows,
            withheld: contents.withheld,
            marking: contents.marking,
            sha256: &sha256,
            checkpoint: checkpoint.says.size,
        };
        let recorded = record(tx, &exported)?;
        Ok::<_, ReportError>((data, recorded))
    })?;
    let proof = prove(app, order, &data, &recorded.id, &checkpoint, None)?;
    Ok((set(app, sealer.as_ref(), (order.template, order.lang), data, proof)?, recorded.number))
}

/// What seals the PDFs of this register, when they are sealed; asked before an export is recorded, for without it nothing leaves.
pub fn sealer(app: &App) -> Result<Option<Sealer>, ReportError> {
    let now = app.in_present().now();
    Ok(app.config.seal.as_ref().map(|settings| settings.open(now)).transpose()?)
}

/// Sets data and proof that are at hand, and seals the PDF where PDFs are sealed: here and nowhere else. Before the seal the same data
/// always give the same bytes.
pub fn set(
    app: &App,
    sealer: Option<&Sealer>,
    (template, lang): (Template, Lang),
    data: Vec<u8>,
    proof: Vec<u8>,
) -> Result<Vec<u8>, ReportError> {
    print(app, sealer, &Job { template, lang: pdf_lang(lang), data, proof }, &limits(app)?)
}

/// Sets a report within `limits`, and seals it.
pub(super) fn print(
    app: &App,
    sealer: Option<&Sealer>,
    job: &Job,
    limits: &Limits,
) -> Result<Vec<u8>, ReportError> {
    let pdf = pdf::render_in_child(job, limits)?;
    match sealer {
        None => Ok(pdf),
        Some(sealer) => Ok(sealer.put_on(&pdf, app.in_present().now())?),
    }
}

/// What the setting of a report may use.
pub(super) fn limits(app: &App) -> Result<Limits, ReportError> {
    let program = match &app.config.program {
        Some(program) => program.clone(),
        None => std::env::current_exe().map_err(ReportError::Program)?,
    };
    let mut limits = Limits::new(program);
    limits.extra_fonts.clone_from(&app.config.fonts);
    Ok(limits)
}

/// The number of an export as it is printed.
pub(super) fn numbered(context: &Context, number: i64) -> String {
    format!("E-{}-{number:06}", context.now.format("%Y"))
}

/// The data of a report: its contents and what is said of the export.
pub(super) fn whole(app: &App, context: &Context, order: &Order, contents: &Contents, no: &str) -> Value {
    let made_at = context.now.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let (true_on, known_on) = match &app.past {
        None => (context.now.date(), made_at.clone()),
        Some(past) => (past.as_of.true_on, past.as_of.known.last().format("%Y-%m-%dT%H:%M:%SZ").to_string()),
    };
    let mut whole = contents.body.clone();
    whole["format"] = json!(format!("entente-{}/1", order.kind()));
    whole["export"] = json!({
        "no": no,
        "kind": order.kind(),
        "made_at": made_at,
        "made_by": {"name": order.viewer.name, "role": label("role", order.viewer.role.code())},
        "true_on": true_on.to_string(),
        "known_on": known_on,
        "marking": contents.marking.code(),
        "rows": contents.rows,
        "withheld": contents.withheld,
        "filter": app.asked(order.filter),
        "settings": {"amber_days": 30, "stale_days": 90},
    });
    if app.config.demo {
        whole["notice"] = super::words::message("demo-notice");
    }
    whole
}

/// The language as the templates know it.
pub(super) const fn pdf_lang(lang: Lang) -> PdfLang {
    match lang {
        Lang::En => PdfLang::En,
        Lang::Pl => PdfLang::Pl,
        Lang::Uk => PdfLang::Uk,
    }
}

/// Fingerprint of the data, the place of the export's event in the log, the checkpoint before it, and what the pages were
/// set with, so that `entente verify` can set them again; of one of several parts also the others.
pub(super) fn prove(
    app: &App,
    order: &Order,
    data: &[u8],
    export_id: &str,
    checkpoint: &SignedCheckpoint,
    others: Option<Value>,
) -> Result<Vec<u8>, ReportError> {
    let (place, keys, head) = app.in_present().pool.read(|db| {
        let place = proof::store::place_of(db, "export", export_id)?;
        Ok::<_, DbError>((place, proof::store::list_keys(db)?, audit::store::head(db)?))
    })?;
    let (seq, chain) = place.ok_or(DbError::NoEvent)?;
    let mut proof = json!({
        "data_sha256": hex(&Sha256::digest(data)),
        "data_bytes": data.len(),
        "log_id": head.log_id,
        "event_seq": seq,
        "chain": hex(&chain),
        "checkpoint": checkpoint.whole(),
        "log_key": keys.last().map(|key| key.vkey.as_str()),
        "template": order.template,
        "lang": pdf_lang(order.lang),
        "program": PROGRAM,
    });
    if let Some(others) = others {
        proof["parts"] = others;
    }
    Ok(canonical(&proof).into_bytes())
}
