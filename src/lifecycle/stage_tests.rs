//! The machine is whole: every stage can be reached, exits are ends, every move has exactly one verdict.

use super::{Asks, Facts, Guard, Move, Stage, Verdict, Who, left_open, verdict};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn facts(stage: Stage, met: &[Guard]) -> Facts {
    Facts { stage, is_non_binding: false, is_history: false, met: met.iter().copied().collect() }
}

#[test]
fn every_stage_is_reached_from_the_proposal_and_no_move_leaves_an_exit() {
    for stage in Stage::ALL {
        assert!(Stage::Proposal.leads_to(*stage), "{}", stage.code());
        let leaves = Move::ALL.iter().any(|step| step.from().contains(stage));
        assert!(!(stage.is_exit() && leaves), "{} is left", stage.code());
    }
    assert!(!Stage::Concluded.leads_to(Stage::NotRatified));
    assert!(Stage::TextAgreed.leads_to(Stage::Negotiation), "a text can be opened again");
    assert!(!Stage::Signed.leads_to(Stage::Negotiation), "what is signed is not negotiated again");
}

#[test]
fn what_a_move_states_is_one_of_its_guards_and_no_move_stands_still() {
    for step in Move::ALL {
        assert!(step.states().is_none_or(|guard| step.guards().contains(&guard)), "{}", step.code());
        assert!(!step.from().contains(&step.to()), "{}", step.code());
        if step.to().is_exit() {
            assert_eq!((step.who(), step.asks()), (Who::Manager, Asks::Reason), "{}", step.code());
        }
    }
}

#[test]
fn the_way_asks_for_what_the_table_says() {
    use Guard::{AllSigned, Kind, Originals, Owner, SignaturesVerified, TwoParties};
    for (step, stage, met, expected) in [
        (Move::Mandate, Stage::Proposal, vec![Kind], Verdict::NotYet(vec![TwoParties, Owner])),
        (Move::Mandate, Stage::Proposal, vec![Kind, TwoParties, Owner], Verdict::Possible),
        (Move::Mandate, Stage::Signed, vec![], Verdict::NoLonger),
        (Move::Sign, Stage::Proposal, vec![AllSigned], Verdict::NotYet(vec![Guard::EarlierStage])),
        (
            Move::Sign,
            Stage::SignedPartially,
            vec![AllSigned, Guard::Powers],
            Verdict::NotYet(vec![SignaturesVerified, Originals]),
        ),
        (
            Move::Sign,
            Stage::ClearedForSignature,
            vec![AllSigned, Guard::Powers, SignaturesVerified, Originals],
            Verdict::Due,
        ),
        (
            Move::SignPartially,
            Stage::ClearedForSignature,
            vec![Guard::SomeSigned, AllSigned],
            Verdict::NoLonger,
        ),
        (Move::EnterSigned, Stage::Proposal, vec![AllSigned], Verdict::NoLonger),
        (Move::Abandon, Stage::SignedPartially, vec![], Verdict::Possible),
        (Move::Abandon, Stage::Signed, vec![], Verdict::NoLonger),
        (Move::NotRatify, Stage::InternalProcedures, vec![], Verdict::Possible),
        (Move::Reopen, Stage::TextAgreed, vec![], Verdict::Possible),
    ] {
        let mut said = verdict(step, &facts(stage, &met));
        let mut expected = expected;
        for verdict in [&mut said, &mut expected] {
            if let Verdict::NotYet(guards) = verdict {
                guards.sort_unstable();
            }
        }
        assert_eq!(said, expected, "{} at {}", step.code(), stage.code());
    }
}

