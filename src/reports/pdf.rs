//! A PDF from data: numbered, hashed, recorded in the log, then set in a limited child process.

use super::record::{Exported, next_number, record};
use super::sheets::SheetError;
use super::words::label;
use crate::access::{Marking, Viewer};
use crate::audit::canonical::{canonical, hex};
use crate::audit::{self, Context, Tx};
use crate::db::DbError;
use crate::pdf::{self, Job, Limits, PdfError, PdfLang, Template};
use crate::state::App;
use crate::web::AppError;
use crate::web::locale::Lang;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io;

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
    /// The worker failed.
    #[error("the PDF could not be set: {0}")]
    Pdf(#[from] PdfError),
    /// The spreadsheet was not written.
    #[error(transparent)]
    Sheet(#[from] SheetError),
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
            ReportError::Sheet(SheetError::File(file)) if file.kind() == io::ErrorKind::StorageFull => {
                Self::DiskFull
            }
            ReportError::Sheet(_) | ReportError::Pdf(_) | ReportError::Program(_) => {
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
    fn kind(&self) -> &'static str {
        match self.template {
            Template::Dossier => "dossier",
            Template::Register => "register",
            Template::Meeting => "meeting",
            Template::Extract => "extract",
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
    let (data, number) = audit::write(&app.pool, context, |tx| {
        let contents = gather(tx)?;
        let number = next_number(tx)?;
        let data = canonical(&whole(app, context, order, &contents, number)).into_bytes();
        let sha256 = hex(&Sha256::digest(&data));
        let exported = Exported {
            kind: order.kind(),
            format: "pdf",
            lang: order.lang.code(),
            agreement_id: order.agreement_id,
            filter: order.filter,
            rows: contents.rows,
            withheld: contents.withheld,
            marking: contents.marking,
            sha256: &sha256,
        };
        record(tx, &exported)?;
        Ok::<_, ReportError>((data, number))
    })?;
    let proof = proof(app, &data)?;
    Ok((set(app, (order.template, order.lang), data, proof)?, number))
}

/// Sets data and proof that are at hand; the same ones always give the same bytes.
pub fn set(
    app: &App,
    (template, lang): (Template, Lang),
    data: Vec<u8>,
    proof: Vec<u8>,
) -> Result<Vec<u8>, ReportError> {
    let program = match &app.config.program {
        Some(program) => program.clone(),
        None => std::env::current_exe().map_err(ReportError::Program)?,
    };
    let mut limits = Limits::new(program);
    limits.extra_fonts.clone_from(&app.config.fonts);
    let lang = match lang {
        Lang::En => PdfLang::En,
        Lang::Pl => PdfLang::Pl,
        Lang::Uk => PdfLang::Uk,
    };
    let job = Job { template, lang, data, proof };
    Ok(pdf::render_in_child(&job, &limits)?)
}

fn whole(app: &App, context: &Context, order: &Order, contents: &Contents, number: i64) -> Value {
    let made_at = context.now.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let mut whole = contents.body.clone();
    whole["format"] = json!(format!("entente-{}/1", order.kind()));
    whole["export"] = json!({
        "no": format!("E-{}-{number:06}", context.now.format("%Y")),
        "kind": order.kind(),
        "made_at": made_at,
        "made_by": {"name": order.viewer.name, "role": label("role", order.viewer.role.code())},
        "true_on": context.now.date().to_string(),
        "known_on": made_at,
        "marking": contents.marking.code(),
        "withheld": contents.withheld,
        "settings": {"amber_days": 30, "stale_days": 90},
    });
    if app.config.demo {
        whole["notice"] = super::words::message("demo-notice");
    }
    whole
}

/// Fingerprint of the data and the place in the log; signed checkpoints come with the verifier.
fn proof(app: &App, data: &[u8]) -> Result<Vec<u8>, ReportError> {
    let head = app.pool.read(audit::store::head)?;
    let proof = json!({
        "data_sha256": hex(&Sha256::digest(data)),
        "data_bytes": data.len(),
        "log_id": head.log_id,
        "event_seq": head.seq,
        "chain": hex(&head.chain),
        "checkpoint": null,
        "log_key": null,
    });
    Ok(canonical(&proof).into_bytes())
}
