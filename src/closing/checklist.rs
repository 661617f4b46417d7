//! What must be so before an agreement is closed: one list, pure.

use crate::codes;

codes! {
    /// What is asked for, in the order in which it is shown.
    Item {
        Ended = "ended", Evidence = "evidence", Obligations = "obligations", Surviving = "surviving",
        Milestones = "milestones", Reported = "reported", Archive = "archive", Lessons = "lessons",
    }
}

/// What is known of the agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Facts {
    /// Whether it has come to its end, by the legal clock or by leaving its conclusion.
    pub has_ended: bool,
    /// Whether a verified act or clause with its source shows the end.
    pub has_evidence: bool,
    /// Obligations that are open and do not outlive it.
    pub open_obligations: usize,
    /// Obligations that outlive it.
    pub surviving: usize,
    /// Those of them that nobody answers for.
    pub surviving_without_owner: usize,
    /// Whether the preparation says what survives.
    pub says_what_survives: bool,
    /// Milestones that are planned, in progress or blocked.
    pub open_milestones: usize,
    /// Whether a successor is chosen to which they are moved.
    pub has_successor: bool,
    /// Milestones that are reported done and not verified.
    pub reported: usize,
    /// Whether it says where the papers are kept.
    pub has_archive: bool,
    /// Whether lessons are written.
    pub has_lessons: bool,
}

impl Item {
    /// Whether it is as it must be.
    pub const fn holds(self, facts: &Facts) -> bool {
        match self {
            Self::Ended => facts.has_ended,
            Self::Evidence => facts.has_evidence,
            Self::Obligations => facts.open_obligations == 0,
            Self::Surviving => facts.surviving_without_owner == 0 && facts.says_what_survives,
            Self::Milestones => facts.open_milestones == 0 || facts.has_successor,
            Self::Reported => facts.reported == 0,
            Self::Archive => facts.has_archive,
            Self::Lessons => facts.has_lessons,
        }
    }
}

/// What is missing.
pub fn missing(facts: &Facts) -> Vec<Item> {
    Item::ALL.iter().copied().filter(|item| !item.holds(facts)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete() -> Facts {
        Facts {
            has_ended: true,
            has_evidence: true,
            says_what_survives: true,
            has_archive: true,
            has_lessons: true,
            ..Facts::default()
        }
    }

    #[test]
    fn each_thing_that_is_missing_is_named_alone() {
        assert_eq!(missing(&complete()), []);
        let table: [(Facts, &[Item]); 11] = [
            (Facts { has_ended: false, ..complete() }, &[Item::Ended]),
            (Facts { has_evidence: false, ..complete() }, &[Item::Evidence]),
            (Facts { open_obligations: 1, ..complete() }, &[Item::Obligations]),
            (Facts { surviving: 2, ..complete() }, &[]),
            (Facts { surviving: 2, surviving_without_owner: 1, ..complete() }, &[Item::Surviving]),
            (Facts { says_what_survives: false, ..complete() }, &[Item::Surviving]),
            (Facts { open_milestones: 3, ..complete() }, &[Item::Milestones]),
            (Facts { open_milestones: 3, has_successor: true, ..complete() }, &[]),
            (Facts { reported: 1, has_successor: true, ..complete() }, &[Item::Reported]),
            (Facts { has_archive: false, ..complete() }, &[Item::Archive]),
            (Facts { has_lessons: false, ..complete() }, &[Item::Lessons]),
        ];
        for (facts, want) in table {
            assert_eq!(missing(&facts), want, "{facts:?}");
        }
        assert_eq!(missing(&Facts::default()).len(), 5, "nothing known: what can be empty is not missing");
    }
}
