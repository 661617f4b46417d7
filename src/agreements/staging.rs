//! The stage of conclusion of a record: what the machine must know of it, and the verb that moves it.

use super::aggregate::Aggregate;
use super::change::{Request, change};
use super::error::AgreementError;
use super::store;
use crate::access::{Action, Facts as Persons, Viewer};
use crate::audit::{Deed, Tx};
use crate::lifecycle::clock::clause::EntryRule;
use crate::lifecycle::clock::{Flag, Missing, When};
use crate::lifecycle::stage::{self, Asks, Facts, Guard, Move, Stage, Verdict, Who};
use crate::lifecycle::store::ActRow;
use crate::lifecycle::{ActKind, Standing, Verification};
use crate::web::form::Errors;
use std::collections::BTreeSet;

/// What the machine must know of a record whose standing is computed.
pub fn facts(a: &Aggregate, standing: &Standing) -> Facts {
    let is_met = |guard: &&Guard| is_met(**guard, a, standing);
    let met: BTreeSet<Guard> = Guard::ALL.iter().filter(is_met).copied().collect();
    let begun = a.row.created_at.date();
    let is_history = standing.signed_on().is_some_and(|signed| signed.latest() < begun);
    Facts {
        stage: Stage::parse(&a.row.stage).unwrap_or(Stage::Proposal),
        is_non_binding: a.is_non_binding(),
        is_history,
        met,
    }
}

fn is_met(guard: Guard, a: &Aggregate, standing: &Standing) -> bool {
    let p = &a.particulars;
    let answer = &standing.answer;
    match guard {
        // The machine says it of a stage, never a record of itself.
        Guard::EarlierStage => false,
        Guard::Kind => a.row.instrument_kind != "undetermined",
        Guard::TwoParties => a.parties.len() >= 2,
        Guard::Owner => a.row.owner_id.is_some(),
        Guard::LeadMinistry => p.lead_ministry_id.is_some(),
        Guard::TextAdopted => {
            of_kinds(a, &[ActKind::TextAdopted, ActKind::Initialled, ActKind::Signed]).next().is_some()
        }
        Guard::Text => {
            let is_official = |grade: &str| matches!(grade, "A" | "B");
            a.papers.has_text
                || a.sources.iter().any(|source| is_official(&source.grade))
                || p.text_not_held_reason.is_some()
        }
        Guard::AuthenticLanguages => !p.authentic_languages.is_empty(),
        Guard::Binding => a
            .parties
            .iter()
            .all(|party| party.binding_view != "undetermined" && party.binding_basis.is_some()),
        Guard::LegalAuthority => p.legal_authority.is_some(),
        Guard::EntryClause => standing.case.clauses.entry.is_some(),
        Guard::SomeSigned => of_kinds(a, &[ActKind::Signed]).next().is_some(),
        Guard::AllSigned => is_signed_by_all(standing),
        Guard::Powers => a.signatures.iter().all(|(signature, _, _)| {
            signature.capacity != "unknown"
                && (signature.capacity != "full_powers" || signature.full_powers_on.is_some())
        }),
        Guard::SignaturesVerified => are_verified(of_kinds(a, &[ActKind::Signed])),
        Guard::Originals => p.originals_location.is_some(),
        Guard::ProceduresNeeded => needs_procedures(standing),
        Guard::InForce => {
            let come = answer.dates.entry_into_force.bounds();
            come.is_some_and(|(_, last)| last <= answer.as_of)
        }
        Guard::ForceVerified => {
            let kinds = [
                ActKind::EnteredIntoForce,
                ActKind::BecameOperative,
                ActKind::InternalProcedureCompleted,
                ActKind::InstrumentExchanged,
                ActKind::NoteReceived,
            ];
            are_verified(of_kinds(a, &kinds))
                && are_verified(of_kinds(a, &[ActKind::Signed]))
                && is_settled(a, standing)
        }
    }
}

/// Whether every side's signature is known, with its day.
fn is_signed_by_all(standing: &Standing) -> bool {
    standing.answer.dates.signature != When::Unknown
        && !standing.answer.missing.iter().any(|missing| matches!(missing, Missing::Signature(_)))
}

/// Whether the clause asks for more than the signature.
fn needs_procedures(standing: &Standing) -> bool {
    standing.case.clauses.entry.as_ref().is_some_and(|entry| match entry.rule {
        EntryRule::LastNotification | EntryRule::Exchange | EntryRule::ReplyNote | EntryRule::Condition => {
            true
        }
        EntryRule::Signature | EntryRule::Fixed(_) | EntryRule::WithOther => false,
    })
}

/// Whether statement and computation agree and the best sources too, or a person has ruled which holds.
fn is_settled(a: &Aggregate, standing: &Standing) -> bool {
    let is_ruled = !standing.answer.flags.contains(&Flag::Discrepancy)
        || super::ruling::standing_one(a, standing).is_some();
    is_ruled && !standing.differing.iter().any(|differing| differing.is_doubtful)
}

fn of_kinds<'a>(a: &'a Aggregate, kinds: &'a [ActKind]) -> impl Iterator<Item = &'a ActRow> {
    a.standing_acts().filter(move |act| kinds.iter().any(|kind| kind.code() == act.kind))
}

fn are_verified<'a>(mut acts: impl Iterator<Item = &'a ActRow>) -> bool {
    acts.all(|act| act.verification == Verification::Verified.code())
}

/// Whether the reader's role makes this move, and is the second person where two are asked for.
pub fn may(viewer: &Viewer, a: &Aggregate, step: Move) -> Result<(), crate::access::Refusal> {
    match step.who() {
        Who::Officer => viewer.may(Action::EditRegister, Persons::NONE),
        Who::Approver => viewer.may(Action::ApproveStage, Persons::after(&a.row.created_by)),
        Who::Manager => viewer.may(Action::ApproveStage, Persons::NONE),
    }
}

/// Moves the stage; `words` are the basis or the reason where the move asks for one.
pub fn move_stage(
    tx: &mut Tx,
    viewer: &Viewer,
    id: &str,
    version: i32,
    step: Move,
    words: Option<String>,
) -> Result<(), AgreementError> {
    let row = store::find(tx.db, viewer, id)?.ok_or(AgreementError::NotFound)?;
    let before = Aggregate::load(tx.db, row)?;
    may(viewer, &before, step)?;
    let mut errors = Errors::default();
    if step.asks() != Asks::Nothing && words.is_none() {
        errors.add("reason", "error-required");
        return Err(AgreementError::Invalid(errors));
    }
    let request = Request { id, version, deed: Deed::StageMoved, reason: words };
    change(tx, viewer, request, |tx, a| {
        let standing = a.standing(tx.now().date())?;
        match stage::verdict(step, &facts(a, &standing)) {
            Verdict::Due | Verdict::Possible => {}
            Verdict::NotYet(_) | Verdict::NoLonger => {
                errors.add("stage", "stage-refused");
                return Err(AgreementError::Invalid(errors));
            }
        }
        a.row.stage = step.to().code().to_owned();
        Ok(())
    })
}
