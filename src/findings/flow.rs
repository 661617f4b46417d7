//! What may become of a finding and of a working paper: one closed match each. Pure.

use super::codes::{AuditState, FindingState, PaperState};
use crate::access::Action;

/// What is done with a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Its words are changed before anybody was told.
    Edit,
    /// It is sent to those who answer for the record.
    Issue,
    /// They answer: what will be done, by whom, by when.
    Respond,
    /// The answer is sent back as not sufficient.
    Return,
    /// It was done, and an auditor has seen the evidence.
    Close,
    /// Nothing is done, and management carries the risk.
    AcceptRisk,
    /// It was no finding.
    Withdraw,
}

impl Move {
    /// Every move.
    pub const ALL: [Move; 7] =
        [Move::Edit, Move::Issue, Move::Respond, Move::Return, Move::Close, Move::AcceptRisk, Move::Withdraw];

    /// What the policy is asked for.
    pub const fn action(self) -> Action {
        match self {
            Self::Edit | Self::Issue | Self::Return | Self::Withdraw => Action::WorkOnAudit,
            Self::Respond => Action::AnswerFinding,
            Self::Close | Self::AcceptRisk => Action::CloseFinding,
        }
    }
}

/// The state that a move leads to; none where it is not possible.
pub const fn next(state: FindingState, done: Move) -> Option<FindingState> {
    match state {
        FindingState::Draft => match done {
            Move::Edit => Some(FindingState::Draft),
            Move::Issue => Some(FindingState::Issued),
            Move::Withdraw => Some(FindingState::Withdrawn),
            Move::Respond | Move::Return | Move::Close | Move::AcceptRisk => None,
        },
        FindingState::Issued => match done {
            Move::Respond => Some(FindingState::Responded),
            Move::AcceptRisk => Some(FindingState::RiskAccepted),
            Move::Withdraw => Some(FindingState::Withdrawn),
            Move::Edit | Move::Issue | Move::Return | Move::Close => None,
        },
        FindingState::Responded => match done {
            Move::Return => Some(FindingState::Issued),
            Move::Close => Some(FindingState::Closed),
            Move::AcceptRisk => Some(FindingState::RiskAccepted),
            Move::Edit | Move::Issue | Move::Respond | Move::Withdraw => None,
        },
        FindingState::Closed | FindingState::RiskAccepted | FindingState::Withdrawn => None,
    }
}

/// What is done with a working paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperMove {
    /// What was tested so far is kept.
    Save,
    /// It is handed over for review.
    HandOver,
    /// Another auditor has reviewed it.
    Review,
    /// Another auditor sends it back with a question.
    Return,
}

impl PaperMove {
    /// Every move.
    pub const ALL: [PaperMove; 4] =
        [PaperMove::Save, PaperMove::HandOver, PaperMove::Review, PaperMove::Return];
}

/// The state that a move leads to; none where it is not possible. A closed audit moves no papers.
pub const fn next_paper(audit: AuditState, state: PaperState, done: PaperMove) -> Option<PaperState> {
    match audit {
        AuditState::Closed => None,
        AuditState::Running => match state {
            PaperState::Open => match done {
                PaperMove::Save => Some(PaperState::Open),
                PaperMove::HandOver => Some(PaperState::Prepared),
                PaperMove::Review | PaperMove::Return => None,
            },
            PaperState::Prepared => match done {
                PaperMove::Review => Some(PaperState::Reviewed),
                PaperMove::Return => Some(PaperState::Open),
                PaperMove::Save | PaperMove::HandOver => None,
            },
            PaperState::Reviewed => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use FindingState as S;

    #[test]
    fn a_finding_moves_on_these_ways_and_no_others() {
        let ways = [
            (S::Draft, Move::Edit, S::Draft),
            (S::Draft, Move::Issue, S::Issued),
            (S::Draft, Move::Withdraw, S::Withdrawn),
            (S::Issued, Move::Respond, S::Responded),
            (S::Issued, Move::AcceptRisk, S::RiskAccepted),
            (S::Issued, Move::Withdraw, S::Withdrawn),
            (S::Responded, Move::Return, S::Issued),
            (S::Responded, Move::Close, S::Closed),
            (S::Responded, Move::AcceptRisk, S::RiskAccepted),
        ];
        for state in S::ALL {
            for done in Move::ALL {
                let want =
                    ways.iter().find(|(from, by, _)| from == state && *by == done).map(|(_, _, to)| *to);
                assert_eq!(next(*state, done), want, "{state:?} {done:?}");
            }
        }
    }

    #[test]
    fn what_has_ended_never_moves_again() {
        for state in S::ALL.iter().filter(|state| !state.is_open()) {
            assert!(Move::ALL.iter().all(|done| next(*state, *done).is_none()), "{state:?}");
        }
    }

    #[test]
    fn a_paper_is_locked_once_reviewed_and_when_its_audit_is_closed() {
        let ways = [
            (PaperState::Open, PaperMove::Save, PaperState::Open),
            (PaperState::Open, PaperMove::HandOver, PaperState::Prepared),
            (PaperState::Prepared, PaperMove::Review, PaperState::Reviewed),
            (PaperState::Prepared, PaperMove::Return, PaperState::Open),
        ];
        for state in PaperState::ALL {
            for done in PaperMove::ALL {
                let want =
                    ways.iter().find(|(from, by, _)| from == state && *by == done).map(|(_, _, to)| *to);
                assert_eq!(next_paper(AuditState::Running, *state, done), want, "{state:?} {done:?}");
                assert_eq!(next_paper(AuditState::Closed, *state, done), None, "{state:?} {done:?}");
            }
        }
    }
}
