//! Which value leads: tables, and laws that hold whatever comes.

use super::*;
use crate::facts::FactKind;
use proptest::prelude::*;
use std::slice::from_ref;

fn voice(claim: &str, value: &str, grade: &str) -> Voice {
    Voice {
        claim: (claim != "record").then(|| claim.to_owned()),
        value: Value::parse(FactKind::ActedOn, value).expect(value),
        grade: Grade::parse(grade),
        made_in: 2,
    }
}

/// A value and its grade.
type Told = (&'static str, &'static str);

fn stands(record: Option<Told>, claims: &[Told]) -> Verdict {
    let record = record.map(|(value, grade)| voice("record", value, grade));
    let claims: Vec<Voice> =
        claims.iter().enumerate().map(|(n, (value, grade))| voice(&n.to_string(), value, grade)).collect();
    verdict(record.as_ref(), &claims, None)
}

fn waits(n: usize) -> Verdict {
    Verdict::Outranked { claim: n.to_string() }
}

#[test]
fn the_best_grade_leads_and_equal_grades_are_never_chosen_between() {
    let day = "2018-11-15";
    let cases: [(Option<Told>, &[Told], Verdict); 13] = [
        (Some((day, "B")), &[], Verdict::Agreed),
        (Some((day, "B")), &[("2018-11-15", "A")], Verdict::Agreed),
        (Some((day, "B")), &[("2018-11-16", "D")], Verdict::Ranked),
        (Some((day, "D")), &[("2018-11-16", "B")], waits(0)),
        (Some((day, "")), &[("2018-11-16", "E")], waits(0)),
        (Some((day, "D")), &[("2018-11-16", "D")], Verdict::Undecided),
        (Some((day, "D")), &[("2018-11-16", "A"), ("2018-11-17", "A")], Verdict::Undecided),
        (Some((day, "D")), &[("2018-11-16", "B"), ("2018-11-17", "A")], waits(1)),
        (Some((day, "A")), &[("2018-11-16", "B"), ("2018-11-17", "B")], Verdict::Ranked),
        (Some((day, "D")), &[("2018-11-15", "A"), ("2018-11-17", "B")], Verdict::Ranked),
        (None, &[("2018-11-16", "D")], waits(0)),
        (None, &[("2018-11-16", "D"), ("2018-11-17", "D")], Verdict::Undecided),
        (None, &[], Verdict::Agreed),
    ];
    for (record, claims, expected) in cases {
        assert_eq!(stands(record, claims), expected, "{record:?} {claims:?}");
    }
}

#[test]
fn a_date_that_contains_another_does_not_contradict_it() {
    let cases: [(Told, &[Told], Verdict); 8] = [
        (("2018", "B"), &[("2018-11-15", "B")], waits(0)),
        (("2018", "B"), &[("2018-11-15", "A")], waits(0)),
        (("2018", "B"), &[("2018-11-15", "D")], Verdict::Agreed),
        (("2018-11-15", "B"), &[("2018", "A")], Verdict::Agreed),
        (("2018-11-15", "B"), &[("2018", "B")], Verdict::Agreed),
        (("2018-11-15", "B"), &[("2019", "B")], Verdict::Undecided),
        (("2018-11-15", "D"), &[("2018", "A"), ("2018-11-16", "E")], Verdict::Ranked),
        (("2018", "B"), &[("2018-11-15", "B"), ("2018-11-16", "B")], Verdict::Undecided),
    ];
    for (record, claims, expected) in cases {
        assert_eq!(stands(Some(record), claims), expected, "{record:?} {claims:?}");
    }
}

#[test]
fn a_ruling_holds_until_something_as_good_says_otherwise() {
    let record = voice("record", "2018-11-15", "B");
    let old = voice("0", "2018-11-16", "B");
    let ruling = Settled { claim: None, value: record.value.clone(), grade: record.grade, made_in: 3 };
    let after = |value: &str, grade: &str| Voice { made_in: 4, ..voice("1", value, grade) };
    for (claims, expected) in [
        (vec![old.clone()], Verdict::Ruled),
        (vec![old.clone(), after("2018-11-17", "C")], Verdict::Ruled),
        (vec![old.clone(), after("2018-11-17", "B")], Verdict::Undecided),
        (vec![old.clone(), after("2018-11-17", "A")], waits(1)),
        (vec![old.clone(), after("2018-11-15", "A")], Verdict::Ruled),
        (vec![old.clone(), after("2018", "A")], Verdict::Ruled),
    ] {
        assert_eq!(verdict(Some(&record), &claims, Some(&ruling)), expected, "{claims:?}");
    }
    let corrected = voice("record", "2018-11-20", "B");
    assert_eq!(
        verdict(Some(&corrected), from_ref(&old), Some(&ruling)),
        Verdict::Undecided,
        "of another value"
    );
    let by_claim = Settled { claim: Some("0".into()), value: old.value.clone(), ..ruling };
    let taken = voice("record", "2018-11-16", "B");
    assert_eq!(verdict(Some(&taken), from_ref(&old), Some(&by_claim)), Verdict::Ruled);
    let other = voice("2", "2018-11-15", "B");
    assert_eq!(
        verdict(Some(&taken), &[other], Some(&by_claim)),
        Verdict::Undecided,
        "its claim was withdrawn"
    );
}

