use super::*;
use crate::register::cursor::INSTANT;
use proptest::prelude::*;

fn problems(query: &str) -> Vec<(String, Why)> {
    match parse(query) {
        Err(Refused::Values(_, problems)) => problems.into_iter().map(|p| (p.name, p.why)).collect(),
        other => panic!("{query}: {other:?}"),
    }
}

#[test]
fn the_empty_query_is_the_default_and_writes_nothing() {
    assert_eq!(parse(""), Ok(Filter::default()));
    assert_eq!(parse("q=&partner=&kind=&sort=&rows=&after="), Ok(Filter::default()));
    assert_eq!(Filter::default().query(), "");
    assert!(Filter::default().is_open());
}

#[test]
fn what_cannot_be_read_is_refused_and_the_rest_is_kept() {
    let refused = parse("kind=contract&partner=UKR&year=19&q=%21%21&colour=red");
    let Err(Refused::Values(kept, found)) = refused else { panic!("{refused:?}") };
    assert_eq!(kept.partner.as_deref(), Some("UKR"));
    assert_eq!(kept.kind, None);
    let names: Vec<_> = found.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["colour", "q", "kind", "year"]);
    assert!(matches!(&found[2].why, Why::NoneOf(valid) if valid.contains(&"treaty")));
    assert_eq!(problems("partner=UKR&partner=LTU"), [("partner".to_owned(), Why::Twice)]);
    let long = format!("q={}", "a".repeat(LONGEST + 1));
    assert_eq!(problems(&long), [("q".to_owned(), Why::TooLong)]);
    for query in ["rows=26", "dir=left", "sort=colour", "standing=fine", "area=x", "marking=x", "record=x"] {
        assert!(matches!(problems(query).as_slice(), [(_, Why::NoneOf(_))]), "{query}");
    }
    assert!(matches!(problems("owner=a%00b").as_slice(), [(_, Why::NotHeld)]));
}

#[test]
fn a_forged_place_is_told_apart_from_a_wrong_value() {
    for query in ["after=x", "before=%21", "after=a&before=b"] {
        assert!(matches!(parse(query), Err(Refused::Forged(_))), "{query}: {:?}", parse(query));
    }
}

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = Option<T>> + use<T> {
    proptest::option::of(proptest::sample::select(all.to_vec()))
}

prop_compose! {
    fn order()(
        sort in proptest::sample::select(Sort::ALL.to_vec()),
        direction in proptest::sample::select(Direction::ALL.to_vec()),
        rows in proptest::sample::select(PageSize::ALL.to_vec()),
        side in proptest::sample::select(vec![Side::After, Side::Before]),
        value in "[a-z0-9 -]{0,20}",
        lacks: bool,
        id in proptest::option::of("[0-9a-f-]{1,36}"),
    ) -> (Sort, Direction, PageSize, Option<Cursor>) {
        let value = match sort {
            Sort::Updated => Some(chrono::NaiveDateTime::default().format(INSTANT).to_string()),
            sort if sort.may_lack() && lacks => None,
            _ => Some(value),
        };
        (sort, direction, rows, id.map(|id| Cursor { side, value, id }))
    }
}

prop_compose! {
    fn filters()(
        (sort, direction, rows, cursor) in order(),
        q in "([a-zżЇ&=%+#]{2,8}( [a-z]{2,5}){0,2})?",
        partner in proptest::option::of("[A-Z]{3}"),
        ministry in proptest::option::of("[0-9a-f-]{8}"),
        kind in any_of(InstrumentKind::ALL),
        standing in any_of(&Shown::all()),
        area in any_of(&area_codes()),
        marking in any_of(&Marking::ALL),
        owner in proptest::option::of("[0-9a-f-]{8}"),
        record in any_of(RecordState::ALL),
        reason in any_of(Reason::ALL),
        years in proptest::option::of((1000_u16..=2999, 1000_u16..=2999)),
    ) -> Filter {
        let q = if search::words(&q).is_empty() { String::new() } else { q };
        let year = years.map(|(a, b)| Years::parse(&format!("{}-{}", a.min(b), a.max(b))).expect("years"));
        Filter {
            q, partner, ministry, kind, standing, reason, area, marking, owner, year, record, sort, direction, rows, cursor,
        }
    }
}

proptest! {
    #[test]
    fn filter_and_query_string_are_one(filter in filters()) {
        prop_assert_eq!(parse(&filter.query()), Ok(filter.clone()));
    }

    #[test]
    fn taking_every_chip_away_opens_the_list(filter in filters()) {
        let mut rest = filter;
        for (name, _) in rest.narrowing() {
            prop_assert!(rest.without(name).narrowing().len() < rest.narrowing().len(), "{}", name);
            rest = rest.without(name);
        }
        prop_assert!(rest.is_open());
    }
}
