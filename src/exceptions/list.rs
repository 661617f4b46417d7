//! The lists of this room: where they are, what they understand in their address, what they are called. Pure.

use crate::access::Action;
use crate::audit::Deed;
use crate::codes;

codes! {
    /// A list.
    List { Gaps = "gaps", Claims = "claims", Missed = "missed", Unclosed = "unclosed", Exceptions = "exceptions" }
}

codes! {
    /// What is out of the ordinary.
    Unusual {
        Backdated = "backdated", Overridden = "overridden", Rebaselined = "rebaselined", Waived = "waived",
        Voided = "voided", SelfCorrected = "self_corrected", AfterVerification = "after_verification",
        LateDecision = "late_decision", BreakGlass = "break_glass",
    }
}

codes! {
    /// What was not done in time.
    Duty { Milestone = "milestone", Decision = "decision", Notice = "notice", Meeting = "meeting" }
}

codes! {
    /// What was never closed.
    Left { Open = "open", Unarchived = "unarchived" }
}

impl List {
    /// Where it is.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Gaps => "/completeness/gaps",
            Self::Claims => "/exceptions/claims",
            Self::Missed => "/exceptions/missed",
            Self::Unclosed => "/exceptions/unclosed",
            Self::Exceptions => "/exceptions/list",
        }
    }

    /// The list at a path, whatever the ending of its file.
    pub fn at(path: &str) -> Option<Self> {
        let stem = path.strip_suffix(".csv").or_else(|| path.strip_suffix(".xlsx")).unwrap_or(path);
        Self::ALL.iter().copied().find(|list| list.path() == stem)
    }

    /// What a person must be allowed to do to read it.
    pub const fn action(self) -> Action {
        match self {
            Self::Gaps => Action::ReadRegister,
            Self::Claims | Self::Missed | Self::Unclosed | Self::Exceptions => Action::ReadAudit,
        }
    }

    /// The names that it understands in its address.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Gaps => &["partner", "item", "kind", "stage", "after", "before"],
            Self::Claims => &["partner", "claim", "after", "before"],
            Self::Missed => &["partner", "side", "duty", "after", "before"],
            Self::Unclosed => &["partner", "left", "after", "before"],
            Self::Exceptions => &["partner", "of", "why", "from", "to", "after", "before"],
        }
    }

    /// The key of its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Gaps => "exc-gaps-title",
            Self::Claims => "exc-claims-title",
            Self::Missed => "exc-missed-title",
            Self::Unclosed => "exc-unclosed-title",
            Self::Exceptions => "exc-list-title",
        }
    }

    /// The key of the sentence under its title.
    pub const fn lead(self) -> &'static str {
        match self {
            Self::Gaps => "exc-gaps-lead",
            Self::Claims => "exc-claims-lead",
            Self::Missed => "exc-missed-lead",
            Self::Unclosed => "exc-unclosed-lead",
            Self::Exceptions => "exc-list-lead",
        }
    }

    /// What an export of it is called in its record.
    pub const fn export(self) -> &'static str {
        match self {
            Self::Gaps => "gaps",
            Self::Claims => "unsupported-claims",
            Self::Missed => "missed-deadlines",
            Self::Unclosed => "unclosed-records",
            Self::Exceptions => "exceptions",
        }
    }
}

impl Unusual {
    /// The deeds that are found in the log alone, as no row of their own carries them.
    pub fn deeds(self) -> Vec<&'static str> {
        let deeds: &[Deed] = match self {
            Self::Waived => &[Deed::ObligationEnded],
            Self::Voided => &[
                Deed::AgreementVoided,
                Deed::ActVoided,
                Deed::ClauseVoided,
                Deed::MeetingDecisionVoided,
                Deed::DocumentWithdrawn,
                Deed::EvidenceWithdrawn,
            ],
            Self::Backdated
            | Self::Overridden
            | Self::Rebaselined
            | Self::SelfCorrected
            | Self::AfterVerification
            | Self::LateDecision
            | Self::BreakGlass => &[],
        };
        deeds.iter().map(|deed| deed.code()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_found_by_its_path_and_by_those_of_its_files() {
        for list in List::ALL {
            for ending in ["", ".csv", ".xlsx"] {
                assert_eq!(List::at(&format!("{}{ending}", list.path())), Some(*list));
            }
        }
        assert_eq!((List::at("/exceptions"), List::at("/exceptions/list.pdf")), (None, None));
    }
}
