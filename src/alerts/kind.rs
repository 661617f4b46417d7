//! The kinds of deadline that alerts know; the words in the database are those of the table of deadlines.

crate::codes! {
    /// What falls due.
    Kind {
        DecisionBy = "decision_by",
        LatestSafeNotice = "latest_safe_notice",
        TermEnd = "term_end",
        EffectiveEnd = "effective_end",
        Within = "within",
    }
}

crate::codes! {
    /// Why an alert is no longer open.
    Closing {
        Act = "act",
        NextStep = "next_step",
        Settled = "settled",
    }
}
