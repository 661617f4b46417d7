//! The home page.

use super::morning::Morning;
use super::store::Mine;
use crate::deadlines::{DeadlineKind, Line};
use crate::milestones::{LineView, Waiting};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::locale::Lang;
use askama::Template;
use chrono::NaiveDate;

/// A list of milestones with its heading and the link to all of them.
pub struct Pile {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) empty: &'static str,
    pub(super) href: String,
    pub(super) total: String,
    pub(super) lines: Vec<LineView>,
}

/// A deadline with its agreement.
pub struct Next {
    href: String,
    title: String,
    number: String,
    what: &'static str,
    when: Option<When>,
    missed: bool,
}

impl Next {
    /// A line in the reader's language.
    pub fn new(lang: Lang, line: &Line, today: NaiveDate) -> Self {
        Self {
            href: format!("/agreements/{}", line.agreement_id),
            title: line.short_title.clone(),
            number: line.register_no.clone().unwrap_or_else(|| lang.t("draft").to_owned()),
            what: DeadlineKind::parse(&line.kind).map_or("", |kind| lang.label("due", kind.code())),
            when: line.on().map(|day| dates::day(lang, day)),
            missed: line.on().is_some_and(|day| day < today),
        }
    }
}

/// Home.
#[derive(Template)]
#[template(path = "dashboard/home.html", blocks = ["main"])]
pub struct HomePage {
    pub(super) chrome: Chrome,
    pub(super) headline: String,
    pub(super) day: When,
    pub(super) reads: bool,
    pub(super) edits: bool,
    pub(super) manages_accounts: bool,
    /// What managers see first; none for others.
    pub(super) morning: Option<Morning>,
    pub(super) piles: Vec<Pile>,
    pub(super) verifies: bool,
    pub(super) unverified: Vec<Mine>,
    pub(super) incomplete: Vec<Mine>,
    pub(super) deadlines: Vec<Next>,
    pub(super) alerts: i64,
}

impl HomePage {
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
