//! The verbs on what sources claim of a fact: another source says otherwise, a claim is withdrawn, a second person takes a better
//! source's value over, or rules which value holds. What leads enters the record only here, as a correction that names its source.

use super::aggregate::Aggregate;
use super::change::{Request, change};
use super::error::AgreementError;
use super::kinds::InstrumentKind;
use super::{store, taking_over};
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Tx};
use crate::clock::new_id;
use crate::db::DbError;
use crate::directory::{self, Grade, SourceDraft};
use crate::documents;
use crate::documents::document::{Authenticity, DocumentKind};
use crate::documents::rows::DocumentRow;
use crate::facts::store as kept;
use crate::facts::{Basis, ClaimRow, Fact, FactId, FactKind, FactRulingRow, Origin, Value, Verdict};
use crate::web::form::Errors;
use chrono::NaiveDateTime;

/// What a claim rests on, as its form says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basing {
    /// A source of the record.
    Source(String),
    /// A source that the register may not hold yet.
    New(SourceDraft),
    /// A document of the agreement.
    Document(String),
}

/// What another source says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClaim {
    /// The value, as it is stored.
    pub value: Value,
    /// Where it says so.
    pub basing: Basing,
    /// A remark.
    pub note: Option<String>,
}

pub(super) fn refused(field: &str, key: &'static str) -> AgreementError {
    let mut errors = Errors::default();
    errors.add(field, key);
    AgreementError::Invalid(errors)
}

fn opened(a: &Aggregate, id: &FactId) -> Result<Fact, AgreementError> {
    a.fact(id)?.ok_or(AgreementError::NotFound)
}

/// Another source says something of a fact.
pub fn claim(
    tx: &mut Tx,
    viewer: &Viewer,
    (id, version): (&str, i32),
    of: &FactId,
    new: NewClaim,
) -> Result<(), AgreementError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let request = Request { id, version, deed: Deed::FactClaimed, reason: new.note.clone() };
    change(tx, viewer, request, |tx, a| {
        let fact = opened(a, of)?;
        check_value(&fact.id, &new.value, tx.now())?;
        let (source_id, document_id, grade) = based(tx, viewer, a, &new.basing)?;
        let row = ClaimRow {
            id: new_id(),
            agreement_id: id.to_owned(),
            kind: fact.id.kind.code().into(),
            subject_id: fact.id.of.clone(),
            value: new.value.to_string(),
            grade: Some(grade.code().into()),
            source_id,
            document_id,
            note: new.note,
            origin: Origin::Source.code().into(),
            made_in: version + 1,
            recorded_by: tx.by(),
            recorded_at: tx.now(),
            withdrawn_by: None,
            withdrawn_at: None,
            withdrawn_reason: None,
        };
        check_new(&fact, &row)?;
        Ok(kept::insert(tx.db, &row)?)
    })
}

/// What was done or received lies not in the future; a kind is one of the vocabulary.
fn check_value(id: &FactId, value: &Value, now: NaiveDateTime) -> Result<(), AgreementError> {
    let fault = match (id.kind, value) {
        (FactKind::ActedOn | FactKind::ReceivedOn, Value::Date(date)) if date.earliest() > now.date() => {
            Some("act-date-future")
        }
        (FactKind::InstrumentKind, Value::Words(code)) if InstrumentKind::parse(code).is_none() => {
            Some("error-choice")
        }
        (
            FactKind::ActedOn
            | FactKind::ReceivedOn
            | FactKind::EffectiveOn
            | FactKind::Place
            | FactKind::Title
            | FactKind::Office
            | FactKind::InstrumentKind,
            Value::Date(_) | Value::Words(_),
        ) => None,
    };
    fault.map_or(Ok(()), |key| Err(refused("value", key)))
}

