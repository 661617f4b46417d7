//! The life line: the rows of the clock on a scale of years, in per cent of the width. Pure; the list carries the same dates.

use crate::calendar::PartialDate;
use chrono::{Datelike, Days, NaiveDate};

/// Points nearer than this, in per cent, are drawn as one.
const NEAR: f64 = 2.8;

/// What the line draws.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Number and date of each row that has one, in the order of time.
    pub points: Vec<(usize, PartialDate)>,
    /// Numbers of the rows whose date is unknown.
    pub unknown: Vec<usize>,
    /// The last signature.
    pub signed: Option<PartialDate>,
    /// The beginning of force or effect.
    pub force: Option<PartialDate>,
    /// The end.
    pub end: Option<PartialDate>,
    /// How many letters the cap of today has.
    pub cap_letters: usize,
}

/// A stretch of the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Where it begins.
    pub x: String,
    /// How long it is.
    pub width: String,
    /// Whether there is room for a word in it.
    pub roomy: bool,
}

/// A numbered point, or several that lie too near to tell apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Where it is.
    pub x: String,
    /// Its number, or "2–4".
    pub label: String,
    /// Whether it stands for several.
    pub several: bool,
}

/// The drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct LifeLine {
    /// Where years begin, and their names.
    pub years: Vec<(String, String)>,
    /// From signature to force, or to today while force is unknown.
    pub waiting: Option<Band>,
    /// From force to its end, or to today.
    pub force: Option<Band>,
    /// What follows today: known to go on, or not known.
    pub after: Option<(String, bool)>,
    /// The dated points.
    pub points: Vec<Point>,
    /// Where an unknown date is drawn, right of today, with its number.
    pub unknown: Option<Point>,
    /// Where today is.
    pub today: String,
    /// How wide the cap of today is, in pixels.
    pub cap_width: i32,
    /// How far the cap of today is moved so that it stays on the page, in pixels.
    pub cap: i32,
}

struct Scale {
    start: NaiveDate,
    days: f64,
}

impl Scale {
    fn at(&self, day: NaiveDate) -> f64 {
        let days = (day - self.start).num_days();
        #[expect(clippy::cast_precision_loss, reason = "days of some centuries are far below 2^52")]
        let days = days as f64;
        (days / self.days * 100.0).clamp(0.0, 100.0)
    }
}

/// Draws the line as on `today`; none when nothing is dated.
pub fn draw(input: &Input, today: NaiveDate) -> Option<LifeLine> {
    let first = input.points.iter().map(|(_, date)| date.earliest()).min()?;
    let last = input.points.iter().map(|(_, date)| date.latest()).max()?;
    let scale = scale(first, last.max(today), input.end.is_some_and(|end| end.latest() <= today));
    let at = |day| scale.at(day);
    let now = at(today);
    let until = |date: Option<PartialDate>| date.map_or(now, |date| at(date.earliest()));
    let waiting = input.signed.map(|from| band(at(from.earliest()), until(input.force.or(input.end))));
    let force = input.force.map(|from| band(at(from.earliest()), until(input.end)));
    let open = input.end.is_none() && now < 99.0;
    let cap_width = i32::try_from(input.cap_letters).unwrap_or_default().clamp(8, 60) * 13 / 2 + 16;
    let unknown = input.unknown.last().filter(|_| open && input.force.is_none());
    Some(LifeLine {
        years: years(&scale),
        waiting: waiting.flatten(),
        force: force.flatten(),
        after: (open && input.signed.is_some()).then(|| (percent(now), input.force.is_some())),
        points: points(&input.points, at),
        unknown: unknown.map(|no| Point {
            x: percent((now + 100.0) / 2.0),
            label: no.to_string(),
            several: false,
        }),
        today: percent(now),
        cap_width,
        cap: if now > 91.0 {
            -cap_width
        } else if now < 8.0 {
            0
        } else {
            -cap_width / 2
        },
    })
}

/// From a little before the first date to some time after the last, so that what is to come has room.
fn scale(first: NaiveDate, last: NaiveDate, ended: bool) -> Scale {
    let days = u64::try_from((last - first).num_days()).unwrap_or_default().max(365);
    let start = first.checked_sub_days(Days::new(days / 40)).unwrap_or(first);
    let room = if ended { days / 20 } else { days / 5 };
    let end = last.checked_add_days(Days::new(room)).unwrap_or(last);
    #[expect(clippy::cast_precision_loss, reason = "days of some centuries are far below 2^52")]
    let days = (end - start).num_days().max(1) as f64;
    Scale { start, days }
}

