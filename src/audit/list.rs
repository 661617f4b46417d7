//! The log as a reader filters it: which events, and where the page begins.

use super::event::{Deed, Outcome};
use super::topic::{Topic, codes};
use crate::access::{Action, Viewer};
use crate::web::form::Fields;
use chrono::{Days, NaiveDate};

/// How many events a page shows.
pub const PAGE: usize = 50;

/// Which log is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Log {
    /// Everything that the reader may see.
    Whole,
    /// Sign-ins, accounts, settings, denied attempts.
    Security,
}

impl Log {
    /// Where it is read.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Whole => "/audit",
            Self::Security => "/audit/security",
        }
    }

    /// The deeds that `viewer` reads in it.
    pub fn codes(self, viewer: &Viewer) -> Vec<&'static str> {
        let security =
            if viewer.can(Action::ReadSecurityEvents) { codes(Topic::Security) } else { Vec::new() };
        match self {
            Self::Security => security,
            Self::Whole => {
                let auditing =
                    if viewer.can(Action::WorkOnAudit) { codes(Topic::Auditing) } else { Vec::new() };
                [codes(Topic::Content), codes(Topic::House), security, auditing].concat()
            }
        }
    }
}

/// Where a page begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Place {
    /// With the newest.
    #[default]
    Start,
    /// With what came before this event.
    Before(i64),
    /// With what came after it.
    After(i64),
}

/// What the reader asks for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Whose deeds.
    pub actor: Option<String>,
    /// Which deed.
    pub deed: Option<&'static str>,
    /// How it ended.
    pub outcome: Option<&'static str>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day, which is included.
    pub to: Option<NaiveDate>,
}

/// The outcomes in their order.
pub const OUTCOMES: [Outcome; 3] = [Outcome::Done, Outcome::Denied, Outcome::Failed];

impl Filter {
    /// Reads the filter bar; what is no filter of ours is left aside.
    pub fn read(fields: &Fields) -> Self {
        let day = |name: &str| NaiveDate::parse_from_str(fields.text(name), "%Y-%m-%d").ok();
        Self {
            actor: fields.optional("actor"),
            deed: Deed::ALL.iter().map(|deed| deed.code()).find(|code| *code == fields.text("deed")),
            outcome: OUTCOMES
                .iter()
                .map(|outcome| outcome.code())
                .find(|code| *code == fields.text("outcome")),
            from: day("from"),
            to: day("to"),
        }
    }

    /// The first day that is too late.
    pub fn until(&self) -> Option<NaiveDate> {
        self.to.and_then(|day| day.checked_add_days(Days::new(1)))
    }
}

/// Reads where the page begins.
pub fn place(fields: &Fields) -> Place {
    let seq = |name: &str| fields.text(name).parse::<i64>().ok();
    match (seq("before"), seq("after")) {
        (Some(seq), _) => Place::Before(seq),
        (None, Some(seq)) => Place::After(seq),
        (None, None) => Place::Start,
    }
}