/// The same source does not say the same twice.
fn check_new(fact: &Fact, row: &ClaimRow) -> Result<(), AgreementError> {
    let from = (&row.source_id, &row.document_id);
    let same = |value: &str| value == row.value;
    let held = fact.live().any(|claim| same(&claim.value) && (&claim.source_id, &claim.document_id) == from);
    let own = fact.own.as_ref().is_some_and(|own| {
        own.source_id.is_some() && same(&own.value) && (&own.source_id, &own.document_id) == from
    });
    if held || own { Err(refused("source", "fact-claim-held")) } else { Ok(()) }
}

type Based = (Option<String>, Option<String>, Grade);

/// The source or document, and how much it weighs.
fn based(tx: &mut Tx, viewer: &Viewer, a: &Aggregate, basing: &Basing) -> Result<Based, AgreementError> {
    match basing {
        Basing::Source(id) => {
            let held = a.source_ids().contains(&id.as_str());
            let row = store::list_sources_by_id(tx.db, std::slice::from_ref(id))?.pop().filter(|_| held);
            let grade = row.and_then(|row| Grade::parse(&row.grade));
            let grade = grade.ok_or_else(|| refused("source", "error-choice"))?;
            store::link_source(tx.db, &a.row.id, id)?;
            Ok((Some(id.clone()), None, grade))
        }
        Basing::New(draft) => {
            let id = directory::insert_source(tx, draft)?;
            store::link_source(tx.db, &a.row.id, &id)?;
            Ok((Some(id), None, draft.grade))
        }
        Basing::Document(id) => {
            let lines = documents::of_agreement(tx.db, viewer, &a.row.id)?;
            let row = lines.into_iter().map(|line| line.row).find(|row| row.id == *id);
            // Who sees the agreement sees its claims: a document that is harder to see cannot carry one.
            let open = row.filter(|row| row.is_held() && row.marking_rank <= a.row.marking_rank);
            let row = open.ok_or_else(|| refused("source", "error-choice"))?;
            Ok((None, Some(id.clone()), grade_of(&row)?))
        }
    }
}

/// How much a document of the agreement weighs: the authentic text itself, or an official paper about it.
pub fn grade_of(row: &DocumentRow) -> Result<Grade, DbError> {
    let is_text = match row.read_kind()? {
        DocumentKind::SignedOriginal | DocumentKind::AuthenticText => true,
        DocumentKind::Translation
        | DocumentKind::Draft
        | DocumentKind::NoteVerbale
        | DocumentKind::FullPowers
        | DocumentKind::Opinion
        | DocumentKind::Gazette
        | DocumentKind::RegistrationCertificate
        | DocumentKind::Minutes
        | DocumentKind::Report
        | DocumentKind::Photo
        | DocumentKind::Other => false,
    };
    let is_faithful = match row.read_authenticity()? {
        Authenticity::Authentic | Authenticity::CertifiedCopy => true,
        Authenticity::Copy | Authenticity::OfficialTranslation | Authenticity::WorkingTranslation => false,
    };
    Ok(if is_text && is_faithful { Grade::A } else { Grade::B })
}

/// Withdraws a claim: it stays readable and no longer counts.
pub fn withdraw(
    tx: &mut Tx,
    viewer: &Viewer,
    (id, version): (&str, i32),
    claim_id: &str,
    reason: &str,
) -> Result<(), AgreementError> {
    let request = Request { id, version, deed: Deed::FactClaimWithdrawn, reason: Some(reason.to_owned()) };
    change(tx, viewer, request, |tx, a| {
        let row = a.claims.iter().find(|row| row.id == claim_id).filter(|row| row.is_live());
        let row = row.ok_or(AgreementError::NotFound)?;
        viewer.may(Action::WithdrawClaim, Facts::owned_by(Some(&row.recorded_by)))?;
        let (by, now) = (tx.by(), tx.now());
        Ok(kept::update_withdrawn(tx.db, claim_id, (&by, now), reason)?)
    })
}

