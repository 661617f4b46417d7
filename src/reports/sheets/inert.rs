//! Texts that no spreadsheet takes for a formula, and the way back. Pure (security.md, R37).
//!
//! A piece of a text that begins like a formula gets an apostrophe before it, and so does one that begins like that behind
//! apostrophes of its own: then the way back is never in doubt. Pieces begin with the text, behind a line break and behind what
//! some country's spreadsheet takes for the end of a cell: a semicolon tears a text apart even where it stands in quotes, when
//! the file is cut by semicolons though it is written with commas.

use std::borrow::Cow;

/// How formulas begin, in all widths, and what makes a spreadsheet begin a new cell.
const BEGINNINGS: [char; 15] =
    ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−', '\t', '\0'];

/// Behind these a new piece begins.
const ENDS: [char; 5] = ['\r', '\n', '\t', ';', '|'];

/// What spreadsheets drop before they look at a cell, or what nobody sees: quotes, spaces of every kind, zero-width characters,
/// marks of direction, controls.
fn is_passed_over(c: char) -> bool {
    let is_space = c.is_whitespace() || c.is_control() || c == '"';
    let is_unseen = matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}');
    (is_space || is_unseen) && !matches!(c, '\t' | '\r' | '\n' | '\0')
}

/// Whether a piece begins like a formula; a break at the very beginning of a text hides what comes behind it.
fn begins(rest: &str, is_first: bool) -> bool {
    match rest.chars().find(|c| !is_passed_over(*c)) {
        Some('\r' | '\n') => is_first,
        Some(first) => BEGINNINGS.contains(&first),
        None => false,
    }
}

/// Where the pieces of a text begin.
fn pieces(text: &str) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(text.match_indices(ENDS).map(|(at, _)| at + 1))
}

/// Whether a spreadsheet might take this text, or a piece of it, for a formula.
pub fn is_dangerous(text: &str) -> bool {
    pieces(text).any(|at| begins(&text[at..], at == 0))
}

/// The text with an apostrophe before every piece that might be taken for a formula; [`bare`] takes them away again.
pub fn inert(text: &str) -> Cow<'_, str> {
    let (mut out, mut done) = (String::new(), 0);
    for at in pieces(text).filter(|at| begins(text[*at..].trim_start_matches('\''), *at == 0)) {
        out.push_str(&text[done..at]);
        out.push('\'');
        done = at;
    }
    if out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// The text of a cell without the apostrophes that kept it from being a formula.
pub fn bare(cell: &str) -> Cow<'_, str> {
    let (mut out, mut done) = (String::new(), 0);
    let is_hidden = |at: &usize| {
        let rest = &cell[*at..];
        rest.starts_with('\'') && begins(rest.trim_start_matches('\''), *at == 0)
    };
    for at in pieces(cell).filter(is_hidden) {
        out.push_str(&cell[done..at]);
        done = at + 1;
    }
    if done == 0 {
        return Cow::Borrowed(cell);
    }
    out.push_str(&cell[done..]);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_looks_like_a_formula_is_known_as_such_and_comes_back() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+48 22", "'+48 22"),
            ("-2", "'-2"),
            ("−2", "'−2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("\rx", "'\rx"),
            ("\nx", "'\nx"),
            ("\0x", "'\0x"),
            ("  =1", "'  =1"),
            ("＝1", "'＝1"),
            ("\u{a0}=1", "'\u{a0}=1"),
            ("\u{feff}=1", "'\u{feff}=1"),
            ("\u{200b}\u{202e}=1", "'\u{200b}\u{202e}=1"),
            ("a\n=1", "a\n'=1"),
            ("a\r\n=1\n+2", "a\r\n'=1\n'+2"),
            ("=1\nb", "'=1\nb"),
            ("'=1", "''=1"),
            ("''=1", "'''=1"),
            ("\n=1", "'\n'=1"),
            ("a;=1", "a;'=1"),
            ("a; =1", "a;' =1"),
            ("a\t=1|+2", "a\t'=1|'+2"),
            ("\"=1\"", "'\"=1\""),
            ("=1\";\"=2", "'=1\";'\"=2"),
            (";=1", ";'=1"),
        ] {
            assert!(is_dangerous(text.trim_start_matches('\'')), "{text:?}");
            assert_eq!(inert(text), cell, "{text:?}");
            assert!(!is_dangerous(&inert(text)), "{text:?}");
            assert_eq!(bare(cell), text, "{cell:?}");
        }
        for text in [
            "",
            "Treaty",
            "a=b",
            "'Tis",
            "'",
            "''",
            "2025-09-18",
            "“=”",
            "a\n\nb",
            "a\n",
            "a; b",
            "\"a\"",
            "a,=1",
        ] {
            assert!(!is_dangerous(text), "{text:?}");
            assert_eq!((inert(text), bare(text)), (Cow::Borrowed(text), Cow::Borrowed(text)), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4096, ..ProptestConfig::default() })]

        #[test]
        fn every_text_comes_back_and_none_stays_dangerous(text in "[ '=+@a\t\r\n\u{0}\u{feff}\u{a0}\u{200b}－;|,\"-]{0,9}") {
            let cell = inert(&text);
            prop_assert!(!is_dangerous(&cell), "{:?}", cell);
            prop_assert_eq!(bare(&cell), text.as_str());
        }

        #[test]
        fn any_text_at_all_comes_back(text in any::<String>()) {
            let cell = inert(&text);
            prop_assert_eq!(bare(&cell), text.as_str());
        }
    }
}
