//! The minimum data set (dossier §10.3): one table of rules that names exactly what is missing. What the stages of conclusion
//! ask for belongs to it once they are behind, also where history was entered at once. What is asked of which kind of
//! instrument is in `reach`.

use super::aggregate::Aggregate;
use super::kinds::{InstrumentKind, Level, RelationKind};
use super::reach::{Instrument, Reach, Since};
use super::staging;
use crate::codes;
use crate::lifecycle::clock::clause::EntryRule;
use crate::lifecycle::stage::{self, Facts, Guard};
use crate::lifecycle::{ActKind, ClauseKind, Standing, Status};
use crate::signing::SignatureRow;

codes! {
    /// One item of the minimum data set; its code is the key of its sentence.
    Item {
        Kind = "kind", TwoParties = "two_parties", Owner = "owner", Area = "area", OfficialTitle = "official_title",
        Signatures = "signatures", SignatureDates = "signature_dates", SignaturePlace = "signature_place",
        Authority = "authority", OnBehalfOf = "on_behalf_of", AuthenticLanguages = "authentic_languages",
        Originals = "originals", Text = "text", Binding = "binding", BindingBasis = "binding_basis",
        Source = "source", ForceEvidence = "force_evidence", EndEvidence = "end_evidence",
        LeadMinistry = "lead_ministry", LegalAuthority = "legal_authority", EntryClause = "entry_clause",
        SignaturesVerified = "signatures_verified", ForceVerified = "force_verified", Consent = "consent",
        TermClause = "term_clause", Publication = "publication", UnRegistration = "un_registration",
        Parent = "parent",
    }
}

impl Item {
    /// Where on the agreement's pages the gap is closed.
    pub const fn place(self) -> &'static str {
        match self {
            Self::Kind | Self::TwoParties | Self::Owner | Self::Area | Self::OfficialTitle => "edit",
            Self::AuthenticLanguages | Self::Originals | Self::Text | Self::Binding | Self::BindingBasis => {
                "edit"
            }
            Self::Signatures | Self::SignatureDates | Self::SignaturePlace => "signatures/new",
            Self::Authority | Self::OnBehalfOf => "signatures/new",
            Self::Source | Self::ForceEvidence | Self::EndEvidence => "acts/new",
            Self::LeadMinistry | Self::LegalAuthority => "edit",
            Self::EntryClause | Self::TermClause => "clauses/new",
            Self::SignaturesVerified | Self::ForceVerified => "acts",
            Self::Consent | Self::Publication | Self::UnRegistration => "acts/new",
            Self::Parent => "relations/new",
        }
    }

    /// From when on it is asked for.
    pub const fn since(self) -> Since {
        match self {
            Self::Kind | Self::TwoParties | Self::Owner | Self::Area => Since::Begun,
            Self::OfficialTitle | Self::Binding | Self::Source | Self::Parent => Since::Begun,
            Self::Signatures
            | Self::SignatureDates
            | Self::SignaturePlace
            | Self::Authority
            | Self::OnBehalfOf
            | Self::AuthenticLanguages
            | Self::Originals
            | Self::Text
            | Self::BindingBasis => Since::Signed,
            Self::ForceEvidence => Since::ForceStated,
            Self::EndEvidence => Since::EndStated,
            Self::LeadMinistry
            | Self::LegalAuthority
            | Self::EntryClause
            | Self::SignaturesVerified
            | Self::ForceVerified => Since::Stage,
            Self::Consent | Self::TermClause | Self::Publication | Self::UnRegistration => Since::InForce,
        }
    }

    /// Of which instruments it is asked.
    pub const fn reach(self) -> Reach {
        match self {
            Self::Consent => Reach::Treaties,
            Self::TermClause | Self::Publication => Reach::Binding,
            Self::LegalAuthority | Self::EntryClause => Reach::MayBind,
            Self::UnRegistration => Reach::BetweenStates,
            Self::Parent => Reach::Dependent,
            Self::Kind
            | Self::TwoParties
            | Self::Owner
            | Self::Area
            | Self::OfficialTitle
            | Self::Signatures
            | Self::SignatureDates
            | Self::SignaturePlace
            | Self::Authority
            | Self::OnBehalfOf
            | Self::AuthenticLanguages
            | Self::Originals
            | Self::Text
            | Self::Binding
            | Self::BindingBasis
            | Self::Source
            | Self::ForceEvidence
            | Self::EndEvidence
            | Self::LeadMinistry
            | Self::SignaturesVerified
            | Self::ForceVerified => Reach::Any,
        }
    }

    /// What the stages of conclusion ask for under this name; none where the item stands for itself.
    const fn guard(self) -> Option<Guard> {
        match self {
            Self::LeadMinistry => Some(Guard::LeadMinistry),
            Self::LegalAuthority => Some(Guard::LegalAuthority),
            Self::EntryClause => Some(Guard::EntryClause),
            Self::SignaturesVerified => Some(Guard::SignaturesVerified),
            Self::ForceVerified => Some(Guard::ForceVerified),
            Self::Kind
            | Self::TwoParties
            | Self::Owner
            | Self::Area
            | Self::OfficialTitle
            | Self::Signatures
            | Self::SignatureDates
            | Self::SignaturePlace
            | Self::Authority
            | Self::OnBehalfOf
            | Self::AuthenticLanguages
            | Self::Originals
            | Self::Text
            | Self::Binding
            | Self::BindingBasis
            | Self::Source
            | Self::ForceEvidence
            | Self::EndEvidence
            | Self::Consent
            | Self::TermClause
            | Self::Publication
            | Self::UnRegistration
            | Self::Parent => None,
        }
    }
}

