//! The text of a file for the search: pieces as long as a result shows, and the first piece of each word. Pure.

use crate::search;
use std::collections::HashMap;

/// Characters of a piece, at most.
const LONGEST: usize = 480;
/// Different words of one text that are kept, at most.
pub const MOST_WORDS: usize = 50_000;

/// The pieces of a text, cut between words, and each folded word with the number of the first piece that has it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Passages {
    /// The pieces in order.
    pub pieces: Vec<String>,
    /// Words by the alphabet, each once.
    pub words: Vec<(String, i32)>,
}

impl Passages {
    /// Cuts and folds a text.
    pub fn of(text: &str) -> Self {
        let pieces = cut(text);
        let mut first: HashMap<String, i32> = HashMap::new();
        for (number, piece) in (0_i32..).zip(&pieces) {
            for word in search::each_word(piece) {
                if first.len() < MOST_WORDS || first.contains_key(&word) {
                    first.entry(word).or_insert(number);
                }
            }
        }
        let mut words: Vec<(String, i32)> = first.into_iter().collect();
        words.sort_unstable();
        Self { pieces, words }
    }
}

fn cut(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut length = 0;
    for word in text.split_whitespace().flat_map(parts) {
        let count = word.chars().count();
        if length > 0 && length + 1 + count > LONGEST {
            pieces.push(std::mem::take(&mut piece));
            length = 0;
        }
        if length > 0 {
            piece.push(' ');
            length += 1;
        }
        piece.push_str(word);
        length += count;
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

/// A word in parts that fit a piece; almost always the word itself.
fn parts(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = word;
    while let Some((at, _)) = rest.char_indices().nth(LONGEST) {
        let (part, after) = rest.split_at(at);
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_word_is_known_by_its_first_piece_in_every_script() {
        let text = format!("Київ {} Łódź kyiv", "lorem ".repeat(100));
        let passages = Passages::of(&text);
        assert_eq!(passages.pieces.len(), 2);
        assert_eq!(passages.words, [("kyiv".into(), 0), ("lodz".into(), 1), ("lorem".into(), 0)]);
        assert_eq!(Passages::of(" \n"), Passages::default());
    }

    proptest! {
        #[test]
        fn nothing_is_lost_between_pieces(text in "[a-zа-яżź ]{0,3000}|x{0,1500}") {
            let passages = Passages::of(&text);
            prop_assert!(passages.pieces.iter().all(|piece| piece.chars().count() <= LONGEST));
            let whole: String = text.split_whitespace().collect();
            let kept: String = passages.pieces.concat().split_whitespace().collect();
            prop_assert_eq!(whole, kept);
        }
    }
}
