//! The list of obligations across agreements.

use crate::access::Viewer;
use crate::milestones::filter::Owner;
use crate::obligations::filter::Filter;
use crate::obligations::find::{Found, ownerless};
use crate::obligations::obligation::{Debtor, Kind, Life, Nature};
use crate::obligations::schedule::Sort;
use crate::obligations::view::{LineView, heads};
use crate::web::chrome::Chrome;
use crate::web::files::Offers;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Chip, Choice, Head, Pages, Tab};
use actix_web::HttpRequest;
use askama::Template;

/// The list.
#[derive(Template)]
#[template(path = "obligations/list.html")]
pub struct ListPage {
    chrome: Chrome,
    views: Vec<Tab>,
    rows: Vec<LineView>,
    heads: Vec<Head>,
    pages: Pages,
    summary: String,
    chips: Vec<Chip>,
    selects: Vec<(&'static str, &'static str, Vec<Choice>)>,
    carried: Vec<(&'static str, String)>,
    is_filtered: bool,
    files: Option<Offers>,
}

fn coded<T: Copy>(
    lang: Lang,
    all: &[T],
    code: fn(T) -> &'static str,
    prefix: &str,
    current: Option<T>,
) -> Vec<Choice> {
    let chosen = current.map_or("", code);
    all.iter().map(|value| Choice::new(code(*value), lang.label(prefix, code(*value)), chosen)).collect()
}

fn owners(lang: Lang, found: &Found) -> Vec<Choice> {
    let current = found.filter.owner.as_ref().map_or("", Owner::code);
    let fixed = [("me", lang.t("ms-owner-me")), ("none", lang.t("ms-owner-none"))];
    let fixed = fixed.into_iter().map(|(code, label)| Choice::new(code, label, current));
    fixed.chain(found.people.iter().map(|person| Choice::new(&person.id, &person.name, current))).collect()
}

fn partners(lang: Lang, found: &Found) -> Vec<Choice> {
    let current = found.filter.partner.as_deref().unwrap_or_default();
    let name = |(_, en, pl, uk): &(String, String, String, String)| match lang {
        Lang::En => en.clone(),
        Lang::Pl => pl.clone(),
        Lang::Uk => uk.clone(),
    };
    found.partners.iter().map(|partner| Choice::new(&partner.0, name(partner), current)).collect()
}

fn selects(lang: Lang, found: &Found) -> Vec<(&'static str, &'static str, Vec<Choice>)> {
    let f = &found.filter;
    vec![
        ("partner", lang.t("ms-partner"), partners(lang, found)),
        ("owner", lang.t("ms-owner"), owners(lang, found)),
        ("debtor", lang.t("ob-debtor"), coded(lang, Debtor::ALL, Debtor::code, "side", f.debtor)),
        ("nature", lang.t("ob-nature"), coded(lang, Nature::ALL, Nature::code, "nature", f.nature)),
        ("kind", lang.t("ob-kind"), coded(lang, Kind::ALL, Kind::code, "obligation", f.kind)),
        ("schedule", lang.t("ob-when"), coded(lang, Sort::ALL, Sort::code, "schedule", f.schedule)),
        ("state", lang.t("ms-state"), coded(lang, Life::ALL, Life::code, "life", f.life)),
    ]
}

fn without(filter: &Filter, name: &str) -> Filter {
    let mut filter = Filter { after: None, ..filter.clone() };
    match name {
        "partner" => filter.partner = None,
        "owner" => filter.owner = None,
        "debtor" => filter.debtor = None,
        "nature" => filter.nature = None,
        "kind" => filter.kind = None,
        "schedule" => filter.schedule = None,
        "state" => filter.life = None,
        _ => filter.agreement = None,
    }
    filter
}

fn chips(lang: Lang, found: &Found) -> Vec<Chip> {
    let chosen = |(name, label, choices): (&'static str, &'static str, Vec<Choice>)| {
        let choice = choices.into_iter().find(|choice| choice.chosen)?;
        let remove = without(&found.filter, name).address();
        Some(Chip { name: label.to_owned(), value: choice.label, remove })
    };
    let agreement = found.filter.agreement.as_ref().map(|_| Chip {
        name: lang.t("ms-agreement").to_owned(),
        value: found.agreement.clone().unwrap_or_else(|| lang.t("unknown").to_owned()),
        remove: without(&found.filter, "agreement").address(),
    });
    selects(lang, found).into_iter().filter_map(chosen).chain(agreement).collect()
}

impl ListPage {
    /// The list as found.
    pub fn new(request: &HttpRequest, viewer: &Viewer, found: &Found) -> Self {
        let chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let is_ownerless = found.filter == ownerless();
        let tab = |href: String, key: &str, count: String, current| Tab {
            href,
            label: lang.t(key).to_owned(),
            count,
            current,
        };
        let all = tab("/obligations".into(), "ms-all", String::new(), !is_ownerless);
        let nobody = lang.number(found.ownerless);
        Self {
            views: vec![all, tab(ownerless().address(), "ob-ownerless", nobody, is_ownerless)],
            rows: found.lines.iter().map(|line| LineView::new(lang, line)).collect(),
            heads: heads(lang, true),
            pages: Pages {
                previous: found
                    .filter
                    .after
                    .as_ref()
                    .map(|_| Filter { after: None, ..found.filter.clone() }.address())
                    .unwrap_or_default(),
                next: found.next.clone(),
            },
            summary: lang
                .f("shown-of", &[("shown", Arg::from(found.lines.len())), ("total", Arg::from(found.total))]),
            chips: chips(lang, found),
            selects: selects(lang, found),
            carried: found.filter.agreement.iter().map(|id| ("agreement", id.clone())).collect(),
            is_filtered: found.filter != Filter::default(),
            files: Offers::of(lang, viewer, &Filter { after: None, ..found.filter.clone() }.address()),
            chrome,
        }
    }
}
