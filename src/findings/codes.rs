//! The closed vocabularies of the auditor's workspace.

use crate::codes;

codes! {
    /// How records are drawn from a population.
    Method { Simple = "simple", Stratified = "stratified", Risk = "risk" }
}

codes! {
    /// What the strata of a stratified sample are.
    Strata { Partner = "partner", Standing = "standing" }
}

codes! {
    /// How far an audit is.
    AuditState { Running = "running", Closed = "closed" }
}

codes! {
    /// How far a working paper is.
    PaperState { Open = "open", Prepared = "prepared", Reviewed = "reviewed" }
}

codes! {
    /// What a test asks of a record.
    Assertion {
        Complete = "complete", Occurred = "occurred", Authorised = "authorised", OnTime = "on_time",
        Accurate = "accurate", Evidence = "evidence", CutOff = "cut_off",
    }
}

codes! {
    /// What a test gave.
    Verdict {
        NoException = "no_exception", Exception = "exception", NotApplicable = "not_applicable",
        NotTested = "not_tested",
    }
}

codes! {
    /// How grave a finding is.
    Severity { Low = "low", Medium = "medium", High = "high", Critical = "critical" }
}

codes! {
    /// How far a finding is.
    FindingState {
        Draft = "draft", Issued = "issued", Responded = "responded", Closed = "closed",
        RiskAccepted = "risk_accepted", Withdrawn = "withdrawn",
    }
}

impl FindingState {
    /// Whether somebody still has to do something about it.
    pub const fn is_open(self) -> bool {
        match self {
            Self::Draft | Self::Issued | Self::Responded => true,
            Self::Closed | Self::RiskAccepted | Self::Withdrawn => false,
        }
    }
}

codes! {
    /// What makes a record riskier than another.
    Point {
        Incomplete = "incomplete", Unverified = "unverified", Disputed = "disputed", Backdated = "backdated",
        Overridden = "overridden", Red = "red", NoDocument = "no_document", HighMarking = "high_marking",
        NotReviewed = "not_reviewed", UnknownStanding = "unknown_standing",
    }
}
