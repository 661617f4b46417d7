//! Languages and their words. The texts live in `locales/<code>/*.ftl` (Fluent), one file per room; a page asks for them by key.
//! Dates in words are in `dates`, names of states are data.

mod arg;
mod numbers;
#[cfg(test)]
pub(crate) mod sources;
#[cfg(test)]
mod tests;
mod words;

pub use arg::Arg;
pub use numbers::Whole;

/// Prefixes of keys that are built from a stored code, as in `kind-mou`; `Lang::label` knows only these.
pub const VOCABULARIES: &[&str] = &[
    "access-mode",
    "account-status",
    "act",
    "alert-kind",
    "act-group",
    "backdating",
    "dispute-act",
    "extent",
    "guard",
    "holds",
    "move",
    "stage-who",
    "void-act",
    "area",
    "binding",
    "blocked",
    "capability",
    "field",
    "capacity",
    "certainty",
    "checkpoint",
    "choice",
    "clause",
    "confirmation",
    "deed",
    "document",
    "fact",
    "grade",
    "item",
    "key-how",
    "kind",
    "lack",
    "lang",
    "level",
    "mail-frequency",
    "marking",
    "milestone",
    "ministry",
    "missing",
    "nature",
    "object",
    "obligation",
    "outcome",
    "party-role",
    "past-kind",
    "rag",
    "record",
    "relation",
    "relation-inverse",
    "role",
    "rule-kind",
    "scope",
    "side",
    "stage",
    "standing",
    "tag",
    "term-binding",
    "term-neutral",
    "term-non-binding",
    "title-kind",
    "awaits",
    "chosen",
    "due",
    "limit",
    "schedule",
    "unit",
    "anchor",
    "body",
    "body-state",
    "decided",
    "meeting-state",
    "seat",
    "ends",
    "life",
    "closing-item",
    "closing-state",
    "bulk-what",
    "extract-state",
    "extract-answer",
    "extract-verdict",
    "extract-outcome",
    "extract-withheld",
    "extract-field",
    "reconciled",
    "recon-covers",
    "recon-evidence",
    "recon-field",
    "recon-reason",
    "recon-settled",
    "move-side",
    "pack-report",
    "unknown-do",
    "authenticity",
    "claim",
    "conflict-kind",
    "fact-kind",
    "fact-part",
    "fact-state",
    "doc-state",
    "finding",
    "text-fault",
    "text-state",
    "export-kind",
    "dyad-var",
    "af-assertion",
    "af-audit",
    "af-method",
    "af-paper",
    "af-point",
    "af-question",
    "af-severity",
    "af-state",
    "af-strata",
    "af-verdict",
    "exc-since",
    "exc-reach",
    "exc-finding",
    "exc-finding-text",
    "exc-of",
    "exc-of-text",
    "exc-delay",
    "exc-ground",
    "exc-duty",
    "exc-left",
    "look-kind",
];

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English, the fallback.
    #[default]
    En,
    /// Polish.
    Pl,
    /// Ukrainian.
    Uk,
}

impl Lang {
    /// Every language, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::En, Self::Pl, Self::Uk];

    /// The ISO 639-1 code, as in `<html lang>` and in the cookie.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Pl => "pl",
            Self::Uk => "uk",
        }
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Pl => "Polski",
            Self::Uk => "Українська",
        }
    }

    /// Reads a code such as `pl` or `pl-PL`, in any case.
    pub fn parse(code: &str) -> Option<Self> {
        let primary = code.trim().split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }

    /// The best of our languages for an `Accept-Language` header; English when nothing fits.
    pub fn negotiate(accept_language: &str) -> Self {
        let mut best = (Self::En, 0.0_f32);
        for range in accept_language.split(',') {
            let (tag, params) = range.split_once(';').unwrap_or((range, ""));
            let weight = params.trim().strip_prefix("q=").map_or(1.0, |q| q.parse().unwrap_or(0.0));
            if let Some(lang) = Self::parse(tag)
                && weight > best.1
            {
                best = (lang, weight);
            }
        }
        best.0
    }

    /// The text of a message without arguments; an unknown key comes back as `⟨key⟩`.
    pub fn t(self, key: &str) -> &'static str {
        words::plain(self, key)
    }

    /// The text of a message with its arguments filled in, numbers and plurals in this language's way.
    pub fn f(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        words::filled(self, key, args)
    }

    /// The text of a message whose only argument is the count `$n`.
    pub fn n(self, key: &str, count: impl Whole) -> String {
        self.f(key, &[("n", Arg::Count(count.whole()))])
    }

    /// The word for a stored code of a vocabulary: `label("kind", "letter_of_intent")` is the text of `kind-letter-of-intent`.
    pub fn label(self, prefix: &str, code: &str) -> &'static str {
        debug_assert!(VOCABULARIES.contains(&prefix), "{prefix} is not in VOCABULARIES");
        let mut key = String::with_capacity(prefix.len() + 1 + code.len());
        key.push_str(prefix);
        key.push('-');
        key.extend(code.chars().map(|c| if c == '_' { '-' } else { c.to_ascii_lowercase() }));
        self.t(&key)
    }

    /// A word that follows binding force: `term("non_binding", "party")` is "Participant". `view` is a stored binding view;
    /// a mixed instrument speaks as a binding one, an undetermined one in neutral words.
    pub fn term(self, view: &str, word: &str) -> &'static str {
        self.label(
            match view {
                "binding" | "mixed" => "term-binding",
                "non_binding" => "term-non-binding",
                _ => "term-neutral",
            },
            word,
        )
    }
}