#[test]
fn each_voice_is_told_its_part() {
    let record = voice("record", "2018-11-15", "C");
    let claims = [
        voice("0", "2018-11-16", "A"),
        voice("1", "2018", "D"),
        voice("2", "2018-11-17", "D"),
        voice("3", "2019", "A"),
    ];
    let parts = |claims: &[Voice]| {
        let found = verdict(Some(&record), claims, None);
        claims.iter().map(|voice| part(&found, voice, Some(&record), claims)).collect::<Vec<_>>()
    };
    assert_eq!(parts(&claims[..3]), [Part::Proposed, Part::Agrees, Part::Lower]);
    assert_eq!(parts(&claims), [Part::Equal, Part::Agrees, Part::Lower, Part::Equal]);
    let ruling = Settled { claim: None, value: record.value.clone(), grade: record.grade, made_in: 3 };
    let found = verdict(Some(&record), &claims, Some(&ruling));
    assert_eq!(part(&found, &claims[0], Some(&record), &claims), Part::SetAside);
}

fn grades() -> impl Strategy<Value = Option<Grade>> {
    prop::sample::select(vec![
        None,
        Some(Grade::A),
        Some(Grade::B),
        Some(Grade::C),
        Some(Grade::D),
        Some(Grade::E),
    ])
}

fn dates() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["2018", "2018-11", "2018-11-15", "2018-11-16", "2018-12", "2019", "2019-01-02"])
}

fn several(most: usize) -> impl Strategy<Value = Vec<(&'static str, Option<Grade>)>> {
    prop::collection::vec((dates(), grades()), 0..most)
}

fn claims(told: &[(&'static str, Option<Grade>)]) -> Vec<Voice> {
    let one = |(n, (value, grade)): (usize, &(&'static str, Option<Grade>))| Voice {
        grade: *grade,
        ..voice(&n.to_string(), value, "")
    };
    told.iter().enumerate().map(one).collect()
}

proptest! {
    #[test]
    fn the_order_of_entry_does_not_matter(told in several(6), record in prop::option::of((dates(), grades())), turn in 0_usize..6) {
        let record = record.map(|(value, grade)| Voice { grade, ..voice("record", value, "") });
        let straight = claims(&told);
        let mut turned = straight.clone();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
        }
        let mut reversed = straight.clone();
        reversed.reverse();
        let found = verdict(record.as_ref(), &straight, None);
        prop_assert_eq!(&verdict(record.as_ref(), &turned, None), &found);
        prop_assert_eq!(&verdict(record.as_ref(), &reversed, None), &found);
    }

    #[test]
    fn a_worse_claim_never_changes_what_leads(told in several(5), value in dates(), grade in grades()) {
        let before = claims(&told);
        let worse = Voice { grade, ..voice("worse", value, "") };
        let least = before.iter().map(Voice::rank).min();
        prop_assume!(least.is_some_and(|least| worse.rank() > least));
        let voices: Vec<&Voice> = before.iter().collect();
        let with: Vec<&Voice> = before.iter().chain([&worse]).collect();
        prop_assert_eq!(best(&with), best(&voices));
    }

    #[test]
    fn what_leads_has_the_best_grade_and_nothing_as_good_contradicts_it(told in several(6)) {
        let voices = claims(&told);
        let all: Vec<&Voice> = voices.iter().collect();
        if let Best::One(one) = best(&all) {
            prop_assert!(all.iter().all(|voice| voice.rank() >= one.rank()));
            let equal = all.iter().filter(|voice| voice.rank() == one.rank());
            prop_assert!(equal.clone().all(|voice| voice.value.agrees(&one.value)));
            prop_assert!(equal.clone().all(|voice| voice.value.exactness() <= one.value.exactness()));
        }
    }

    #[test]
    fn a_worse_claim_never_proposes_itself_nor_reopens_a_ruling(
        told in several(5), recorded in dates(), grade in grades(), value in dates(), with in grades(),
    ) {
        let record = Voice { grade, ..voice("record", recorded, "") };
        let before = claims(&told);
        let ruling = Settled { claim: None, value: record.value.clone(), grade, made_in: 3 };
        let worse = Voice { grade: with, made_in: 4, ..voice("worse", value, "") };
        prop_assume!(worse.rank() > record.rank());
        let after: Vec<Voice> = before.iter().cloned().chain([worse]).collect();
        prop_assert_eq!(verdict(Some(&record), &after, Some(&ruling)), Verdict::Ruled);
        let proposed = Verdict::Outranked { claim: "worse".into() };
        prop_assert_ne!(verdict(Some(&record), &after, None), proposed);
    }
}
