use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn days(plain: Plain, first: &str, to: &str) -> Vec<String> {
    let found = plain.recurring(day(first)).expect(first).between(day(first), day(to), 50).expect("days");
    found.iter().map(ToString::to_string).collect()
}

const YEARLY: Plain = Plain { n: 1, unit: Unit::Years, anchor: Anchor::SameDay, end: End::Never };
const MONTHLY: Plain = Plain { n: 1, unit: Unit::Months, anchor: Anchor::SameDay, end: End::Never };

#[test]
fn by_the_first_of_december_each_year() {
    assert_eq!(
        days(YEARLY, "2026-12-01", "2029-12-01"),
        ["2026-12-01", "2027-12-01", "2028-12-01", "2029-12-01"]
    );
    assert_eq!(YEARLY.rule(day("2026-12-01")), "FREQ=YEARLY;INTERVAL=1;BYMONTH=12;BYMONTHDAY=1");
}

#[test]
fn a_day_that_a_month_lacks_is_its_last_and_comes_back_later() {
    let want = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"];
    assert_eq!(days(MONTHLY, "2026-01-31", "2026-05-31"), want);
    let quarterly = Plain { n: 3, ..MONTHLY };
    assert_eq!(
        days(quarterly, "2027-11-30", "2028-08-31"),
        ["2027-11-30", "2028-02-29", "2028-05-30", "2028-08-30"]
    );
    assert_eq!(
        days(YEARLY, "2024-02-29", "2028-03-01"),
        ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]
    );
}

#[test]
fn the_last_day_of_the_month_is_the_last_of_each() {
    let last = Plain { anchor: Anchor::LastDay, ..MONTHLY };
    assert_eq!(days(last, "2026-02-15", "2026-04-30"), ["2026-02-28", "2026-03-31", "2026-04-30"]);
}

#[test]
fn it_ends_on_its_day_or_after_so_many() {
    let until = |end| Plain { n: 6, end: End::Until(day(end)), ..MONTHLY };
    assert_eq!(days(until("2026-12-31"), "2026-07-01", "2030-01-01"), ["2026-07-01"]);
    assert_eq!(days(until("2027-01-01"), "2026-07-01", "2030-01-01"), ["2026-07-01", "2027-01-01"]);
    assert_eq!(days(until("2027-01-02"), "2026-07-01", "2030-01-01"), ["2026-07-01", "2027-01-01"]);
    let thrice = Plain { end: End::After(3), ..YEARLY };
    assert_eq!(days(thrice, "2026-07-01", "2036-01-01").len(), 3);
    assert_eq!(
        until("2026-01-01").recurring(day("2026-07-01")),
        Err(RuleError::Never),
        "it ends before it begins"
    );
}

proptest! {
    #[test]
    fn plain_words_and_their_rule_say_the_same(
        n in 1_u16..60, unit in 0..Unit::ALL.len(), anchor in 0..Anchor::ALL.len(), end in 0..3, offset in 0_u64..20_000,
    ) {
        let first = day("1990-01-01") + chrono::Days::new(offset);
        let end = match end {
            0 => End::Never,
            1 => End::After(7),
            _ => End::Until(first + chrono::Days::new(40_000)),
        };
        let plain = Plain { n, unit: Unit::ALL[unit], anchor: Anchor::ALL[anchor], end };
        let recurring = plain.recurring(first).expect("a rule");
        let read = Plain::of(&recurring).expect("plain words");
        prop_assert_eq!(read.rule(first), plain.rule(first));
        let reach = first + chrono::Days::new(30_000);
        let found = recurring.between(first, reach, 20).expect("days");
        prop_assert!(found.windows(2).all(|pair| pair[0] < pair[1]));
        if plain.anchor == Anchor::SameDay {
            prop_assert_eq!(found.first(), Some(&first));
            for later in &found {
                prop_assert!(plain.unit == Unit::Weeks || later.day() == first.day() || later.day() >= 28);
            }
        }
    }
}
