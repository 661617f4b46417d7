//! The morning view in the reader's words.

use super::store::Mine;
use super::watch::{Side, Watch};
use crate::calendar::PartialDate;
use crate::deadlines::awaited::What;
use crate::milestones::LineView;
use crate::web::dates::{self, When};
use crate::web::locale::{Arg, Lang};

/// One number with its word, the list behind it and what is to be said of it.
pub struct Figure {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) href: String,
    /// The class of its colour; empty for none.
    pub(super) tone: &'static str,
    pub(super) note: String,
    /// Where the note leads; empty for nowhere.
    pub(super) note_href: String,
}

/// An act that an agreement waits for.
pub struct Awaited {
    pub(super) href: String,
    pub(super) title: String,
    pub(super) number: String,
    pub(super) what: &'static str,
    pub(super) since: Option<When>,
}

/// The acts of one side.
pub struct Moves {
    pub(super) title: &'static str,
    pub(super) total: String,
    pub(super) href: String,
    pub(super) moves: Vec<Awaited>,
}

/// What a manager opens in the morning.
pub struct Morning {
    pub(super) figures: Vec<Figure>,
    /// The day in the field, for another one.
    pub(super) since: String,
    pub(super) late: Vec<LineView>,
    pub(super) late_total: String,
    pub(super) late_href: String,
    pub(super) sides: Vec<Moves>,
    pub(super) worst: Vec<Mine>,
}

impl Morning {
    /// The view as found.
    pub fn new(lang: Lang, watch: Watch) -> Self {
        Self {
            figures: figures(lang, &watch),
            since: watch.since.to_string(),
            late: LineView::all(lang, &watch.red.lines),
            late_total: lang.number(watch.red.total),
            late_href: watch.red.href,
            sides: watch.sides.iter().filter(|side| side.total > 0).map(|side| moves(lang, side)).collect(),
            worst: watch.worst,
        }
    }
}

fn figures(lang: Lang, watch: &Watch) -> Vec<Figure> {
    let day = |day| dates::day(lang, day).words;
    let figure = |key: &str, n: i64, href: &str, tone| Figure {
        value: lang.number(n),
        label: lang.n(key, n),
        href: href.to_owned(),
        tone: if n > 0 { tone } else { "" },
        note: String::new(),
        note_href: String::new(),
    };
    let since = if watch.is_visit { "home-turned-visit" } else { "home-turned" };
    let turned = lang.f(since, &[("n", Arg::from(watch.turned)), ("day", Arg::from(day(watch.since)))]);
    let late = Figure {
        note: turned,
        note_href: watch.turned_href.clone(),
        ..figure("home-figure-late", watch.red.total, &watch.red.href, "is-bad")
    };
    let windows = Figure {
        note: watch
            .next_window
            .map_or_else(String::new, |on| lang.f("home-next-window", &[("day", Arg::from(day(on)))])),
        ..figure("home-figure-windows", watch.windows, &watch.windows_href, "is-warn")
    };
    let ownerless = figure("home-figure-ownerless", watch.ownerless, &watch.ownerless_href, "is-warn");
    let unreviewed = Figure {
        note: watch
            .unreviewed
            .oldest
            .map_or_else(String::new, |at| lang.f("home-oldest", &[("day", Arg::from(day(at.date())))])),
        ..figure("home-figure-unreviewed", watch.unreviewed.total, &watch.unreviewed_href, "is-warn")
    };
    let mut figures = vec![late];
    figures.extend(watch.sides.first().map(|ours| our_moves(lang, watch, ours)));
    figures.extend([windows, ownerless, unreviewed]);
    figures.extend(complete(lang, watch));
    figures
}

/// The figure of our moves, with those of the others beneath.
fn our_moves(lang: Lang, watch: &Watch, ours: &Side) -> Figure {
    let others: i64 = watch.sides.iter().skip(1).map(|side| side.total).sum();
    Figure {
        value: lang.number(ours.total),
        label: lang.n("home-figure-ours", ours.total),
        href: ours.href.clone(),
        tone: if ours.total > 0 { "is-warn" } else { "" },
        note: lang.n("home-others-move", others),
        note_href: "/moves".into(),
    }
}

fn complete(lang: Lang, watch: &Watch) -> Option<Figure> {
    let mean = watch.completeness.mean?;
    let worst = watch.worst.first();
    Some(Figure {
        value: lang.percent(mean),
        label: lang.t("home-figure-complete").to_owned(),
        href: "/agreements".into(),
        tone: "",
        note: worst.map_or_else(String::new, |worst| {
            let percent = lang.percent(watch.completeness.least.unwrap_or(worst.completeness));
            lang.f("home-least", &[("percent", Arg::from(percent))])
        }),
        note_href: worst.map_or_else(String::new, |worst| format!("/agreements/{}", worst.id)),
    })
}

fn moves(lang: Lang, side: &Side) -> Moves {
    let awaited = side.moves.iter().map(|one| Awaited {
        href: format!("/agreements/{}", one.agreement_id),
        title: one.short_title.clone(),
        number: one.register_no.clone().unwrap_or_else(|| lang.t("draft").to_owned()),
        what: What::parse(&one.what).map_or("", |what| lang.label("awaits", what.code())),
        since: one
            .since
            .as_deref()
            .and_then(|since| PartialDate::parse(since).ok())
            .map(|date| dates::partial(lang, date.year(), date.month(), date.day_of_month())),
    });
    Moves {
        title: lang.label("move-side", side.side.code()),
        total: lang.number(side.total),
        href: side.href.clone(),
        moves: awaited.collect(),
    }
}
