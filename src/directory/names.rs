//! A name or title in up to four languages, and which of them a reader sees. Pure.

use crate::web::locale::Lang;

/// A name in English, and in the others as far as known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// In English, the language every record has.
    pub en: String,
    /// In Polish.
    pub pl: Option<String>,
    /// In Ukrainian.
    pub uk: Option<String>,
    /// In the state's own language.
    pub native: Option<String>,
}

/// The name for a reader: in the reader's language, else in English.
pub fn pick<'n>(lang: Lang, en: &'n str, pl: Option<&'n str>, uk: Option<&'n str>) -> &'n str {
    match lang {
        Lang::En => en,
        Lang::Pl => pl.unwrap_or(en),
        Lang::Uk => uk.unwrap_or(en),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_translation_falls_back_to_english() {
        for (lang, expected) in [(Lang::En, "Sejm"), (Lang::Pl, "Sejm RP"), (Lang::Uk, "Sejm")] {
            assert_eq!(pick(lang, "Sejm", Some("Sejm RP"), None), expected);
        }
    }
}
