//! The list of milestones across agreements.

use crate::access::{Action, Viewer};
use crate::calendar::Month;
use crate::milestones::bulk::MOST;
use crate::milestones::filter::{Filter, Owner, Window};
use crate::milestones::found::Found;
use crate::milestones::milestone::State;
use crate::milestones::rag::Rag;
use crate::milestones::store::lists::Partner;
use crate::milestones::view::{LineView, heads};
use crate::milestones::words::limits;
use crate::web::chrome::Chrome;
use crate::web::files::Offers;
use crate::web::locale::{Arg, Lang};
use crate::web::parts::{Chip, Choice, Head, Pages, Tab};
use askama::Template;
use chrono::Datelike;

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
    bar: Bar,
    files: Option<Offers>,
    plan: String,
    board: String,
    month: String,
    is_filtered: bool,
    picks: Picks,
    limits: String,
}

/// What the list carries along to the change of many.
pub struct Picks {
    /// Whether the reader may change milestones.
    may: bool,
    /// The filters by which the list was found.
    carried: Vec<(&'static str, String)>,
    /// The button that takes all that the filters find.
    all: String,
    /// That only so many are taken at once; empty where all of them are.
    most: String,
}

impl Picks {
    fn new(lang: Lang, viewer: &Viewer, found: &Found) -> Self {
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        Self {
            may: viewer.can(Action::EditRegister),
            carried: found.filter.pairs(),
            all: lang.n("bulk-all", found.total.min(most)),
            most: if found.total > most { lang.n("bulk-most", most) } else { String::new() },
        }
    }
}

/// The heads of the list, with a column of boxes for who may change what stands in it.
fn picking_heads(lang: Lang, viewer: &Viewer) -> Vec<Head> {
    let pick = viewer.can(Action::EditRegister).then(|| Head::plain(lang.t("bulk-pick")));
    pick.into_iter().chain(heads(lang, true)).collect()
}

/// The bar of filters, for the list and for the board.
pub struct Bar {
    pub(super) action: &'static str,
    pub(super) chips: Vec<Chip>,
    pub(super) words: String,
    pub(super) carried: Vec<(&'static str, String)>,
    pub(super) owners: Vec<Choice>,
    pub(super) partners: Vec<Choice>,
    pub(super) windows: Vec<Choice>,
    pub(super) overdue: Vec<Choice>,
    pub(super) areas: Vec<Choice>,
    pub(super) colours: Vec<Choice>,
    pub(super) silent: Vec<Choice>,
}

impl Bar {
    /// The bar above the page at `action`, whose filters `address` writes.
    pub(super) fn new(lang: Lang, found: &Found, action: &'static str, address: Address) -> Self {
        let filter = &found.filter;
        let yes = |key, is_on: bool| vec![Choice::new("yes", lang.t(key), if is_on { "yes" } else { "" })];
        let mut carried: Vec<(&'static str, String)> = Vec::new();
        carried.extend(filter.state.map(|state| ("state", state.code().to_owned())));
        carried.extend(filter.agreement.clone().map(|id| ("agreement", id)));
        carried.extend(filter.turned.map(|day| ("turned", day.to_string())));
        carried.extend(filter.obligation.clone().map(|id| ("obligation", id)));
        carried.extend(filter.month.map(|month| ("month", month.code())));
        carried.extend(filter.on.map(|day| ("on", day.to_string())));
        let window = filter.window.map_or("", Window::code);
        let windows = Window::ALL.iter().map(|w| Choice::new(w.code(), window_label(lang, *w), window));
        Self {
            action,
            chips: chips(lang, found, address),
            words: filter.words.clone().unwrap_or_default(),
            carried,
            owners: owner_choices(lang, found),
            partners: partner_choices(lang, found),
            windows: windows.collect(),
            overdue: yes("ms-overdue-only", filter.overdue),
            areas: area_choices(lang, found),
            colours: colour_choices(lang, found),
            silent: yes("ms-silent-only", filter.silent),
        }
    }
}

/// How a page writes its filters into its address.
type Address = fn(&Filter) -> String;

/// The views of the milestones: what waits for the reader, the list, what is overdue.
pub(super) fn views(lang: Lang, viewer: &Viewer, found: &Found) -> Vec<Tab> {
    let tab = |key, href: String, count: i64, current| Tab {
        href,
        label: lang.t(key).to_owned(),
        count: lang.number(count),
        current,
    };
    let is_overdue = found.filter == Filter { overdue: true, ..Filter::default() };
    let is_silent = found.filter == Filter { silent: true, ..Filter::default() };
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
        count: if found.filter == Filter::default() { lang.number(all) } else { String::new() },
        ..tab("ms-view-list", "/milestones".into(), all, !found.filter.review && !is_overdue && !is_silent)
    };
    views.push(list);
    let overdue = Filter { overdue: true, ..Filter::default() };
    views.push(tab("ms-view-overdue", overdue.address(), found.overdue, is_overdue));
    let silent = Filter { silent: true, ..Filter::default() };
    views.push(tab("ms-view-silent", silent.address(), found.silent, is_silent));
    views
}

fn state_tabs(lang: Lang, found: &Found) -> Vec<Tab> {
    let tab = |state: Option<State>, label: &str, count: i64| Tab {
        href: Filter { state, ..found.filter.clone() }.address(),
        label: label.to_owned(),
        count: lang.number(count),
        current: found.filter.state == state,
    };
    let all = tab(None, lang.t("ms-all"), found.by_state.values().sum());
    let of = |state: &State| {
        let count = found.by_state.get(state.code()).copied().unwrap_or_default();
        let asked_for = found.filter.state == Some(*state);
        (count > 0 || asked_for).then(|| tab(Some(*state), lang.label("milestone", state.code()), count))
    };
    std::iter::once(all).chain(State::ALL.iter().filter_map(of)).collect()
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

fn month_name(lang: Lang, month: Month) -> String {
    crate::web::dates::partial(lang, month.first.year(), Some(month.first.month()), None).words
}

fn owner_choices(lang: Lang, found: &Found) -> Vec<Choice> {
    let current = found.filter.owner.as_ref().map_or("", Owner::code);
    let fixed = [("me", lang.t("ms-owner-me")), ("none", lang.t("ms-owner-none"))];
    let fixed = fixed.into_iter().map(|(code, label)| Choice::new(code, label, current));
    fixed.chain(found.people.iter().map(|person| Choice::new(&person.id, &person.name, current))).collect()
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

fn area_choices(lang: Lang, found: &Found) -> Vec<Choice> {
    let current = found.filter.area.as_deref().unwrap_or_default();
    let held = found.filter.area.iter().filter(|area| !found.areas.contains(area));
    let mut choices: Vec<Choice> = found
        .areas
        .iter()
        .chain(held)
        .map(|area| Choice::new(area, crate::areas::label(lang, area), current))
        .collect();
    choices.sort_by_key(|choice| crate::search::fold(&choice.label));
    choices
}

fn colour_choices(lang: Lang, found: &Found) -> Vec<Choice> {
    let current = found.filter.rag.map_or("", Rag::code);
    Rag::ALL.iter().map(|rag| Choice::new(rag.code(), lang.label("rag", rag.code()), current)).collect()
}

/// The same rows as files, for who may take them along.
pub(super) fn files(lang: Lang, viewer: &Viewer, found: &Found) -> Option<Offers> {
    let query = found.filter.query();
    let mark = if query.is_empty() { "" } else { "?" };
    Offers::of(lang, viewer, &format!("/milestones{mark}{query}"))
}

fn chips(lang: Lang, found: &Found, address: Address) -> Vec<Chip> {
    let filter = &found.filter;
    let mut chips = Vec::new();
    let mut put = |key: &str, value: Option<String>, without: Filter| {
        let chip = |value| Chip { name: lang.t(key).to_owned(), value, remove: address(&without) };
        chips.extend(value.map(chip));
    };
    let chosen =
        |choices: Vec<Choice>| choices.into_iter().find(|choice| choice.chosen).map(|choice| choice.label);
    let unknown = || lang.t("unknown").to_owned();
    put("ms-words", filter.words.clone(), Filter { words: None, ..filter.clone() });
    let partner =
        filter.partner.as_ref().map(|_| chosen(partner_choices(lang, found)).unwrap_or_else(unknown));
    put("ms-partner", partner, Filter { partner: None, ..filter.clone() });
    let owner = filter.owner.as_ref().map(|_| chosen(owner_choices(lang, found)).unwrap_or_else(unknown));
    put("ms-owner", owner, Filter { owner: None, ..filter.clone() });
    let window = filter.window.map(|window| window_label(lang, window));
    put("ms-due", window, Filter { window: None, ..filter.clone() });
    let agreement = filter.agreement.as_ref().map(|_| found.agreement.clone().unwrap_or_else(unknown));
    put("ms-agreement", agreement, Filter { agreement: None, ..filter.clone() });
    let overdue = filter.overdue.then(|| lang.t("yes").to_owned());
    put("ms-view-overdue", overdue, Filter { overdue: false, ..filter.clone() });
    let area = filter.area.as_ref().map(|_| chosen(area_choices(lang, found)).unwrap_or_else(unknown));
    put("ms-area", area, Filter { area: None, ..filter.clone() });
    let rag = filter.rag.map(|rag| lang.label("rag", rag.code()).to_owned());
    put("ms-colour-shown", rag, Filter { rag: None, ..filter.clone() });
    let turned = filter.turned.map(|day| crate::web::dates::day(lang, day).words);
    put("ms-turned", turned, Filter { turned: None, ..filter.clone() });
    let silent = filter.silent.then(|| lang.t("yes").to_owned());
    put("ms-view-silent", silent, Filter { silent: false, ..filter.clone() });
    let obligation = filter.obligation.as_ref().map(|_| lang.t("yes").to_owned());
    put("ms-of-obligation", obligation, Filter { obligation: None, ..filter.clone() });
    let month = filter.month.map(|month| month_name(lang, month));
    put("ms-month", month, Filter { month: None, ..filter.clone() });
    let on = filter.on.map(|day| crate::web::dates::day(lang, day).words);
    put("ms-day", on, Filter { on: None, ..filter.clone() });
    chips
}

impl ListPage {
    /// The list as found.
    pub fn new(chrome: Chrome, viewer: &Viewer, found: &Found) -> Self {
        let lang = chrome.lang;
        let (shown, total) = (found.lines.len(), found.total);
        Self {
            views: views(lang, viewer, found),
            states: state_tabs(lang, found),
            rows: LineView::all(lang, &found.lines),
            heads: picking_heads(lang, viewer),
            pages: found.pages.clone(),
            summary: lang.f("shown-of", &[("shown", Arg::from(shown)), ("total", Arg::from(total))]),
            bar: Bar::new(lang, found, "/milestones", Filter::address),
            files: files(lang, viewer, found),
            plan: found.filter.plan_address(),
            board: found.filter.board_address(),
            month: found.filter.month_address(),
            picks: Picks::new(lang, viewer, found),
            is_filtered: found.filter != Filter::default(),
            limits: limits(lang, &found.limits),
            chrome,
        }
    }
}
