//! Writing what a claim says into the record: a correcting act, a new version of a title, an office, a kind; each with its source.

use super::aggregate::Aggregate;
use super::claims::refused;
use super::error::AgreementError;
use super::kinds::TitleKind;
use super::rows::TitleRow;
use super::store;
use crate::audit::Tx;
use crate::clock::new_id;
use crate::db::DbError;
use crate::directory::Grade;
use crate::documents::{self, Claim, ClaimKind};
use crate::facts::store as kept;
use crate::facts::{ClaimRow, Fact, FactId, FactKind, Origin};
use crate::lifecycle::store::ActRow;
use crate::lifecycle::{self, Verification};
use crate::signing;

/// What stood in the record stays beside what takes its place, in the name of who recorded it.
pub(super) fn keep_own(tx: &mut Tx, a: &Aggregate, fact: &Fact, made_in: i32) -> Result<(), DbError> {
    let Some(own) = &fact.own else { return Ok(()) };
    let is_held = |claim: &ClaimRow| claim.value == own.value && claim.source_id == own.source_id;
    if fact.live().any(is_held) {
        return Ok(());
    }
    let row = ClaimRow {
        id: new_id(),
        agreement_id: a.row.id.clone(),
        kind: fact.id.kind.code().into(),
        subject_id: fact.id.of.clone(),
        value: own.value.clone(),
        grade: own.grade.map(|grade| grade.code().to_owned()),
        source_id: own.source_id.clone(),
        document_id: own.document_id.clone(),
        note: None,
        origin: Origin::Record.code().into(),
        made_in,
        recorded_by: own.recorded_by.clone(),
        recorded_at: own.recorded_at,
        withdrawn_by: None,
        withdrawn_at: None,
        withdrawn_reason: None,
    };
    kept::insert(tx.db, &row)
}

/// Writes what a claim says into the record, with its source.
pub(super) fn adopt(
    tx: &mut Tx,
    a: &mut Aggregate,
    fact: &Fact,
    claim: &ClaimRow,
) -> Result<(), AgreementError> {
    match fact.id.kind {
        FactKind::ActedOn | FactKind::ReceivedOn | FactKind::EffectiveOn | FactKind::Place => {
            correct(tx, a, &fact.id, claim)
        }
        FactKind::Title => Ok(retitle(tx, a, &fact.id.of, claim)?),
        FactKind::Office => Ok(signing::store::update_office(tx.db, &fact.id.of, &claim.value)?),
        FactKind::InstrumentKind => {
            a.row.instrument_kind.clone_from(&claim.value);
            Ok(())
        }
    }
}

/// A correcting act: the word of who made the claim, compared by who took it over.
fn correct(tx: &mut Tx, a: &Aggregate, id: &FactId, claim: &ClaimRow) -> Result<(), AgreementError> {
    let old = a.acts.iter().find(|act| act.id == id.of).ok_or(AgreementError::NotFound)?;
    let is_verified = old.verification == Verification::Verified.code();
    let mut new = ActRow {
        id: new_id(),
        verification: if is_verified { Verification::Verified } else { Verification::Recorded }.code().into(),
        recorded_by: claim.recorded_by.clone(),
        recorded_at: tx.now(),
        verified_by: is_verified.then(|| tx.by()),
        verified_at: is_verified.then(|| tx.now()),
        void_reason: None,
        dispute_reason: None,
        set_aside_by: None,
        corrects_id: Some(old.id.clone()),
        ..old.clone()
    };
    let value = Some(claim.value.clone());
    match id.kind {
        FactKind::ActedOn => new.acted_on = value,
        FactKind::ReceivedOn => new.received_on = value,
        FactKind::EffectiveOn => new.effective_on = value,
        FactKind::Place => new.place = value,
        FactKind::Title | FactKind::Office | FactKind::InstrumentKind => {
            return Err(AgreementError::NotFound);
        }
    }
    if id.kind.is_date() {
        // The source of an act is the one of its dates; a place keeps its own beside the fact.
        new.source_id.clone_from(&claim.source_id);
    }
    let first = new.acted_on.as_ref().or(new.received_on.as_ref()).or(new.effective_on.as_ref());
    new.sort_on = first.cloned().unwrap_or_else(|| "9999".into());
    check_order(&new)?;
    lifecycle::store::insert(tx.db, &new)?;
    match &claim.document_id {
        Some(document) if id.kind.is_date() => {
            let shown = Claim::new(ClaimKind::Act, &new.id);
            Ok(documents::name_as_evidence(tx, &a.row.id, document, shown, &claim.value)?)
        }
        Some(_) | None => Ok(()),
    }
}

/// What was received was sent before.
fn check_order(act: &ActRow) -> Result<(), AgreementError> {
    let read = act.act()?;
    match (read.on, read.received) {
        (Some(on), Some(received)) if received.latest() < on.earliest() => {
            Err(refused("holds", "act-received-before"))
        }
        (Some(_) | None, Some(_) | None) => Ok(()),
    }
}

/// A new version of the title in a language, with its source.
fn retitle(tx: &mut Tx, a: &Aggregate, lang: &str, claim: &ClaimRow) -> Result<(), DbError> {
    let old = a.title_of(lang);
    let kind = match claim.read_grade()? {
        Some(Grade::A | Grade::B | Grade::C) => TitleKind::Official.code().to_owned(),
        Some(Grade::D) => TitleKind::Press.code().to_owned(),
        Some(Grade::E) | None => {
            old.map_or_else(|| TitleKind::Working.code().to_owned(), |title| title.kind.clone())
        }
    };
    let new = TitleRow {
        id: new_id(),
        agreement_id: a.row.id.clone(),
        position: old
            .map_or_else(|| i32::try_from(a.titles.len()).unwrap_or(i32::MAX), |title| title.position),
        lang: lang.to_owned(),
        wording: claim.value.clone(),
        kind,
        source_id: claim.source_id.clone(),
    };
    let others = a.titles.iter().filter(|title| old.is_none_or(|old| old.id != title.id)).cloned();
    let mut titles: Vec<TitleRow> = others.chain([new]).collect();
    titles.sort_by_key(|title| title.position);
    store::replace_titles(tx.db, &a.row.id, &titles)
}
