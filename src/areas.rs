//! The vocabulary of areas, capabilities and tags: versioned reference data built into the program.

use std::sync::LazyLock;

#[derive(serde::Deserialize)]
struct Vocabulary {
    area: Vec<Area>,
}

/// One code of the vocabulary; its words are in the locales.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Area {
    /// The code that agreements keep.
    pub code: String,
    /// area, capability or tag: also the prefix of its words.
    pub facet: String,
}

static AREAS: LazyLock<Vec<Area>> = LazyLock::new(|| {
    let vocabulary: Vocabulary = toml::from_str(include_str!("../reference/areas.toml"))
        .expect("the built-in vocabulary is checked by a test");
    vocabulary.area
});

/// Every code in its order.
pub fn all() -> &'static [Area] {
    &AREAS
}

/// The entry of a code.
pub fn find(code: &str) -> Option<&'static Area> {
    AREAS.iter().find(|area| area.code == code)
}

/// The words for a code in a language; an unknown code stands for itself.
pub fn label(lang: crate::web::locale::Lang, code: &str) -> String {
    find(code).map_or_else(
        || code.to_owned(),
        |area| lang.label(&area.facet, area.code.strip_prefix("cap_").unwrap_or(&area.code)).to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::locale::Lang;

    #[test]
    fn every_code_has_words_in_three_languages() {
        assert!(all().len() > 60);
        for area in all() {
            for lang in [Lang::En, Lang::Pl, Lang::Uk] {
                assert!(!label(lang, &area.code).starts_with('⟨'), "{lang:?} {}", area.code);
            }
        }
    }
}
