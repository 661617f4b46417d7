//! The kinds of record that belong to agreements.

/// What belongs to agreements and has versions of its own.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "the names of the records")]
pub enum Kind {
    Document,
    Obligation,
    Milestone,
    Closing,
    Meeting,
    Body,
}

impl Kind {
    /// Every kind, in the order in which they are laid out: meetings before the bodies that say when they last met.
    pub const ALL: [Kind; 6] =
        [Self::Document, Self::Obligation, Self::Milestone, Self::Closing, Self::Meeting, Self::Body];

    /// Its name in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Obligation => "obligation",
            Self::Milestone => "milestone",
            Self::Closing => "closing",
            Self::Meeting => "meeting",
            Self::Body => "body",
        }
    }
}
