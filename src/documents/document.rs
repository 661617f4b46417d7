//! A document as the rules see it: closed words, nothing of the database. Pure.

use crate::codes;

codes! {
    /// What a document is.
    DocumentKind {
        SignedOriginal = "signed_original", AuthenticText = "authentic_text", Translation = "translation",
        Draft = "draft", NoteVerbale = "note_verbale", FullPowers = "full_powers", Opinion = "opinion",
        Gazette = "gazette", RegistrationCertificate = "registration_certificate", Minutes = "minutes",
        Report = "report", Photo = "photo", Other = "other",
    }
}

codes! {
    /// How it stands to the authentic text.
    Authenticity {
        Authentic = "authentic", CertifiedCopy = "certified_copy", Copy = "copy",
        OfficialTranslation = "official_translation", WorkingTranslation = "working_translation",
    }
}

codes! {
    /// Whether it counts.
    DocumentState { Held = "held", Withdrawn = "withdrawn" }
}

codes! {
    /// How far the text of a file was read for the search.
    TextState {
        Waiting = "waiting", Read = "read", Part = "part", Empty = "empty", Failed = "failed", None = "none",
    }
}

codes! {
    /// Why a text could not be read.
    TextFault {
        Encrypted = "encrypted", Damaged = "damaged", TooLarge = "too_large", TimedOut = "timed_out",
        Crashed = "crashed", Missing = "missing",
    }
}

impl TextFault {
    /// Whether the same file may be read on another try: the machine was short of something, not the file.
    pub const fn may_pass(self) -> bool {
        match self {
            Self::TimedOut | Self::Crashed | Self::Missing => true,
            Self::Encrypted | Self::Damaged | Self::TooLarge => false,
        }
    }
}

codes! {
    /// What a second person found when comparing evidence with the claim.
    Finding { Unchecked = "unchecked", Shows = "shows", Partly = "partly", ShowsNot = "shows_not" }
}

impl Finding {
    /// What a check may say.
    pub const GIVEN: [Finding; 3] = [Finding::Shows, Finding::Partly, Finding::ShowsNot];
}

/// Languages that documents are in.
pub const LANGUAGES: [&str; 31] = [
    "pl", "uk", "en", "fr", "de", "lt", "lv", "et", "it", "es", "pt", "nl", "da", "sv", "nb", "fi", "cs",
    "sk", "hu", "ro", "bg", "hr", "sl", "el", "tr", "ka", "ja", "ko", "ar", "he", "ru",
];