/// A second person takes over what the better source says, by its grade alone.
pub fn take_over(
    tx: &mut Tx,
    viewer: &Viewer,
    (id, version): (&str, i32),
    of: &FactId,
    claim_id: &str,
) -> Result<(), AgreementError> {
    viewer.may(Action::VerifyFact, Facts::NONE)?;
    let request = Request { id, version, deed: Deed::FactTakenOver, reason: None };
    change(tx, viewer, request, |tx, a| {
        let fact = opened(a, of)?;
        let waits = Verdict::Outranked { claim: claim_id.to_owned() };
        let claim = fact.claim(claim_id).filter(|_| fact.verdict == waits).cloned();
        let claim = claim.ok_or_else(|| refused("holds", "fact-not-proposed"))?;
        settle(tx, viewer, a, &fact, (Some(&claim), None))
    })
}

/// A second person rules which value holds, with a reason; none of the claims for what stands in the record.
pub fn rule(
    tx: &mut Tx,
    viewer: &Viewer,
    (id, version): (&str, i32),
    of: &FactId,
    (claim_id, reason): (Option<&str>, &str),
) -> Result<(), AgreementError> {
    viewer.may(Action::VerifyFact, Facts::NONE)?;
    let request = Request { id, version, deed: Deed::FactRuled, reason: Some(reason.to_owned()) };
    change(tx, viewer, request, |tx, a| {
        let fact = opened(a, of)?;
        if !fact.verdict.is_open() {
            return Err(refused("holds", "fact-nothing-to-rule"));
        }
        let unknown = || refused("holds", "error-choice");
        let claim = claim_id.map(|id| fact.claim(id).cloned().ok_or_else(unknown)).transpose()?;
        if claim.is_none() && fact.own.is_none() {
            return Err(unknown());
        }
        settle(tx, viewer, a, &fact, (claim.as_ref(), Some(reason)))
    })
}

/// Whether `viewer` may rule for a claim, or for what stands in the record: the second pair of eyes, not the first.
pub fn may_rule(
    viewer: &Viewer,
    fact: &Fact,
    claim: Option<&ClaimRow>,
) -> Result<(), crate::access::Refusal> {
    viewer.may(Action::VerifyFact, Facts::NONE)?;
    let authors = fact.authors(claim);
    authors.into_iter().try_for_each(|author| viewer.may(Action::VerifyFact, Facts::after(author)))
}

/// Notes the ruling; where the claim says otherwise than the record, the record follows and what stood there stays as a claim.
fn settle(
    tx: &mut Tx,
    viewer: &Viewer,
    a: &mut Aggregate,
    fact: &Fact,
    (claim, reason): (Option<&ClaimRow>, Option<&str>),
) -> Result<(), AgreementError> {
    may_rule(viewer, fact, claim)?;
    let made_in = a.row.version + 1;
    let said = claim.map(ClaimRow::voice).transpose()?.map(|voice| voice.value);
    let follows = said.as_ref().is_some_and(|said| fact.leads().is_none_or(|own| !own.is_same(said)));
    if let Some(claim) = claim.filter(|_| follows) {
        taking_over::keep_own(tx, a, fact, made_in)?;
        taking_over::adopt(tx, a, fact, claim)?;
    }
    let own = fact.own.as_ref();
    let value = claim.map(|claim| claim.value.clone()).or_else(|| own.map(|own| own.value.clone()));
    let own_grade = own.and_then(|own| own.grade).map(|grade| grade.code().to_owned());
    let basis = if reason.is_some() { Basis::Reason } else { Basis::Grade };
    let row = FactRulingRow {
        id: new_id(),
        agreement_id: a.row.id.clone(),
        kind: fact.id.kind.code().into(),
        subject_id: fact.id.of.clone(),
        claim_id: claim.map(|claim| claim.id.clone()),
        value: value.unwrap_or_default(),
        grade: claim.map_or(own_grade, |claim| claim.grade.clone()),
        basis: basis.code().into(),
        reason: reason.map(str::to_owned),
        made_in,
        ruled_by: tx.by(),
        ruled_at: tx.now(),
    };
    Ok(kept::insert_ruling(tx.db, &row)?)
}
