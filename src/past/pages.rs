//! The pages of the time machine itself.

use super::compare::{Column, Compared, Difference, Kind};
use super::handlers::Faults;
use crate::calendar::PartialDate;
use crate::changes::{self, GroupView};
use crate::web::as_of::AsOf;
use crate::web::chrome::Chrome;
use crate::web::dates;
use crate::web::form::Fields;
use crate::web::form_view::FormView;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::Link;
use actix_web::HttpRequest;
use askama::Template;
use chrono::NaiveDate;
use std::collections::HashMap;

/// Where the two dates are chosen.
#[derive(Template)]
#[template(path = "past/choose.html")]
pub struct ChoosePage {
    chrome: Chrome,
    form: FormView,
    to: String,
}

impl ChoosePage {
    /// The form with what was typed and what is wrong with it; today where nothing was typed.
    pub fn new(request: &HttpRequest, fields: &Fields, to: &str, today: NaiveDate, faults: &Faults) -> Self {
        let chrome = page::chrome(request, Nav::Register);
        let form = filled(chrome.lang, fields, &["true_on", "known"], today, faults);
        Self { form, to: to.to_owned(), chrome }
    }
}

fn filled(
    lang: Lang,
    fields: &Fields,
    names: &[&'static str],
    today: NaiveDate,
    faults: &Faults,
) -> FormView {
    let typed = |name: &str| match fields.text(name) {
        "" => today.to_string(),
        text => text.to_owned(),
    };
    let mut form = FormView::with_values(names.iter().map(|name| (*name, typed(name))));
    for (field, key) in faults {
        form.refuse(*field, lang.t(key));
    }
    form
}

struct Cell {
    label: &'static str,
    was: String,
    now: String,
}

struct Row {
    kind: &'static str,
    kind_code: &'static str,
    title: String,
    number: String,
    /// The record as each view has it; empty where it is not in it.
    first: String,
    second: String,
    cells: Vec<Cell>,
    events: Option<GroupView>,
}

/// What differs between two views.
#[derive(Template)]
#[template(path = "past/compare.html")]
pub struct ComparePage {
    chrome: Chrome,
    form: FormView,
    is_compared: bool,
    views: Vec<Link>,
    figures: Vec<(String, &'static str)>,
    rows: Vec<Row>,
    summary: String,
    only_days: bool,
}

impl ComparePage {
    /// The form, and what was found if anything was asked.
    pub fn new(
        request: &HttpRequest,
        fields: &Fields,
        today: NaiveDate,
        faults: &Faults,
        found: Option<(AsOf, AsOf, Compared)>,
    ) -> Self {
        let chrome = page::chrome(request, Nav::Register);
        let lang = chrome.lang;
        let names = ["true_a", "known_a", "true_b", "known_b"];
        let form = filled(lang, fields, &names, today, faults);
        let empty = Self {
            chrome,
            form,
            is_compared: false,
            views: Vec::new(),
            figures: Vec::new(),
            rows: Vec::new(),
            summary: String::new(),
            only_days: false,
        };
        match found {
            None => empty,
            Some((a, b, found)) => Self {
                is_compared: true,
                views: [a, b]
                    .map(|view| Link::new(format!("{}/agreements", view.prefix()), view.words(lang)))
                    .into(),
                figures: figures(lang, found.counts),
                summary: lang.f(
                    "shown-of",
                    &[
                        ("shown", Arg::from(found.differences.len())),
                        ("total", Arg::from(found.counts[..3].iter().sum::<usize>())),
                    ],
                ),
                only_days: a.known == b.known,
                rows: rows(lang, (&a, &b), found.differences, found.changes),
                ..empty
            },
        }
    }
}

fn figures(lang: Lang, counts: [usize; 4]) -> Vec<(String, &'static str)> {
    let words = ["past-added", "past-removed", "past-changed", "past-same"];
    counts.iter().zip(words).map(|(count, key)| (lang.number(*count), lang.t(key))).collect()
}

fn rows(
    lang: Lang,
    (a, b): (&AsOf, &AsOf),
    differences: Vec<Difference>,
    mut changes: HashMap<String, crate::changes::Group>,
) -> Vec<Row> {
    let row = |difference: Difference| {
        let place = |view: &AsOf| format!("{}/agreements/{}", view.prefix(), difference.row.id);
        let (first, second) = match difference.kind {
            Kind::Added => (String::new(), place(b)),
            Kind::Removed => (place(a), String::new()),
            Kind::Changed => (place(a), place(b)),
        };
        let told = |(column, was, now): &(Column, String, String)| Cell {
            label: lang.t(label(*column)),
            was: words(lang, *column, was),
            now: words(lang, *column, now),
        };
        // What is new or gone is named; only what is in both is told field by field.
        let cells = match difference.kind {
            Kind::Changed => difference.columns.iter().map(told).collect(),
            Kind::Added | Kind::Removed => Vec::new(),
        };
        Row {
            kind: lang.label("past-kind", difference.kind.code()),
            kind_code: difference.kind.code(),
            number: difference.row.register_no.clone().unwrap_or_else(|| lang.t("draft").to_owned()),
            events: changes.remove(&difference.row.id).map(|group| changes::shown(lang, group)),
            title: difference.row.short_title,
            first,
            second,
            cells,
        }
    };
    differences.into_iter().map(row).collect()
}

const fn label(column: Column) -> &'static str {
    match column {
        Column::Title => "past-col-title",
        Column::Number => "past-col-number",
        Column::Record => "past-col-record",
        Column::Stage => "past-col-stage",
        Column::Standing => "past-col-standing",
        Column::Since => "past-col-since",
        Column::Deadline => "past-col-deadline",
        Column::Completeness => "past-col-completeness",
    }
}

fn words(lang: Lang, column: Column, value: &str) -> String {
    if value.is_empty() {
        return String::new();
    }
    match column {
        Column::Title | Column::Number => value.to_owned(),
        Column::Record => lang.label("fact", value).to_owned(),
        Column::Stage => lang.label("stage", value).to_owned(),
        Column::Standing => lang.label("standing", value).to_owned(),
        Column::Since | Column::Deadline => match PartialDate::parse(value) {
            Ok(date) => dates::partial(lang, date.year(), date.month(), date.day_of_month()).words,
            Err(_) => value.to_owned(),
        },
        Column::Completeness => format!("{value}\u{a0}%"),
    }
}
