//! The final clauses as rules (domain.md §4, clock.md §3–4): at most one on entry into force, term, renewal, termination.

use crate::calendar::{Direction, PartialDate, Snap, Span};
use crate::codes;
use crate::lifecycle::act::ActKind;

codes! {
    /// Which date of a notification or a notice triggers.
    Basis { Received = "received", Sent = "sent" }
}

codes! {
    /// When a notice of termination takes effect.
    Effective { Offset = "offset", EndOfMonth = "end_of_month", EndOfTerm = "end_of_term" }
}

/// All clauses of an agreement that the clock knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clauses {
    /// How it enters into force.
    pub entry: Option<EntryClause>,
    /// From when it is applied provisionally; the earlier of several.
    pub provisional: Vec<ProvisionalFrom>,
    /// How long it lasts.
    pub term: Option<Term>,
    /// How it is renewed without a word.
    pub renewal: Option<TacitRenewal>,
    /// How it is terminated.
    pub termination: Option<Termination>,
    /// What has to be done within a time after an event.
    pub within: Vec<Within>,
    /// What survives its end.
    pub survival: Vec<Survival>,
}

/// A clause on entry into force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryClause {
    /// The event from which it is counted.
    pub rule: EntryRule,
    /// Which date of a notification triggers.
    pub basis: Basis,
    /// How long after the event.
    pub offset: Option<Span>,
    /// To which day of a month the day reached is moved.
    pub snap: Snap,
    /// How the day is moved off holidays.
    pub roll: Option<Roll>,
}

/// From which event entry into force is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryRule {
    /// The signature.
    Signature,
    /// A date, not before the signature.
    Fixed(PartialDate),
    /// The latest of all parties' notifications.
    LastNotification,
    /// The last exchange of instruments.
    Exchange,
    /// The last receipt of the note in reply.
    ReplyNote,
    /// The entry into force of another agreement.
    WithOther,
    /// A condition of which only a person can say that it is met.
    Condition,
}

impl EntryRule {
    /// The rule's word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Signature => "eif_signature",
            Self::Fixed(_) => "eif_fixed",
            Self::LastNotification => "eif_last_notification",
            Self::Exchange => "eif_exchange",
            Self::ReplyNote => "eif_reply_note",
            Self::WithOther => "eif_with_other",
            Self::Condition => "eif_condition",
        }
    }
}

/// Moving a date off the holidays of a named calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// In which direction.
    pub direction: Direction,
    /// The calendar's name.
    pub calendar: String,
}

/// From when the agreement is applied provisionally.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProvisionalFrom {
    /// From the signature.
    Signature,
    /// From a date, not before the signature.
    Date(PartialDate),
    /// From the last receipt of a note.
    Note,
}

/// How long the agreement lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// Without an end.
    Indefinite,
    /// For a time from entry into force.
    For(Span),
    /// Until a date.
    Until(PartialDate),
}

/// Renewal without a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TacitRenewal {
    /// For how long at a time; never nothing.
    pub period: Span,
    /// How often; none is without limit.
    pub times: Option<u32>,
    /// How long before the end of a term notice must be given, where the text says so.
    pub notice: Option<Span>,
}

/// How the agreement is terminated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Termination {
    /// By notice.
    Notice {
        /// The length of notice.
        length: Span,
        /// Which date of the notice triggers.
        from: Basis,
        /// When it takes effect.
        effective: Effective,
    },
    /// The text provides for none.
    None,
}

/// An event from which a time is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The signature of the agreement.
    Signature,
    /// Its entry into force.
    EntryIntoForce,
    /// The first act of a kind.
    Act(ActKind),
}

impl Event {
    /// The event's word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Signature => "signature",
            Self::EntryIntoForce => "entry_into_force",
            Self::Act(kind) => kind.code(),
        }
    }
}

/// What has to be done within a time after an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Within {
    /// The event.
    pub event: Event,
    /// How long after it.
    pub length: Span,
    /// What has to be done.
    pub label: String,
}

/// A duty that survives the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survival {
    /// Which duty.
    pub subject: String,
    /// Its last day; none for ever.
    pub until: Option<PartialDate>,
}

impl Clauses {
    /// Every date that stands in a clause.
    pub fn dates(&self) -> impl Iterator<Item = PartialDate> {
        let entry = self.entry.as_ref().and_then(|clause| match clause.rule {
            EntryRule::Fixed(date) => Some(date),
            EntryRule::Signature
            | EntryRule::LastNotification
            | EntryRule::Exchange
            | EntryRule::ReplyNote
            | EntryRule::WithOther
            | EntryRule::Condition => None,
        });
        let term = self.term.and_then(|term| match term {
            Term::Until(date) => Some(date),
            Term::Indefinite | Term::For(_) => None,
        });
        let provisional = self.provisional.iter().filter_map(|from| match from {
            ProvisionalFrom::Date(date) => Some(*date),
            ProvisionalFrom::Signature | ProvisionalFrom::Note => None,
        });
        let survival = self.survival.iter().filter_map(|clause| clause.until);
        entry.into_iter().chain(term).chain(provisional).chain(survival)
    }

    /// Which date of a notification triggers: the received one unless the clause says otherwise.
    pub fn notification_basis(&self) -> Basis {
        self.entry.as_ref().map_or(Basis::Received, |clause| clause.basis)
    }

    /// Which date of a notice of termination triggers: the received one unless the clause says otherwise.
    pub fn notice_basis(&self) -> Basis {
        match self.termination {
            Some(Termination::Notice { from, .. }) => from,
            Some(Termination::None) | None => Basis::Received,
        }
    }
}
