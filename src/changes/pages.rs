//! What changed since a day, in the reader's words.

use super::find::{Change, Found, Group, Row};
use crate::access::Viewer;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::files::Offers;
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use crate::web::parts::Link;
use actix_web::HttpRequest;
use askama::Template;
use chrono::NaiveDate;

/// One change.
pub struct ChangeView {
    /// When.
    pub at: When,
    /// By whom.
    pub who: String,
    /// What was done.
    pub deed: &'static str,
    /// To what, beside the agreement itself.
    pub object: Option<Link>,
    /// Why, in a person's words.
    pub reason: String,
    /// What it changed.
    pub rows: Vec<Row>,
}

/// The changes to one agreement.
pub struct GroupView {
    href: String,
    number: String,
    title: String,
    /// Its changes, the newest first.
    pub changes: Vec<ChangeView>,
}

/// The page.
#[derive(Template)]
#[template(path = "changes/show.html")]
pub struct ChangesPage {
    chrome: Chrome,
    lead: String,
    /// The day in the field.
    since: String,
    /// The same since the last visit; none when that is shown or there was none.
    visit: Option<Link>,
    groups: Vec<GroupView>,
    summary: String,
    has_more: bool,
    files: Option<Offers>,
}

impl ChangesPage {
    /// The page as found.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        (since, visit): (NaiveDate, Option<NaiveDate>),
        found: Found,
    ) -> Self {
        let chrome = page::chrome(request, Nav::Home);
        let lang = chrome.lang;
        let day = dates::day(lang, since).words;
        let of_visit = |on: NaiveDate| {
            let words = dates::day(lang, on).words;
            Link::new(format!("/changes?since={on}"), chrome.with("ch-since-visit", "day", &words))
        };
        Self {
            lead: chrome.with("ch-lead", "day", &day),
            since: since.to_string(),
            visit: visit.filter(|on| *on != since).map(of_visit),
            summary: lang.n("ch-count", found.shown),
            has_more: found.has_more,
            files: Offers::of(lang, viewer, &format!("/changes?since={since}")),
            groups: found.groups.into_iter().map(|group| shown(lang, group)).collect(),
            chrome,
        }
    }
}

/// The changes to one agreement in the reader's words.
pub fn shown(lang: Lang, group: Group) -> GroupView {
    GroupView {
        href: format!("/agreements/{}/history", group.id),
        number: group.number.unwrap_or_else(|| lang.t("draft").to_owned()),
        title: group.title,
        changes: group.changes.into_iter().map(|change| told(lang, change)).collect(),
    }
}

fn told(lang: Lang, change: Change) -> ChangeView {
    ChangeView {
        at: dates::instant(lang, change.at),
        who: if change.who.is_empty() { lang.t("ch-register").to_owned() } else { change.who },
        deed: lang.label("deed", &change.deed.replace('.', "-")),
        object: change.object.map(|(title, href)| Link::new(href, title)),
        reason: change.reason,
        rows: change.rows,
    }
}
