//! The home page.

use super::store::Mine;
use crate::calendar::PartialDate;
use crate::milestones::{LineView, Waiting};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use askama::Template;

/// A list of milestones with its heading and the link to all of them.
pub struct Pile {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) empty: &'static str,
    pub(super) href: String,
    pub(super) total: String,
    pub(super) lines: Vec<LineView>,
}

/// Home.
#[derive(Template)]
#[template(path = "dashboard/home.html", blocks = ["main"])]
pub struct HomePage {
    pub(super) chrome: Chrome,
    pub(super) headline: String,
    pub(super) reads: bool,
    pub(super) edits: bool,
    pub(super) manages_accounts: bool,
    pub(super) piles: Vec<Pile>,
    pub(super) verifies: bool,
    pub(super) unverified: Vec<Mine>,
    pub(super) incomplete: Vec<Mine>,
    pub(super) deadlines: Vec<Mine>,
    pub(super) alerts: i64,
}

impl HomePage {
    /// A stored date in words.
    fn when(&self, stored: &Option<String>) -> Option<When> {
        let date = PartialDate::parse(stored.as_deref()?).ok()?;
        Some(dates::partial(self.chrome.lang, date.year(), date.month(), date.day_of_month()))
    }

    /// The number, or that it is a draft.
    fn number(&self, mine: &Mine) -> String {
        mine.register_no.clone().unwrap_or_else(|| self.chrome.t("draft").to_owned())
    }
}

/// The sentence at the head, computed from the data.
pub fn headline(chrome: &Chrome, waiting: &Waiting) -> String {
    let (verify, overdue, soon) = (waiting.to_verify.total, waiting.overdue.total, waiting.due_soon.total);
    let parts = [
        (overdue > 0).then(|| chrome.n("home-overdue", overdue)),
        (verify > 0).then(|| chrome.n("home-verify", verify)),
        (soon > 0).then(|| chrome.n("home-soon", soon)),
    ];
    let told: Vec<String> = parts.into_iter().flatten().collect();
    if told.is_empty() { chrome.t("home-nothing").to_owned() } else { told.join(" · ") }
}
