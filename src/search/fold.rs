//! Text folded for searching: «Київ», "Kyiv" and "KYIV" are one word. Pure.
//!
//! Cyrillic follows the Ukrainian table of transliteration (Cabinet of Ministers, 27 January 2010, no. 55), in its form
//! for the middle of a word wherever the letter stands, so that a compound folds like its parts.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` in lower-case Latin letters and digits, its words set apart by one blank.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let plain = text.chars().filter(|c| !is_apostrophe(*c)).nfkc();
    for c in plain.flat_map(char::to_lowercase) {
        match ukrainian(before, c) {
            Some(latin) => out.push_str(latin),
            None => push_other(c, &mut out),
        }
        before = c;
    }
    out.truncate(out.trim_end().len());
    out
}

/// Characters of a word that count; what follows does not tell two words apart.
const LONGEST: usize = 64;

/// The folded words of `text`, each once and in order of first appearance: two characters or more, or a number.
pub fn words(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in each_word(text) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found
}

/// The folded words of `text` as they come, the same ones again and again.
pub fn each_word(text: &str) -> Vec<String> {
    // Folded text is ASCII; a database index does not take words of any length.
    let short = fold(text);
    let short = short.split(' ').map(|word| &word[..word.len().min(LONGEST)]);
    let counts = |word: &&str| word.len() >= 2 || word.bytes().any(|b| b.is_ascii_digit());
    short.filter(counts).map(str::to_owned).collect()
}

/// Whether a character stands inside a word: folding parts two words at every other one.
pub fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || is_apostrophe(c)
}

/// Marks that stand inside a word and part nothing, in the typographies of our languages.
const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʹ' | 'ʾ' | 'ʿ' | '′' | '`' | '´' | '＇')
}

/// A letter of the Ukrainian alphabet; `г` after `з` is `gh`, so that it is not read as `ж`.
const fn ukrainian(before: char, c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' if before == 'з' => "gh",
        'г' => "h",
        'ґ' => "g",
        'д' => "d",
        'е' => "e",
        'є' => "ie",
        'ж' => "zh",
        'з' => "z",
        'и' => "y",
        'і' | 'ї' | 'й' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ь' | 'ъ' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

fn push_other(c: char, out: &mut String) {
    if is_combining_mark(c) {
        return;
    }
    if !c.is_alphanumeric() {
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        return;
    }
    for base in c.nfkd().filter(|part| !is_combining_mark(*part)) {
        let latin = any_ascii::any_ascii_char(base);
        let kept = latin.bytes().filter(u8::is_ascii_alphanumeric);
        out.extend(kept.map(|byte| char::from(byte.to_ascii_lowercase())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn scripts_accents_and_marks_meet() {
        for (text, folded) in [
            ("Київ", "kyiv"),
            ("Kyiv", "kyiv"),
            ("Ки\u{457}в", "kyiv"),
            ("Ки\u{456}\u{308}в", "kyiv"),
            ("Łódź", "lodz"),
            ("ŁÓDŹ", "lodz"),
            ("Győr", "gyor"),
            ("«Україна»", "ukraina"),
            ("д'Артаньян", "dartanian"),
            ("д’Артаньян", "dartanian"),
            ("Обʼєднані Арабські Емірати", "obiednani arabski emiraty"),
            ("Згурський, Згораны", "zghurskyi zghorany"),
            ("Ґалаґан — Гощанська", "galagan hoshchanska"),
            ("Хмельницький", "khmelnytskyi"),
            ("Юрій Єхануров", "iurii iekhanurov"),
            ("Đorđe, Straße, Ørsted, Æthelred", "dorde strasse orsted aethelred"),
            ("İstanbul", "istanbul"),
            ("Αθήνα", "athina"),
            ("ＰＬ－ＵＡ／２０２５", "pl ua 2025"),
            ("PL-UA/2025/0001", "pl ua 2025 0001"),
            ("  two\t\n words — ", "two words"),
            ("🛡 drones 🚁", "drones"),
            ("🛡", ""),
            ("…", ""),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
        }
    }

    #[test]
    fn words_are_told_once_and_single_letters_are_left_out() {
        assert_eq!(
            words("Ministry of Defence of Ukraine, п. 7 і 7"),
            ["ministry", "of", "defence", "ukraine", "7"]
        );
        assert!(words("a — b’").is_empty());
    }

    #[test]
    fn a_title_of_six_hundred_characters_keeps_every_word() {
        let title: String = (0..60).map(|n| format!("угода{n:04} ")).collect();
        assert_eq!(title.chars().count(), 600);
        let found = words(&title);
        assert_eq!(found.len(), 60);
        assert_eq!(found.last().map(String::as_str), Some("uhoda0059"));
    }

    proptest! {
        #[test]
        fn folding_gives_plain_words_and_is_done_once(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert!(once.bytes().all(|b| b == b' ' || b.is_ascii_digit() || b.is_ascii_lowercase()), "{once:?}");
            prop_assert!(!once.contains("  ") && once.trim() == once);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
