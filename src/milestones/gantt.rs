//! Plan and progress on one scale of days, in shares of its width, so that a drawing is fluid and never distorts. Pure.

use super::trend::ticks;
use chrono::{Datelike, Days, NaiveDate};

/// The days of one milestone that are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// When work on it can begin: the day of what it waits for, or the one on which it was planned.
    pub begins: NaiveDate,
    /// The agreed day.
    pub baseline: Option<NaiveDate>,
    /// The day that is expected or was.
    pub expected: Option<NaiveDate>,
    /// Whether it is still to be done.
    pub is_open: bool,
}

/// A bar from one share of the width to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Where it begins, in per cent.
    pub x: f64,
    /// How wide it is, in per cent.
    pub width: f64,
}

/// What is drawn of one milestone.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Drawn {
    /// From its beginning to the baseline: the ghost of the plan.
    pub ghost: Option<Bar>,
    /// From its beginning to the expected day, or to today where that is still to come.
    pub bar: Option<Bar>,
    /// From today to the expected day, where that is still to come.
    pub ahead: Option<Bar>,
    /// Where the baseline stands.
    pub baseline: Option<f64>,
    /// Where the expected day stands.
    pub expected: Option<f64>,
}

/// The scale of a drawing.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    first: NaiveDate,
    last: NaiveDate,
}

/// A stretch of work where nothing tells when it begins.
const STRETCH: u64 = 30;

/// When work on a milestone can begin: after what it waits for, else when it was planned, and never after its own dates.
pub fn begins(
    waited: Option<NaiveDate>,
    planned: NaiveDate,
    baseline: Option<NaiveDate>,
    expected: Option<NaiveDate>,
) -> NaiveDate {
    let own = [baseline, expected].into_iter().flatten().min();
    let begins = waited.unwrap_or(planned);
    match own {
        Some(own) if begins >= own => own.checked_sub_days(Days::new(STRETCH)).unwrap_or(own),
        Some(_) | None => begins,
    }
}

impl Scale {
    /// The scale on which today has room and all the days of what is still to be done, or of everything where nothing is: one that
    /// was done years ago would press the others together.
    pub fn of(spans: &[Span], today: NaiveDate) -> Self {
        let is_any_open = spans.iter().any(|span| span.is_open);
        let days = || {
            let shown = spans.iter().filter(|span| span.is_open || !is_any_open);
            let all = |span: &Span| [Some(span.begins), span.baseline, span.expected];
            shown.flat_map(all).flatten().chain([today])
        };
        let (first, last) = (days().min().unwrap_or(today), days().max().unwrap_or(today));
        let room = Days::new(u64::try_from((last - first).num_days() / 25).unwrap_or(0).max(10));
        Self {
            first: first.checked_sub_days(room).unwrap_or(first),
            last: last.checked_add_days(room).unwrap_or(last),
        }
    }

    /// Where a day stands, in per cent of the width; a day off the scale stands at its end.
    pub fn at(&self, day: NaiveDate) -> f64 {
        let day = day.clamp(self.first, self.last);
        let share = (day - self.first).num_days() as f64 / (self.last - self.first).num_days().max(1) as f64;
        (share * 10_000.0).round() / 100.0
    }

    /// Where a day stands that is on the scale.
    fn on(&self, day: NaiveDate) -> Option<f64> {
        (self.first <= day && day <= self.last).then(|| self.at(day))
    }

    fn bar(&self, from: NaiveDate, to: NaiveDate) -> Option<Bar> {
        let (x, end) = (self.at(from), self.at(to));
        (end > x).then(|| Bar { x, width: ((end - x) * 100.0).round() / 100.0 })
    }

    /// What is drawn of a milestone on `today`.
    pub fn draw(&self, span: &Span, today: NaiveDate) -> Drawn {
        let worked = span.expected.map(|day| day.min(today.max(span.begins)));
        Drawn {
            ghost: span.baseline.and_then(|day| self.bar(span.begins, day)),
            bar: worked.and_then(|day| self.bar(span.begins, day)),
            ahead: span.expected.and_then(|day| self.bar(today.max(span.begins), day)),
            baseline: span.baseline.and_then(|day| self.on(day)),
            expected: span.expected.and_then(|day| self.on(day)),
        }
    }

    /// The first days of months at which it is marked.
    pub fn ticks(&self) -> Vec<NaiveDate> {
        ticks((self.first, self.last))
    }

    /// The first and the last year of the scale.
    pub fn years(&self) -> (i32, i32) {
        (self.first.year(), self.last.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn work_begins_after_what_it_waits_for_and_never_after_its_own_dates() {
        let dates = (Some(day("2026-06-30")), Some(day("2026-07-15")));
        for (waited, planned, want) in [
            (Some("2026-05-01"), "2026-01-01", "2026-05-01"),
            (None, "2026-01-01", "2026-01-01"),
            (None, "2026-11-01", "2026-05-31"),
            (Some("2026-08-01"), "2026-01-01", "2026-05-31"),
        ] {
            assert_eq!(
                begins(waited.map(day), day(planned), dates.0, dates.1),
                day(want),
                "{waited:?} {planned}"
            );
        }
        assert_eq!(begins(None, day("2026-01-01"), None, None), day("2026-01-01"));
    }

    #[test]
    fn everything_has_room_and_what_is_ahead_begins_today() {
        let today = day("2026-03-01");
        let span = Span {
            begins: day("2026-01-01"),
            baseline: Some(day("2026-06-30")),
            expected: Some(day("2026-07-15")),
            is_open: true,
        };
        let scale = Scale::of(&[span], today);
        let drawn = scale.draw(&span, today);
        let (bar, ahead) = (drawn.bar.expect("a bar"), drawn.ahead.expect("a line"));
        assert!((bar.x + bar.width - ahead.x).abs() < 0.02, "{bar:?} {ahead:?}");
        assert!((ahead.x + ahead.width - drawn.expected.expect("a place")).abs() < 0.02);
        assert!(drawn.baseline < drawn.expected && drawn.ghost.expect("a ghost").width > bar.width);
        for place in [scale.at(span.begins), scale.at(today), scale.at(day("2026-07-15"))] {
            assert!((0.0..=100.0).contains(&place));
        }
        let done = Span { expected: Some(day("2026-02-10")), ..span };
        let drawn = scale.draw(&done, today);
        assert_eq!(drawn.ahead, None, "nothing is ahead of what is past");
        let undated = scale.draw(&Span { baseline: None, expected: None, ..span }, today);
        assert_eq!(undated, Drawn::default());
    }

    #[test]
    fn what_was_done_long_ago_does_not_press_the_rest_together() {
        let today = day("2026-03-01");
        let open = Span {
            begins: day("2026-01-01"),
            baseline: Some(day("2026-06-30")),
            expected: Some(day("2026-07-15")),
            is_open: true,
        };
        let old = Span {
            begins: day("2015-01-01"),
            baseline: Some(day("2015-06-30")),
            expected: Some(day("2016-02-01")),
            is_open: false,
        };
        let scale = Scale::of(&[old, open], today);
        assert_eq!(scale.years(), (2025, 2026));
        assert_eq!(scale.draw(&old, today), Drawn::default(), "it lies before the scale");
        assert_eq!(scale.draw(&open, today), Scale::of(&[open], today).draw(&open, today));
        assert_eq!(Scale::of(&[old], today).years(), (2014, 2026), "alone it is shown");
    }
}
