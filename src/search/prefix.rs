//! The range of words that begin alike, for an index that knows only order. Pure.

/// The words that begin with `word`: from the first text to below the second.
pub fn range(word: &str) -> (String, String) {
    // Of folded words, which have at most sixty-four characters, none is above this one.
    let last = || "z".repeat(65);
    (word.to_owned(), after_prefix(word).unwrap_or_else(last))
}

/// The least text above every text that begins with `word`; none when there is none.
///
/// Stays within digits and lower-case letters where it can: punctuation such as `{` has another place in other collations.
pub fn after_prefix(word: &str) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    while let Some(last) = letters.pop() {
        let next = match last {
            'z' => None,
            '9' => Some('a'),
            c => char::from_u32(u32::from(c) + 1),
        };
        if let Some(next) = next {
            letters.push(next);
            return Some(letters.into_iter().collect());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{after_prefix, range};
    use proptest::prelude::*;

    #[test]
    fn the_end_of_a_prefix_stays_among_letters_and_digits() {
        for (word, end) in [
            ("kyi", Some("kyj")),
            ("kyz", Some("kz")),
            ("199", Some("19a")),
            ("zz", None),
            ("z9", Some("za")),
        ] {
            assert_eq!(after_prefix(word).as_deref(), end, "{word}");
        }
    }

    proptest! {
        #[test]
        fn a_range_has_exactly_the_words_that_begin_so(word in "[0-9a-z]{1,3}|z{1,64}", other in "[0-9a-z]{1,4}|z{1,64}") {
            let (from, below) = range(&word);
            prop_assert_eq!(other >= from && other < below, other.starts_with(&word));
        }

        #[test]
        fn exactly_the_words_that_begin_so_lie_between(word in "[0-9a-z]{1,4}", other in "[0-9a-z]{1,6}") {
            let inside = other >= word && after_prefix(&word).is_none_or(|end| other < end);
            prop_assert_eq!(inside, other.starts_with(&word));
        }
    }
}
