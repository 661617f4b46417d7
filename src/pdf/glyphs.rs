//! What the style must know about the letters of one document: `glyphs.json` of the world.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Serialize;
use unicode_normalization::char::is_combining_mark;

use super::coverage::{Letters, is_invisible};
use super::fonts::Fonts;

/// What the style must know about the letters of one document.
#[derive(Serialize)]
pub(super) struct Glyphs {
    /// The inside of a regex class that matches every letter to be shown as □; empty when there is none.
    missing: String,
    /// Whether zero-width characters occur, which are left out.
    invisible: bool,
    /// Whether combining marks occur, which a hostile text may stack.
    marks: bool,
    /// Names of families from the font folder, to be tried after the embedded ones.
    families: Vec<String>,
}

impl Glyphs {
    pub(super) fn new(letters: &Letters, missing: &BTreeSet<char>, fonts: &Fonts) -> Self {
        Self {
            missing: class(missing, letters, fonts),
            invisible: letters.iter().any(is_invisible),
            marks: letters.iter().any(is_combining_mark),
            families: fonts.extra_families(),
        }
    }
}

/// Neighbouring letters become one range where nothing drawable lies between, to keep the class short.
fn class(missing: &BTreeSet<char>, letters: &Letters, fonts: &Fonts) -> String {
    let present: BTreeSet<char> = letters.iter().collect();
    let keep = |c: char| {
        fonts.is_common(c) || matches!(c, '\t' | '\n' | '\r' | '□') || is_invisible(c) || present.contains(&c)
    };
    let mut ranges: Vec<(char, char)> = Vec::new();
    for &letter in missing {
        match ranges.last_mut() {
            Some((_, last)) if !blocked(*last, letter, &keep) => *last = letter,
            Some(_) | None => ranges.push((letter, letter)),
        }
    }
    ranges.iter().fold(String::new(), |mut class, (from, to)| {
        write!(class, "\\x{{{:x}}}-\\x{{{:x}}}", u32::from(*from), u32::from(*to))
            .expect("a String takes any text");
        class
    })
}

/// Whether a letter that must stay lies between two missing ones; a wide gap counts as one.
fn blocked(from: char, to: char, keep: &dyn Fn(char) -> bool) -> bool {
    u32::from(to) - u32::from(from) > 4096 || (from..to).skip(1).any(keep)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyphs(json: &str) -> Glyphs {
        let mut letters = Letters::default();
        letters.read(json.as_bytes(), "data").expect("the example is JSON");
        let fonts = Fonts::embedded();
        Glyphs::new(&letters, &letters.missing_from(fonts), fonts)
    }

    #[test]
    fn ordinary_text_needs_no_rules() {
        let glyphs = glyphs(r#"["Zażółć, їжак, “quoted” – …"]"#);
        assert_eq!((glyphs.missing.as_str(), glyphs.invisible, glyphs.marks), ("", false, false));
    }

    #[test]
    fn neighbouring_missing_letters_share_a_range_and_drawable_ones_part_it() {
        assert_eq!(glyphs(r#"["日本"]"#).missing, "\\x{65e5}-\\x{672c}");
        assert_eq!(glyphs(r#"["\u0001\u001f"]"#).missing, "\\x{1}-\\x{1}\\x{1f}-\\x{1f}");
    }

    #[test]
    fn zero_width_characters_and_marks_are_announced() {
        assert!(glyphs(r#"["a\u200bb"]"#).invisible);
        assert!(glyphs(r#"["e\u0301"]"#).marks);
    }
}
