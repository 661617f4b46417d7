//! Two people, one record: what differs, and what the second person chose. Pure.

use crate::web::form::Fields;
use crate::web::parts::Difference;

/// Puts what the register holds in place of each field for which the reader chose it.
pub fn choose(ours: &mut Fields, theirs: &Fields, names: &[(&str, &str)]) {
    for (name, _) in names {
        if ours.text(&format!("keep-{name}")) == "theirs" {
            ours.set(name, theirs.raw(name));
        }
    }
}

/// Whether the form is the answer to a conflict.
pub fn is_choice(ours: &Fields, names: &[(&str, &str)]) -> bool {
    names.iter().any(|(name, _)| !ours.text(&format!("keep-{name}")).is_empty())
}

/// The fields in which what was sent differs from what the register holds; `label` and `words` make them readable.
pub fn differences(
    ours: &Fields,
    theirs: &Fields,
    names: &[(&str, &str)],
    label: impl Fn(&str) -> String,
    words: impl Fn(&str, &str) -> String,
) -> Vec<Difference> {
    let differ = names.iter().filter(|(name, _)| ours.text(name) != theirs.text(name));
    differ
        .map(|(name, key)| Difference {
            name: (*name).to_owned(),
            label: label(key),
            theirs: words(name, theirs.text(name)),
            ours: words(name, ours.text(name)),
        })
        .collect()
}

/// The names that a form may send: its fields and the choices after a conflict.
pub fn known(names: &[(&str, &str)]) -> Vec<String> {
    let both = names.iter().flat_map(|(name, _)| [(*name).to_owned(), format!("keep-{name}")]);
    both.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [(&str, &str); 2] = [("a", "label-a"), ("b", "label-b")];

    #[test]
    fn only_what_differs_is_asked_about_and_the_choice_counts() {
        let theirs = Fields::from_pairs([("a", "1"), ("b", "2")]);
        let mut ours = Fields::from_pairs([("a", "1"), ("b", "3")]);
        assert!(!is_choice(&ours, &NAMES));
        let found = differences(&ours, &theirs, &NAMES, str::to_uppercase, |_, value| value.to_owned());
        let expected =
            Difference { name: "b".into(), label: "LABEL-B".into(), theirs: "2".into(), ours: "3".into() };
        assert_eq!(found, [expected]);
        ours.set("keep-b", "theirs");
        assert!(is_choice(&ours, &NAMES));
        choose(&mut ours, &theirs, &NAMES);
        assert_eq!(ours.text("b"), "2");
        ours.set("b", "3");
        ours.set("keep-b", "ours");
        choose(&mut ours, &theirs, &NAMES);
        assert_eq!(ours.text("b"), "3");
    }
}
