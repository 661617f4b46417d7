//! The matching on lists made by chance, in any order, and on the cases that people argue about.

use super::*;
use crate::reconciliation::entry::{Said, reference};
use crate::reconciliation::outcome::{Case, Judged, Standing, judge};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

const TOPICS: [&str; 5] =
    ["drones", "mine clearance", "classified information", "status of forces", "training of crews"];
const PARTNERS: [&str; 3] = ["UKR", "LTU", "GBR"];

fn day(text: &str) -> Option<PartialDate> {
    PartialDate::parse(text).ok()
}

fn subject(id: &str, title: &str, partner: &str, signed: &str) -> Subject {
    Subject {
        id: id.into(),
        titles: vec![title.into()],
        partners: vec![partner.into()],
        signed: day(signed),
        ..Subject::default()
    }
}

fn row(number: i32, title: &str, partner: &str, signed: &str) -> Entry {
    let partners = Some(partner.to_owned()).filter(|code| !code.is_empty()).into_iter().collect();
    let said = Said { partner: partner.into(), signed: signed.into(), ..Said::default() };
    Entry { number, titles: vec![title.into()], partners, signed: day(signed), said, ..Entry::default() }
}

fn run(rows: &[Entry], register: &[Subject]) -> (Vec<Pair>, Judged) {
    let pairs = reconcile(rows, register, &States::embedded());
    let numbers: Vec<i32> = rows.iter().map(|row| row.number).collect();
    let scope: Vec<usize> = (0..register.len()).collect();
    let judged = judge(&Case { rows: &numbers, pairs: &pairs, scope: &scope, rulings: &HashMap::new() });
    (pairs, judged)
}

fn standing(rows: &[Entry], register: &[Subject]) -> Vec<Standing> {
    run(rows, register).1.rows.values().map(|outcome| outcome.standing).collect()
}

#[test]
fn the_cases_that_people_argue_about() {
    let register = [
        subject("a", "General agreement on cooperation in defence", "UKR", "2016-12-02"),
        subject("b", "Mutual protection of classified information", "UKR", "2015-08-27"),
        subject("c", "Mutual protection of classified information", "UKR", "2001-09-04"),
    ];
    for (row, expected) in [
        (row(1, "Agreement on cooperation in the field of defence", "UKR", "2016-12-02"), Standing::Matched),
        (row(1, "Agreement on cooperation in the field of defence", "UKR", "2016"), Standing::Matched),
        // Another language: the day and the partner alone are not enough.
        (row(1, "Umowa ogólna o współpracy wojskowej", "UKR", "2016-12-02"), Standing::Doubtful),
        // Two of one title: the date decides, and without a date nothing does.
        (row(1, "Mutual protection of classified information", "UKR", "2015-08-27"), Standing::Matched),
        (row(1, "Mutual protection of classified information", "UKR", ""), Standing::Doubtful),
        // The date is wrong by years: never matched without a person.
        (row(1, "General agreement on cooperation in defence", "UKR", "2019-05-05"), Standing::Doubtful),
        (row(1, "General agreement on cooperation in defence", "LTU", "2016-12-02"), Standing::Doubtful),
        (row(1, "Joint production of ammunition", "UKR", "2022-03-01"), Standing::Missing),
    ] {
        assert_eq!(standing(std::slice::from_ref(&row), &register), [expected], "{row:?}");
    }
}

#[test]
fn a_number_decides_unless_something_contradicts_it_or_two_bear_it() {
    let number = |text: &str| reference(text).into_iter().collect::<Vec<_>>();
    let held = |id: &str, text: &str| Subject {
        references: number(text),
        ..subject(id, "On drones", "UKR", "2016-12-02")
    };
    let asked =
        |signed: &str| Entry { references: number("PL-UA/2016/0001"), ..row(1, "Uav", "UKR", signed) };
    let one = [held("a", "PL-UA/2016/0001"), held("b", "PL-UA/2016/0002")];
    let (_, judged) = run(&[asked("")], &one);
    assert_eq!(judged.rows[&1].agreement, Some(0));
    assert_eq!(standing(&[asked("")], &one), [Standing::Matched]);
    assert_eq!(standing(&[asked("2019-01-01")], &one), [Standing::Doubtful]);
    let two = [held("a", "PL-UA/2016/0001"), held("b", "PL-UA/2016/0001")];
    assert_eq!(standing(&[asked("")], &two), [Standing::Doubtful]);
}

