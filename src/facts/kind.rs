//! Of what several sources may tell. Pure.

use crate::codes;

codes! {
    /// The kinds of facts; the code is the field of the record that holds it.
    FactKind {
        ActedOn = "acted_on", ReceivedOn = "received_on", EffectiveOn = "effective_on", Place = "place",
        Title = "title", Office = "office", InstrumentKind = "instrument_kind",
    }
}

codes! {
    /// Facts as lists filter them.
    FactGroup { Date = "date", Title = "title", Office = "office", Kind = "kind", Place = "place" }
}

impl FactKind {
    /// The facts of an act, in the order of its form.
    pub const OF_ACT: [Self; 4] = [Self::ActedOn, Self::ReceivedOn, Self::EffectiveOn, Self::Place];

    /// What lists call it.
    pub const fn group(self) -> FactGroup {
        match self {
            Self::ActedOn | Self::ReceivedOn | Self::EffectiveOn => FactGroup::Date,
            Self::Place => FactGroup::Place,
            Self::Title => FactGroup::Title,
            Self::Office => FactGroup::Office,
            Self::InstrumentKind => FactGroup::Kind,
        }
    }

    /// Whether it is a date of an act, from which the legal clock may count.
    pub const fn is_date(self) -> bool {
        match self {
            Self::ActedOn | Self::ReceivedOn | Self::EffectiveOn => true,
            Self::Place | Self::Title | Self::Office | Self::InstrumentKind => false,
        }
    }

    /// Whether it belongs to an act, which a correcting act replaces.
    pub const fn is_of_act(self) -> bool {
        match self {
            Self::ActedOn | Self::ReceivedOn | Self::EffectiveOn | Self::Place => true,
            Self::Title | Self::Office | Self::InstrumentKind => false,
        }
    }
}

impl FactGroup {
    /// The kinds of facts in it.
    pub fn kinds(self) -> Vec<FactKind> {
        FactKind::ALL.iter().copied().filter(|kind| kind.group() == self).collect()
    }
}

/// What a fact of the agreement itself is of.
pub const OWN: &str = "own";

/// One fact of an agreement: its kind, and the act, the signature or the language that it is of.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactId {
    /// What it is.
    pub kind: FactKind,
    /// The id of the act or signature, the code of a language, or [`OWN`].
    pub of: String,
}

impl FactId {
    /// A fact of a kind.
    pub fn new(kind: FactKind, of: impl Into<String>) -> Self {
        Self { kind, of: of.into() }
    }

    /// The page of the fact.
    pub fn page(&self, agreement_id: &str) -> String {
        format!("/agreements/{agreement_id}/facts/{}/{}", self.kind.code(), self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_holds_kinds_and_only_dates_move_the_clock() {
        for group in FactGroup::ALL {
            assert!(!group.kinds().is_empty(), "{}", group.code());
        }
        for kind in FactKind::ALL {
            assert_eq!(kind.is_date(), kind.group() == FactGroup::Date, "{}", kind.code());
            assert_eq!(kind.is_of_act(), FactKind::OF_ACT.contains(kind), "{}", kind.code());
        }
    }
}