fn band(from: f64, to: f64) -> Option<Band> {
    (to - from > 0.05).then(|| Band { x: percent(from), width: percent(to - from), roomy: to - from > 16.0 })
}

fn points(dated: &[(usize, PartialDate)], at: impl Fn(NaiveDate) -> f64) -> Vec<Point> {
    let mut groups: Vec<(f64, f64, usize, usize)> = Vec::new();
    for (no, date) in dated {
        let x = (at(date.earliest()) + at(date.latest())) / 2.0;
        match groups.last_mut() {
            Some((_, right, _, to)) if x - *right < NEAR => (*right, *to) = (x, *no),
            Some(_) | None => groups.push((x, x, *no, *no)),
        }
    }
    let point = |(left, right, from, to): (f64, f64, usize, usize)| Point {
        x: percent((left + right) / 2.0),
        label: if from == to { from.to_string() } else { format!("{from}–{to}") },
        several: from != to,
    };
    groups.into_iter().map(point).collect()
}

/// The beginnings of years; of every second, fifth or tenth when there are many.
fn years(scale: &Scale) -> Vec<(String, String)> {
    let step = match scale.days {
        days if days < 14.0 * 365.25 => 1,
        days if days < 28.0 * 365.25 => 2,
        days if days < 70.0 * 365.25 => 5,
        _ => 10,
    };
    let first = scale.start.year() + 1;
    let named = (first..first + 400).filter(|year| year % step == 0);
    let placed = named.filter_map(|year| Some((year, NaiveDate::from_ymd_opt(year, 1, 1)?)));
    let shown = placed.map(|(year, day)| (scale.at(day), year)).take_while(|(x, _)| *x < 97.0);
    shown.map(|(x, year)| (percent(x), year.to_string())).collect()
}

fn percent(x: f64) -> String {
    format!("{x:.2}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        PartialDate::parse(text).expect("a date")
    }

    fn today() -> NaiveDate {
        date("2026-11-23").earliest()
    }

    fn x(text: &str) -> f64 {
        text.trim_end_matches('%').parse().expect("per cent")
    }

    #[test]
    fn the_poland_ukraine_agreement_waits_from_signature_to_today() {
        let input = Input {
            points: vec![(1, date("2016-12-02")), (2, date("2017-05-17")), (3, date("2018-10-02"))],
            unknown: vec![4],
            signed: Some(date("2016-12-02")),
            ..Input::default()
        };
        let line = draw(&input, today()).expect("a line");
        let waiting = line.waiting.expect("it waits");
        assert_eq!(waiting.x, line.points[0].x);
        assert!((x(&waiting.x) + x(&waiting.width) - x(&line.today)).abs() < 0.02);
        assert_eq!((line.force, line.points.len()), (None, 3));
        assert!(x(&line.unknown.expect("a point without date").x) > x(&line.today));
        assert_eq!(line.after, Some((line.today, false)));
        assert_eq!(line.years.first().map(|(_, year)| year.as_str()), Some("2017"));
    }

    #[test]
    fn force_ends_the_wait_and_an_end_ends_force() {
        let input = Input {
            points: vec![(1, date("2010-01-01")), (2, date("2012-01-01")), (3, date("2020-06-30"))],
            signed: Some(date("2010-01-01")),
            force: Some(date("2012-01-01")),
            end: Some(date("2020-06-30")),
            ..Input::default()
        };
        let line = draw(&input, today()).expect("a line");
        let (waiting, force) = (line.waiting.expect("it waited"), line.force.expect("it was in force"));
        assert!((x(&waiting.x) + x(&waiting.width) - x(&force.x)).abs() < 0.02);
        assert!((x(&force.x) + x(&force.width) - x(&line.points[2].x)).abs() < 0.02);
        assert_eq!(line.after, None);
    }

    #[test]
    fn points_that_lie_too_near_are_drawn_as_one() {
        let dates = ["2025-09-18", "2025-09-20", "2025-10-16"];
        let points: Vec<_> = (1..).zip(dates.map(date)).chain([(4, date("2035"))]).collect();
        let line = draw(&Input { points, ..Input::default() }, today()).expect("a line");
        let labels: Vec<_> = line.points.iter().map(|point| point.label.as_str()).collect();
        assert_eq!(labels, ["1–3", "4"]);
        assert_eq!(draw(&Input::default(), today()), None);
    }

    #[test]
    fn a_long_life_names_fewer_years() {
        let points = vec![(1, date("1927")), (2, date("2020"))];
        let line = draw(&Input { points, ..Input::default() }, today()).expect("a line");
        assert!(
            line.years.len() < 14 && line.years.iter().all(|(_, year)| year.ends_with('0')),
            "{:?}",
            line.years
        );
    }
}
