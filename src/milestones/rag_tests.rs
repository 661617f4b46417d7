use super::*;
use crate::calendar::PartialDate;
use crate::milestones::limits::THRESHOLDS;
use crate::milestones::milestone::{Blocked, tests::sample};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn date(text: &str) -> Option<PartialDate> {
    Some(PartialDate::parse(text).expect("a date"))
}

const TODAY: &str = "2026-11-23";

/// Heard today: what is tested is not hidden by silence.
fn lively() -> Signs {
    Signs { heard_on: Some(day(TODAY)), ..Signs::default() }
}

fn judged(milestone: &Milestone, signs: &Signs) -> (Rag, Reason) {
    let found = rag(milestone, signs, day(TODAY), &THRESHOLDS);
    (found.rag, found.reason)
}

#[test]
fn overdue_begins_the_day_after_and_a_partial_date_at_its_end() {
    for (due, want) in [
        ("2026-11-22", (Rag::Red, Reason::Overdue(1))),
        ("2026-11-23", (Rag::Green, Reason::InTime)),
        ("2026-11-24", (Rag::Green, Reason::InTime)),
        ("2026-11", (Rag::Green, Reason::InTime)),
        ("2026-10", (Rag::Red, Reason::Overdue(23))),
        ("2026", (Rag::Green, Reason::InTime)),
        ("2025", (Rag::Red, Reason::Overdue(327))),
    ] {
        let milestone = Milestone { baseline: date(due), ..sample() };
        assert_eq!(judged(&milestone, &lively()), want, "{due}");
    }
}

#[test]
fn the_forecast_decides_what_is_due_and_the_baseline_what_slips() {
    for (baseline, forecast, want) in [
        ("2027-03-31", "2027-03-31", (Rag::Green, Reason::InTime)),
        ("2027-03-31", "2027-03-30", (Rag::Green, Reason::InTime)),
        ("2027-03-31", "2027-04-01", (Rag::Amber, Reason::Slips(1))),
        ("2027-03-31", "2027-04-30", (Rag::Amber, Reason::Slips(30))),
        ("2027-03-31", "2027-05-01", (Rag::Red, Reason::Slips(31))),
        ("2027-03", "2027-04", (Rag::Amber, Reason::Slips(30))),
        ("2026-09-30", "2027-01-15", (Rag::Red, Reason::Slips(107))),
        ("2026-11-20", "2026-11-22", (Rag::Red, Reason::Overdue(1))),
        ("2026-11-20", "2026-11-23", (Rag::Amber, Reason::Slips(3))),
    ] {
        let milestone = Milestone { baseline: date(baseline), forecast: date(forecast), ..sample() };
        assert_eq!(judged(&milestone, &lively()), want, "{baseline} {forecast}");
    }
}

#[test]
fn due_soon_is_amber_only_when_nothing_is_heard() {
    for (due, heard, want) in [
        ("2026-12-23", "2026-10-24", (Rag::Amber, Reason::DueAndQuiet(30, 30))),
        ("2026-12-23", "2026-10-25", (Rag::Green, Reason::InTime)),
        ("2026-12-24", "2026-10-24", (Rag::Green, Reason::InTime)),
        ("2026-11-23", "2026-10-24", (Rag::Amber, Reason::DueAndQuiet(0, 30))),
    ] {
        let milestone = Milestone { baseline: date(due), ..sample() };
        let signs = Signs { heard_on: Some(day(heard)), ..Signs::default() };
        assert_eq!(judged(&milestone, &signs), want, "{due} {heard}");
    }
}

#[test]
fn more_than_ninety_days_of_silence_cannot_be_judged() {
    let milestone = Milestone { baseline: date("2027-12-31"), ..sample() };
    for (heard, want) in [
        ("2026-08-24", (Rag::Grey, Reason::Stale(91))),
        ("2026-08-25", (Rag::Green, Reason::InTime)),
        ("2026-08-26", (Rag::Green, Reason::InTime)),
    ] {
        let signs = Signs { heard_on: Some(day(heard)), ..Signs::default() };
        assert_eq!(judged(&milestone, &signs), want, "{heard}");
    }
    let planned_long_ago = Signs::default();
    assert_eq!(
        judged(&milestone, &planned_long_ago),
        (Rag::Grey, Reason::Stale(326)),
        "counted from its creation"
    );
}

