//! The pack on screen: what goes into the file, before it is printed.

use super::asked::Asked;
use super::gather::Pack;
use crate::access::{Action, Viewer};
use crate::db::{Db, DbError};
use crate::deadlines::partners;
use crate::milestones;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::locale::Lang;
use crate::web::parts::{Choice, Link};
use askama::Template;
use serde_json::Value;

/// How many rows of a part stand on the screen; the files have all of them.
const SHOWN: usize = 12;

/// The pack.
#[derive(Template)]
#[template(path = "packs/pack.html")]
pub struct PackPage {
    chrome: Chrome,
    partners: Vec<Choice>,
    since: String,
    /// Since when, and the meeting of that day: words, day and page.
    since_on: When,
    last: Option<Link>,
    name: String,
    counts: Vec<(&'static str, String)>,
    parts: Vec<Part>,
    plan: String,
    extract: String,
    limits: String,
    /// The addresses of the files; empty for who may not export.
    files: Vec<(&'static str, String)>,
}

/// A part of the pack.
struct Part {
    id: &'static str,
    title: &'static str,
    none: &'static str,
    total: String,
    rows: Vec<Row>,
    rest: String,
}

struct Row {
    rag: String,
    href: String,
    title: String,
    number: String,
    detail: String,
}

impl PackPage {
    /// The pack for a reader.
    pub fn new(
        db: &mut Db,
        chrome: Chrome,
        viewer: &Viewer,
        home: &str,
        asked: &Asked,
        pack: Pack,
        may_export: bool,
    ) -> Result<Self, DbError> {
        let lang = chrome.lang;
        let current = asked.partner.as_deref().unwrap_or_default();
        let partners = partners::list(db, viewer, home, lang)?;
        let part = |id, title, none, values: &[Value]| part(lang, id, [title, none], values);
        let name = text(lang, &pack.partner);
        let files = [("PDF", "/meeting-pack.pdf"), ("XLSX", "/meeting-pack.xlsx")];
        let plan = match &asked.partner {
            Some(code) => format!("/milestones/gantt?partner={code}"),
            None => "/milestones/gantt".to_owned(),
        };
        Ok(Self {
            partners: partners.into_iter().map(|(code, name)| Choice::new(code, name, current)).collect(),
            since: asked.since.map(|day| day.to_string()).unwrap_or_default(),
            since_on: dates::day(lang, pack.since),
            last: pack.last["href"].as_str().map(|href| Link::new(href, text(lang, &pack.last["name"]))),
            name: if name.is_empty() { lang.t("pack-all").to_owned() } else { name },
            counts: pack
                .colours
                .iter()
                .map(|(rag, count)| (rag.code(), lang.number(i64::try_from(*count).unwrap_or(i64::MAX))))
                .collect(),
            parts: vec![
                part("decisions", "pack-decisions", "pack-decisions-none", &pack.decisions),
                part("troubles", "pack-troubles", "pack-troubles-none", &pack.troubles),
                part("changes", "pack-changes", "pack-changes-none", &pack.changes),
                part("meetings", "pack-meetings", "pack-meetings-none", &pack.meetings),
                part("actions", "pack-actions", "pack-actions-none", &pack.actions),
            ],
            plan,
            extract: match &asked.partner {
                Some(code) if viewer.can(Action::PrepareExtract) => {
                    format!("/partner-extracts/new?partner={code}")
                }
                Some(_) | None => "/partner-extracts".to_owned(),
            },
            limits: milestones::limits_words(lang, &pack.plan),
            files: files
                .into_iter()
                .filter(|_| may_export)
                .map(|(name, path)| (name, asked.address(path)))
                .collect(),
            chrome,
        })
    }
}

fn text(lang: Lang, value: &Value) -> String {
    value.get(lang.code()).unwrap_or(value).as_str().unwrap_or_default().to_owned()
}

fn part(lang: Lang, id: &'static str, [title, none]: [&'static str; 2], values: &[Value]) -> Part {
    let left = values.len().saturating_sub(SHOWN);
    Part {
        id,
        title: lang.t(title),
        none: lang.t(none),
        total: lang.number(i64::try_from(values.len()).unwrap_or(i64::MAX)),
        rows: values.iter().take(SHOWN).map(|value| row(lang, value)).collect(),
        rest: if left > 0 { lang.n("pack-rest", left) } else { String::new() },
    }
}

fn row(lang: Lang, value: &Value) -> Row {
    let of = &value["agreement"];
    let day = |key: &str| {
        let stored = text(lang, &value[key]);
        milestones::date_words(lang, &stored).unwrap_or(stored)
    };
    let details = [
        day("due"),
        day("on"),
        text(lang, &value["reason"]),
        text(lang, &value["detail"]),
        text(lang, &value["who"]),
        text(lang, &value["by"]),
    ];
    let details: Vec<String> = details.into_iter().filter(|text| !text.is_empty()).collect();
    let named = ["title", "what"].map(|key| text(lang, &value[key]));
    let href = match (value["href"].as_str(), value["id"].as_str()) {
        (Some(href), _) => href.to_owned(),
        (None, Some(id)) => format!("/milestones/{id}"),
        (None, None) => format!("/agreements/{}", of["id"].as_str().unwrap_or_default()),
    };
    Row {
        rag: value["rag"].as_str().unwrap_or_default().to_owned(),
        href,
        title: named.into_iter().find(|text| !text.is_empty()).unwrap_or_default(),
        number: format!("{} · {}", text(lang, &of["number"]), text(lang, &of["title"])),
        detail: details.join(" · "),
    }
}
