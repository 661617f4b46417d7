//! Partial dates: the answer is what the two readings give together, and no more.

use super::random;
use crate::calendar::{PartialDate, Reading};
use crate::lifecycle::clock::answer;
use crate::lifecycle::clock::answer::{Answer, When};
use crate::lifecycle::clock::case::{Act, Case, Relation};
use crate::lifecycle::clock::clause::{EntryRule, ProvisionalFrom, Term};
use crate::lifecycle::clock::signals::Flag;
use crate::lifecycle::clock::standing::Standing;
use chrono::NaiveDate;
use proptest::prelude::*;

/// The case with every date taken for one day.
fn whole(case: &Case, reading: Reading) -> Case {
    let day = |date: PartialDate| PartialDate::day(date.read(reading));
    let mut whole = case.clone();
    for act in &mut whole.acts {
        let Act { on, received, effective, new_end, .. } = act;
        for date in [on, received, effective, new_end] {
            *date = date.map(day);
        }
    }
    for Relation { entry_into_force, .. } in &mut whole.relations {
        *entry_into_force = entry_into_force.map(day);
    }
    if let Some(entry) = &mut whole.clauses.entry
        && let EntryRule::Fixed(date) = entry.rule
    {
        entry.rule = EntryRule::Fixed(day(date));
    }
    if let Some(Term::Until(date)) = whole.clauses.term {
        whole.clauses.term = Some(Term::Until(day(date)));
    }
    for from in &mut whole.clauses.provisional {
        if let ProvisionalFrom::Date(date) = from {
            *from = ProvisionalFrom::Date(day(*date));
        }
    }
    for survival in &mut whole.clauses.survival {
        survival.until = survival.until.map(day);
    }
    whole
}

fn days(when: When) -> Option<NaiveDate> {
    match when {
        When::Day(day) => Some(day),
        When::Unknown | When::Between { .. } => None,
    }
}

fn dates(answer: &Answer) -> Vec<When> {
    let dates = &answer.dates;
    let within = dates.within.iter().map(|(_, on)| *on);
    let fixed = [
        answer.since,
        answer.next_change_on,
        dates.signature,
        dates.provisional_from,
        dates.entry_into_force,
        dates.entry_into_force_computed,
        dates.term_end,
        dates.latest_safe_notice,
        dates.decision_by,
        dates.effective_end,
    ];
    fixed.into_iter().chain(within).collect()
}

fn words<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

fn both<T: ToString>(one: &[T], other: &[T]) -> Vec<String> {
    let mut all = [words(one), words(other)].concat();
    all.sort();
    all.dedup();
    all
}

proptest! {
    #[test]
    fn an_answer_is_what_its_two_readings_give_together(case in random::case(true)) {
        let told = answer(&case);
        let (first, last) = (answer(&whole(&case, Reading::First)), answer(&whole(&case, Reading::Last)));
        for ((told, one), other) in dates(&told).into_iter().zip(dates(&first)).zip(dates(&last)) {
            prop_assert_eq!(told, When::both(days(one), days(other)));
        }
        let agrees = first.standing == last.standing;
        prop_assert_eq!(told.standing, if agrees { first.standing } else { Standing::Unknown });
        let same_term = first.dates.term_no == last.dates.term_no;
        prop_assert_eq!(told.dates.term_no, first.dates.term_no.filter(|_| same_term));
        prop_assert_eq!(told.live_duties, first.live_duties.max(last.live_duties));
        prop_assert_eq!(words(&told.missing), both(&first.missing, &last.missing));
        let mut flags = both(&first.flags, &last.flags);
        if !agrees {
            flags.push(Flag::Uncertain.to_string());
            flags.sort();
        }
        prop_assert_eq!(words(&told.flags), flags);
    }

    #[test]
    fn whole_dates_give_no_intervals(case in random::case(false)) {
        let told = answer(&case);
        let interval = |when: &When| matches!(when, When::Between { .. });
        prop_assert!(!dates(&told).iter().any(interval));
        prop_assert!(!told.flags.contains(&Flag::Uncertain));
        prop_assert!(told.workings.iter().all(|working| working.reading.is_none()));
    }
}

#[test]
fn what_the_readings_leave_open_is_an_interval_or_unknown() {
    use super::{answer, case, check};
    use serde_json::json;
    let clauses = json!([{"rule": "eif_signature"}, {"rule": "term_fixed", "n": 1, "unit": "years"},
        {"rule": "renew_tacit", "period": {"n": 1, "unit": "years"}, "notice": {"n": 1, "unit": "months"}}]);
    let of = |signed: &str, as_of: &str| answer(&case(signed, clauses.clone(), json!([]), as_of));
    let between = |earliest: &str, latest: &str| json!({"earliest": earliest, "latest": latest});
    check(
        "both agree",
        &of("2020", "2020-12-31"),
        &json!({"standing": "in_force", "flags": [], "dates": {"term_no": 0}}),
    );
    check(
        "not yet sure",
        &of("2020", "2020-06-01"),
        &json!({"standing": "unknown", "flags": ["uncertain"],
        "missing": ["signature:A", "signature:B"], "since": null, "dates": {"signature": null, "term_no": null}}),
    );
    check(
        "another term",
        &of("2020-05", "2021-05-15"),
        &json!({"standing": "unknown", "flags": ["uncertain"],
        "dates": {"term_no": null, "term_end": between("2021-05-31", "2022-05-01"), "signature": between("2020-05-01", "2020-05-31")}}),
    );
    check(
        "renewed in both",
        &of("2020-05", "2022-05-15"),
        &json!({"standing": "in_force_renewed", "flags": [],
        "dates": {"term_no": null}}),
    );
}
