use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn node(id: &str, baseline: &str, expected: &str) -> Node {
    Node { id: id.into(), baseline: Some(day(baseline)), expected: Some(day(expected)), is_open: true }
}

fn edges(pairs: &[(&str, &str)]) -> Vec<Edge> {
    pairs.iter().map(|(waits, on)| ((*waits).to_owned(), (*on).to_owned())).collect()
}

fn told(knocks: &[Knock]) -> Vec<(String, String, i64)> {
    knocks.iter().map(|knock| (knock.id.clone(), knock.through.clone(), knock.days())).collect()
}

fn want(rows: &[(&str, &str, i64)]) -> Vec<(String, String, i64)> {
    rows.iter().map(|(id, through, days)| ((*id).to_owned(), (*through).to_owned(), *days)).collect()
}

#[test]
fn a_circle_is_found_and_told_in_its_order() {
    let held = edges(&[("b", "a"), ("c", "b"), ("d", "c"), ("d", "x")]);
    assert_eq!(way(&held, "d", "a"), Some(["d", "c", "b", "a"].map(str::to_owned).to_vec()));
    assert_eq!(way(&held, "a", "d"), None, "a waits for nothing");
    assert_eq!(way(&held, "a", "a"), Some(vec!["a".to_owned()]), "nothing waits for itself");
    let round = edges(&[("a", "b"), ("b", "a")]);
    assert_eq!(way(&round, "a", "z"), None, "a circle that is there already ends the search");
}

#[test]
fn a_slip_pushes_what_waits_by_what_the_plan_leaves_between() {
    let held = edges(&[("b", "a"), ("c", "b")]);
    let (b, c) = (node("b", "2026-02-01", "2026-02-01"), node("c", "2026-03-01", "2026-03-01"));
    for (expected, result) in [
        ("2026-01-01", want(&[])),
        ("2025-12-20", want(&[])),
        ("2026-01-02", want(&[("b", "a", 1), ("c", "b", 1)])),
        ("2026-01-31", want(&[("b", "a", 30), ("c", "b", 30)])),
    ] {
        let nodes = [node("a", "2026-01-01", expected), b.clone(), c.clone()];
        assert_eq!(told(&knock_on("a", &nodes, &held)), result, "{expected}");
    }
}

#[test]
fn an_own_later_forecast_takes_the_slip_up() {
    let held = edges(&[("b", "a"), ("c", "b")]);
    let nodes = [
        node("a", "2026-01-01", "2026-01-11"),
        node("b", "2026-02-01", "2026-02-08"),
        node("c", "2026-03-01", "2026-03-20"),
    ];
    assert_eq!(told(&knock_on("a", &nodes, &held)), want(&[("b", "a", 3)]), "c has room for it");
}

#[test]
fn the_worst_of_several_decides_and_is_named() {
    let held = edges(&[("b", "a"), ("c", "a"), ("d", "b"), ("d", "c")]);
    let nodes = [
        node("a", "2026-01-01", "2026-01-21"),
        node("b", "2026-02-01", "2026-02-20"),
        node("c", "2026-02-10", "2026-03-05"),
        node("d", "2026-03-01", "2026-03-01"),
    ];
    let mut found = told(&knock_on("a", &nodes, &held));
    found.sort();
    assert_eq!(found, want(&[("b", "a", 1), ("d", "c", 23)]), "c expects more than it is pushed to");
}

#[test]
fn what_is_done_and_what_has_no_date_is_not_pushed_and_a_circle_ends() {
    let held = edges(&[("b", "a"), ("c", "a"), ("d", "a"), ("e", "f"), ("f", "e"), ("e", "a")]);
    let done = Node { is_open: false, ..node("b", "2026-02-01", "2026-02-01") };
    let undated = Node { baseline: None, expected: None, ..done.clone() };
    let nodes = [
        node("a", "2026-01-01", "2026-06-01"),
        done,
        Node { id: "c".into(), is_open: true, ..undated },
        Node { baseline: None, ..node("d", "2026-01-01", "2026-02-01") },
        node("e", "2026-02-01", "2026-02-01"),
        node("f", "2026-02-01", "2026-02-01"),
    ];
    assert_eq!(
        told(&knock_on("a", &nodes, &held)),
        want(&[("d", "a", 120)]),
        "without a baseline there is no gap"
    );
}

proptest! {
    #[test]
    fn a_later_day_never_pushes_less(
        gaps in proptest::collection::vec(0_u64..60, 6),
        slack in proptest::collection::vec(0_u64..40, 6),
        picks in proptest::collection::vec((0_usize..6, 0_usize..6), 0..12),
        slip in 0_u64..100,
        more in 0_u64..50,
    ) {
        let start = day("2026-01-01");
        let held: Vec<Edge> = picks.iter().filter(|(a, b)| a < b).map(|(a, b)| (b.to_string(), a.to_string())).collect();
        let mut base = start;
        let mut nodes = Vec::new();
        for (i, (gap, room)) in gaps.iter().zip(&slack).enumerate() {
            base = base + Days::new(*gap);
            let expected = Some(base + Days::new(*room));
            nodes.push(Node { id: i.to_string(), baseline: Some(base), expected, is_open: true });
        }
        let with = |days: u64| {
            let mut nodes = nodes.clone();
            nodes[0].expected = nodes[0].baseline.map(|day| day + Days::new(days));
            let knocks = knock_on("0", &nodes, &held);
            knocks.into_iter().map(|knock| (knock.id.clone(), knock.days())).collect::<HashMap<_, _>>()
        };
        let (less, greater) = (with(slip), with(slip + more));
        for (id, days) in less {
            prop_assert!(days > 0);
            prop_assert!(greater.get(&id).is_some_and(|after| *after >= days), "{id}");
        }
    }
}
