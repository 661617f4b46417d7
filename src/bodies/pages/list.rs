//! The list of bodies across agreements.

use crate::access::{Action, Viewer};
use crate::bodies::filter::Filter;
use crate::bodies::find::Found;
use crate::bodies::view::{BodyView, heads};
use crate::bodies::words::{BodyKind, BodyState};
use crate::directory::{State, in_order};
use crate::web::chrome::Chrome;
use crate::web::files::Offers;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Chip, Choice, Head, Pages, Tab};
use actix_web::HttpRequest;
use askama::Template;
use chrono::NaiveDate;

/// The list.
#[derive(Template)]
#[template(path = "bodies/list.html")]
pub struct ListPage {
    chrome: Chrome,
    views: Vec<Tab>,
    rows: Vec<BodyView>,
    heads: Vec<Head>,
    pages: Pages,
    summary: String,
    chips: Vec<Chip>,
    words: String,
    selects: Vec<(&'static str, &'static str, Vec<Choice>)>,
    carried: Vec<(&'static str, String)>,
    is_filtered: bool,
    files: Option<Offers>,
}

fn selects(lang: Lang, found: &Found) -> Vec<(&'static str, &'static str, Vec<Choice>)> {
    let f = &found.filter;
    let partner = f.partner.as_deref().unwrap_or_default();
    let partners = in_order(found.partners.clone(), lang).into_iter();
    let partners = partners.map(|state| Choice::new(state.code.clone(), state.name(lang), partner)).collect();
    let kind = f.kind.map_or("", BodyKind::code);
    let kinds = BodyKind::ALL.iter().map(|one| Choice::new(one.code(), lang.label("body", one.code()), kind));
    let state = f.state.map_or("", BodyState::code);
    let states =
        BodyState::ALL.iter().map(|one| Choice::new(one.code(), lang.label("body-state", one.code()), state));
    vec![
        ("partner", lang.t("ms-partner"), partners),
        ("kind", lang.t("bd-kind"), kinds.collect()),
        ("state", lang.t("ms-state"), states.collect()),
    ]
}

fn without(filter: &Filter, name: &str) -> Filter {
    let mut filter = filter.at(0);
    match name {
        "q" => filter.words = None,
        "partner" => filter.partner = None,
        "kind" => filter.kind = None,
        "state" => filter.state = None,
        _ => filter.agreement = None,
    }
    filter
}

fn chips(lang: Lang, found: &Found) -> Vec<Chip> {
    let chip = |name: &str, label: &str, value: String| Chip {
        name: label.to_owned(),
        value,
        remove: without(&found.filter, name).address(),
    };
    let words = found.filter.words.iter().map(|words| chip("q", lang.t("bd-words"), words.clone()));
    let chosen = selects(lang, found).into_iter().filter_map(|(name, label, choices)| {
        let choice = choices.into_iter().find(|choice| choice.chosen)?;
        Some(chip(name, label, choice.label))
    });
    let agreement = found.filter.agreement.iter().map(|_| {
        let name = found.agreement.clone().unwrap_or_else(|| lang.t("unknown").to_owned());
        chip("agreement", lang.t("ms-agreement"), name)
    });
    words.chain(chosen).chain(agreement).collect()
}

/// The partners of an agreement by name.
fn partners(lang: Lang, states: &[State], codes: Option<&Vec<String>>) -> String {
    let name = |code: &String| {
        let state = states.iter().find(|state| state.code == *code);
        state.map_or_else(|| code.clone(), |state| state.name(lang).to_owned())
    };
    codes.into_iter().flatten().map(name).collect::<Vec<_>>().join(", ")
}

/// The bodies as files, and their meetings with what they decided.
fn files(lang: Lang, viewer: &Viewer, list: &str) -> Option<Offers> {
    let (meetings, decisions) =
        (list.replacen("/bodies", "/bodies/meetings", 1), list.replacen("/bodies", "/bodies/decisions", 1));
    let lists = [
        (lang.t("bd-title"), list),
        (lang.t("bd-meetings"), meetings.as_str()),
        (lang.t("files-decisions"), decisions.as_str()),
    ];
    Offers::by(lang, viewer, Action::ExportRegister, &lists)
}

impl ListPage {
    /// The list as found.
    pub fn new(request: &HttpRequest, viewer: &Viewer, found: &Found, today: NaiveDate) -> Self {
        let chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let filter = &found.filter;
        let tab = |href: String, key: &str, count: i64, current| Tab {
            href,
            label: lang.t(key).to_owned(),
            count: if count > 0 { lang.number(count) } else { String::new() },
            current,
        };
        let all = Filter { overdue: false, ..filter.at(0) };
        let overdue = Filter { overdue: true, ..filter.at(0) };
        Self {
            views: vec![
                tab(all.address(), "ms-all", 0, !filter.overdue),
                tab(overdue.address(), "bd-overdue", found.overdue, filter.overdue),
            ],
            rows: found
                .lines
                .iter()
                .map(|line| {
                    let with = found.with.get(&line.body.agreement_id);
                    BodyView::new(lang, line, partners(lang, &found.partners, with), today)
                })
                .collect(),
            heads: heads(lang, true),
            pages: Pages {
                previous: filter
                    .page
                    .checked_sub(1)
                    .map(|page| filter.at(page).address())
                    .unwrap_or_default(),
                next: if found.more { filter.at(filter.page + 1).address() } else { String::new() },
            },
            summary: lang
                .f("shown-of", &[("shown", Arg::from(found.lines.len())), ("total", Arg::from(found.total))]),
            chips: chips(lang, found),
            words: filter.words.clone().unwrap_or_default(),
            selects: selects(lang, found),
            carried: [
                filter.agreement.clone().map(|id| ("agreement", id)),
                filter.overdue.then(|| ("overdue", "yes".to_owned())),
            ]
            .into_iter()
            .flatten()
            .collect(),
            is_filtered: *filter != Filter::default(),
            files: files(lang, viewer, &filter.at(0).address()),
            chrome,
        }
    }
}
