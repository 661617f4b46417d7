//! Which milestones may leave for a partner: one rule, asked when the extract is prepared and again when it is released. Pure.

use crate::access::Marking;
use crate::codes;
use crate::milestones::milestone::State;

codes! {
    /// Why a milestone is withheld.
    Withheld {
        Parties = "parties", Pointer = "pointer", Draft = "draft", Closed = "closed", Named = "named",
        Marking = "marking", Left = "left",
    }
}

/// What the rule must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Whether the agreement is between the house's state and this partner and nobody else.
    pub is_bilateral: bool,
    /// Whether the register only points to it.
    pub is_pointer: bool,
    /// Whether it has its number.
    pub is_registered: bool,
    /// Whether it is voided or closed out: an answer could not be recorded.
    pub is_closed: bool,
    /// Whether only named persons see it: the caveat that the register knows.
    pub is_named: bool,
    /// Its marking.
    pub marking: Marking,
    /// The state of the milestone.
    pub state: State,
}

/// Why it is withheld under a ceiling of release, or nothing when it may leave.
pub const fn why(facts: &Facts, ceiling: Marking) -> Option<Withheld> {
    if !facts.is_bilateral {
        return Some(Withheld::Parties);
    }
    if facts.is_pointer {
        return Some(Withheld::Pointer);
    }
    if !facts.is_registered {
        return Some(Withheld::Draft);
    }
    if facts.is_closed {
        return Some(Withheld::Closed);
    }
    if facts.is_named {
        return Some(Withheld::Named);
    }
    if facts.marking.rank() > ceiling.rank() {
        return Some(Withheld::Marking);
    }
    match facts.state {
        State::Cancelled | State::Superseded | State::NotApplicable => Some(Withheld::Left),
        State::Planned | State::InProgress | State::Blocked | State::ReportedDone | State::VerifiedDone => {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_enough_to_withhold_and_nothing_else_is() {
        let open = Facts {
            is_bilateral: true,
            is_pointer: false,
            is_registered: true,
            is_closed: false,
            is_named: false,
            marking: Marking::Restricted,
            state: State::Planned,
        };
        for (facts, ceiling, want) in [
            (open, Marking::Restricted, None),
            (open, Marking::Secret, None),
            (open, Marking::Unclassified, Some(Withheld::Marking)),
            (Facts { is_bilateral: false, ..open }, Marking::Secret, Some(Withheld::Parties)),
            (Facts { is_pointer: true, ..open }, Marking::Secret, Some(Withheld::Pointer)),
            (Facts { is_registered: false, ..open }, Marking::Secret, Some(Withheld::Draft)),
            (Facts { is_closed: true, ..open }, Marking::Secret, Some(Withheld::Closed)),
            (Facts { is_named: true, ..open }, Marking::Secret, Some(Withheld::Named)),
            (Facts { state: State::Cancelled, ..open }, Marking::Secret, Some(Withheld::Left)),
            (Facts { state: State::VerifiedDone, ..open }, Marking::Restricted, None),
            (Facts { state: State::Blocked, ..open }, Marking::Restricted, None),
        ] {
            assert_eq!(why(&facts, ceiling), want, "{facts:?} {ceiling:?}");
        }
    }
}
