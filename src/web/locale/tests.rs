//! The three languages say the same things; every text that is asked for exists, and none lies unused.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::sources;
use super::words::{paths, source};
use super::*;

/// Prefixes of keys that are built in another way, each by the code that names it here: error pages by status.
const BUILT: &[&str] = &["error"];

/// Texts that are ready for screens still to come; take a key out when the first screen asks for it.
const COMING: &[&str] = &[
    "as-on",
    "assumed",
    "back",
    "days",
    "edit",
    "export",
    "facts-unverified",
    "illustrative",
    "nav-administration",
    "nav-audit",
    "nav-deadlines",
    "nav-directory",
    "nav-home",
    "nav-import",
    "nav-milestones",
    "nav-partners",
    "nav-register",
    "nav-reports",
    "no",
    "none-recorded",
    "notice-ceiling",
    "notice-read-only",
    "optional",
    "shown-of",
    "yes",
];

/// How a literal in the code begins that is a key, though no call of `t` stands around it: errors of a form, flashes, navigation.
const NAMED: &[&str] = &["error-", "flash-", "nav-", "passphrase-", "sign-in-"];

/// Each message with the names of its arguments, after checks that hold for one language alone.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for path in paths(lang) {
        let text = source(&path);
        let (resource, mistakes) =
            parser::parse(text.as_str()).map_or_else(|failed| failed, |sound| (sound, Vec::new()));
        assert!(mistakes.is_empty(), "{path}: {mistakes:?}");
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let key = message.id.name;
            let mut args = BTreeSet::new();
            let text = message.value.as_ref().is_some_and(|pattern| has_words(pattern, &mut args));
            assert!(text, "{path}: {key} is empty");
            assert!(found.insert(key.to_owned(), args).is_none(), "{path}: {key} stands twice");
        }
    }
    assert!(!found.is_empty());
    found
}

fn has_words(pattern: &Pattern<&str>, args: &mut BTreeSet<String>) -> bool {
    pattern.elements.iter().fold(false, |any, element| match element {
        PatternElement::TextElement { value } => any | !value.trim().is_empty(),
        PatternElement::Placeable { expression } => any | expression_has_words(expression, args),
    })
}

fn expression_has_words(expression: &Expression<&str>, args: &mut BTreeSet<String>) -> bool {
    match expression {
        Expression::Inline(inline) => {
            note_argument(inline, args);
            true
        }
        Expression::Select { selector, variants } => {
            note_argument(selector, args);
            variants.iter().all(|variant| has_words(&variant.value, args))
        }
    }
}

fn note_argument(inline: &InlineExpression<&str>, args: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        args.insert(id.name.to_owned());
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let english = messages(Lang::En);
    for lang in [Lang::Pl, Lang::Uk] {
        let other = messages(lang);
        for (key, args) in &english {
            assert!(other.contains_key(key), "{key} is missing in {}", lang.code());
            assert_eq!(args, &other[key], "{key} takes other arguments in {}", lang.code());
        }
        for key in other.keys() {
            assert!(english.contains_key(key), "{key} is in {} and not in English", lang.code());
        }
    }
}

#[test]
fn every_file_stands_in_every_language() {
    let names = |lang: Lang| paths(lang).into_iter().map(|path| path[3..].to_owned()).collect::<Vec<_>>();
    assert_eq!(names(Lang::En), names(Lang::Pl));
    assert_eq!(names(Lang::En), names(Lang::Uk));
}

#[test]
fn a_slavic_count_has_every_form() {
    for lang in [Lang::Pl, Lang::Uk] {
        for path in paths(lang) {
            let text = source(&path);
            for select in text.split("->").skip(1) {
                let body = select.split("\n}").next().unwrap_or_default();
                if body.contains("[one]") {
                    assert!(
                        body.contains("[few]") && body.contains("[many]"),
                        "{path}: a count without [few] or [many]: {body}"
                    );
                }
            }
        }
    }
}

