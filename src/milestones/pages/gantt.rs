//! Plan and progress: the filtered milestones as a table whose last column is drawn.

use super::list::views;
use crate::access::Viewer;
use crate::milestones::found::Plan;
use crate::milestones::gantt::{Drawn, Scale};
use crate::milestones::line::MilestoneLine;
use crate::milestones::threads::{Points, Threads, Wait, threads};
use crate::milestones::view::LineView;
use crate::milestones::words::limits;
use crate::web::chrome::Chrome;
use crate::web::dates;
use crate::web::locale::{Arg, Lang};
use crate::web::parts::{Link, Tab};
use askama::Template;
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// The drawn plan.
#[derive(Template)]
#[template(path = "milestones/gantt.html", blocks = ["main"])]
pub struct GanttPage {
    chrome: Chrome,
    views: Vec<Tab>,
    groups: Vec<Group>,
    ticks: Vec<(f64, String)>,
    today: f64,
    today_words: String,
    summary: String,
    list: String,
    limits: String,
}

struct Group {
    agreement: Link,
    title: String,
    threads: Threads,
    rows: Vec<Row>,
}

struct Row {
    line: LineView,
    drawn: Drawn,
    tone: &'static str,
    after: String,
    begins: f64,
    threads: Threads,
}

impl Points {
    /// The head of an arrow, drawn from where work begins in the middle of its row.
    const fn head(self) -> &'static str {
        match self {
            Self::Right => "M-1-2.5-7-6-7 1z",
            Self::Left => "M1-2.5 7-6 7 1z",
            Self::Down => "M0-7-3.5-13 3.5-13z",
            Self::Up => "M0 2-3.5 8 3.5 8z",
        }
    }
}

/// Draws the lines between the rows; the head of each group is a row as well.
fn connect(groups: &mut [Group], plan: &Plan) {
    let mut places: HashMap<String, (usize, Option<f64>, f64)> = HashMap::new();
    let mut count = 0;
    for group in groups.iter() {
        count += 1;
        for row in &group.rows {
            places.insert(row.line.id.clone(), (count, row.drawn.expected, row.begins));
            count += 1;
        }
    }
    let wait = |(waiting, on): &(String, String)| {
        let ((waits, _, enters), (on, leaves, _)) = (places.get(waiting)?, places.get(on)?);
        Some(Wait { on: *on, leaves: (*leaves)?, waits: *waits, enters: *enters })
    };
    let waits: Vec<Wait> = plan.edges.iter().filter_map(wait).collect();
    let mut drawn = threads(count, &waits).into_iter();
    for group in groups {
        group.threads = drawn.next().unwrap_or_default();
        for row in &mut group.rows {
            row.threads = drawn.next().unwrap_or_default();
        }
    }
}

/// The class of a colour in drawings.
const fn tone(rag: crate::milestones::rag::Rag) -> &'static str {
    use crate::milestones::rag::Rag::{Amber, Blue, Green, Grey, Red};
    match rag {
        Blue => "done",
        Green => "ok",
        Amber => "warn",
        Red => "bad",
        Grey => "none",
    }
}

/// Where a label has no room left at the right edge, its line stands alone.
const LABELLED: f64 = 92.0;

fn tick(lang: Lang, scale: &Scale, day: NaiveDate) -> (f64, String) {
    let place = scale.at(day);
    (place, if place < LABELLED { tick_words(lang, day) } else { String::new() })
}

fn tick_words(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::En => dates::partial(lang, day.year(), Some(day.month()), None).words,
        Lang::Pl | Lang::Uk => format!("{:02}.{}", day.month(), day.year()),
    }
}

impl GanttPage {
    /// The plan as found.
    pub fn new(chrome: Chrome, viewer: &Viewer, plan: &Plan) -> Self {
        let lang = chrome.lang;
        let lines = &plan.found.lines;
        let titles: HashMap<&str, &str> = lines
            .iter()
            .map(|line| (line.milestone.id.as_str(), line.milestone.titles.in_lang(lang)))
            .collect();
        let waits = plan.waits();
        let of = |line: &MilestoneLine| waits.get(line.milestone.id.as_str()).cloned().unwrap_or_default();
        let spans = plan.spans();
        let scale = Scale::of(&spans, plan.today);
        let mut groups: Vec<Group> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (line, span) in lines.iter().zip(&spans) {
            let place = *places.entry(line.parent.id.as_str()).or_insert_with(|| {
                let number = line.parent.register_no.is_some();
                groups.push(Group {
                    agreement: Link::new(
                        format!("/agreements/{}/milestones", line.parent.id),
                        line.parent.name(),
                    ),
                    title: if number { line.parent.short_title.clone() } else { String::new() },
                    threads: Threads::default(),
                    rows: Vec::new(),
                });
                groups.len() - 1
            });
            groups[place].rows.push(Row {
                line: LineView::new(lang, line),
                drawn: scale.draw(span, plan.today),
                tone: tone(line.assessment.rag),
                after: of(line)
                    .iter()
                    .filter_map(|id| titles.get(id))
                    .copied()
                    .collect::<Vec<_>>()
                    .join(", "),
                begins: scale.at(span.begins),
                threads: Threads::default(),
            });
        }
        connect(&mut groups, plan);
        Self {
            views: views(lang, viewer, &plan.found),
            groups,
            ticks: scale.ticks().into_iter().map(|day| tick(lang, &scale, day)).collect(),
            today: scale.at(plan.today),
            today_words: dates::day(lang, plan.today).words,
            summary: lang
                .f("shown-of", &[("shown", Arg::from(lines.len())), ("total", Arg::from(plan.found.total))]),
            list: plan.found.filter.address(),
            limits: limits(lang, &plan.found.limits),
            chrome,
        }
    }
}
