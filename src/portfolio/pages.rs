//! The portfolio as a table with a bar in each row; the numbers beside the bar say the same in words.

use super::handlers::address;
use super::share::{By, ORDER, Tally, parts};
use crate::access::Viewer;
use crate::deadlines::asked::{Asked, Span};
use crate::deadlines::awaited::MoveSide;
use crate::milestones::filter::Filter;
use crate::milestones::rag::Rag;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::files::Offers;
use crate::web::icons;
use crate::web::locale::{Arg, Lang};
use crate::web::parts::{Head, Link, Tab};
use askama::Template;
use std::collections::{BTreeMap, HashMap};

/// A part of a bar.
struct Part {
    /// The end of its class.
    tone: &'static str,
    x: f64,
    width: f64,
}

/// A number with its list; without a list an empty address, for nothing an empty word.
struct Cell {
    head: String,
    link: Link,
}

/// One partner or area.
struct Row {
    name: Link,
    agreements: String,
    bar: Vec<Part>,
    cells: Vec<Cell>,
    notice: Option<When>,
    notice_href: String,
}

/// The portfolio.
#[derive(Template)]
#[template(path = "portfolio/show.html", blocks = ["main"])]
pub struct PortfolioPage {
    chrome: Chrome,
    views: Vec<Tab>,
    heads: Vec<Head>,
    rows: Vec<Row>,
    first: &'static str,
    files: Option<Offers>,
}

impl PortfolioPage {
    /// The shares for a reader.
    pub fn new(
        chrome: Chrome,
        viewer: &Viewer,
        by: By,
        shares: &BTreeMap<String, Tally>,
        states: &HashMap<String, String>,
    ) -> Self {
        let lang = chrome.lang;
        let row = |(name, code, tally): (String, &String, &Tally)| row(lang, by, name, code, tally);
        let view = |one: By| Tab {
            href: address(one),
            label: lang.t(title(one)).to_owned(),
            count: String::new(),
            current: one == by,
        };
        Self {
            views: By::ALL.iter().map(|one| view(*one)).collect(),
            heads: heads(lang, by),
            rows: named(lang, by, shares, states).into_iter().map(row).collect(),
            first: lang.t(column(by)),
            files: Offers::of(lang, viewer, &address(by)),
            chrome,
        }
    }
}

/// The shares by name: name, code and tally of each.
pub(super) fn named<'s>(
    lang: Lang,
    by: By,
    shares: &'s BTreeMap<String, Tally>,
    states: &HashMap<String, String>,
) -> Vec<(String, &'s String, &'s Tally)> {
    let name = |code: &String| match by {
        By::Partner => states.get(code).cloned().unwrap_or_else(|| code.clone()),
        By::Area => crate::areas::label(lang, code),
    };
    let mut named: Vec<(String, &String, &Tally)> =
        shares.iter().map(|(code, tally)| (name(code), code, tally)).collect();
    named.sort_by_key(|(name, code, _)| (crate::search::fold(name), (*code).clone()));
    named
}

const fn title(by: By) -> &'static str {
    match by {
        By::Partner => "pf-by-partner",
        By::Area => "pf-by-area",
    }
}

const fn column(by: By) -> &'static str {
    match by {
        By::Partner => "ms-partner",
        By::Area => "ms-area",
    }
}

fn heads(lang: Lang, by: By) -> Vec<Head> {
    let figures = |label: &str| Head { figures: true, ..Head::plain(label) };
    let colours = ORDER.iter().map(|rag| figures(lang.label("rag", rag.code())));
    [Head::plain(lang.t(column(by))), figures(lang.t("pf-agreements")), Head::plain(lang.t("pf-shares"))]
        .into_iter()
        .chain(colours)
        .chain([
            figures(lang.t("ms-view-overdue")),
            figures(lang.label("move-side", MoveSide::Ours.code())),
            figures(lang.label("move-side", MoveSide::Theirs.code())),
            Head::plain(lang.t("pf-next-notice")),
        ])
        .collect()
}

/// The list of milestones behind a number of this share.
fn list(by: By, code: &str) -> Filter {
    match by {
        By::Partner => Filter { partner: Some(code.to_owned()), ..Filter::default() },
        By::Area => Filter { area: Some(code.to_owned()), ..Filter::default() },
    }
}

/// The deadlines of a partner; of an area they cannot be listed.
fn deadlines(by: By, code: &str, asked: Asked, path: &str) -> String {
    match by {
        By::Partner => Asked { partner: Some(code.to_owned()), ..asked }.address(path),
        By::Area => String::new(),
    }
}

fn row(lang: Lang, by: By, name: String, code: &str, tally: &Tally) -> Row {
    let cell = |head: &str, n: i64, href: String| {
        let label = if n > 0 { lang.number(n) } else { String::new() };
        Cell { head: head.to_owned(), link: Link::new(href, label) }
    };
    let colour = |rag: &Rag| {
        let n = tally.colours.get(rag).copied().unwrap_or_default();
        let of = Filter { rag: Some(*rag), ..list(by, code) };
        cell(lang.label("rag", rag.code()), n, of.address())
    };
    let side = |side: MoveSide| {
        let n = tally.moves.get(&side).copied().unwrap_or_default();
        let asked = Asked { side: Some(side), ..Asked::default() };
        cell(lang.label("move-side", side.code()), n, deadlines(by, code, asked, "/moves"))
    };
    let overdue = Filter { overdue: true, ..list(by, code) };
    let mut cells: Vec<Cell> = ORDER.iter().map(colour).collect();
    cells.push(cell(lang.t("ms-view-overdue"), tally.overdue, overdue.address()));
    cells.extend([side(MoveSide::Ours), side(MoveSide::Theirs)]);
    let within = Asked { within: Some(Span::HalfYear), ..Asked::default() };
    Row {
        name: Link::new(list(by, code).address(), name),
        agreements: lang.f("pf-count", &[("n", Arg::from(tally.agreements))]),
        bar: parts(tally).into_iter().map(|(rag, x, width)| Part { tone: tone(rag), x, width }).collect(),
        cells,
        notice: tally
            .next_notice
            .as_deref()
            .and_then(|day| day.parse().ok())
            .map(|day| dates::day(lang, day)),
        notice_href: deadlines(by, code, within, "/deadlines/windows"),
    }
}

/// The class that draws a colour.
fn tone(rag: Rag) -> &'static str {
    icons::rag(rag.code()).tone.trim_start_matches("is-")
}
