//! Reading the forms that add to a record: an act, a signature, a relation, a source.

use super::super::decisions::NewDecision;
use super::super::entry::{NewAct, NewSignature};
use super::super::kinds::RelationKind;
use super::super::recording::Recording;
use crate::calendar::PartialDate;
use crate::deadlines::Chosen;
use crate::directory::{Grade, OfficialDraft, SourceDraft};
use crate::lifecycle::clock::Scope;
use crate::lifecycle::{ActKind, Backdating, Certainty, Verification};
use crate::signing::Capacity;
use crate::web::form::{Errors, Fields, optional, required};

/// Longest line.
const LINE: usize = 500;
/// Longest prose.
const PROSE: usize = 20_000;

/// The fields of the form for an act.
pub const ACT_FIELDS: [&str; 22] = [
    "kind",
    "party",
    "acted_on",
    "received_on",
    "effective_on",
    "new_end",
    "extent",
    "backdating",
    "correction_reason",
    "certainty",
    "place",
    "channel",
    "reference_no",
    "note",
    "source",
    "source_reference",
    "source_publisher",
    "source_title",
    "source_published_on",
    "source_retrieved_on",
    "source_grade",
    "backdating_reason",
];

/// The fields of the form for a signature.
pub const SIGNATURE_FIELDS: [&str; 24] = [
    "party",
    "backdating",
    "official",
    "name_latin",
    "name_native",
    "office_as_signed",
    "on_behalf_of",
    "capacity",
    "full_powers_ref",
    "full_powers_on",
    "full_powers_issuer",
    "witnesses",
    "acted_on",
    "certainty",
    "place",
    "note",
    "source",
    "source_reference",
    "source_publisher",
    "source_title",
    "source_published_on",
    "source_retrieved_on",
    "source_grade",
    "backdating_reason",
];

/// The fields of the form for a decision.
pub const DECISION_FIELDS: [&str; 3] = ["chosen", "basis", "decided_on"];

/// The fields of the form for a relation.
pub const RELATION_FIELDS: [&str; 5] = ["to", "kind", "effective_on", "clause_ref", "assumed"];

/// The fields of the form for a source.
pub const SOURCE_FIELDS: [&str; 6] = [
    "source_reference",
    "source_publisher",
    "source_title",
    "source_published_on",
    "source_retrieved_on",
    "source_grade",
];

/// Reads an act; `parties` is how many the record has.
pub fn act(fields: &Fields, parties: usize) -> Result<Recording, Errors> {
    let mut errors = Errors::default();
    let e = &mut errors;
    let kind = coded(fields, "kind", ActKind::parse, ActKind::Signed, e);
    let mut act = NewAct::of(kind);
    act.party = party(fields, parties, e);
    common(fields, &mut act, e);
    act.received_on = date(fields, "received_on", e);
    act.effective_on = date(fields, "effective_on", e);
    act.channel = optional(fields, "channel", LINE, e);
    act.reference_no = optional(fields, "reference_no", LINE, e);
    act.source_id = fields.optional("source");
    particular(fields, &mut act, e);
    let recording = Recording { source: new_source(fields, e), act, signatory: None, reason: None };
    if errors.is_empty() { Ok(recording) } else { Err(errors) }
}

/// What only some kinds have: the new end of an extension, the extent of a suspension.
fn particular(fields: &Fields, act: &mut NewAct, e: &mut Errors) {
    act.new_end = date(fields, "new_end", e);
    match (act.kind.sets_an_end(), fields.text("new_end").is_empty()) {
        (true, true) => e.add("new_end", "act-new-end"),
        (false, false) => e.add("new_end", "act-not-of-kind"),
        (true, false) | (false, true) => {}
    }
    let extent = fields.optional("extent");
    act.extent = match extent.as_deref().map(Scope::parse) {
        None => Scope::Full,
        Some(Some(extent)) => extent,
        Some(None) => {
            e.add("extent", "error-choice");
            Scope::Full
        }
    };
    if act.extent == Scope::Partial && !act.kind.may_be_partial() {
        e.add("extent", "act-not-of-kind");
    }
}

