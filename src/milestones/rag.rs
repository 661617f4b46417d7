//! The computed state of a milestone with its reason (domain.md §5): one pure function, worst news first.

use super::milestone::{Cause, Confirmation, Milestone, State};
use crate::codes;
use chrono::NaiveDate;

codes! {
    /// Blue, green, amber, red, grey.
    Rag { Blue = "blue", Green = "green", Amber = "amber", Red = "red", Grey = "grey" }
}

/// Where the colours change, in days; printed in exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// A slip of more days than this is late.
    pub slip: i64,
    /// Due within this many days is soon.
    pub soon: i64,
    /// Nothing heard for this many days is quiet.
    pub quiet: i64,
    /// Nothing heard for more days than this is stale.
    pub stale: i64,
    /// This many moves of the forecast are a silent slip, whatever the colour.
    pub moves: i64,
}

/// The thresholds of domain.md §5.
pub const THRESHOLDS: Thresholds = Thresholds { slip: 30, soon: 30, quiet: 30, stale: 90, moves: 3 };

/// What is known of a milestone besides its own row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signs {
    /// The last day on which its owner was heard: a report, a forecast; none counts from its creation.
    pub heard_on: Option<NaiveDate>,
    /// How often the forecast was moved.
    pub moves: i64,
    /// Whether something it waits for is overdue.
    pub dependency_overdue: bool,
}

/// The colour and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assessment {
    /// The colour.
    pub rag: Rag,
    /// Why.
    pub reason: Reason,
    /// Whether the forecast was moved so often that it is surfaced even when green.
    pub silent_slip: bool,
}

/// Why a milestone has its colour; numbers are days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Done, and a second person checked it.
    Verified,
    /// Cancelled, superseded or not applicable.
    Left,
    /// Due so many days ago and not done.
    Overdue(i64),
    /// It stands still, and nobody wrote what is done about it.
    BlockedWithoutPlan(Option<Cause>),
    /// It slips by so many days.
    Slips(i64),
    /// No date was agreed.
    NoBaseline,
    /// Nobody answers for it.
    NoOwner,
    /// Nothing was heard for so many days.
    Stale(i64),
    /// It stands still, with a plan.
    BlockedWithPlan(Option<Cause>),
    /// Something it waits for is overdue.
    DependencyOverdue,
    /// The partner has not answered.
    PartnerPending,
    /// The partner says otherwise.
    PartnerDisputes,
    /// Due in so many days, and nothing was heard for so many.
    DueAndQuiet(i64, i64),
    /// Reported done in time; another person has not checked it yet.
    Reported,
    /// In time.
    InTime,
}

/// The colour of a milestone on `today`, with its reason.
pub fn rag(milestone: &Milestone, signs: &Signs, today: NaiveDate, limits: &Thresholds) -> Assessment {
    let (rag, reason) = closed(milestone)
        .or_else(|| red(milestone, today, limits))
        .or_else(|| grey(milestone, signs, today, limits))
        .or_else(|| amber(milestone, signs, today, limits))
        .unwrap_or(match milestone.state {
            State::ReportedDone => (Rag::Green, Reason::Reported),
            State::Planned | State::InProgress | State::Blocked => (Rag::Green, Reason::InTime),
            State::VerifiedDone | State::Cancelled | State::Superseded | State::NotApplicable => {
                (Rag::Grey, Reason::Left)
            }
        });
    let silent_slip = milestone.state.is_open() && signs.moves >= limits.moves;
    Assessment { rag, reason, silent_slip }
}

type Found = Option<(Rag, Reason)>;

fn closed(milestone: &Milestone) -> Found {
    match milestone.state {
        State::VerifiedDone => Some((Rag::Blue, Reason::Verified)),
        State::Cancelled | State::Superseded | State::NotApplicable => Some((Rag::Grey, Reason::Left)),
        State::Planned | State::InProgress | State::Blocked | State::ReportedDone => None,
    }
}

fn red(milestone: &Milestone, today: NaiveDate, limits: &Thresholds) -> Found {
    if let Some(due) = milestone.due().filter(|_| milestone.is_overdue(today)) {
        return Some((Rag::Red, Reason::Overdue((today - due.latest()).num_days())));
    }
    let blocked = milestone.blocked.as_ref();
    if milestone.state == State::Blocked && blocked.is_none_or(|blocked| blocked.plan.is_none()) {
        return Some((Rag::Red, Reason::BlockedWithoutPlan(blocked.map(|blocked| blocked.cause))));
    }
    let slip = milestone.slip().filter(|slip| *slip > limits.slip)?;
    Some((Rag::Red, Reason::Slips(slip)))
}

fn grey(milestone: &Milestone, signs: &Signs, today: NaiveDate, limits: &Thresholds) -> Found {
    if milestone.baseline.is_none() {
        return Some((Rag::Grey, Reason::NoBaseline));
    }
    if milestone.owner_id.is_none() {
        return Some((Rag::Grey, Reason::NoOwner));
    }
    let silence = silence(milestone, signs, today);
    let stale = milestone.state.is_open() && silence > limits.stale;
    stale.then_some((Rag::Grey, Reason::Stale(silence)))
}

fn amber(milestone: &Milestone, signs: &Signs, today: NaiveDate, limits: &Thresholds) -> Found {
    let amber = |reason| Some((Rag::Amber, reason));
    if milestone.state == State::Blocked {
        return amber(Reason::BlockedWithPlan(milestone.blocked.as_ref().map(|blocked| blocked.cause)));
    }
    if milestone.state.is_open() && signs.dependency_overdue {
        return amber(Reason::DependencyOverdue);
    }
    if let Some(slip) = milestone.slip().filter(|slip| *slip > 0) {
        return amber(Reason::Slips(slip));
    }
    match milestone.confirmation {
        Confirmation::Requested => return amber(Reason::PartnerPending),
        Confirmation::Disputed => return amber(Reason::PartnerDisputes),
        Confirmation::None | Confirmation::Confirmed => {}
    }
    let due = milestone.due().filter(|_| milestone.state.is_open())?;
    let (left, silence) = ((due.latest() - today).num_days(), silence(milestone, signs, today));
    (left <= limits.soon && silence >= limits.quiet)
        .then_some((Rag::Amber, Reason::DueAndQuiet(left, silence)))
}

/// Days since the owner was last heard.
fn silence(milestone: &Milestone, signs: &Signs, today: NaiveDate) -> i64 {
    (today - signs.heard_on.unwrap_or(milestone.created.at.date())).num_days()
}

#[cfg(test)]
#[path = "rag_tests.rs"]
mod tests;
