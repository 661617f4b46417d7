//! Sets one document, in this process.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use chrono::{Datelike, Timelike};
use sha2::{Digest, Sha256};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use unicode_normalization::char::is_combining_mark;

use super::coverage::{Letters, made_at};
use super::fonts::Fonts;
use super::glyphs::Glyphs;
use super::world::PdfWorld;
use super::{Job, PdfError};

/// How often a refused document is set again with the letters of the complaint as □.
const SECOND_LOOKS: usize = 3;

/// Sets one document in this process, without limits: for tests and measurements.
///
/// The server uses [`super::render_in_child`]. Fonts of the folder are used for letters that the embedded ones lack.
pub fn render(job: &Job, extra_fonts: Option<&Path>) -> Result<Vec<u8>, PdfError> {
    let pdf = render_once(job, extra_fonts);
    comemo::evict(0);
    pdf
}

/// The same, leaving what the engine remembers to the end of the process.
pub(super) fn render_once(job: &Job, extra_fonts: Option<&Path>) -> Result<Vec<u8>, PdfError> {
    let options = options(job)?;
    let (letters, fonts) = prepare(job, extra_fonts)?;
    let mut missing = letters.missing_from(&fonts);
    for _ in 0..SECOND_LOOKS {
        let complaints = match set(job, &letters, &missing, &fonts, &options) {
            Ok(pdf) => return Ok(pdf),
            Err(complaints) => complaints,
        };
        let undrawn = undrawn(&complaints);
        let before = missing.len();
        missing.extend(undrawn);
        if missing.len() == before {
            break;
        }
    }
    // The last resort: only letters that every main font has.
    let plain = Fonts::embedded();
    set(job, &letters, &letters.uncommon(plain), plain, &options)
        .map_err(|complaints| PdfError::Refused { diagnostics: complaints })
}

fn prepare(job: &Job, extra_fonts: Option<&Path>) -> Result<(Letters, Cow<'static, Fonts>), PdfError> {
    let mut letters = Letters::default();
    letters.read(&job.data, "the data")?;
    letters.read(&job.proof, "the proof")?;
    let embedded = Fonts::embedded();
    let wanted: BTreeSet<char> =
        letters.missing_from(embedded).into_iter().filter(|c| !super::coverage::is_forbidden(*c)).collect();
    let fonts = match extra_fonts {
        Some(folder) if !wanted.is_empty() => Cow::Owned(embedded.with_folder(folder, wanted)),
        Some(_) | None => Cow::Borrowed(embedded),
    };
    Ok((letters, fonts))
}

fn set(
    job: &Job,
    letters: &Letters,
    missing: &BTreeSet<char>,
    fonts: &Fonts,
    options: &PdfOptions,
) -> Result<Vec<u8>, Vec<String>> {
    let document = layout(job, letters, missing, fonts)?;
    typst_pdf::pdf(&document, options).map_err(|errors| errors.iter().map(told).collect())
}

fn layout(job: &Job, letters: &Letters, missing: &BTreeSet<char>, fonts: &Fonts) -> Result<PagedDocument, Vec<String>> {
    let glyphs = Glyphs::new(letters, missing, fonts);
    let world = PdfWorld {
        template: job.template,
        lang: job.lang,
        data: Bytes::new(job.data.clone()),
        proof: Bytes::new(job.proof.clone()),
        glyphs: Bytes::new(serde_json::to_vec(&glyphs).expect("texts and truth values are JSON")),
        fonts: Cow::Borrowed(fonts),
    };
    let compiled = typst::compile::<PagedDocument>(&world);
    for warning in &compiled.warnings {
        tracing::warn!(warning = %told(warning), "typst");
    }
    compiled.output.map_err(|errors| errors.iter().map(told).collect())
}

fn told(diagnostic: &SourceDiagnostic) -> String {
    let hints: String = diagnostic.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
    format!("{}{hints}", diagnostic.message)
}

/// The letters that the complaints quote: of each, the combining marks, or all when it has none.
fn undrawn(complaints: &[String]) -> Vec<char> {
    let undrawn = complaints.iter().filter(|text| text.contains("could not be displayed"));
    undrawn
        .flat_map(|text| {
            let odd: Vec<char> = text.chars().filter(|c| !c.is_ascii()).collect();
            let marks: Vec<char> = odd.iter().copied().filter(|c| is_combining_mark(*c)).collect();
            if marks.is_empty() { odd } else { marks }
        })
        .collect()
}

fn options(job: &Job) -> Result<PdfOptions, PdfError> {
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).expect("the two standards go together");
    let at = made_at(&job.data)?;
    let part = |number: u32| u8::try_from(number).expect("parts of a date are below 60");
    let date = Datetime::from_ymd_hms(
        at.year(),
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .ok_or_else(|| PdfError::BadData("export.made_at lies outside the calendar".to_owned()))?;
    let identity = Sha256::new().chain_update(&job.data).chain_update(format!("{:?} {:?}", job.template, job.lang));
    Ok(PdfOptions {
        ident: Smart::Custom(data_encoding::HEXLOWER.encode(&identity.finalize())),
        creator: Smart::Custom(Some(format!("Entente {}", env!("CARGO_PKG_VERSION")))),
        timestamp: Some(Timestamp::new_utc(date)),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    })
}
