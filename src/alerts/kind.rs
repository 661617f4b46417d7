//! The kinds of deadline that alerts know; the words in the database are those of the table of deadlines.

pub use crate::lifecycle::due::DeadlineKind as Kind;

crate::codes! {
    /// Why an alert is no longer open.
    Closing {
        Act = "act",
        NextStep = "next_step",
        Settled = "settled",
    }
}
