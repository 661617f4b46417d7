//! The morning view in the reader's words.

use super::store::Mine;
use super::watch::{Day, Met, Side, Watch};
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

/// The last meeting with a partner, from which what is new can be told.
pub struct Since {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) on: When,
    /// How many have turned red since.
    pub(super) turned: String,
    pub(super) current: bool,
}

/// What a manager opens in the morning.
pub struct Morning {
    pub(super) figures: Vec<Figure>,
    /// The day in the field, for another one.
    pub(super) since: String,
    /// The partner to whom what is new is narrowed: code and name; empty for none.
    pub(super) partner: (String, String),
    /// The last meeting with each partner.
    pub(super) meetings: Vec<Since>,
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
            meetings: watch.meetings.iter().map(|met| since(lang, met, watch.partner.as_ref())).collect(),
            partner: watch.partner.unwrap_or_default(),
            late: LineView::all(lang, &watch.red.lines),
            late_total: lang.number(watch.red.total),
            late_href: watch.red.href,
            sides: watch.sides.iter().filter(|side| side.total > 0).map(|side| moves(lang, side)).collect(),
            worst: watch.worst,
        }
    }
}

fn since(lang: Lang, met: &Met, chosen: Option<&(String, String)>) -> Since {
    Since {
        href: format!("/?partner={}", met.partner.0),
        name: met.partner.1.clone(),
        on: dates::day(lang, met.on),
        turned: lang.n("home-met-turned", met.turned),
        current: chosen == Some(&met.partner),
    }
}

/// How many of the late have turned since the day, and what the day is.
fn turned(lang: Lang, watch: &Watch) -> String {
    let day = dates::day(lang, watch.since).words;
    let parts = [("n", Arg::from(watch.turned)), ("day", Arg::from(day))];
    match (watch.what, &watch.partner) {
        (Day::Visit, None) => lang.f("home-turned-visit", &parts),
        (Day::Chosen | Day::Meeting, None) => lang.f("home-turned", &parts),
        (what, Some((_, name))) => {
            let key = match what {
                Day::Meeting => "home-turned-meeting",
                Day::Visit | Day::Chosen => "home-turned-partner",
            };
            let [n, day] = parts;
            lang.f(key, &[n, day, ("partner", Arg::from(name))])
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
    let late = Figure {
        note: turned(lang, watch),
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
    figures.extend(meetings(lang, watch));
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

/// The bodies that are behind with their meetings, with the nearest planned one beneath; nothing where no body works.
fn meetings(lang: Lang, watch: &Watch) -> Option<Figure> {
    let bodies = &watch.bodies;
    if bodies.active == 0 {
        return None;
    }
    let next = bodies.next.as_ref();
    let day = next.and_then(|met| met.day()).map(|day| dates::day(lang, day).words);
    Some(Figure {
        value: lang.number(bodies.overdue),
        label: lang.n("home-figure-meetings", bodies.overdue),
        href: bodies.href.clone(),
        tone: if bodies.overdue > 0 { "is-warn" } else { "" },
        note: day.map_or_else(String::new, |day| lang.f("home-next-meeting", &[("day", Arg::from(day))])),
        note_href: next.map(|met| met.href()).unwrap_or_default(),
    })
}

fn complete(lang: Lang, watch: &Watch) -> Option<Figure> {
    let mean = watch.completeness.mean?;
    let worst = watch.worst.first();
    Some(Figure {
        value: lang.percent(mean),
        label: lang.t("home-figure-complete").to_owned(),
        href: "/completeness".into(),
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