/// An item and whether the record holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// The item.
    pub item: Item,
    /// Whether it is held.
    pub held: bool,
}

/// What must be there before a draft is registered.
pub const TO_REGISTER: [Item; 4] = [Item::Kind, Item::TwoParties, Item::Owner, Item::Area];

/// Every item that applies to the record as it stands, in the order of weight; `standing` is the one of today.
pub fn checks(a: &Aggregate, standing: &Standing) -> Vec<Check> {
    if a.row.pointer_only {
        let owner = Check { item: Item::Owner, held: a.row.owner_id.is_some() };
        return vec![owner, Check { item: Item::TwoParties, held: a.parties.len() >= 2 }];
    }
    let facts = staging::facts(a, standing);
    let asked = stage::asked_so_far(&facts);
    let instrument = instrument(a);
    Item::ALL
        .iter()
        .filter(|item| item.reach().includes(instrument) && has_come(**item, a, &facts, &asked))
        .map(|item| Check { item: *item, held: held(*item, a, &facts, standing) })
        .collect()
}

/// How much of what applies is held, 0 to 100, rounded down.
pub fn percent(checks: &[Check]) -> i32 {
    let held = checks.iter().filter(|check| check.held).count();
    i32::try_from(held * 100 / checks.len().max(1)).unwrap_or(100)
}

/// What decides which items reach the record.
fn instrument(a: &Aggregate) -> Instrument<'static> {
    Instrument {
        kind: InstrumentKind::parse(&a.row.instrument_kind).unwrap_or(InstrumentKind::Undetermined),
        level: Level::parse(&a.row.level).unwrap_or(Level::Undetermined),
        binding: a.binding(),
    }
}

/// Whether the record has come as far as the item asks.
fn has_come(item: Item, a: &Aggregate, facts: &Facts, asked: &[Guard]) -> bool {
    match item.since() {
        Since::Begun => true,
        Since::Signed => is_signed(a),
        Since::Stage => item.guard().is_some_and(|guard| asked.contains(&guard)),
        Since::InForce => facts.met.contains(&Guard::InForce),
        Since::ForceStated => any_act(a, &[ActKind::EnteredIntoForce, ActKind::BecameOperative]),
        Since::EndStated => any_act(a, &[ActKind::Terminated, ActKind::Expired, ActKind::Replaced]),
    }
}

/// The codes of the states whose side lacks an item that is asked of each side; nothing for one that is asked of the record.
pub fn sides(item: Item, a: &Aggregate) -> Vec<&str> {
    let lacking = |party: &&super::rows::PartyRow| match item {
        Item::Signatures => !has_signature(a, &party.id, |_| true),
        Item::Authority => !has_signature(a, &party.id, has_authority),
        Item::OnBehalfOf => !has_signature(a, &party.id, |s| s.on_behalf_of.is_some()),
        Item::Binding => party.binding_view == "undetermined",
        Item::BindingBasis => party.binding_basis.is_none(),
        Item::Consent => !has_consented(a, &party.id),
        Item::Kind
        | Item::TwoParties
        | Item::Owner
        | Item::Area
        | Item::OfficialTitle
        | Item::SignatureDates
        | Item::SignaturePlace
        | Item::AuthenticLanguages
        | Item::Originals
        | Item::Text
        | Item::Source
        | Item::ForceEvidence
        | Item::EndEvidence
        | Item::LeadMinistry
        | Item::LegalAuthority
        | Item::EntryClause
        | Item::SignaturesVerified
        | Item::ForceVerified
        | Item::TermClause
        | Item::Publication
        | Item::UnRegistration
        | Item::Parent => false,
    };
    let mut codes: Vec<&str> =
        a.parties.iter().filter(lacking).map(|party| party.state_code.as_str()).collect();
    codes.dedup();
    codes
}

