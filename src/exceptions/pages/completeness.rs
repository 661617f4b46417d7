//! How complete the register is: the whole, each rule with what lacks it, by partner, stage and kind.

use crate::access::{Action, Viewer};
use crate::agreements::completeness::Item;
use crate::agreements::kinds::{InstrumentKind, Stage};
use crate::audit::tabs::tabs;
use crate::db::{Db, DbError};
use crate::deadlines::store::partners;
use crate::exceptions::asked::Asked;
use crate::exceptions::list::List;
use crate::exceptions::overview::Completeness;
use crate::exceptions::store::shares::Share;
use crate::web::chrome::Chrome;
use crate::web::locale::Lang;
use crate::web::parts::{Head, Link, Tab};
use askama::Template;
use std::collections::BTreeMap;

/// A rule of the minimum data set.
struct Rule {
    item: &'static str,
    /// From when on it is asked for.
    since: &'static str,
    /// Of which instruments; empty for all.
    of: &'static str,
    /// How many lack it, with their list; without a link where none does.
    lacking: Link,
}

/// A partner, a stage or a kind.
struct Part {
    name: Link,
    records: String,
    percent: i64,
}

/// The parts of the register by one view.
struct Parts {
    id: &'static str,
    title: &'static str,
    /// The head of the first column.
    first: &'static str,
    rows: Vec<Part>,
}

/// The overview.
#[derive(Template)]
#[template(path = "exceptions/completeness.html", blocks = ["main"])]
pub struct CompletenessPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    percent: Option<i64>,
    told: String,
    all: String,
    heads: Vec<Head>,
    rules: Vec<Rule>,
    parts: Vec<Parts>,
    files: Vec<Link>,
}

impl CompletenessPage {
    /// The overview for a reader.
    pub fn new(db: &mut Db, chrome: Chrome, viewer: &Viewer, read: &Completeness) -> Result<Self, DbError> {
        let lang = chrome.lang;
        let whole = Asked::whole(List::Gaps);
        let states = partners::names(db, lang)?;
        let figures = |key: &str| Head { figures: true, ..Head::plain(lang.t(key)) };
        let by_partner = named(&read.by_partner, |code| {
            let asked = Asked { partner: Some(code.to_owned()), ..whole.clone() };
            Some((states.get(code).cloned().unwrap_or_else(|| code.to_owned()), asked))
        });
        let by_stage = in_order(Stage::ALL.iter().map(|stage| stage.code()), &read.by_stage, |code| {
            Some((lang.label("stage", code).to_owned(), Asked { stage: Stage::parse(code), ..whole.clone() }))
        });
        let by_kind = in_order(InstrumentKind::ALL.iter().map(|kind| kind.code()), &read.by_kind, |code| {
            let asked = Asked { kind: InstrumentKind::parse(code), ..whole.clone() };
            Some((lang.label("kind", code).to_owned(), asked))
        });
        let part =
            |(id, title, first, rows): (&'static str, &'static str, &str, Vec<(String, Asked, Share)>)| {
                Parts {
                    id,
                    title: lang.t(title),
                    first: lang.t(first),
                    rows: rows.into_iter().map(|row| shown(lang, row)).collect(),
                }
            };
        let can_export = viewer.can(Action::ExportRegister);
        let file = |(ending, label): (&str, &str)| Link::new(whole.address(ending), label);
        Ok(Self {
            tabs: tabs(&chrome, viewer, "/completeness"),
            percent: read.whole.mean(),
            told: lang.f(
                "exc-complete-told",
                &[("complete", read.complete.into()), ("records", read.whole.records.into())],
            ),
            all: whole.address(""),
            heads: vec![
                Head::plain(lang.t("exc-col-rule")),
                Head::plain(lang.t("exc-col-since-when")),
                Head::plain(lang.t("exc-col-of-what")),
                figures("exc-col-lacking"),
            ],
            rules: Item::ALL.iter().map(|item| rule(lang, *item, read, &whole)).collect(),
            parts: [
                ("h-partners", "exc-by-partner", "ms-partner", by_partner),
                ("h-stages", "exc-by-stage", "exc-col-stage", by_stage),
                ("h-kinds", "exc-by-kind", "exc-col-kind", by_kind),
            ]
            .map(part)
            .into(),
            files: [(".csv", "CSV"), (".xlsx", "XLSX")]
                .map(file)
                .into_iter()
                .filter(|_| can_export)
                .collect(),
            chrome,
        })
    }
}

fn rule(lang: Lang, item: Item, read: &Completeness, whole: &Asked) -> Rule {
    let n = read.lacking.get(item.code()).copied().unwrap_or_default();
    let asked = Asked { item: Some(item), ..whole.clone() };
    let href = if n > 0 { asked.address("") } else { String::new() };
    Rule {
        item: lang.label("missing", item.code()),
        since: lang.label("exc-since", item.since().code()),
        of: lang.label("exc-reach", item.reach().code()),
        lacking: Link::new(href, lang.number(n)),
    }
}

/// Shares by name.
fn named(
    shares: &BTreeMap<String, Share>,
    name: impl Fn(&str) -> Option<(String, Asked)>,
) -> Vec<(String, Asked, Share)> {
    let mut rows = in_order(shares.keys().map(String::as_str), shares, name);
    rows.sort_by_key(|(name, _, _)| crate::search::fold(name));
    rows
}

/// Shares in the order of a vocabulary, without those of no record.
fn in_order<'c>(
    codes: impl Iterator<Item = &'c str>,
    shares: &BTreeMap<String, Share>,
    name: impl Fn(&str) -> Option<(String, Asked)>,
) -> Vec<(String, Asked, Share)> {
    let row = |code: &str| {
        let share = shares.get(code).copied()?;
        let (name, asked) = name(code)?;
        Some((name, asked, share))
    };
    codes.filter_map(row).collect()
}

fn shown(lang: Lang, (name, asked, share): (String, Asked, Share)) -> Part {
    Part {
        name: Link::new(asked.address(""), name),
        records: lang.number(share.records),
        percent: share.mean().unwrap_or_default(),
    }
}
