//! The closed words of joint bodies, their meetings and what those decide. Pure.

use crate::codes;

codes! {
    /// What a body is.
    BodyKind {
        SteeringCommittee = "steering_committee", Committee = "committee", Commission = "commission",
        SubCommittee = "sub_committee", WorkingGroup = "working_group", ExpertGroup = "expert_group",
        Liaison = "liaison", TaskForce = "task_force", Other = "other",
    }
}

codes! {
    /// Whether it works.
    BodyState { Active = "active", Dormant = "dormant", Dissolved = "dissolved" }
}

codes! {
    /// For whom somebody sits, hosts or takes part.
    BodySide { Ours = "ours", Theirs = "theirs", Third = "third" }
}

codes! {
    /// As what somebody sits in a body.
    SeatRole { CoChair = "co_chair", Deputy = "deputy", Secretary = "secretary", Member = "member" }
}

codes! {
    /// How far a meeting is.
    MeetingState { Planned = "planned", Held = "held", Cancelled = "cancelled" }
}

codes! {
    /// What a meeting agreed.
    DecisionKind { Decision = "decision", Recommendation = "recommendation", Action = "action" }
}

codes! {
    /// Whose an action is.
    Debtor { Ours = "ours", Theirs = "theirs", Both = "both", Third = "third" }
}

codes! {
    /// How far a decision is checked.
    Checked { Recorded = "recorded", Verified = "verified", Voided = "voided" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::locale::Lang;

    #[test]
    fn every_code_has_words_in_three_languages() {
        for lang in Lang::ALL {
            let kinds = BodyKind::ALL.iter().map(|one| lang.label("body", one.code()));
            let states = BodyState::ALL.iter().map(|one| lang.label("body-state", one.code()));
            let roles = SeatRole::ALL.iter().map(|one| lang.label("seat", one.code()));
            let meetings = MeetingState::ALL.iter().map(|one| lang.label("meeting-state", one.code()));
            let decisions = DecisionKind::ALL.iter().map(|one| lang.label("decided", one.code()));
            let sides = BodySide::ALL.iter().map(|one| lang.label("side", one.code()));
            let debtors = Debtor::ALL.iter().map(|one| lang.label("side", one.code()));
            let checked = Checked::ALL.iter().map(|one| lang.label("fact", one.code()));
            let works = kinds.chain(states).chain(roles).chain(meetings);
            for word in works.chain(decisions).chain(sides).chain(debtors).chain(checked) {
                assert!(!word.starts_with('⟨'), "{word}");
            }
        }
    }
}
