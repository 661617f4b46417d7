use super::*;
use crate::milestones::milestone::{Mark, tests::sample};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn moved(field: Moved, on: &str, was: &str, became: &str, approved: bool) -> RevisionRow {
    let mark = Mark { by: "a".into(), at: day(on).and_hms_opt(9, 0, 0).expect("a time") };
    let mut row = RevisionRow::new("m", field, Some(was.into()), Some(became.into()), &mark);
    row.approved_by = approved.then(|| "b".to_owned());
    row.approved_at = approved.then_some(mark.at);
    row
}

fn told(beliefs: &[Belief]) -> Vec<(String, String)> {
    beliefs.iter().map(|belief| (belief.from.to_string(), belief.date.to_string())).collect()
}

fn want(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter().map(|(from, date)| ((*from).to_owned(), (*date).to_owned())).collect()
}

#[test]
fn every_forecast_and_every_approved_baseline_is_drawn() {
    let milestone = Milestone {
        forecast: PartialDate::parse("2027-06").ok(),
        baseline: PartialDate::parse("2027-04-30").ok(),
        ..sample()
    };
    let newest_first = [
        moved(Moved::Baseline, "2026-05-02", "2027-04-30", "2028-01-01", false),
        moved(Moved::Forecast, "2026-05-01", "2027-05-15", "2027-06", false),
        moved(Moved::Baseline, "2026-04-01", "2027-03-31", "2027-04-30", true),
        moved(Moved::Forecast, "2026-03-01", "2027-03-31", "2027-05-15", false),
    ];
    let trend = Trend::of(&milestone, &newest_first, day("2026-06-01")).expect("a trend");
    let forecasts =
        want(&[("2026-01-01", "2027-03-31"), ("2026-03-01", "2027-05-15"), ("2026-05-01", "2027-06-30")]);
    assert_eq!(told(&trend.forecasts), forecasts);
    assert_eq!(told(&trend.baselines), want(&[("2026-01-01", "2027-03-31"), ("2026-04-01", "2027-04-30")]));
    assert_eq!((trend.until, trend.done), (day("2026-06-01"), None));
}

#[test]
fn without_a_move_the_plan_is_a_level_line_and_without_a_date_there_is_nothing() {
    let trend = Trend::of(&sample(), &[], day("2026-06-01")).expect("a trend");
    assert_eq!(told(&trend.forecasts), want(&[("2026-01-01", "2027-03-31")]));
    assert_eq!(Trend::of(&Milestone { baseline: None, ..sample() }, &[], day("2026-06-01")), None);
}

#[test]
fn equal_days_are_equal_lengths_so_what_is_done_lies_on_the_line() {
    let milestone = Milestone { actual: PartialDate::parse("2027-02-10").ok(), ..sample() };
    let trend = Trend::of(&milestone, &[], day("2027-03-01")).expect("a trend");
    assert_eq!(trend.until, day("2027-02-10"));
    let square = Square { left: 10.0, top: 20.0, side: 300.0 };
    let scale = Scale::new(trend.span(), square);
    let (first, last) = trend.span();
    assert_eq!((scale.x(first), scale.y(first), scale.x(last), scale.y(last)), (10.0, 320.0, 310.0, 20.0));
    let done = day("2027-02-10");
    assert!(((scale.x(done) - 10.0) - (320.0 - scale.y(done))).abs() < 0.11);
    assert!(scale.path(&trend.forecasts, trend.until).starts_with('M'));
}

#[test]
fn a_scale_has_six_marks_at_most_and_they_lie_on_it() {
    for (first, last) in [
        ("2026-01-15", "2026-03-02"),
        ("2026-01-15", "2027-02-28"),
        ("2018-07-04", "2036-01-01"),
        ("1993-02-03", "2124-01-01"),
    ] {
        let found = ticks((day(first), day(last)));
        assert!((1..=6).contains(&found.len()), "{first} {last}: {found:?}");
        assert!(found.iter().all(|tick| (day(first)..=day(last)).contains(tick) && tick.day() == 1));
    }
}
