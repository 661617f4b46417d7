//! The minimum data set (dossier §10.3): one table of rules that names exactly what is missing. What the stages of conclusion
//! ask for belongs to it once they are behind, also where history was entered at once.

use super::aggregate::Aggregate;
use super::staging;
use crate::codes;
use crate::lifecycle::stage::{self, Facts, Guard};
use crate::lifecycle::{ActKind, Standing, Status};

codes! {
    /// One item of the minimum data set; its code is the key of its sentence.
    Item {
        Kind = "kind", TwoParties = "two_parties", Owner = "owner", Area = "area", OfficialTitle = "official_title",
        Signatures = "signatures", SignatureDates = "signature_dates", SignaturePlace = "signature_place",
        Authority = "authority", OnBehalfOf = "on_behalf_of", AuthenticLanguages = "authentic_languages",
        Originals = "originals", Text = "text", Binding = "binding", BindingBasis = "binding_basis",
        Source = "source", ForceEvidence = "force_evidence", EndEvidence = "end_evidence",
        LeadMinistry = "lead_ministry", LegalAuthority = "legal_authority", EntryClause = "entry_clause",
        SignaturesVerified = "signatures_verified", ForceVerified = "force_verified",
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
            Self::EntryClause => "clauses/new",
            Self::SignaturesVerified | Self::ForceVerified => "acts",
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
            | Self::EndEvidence => None,
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
    Item::ALL
        .iter()
        .filter(|item| applies(**item, a, &asked))
        .map(|item| Check { item: *item, held: held(*item, a, &facts) })
        .collect()
}

/// How much of what applies is held, 0 to 100, rounded down.
pub fn percent(checks: &[Check]) -> i32 {
    let held = checks.iter().filter(|check| check.held).count();
    i32::try_from(held * 100 / checks.len().max(1)).unwrap_or(100)
}

fn applies(item: Item, a: &Aggregate, asked: &[Guard]) -> bool {
    match item {
        Item::Kind | Item::TwoParties | Item::Owner | Item::Area => true,
        Item::OfficialTitle | Item::Binding | Item::Source => true,
        Item::Signatures
        | Item::SignatureDates
        | Item::SignaturePlace
        | Item::Authority
        | Item::OnBehalfOf => is_signed(a),
        Item::AuthenticLanguages | Item::Originals | Item::Text | Item::BindingBasis => is_signed(a),
        Item::ForceEvidence => any_act(a, &[ActKind::EnteredIntoForce, ActKind::BecameOperative]),
        Item::EndEvidence => any_act(a, &[ActKind::Terminated, ActKind::Expired, ActKind::Replaced]),
        Item::LeadMinistry
        | Item::LegalAuthority
        | Item::EntryClause
        | Item::SignaturesVerified
        | Item::ForceVerified => item.guard().is_some_and(|guard| asked.contains(&guard)),
    }
}

fn held(item: Item, a: &Aggregate, facts: &Facts) -> bool {
    let p = &a.particulars;
    let every_party = |has: fn(&crate::signing::SignatureRow) -> bool| {
        let signed = |party: &String| a.signatures.iter().any(|(s, _, _)| s.party_id == *party && has(s));
        !a.parties.is_empty() && a.parties.iter().all(|party| signed(&party.id))
    };
    match item {
        Item::Kind => a.row.instrument_kind != "undetermined",
        Item::TwoParties => a.parties.len() >= 2,
        Item::Owner => a.row.owner_id.is_some(),
        Item::Area => !a.areas.is_empty(),
        Item::OfficialTitle => a.titles.iter().any(|title| title.kind == "official"),
        Item::Signatures => every_party(|_| true),
        Item::SignatureDates => {
            live(a, &[ActKind::Signed]).all(|act| act.acted_on.as_ref().is_some_and(|on| on.len() == 10))
        }
        Item::SignaturePlace => live(a, &[ActKind::Signed]).all(|act| act.place.is_some()),
        Item::Authority => every_party(|s| {
            s.capacity != "unknown" && (s.capacity != "full_powers" || s.full_powers_ref.is_some())
        }),
        Item::OnBehalfOf => every_party(|s| s.on_behalf_of.is_some()),
        Item::AuthenticLanguages => !p.authentic_languages.is_empty(),
        Item::Originals => p.originals_location.is_some(),
        Item::Text => a.papers.has_text || p.text_not_held_reason.is_some(),
        Item::Binding => {
            !a.parties.is_empty() && a.parties.iter().all(|party| party.binding_view != "undetermined")
        }
        Item::BindingBasis => {
            !a.parties.is_empty() && a.parties.iter().all(|party| party.binding_basis.is_some())
        }
        Item::Source => {
            !a.sources.is_empty() || a.papers.has_text || a.acts.iter().any(|act| a.is_evidenced(act))
        }
        Item::ForceEvidence => {
            live(a, &[ActKind::EnteredIntoForce, ActKind::BecameOperative]).all(|act| a.is_evidenced(act))
        }
        Item::EndEvidence => live(a, &[ActKind::Terminated, ActKind::Expired, ActKind::Replaced])
            .all(|act| a.is_evidenced(act)),
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
