//! How a date came about: the rule, the facts it used and their part in it. Structured, so that a sentence can be made of
//! it in any language; `english.rs` makes the one of the command line.

use super::clause::{Basis, Effective, EntryRule, Event, ProvisionalFrom};
use crate::calendar::{Direction, PartialDate, Reading, Snap, Span};
use crate::codes;
use crate::lifecycle::act::ActKind;
use chrono::NaiveDate;
use std::fmt;

codes! {
    /// Which date of an act or a clause was used.
    Field {
        On = "on", Received = "received", Effective = "effective", NewEnd = "new_end", Date = "date", End = "end",
        EntryIntoForce = "entry_into_force",
    }
}

/// A fact that a rule used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The act's kind, the relation's kind or the clause's rule.
    pub what: &'static str,
    /// The party whose act it was.
    pub party: Option<String>,
    /// Which of its dates.
    pub field: Field,
    /// The date as it was given.
    pub date: PartialDate,
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.what)?;
        if let Some(party) = &self.party {
            write!(f, ":{party}")?;
        }
        write!(f, ":{}:{}", self.field.code(), self.date)
    }
}

codes! {
    /// Which date of the answer is explained.
    Of {
        Signature = "signature", ProvisionalFrom = "provisional_from", EntryIntoForce = "entry_into_force",
        EntryIntoForceComputed = "entry_into_force_computed", TermEnd = "term_end",
        LatestSafeNotice = "latest_safe_notice", DecisionBy = "decision_by", EffectiveEnd = "effective_end",
        Within = "within",
    }
}

/// One date of the answer, explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Working {
    /// Which date.
    pub of: Of,
    /// How it came about.
    pub how: How,
    /// The date.
    pub value: NaiveDate,
    /// The facts it rests on.
    pub inputs: Vec<Input>,
    /// In which reading of partial dates, where the two differ.
    pub reading: Option<Reading>,
}

/// How a date came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// The last signature, of this party or of all.
    LastSignature {
        /// Who signed last; none for all.
        party: Option<String>,
    },
    /// A statement says so.
    Stated {
        /// The act that states it.
        kind: ActKind,
    },
    /// The clause on entry into force, from an event.
    Entry(Box<EntrySteps>),
    /// The clause on provisional application.
    ProvisionalClause {
        /// From what it counts.
        from: ProvisionalFrom,
    },
    /// An act began provisional application.
    ProvisionalAct,
    /// The end of a term counted from entry into force, or from the end that the text or an extension sets.
    Term {
        /// The term's number.
        no: u32,
        /// Where the counting begins.
        anchor: TermAnchor,
        /// The day from which it is counted.
        from: NaiveDate,
        /// The renewals counted from there, and the length of each.
        renewals: Option<(u32, Span)>,
    },
    /// The greatest day from which the notice ends by the end of the term.
    LatestSafeNotice {
        /// The length of notice.
        notice: Span,
        /// The end of the current term.
        end: NaiveDate,
    },
    /// Some days before the latest safe notice.
    DecisionBuffer {
        /// How many.
        days: u32,
        /// The latest safe notice.
        before: NaiveDate,
    },
    /// A notice of termination.
    Notice {
        /// The day that triggers.
        on: NaiveDate,
        /// The length of notice, where the text has one.
        length: Option<Span>,
        /// When it takes effect; none by the renewal clause alone.
        effective: Option<Effective>,
        /// The term at whose end it takes effect.
        term: Option<u32>,
    },
    /// An act ended it.
    ActEnd {
        /// The act.
        kind: ActKind,
    },
    /// Another agreement took its place.
    ReplacedBy,
    /// A time after an event.
    Within {
        /// What has to be done.
        label: String,
        /// The event.
        event: Event,
        /// The day of the event.
        on: NaiveDate,
        /// How long after.
        length: Span,
    },
}

/// The steps from an event to entry into force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntrySteps {
    /// The rule.
    pub rule: EntryRule,
    /// The day of the event.
    pub on: NaiveDate,
    /// The party whose notification was the last; none for all.
    pub party: Option<String>,
    /// Which date of a notification triggers.
    pub basis: Basis,
    /// How long after the event.
    pub offset: Option<Span>,
    /// To which day of a month the day reached was moved.
    pub snap: Snap,
    /// In which direction and by which calendar it was rolled.
    pub roll: Option<(Direction, String)>,
}

/// Where the counting of a term begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermAnchor {
    /// A time from entry into force.
    EntryIntoForce(Span),
    /// The end that the text names.
    FixedEnd,
    /// The end that an extension sets.
    Extension,
}

impl Working {
    /// The rule's word: a clause's, an act's or a relation's.
    pub const fn rule(&self) -> &'static str {
        match &self.how {
            How::LastSignature { .. } => ActKind::Signed.code(),
            How::Stated { kind } | How::ActEnd { kind } => kind.code(),
            How::Entry(steps) => steps.rule.code(),
            How::ProvisionalClause { .. } => "provisional_from",
            How::ProvisionalAct => ActKind::ProvisionalApplicationStarted.code(),
            How::Term { anchor: TermAnchor::Extension, renewals: None, .. } => ActKind::Extended.code(),
            How::Term { renewals: Some(_), .. } => "renew_tacit",
            How::Term {
                anchor: TermAnchor::EntryIntoForce(_) | TermAnchor::FixedEnd,
                renewals: None,
                ..
            } => "term_fixed",
            How::LatestSafeNotice { .. } => "latest_safe_notice",
            How::DecisionBuffer { .. } => "decision_buffer_days",
            How::Notice { effective: Some(_), .. } => "terminate_notice",
            How::Notice { effective: None, .. } => "renew_tacit",
            How::ReplacedBy => "replaced_by",
            How::Within { .. } => "within",
        }
    }
}
