//! Recording an act with what its form brings along: a source that is new, a signatory who is new; one transaction, one version.

use super::acts::{check_dates, is_late};
use super::aggregate::Aggregate;
use super::change::{Request, change};
use super::entry::{self, NewAct, NewSignature};
use super::error::AgreementError;
use super::store;
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Tx};
use crate::directory::{self, DirectoryError, OfficialDraft, SourceDraft};
use crate::signing;
use crate::web::form::Errors;

/// An act as its form says it.
#[derive(Debug, Clone)]
pub struct Recording {
    /// The act, with the signatures under it.
    pub act: NewAct,
    /// A source that the register does not hold yet.
    pub source: Option<SourceDraft>,
    /// A signatory whom the directory does not hold yet; signs every signature without an official.
    pub signatory: Option<OfficialDraft>,
    /// Why, in the log: what was wrong with the act that is corrected.
    pub reason: Option<String>,
}

impl Recording {
    /// An act whose source and signatories are held already.
    pub fn of(act: NewAct) -> Self {
        Self { act, source: None, signatory: None, reason: None }
    }
}

/// Records the act; gives back its id.
pub fn record(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    recording: Recording,
) -> Result<String, AgreementError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let Recording { mut act, source, signatory, reason } = recording;
    let mut errors = Errors::default();
    check_dates(&act, tx.now().date(), &mut errors);
    check_order(&act, &mut errors);
    if !is_late(&act, tx.now().date()) {
        (act.backdating, act.backdating_reason) = (None, None);
    }
    if !errors.is_empty() {
        return Err(AgreementError::Invalid(errors));
    }
    let deed = match &act.corrects {
        Some(_) => Deed::ActCorrected,
        None if act.signatures.is_empty() => Deed::ActRecorded,
        None => Deed::SignatureRecorded,
    };
    let request = Request { id, version, deed, reason: reason.or(act.backdating_reason.clone()) };
    change(tx, viewer, request, |tx, a| {
        check_corrected(a, &act)?;
        if let Some(draft) = &source {
            let source_id = directory::insert_source(tx, draft)?;
            store::link_source(tx.db, id, &source_id)?;
            act.source_id = Some(source_id);
        }
        if let Some(draft) = &signatory {
            let official = new_official(tx, draft)?;
            act.signatures
                .iter_mut()
                .filter(|s| s.official_id.is_empty())
                .for_each(|s| s.official_id.clone_from(&official));
        }
        check_references(tx, a, &act, source.is_some())?;
        let parties: Vec<String> = a.parties.iter().map(|party| party.id.clone()).collect();
        Ok(entry::insert_act(tx, id, &parties, &act)?)
    })
}

fn new_official(tx: &mut Tx, draft: &OfficialDraft) -> Result<String, AgreementError> {
    directory::insert_official(tx, draft).map(|official| official.id).map_err(|error| match error {
        DirectoryError::Db(error) => AgreementError::Db(error),
        DirectoryError::Refused(why) => AgreementError::Refused(why),
        DirectoryError::NotFound => AgreementError::NotFound,
        DirectoryError::Conflict | DirectoryError::Unchanged => AgreementError::Conflict,
        DirectoryError::Faults(_) => {
            let mut errors = Errors::default();
            errors.add("name_latin", "error-choice");
            AgreementError::Invalid(errors)
        }
    })
}

/// Adds a source to the record; one that it holds already is named.
pub fn add_source(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    draft: &SourceDraft,
) -> Result<(), AgreementError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let request = Request { id, version, deed: Deed::AgreementEdited, reason: None };
    change(tx, viewer, request, |tx, a| {
        let source_id = directory::insert_source(tx, draft)?;
        if a.sources.iter().any(|held| held.id == source_id) {
            let mut errors = Errors::default();
            errors.add("source_reference", "source-held");
            return Err(AgreementError::Invalid(errors));
        }
        Ok(store::link_source(tx.db, id, &source_id)?)
    })
}

/// Only an act that still stands is corrected, and only once.
fn check_corrected(a: &Aggregate, act: &NewAct) -> Result<(), AgreementError> {
    match &act.corrects {
        Some(id) if !a.stands(id) => Err(AgreementError::NotFound),
        Some(_) | None => Ok(()),
    }
}

/// What was received was sent before, a new end lies after the act that sets it, and full powers are older than the signature they allow.
fn check_order(act: &NewAct, errors: &mut Errors) {
    if let (Some(acted), Some(received)) = (act.acted_on, act.received_on)
        && received.latest() < acted.earliest()
    {
        errors.add("received_on", "act-received-before");
    }
    if let (Some(first), Some(end)) = (act.acted_on.or(act.effective_on), act.new_end)
        && end.latest() < first.earliest()
    {
        errors.add("new_end", "act-end-before");
    }
    let powers = |signature: &NewSignature| signature.full_powers_on;
    if let Some(signed) = act.acted_on
        && act.signatures.iter().filter_map(powers).any(|powers| signing::came_too_late(powers, signed))
    {
        errors.add("full_powers_on", "powers-too-late");
    }
}

/// Party, source and signatory must be of this record and of the directory.
fn check_references(
    tx: &mut Tx,
    a: &Aggregate,
    act: &NewAct,
    new_source: bool,
) -> Result<(), AgreementError> {
    let mut errors = Errors::default();
    if act.party.is_some_and(|n| n >= a.parties.len())
        || act.signatures.iter().any(|s| s.party >= a.parties.len())
    {
        errors.add("party", "error-choice");
    }
    if let Some(source) = &act.source_id
        && !new_source
        && !a.source_ids().contains(&source.as_str())
    {
        errors.add("source", "error-choice");
    }
    if !act.signatures.is_empty() {
        let officials = directory::officials(tx.db)?;
        if act.signatures.iter().any(|s| !officials.iter().any(|official| official.id == s.official_id)) {
            errors.add("official", "error-choice");
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(AgreementError::Invalid(errors)) }
}