fn has_signature(a: &Aggregate, party: &str, has: fn(&SignatureRow) -> bool) -> bool {
    a.signatures.iter().any(|(signature, _, _)| signature.party_id == party && has(signature))
}

fn has_authority(signature: &SignatureRow) -> bool {
    signature.capacity != "unknown"
        && (signature.capacity != "full_powers" || signature.full_powers_ref.is_some())
}

/// The acts by which a side agrees to be bound, beyond its signature.
const CONSENT: [ActKind; 5] = [
    ActKind::Ratified,
    ActKind::Approved,
    ActKind::Accepted,
    ActKind::InstrumentExchanged,
    ActKind::InternalProcedureCompleted,
];

fn has_consented(a: &Aggregate, party: &str) -> bool {
    live(a, &CONSENT).any(|act| act.party_id.as_deref().is_none_or(|of| of == party))
}

/// Whether an instrument above this one is named, which it carries out, changes or belongs to.
fn has_parent(a: &Aggregate) -> bool {
    const UPWARDS: [RelationKind; 5] = [
        RelationKind::Implements,
        RelationKind::Supplements,
        RelationKind::Amends,
        RelationKind::Extends,
        RelationKind::AnnexOf,
    ];
    a.relations.iter().any(|relation| {
        let is_of = |kind: &RelationKind| kind.code() == relation.kind;
        (relation.from_id == a.row.id && UPWARDS.iter().any(is_of))
            || (relation.to_id == a.row.id && is_of(&RelationKind::LegalBasisFor))
    })
}

fn held(item: Item, a: &Aggregate, facts: &Facts, standing: &Standing) -> bool {
    let p = &a.particulars;
    match item {
        Item::Kind => a.row.instrument_kind != "undetermined",
        Item::TwoParties => a.parties.len() >= 2,
        Item::Owner => a.row.owner_id.is_some(),
        Item::Area => !a.areas.is_empty(),
        Item::OfficialTitle => a.titles.iter().any(|title| title.kind == "official"),
        Item::SignatureDates => {
            live(a, &[ActKind::Signed]).all(|act| act.acted_on.as_ref().is_some_and(|on| on.len() == 10))
        }
        Item::SignaturePlace => live(a, &[ActKind::Signed]).all(|act| act.place.is_some()),
        Item::Signatures | Item::Authority | Item::OnBehalfOf | Item::Binding | Item::BindingBasis => {
            !a.parties.is_empty() && sides(item, a).is_empty()
        }
        Item::Consent => {
            let by_signature = |rule: EntryRule| matches!(rule, EntryRule::Signature);
            let entry = standing.case.clauses.entry.as_ref();
            entry.is_some_and(|entry| by_signature(entry.rule)) || sides(item, a).is_empty()
        }
        Item::AuthenticLanguages => !p.authentic_languages.is_empty(),
        Item::Originals => p.originals_location.is_some(),
        Item::Text => a.papers.has_text || p.text_not_held_reason.is_some(),
        Item::Source => {
            !a.sources.is_empty() || a.papers.has_text || a.acts.iter().any(|act| a.is_evidenced(act))
        }
        Item::ForceEvidence => {
            live(a, &[ActKind::EnteredIntoForce, ActKind::BecameOperative]).all(|act| a.is_evidenced(act))
        }
        Item::EndEvidence => live(a, &[ActKind::Terminated, ActKind::Expired, ActKind::Replaced])
            .all(|act| a.is_evidenced(act)),
        Item::TermClause => a.clauses.iter().any(|clause| {
            let ends = [ClauseKind::InitialTerm, ClauseKind::Renewal, ClauseKind::Termination];
            !clause.is_voided() && ends.iter().any(|kind| kind.code() == clause.kind)
        }),
        Item::Publication => any_act(a, &[ActKind::Published, ActKind::PublicationWaived]),
        Item::UnRegistration => any_act(a, &[ActKind::RegisteredUn]),
        Item::Parent => has_parent(a),
        Item::LeadMinistry
        | Item::LegalAuthority
        | Item::EntryClause
        | Item::SignaturesVerified
        | Item::ForceVerified => item.guard().is_some_and(|guard| facts.met.contains(&guard)),
    }
}

fn live<'a>(
    a: &'a Aggregate,
    kinds: &'a [ActKind],
) -> impl Iterator<Item = &'a crate::lifecycle::store::ActRow> {
    a.standing_acts().filter(move |act| kinds.iter().any(|kind| kind.code() == act.kind))
}

fn any_act(a: &Aggregate, kinds: &[ActKind]) -> bool {
    live(a, kinds).next().is_some()
}

fn is_signed(a: &Aggregate) -> bool {
    a.row.standing != Status::None.code() || any_act(a, &[ActKind::Signed])
}
