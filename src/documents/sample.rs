//! Documents that were made up: the demonstration enters them without a person.

use super::actions::{Arrival, Bounds, content, insert_version, new_row, note};
use super::claim::ClaimKind;
use super::document::{Authenticity, DocumentKind};
use super::error::DocumentError;
use super::format::Format;
use super::inputs::{Particulars, Shows};
use super::store::{self, claims};
use super::vault::Vault;
use super::{proving, taking};
use crate::access::Marking;
use crate::audit::{Deed, Tx};
use crate::db::DbError;

/// A text that was made up.
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    /// The name of its file.
    pub file_name: &'static str,
    /// What lists call it.
    pub title: &'static str,
    /// Code of what it is.
    pub kind: &'static str,
    /// Code of its language.
    pub lang: &'static str,
    /// Code of how it stands to the authentic text.
    pub authenticity: &'static str,
    /// The text.
    pub text: &'static str,
    /// What it shows of the first act; empty for nothing.
    pub shows: &'static str,
}

/// Why a sample is not entered.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// Its file cannot be kept.
    #[error("the folder of documents: {0}")]
    Io(#[from] std::io::Error),
    /// The rules refuse it.
    #[error(transparent)]
    Refused(#[from] DocumentError),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// It names a word that is unknown.
    #[error("the sample {0} names a word that is unknown")]
    Odd(&'static str),
}

/// Enters a sample, as evidence of the first act where it says what it shows; gives its id.
pub fn insert(
    tx: &mut Tx,
    (vault, quota): (&Vault, u64),
    agreement_id: &str,
    sample: &Sample,
    marking: Marking,
) -> Result<String, SampleError> {
    let odd = SampleError::Odd(sample.file_name);
    let words = (DocumentKind::parse(sample.kind), Authenticity::parse(sample.authenticity));
    let (Some(kind), Some(authenticity)) = words else { return Err(odd) };
    let kept = taking::keep_bytes(vault, sample.file_name, Format::Txt, sample.text.as_bytes())?;
    let particulars = Particulars {
        title: Some(sample.title.to_owned()),
        kind,
        lang: sample.lang.to_owned(),
        authenticity,
        dated_on: None,
        marking,
    };
    enter(tx, (vault, quota), agreement_id, (&kept, &particulars, sample.shows))
}

fn enter(
    tx: &mut Tx,
    (vault, quota): (&Vault, u64),
    agreement_id: &str,
    (arrival, particulars, shows): (&Arrival, &Particulars, &str),
) -> Result<String, SampleError> {
    let number = content(tx, Bounds { vault, quota, ceiling: particulars.marking }, arrival)?;
    let mut row = new_row(tx, agreement_id, arrival, particulars, number);
    row.sample = true;
    store::insert(tx.db, &row)?;
    insert_version(tx, &row, arrival, None)?;
    note(tx, &row, Deed::DocumentUploaded, None, None)?;
    let first = claims::standing(tx.db, agreement_id)?.into_iter().find(|(of, _)| of.kind == ClaimKind::Act);
    if let (Some((claim, _)), false) = (first, shows.is_empty()) {
        proving::attach_row(tx, agreement_id, &row, &Shows { claim, what: shows.to_owned() })?;
    }
    Ok(row.id)
}
