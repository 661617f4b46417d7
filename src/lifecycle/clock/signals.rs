//! What the answer says beside its dates: what is lacking, and what a person should look at (clock.md §3).

use crate::lifecycle::act::ActKind;
use std::fmt;

/// What is lacking for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// A party's signature.
    Signature(String),
    /// A party's notification.
    Notification(String),
    /// The exchange of instruments.
    Exchange,
    /// The note in reply.
    ReplyNote,
    /// The other agreement's entry into force.
    Other,
    /// That the condition is met.
    Condition,
    /// A calendar for a year.
    Calendar {
        /// Its name.
        name: String,
        /// The year.
        year: i32,
    },
    /// A clause on entry into force.
    EntryClause,
    /// A lawyer's opinion on whether it can be terminated at all.
    TerminationOpinion,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Signature(party) => write!(f, "signature:{party}"),
            Self::Notification(party) => write!(f, "notification:{party}"),
            Self::Exchange => f.write_str("exchange"),
            Self::ReplyNote => f.write_str("reply_note"),
            Self::Other => f.write_str("other"),
            Self::Condition => f.write_str("condition"),
            Self::Calendar { name, year } => write!(f, "calendar:{name}:{year}"),
            Self::EntryClause => f.write_str("clause:entry_into_force"),
            Self::TerminationOpinion => f.write_str("legal_opinion:termination"),
        }
    }
}

/// What a person should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// A disputed act was used.
    Disputed(ActKind),
    /// The statement and the clause give different days of entry into force.
    Discrepancy,
    /// There is no clause on the term.
    NoTermClause,
    /// An extension came after the last term.
    ExtensionLate,
    /// A notice came before entry into force.
    NoticeBeforeForce,
    /// A notice came too late for its term.
    NoticeLate,
    /// A notice was given, and the text provides for none.
    NoTerminationClause,
    /// A withdrawal came after entry into force.
    WithdrawnAfterForce,
    /// A part is suspended.
    PartiallySuspended,
    /// A party's view of binding force is undetermined.
    BindingUndetermined,
    /// The parties' views of binding force differ.
    BindingDiffers,
    /// The two readings of partial dates give different standings.
    Uncertain,
}

impl fmt::Display for Flag {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Disputed(kind) => write!(f, "disputed:{}", kind.code()),
            Self::Discrepancy => f.write_str("discrepancy:entry_into_force"),
            Self::NoTermClause => f.write_str("no_term_clause"),
            Self::ExtensionLate => f.write_str("extension_late"),
            Self::NoticeBeforeForce => f.write_str("notice_before_force"),
            Self::NoticeLate => f.write_str("notice_late"),
            Self::NoTerminationClause => f.write_str("no_termination_clause"),
            Self::WithdrawnAfterForce => f.write_str("withdrawn_after_force"),
            Self::PartiallySuspended => f.write_str("partially_suspended"),
            Self::BindingUndetermined => f.write_str("binding_undetermined"),
            Self::BindingDiffers => f.write_str("binding_differs"),
            Self::Uncertain => f.write_str("uncertain"),
        }
    }
}