#[test]
fn without_date_or_owner_it_cannot_be_judged_but_overdue_stays_red() {
    let undated = Milestone { baseline: None, ..sample() };
    assert_eq!(judged(&undated, &lively()), (Rag::Grey, Reason::NoBaseline));
    let ownerless = Milestone { owner_id: None, ..sample() };
    assert_eq!(judged(&ownerless, &lively()), (Rag::Grey, Reason::NoOwner));
    let late = Milestone { owner_id: None, baseline: date("2026-11-22"), ..sample() };
    assert_eq!(judged(&late, &lively()), (Rag::Red, Reason::Overdue(1)));
}

#[test]
fn a_block_is_red_without_a_plan_and_amber_with_one() {
    let blocked = |plan: Option<&str>| Milestone {
        state: State::Blocked,
        blocked: Some(Blocked { cause: Cause::Funding, plan: plan.map(str::to_owned) }),
        ..sample()
    };
    let cause = Some(Cause::Funding);
    assert_eq!(judged(&blocked(None), &lively()), (Rag::Red, Reason::BlockedWithoutPlan(cause)));
    assert_eq!(judged(&blocked(Some("ask")), &lively()), (Rag::Amber, Reason::BlockedWithPlan(cause)));
}

#[test]
fn the_partner_and_what_it_waits_for_make_amber() {
    for (confirmation, want) in [
        (Confirmation::None, (Rag::Green, Reason::InTime)),
        (Confirmation::Requested, (Rag::Amber, Reason::PartnerPending)),
        (Confirmation::Disputed, (Rag::Amber, Reason::PartnerDisputes)),
        (Confirmation::Confirmed, (Rag::Green, Reason::InTime)),
    ] {
        assert_eq!(judged(&Milestone { confirmation, ..sample() }, &lively()), want, "{confirmation:?}");
    }
    let waits = Signs { dependency_overdue: true, ..lively() };
    assert_eq!(judged(&sample(), &waits), (Rag::Amber, Reason::DependencyOverdue));
}

#[test]
fn a_report_ends_overdue_and_only_verification_makes_blue() {
    let reported = |actual| Milestone {
        state: State::ReportedDone,
        baseline: date("2026-10-31"),
        actual: date(actual),
        ..sample()
    };
    assert_eq!(judged(&reported("2026-10-31"), &lively()), (Rag::Green, Reason::Reported));
    assert_eq!(judged(&reported("2026-11-13"), &lively()), (Rag::Amber, Reason::Slips(13)));
    let verified = Milestone { state: State::VerifiedDone, ..reported("2026-11-13") };
    assert_eq!(judged(&verified, &lively()), (Rag::Blue, Reason::Verified));
}

#[test]
fn what_was_left_is_never_late() {
    for state in [State::Cancelled, State::Superseded, State::NotApplicable] {
        let left = Milestone { state, baseline: date("2020"), ..sample() };
        assert_eq!(judged(&left, &lively()), (Rag::Grey, Reason::Left), "{state:?}");
    }
}

#[test]
fn silence_is_counted_to_the_day() {
    let milestone = Milestone { baseline: date("2026-12-01"), ..sample() };
    for (heard, want) in [
        ("2026-10-25", (Rag::Green, Reason::InTime)),
        ("2026-10-24", (Rag::Amber, Reason::DueAndQuiet(8, 30))),
        ("2026-10-23", (Rag::Amber, Reason::DueAndQuiet(8, 31))),
        ("2026-08-25", (Rag::Amber, Reason::DueAndQuiet(8, 90))),
        ("2026-08-24", (Rag::Grey, Reason::Stale(91))),
    ] {
        let signs = Signs { heard_on: Some(day(heard)), ..Signs::default() };
        assert_eq!(judged(&milestone, &signs), want, "{heard}");
    }
}

/// Heard and evidenced today: only what is tested is silent.
fn shown() -> Signs {
    Signs { evidenced_on: Some(day(TODAY)), ..lively() }
}

#[test]
fn the_third_move_of_a_forecast_is_surfaced_even_when_green() {
    for (moves, surfaced) in [(2, None), (3, Some(Silent::Moves(3))), (4, Some(Silent::Moves(4)))] {
        let found = rag(&sample(), &Signs { moves, ..shown() }, day(TODAY), &THRESHOLDS);
        assert_eq!((found.rag, found.silent), (Rag::Green, surfaced), "{moves}");
    }
}

