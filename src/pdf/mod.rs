//! PDFs of the register: data in, bytes out.
//!
//! A job is a template, a language and two JSON documents. They are set by typst (PDF/A-3a and PDF/UA-1)
//! from the files under `templates/pdf/`, with the fonts that lie there. This room knows no agreement and no
//! database; what the JSON must hold is written in `templates/pdf/README.md`.
//!
//! The server calls [`render_in_child`]: the engine cannot be cancelled and a failed allocation cannot be
//! caught, so each job runs in a limited child of the same binary, which calls [`worker_main`].
//! The same data always gives the same bytes.

mod child;
mod coverage;
mod error;
mod fonts;
mod glyphs;
mod limits;
mod render;
mod told;
mod wire;
mod worker;
mod world;

pub use child::render_in_child;
pub use error::PdfError;
pub use fonts::stand_in;
pub use limits::Limits;
pub use render::render;
pub use worker::{WORKER_COMMAND, worker_main};

use serde::{Deserialize, Serialize};

/// Which document is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// Everything the register holds on one agreement.
    Dossier,
    /// A list of agreements with its filter, counts and totals.
    Register,
    /// What a meeting with a partner, or on all of them, has to look at.
    Meeting,
    /// The milestones that a partner is asked to confirm line by line.
    Extract,
    /// What an audit drew, tested and found.
    Audit,
}

/// The language of the printed words; the data may hold texts in others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PdfLang {
    /// English.
    En,
    /// Polish.
    Pl,
    /// Ukrainian.
    Uk,
}

/// One document to set.
#[derive(Clone, Debug)]
pub struct Job {
    /// Which document.
    pub template: Template,
    /// In which language.
    pub lang: PdfLang,
    /// The data as JSON; attached to the PDF byte for byte as `data.json`.
    pub data: Vec<u8>,
    /// Fingerprint, chain value and checkpoint as JSON; attached as `proof.json`.
    pub proof: Vec<u8>,
}
