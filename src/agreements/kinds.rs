//! The closed vocabularies of an agreement (dossier §4, domain.md §2).

use crate::codes;

pub use crate::lifecycle::stage::Stage;

codes! {
    /// What an instrument is called and how it is made; independent of whether it binds.
    InstrumentKind {
        Treaty = "treaty", IntergovernmentalAgreement = "intergovernmental_agreement",
        InterministerialAgreement = "interministerial_agreement", FrameworkAgreement = "framework_agreement",
        ImplementingArrangement = "implementing_arrangement", TechnicalArrangement = "technical_arrangement",
        ProjectArrangement = "project_arrangement", Mou = "mou", LetterOfIntent = "letter_of_intent",
        JointDeclaration = "joint_declaration", JointLetter = "joint_letter", ExchangeOfNotes = "exchange_of_notes",
        ExchangeOfLetters = "exchange_of_letters", Sofa = "sofa", SupplementarySofa = "supplementary_sofa",
        Acsa = "acsa", Mlsa = "mlsa", Gsa = "gsa", Loan = "loan", Emta = "emta", AnnualPlan = "annual_plan",
        Amendment = "amendment", Protocol = "protocol", Annex = "annex", Appendix = "appendix", Minutes = "minutes",
        Other = "other", Undetermined = "undetermined",
    }
}

codes! {
    /// Between whom it is concluded.
    Level {
        State = "state", Government = "government", Ministry = "ministry", Service = "service", Agency = "agency",
        Undetermined = "undetermined",
    }
}

codes! {
    /// Framework for many areas, or for one.
    Scope { General = "general", Sector = "sector", Undetermined = "undetermined" }
}

codes! {
    /// How far our own record is checked.
    RecordState {
        Draft = "draft", Submitted = "submitted", Verified = "verified", Disputed = "disputed", Voided = "voided",
    }
}

codes! {
    /// What sort of title it is.
    TitleKind { Official = "official", Working = "working", Press = "press", Translation = "translation" }
}

codes! {
    /// Whose side a party is on, seen from home.
    Side { Ours = "ours", Theirs = "theirs", Third = "third" }
}

codes! {
    /// What a party is to the instrument.
    PartyRole { Party = "party", Participant = "participant", Observer = "observer", Acceding = "acceding" }
}

codes! {
    /// Whether a side holds the instrument to be binding.
    BindingView { Binding = "binding", NonBinding = "non_binding", Mixed = "mixed", Undetermined = "undetermined" }
}

codes! {
    /// How one instrument stands to another.
    RelationKind {
        Implements = "implements", Supplements = "supplements", Amends = "amends", Extends = "extends",
        Replaces = "replaces", AnnexOf = "annex_of", SignedWith = "signed_with", RefersTo = "refers_to",
        LegalBasisFor = "legal_basis_for",
    }
}

impl RelationKind {
    /// Whether chains of this kind must not come back to where they began.
    pub const fn is_a_tree(self) -> bool {
        match self {
            Self::Implements | Self::Amends | Self::Replaces | Self::AnnexOf => true,
            Self::Supplements | Self::Extends | Self::SignedWith | Self::RefersTo | Self::LegalBasisFor => {
                false
            }
        }
    }
}

/// The word for the whole instrument: the parties' common view, or that they differ.
pub fn common_view(views: &[BindingView]) -> &'static str {
    match views {
        [] => BindingView::Undetermined.code(),
        [first, rest @ ..] if rest.iter().all(|view| view == first) => first.code(),
        views if views.contains(&BindingView::Undetermined) => BindingView::Undetermined.code(),
        _ => "differs",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_view_never_hides_a_difference() {
        use BindingView::{Binding, NonBinding, Undetermined};
        assert_eq!(common_view(&[Binding, Binding]), "binding");
        assert_eq!(common_view(&[Binding, NonBinding]), "differs");
        assert_eq!(common_view(&[Binding, Undetermined]), "undetermined");
        assert_eq!(common_view(&[]), "undetermined");
    }
}
