//! The list of milestones across agreements, and the queue of reports that wait for the reader's verification.

use super::detail::Detail;
use super::filter::{Filter, Owner, Place, Window};
use super::line::MilestoneLine;
use super::lists::{self, Partner};
use super::milestone::State;
use super::pages::limits;
use super::rows::ReportKind;
use super::view::{LineView, heads};
use crate::access::{Action, Viewer};
use crate::accounts::{self, store::Person};
use crate::db::{Db, DbError};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form_view::FormView;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Chip, Choice, Head, Pages, Tab};
use actix_web::HttpRequest;
use askama::Template;
use chrono::NaiveDate;
use std::collections::HashMap;

/// How many milestones stand on a page.
pub const PAGE: usize = 50;

/// What the list shows.
#[derive(Debug)]
pub struct Found {
    /// The filters.
    pub filter: Filter,
    /// One page of lines.
    pub lines: Vec<MilestoneLine>,
    /// The addresses of the pages beside it.
    pub pages: Pages,
    /// How many there are in each state, whatever state is asked for.
    pub by_state: HashMap<String, i64>,
    /// How many the filters find.
    pub total: i64,
    /// How many reports wait for the reader's verification.
    pub to_review: i64,
    /// How many of the reader's milestones are overdue, and of everybody's.
    pub overdue: i64,
    /// Who can be filtered by.
    pub people: Vec<Person>,
    /// Which partners can be filtered by.
    pub partners: Vec<Partner>,
    /// The name of the agreement that is filtered by.
    pub agreement: Option<String>,
}

/// Finds what the list shows.
pub fn find(
    db: &mut Db,
    viewer: &Viewer,
    filter: Filter,
    place: &Place,
    today: NaiveDate,
) -> Result<Found, DbError> {
    let rows = lists::list(db, viewer, &filter, place, today, PAGE)?;
    let pages = Pages {
        previous: rows
            .before
            .map(|key| filter.address_at(&Place::Before(key)))
            .unwrap_or_default(),
        next: rows
            .after
            .map(|key| filter.address_at(&Place::After(key)))
            .unwrap_or_default(),
    };
    let review = Filter {
        review: true,
        ..Filter::default()
    };
    let overdue = Filter {
        overdue: true,
        ..Filter::default()
    };
    let agreement = match &filter.agreement {
        Some(id) => {
            super::store::find_parent(db, viewer, id)?.map(|parent| parent.name().to_owned())
        }
        None => None,
    };
    Ok(Found {
        lines: super::line::lines(db, viewer, rows.rows, today)?,
        pages,
        by_state: lists::count_by_state(db, viewer, &filter, today)?,
        total: lists::count_all(db, viewer, &filter, today)?,
        to_review: lists::count_all(db, viewer, &review, today)?,
        overdue: lists::count_all(db, viewer, &overdue, today)?,
        people: accounts::list_people(db)?,
        partners: lists::partners(db, viewer)?,
        agreement,
        filter,
    })
}