#[test]
fn history_is_entered_at_once_and_what_is_missing_stays_open() {
    let history = Facts { is_history: true, ..facts(Stage::Proposal, &[Guard::AllSigned]) };
    assert_eq!(verdict(Move::EnterSigned, &history), Verdict::Due);
    assert_eq!(verdict(Move::EnterConcluded, &history), Verdict::NotYet(vec![Guard::InForce]));
    assert!(left_open(&history).is_empty(), "nothing lies behind a proposal");
    let signed = Facts { stage: Stage::Signed, ..history };
    let open = left_open(&signed);
    for guard in [Guard::LeadMinistry, Guard::LegalAuthority, Guard::Originals, Guard::SignaturesVerified] {
        assert!(open.contains(&guard), "{}", guard.code());
    }
    assert!(!open.contains(&Guard::InForce), "what lies ahead is not open yet");
    let concluded = Facts { stage: Stage::Concluded, ..signed };
    assert!(left_open(&concluded).contains(&Guard::ForceVerified));
    let exit = Facts { stage: Stage::NotRatified, ..concluded };
    assert!(left_open(&exit).is_empty(), "nobody asks further of what came to nothing");
}

#[test]
fn what_is_not_binding_is_not_ratified() {
    let met = [Guard::ProceduresNeeded, Guard::InForce, Guard::ForceVerified];
    let operative = Facts { is_non_binding: true, ..facts(Stage::Signed, &met) };
    for step in [Move::BeginProcedures, Move::NotRatify] {
        assert_eq!(verdict(step, &operative), Verdict::NoLonger, "{}", step.code());
    }
    assert_eq!(verdict(Move::Conclude, &operative), Verdict::Due);
    let cleared = Facts { stage: Stage::TextAgreed, ..operative };
    assert_eq!(verdict(Move::ClearForSignature, &cleared), Verdict::NotYet(vec![Guard::Binding]));
}

proptest! {
    /// The four groups part all moves: each has one verdict, and only a move from this very stage can be made.
    #[test]
    fn the_four_groups_part_all_moves(
        stage in proptest::sample::select(Stage::ALL),
        is_non_binding: bool,
        is_history: bool,
        met in proptest::collection::btree_set(proptest::sample::select(Guard::ALL), 0..Guard::ALL.len()),
    ) {
        let facts = Facts { stage, is_non_binding, is_history, met };
        let mut groups: [BTreeSet<Move>; 4] = Default::default();
        for step in Move::ALL {
            let group = match verdict(*step, &facts) {
                Verdict::Due => 0,
                Verdict::Possible => 1,
                Verdict::NotYet(guards) => {
                    prop_assert!(!guards.is_empty(), "{} waits for nothing", step.code());
                    prop_assert!(guards.iter().all(|guard| !facts.met.contains(guard) || *guard == Guard::EarlierStage));
                    2
                }
                Verdict::NoLonger => 3,
            };
            groups[group].insert(*step);
        }
        prop_assert_eq!(groups.iter().map(BTreeSet::len).sum::<usize>(), Move::ALL.len());
        prop_assert!(groups[0].iter().chain(&groups[1]).all(|step| step.from().contains(&stage)));
        if stage.is_exit() || stage == Stage::Concluded {
            prop_assert_eq!(groups[3].len(), Move::ALL.len(), "a move leaves an end");
        }
    }

    /// More facts never close a move that was open.
    #[test]
    fn a_fact_more_is_no_obstacle(
        stage in proptest::sample::select(Stage::ALL),
        met in proptest::collection::btree_set(proptest::sample::select(Guard::ALL), 0..Guard::ALL.len()),
        more in proptest::sample::select(Guard::ALL),
    ) {
        let facts = Facts { stage, is_non_binding: false, is_history: false, met };
        let mut richer = facts.clone();
        richer.met.insert(more);
        // A signature of some gives way to the signature of all.
        for step in Move::ALL.iter().filter(|step| **step != Move::SignPartially) {
            let is_open = |facts| matches!(verdict(*step, facts), Verdict::Due | Verdict::Possible);
            prop_assert!(!is_open(&facts) || is_open(&richer), "{} by {}", step.code(), more.code());
        }
    }
}
