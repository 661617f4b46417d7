//! The instructions that stand in a pack, in the language it is asked for. Pure.

use crate::web::locale::Lang;

const EN: &str = include_str!("../../templates/audit_packs/verify.en.md");
const PL: &str = include_str!("../../templates/audit_packs/verify.pl.md");
const UK: &str = include_str!("../../templates/audit_packs/verify.uk.md");

/// How to check a pack, made by `by` at `at` by this version of the program.
pub fn text(lang: Lang, by: &str, at: &str, program: &str) -> String {
    let text = match lang {
        Lang::En => EN,
        Lang::Pl => PL,
        Lang::Uk => UK,
    };
    text.replace("{by}", by).replace("{at}", at).replace("{program}", program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_names_every_entry_and_every_verifier() {
        for lang in Lang::ALL {
            let text = text(lang, "Anna", "2026-03-02T09:00:00Z", "Entente 1");
            for name in [
                "manifest.json",
                "SHA256SUMS",
                "sha256sum --check",
                "log-bundle.zip",
                "events.jsonl",
                "checkpoint.txt",
                "documents.csv",
                "exceptions.csv",
                "dossiers/",
                "entente audit verify log-bundle.zip --checkpoint",
                "python3 verify.py log-bundle.zip --checkpoint",
                "entente verify dossiers/",
                "--witness-key",
                "Anna",
            ] {
                assert!(text.contains(name), "{}: {name}", lang.code());
            }
            assert!(!text.contains('{'), "{}: a place is not filled in", lang.code());
        }
    }
}