#[test]
fn every_piece_of_evidence_has_the_weight_of_the_table() {
    let register = [subject("a", "On drones", "UKR", "2016-12-02")];
    for (entry, what, points) in [
        (row(1, "On drones", "UKR", "2016-12-02"), Evidence::SignedEqual, 35),
        (row(1, "On drones", "UKR", "2016-12"), Evidence::SignedMonth, 20),
        (row(1, "On drones", "UKR", "2016"), Evidence::SignedYear, 10),
        (row(1, "On drones", "UKR", "2016-12-09"), Evidence::SignedNear, 15),
        (row(1, "On drones", "UKR", "2016-12-10"), Evidence::SignedDiffers, -25),
        (row(1, "On drones", "UKR", "2016-12-02"), Evidence::TitleLike, 40),
        (row(1, "On drones", "UKR", "2016-12-02"), Evidence::PartnerEqual, 20),
        (row(1, "On drones", "LTU", "2016-12-02"), Evidence::PartnerDiffers, -40),
    ] {
        let (pairs, _) = run(std::slice::from_ref(&entry), &register);
        let marks: Vec<&Mark> = pairs.iter().flat_map(|pair| &pair.marks).collect();
        let found = marks.iter().find(|mark| mark.what == what).map(|mark| mark.points);
        assert_eq!(found, Some(points), "{what:?}: {marks:?}");
    }
    for code in Evidence::ALL {
        let weight = code.weight();
        assert!((-40..=100).contains(&weight), "{code:?}");
    }
}

/// Numbers by chance: which topic, partner, year, month, day.
fn pick() -> impl Strategy<Value = (usize, usize, i32, u32, u32)> {
    (0..TOPICS.len(), 0..PARTNERS.len(), 2014..2017_i32, 1..4_u32, 1..5_u32)
}

fn date((_, _, year, month, day): (usize, usize, i32, u32, u32)) -> String {
    format!("{year}-{month:02}-{day:02}")
}

/// What became of each row by what it says, rows that say the same counted.
fn by_content(
    rows: &[Entry],
    register: &[Subject],
) -> BTreeMap<(String, &'static str, Option<usize>), usize> {
    let (_, judged) = run(rows, register);
    let mut found = BTreeMap::new();
    for row in rows {
        let outcome = &judged.rows[&row.number];
        *found.entry((row.content(), outcome.standing.code(), outcome.agreement)).or_default() += 1;
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_the_rows_decides_nothing(
        held in proptest::collection::vec(pick(), 0..12),
        said in proptest::collection::vec(pick(), 0..12),
        turn in 0_usize..12,
    ) {
        let register: Vec<Subject> = held
            .iter()
            .enumerate()
            .map(|(n, it)| subject(&format!("{n:02}"), TOPICS[it.0], PARTNERS[it.1], &date(*it)))
            .collect();
        let rows = |picked: &[(usize, usize, i32, u32, u32)]| -> Vec<Entry> {
            (2..).zip(picked).map(|(n, it)| row(n, TOPICS[it.0], PARTNERS[it.1], &date(*it))).collect()
        };
        let mut turned = said.clone();
        turned.rotate_left(turn % said.len().max(1));
        let mut backwards = said.clone();
        backwards.reverse();
        let first = by_content(&rows(&said), &register);
        prop_assert_eq!(&by_content(&rows(&turned), &register), &first);
        prop_assert_eq!(&by_content(&rows(&backwards), &register), &first);
    }

    #[test]
    fn each_agreement_goes_to_one_row_and_never_to_the_worse_of_two(
        held in proptest::collection::vec(pick(), 0..12),
        said in proptest::collection::vec(pick(), 0..12),
    ) {
        let register: Vec<Subject> = held
            .iter()
            .enumerate()
            .map(|(n, it)| subject(&format!("{n:02}"), TOPICS[it.0], PARTNERS[it.1], &date(*it)))
            .collect();
        let rows: Vec<Entry> =
            (2..).zip(&said).map(|(n, it)| row(n, TOPICS[it.0], PARTNERS[it.1], &date(*it))).collect();
        let (pairs, judged) = run(&rows, &register);
        let given: Vec<usize> = judged.rows.values().filter_map(|outcome| outcome.agreement).collect();
        prop_assert_eq!(given.iter().collect::<BTreeSet<_>>().len(), given.len());
        let score = |row: i32, agreement: usize| {
            pairs.iter().find(|pair| pair.row == row && pair.agreement == agreement).map_or(0, |pair| pair.score)
        };
        for pair in &pairs {
            let row_has = judged.rows[&pair.row].agreement.map_or(0, |held| score(pair.row, held));
            let agreement_has = judged.holders.get(&pair.agreement).map_or(0, |row| score(*row, pair.agreement));
            prop_assert!(pair.score <= row_has || pair.score <= agreement_has, "{pair:?} lost to two worse ones");
        }
        let all = judged.counts.matched + judged.counts.doubtful + judged.counts.missing + judged.counts.outside;
        prop_assert_eq!(all, rows.len());
    }
}
