//! One agreement of the demonstration data as the register enters it.

use super::error::{LoadError, known};
use super::keys::{Keys, id};
use super::record::{
    DemoAction, DemoAgreement, DemoClause, DemoParty, DemoSignature, DemoTitle, HISTORIC_ENTRY,
};
use crate::access::Marking;
use crate::agreements::kinds::{
    BindingView, InstrumentKind, Level, PartyRole, Scope, Side, Stage, TitleKind,
};
use crate::agreements::rows::ParticularsRow;
use crate::agreements::{NewAct, NewAgreement, NewClause, NewParty, NewSignature, NewTitle};
use crate::lifecycle::{ActKind, Backdating, Certainty, ClauseKind, Verification};
use crate::signing::Capacity;

/// The agreement with every key and code resolved.
pub(super) fn resolve(demo: &DemoAgreement, keys: &Keys) -> Result<NewAgreement, LoadError> {
    let deputy = demo.deputy.as_deref().map(|desk| keys.person(desk));
    let titles = demo.titles.iter().map(|title| resolve_title(title, keys));
    let acts = demo.actions.iter().map(|act| resolve_act(demo, act, keys));
    let clauses = demo.clauses.iter().map(|clause| resolve_clause(clause, keys));
    let sources = demo.sources.iter().map(|key| id(&keys.sources, key));
    Ok(NewAgreement {
        short_title: demo.short_title.clone(),
        kind: known(InstrumentKind::parse(&demo.instrument_kind), &demo.instrument_kind)?,
        level: known(Level::parse(&demo.level), &demo.level)?,
        scope: known(Scope::parse(&demo.scope), &demo.scope)?,
        stage: known(Stage::parse(&demo.stage), &demo.stage)?,
        owner_id: Some(keys.person(&demo.owner)?),
        deputy_id: deputy.transpose()?,
        marking: known(Marking::parse(&demo.marking), &demo.marking)?,
        named_access: false,
        pointer_only: demo.pointer_only,
        fictional: demo.fictional,
        particulars: particulars(demo, keys)?,
        titles: titles.collect::<Result<_, _>>()?,
        parties: parties(demo, keys)?,
        areas: demo.areas.clone(),
        acts: acts.collect::<Result<_, _>>()?,
        clauses: clauses.collect::<Result<_, _>>()?,
        source_ids: sources.collect::<Result<_, _>>()?,
        register: true,
    })
}

fn particulars(demo: &DemoAgreement, keys: &Keys) -> Result<ParticularsRow, LoadError> {
    Ok(ParticularsRow {
        summary: demo.summary.get("en").cloned(),
        lead_ministry_id: keys.ministry(demo.lead_ministry.as_ref())?,
        authentic_languages: demo.authentic_languages.join(","),
        prevailing_language: demo.prevailing_language.clone(),
        originals_location: demo.originals_location.clone(),
        archive_ref: demo.archive_ref.clone(),
        legal_authority: demo.legal_authority.clone(),
        financial_note: demo.financial_note.clone(),
        ..ParticularsRow::default()
    })
}

fn resolve_title(title: &DemoTitle, keys: &Keys) -> Result<NewTitle, LoadError> {
    Ok(NewTitle {
        lang: title.lang.clone(),
        wording: title.text.clone(),
        kind: known(TitleKind::parse(&title.kind), &title.kind)?,
        source_id: keys.source(title.source.as_ref())?,
    })
}

/// The parties; whose side they are on follows from the home state of this installation.
fn parties(demo: &DemoAgreement, keys: &Keys) -> Result<Vec<NewParty>, LoadError> {
    let at_home = |party: &DemoParty| party.state == keys.home;
    let ours = demo.parties.iter().any(at_home);
    let side = |party: &DemoParty| match (at_home(party), ours) {
        (true, _) => Side::Ours,
        (false, true) => Side::Theirs,
        (false, false) => Side::Third,
    };
    let resolved = demo.parties.iter().map(|party| {
        Ok(NewParty {
            state_code: party.state.clone(),
            ministry_id: keys.ministry(party.ministry.as_ref())?,
            name_as_in_text: party.name_as_in_text.clone(),
            side: side(party),
            role: known(PartyRole::parse(&party.role), &party.role)?,
            binding_view: known(BindingView::parse(&party.binding_view), &party.binding_view)?,
            binding_basis: party.binding_basis.clone(),
        })
    });
    resolved.collect()
}

fn place(demo: &DemoAgreement, key: &str) -> Result<usize, LoadError> {
    let place = demo.parties.iter().position(|party| party.key == key);
    known(place, key)
}

fn resolve_act(demo: &DemoAgreement, act: &DemoAction, keys: &Keys) -> Result<NewAct, LoadError> {
    let party = act.party.as_deref().map(|key| place(demo, key));
    let under = demo.signatures.iter().filter(|signature| signature.action == act.key);
    let signatures = under.map(|signature| resolve_signature(demo, signature, keys));
    let reason = act.backdating_reason.as_deref().unwrap_or(HISTORIC_ENTRY);
    Ok(NewAct {
        party: party.transpose()?,
        acted_on: keys.date(act.acted_on.as_ref()),
        received_on: keys.date(act.received_on.as_ref()),
        effective_on: keys.date(act.effective_on.as_ref()),
        certainty: known(Certainty::parse(&act.certainty), &act.certainty)?,
        place: act.place.clone(),
        channel: act.channel.clone(),
        reference_no: act.reference_no.clone(),
        note: act.note.clone(),
        source_id: keys.source(act.source.as_ref())?,
        verification: known(Verification::parse(&act.verification), &act.verification)?,
        backdating: Some(Backdating::History),
        backdating_reason: Some(reason.to_owned()),
        signatures: signatures.collect::<Result<_, _>>()?,
        ..NewAct::of(known(ActKind::parse(&act.kind), &act.kind)?)
    })
}

/// The clause; the check has read its rule already.
fn resolve_clause(clause: &DemoClause, keys: &Keys) -> Result<NewClause, LoadError> {
    Ok(NewClause {
        kind: known(ClauseKind::parse(&clause.kind), &clause.kind)?,
        article: clause.article_ref.clone(),
        rule: clause.rule.clone(),
        texts: clause.text.clone(),
        source_id: keys.source(clause.source.as_ref())?,
        verification: known(Verification::parse(&clause.verification), &clause.verification)?,
    })
}

fn resolve_signature(
    demo: &DemoAgreement,
    signature: &DemoSignature,
    keys: &Keys,
) -> Result<NewSignature, LoadError> {
    Ok(NewSignature {
        party: place(demo, &signature.party)?,
        official_id: id(&keys.officials, &signature.official)?,
        office_as_signed: signature.office_as_signed.clone(),
        on_behalf_of: signature.on_behalf_of.clone(),
        capacity: known(Capacity::parse(&signature.capacity), &signature.capacity)?,
        full_powers_ref: signature.full_powers_ref.clone(),
        full_powers_on: keys.date(signature.full_powers_on.as_ref()),
        full_powers_issuer: None,
        witnesses: signature.witnesses.clone(),
    })
}
