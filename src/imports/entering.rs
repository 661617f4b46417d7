//! A candidate as the register enters it: nothing is added that the catalogue does not say.

use super::candidate::{Candidate, CandidateAction, CandidateParty, CandidateSource};
use super::dates;
use crate::access::Marking;
use crate::agreements::kinds::{
    BindingView, InstrumentKind, Level, PartyRole, Scope, Side, Stage, TitleKind,
};
use crate::agreements::rows::ParticularsRow;
use crate::agreements::{NewAct, NewAgreement, NewParty, NewTitle};
use crate::calendar::PartialDate;
use crate::directory::{Grade, SourceDraft};
use crate::lifecycle::{ActKind, Backdating, Certainty, Verification};

/// Why an imported act is recorded long after it was done.
pub const HISTORIC_ENTRY: &str = "Entered from history when a catalogue was imported.";

/// A code that the register does not know: a defect of the profile, not of the file.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the profile gives the code \"{0}\", which the register does not know")]
pub struct UnknownCode(pub String);

fn known<T>(value: Option<T>, code: &str) -> Result<T, UnknownCode> {
    value.ok_or_else(|| UnknownCode(code.to_owned()))
}

/// The agreement that a candidate becomes, with the id of its source: registered at once, without an owner.
pub fn agreement(candidate: &Candidate, source_id: &str) -> Result<NewAgreement, UnknownCode> {
    let level = candidate.level.as_deref().unwrap_or(Level::Undetermined.code());
    let parties = candidate.parties.iter().map(party);
    let acts = candidate.actions.iter().map(|action| act(action, candidate, source_id));
    Ok(NewAgreement {
        short_title: candidate.short_title.clone(),
        kind: known(InstrumentKind::parse(&candidate.instrument_kind), &candidate.instrument_kind)?,
        level: known(Level::parse(level), level)?,
        scope: Scope::Undetermined,
        stage: known(Stage::parse(&candidate.stage), &candidate.stage)?,
        owner_id: None,
        deputy_id: None,
        marking: Marking::Unclassified,
        named_access: false,
        pointer_only: false,
        fictional: false,
        particulars: particulars(candidate),
        titles: titles(candidate, source_id)?,
        parties: parties.collect::<Result<_, _>>()?,
        areas: Vec::new(),
        acts: acts.collect::<Result<_, _>>()?,
        clauses: Vec::new(),
        source_ids: vec![source_id.to_owned()],
        register: true,
    })
}

/// The record of the catalogue as a source; the catalogue's own references stand in its title.
pub fn source(candidate: &Candidate) -> Result<SourceDraft, UnknownCode> {
    let CandidateSource { publisher, title, url_or_ref, grade } = &candidate.source;
    let references = candidate.references.join("; ");
    let title = match references.is_empty() {
        true => title.clone(),
        false => format!("{title}: {references}"),
    };
    Ok(SourceDraft {
        reference: url_or_ref.clone(),
        publisher: publisher.clone(),
        title,
        published_on: None,
        retrieved_on: None,
        grade: known(Grade::parse(grade), grade)?,
    })
}

fn particulars(candidate: &Candidate) -> ParticularsRow {
    let scope = candidate.territorial_scope.join("; ");
    ParticularsRow {
        territorial_scope: (!scope.is_empty()).then_some(scope),
        external_id: Some(candidate.external_id.clone()),
        ..ParticularsRow::default()
    }
}

fn titles(candidate: &Candidate, source_id: &str) -> Result<Vec<NewTitle>, UnknownCode> {
    let titles = candidate.titles.iter().map(|title| {
        Ok(NewTitle {
            lang: title.lang.clone(),
            wording: title.text.clone(),
            kind: known(TitleKind::parse(&title.kind), &title.kind)?,
            source_id: Some(source_id.to_owned()),
        })
    });
    titles.collect()
}

fn party(party: &CandidateParty) -> Result<NewParty, UnknownCode> {
    Ok(NewParty {
        state_code: party.state.clone(),
        ministry_id: None,
        name_as_in_text: Some(party.name_as_in_text.clone()),
        side: known(Side::parse(&party.side), &party.side)?,
        role: known(PartyRole::parse(&party.role), &party.role)?,
        binding_view: known(BindingView::parse(&party.binding_view), &party.binding_view)?,
        binding_basis: None,
    })
}

fn act(action: &CandidateAction, candidate: &Candidate, source_id: &str) -> Result<NewAct, UnknownCode> {
    let date = |date: &Option<dates::PartialDate>| date.as_ref().map(PartialDate::from);
    let place = |key: &String| candidate.parties.iter().position(|party| party.key == *key);
    Ok(NewAct {
        party: action.party.as_ref().map(|key| known(place(key), key)).transpose()?,
        acted_on: date(&action.acted_on),
        effective_on: date(&action.effective_on),
        certainty: known(Certainty::parse(&action.certainty), &action.certainty)?,
        place: action.place.clone(),
        reference_no: action.reference_no.clone(),
        note: action.note.clone(),
        source_id: Some(source_id.to_owned()),
        verification: known(Verification::parse(&action.verification), &action.verification)?,
        backdating: Some(Backdating::History),
        backdating_reason: Some(HISTORIC_ENTRY.to_owned()),
        ..NewAct::of(known(ActKind::parse(&action.kind), &action.kind)?)
    })
}
