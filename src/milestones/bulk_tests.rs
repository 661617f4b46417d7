use super::*;
use crate::milestones::limits::THRESHOLDS;
use crate::milestones::milestone::tests::sample;
use crate::milestones::rag::Rag;
use crate::milestones::store::Parent;
use std::collections::HashMap;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).expect("a date")
}

const TODAY: &str = "2026-11-23";

fn parent() -> Parent {
    Parent {
        id: "g".into(),
        register_no: Some("PL-UA/2025/0001".into()),
        short_title: "Group".into(),
        record_state: "verified".into(),
        pointer_only: false,
        closed_on: None,
        marking: "unclassified".into(),
    }
}

fn line(milestone: Milestone, parent: Parent) -> MilestoneLine {
    let signs = Signs { heard_on: Some(day(TODAY)), ..Signs::default() };
    MilestoneLine::new(milestone, parent, &signs, &HashMap::new(), (day(TODAY), &THRESHOLDS))
}

fn by(days: i64) -> Order {
    Order { change: Change::Days(days, MoveReason::Funding), reason: None }
}

fn to(text: &str) -> Order {
    Order { change: Change::Date(date(text), MoveReason::Funding), reason: None }
}

fn hand(owner: &str) -> Order {
    Order { change: Change::Owner(owner.into()), reason: None }
}

#[test]
fn each_milestone_takes_the_change_or_says_why_not() {
    let due = |forecast: &str| Milestone { forecast: Some(date(forecast)), ..sample() };
    let state = |state| Milestone { state, ..sample() };
    for (milestone, order, want) in [
        (sample(), by(10), Ok(Some("2027-04-10"))),
        (sample(), by(-10), Ok(Some("2027-03-21"))),
        (due("2027-05"), by(1), Ok(Some("2027-06-01"))),
        (sample(), to("2027-05"), Ok(Some("2027-05"))),
        (sample(), to("2027-03-31"), Err(Why::Same)),
        (sample(), to("2026-11-22"), Err(Why::Past)),
        (sample(), by(-200), Err(Why::Past)),
        (Milestone { baseline: None, ..sample() }, by(1), Err(Why::Undated)),
        (Milestone { baseline: None, ..sample() }, to("2027-05-01"), Ok(Some("2027-05-01"))),
        (state(State::ReportedDone), by(1), Err(Why::NotNow(state::Refusal::WaitsForVerification))),
        (state(State::VerifiedDone), by(1), Err(Why::NotNow(state::Refusal::Verified))),
        (state(State::Cancelled), hand("b"), Err(Why::NotNow(state::Refusal::Left))),
        (state(State::VerifiedDone), hand("b"), Err(Why::NotNow(state::Refusal::Verified))),
        (state(State::ReportedDone), hand("b"), Ok(None)),
        (sample(), hand("a"), Err(Why::Same)),
    ] {
        let found = judge(&line(milestone, parent()), &order, day(TODAY));
        let told = found.map(|changed| changed.forecast.map(|date| date.to_string()));
        assert_eq!(told, want.map(|date| date.map(str::to_owned)), "{order:?}");
    }
    for closed in [
        Parent { record_state: "voided".into(), ..parent() },
        Parent { pointer_only: true, ..parent() },
        Parent { closed_on: Some("2026-01-01".into()), ..parent() },
    ] {
        assert_eq!(judge(&line(sample(), closed), &hand("b"), day(TODAY)), Err(Why::Closed));
    }
}

#[test]
fn the_colour_to_come_is_that_of_the_rule() {
    let quiet = Signs { heard_on: Some(day("2026-01-01")), moves: 2, ..Signs::default() };
    let order = by(31);
    let changed = judge(&line(sample(), parent()), &order, day(TODAY)).expect("it can");
    let found = coloured(&changed, &quiet, &order, (day(TODAY), &THRESHOLDS));
    assert_eq!(found.rag, Rag::Red, "31 days are a slip that is late");
    assert!(found.silent.is_some(), "the third move is a silent slip");
    let owned = Milestone { owner_id: None, ..sample() };
    let order = hand("b");
    let changed = judge(&line(owned, parent()), &order, day(TODAY)).expect("it can");
    let heard = Signs { heard_on: Some(day(TODAY)), ..Signs::default() };
    assert_eq!(coloured(&changed, &heard, &order, (day(TODAY), &THRESHOLDS)).rag, Rag::Green);
    let silent = coloured(&changed, &quiet, &order, (day(TODAY), &THRESHOLDS));
    assert_eq!(silent.rag, Rag::Grey, "another owner is no news");
}

#[test]
fn an_order_is_whole_or_says_what_it_lacks() {
    let people = [Person { id: "b".into(), name: "B".into(), role: "manager".into() }];
    for (pairs, want) in [
        (vec![("what", "owner"), ("owner", "b")], Ok(hand("b"))),
        (vec![("what", "days"), ("days", "−5"), ("code", "funding")], Ok(by(-5))),
        (vec![("what", "date"), ("date", "2027-05"), ("code", "funding")], Ok(to("2027-05"))),
        (vec![("what", "owner"), ("owner", "x")], Err(vec!["owner"])),
        (vec![("what", "days"), ("days", "0")], Err(vec!["days", "code"])),
        (vec![("what", "days"), ("days", "99999"), ("code", "funding")], Err(vec!["days"])),
        (vec![("what", "days"), ("days", "3")], Err(vec!["code"])),
        (vec![("what", "date"), ("date", "soon"), ("code", "funding")], Err(vec!["date"])),
        (vec![("what", "colour")], Err(vec!["what"])),
        (vec![], Err(vec!["what"])),
    ] {
        let found = read(&Fields::from_pairs(pairs.clone()), &people);
        let told = found.map_err(|errors| errors.iter().map(|(field, _)| field.to_owned()).collect());
        assert_eq!(
            told,
            want.map_err(|names| names.into_iter().map(str::to_owned).collect::<Vec<_>>()),
            "{pairs:?}"
        );
    }
}