/// The list.
#[derive(Template)]
#[template(path = "milestones/list.html", blocks = ["main"])]
pub struct ListPage {
    chrome: Chrome,
    views: Vec<Tab>,
    states: Vec<Tab>,
    rows: Vec<LineView>,
    heads: Vec<Head>,
    pages: Pages,
    summary: String,
    chips: Vec<Chip>,
    words: String,
    carried: Vec<(&'static str, String)>,
    owners: Vec<Choice>,
    partners: Vec<Choice>,
    windows: Vec<Choice>,
    overdue: Vec<Choice>,
    is_filtered: bool,
    limits: String,
}

fn views(lang: Lang, viewer: &Viewer, found: &Found) -> Vec<Tab> {
    let tab = |key, href: String, count: i64, current| Tab {
        href,
        label: lang.t(key).to_owned(),
        count: lang.number(count),
        current,
    };
    let is_overdue = found.filter
        == Filter {
            overdue: true,
            ..Filter::default()
        };
    let all: i64 = found.by_state.values().sum();
    let mut views = Vec::new();
    if viewer.can(Action::ReviewMilestone) {
        views.push(tab(
            "ms-view-review",
            "/milestones?view=review".into(),
            found.to_review,
            found.filter.review,
        ));
    }
    let list = Tab {
        count: if found.filter == Filter::default() {
            lang.number(all)
        } else {
            String::new()
        },
        ..tab(
            "ms-view-list",
            "/milestones".into(),
            all,
            !found.filter.review && !is_overdue,
        )
    };
    views.push(list);
    let overdue = Filter {
        overdue: true,
        ..Filter::default()
    };
    views.push(tab(
        "ms-view-overdue",
        overdue.address(),
        found.overdue,
        is_overdue,
    ));
    views
}

fn state_tabs(lang: Lang, found: &Found) -> Vec<Tab> {
    let tab = |state: Option<State>, label: &str, count: i64| Tab {
        href: Filter {
            state,
            ..found.filter.clone()
        }
        .address(),
        label: label.to_owned(),
        count: lang.number(count),
        current: found.filter.state == state,
    };
    let all = tab(None, lang.t("ms-all"), found.by_state.values().sum());
    let of = |state: &State| {
        let count = found
            .by_state
            .get(state.code())
            .copied()
            .unwrap_or_default();
        let asked_for = found.filter.state == Some(*state);
        (count > 0 || asked_for)
            .then(|| tab(Some(*state), lang.label("milestone", state.code()), count))
    };
    std::iter::once(all)
        .chain(State::ALL.iter().filter_map(of))
        .collect()
}

fn partner_name(lang: Lang, partner: &Partner) -> String {
    let (_, en, pl, uk) = partner;
    match lang {
        Lang::En => en,
        Lang::Pl => pl,
        Lang::Uk => uk,
    }
    .clone()
}

fn window_label(lang: Lang, window: Window) -> String {
    let days = match window {
        Window::Undated => return lang.t("ms-undated").to_owned(),
        Window::In30 => 30,
        Window::In90 => 90,
        Window::In180 => 180,
    };
    lang.n("ms-due-within", days)
}

fn owner_choices(lang: Lang, found: &Found) -> Vec<Choice> {
    let current = found.filter.owner.as_ref().map_or("", Owner::code);
    let fixed = [
        ("me", lang.t("ms-owner-me")),
        ("none", lang.t("ms-owner-none")),
    ];
    let fixed = fixed
        .into_iter()
        .map(|(code, label)| Choice::new(code, label, current));
    fixed
        .chain(
            found
                .people
                .iter()
                .map(|person| Choice::new(&person.id, &person.name, current)),
        )
        .collect()
}

fn partner_choices(lang: Lang, found: &Found) -> Vec<Choice> {
    let current = found.filter.partner.as_deref().unwrap_or_default();
    let mut choices: Vec<Choice> = found
        .partners
        .iter()
        .map(|partner| Choice::new(&partner.0, partner_name(lang, partner), current))
        .collect();
    choices.sort_by_key(|choice| crate::search::fold(&choice.label));
    choices
}

fn chips(lang: Lang, found: &Found) -> Vec<Chip> {
    let filter = &found.filter;
    let mut chips = Vec::new();
    let mut put = |key: &str, value: Option<String>, without: Filter| {
        let chip = |value| Chip {
            name: lang.t(key).to_owned(),
            value,
            remove: without.address(),
        };
        chips.extend(value.map(chip));
    };
    let chosen = |choices: Vec<Choice>| {
        choices
            .into_iter()
            .find(|choice| choice.chosen)
            .map(|choice| choice.label)
    };
    let unknown = || lang.t("unknown").to_owned();
    put(
        "ms-words",
        filter.words.clone(),
        Filter {
            words: None,
            ..filter.clone()
        },
    );
    let partner = filter
        .partner
        .as_ref()
        .map(|_| chosen(partner_choices(lang, found)).unwrap_or_else(unknown));
    put(
        "ms-partner",
        partner,
        Filter {
            partner: None,
            ..filter.clone()
        },
    );
    let owner = filter
        .owner
        .as_ref()
        .map(|_| chosen(owner_choices(lang, found)).unwrap_or_else(unknown));
    put(
        "ms-owner",
        owner,
        Filter {
            owner: None,
            ..filter.clone()
        },
    );
    let window = filter.window.map(|window| window_label(lang, window));
    put(
        "ms-due",
        window,
        Filter {
            window: None,
            ..filter.clone()
        },
    );
    let agreement = filter
        .agreement
        .as_ref()
        .map(|_| found.agreement.clone().unwrap_or_else(unknown));
    put(
        "ms-agreement",
        agreement,
        Filter {
            agreement: None,
            ..filter.clone()
        },
    );
    let overdue = filter.overdue.then(|| lang.t("yes").to_owned());
    put(
        "ms-view-overdue",
        overdue,
        Filter {
            overdue: false,
            ..filter.clone()
        },
    );
    chips
}

impl ListPage {
    /// The list as found.
    pub fn new(request: &HttpRequest, viewer: &Viewer, found: &Found) -> Self {
        let chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let (shown, total) = (found.lines.len(), found.total);
        let window = found.filter.window.map_or("", Window::code);
        let overdue = if found.filter.overdue { "yes" } else { "" };
        let mut carried: Vec<(&'static str, String)> = Vec::new();
        carried.extend(
            found
                .filter
                .state
                .map(|state| ("state", state.code().to_owned())),
        );
        carried.extend(found.filter.agreement.clone().map(|id| ("agreement", id)));
        Self {
            views: views(lang, viewer, found),
            states: state_tabs(lang, found),
            rows: LineView::all(lang, &found.lines),
            heads: heads(lang, true),
            pages: found.pages.clone(),
            summary: lang.f(
                "shown-of",
                &[("shown", Arg::from(shown)), ("total", Arg::from(total))],
            ),
            chips: chips(lang, found),
            words: found.filter.words.clone().unwrap_or_default(),
            carried,
            owners: owner_choices(lang, found),
            partners: partner_choices(lang, found),
            windows: Window::ALL
                .iter()
                .map(|w| Choice::new(w.code(), window_label(lang, *w), window))
                .collect(),
            overdue: vec![Choice::new("yes", lang.t("ms-overdue-only"), overdue)],
            is_filtered: found.filter != Filter::default(),
            limits: limits(lang),
            chrome,
        }
    }
}

/// A report in the queue.
struct Waiting {
    href: String,
    title: String,
    agreement: String,
    by: String,
    at: Option<When>,
    current: bool,
}

/// The queue of reports with the one that is read now.
#[derive(Template)]
#[template(path = "milestones/review.html", blocks = ["main"])]
pub struct ReviewPage {
    chrome: Chrome,
    views: Vec<Tab>,
    queue: Vec<Waiting>,
    line: Option<LineView>,
    id: String,
    version: i32,
    key: String,
    form: FormView,
    narrative: String,
    told: String,
    confirmation: &'static str,
    may_review: bool,
}

impl ReviewPage {
    /// The queue as found, with the milestone that is read.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        found: &Found,
        read: Option<&Detail>,
    ) -> Self {
        let chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let current = read
            .map(|detail| detail.line.milestone.id.clone())
            .unwrap_or_default();
        let names: HashMap<String, String> =
            read.map(|detail| detail.names.clone()).unwrap_or_default();
        let waiting = |line: &MilestoneLine| {
            let milestone = &line.milestone;
            let reported = milestone.reported.as_ref();
            Waiting {
                href: format!("/milestones?view=review&milestone={}", milestone.id),
                title: milestone.titles.in_lang(lang).to_owned(),
                agreement: line.parent.name().to_owned(),
                by: reported
                    .and_then(|mark| names.get(&mark.by))
                    .cloned()
                    .unwrap_or_default(),
                at: reported.map(|mark| dates::day(lang, mark.at.date())),
                current: milestone.id == current,
            }
        };
        let done = |detail: &&Detail| {
            detail
                .reports
                .iter()
                .find(|r| r.kind == ReportKind::Done.code())
                .cloned()
        };
        let report = read.as_ref().and_then(done);
        Self {
            views: views(lang, viewer, found),
            queue: found.lines.iter().map(waiting).collect(),
            line: read.map(|detail| LineView::new(lang, &detail.line)),
            version: read.map_or(0, |detail| detail.line.milestone.version),
            key: crate::clock::new_id(),
            form: FormView::new(),
            narrative: report
                .as_ref()
                .map(|report| report.narrative.clone())
                .unwrap_or_default(),
            told: report.map_or_else(String::new, |report| {
                let by = names.get(&report.reported_by).cloned().unwrap_or_default();
                let at = dates::instant(lang, report.reported_at).words;
                lang.f(
                    "ms-reported-by-at",
                    &[("by", Arg::from(by)), ("at", Arg::from(at))],
                )
            }),
            confirmation: read.map_or("", |d| {
                lang.label("confirmation", d.line.milestone.confirmation.code())
            }),
            may_review: viewer.can(Action::ReviewMilestone),
            id: current,
            chrome,
        }
    }
}
