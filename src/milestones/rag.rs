//! The computed state of a milestone with its reason (domain.md §5): one pure function, worst news first.

use super::limits::Thresholds;
use super::milestone::{Cause, Confirmation, Milestone, State};
use crate::codes;
use chrono::NaiveDate;

codes! {
    /// Blue, green, amber, red, grey.
    Rag { Blue = "blue", Green = "green", Amber = "amber", Red = "red", Grey = "grey" }
}

/// What is known of a milestone besides its own row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signs {
    /// The last day on which its owner was heard: a report, a forecast; none counts from its creation.
    pub heard_on: Option<NaiveDate>,
    /// The last day of which there is evidence; none counts from its creation.
    pub evidenced_on: Option<NaiveDate>,
    /// How often the forecast was moved.
    pub moves: i64,
    /// Whether something it waits for is overdue.
    pub dependency_overdue: bool,
    /// The newest override that a second person approved, whether or not its last day has passed.
    pub laid_over: Option<Override>,
}

/// A colour that two people put in place of the computed one, until a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Override {
    /// The computed colour when it was proposed: what makes it a warning or a relief.
    pub was: Rag,
    /// The colour.
    pub became: Rag,
    /// The last day on which it counts.
    pub until: NaiveDate,
}

/// The colour and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assessment {
    /// The colour that is shown: the computed one, or what two people put in its place.
    pub rag: Rag,
    /// The computed colour.
    pub computed: Rag,
    /// Why the computed colour is what it is.
    pub reason: Reason,
    /// Why it is surfaced even when green.
    pub silent: Option<Silent>,
    /// The last day of the override that decides the colour shown, if one does.
    pub overridden_until: Option<NaiveDate>,
}

/// A slip that the colour does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silent {
    /// The forecast was moved so often.
    Moves(i64),
    /// Green, and nothing shows it for so many days.
    NoEvidence(i64),
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

impl Rag {
    /// How bad it is, for comparing two: what cannot be judged is worse than what is known to be at risk.
    pub const fn rank(self) -> u8 {
        match self {
            Self::Blue => 0,
            Self::Green => 1,
            Self::Amber => 2,
            Self::Grey => 3,
            Self::Red => 4,
        }
    }
}

impl Override {
    /// Whether it warns: worse than what was computed when it was proposed.
    pub const fn is_warning(self) -> bool {
        self.became.rank() > self.was.rank()
    }

    /// The colour shown on `today` where `computed` is computed. A warning never improves what has become worse since, and a
    /// relief never darkens what has become better; after its last day the computed colour is back.
    pub fn over(self, computed: Rag, today: NaiveDate) -> Rag {
        let decides = today <= self.until && (self.is_warning() == (self.became.rank() > computed.rank()));
        if decides { self.became } else { computed }
    }
}

/// The colour of a milestone on `today`, with its reason.
pub fn rag(milestone: &Milestone, signs: &Signs, today: NaiveDate, limits: &Thresholds) -> Assessment {
    let (computed, reason) = compute(milestone, signs, today, limits);
    let laid_over = signs.laid_over.filter(|_| closed(milestone).is_none());
    let shown = laid_over.map_or(computed, |laid| laid.over(computed, today));
    let decides = laid_over.filter(|_| shown != computed);
    Assessment {
        rag: shown,
        computed,
        reason,
        silent: silent(milestone, signs, today, limits, computed == Rag::Green || shown == Rag::Green),
        overridden_until: decides.map(|laid| laid.until),
    }
}

fn compute(milestone: &Milestone, signs: &Signs, today: NaiveDate, limits: &Thresholds) -> (Rag, Reason) {
    closed(milestone)
        .or_else(|| red(milestone, today, limits))
        .or_else(|| grey(milestone, signs, today, limits))
        .or_else(|| amber(milestone, signs, today, limits))
        .unwrap_or(match milestone.state {
            State::ReportedDone => (Rag::Green, Reason::Reported),
            State::Planned | State::InProgress | State::Blocked => (Rag::Green, Reason::InTime),
            State::VerifiedDone | State::Cancelled | State::Superseded | State::NotApplicable => {
                (Rag::Grey, Reason::Left)
            }
        })
}

fn silent(
    milestone: &Milestone,
    signs: &Signs,
    today: NaiveDate,
    limits: &Thresholds,
    looks_green: bool,
) -> Option<Silent> {
    if !milestone.state.is_open() {
        return None;
    }
    if signs.moves >= limits.moves {
        return Some(Silent::Moves(signs.moves));
    }
    let since = signs.evidenced_on.unwrap_or(milestone.created.at.date());
    let days = (today - since).num_days();
    (looks_green && days >= limits.unevidenced).then_some(Silent::NoEvidence(days))
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