/// Reads a correction: an act in the place of another one, with what was wrong.
pub fn correction(fields: &Fields, parties: usize, corrects: &str) -> Result<Recording, Errors> {
    let mut errors = Errors::default();
    let reason = required(fields, "correction_reason", PROSE, &mut errors);
    match act(fields, parties) {
        Ok(mut recording) if errors.is_empty() => {
            recording.act.corrects = Some(corrects.to_owned());
            recording.reason = Some(reason);
            Ok(recording)
        }
        Ok(_) => Err(errors),
        Err(more) => {
            more.iter().for_each(|(field, message)| {
                errors.add_message(field, message.clone());
            });
            Err(errors)
        }
    }
}

/// Reads a signature: an act of signing with the signature under it.
pub fn signature(fields: &Fields, parties: usize) -> Result<Recording, Errors> {
    let mut errors = Errors::default();
    let e = &mut errors;
    let mut act = NewAct::of(ActKind::Signed);
    act.party = party(fields, parties, e);
    if fields.text("party").is_empty() {
        e.add("party", "error-required");
    }
    common(fields, &mut act, e);
    act.source_id = fields.optional("source");
    let signatory = signatory(fields, e);
    let new = NewSignature {
        party: act.party.unwrap_or_default(),
        official_id: if signatory.is_some() { String::new() } else { fields.text("official").to_owned() },
        office_as_signed: required(fields, "office_as_signed", LINE, e),
        on_behalf_of: optional(fields, "on_behalf_of", LINE, e),
        capacity: coded(fields, "capacity", Capacity::parse, Capacity::Unknown, e),
        full_powers_ref: optional(fields, "full_powers_ref", LINE, e),
        full_powers_on: date(fields, "full_powers_on", e),
        full_powers_issuer: optional(fields, "full_powers_issuer", LINE, e),
        witnesses: optional(fields, "witnesses", PROSE, e),
    };
    let named =
        [new.full_powers_ref.is_some(), new.full_powers_on.is_some(), new.full_powers_issuer.is_some()];
    if named.contains(&true) && new.capacity != Capacity::FullPowers {
        e.add("capacity", "powers-need-capacity");
    }
    act.signatures.push(new);
    let recording = Recording { source: new_source(fields, e), act, signatory, reason: None };
    if errors.is_empty() { Ok(recording) } else { Err(errors) }
}

/// A relation as typed: the other end by its number.
#[derive(Debug, Clone)]
pub struct TypedRelation {
    /// The other's register number.
    pub to: String,
    /// How this stands to it.
    pub kind: RelationKind,
    /// From when.
    pub effective_on: Option<PartialDate>,
    /// The clause that says so.
    pub clause_ref: Option<String>,
    /// Whether it is assumed.
    pub assumed: bool,
}

/// Reads a relation.
pub fn relation(fields: &Fields) -> Result<TypedRelation, Errors> {
    let mut errors = Errors::default();
    let e = &mut errors;
    let typed = TypedRelation {
        to: required(fields, "to", LINE, e),
        kind: coded(fields, "kind", RelationKind::parse, RelationKind::RefersTo, e),
        effective_on: date(fields, "effective_on", e),
        clause_ref: optional(fields, "clause_ref", LINE, e),
        assumed: fields.ticked("assumed"),
    };
    if errors.is_empty() { Ok(typed) } else { Err(errors) }
}

/// Reads a source that must be named.
pub fn source(fields: &Fields) -> Result<SourceDraft, Errors> {
    let mut errors = Errors::default();
    let draft = source_draft(fields, &mut errors);
    if errors.is_empty() { Ok(draft) } else { Err(errors) }
}

/// Reads a decision: what, why, and on which day.
pub fn decision(fields: &Fields) -> Result<NewDecision, Errors> {
    let mut errors = Errors::default();
    let e = &mut errors;
    let chosen = coded(fields, "chosen", Chosen::parse, Chosen::Renew, e);
    let basis = required(fields, "basis", PROSE, e);
    let typed = PartialDate::parse(fields.text("decided_on")).ok().filter(|date| date.is_whole());
    match typed.map(PartialDate::earliest) {
        Some(decided_on) if errors.is_empty() => Ok(NewDecision { chosen, basis, decided_on }),
        Some(_) => Err(errors),
        None => {
            errors.add("decided_on", "decision-day");
            Err(errors)
        }
    }
}

