use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn a_rule_of_its_own_is_read_and_checked() {
    let second_tuesday = Recurring::new(day("2026-01-01"), "RRULE:FREQ=MONTHLY;BYDAY=2TU").expect("a rule");
    let found = second_tuesday.between(day("2026-03-01"), day("2026-05-31"), 10).expect("days");
    assert_eq!(found, [day("2026-03-10"), day("2026-04-14"), day("2026-05-12")]);
}

#[test]
fn what_is_no_rule_for_days_is_refused_and_never_hangs() {
    let first = day("2026-01-01");
    let long = format!("FREQ=YEARLY;BYMONTHDAY={}", "1,".repeat(200));
    for rule in [
        "",
        "yes",
        "FREQ=SECONDLY",
        "FREQ=HOURLY;INTERVAL=3",
        "FREQ=DAILY",
        "FREQ=YEARLY;FREQ=YEARLY",
        "FREQ=YEARLY;BYHOUR=3",
        "FREQ=MONTHLY;INTERVAL=0",
        "FREQ=MONTHLY;INTERVAL=99999",
        "FREQ=MONTHLY;BYDAY=XX",
        "FREQ=MONTHLY\nDTSTART:20200101T000000Z",
        "FREQ=YEARLY;BYMONTH=1\nRRULE:FREQ=SECONDLY",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;COUNT=",
        "ＦREQ=YEARLY",
        long.as_str(),
    ] {
        assert_eq!(Recurring::new(first, rule), Err(RuleError::Form), "{rule:?}");
    }
    let never = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30";
    assert_eq!(Recurring::new(first, never), Err(RuleError::Never));
    assert_eq!(Recurring::new(first, "FREQ=YEARLY;UNTIL=20251231T000000Z"), Err(RuleError::Never));
}

#[test]
fn both_ends_of_a_span_are_counted() {
    let yearly = Recurring::new(day("2026-12-01"), "FREQ=YEARLY").expect("a rule");
    let count = |from, to| yearly.between(day(from), day(to), 10).expect("days").len();
    for (from, to, want) in [
        ("2027-12-01", "2027-12-01", 1),
        ("2027-12-02", "2028-11-30", 0),
        ("2027-11-30", "2027-12-01", 1),
        ("2020-01-01", "2026-11-30", 0),
        ("2020-01-01", "2026-12-01", 1),
    ] {
        assert_eq!(count(from, to), want, "{from} {to}");
    }
}

#[test]
fn a_trigger_is_due_on_the_last_day_that_is_still_in_time() {
    for (text, happened, due) in [
        ("PT24H", "2026-03-01", "2026-03-02"),
        ("PT25H", "2026-03-01", "2026-03-03"),
        ("PT1H", "2026-03-01", "2026-03-02"),
        ("P30D", "2026-03-01", "2026-03-31"),
        ("P1M", "2026-01-31", "2026-02-28"),
        ("P2Y", "2024-02-29", "2026-02-28"),
    ] {
        let within = Within::parse(text).expect(text);
        assert_eq!((within.due(day(happened)), within.code()), (day(due), text.to_owned()));
    }
    for text in ["", "P", "P0D", "PT0H", "P-1D", "P99999D", "24 hours", "P1W"] {
        assert_eq!(Within::parse(text), None, "{text:?}");
    }
}
