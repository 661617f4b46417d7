//! What can be done with a milestone in each state: one exhaustive match, no I/O.

use super::milestone::State;

/// A verb that moves a milestone from one state to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Work begins.
    Start,
    /// Work stands still.
    Block,
    /// Work may go on, from where it stood.
    Unblock(Before),
    /// The owner says it is done; what was only planned has then been begun too.
    Report,
    /// Another person has checked the report.
    Verify,
    /// Another person asks a question instead; the work is open again.
    Return,
    /// It will not be done, and why.
    Leave(Exit),
}

/// Where a blocked milestone stood before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// Not begun.
    Planned,
    /// Begun.
    InProgress,
}

crate::codes! {
    /// The ways out without being done.
    Exit { Cancelled = "cancelled", Superseded = "superseded", NotApplicable = "not_applicable" }
}

/// Why a verb is refused in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is in that state already.
    Already,
    /// It is blocked: unblock it first.
    Blocked,
    /// It is not blocked.
    NotBlocked,
    /// It is reported and waits for its verification.
    WaitsForVerification,
    /// Nothing is reported that could be verified or returned.
    NothingReported,
    /// It is verified: this is final.
    Verified,
    /// It was cancelled, superseded or does not apply: this is final.
    Left,
}

impl Refusal {
    /// The text that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Already => "ms-refused-already",
            Self::Blocked => "ms-refused-blocked",
            Self::NotBlocked => "ms-refused-not-blocked",
            Self::WaitsForVerification => "ms-refused-waits",
            Self::NothingReported => "ms-refused-nothing-reported",
            Self::Verified => "ms-refused-verified",
            Self::Left => "ms-refused-left",
        }
    }
}

/// The state after `verb`, or why it is refused.
pub const fn after(state: State, verb: Verb) -> Result<State, Refusal> {
    match state {
        State::Planned => from_planned(verb),
        State::InProgress => from_in_progress(verb),
        State::Blocked => from_blocked(verb),
        State::ReportedDone => from_reported(verb),
        State::VerifiedDone => Err(Refusal::Verified),
        State::Cancelled | State::Superseded | State::NotApplicable => Err(Refusal::Left),
    }
}

const fn from_planned(verb: Verb) -> Result<State, Refusal> {
    match verb {
        Verb::Start => Ok(State::InProgress),
        Verb::Block => Ok(State::Blocked),
        Verb::Report => Ok(State::ReportedDone),
        Verb::Leave(exit) => Ok(left(exit)),
        Verb::Unblock(_) => Err(Refusal::NotBlocked),
        Verb::Verify | Verb::Return => Err(Refusal::NothingReported),
    }
}

const fn from_in_progress(verb: Verb) -> Result<State, Refusal> {
    match verb {
        Verb::Start => Err(Refusal::Already),
        Verb::Block => Ok(State::Blocked),
        Verb::Report => Ok(State::ReportedDone),
        Verb::Leave(exit) => Ok(left(exit)),
        Verb::Unblock(_) => Err(Refusal::NotBlocked),
        Verb::Verify | Verb::Return => Err(Refusal::NothingReported),
    }
}

const fn from_blocked(verb: Verb) -> Result<State, Refusal> {
    match verb {
        Verb::Block => Err(Refusal::Already),
        Verb::Unblock(Before::Planned) => Ok(State::Planned),
        Verb::Unblock(Before::InProgress) => Ok(State::InProgress),
        Verb::Leave(exit) => Ok(left(exit)),
        Verb::Start | Verb::Report => Err(Refusal::Blocked),
        Verb::Verify | Verb::Return => Err(Refusal::NothingReported),
    }
}

const fn from_reported(verb: Verb) -> Result<State, Refusal> {
    match verb {
        Verb::Verify => Ok(State::VerifiedDone),
        Verb::Return => Ok(State::InProgress),
        Verb::Report => Err(Refusal::Already),
        Verb::Unblock(_) => Err(Refusal::NotBlocked),
        Verb::Start | Verb::Block | Verb::Leave(_) => Err(Refusal::WaitsForVerification),
    }
}

const fn left(exit: Exit) -> State {
    match exit {
        Exit::Cancelled => State::Cancelled,
        Exit::Superseded => State::Superseded,
        Exit::NotApplicable => State::NotApplicable,
    }
}

/// Whether dates, progress and particulars may still be changed in a state, or why not.
pub const fn open(state: State) -> Result<(), Refusal> {
    match state {
        State::Planned | State::InProgress | State::Blocked => Ok(()),
        State::ReportedDone => Err(Refusal::WaitsForVerification),
        State::VerifiedDone => Err(Refusal::Verified),
        State::Cancelled | State::Superseded | State::NotApplicable => Err(Refusal::Left),
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
