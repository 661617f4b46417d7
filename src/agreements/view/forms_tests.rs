//! What the forms take and what they refuse.

use super::*;

fn keys(errors: Errors) -> Vec<(String, String)> {
    errors.iter().map(|(field, message)| (field.to_owned(), message.key.to_string())).collect()
}

fn with<'a>(more: &[(&'a str, &'a str)]) -> Fields {
    let mut fields = Fields::from_pairs([
        ("party", "0"),
        ("acted_on", "2025-09-18"),
        ("certainty", "reported"),
        ("capacity", "ex_officio"),
        ("office_as_signed", "Minister"),
        ("official", "o1"),
    ]);
    more.iter().for_each(|(name, value)| fields.set(name, *value));
    fields
}

#[test]
fn a_signatory_is_chosen_or_typed_and_not_both() {
    assert!(signature(&with(&[]), 2).is_ok());
    for (more, field, key) in [
        (vec![("name_latin", "A B")], "official", "signatory-twice"),
        (vec![("official", "")], "official", "signatory-missing"),
        (vec![("official", ""), ("name_native", "А Б")], "name_latin", "signatory-latin"),
        (vec![("party", "2")], "party", "error-choice"),
        (vec![("full_powers_ref", "12")], "capacity", "powers-need-capacity"),
        (vec![("acted_on", "yesterday")], "acted_on", "act-date-form"),
        (
            vec![("source", "s1"), ("source_reference", "r"), ("source_title", "t"), ("source_grade", "A")],
            "source",
            "source-twice",
        ),
    ] {
        let errors = signature(&with(&more), 2).expect_err(key);
        assert_eq!(keys(errors), [(field.to_owned(), key.to_owned())], "{more:?}");
    }
}

#[test]
fn every_kind_of_the_vocabulary_is_taken_and_nothing_else() {
    let sent = |kind| Fields::from_pairs([("kind", kind), ("acted_on", "2026"), ("certainty", "confirmed")]);
    for kind in ActKind::ALL.iter().filter(|kind| !kind.sets_an_end()) {
        assert!(act(&sent(kind.code()), 2).is_ok(), "{}", kind.code());
    }
    for kind in ["nonsense", ""] {
        assert!(act(&sent(kind), 2).is_err(), "{kind}");
    }
}

#[test]
fn a_field_belongs_to_its_kinds() {
    let typed = |more: &[(&str, &str)]| {
        let mut fields = Fields::from_pairs([("acted_on", "2026"), ("certainty", "confirmed")]);
        more.iter().for_each(|(name, value)| fields.set(name, *value));
        act(&fields, 2)
    };
    let extended = typed(&[("kind", "extended"), ("new_end", "2031-05")]).expect("an extension");
    assert_eq!(extended.act.new_end.map(|end| end.to_string()).as_deref(), Some("2031-05"));
    let paused = typed(&[("kind", "suspended"), ("extent", "partial")]).expect("a suspension");
    assert_eq!(paused.act.extent, Scope::Partial);
    for (more, field, key) in [
        (vec![("kind", "extended")], "new_end", "act-new-end"),
        (vec![("kind", "ratified"), ("new_end", "2031")], "new_end", "act-not-of-kind"),
        (vec![("kind", "ratified"), ("extent", "partial")], "extent", "act-not-of-kind"),
        (vec![("kind", "suspended"), ("extent", "half")], "extent", "error-choice"),
    ] {
        let errors = typed(&more).expect_err(key);
        assert_eq!(keys(errors), [(field.to_owned(), key.to_owned())], "{more:?}");
    }
}
