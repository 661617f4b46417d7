//! From when on, and of which instruments, an item of the minimum data set is asked for (dossier §4 and §10.3). Pure.
//!
//! What only binds states is not asked of a memorandum: article 102 of the Charter speaks of treaties and international
//! agreements, ratification of treaties, and an annex of nothing without its parent.

use super::kinds::{BindingView, InstrumentKind, Level};
use crate::codes;

codes! {
    /// From when on an item is asked for.
    Since {
        Begun = "begun", Signed = "signed", Stage = "stage", InForce = "in_force", ForceStated = "force_stated",
        EndStated = "end_stated",
    }
}

codes! {
    /// Of which instruments an item is asked.
    Reach {
        Any = "any", MayBind = "may_bind", Binding = "binding", Treaties = "treaties",
        BetweenStates = "between_states", Dependent = "dependent",
    }
}

/// What decides whether an item reaches an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instrument<'i> {
    /// What it is called and how it is made.
    pub kind: InstrumentKind,
    /// Between whom.
    pub level: Level,
    /// The parties' common view of binding force, or that they differ.
    pub binding: &'i str,
}

impl Reach {
    /// Whether an item with this reach is asked of the instrument.
    pub fn includes(self, instrument: Instrument) -> bool {
        match self {
            Self::Any => true,
            Self::MayBind => instrument.binding != BindingView::NonBinding.code(),
            Self::Binding => binds(instrument),
            Self::Treaties => binds(instrument) && instrument.kind == InstrumentKind::Treaty,
            Self::BetweenStates => {
                let is_of_states = matches!(instrument.level, Level::State | Level::Government);
                binds(instrument) && is_of_states && !is_carried_by_another(instrument.kind)
            }
            Self::Dependent => is_carried_by_another(instrument.kind),
        }
    }
}

/// Whether every side holds it to be binding, wholly or in part.
fn binds(instrument: Instrument) -> bool {
    [BindingView::Binding, BindingView::Mixed].iter().any(|view| view.code() == instrument.binding)
}

/// Whether an instrument of this kind is nothing without another one, which it carries out, changes or belongs to.
pub const fn is_carried_by_another(kind: InstrumentKind) -> bool {
    match kind {
        InstrumentKind::ImplementingArrangement
        | InstrumentKind::ProjectArrangement
        | InstrumentKind::AnnualPlan
        | InstrumentKind::Amendment
        | InstrumentKind::Protocol
        | InstrumentKind::Annex
        | InstrumentKind::Appendix => true,
        InstrumentKind::Treaty
        | InstrumentKind::IntergovernmentalAgreement
        | InstrumentKind::InterministerialAgreement
        | InstrumentKind::FrameworkAgreement
        | InstrumentKind::TechnicalArrangement
        | InstrumentKind::Mou
        | InstrumentKind::LetterOfIntent
        | InstrumentKind::JointDeclaration
        | InstrumentKind::JointLetter
        | InstrumentKind::ExchangeOfNotes
        | InstrumentKind::ExchangeOfLetters
        | InstrumentKind::Sofa
        | InstrumentKind::SupplementarySofa
        | InstrumentKind::Acsa
        | InstrumentKind::Mlsa
        | InstrumentKind::Gsa
        | InstrumentKind::Loan
        | InstrumentKind::Emta
        | InstrumentKind::Minutes
        | InstrumentKind::Other
        | InstrumentKind::Undetermined => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_depends_on_kind_level_and_binding_force() {
        use InstrumentKind::{
            Amendment, Annex, FrameworkAgreement, Mou, SupplementarySofa, TechnicalArrangement, Treaty,
        };
        use Level::{Government, Ministry, State};
        use Reach::{BetweenStates, Binding, Dependent, MayBind, Treaties};
        let table: [(InstrumentKind, Level, &str, &[Reach]); 10] = [
            (Treaty, State, "binding", &[MayBind, Binding, Treaties, BetweenStates]),
            (Treaty, State, "non_binding", &[]),
            (FrameworkAgreement, Government, "binding", &[MayBind, Binding, BetweenStates]),
            (FrameworkAgreement, Ministry, "binding", &[MayBind, Binding]),
            (SupplementarySofa, Government, "mixed", &[MayBind, Binding, BetweenStates]),
            (Mou, Government, "non_binding", &[]),
            (Mou, Ministry, "undetermined", &[MayBind]),
            (TechnicalArrangement, Ministry, "differs", &[MayBind]),
            (Amendment, Government, "binding", &[MayBind, Binding, Dependent]),
            (Annex, Ministry, "non_binding", &[Dependent]),
        ];
        for (kind, level, binding, beyond) in table {
            let instrument = Instrument { kind, level, binding };
            let mut want = vec![Reach::Any];
            want.extend(beyond);
            let found: Vec<Reach> =
                Reach::ALL.iter().copied().filter(|reach| reach.includes(instrument)).collect();
            assert_eq!(found, want, "{instrument:?}");
        }
    }
}