#[test]
fn green_without_evidence_for_ninety_days_is_surfaced() {
    for (evidenced, surfaced) in [
        ("2026-08-26", None),
        ("2026-08-25", Some(Silent::NoEvidence(90))),
        ("2026-08-24", Some(Silent::NoEvidence(91))),
    ] {
        let signs = Signs { evidenced_on: Some(day(evidenced)), ..lively() };
        let found = rag(&sample(), &signs, day(TODAY), &THRESHOLDS);
        assert_eq!((found.rag, found.silent), (Rag::Green, surfaced), "{evidenced}");
    }
    let never = rag(&sample(), &lively(), day(TODAY), &THRESHOLDS);
    assert_eq!(never.silent, Some(Silent::NoEvidence(326)), "counted from its creation");
    let late = Milestone { baseline: date("2026-11-01"), ..sample() };
    assert_eq!(rag(&late, &lively(), day(TODAY), &THRESHOLDS).silent, None, "red needs no surfacing");
    let done = Milestone { state: State::ReportedDone, actual: date("2026-11-01"), ..sample() };
    assert_eq!(
        rag(&done, &lively(), day(TODAY), &THRESHOLDS).silent,
        None,
        "reported: it waits for another person"
    );
}

fn laid(was: Rag, became: Rag, until: &str) -> Signs {
    Signs { laid_over: Some(Override { was, became, until: day(until) }), ..shown() }
}

#[test]
fn an_override_ends_after_its_last_day_and_the_computed_colour_is_back() {
    for (until, want, decides) in [
        ("2026-11-22", Rag::Green, None),
        ("2026-11-23", Rag::Red, Some("2026-11-23")),
        ("2026-11-24", Rag::Red, Some("2026-11-24")),
    ] {
        let found = rag(&sample(), &laid(Rag::Green, Rag::Red, until), day(TODAY), &THRESHOLDS);
        assert_eq!((found.rag, found.computed, found.reason), (want, Rag::Green, Reason::InTime), "{until}");
        assert_eq!(found.overridden_until, decides.map(day));
    }
}

#[test]
fn a_warning_never_improves_and_a_relief_never_darkens_what_has_changed_since() {
    let late = Milestone { baseline: date("2026-11-22"), ..sample() };
    let slips = Milestone { baseline: date("2027-03-31"), forecast: date("2027-04-05"), ..sample() };
    for (milestone, was, became, want) in [
        (sample(), Rag::Green, Rag::Amber, Rag::Amber),
        (late.clone(), Rag::Green, Rag::Amber, Rag::Red),
        (late.clone(), Rag::Red, Rag::Amber, Rag::Amber),
        (late.clone(), Rag::Red, Rag::Green, Rag::Green),
        (sample(), Rag::Red, Rag::Amber, Rag::Green),
        (slips, Rag::Red, Rag::Green, Rag::Green),
    ] {
        let found = rag(&milestone, &laid(was, became, "2026-12-31"), day(TODAY), &THRESHOLDS);
        assert_eq!(found.rag, want, "{was:?} {became:?} over {:?}", found.computed);
    }
    let verified = Milestone { state: State::VerifiedDone, ..late };
    assert_eq!(
        rag(&verified, &laid(Rag::Red, Rag::Red, "2026-12-31"), day(TODAY), &THRESHOLDS).rag,
        Rag::Blue
    );
}

#[test]
fn other_limits_move_every_edge() {
    let limits = Thresholds { slip: 5, soon: 10, quiet: 7, stale: 14, moves: 1, ..THRESHOLDS };
    let with = |milestone: Milestone, heard: &str| {
        let signs = Signs { heard_on: Some(day(heard)), ..Signs::default() };
        let found = rag(&milestone, &signs, day(TODAY), &limits);
        (found.rag, found.reason)
    };
    let slips = |forecast| Milestone { baseline: date("2027-03-31"), forecast: date(forecast), ..sample() };
    assert_eq!(with(slips("2027-04-05"), TODAY), (Rag::Amber, Reason::Slips(5)));
    assert_eq!(with(slips("2027-04-06"), TODAY), (Rag::Red, Reason::Slips(6)));
    let due = |on| Milestone { baseline: date(on), ..sample() };
    assert_eq!(with(due("2026-12-03"), "2026-11-16"), (Rag::Amber, Reason::DueAndQuiet(10, 7)));
    assert_eq!(with(due("2026-12-04"), "2026-11-16"), (Rag::Green, Reason::InTime));
    assert_eq!(with(due("2026-12-04"), "2026-11-08"), (Rag::Grey, Reason::Stale(15)));
}

