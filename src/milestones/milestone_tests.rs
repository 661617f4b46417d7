use super::*;

/// A planned milestone with an owner, due on 31 March 2027.
pub(crate) fn sample() -> Milestone {
    let mark = Mark { by: "a".into(), at: day("2026-01-01").and_hms_opt(8, 0, 0).expect("a time") };
    Milestone {
        id: "m".into(),
        agreement_id: "g".into(),
        obligation_id: None,
        occurrence: None,
        moved_from_id: None,
        position: 1,
        titles: Titles { en: Some("Terms agreed".into()), ..Titles::default() },
        baseline: Some(PartialDate::parse("2027-03-31").expect("a date")),
        baseline_no: 1,
        forecast: None,
        actual: None,
        state: State::Planned,
        blocked: None,
        owner_id: Some("a".into()),
        ministry_id: None,
        confirmation: Confirmation::None,
        weight: 1,
        illustrative: false,
        reported: None,
        verified: None,
        version: 1,
        created: mark.clone(),
        updated: mark,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn a_title_is_read_in_another_language_rather_than_not_at_all() {
    let titles = Titles { pl: Some("Wykaz".into()), uk: Some("Перелік".into()), ..Titles::default() };
    for (lang, text, other) in
        [(Lang::En, "Wykaz", Some(Lang::Pl)), (Lang::Pl, "Wykaz", None), (Lang::Uk, "Перелік", None)]
    {
        assert_eq!((titles.in_lang(lang), titles.other_lang(lang)), (text, other));
    }
    assert!(Titles::default().is_empty() && !titles.is_empty());
}

#[test]
fn what_came_of_the_baseline_is_actual_before_forecast() {
    let date = |text: &str| Some(PartialDate::parse(text).expect("a date"));
    let forecast = Milestone { forecast: date("2027-04-30"), ..sample() };
    let done = Milestone { actual: date("2027-03-11"), ..forecast.clone() };
    let undated = Milestone { baseline: None, ..forecast.clone() };
    assert_eq!(
        (sample().slip(), forecast.slip(), done.slip(), undated.slip()),
        (Some(0), Some(30), Some(-20), None)
    );
}

#[test]
fn lists_sort_by_the_last_day_and_undated_ones_last() {
    let date = |text: &str| PartialDate::parse(text).ok();
    let of = |baseline| Milestone { baseline, ..sample() }.due_sort();
    assert_eq!(
        [of(date("2026-11-23")), of(date("2026-02")), of(date("2026")), of(None)],
        ["2026-11-23", "2026-02-28", "2026-12-31", UNDATED]
    );
}
