//! A milestone as the rules see it: typed words and dates, nothing of the database.

use crate::calendar::PartialDate;
use crate::codes;
use crate::web::locale::Lang;
use chrono::{NaiveDate, NaiveDateTime};

codes! {
    /// How far a milestone is.
    State {
        Planned = "planned", InProgress = "in_progress", Blocked = "blocked", ReportedDone = "reported_done",
        VerifiedDone = "verified_done", Cancelled = "cancelled", Superseded = "superseded",
        NotApplicable = "not_applicable",
    }
}

codes! {
    /// Why it does not move.
    Cause {
        OwnSide = "own_side", Partner = "partner", Legal = "legal", Funding = "funding", Security = "security",
        ForceMajeure = "force_majeure",
    }
}

codes! {
    /// What the partner said of it.
    Confirmation { None = "none", Requested = "requested", Confirmed = "confirmed", Disputed = "disputed" }
}

codes! {
    /// Why a date was moved.
    MoveReason {
        OwnSide = "own_side", Partner = "partner", Legal = "legal", Funding = "funding", Security = "security",
        ForceMajeure = "force_majeure", ScopeChange = "scope_change", Correction = "correction",
    }
}

/// The title in up to three languages; one at least.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
pub struct Titles {
    /// English.
    pub en: Option<String>,
    /// Polish.
    pub pl: Option<String>,
    /// Ukrainian.
    pub uk: Option<String>,
}

impl Titles {
    /// The title in the reader's language, else in the first language that has one.
    pub fn in_lang(&self, lang: Lang) -> &str {
        let own = match lang {
            Lang::En => &self.en,
            Lang::Pl => &self.pl,
            Lang::Uk => &self.uk,
        };
        let first = [own, &self.en, &self.pl, &self.uk].into_iter().find_map(Option::as_deref);
        first.unwrap_or_default()
    }

    /// The language in which the reader reads the title, when it is another than the page's.
    pub fn other_lang(&self, lang: Lang) -> Option<Lang> {
        let has = |lang: Lang| match lang {
            Lang::En => self.en.is_some(),
            Lang::Pl => self.pl.is_some(),
            Lang::Uk => self.uk.is_some(),
        };
        if has(lang) { None } else { Lang::ALL.into_iter().find(|other| has(*other)) }
    }

    /// Whether no language has one.
    pub fn is_empty(&self) -> bool {
        self.en.is_none() && self.pl.is_none() && self.uk.is_none()
    }

    /// All of them, one after the other.
    pub fn all(&self) -> String {
        [&self.en, &self.pl, &self.uk].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

/// A dated, checkable point in carrying out an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2 and §5")]
pub struct Milestone {
    pub id: String,
    pub agreement_id: String,
    pub obligation_id: Option<String>,
    pub occurrence: Option<String>,
    pub moved_from_id: Option<String>,
    pub position: i32,
    pub titles: Titles,
    pub baseline: Option<PartialDate>,
    pub baseline_no: i32,
    pub forecast: Option<PartialDate>,
    pub actual: Option<PartialDate>,
    pub state: State,
    pub blocked: Option<Blocked>,
    pub owner_id: Option<String>,
    pub ministry_id: Option<String>,
    pub confirmation: Confirmation,
    pub weight: i32,
    pub illustrative: bool,
    pub reported: Option<Mark>,
    pub verified: Option<Mark>,
    pub version: i32,
    pub created: Mark,
    pub updated: Mark,
}

/// Why a milestone does not move, and what is done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    /// The cause.
    pub cause: Cause,
    /// The plan; none makes it late.
    pub plan: Option<String>,
}

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The account.
    pub by: String,
    /// The instant, UTC.
    pub at: NaiveDateTime,
}

impl Milestone {
    /// The day that counts now: the owner's forecast, else the baseline.
    pub fn due(&self) -> Option<PartialDate> {
        self.forecast.or(self.baseline)
    }

    /// The text by which lists are sorted: the last day that the due date can mean; undated ones come last.
    pub fn due_sort(&self) -> String {
        self.due().map_or_else(|| UNDATED.to_owned(), |due| due.latest().to_string())
    }

    /// Days between the baseline and what came of it; the safe end of each partial date counts.
    pub fn slip(&self) -> Option<i64> {
        let came = self.actual.or(self.forecast).or(self.baseline)?;
        Some((came.latest() - self.baseline?.latest()).num_days())
    }

    /// Whether it is due before `today` and not done.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.due().is_some_and(|due| due.latest() < today)
    }
}

/// Stands for "no date" in `due_sort`.
pub const UNDATED: &str = "9999-12-31";

impl State {
    /// The states in which work is still to be done; a list of codes for queries.
    pub const OPEN: [State; 3] = [State::Planned, State::InProgress, State::Blocked];

    /// Whether work is still to be done.
    pub const fn is_open(self) -> bool {
        match self {
            Self::Planned | Self::InProgress | Self::Blocked => true,
            Self::ReportedDone
            | Self::VerifiedDone
            | Self::Cancelled
            | Self::Superseded
            | Self::NotApplicable => false,
        }
    }
}

#[cfg(test)]
#[path = "milestone_tests.rs"]
pub(crate) mod tests;