mod laws {
    use super::*;
    use proptest::prelude::*;

    fn states() -> impl Strategy<Value = State> {
        (0..State::ALL.len()).prop_map(|n| State::ALL[n])
    }

    prop_compose! {
        fn milestones()(
            state in states(),
            due in 0_u64..400,
            slip in 0_u64..200,
            owner: bool,
            plan: bool,
            answer in 0..Confirmation::ALL.len(),
        ) -> Milestone {
            let forecast = day("2026-06-01") + chrono::Days::new(due);
            Milestone {
                state,
                blocked: (state == State::Blocked)
                    .then(|| Blocked { cause: Cause::Legal, plan: plan.then(|| "ask".to_owned()) }),
                owner_id: owner.then(|| "a".to_owned()),
                forecast: Some(PartialDate::day(forecast)),
                baseline: Some(PartialDate::day(forecast - chrono::Days::new(slip))),
                actual: matches!(state, State::ReportedDone | State::VerifiedDone).then(|| PartialDate::day(forecast)),
                confirmation: Confirmation::ALL[answer],
                ..sample()
            }
        }
    }

    prop_compose! {
        fn anything_known()(
            heard in 0_u64..200,
            evidenced in proptest::option::of(0_u64..200),
            moves in 0_i64..6,
            dependency_overdue: bool,
            laid in proptest::option::of((0..Rag::ALL.len(), 0..Rag::ALL.len(), 0_u64..60)),
        ) -> Signs {
            let ago = |days| day(TODAY) - chrono::Days::new(days);
            let laid_over = laid.map(|(was, became, left)| Override {
                was: Rag::ALL[was],
                became: Rag::ALL[became],
                until: day("2026-11-01") + chrono::Days::new(left),
            });
            Signs { heard_on: Some(ago(heard)), evidenced_on: evidenced.map(ago), moves, dependency_overdue, laid_over }
        }
    }

    proptest! {
        #[test]
        fn more_slip_is_never_a_better_colour(milestone in milestones(), signs in anything_known(), more in 0_u64..200) {
            let earlier = milestone.baseline.map(|date| PartialDate::day(date.latest() - chrono::Days::new(more)));
            let slips_more = Milestone { baseline: earlier, ..milestone.clone() };
            let (less, greater) = (
                rag(&milestone, &signs, day(TODAY), &THRESHOLDS),
                rag(&slips_more, &signs, day(TODAY), &THRESHOLDS),
            );
            prop_assert!(greater.computed.rank() >= less.computed.rank(), "{less:?} {greater:?}");
            let without = Signs { laid_over: None, ..signs };
            prop_assert_eq!(rag(&milestone, &without, day(TODAY), &THRESHOLDS).rag, less.computed);
        }

        #[test]
        fn time_alone_never_makes_it_better(milestone in milestones(), signs in anything_known(), days in 0_u64..300) {
            let signs = Signs { laid_over: None, ..signs };
            let now = rag(&milestone, &signs, day(TODAY), &THRESHOLDS);
            let later = rag(&milestone, &signs, day(TODAY) + chrono::Days::new(days), &THRESHOLDS);
            prop_assert!(later.rag.rank() >= now.rag.rank(), "{now:?} {later:?}");
        }

        #[test]
        fn an_override_that_warns_only_warns_and_one_that_relieves_only_relieves(
            milestone in milestones(), signs in anything_known(),
        ) {
            let found = rag(&milestone, &signs, day(TODAY), &THRESHOLDS);
            match signs.laid_over {
                Some(laid) if laid.is_warning() => prop_assert!(found.rag.rank() >= found.computed.rank()),
                Some(_) => prop_assert!(found.rag.rank() <= found.computed.rank()),
                None => prop_assert_eq!(found.rag, found.computed),
            }
        }

        #[test]
        fn only_verification_makes_blue(milestone in milestones(), signs in anything_known()) {
            let computed = rag(&milestone, &signs, day(TODAY), &THRESHOLDS).computed;
            prop_assert_eq!(computed == Rag::Blue, milestone.state == State::VerifiedDone);
        }
    }
}
