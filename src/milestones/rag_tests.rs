use super::*;
use crate::calendar::PartialDate;
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
fn the_third_move_of_a_forecast_is_surfaced_even_when_green() {
    for (moves, surfaced) in [(2, false), (3, true), (4, true)] {
        let found = rag(&sample(), &Signs { moves, ..lively() }, day(TODAY), &THRESHOLDS);
        assert_eq!((found.rag, found.silent_slip), (Rag::Green, surfaced), "{moves}");
    }
}