/// A reason that must be given.
pub fn reason(fields: &Fields) -> Result<String, Errors> {
    let mut errors = Errors::default();
    let reason = required(fields, "reason", PROSE, &mut errors);
    if errors.is_empty() { Ok(reason) } else { Err(errors) }
}

/// What every act has: its day, how sure it is, place, remark, and why it is recorded late.
fn common(fields: &Fields, act: &mut NewAct, e: &mut Errors) {
    act.acted_on = date(fields, "acted_on", e);
    act.certainty = coded(fields, "certainty", Certainty::parse, Certainty::Reported, e);
    act.place = optional(fields, "place", LINE, e);
    act.note = optional(fields, "note", PROSE, e);
    act.verification = Verification::Recorded;
    act.backdating_reason = optional(fields, "backdating_reason", PROSE, e);
    // Words without a choice are another reason.
    let in_words = act.backdating_reason.as_ref().map(|_| Backdating::Other);
    act.backdating = match fields.optional("backdating") {
        None => in_words,
        Some(_) => Some(coded(fields, "backdating", Backdating::parse, Backdating::Other, e)),
    };
}

/// The place of a party among `parties`, or nothing for all of them.
pub fn party(fields: &Fields, parties: usize, e: &mut Errors) -> Option<usize> {
    let typed = fields.optional("party")?;
    let found = typed.parse().ok().filter(|n| *n < parties);
    if found.is_none() {
        e.add("party", "error-choice");
    }
    found
}

/// A signatory who is not in the directory yet; one who is chosen and typed at once is refused.
fn signatory(fields: &Fields, e: &mut Errors) -> Option<OfficialDraft> {
    let chosen = !fields.text("official").is_empty();
    let name_latin = optional(fields, "name_latin", LINE, e);
    let name_native = optional(fields, "name_native", LINE, e);
    match (chosen, name_latin) {
        (true, None) if name_native.is_none() => None,
        (true, _) => {
            e.add("official", "signatory-twice");
            None
        }
        (false, Some(name_latin)) => Some(OfficialDraft { name_latin, name_native }),
        (false, None) if name_native.is_some() => {
            e.add("name_latin", "signatory-latin");
            None
        }
        (false, None) => {
            e.add("official", "signatory-missing");
            None
        }
    }
}

/// A source that the register does not hold yet, if any of its fields is filled in.
pub fn new_source(fields: &Fields, e: &mut Errors) -> Option<SourceDraft> {
    let begun = [
        "source_reference",
        "source_publisher",
        "source_title",
        "source_published_on",
        "source_retrieved_on",
    ];
    if begun.iter().all(|name| fields.text(name).is_empty()) {
        return None;
    }
    if !fields.text("source").is_empty() {
        e.add("source", "source-twice");
    }
    Some(source_draft(fields, e))
}

fn source_draft(fields: &Fields, e: &mut Errors) -> SourceDraft {
    SourceDraft {
        reference: required(fields, "source_reference", 2_000, e),
        publisher: optional(fields, "source_publisher", LINE, e).unwrap_or_default(),
        title: required(fields, "source_title", 2_000, e),
        published_on: date(fields, "source_published_on", e),
        retrieved_on: date(fields, "source_retrieved_on", e),
        grade: coded(fields, "source_grade", Grade::parse, Grade::E, e),
    }
}

/// A partial date, or nothing.
pub fn date(fields: &Fields, name: &str, e: &mut Errors) -> Option<PartialDate> {
    let typed = fields.optional(name)?;
    match PartialDate::parse(&typed) {
        Ok(date) => Some(date),
        Err(_) => {
            e.add(name, "act-date-form");
            None
        }
    }
}

/// A word of a closed vocabulary; an unknown one is an error, `otherwise` only keeps the types whole.
fn coded<T>(
    fields: &Fields,
    name: &str,
    parse: impl Fn(&str) -> Option<T>,
    otherwise: T,
    e: &mut Errors,
) -> T {
    parse(fields.text(name)).unwrap_or_else(|| {
        e.add(name, if fields.text(name).is_empty() { "error-required" } else { "error-choice" });
        otherwise
    })
}

#[cfg(test)]
#[path = "forms_tests.rs"]
mod tests;
