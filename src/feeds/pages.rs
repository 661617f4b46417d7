//! The screen of one's feeds.

use super::entry::MINE;
use super::handlers::Partner;
use super::store::FeedRow;
use crate::alerts::kind::Kind;
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Head};
use actix_web::HttpRequest;
use askama::Template;

/// One's feeds, the form for another, and the address of the one that was just made.
#[derive(Template)]
#[template(path = "feeds/list.html")]
pub struct FeedsPage {
    chrome: Chrome,
    form: FormView,
    heads: Vec<Head>,
    feeds: Vec<FeedView>,
    partners: Vec<Choice>,
    kinds: Vec<Choice>,
    owners: Vec<Choice>,
    address: String,
}

/// One feed.
pub struct FeedView {
    action: String,
    name: String,
    holds: String,
    made: When,
    fetched: Option<When>,
}

fn name_of(lang: Lang, partner: &Partner) -> &str {
    match lang {
        Lang::En => &partner.1,
        Lang::Pl => &partner.2,
        Lang::Uk => &partner.3,
    }
}

fn holds(chrome: &Chrome, feed: &FeedRow, partners: &[Partner]) -> String {
    let partner = feed.partner.as_ref().map(|code| {
        let known = partners.iter().find(|partner| partner.0 == *code);
        known.map_or_else(|| code.clone(), |partner| name_of(chrome.lang, partner).to_owned())
    });
    let kind = feed.kind.as_ref().map(|code| chrome.label("alert-kind", code).to_owned());
    let mine = feed.owner_id.as_ref().map(|_| chrome.t("feed-mine").to_owned());
    let parts: Vec<String> = [partner, kind, mine].into_iter().flatten().collect();
    if parts.is_empty() { chrome.t("feed-all").to_owned() } else { parts.join(" · ") }
}

impl FeedsPage {
    /// The page for a request; `address` is that of a feed just made.
    pub fn new(
        request: &HttpRequest,
        feeds: &[FeedRow],
        partners: &[Partner],
        fields: &Fields,
        errors: &Errors,
        address: Option<String>,
    ) -> Self {
        let chrome = page::chrome(request, Nav::Nowhere);
        let lang = chrome.lang;
        let view = |feed: &FeedRow| FeedView {
            action: format!("/account/feeds/{}/revocation", feed.id),
            name: feed.name.clone(),
            holds: holds(&chrome, feed, partners),
            made: chrome.instant(&feed.created_at),
            fetched: feed.fetched_on.as_ref().and_then(|day| day.parse().ok()).map(|day| chrome.day(&day)),
        };
        let mut choices: Vec<Choice> = partners
            .iter()
            .map(|partner| Choice::new(&partner.0, name_of(lang, partner), fields.text("partner")))
            .collect();
        choices.sort_by_key(|choice| crate::search::fold(&choice.label));
        let kind = |kind: &Kind| {
            Choice::new(kind.code(), lang.label("alert-kind", kind.code()), fields.text("kind"))
        };
        let heads =
            ["feed-name", "feed-holds", "feed-made", "feed-fetched", "feed-end-head"].map(|key| lang.t(key));
        Self {
            form: form::view(fields, errors, lang),
            heads: heads.into_iter().map(Head::plain).collect(),
            feeds: feeds.iter().map(view).collect(),
            partners: choices,
            kinds: Kind::ALL.iter().map(kind).collect(),
            owners: vec![Choice::new(MINE, lang.t("feed-mine"), fields.text("owner"))],
            address: address.unwrap_or_default(),
            chrome,
        }
    }
}