/// The literal keys asked for in a text, by `t("…")`, `f("…"`, `n("…"` and `with("…"`.
fn asked(text: &str) -> BTreeSet<String> {
    let calls = [".t(\"", ".f(\"", ".n(\"", ".with(\"", ".with2(\""];
    calls
        .iter()
        .flat_map(|call| text.split(call).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .map(String::from)
        .collect()
}

fn every_source(visit: &mut dyn FnMut(&Path, &str)) {
    sources::each(Path::new("templates"), "html", visit);
    sources::each(Path::new("src"), "rs", &mut |path, text| {
        if !path.ends_with("tests.rs") {
            visit(path, text);
        }
    });
}

#[test]
fn every_text_that_is_asked_for_exists() {
    let known = messages(Lang::En);
    let mut seen = 0;
    every_source(&mut |path, text| {
        for key in asked(text) {
            let looks_like_key = !key.is_empty()
                && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            if looks_like_key {
                assert!(known.contains_key(&key), "{}: {key} is in no locale file", path.display());
                seen += 1;
            }
        }
    });
    assert!(seen > 20, "the sources were not read");
}

#[test]
fn every_text_that_is_named_in_the_code_exists() {
    let known = messages(Lang::En);
    let mut seen = 0;
    sources::each(Path::new("src"), "rs", &mut |path, text| {
        if path.ends_with("patterns.rs") || path.ends_with("tests.rs") {
            return; // such words name pages and prefixes there
        }
        let named = text.split('"').filter(|literal| NAMED.iter().any(|prefix| literal.starts_with(prefix)));
        let key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        for literal in named.filter(|literal| literal.len() > 6 && literal.chars().all(key)) {
            assert!(known.contains_key(literal), "{}: {literal} is in no locale file", path.display());
            seen += 1;
        }
    });
    assert!(seen > 10, "the sources were not read");
}

#[test]
fn no_text_lies_unused() {
    let mut literals = BTreeSet::new();
    every_source(&mut |_, text| literals.extend(text.split('"').map(String::from)));
    let unused: Vec<_> = messages(Lang::En)
        .into_keys()
        .filter(|key| !literals.contains(key) && !COMING.contains(&key.as_str()))
        .filter(|key| {
            !VOCABULARIES
                .iter()
                .chain(BUILT)
                .any(|prefix| key.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-')))
        })
        .collect();
    assert!(unused.is_empty(), "no source asks for {unused:?}");
}

#[test]
fn every_vocabulary_has_words() {
    let known = messages(Lang::En);
    for prefix in VOCABULARIES {
        let start = format!("{prefix}-");
        assert!(known.keys().any(|key| key.starts_with(&start)), "{prefix} has no words");
    }
}

#[test]
fn a_language_is_negotiated_by_weight() {
    for (header, expected) in [
        ("uk-UA,uk;q=0.9,en;q=0.8", Lang::Uk),
        ("de, pl;q=0.5, en;q=0.4", Lang::Pl),
        ("en;q=0.3, PL;q=0.7", Lang::Pl),
        ("uk;q=0, de", Lang::En),
        ("uk;q=nonsense", Lang::En),
        ("", Lang::En),
        ("*", Lang::En),
    ] {
        assert_eq!(Lang::negotiate(header), expected, "{header}");
    }
    assert_eq!(Lang::parse("pl-PL"), Some(Lang::Pl));
    assert_eq!(Lang::parse("pls"), None);
}

#[test]
fn numbers_are_grouped_as_each_language_groups_them() {
    for (n, en, slavic) in [
        (0_i64, "0", "0"),
        (999, "999", "999"),
        (1204, "1,204", "1204"),
        (48_211, "48,211", "48\u{a0}211"),
        (-1_234_567, "\u{2212}1,234,567", "\u{2212}1\u{a0}234\u{a0}567"),
    ] {
        assert_eq!(Lang::En.number(n), en);
        assert_eq!(Lang::Pl.number(n), slavic);
        assert_eq!(Lang::Uk.number(n), slavic);
    }
    assert_eq!(Lang::En.number(i64::MIN), "\u{2212}9,223,372,036,854,775,808");
    assert_eq!(
        (Lang::En.slip(107), Lang::En.slip(-20), Lang::En.slip(0)),
        ("+107".into(), "\u{2212}20".into(), "0".into())
    );
    assert_eq!(Lang::Pl.percent(58_usize), "58\u{a0}%");
}

#[test]
fn a_count_chooses_its_plural() {
    for (n, en, pl, uk) in [
        (1, "1 day", "1 dzień", "1 день"),
        (2, "2 days", "2 dni", "2 дні"),
        (5, "5 days", "5 dni", "5 днів"),
        (21, "21 days", "21 dni", "21 день"),
        (12_000, "12,000 days", "12\u{a0}000 dni", "12\u{a0}000 днів"),
    ] {
        assert_eq!(Lang::En.n("days", n), en);
        assert_eq!(Lang::Pl.n("days", n), pl);
        assert_eq!(Lang::Uk.n("days", n), uk);
    }
}

#[test]
fn an_unknown_text_is_seen_and_not_hidden() {
    assert_eq!(Lang::Pl.t("no-such-text"), "⟨no-such-text⟩");
    assert_eq!(Lang::Pl.f("no-such-text", &[]), "⟨no-such-text⟩");
}

#[test]
fn unknown_keys_do_not_fill_the_memory() {
    let mut seen = std::collections::HashSet::new();
    for i in 0..2_000 {
        super::words::kept(&mut seen, &format!("flood-{i}"));
    }
    assert_eq!(super::words::kept(&mut seen, "flood-0"), "⟨flood-0⟩");
    assert_eq!(super::words::kept(&mut seen, "flood-1999"), "⟨?⟩");
    assert!(seen.len() < 1_000);
}

#[test]
fn words_follow_binding_force() {
    assert_eq!(Lang::En.term("binding", "party"), "Party");
    assert_eq!(Lang::En.term("mixed", "party"), "Party");
    assert_eq!(Lang::En.term("non_binding", "party"), "Participant");
    assert_ne!(Lang::En.term("undetermined", "party"), Lang::En.term("binding", "party"));
    assert_eq!(Lang::Pl.label("kind", "letter_of_intent"), Lang::Pl.t("kind-letter-of-intent"));
}
