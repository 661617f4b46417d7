//! The closed words of extracts and answers.

use crate::codes;

codes! {
    /// How far an extract is.
    State { Prepared = "prepared", Released = "released", Refused = "refused" }
}

codes! {
    /// How far an answer is.
    AnswerState { Waiting = "waiting", Applied = "applied", SetAside = "set_aside" }
}

codes! {
    /// What the partner says of a line.
    Verdict { Confirm = "confirm", Dispute = "dispute" }
}

codes! {
    /// What came of a line when the answer was applied.
    Outcome {
        Marked = "marked", Same = "same", Skipped = "skipped", Closed = "closed", Left = "left",
        NotAsked = "not_asked",
    }
}
