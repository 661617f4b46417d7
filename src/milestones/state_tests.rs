use super::*;

const VERBS: [Verb; 10] = [
    Verb::Start,
    Verb::Block,
    Verb::Unblock(Before::Planned),
    Verb::Unblock(Before::InProgress),
    Verb::Report,
    Verb::Verify,
    Verb::Return,
    Verb::Leave(Exit::Cancelled),
    Verb::Leave(Exit::Superseded),
    Verb::Leave(Exit::NotApplicable),
];

#[test]
fn the_table_of_moves_is_this_one_and_no_other() {
    use Refusal::{
        Already, Blocked as B, Left, NotBlocked as Nb, NothingReported as Nr, Verified,
        WaitsForVerification as W,
    };
    use State::{
        Blocked, Cancelled, InProgress, NotApplicable, Planned, ReportedDone, Superseded, VerifiedDone,
    };
    let exits = [Ok(Cancelled), Ok(Superseded), Ok(NotApplicable)];
    let table = [
        (Planned, [Ok(InProgress), Ok(Blocked), Err(Nb), Err(Nb), Ok(ReportedDone), Err(Nr), Err(Nr)], exits),
        (
            InProgress,
            [Err(Already), Ok(Blocked), Err(Nb), Err(Nb), Ok(ReportedDone), Err(Nr), Err(Nr)],
            exits,
        ),
        (Blocked, [Err(B), Err(Already), Ok(Planned), Ok(InProgress), Err(B), Err(Nr), Err(Nr)], exits),
        (
            ReportedDone,
            [Err(W), Err(W), Err(Nb), Err(Nb), Err(Already), Ok(VerifiedDone), Ok(InProgress)],
            [Err(W); 3],
        ),
        (VerifiedDone, [Err(Verified); 7], [Err(Verified); 3]),
        (Cancelled, [Err(Left); 7], [Err(Left); 3]),
        (Superseded, [Err(Left); 7], [Err(Left); 3]),
        (NotApplicable, [Err(Left); 7], [Err(Left); 3]),
    ];
    assert_eq!(table.len(), State::ALL.len());
    for (state, moves, exits) in table {
        for (verb, want) in VERBS.into_iter().zip(moves.into_iter().chain(exits)) {
            assert_eq!(after(state, verb), want, "{state:?} {verb:?}");
        }
    }
}

#[test]
fn verified_is_reached_only_through_a_report() {
    for state in State::ALL.iter().copied().filter(|state| *state != State::ReportedDone) {
        for verb in VERBS {
            assert_ne!(after(state, verb), Ok(State::VerifiedDone), "{state:?} {verb:?}");
        }
    }
}

#[test]
fn what_is_open_takes_changes_and_nothing_else_does() {
    for state in State::ALL.iter().copied() {
        assert_eq!(open(state).is_ok(), state.is_open(), "{state:?}");
    }
}
