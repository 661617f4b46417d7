//! Which letters the data holds, and which of them the fonts can draw.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::PdfError;
use super::fonts::Fonts;

/// Every letter of a JSON document's texts and keys, and their capitals.
#[derive(Default)]
pub(super) struct Letters(BTreeSet<char>);

impl Letters {
    /// Reads one more JSON document.
    pub(super) fn read(&mut self, json: &[u8], what: &str) -> Result<(), PdfError> {
        let mut source = serde_json::Deserializer::from_slice(json);
        Collect(self)
            .deserialize(&mut source)
            .and_then(|()| source.end())
            .map_err(|error| PdfError::BadData(format!("{what} is not JSON: {error}")))
    }

    fn add(&mut self, text: &str) {
        for letter in text.chars().filter(|letter| !matches!(letter, ' '..='~')) {
            if self.0.insert(letter) {
                self.0.extend(letter.to_uppercase()); // markings print in capitals
            }
        }
    }

    /// All letters but the printable ASCII ones, which every font has.
    pub(super) fn iter(&self) -> impl Iterator<Item = char> {
        self.0.iter().copied()
    }

    /// The letters that the fonts cannot draw or that must not be drawn.
    pub(super) fn missing_from(&self, fonts: &Fonts) -> BTreeSet<char> {
        self.iter().filter(|c| !is_layout(*c) && (is_forbidden(*c) || !fonts.is_drawable(*c))).collect()
    }

    /// The letters that not every main font has.
    pub(super) fn uncommon(&self, fonts: &Fonts) -> BTreeSet<char> {
        self.iter().filter(|c| !is_layout(*c) && (is_forbidden(*c) || !fonts.is_common(*c))).collect()
    }
}

/// Line breaks and tabs shape the text and are never drawn; □ stands for a letter that is not.
fn is_layout(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\t' | '□') || is_invisible(letter)
}

/// Zero-width characters: the style leaves them out and lists them on the last page.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Characters that change how others read, that have no meaning outside one system, or that fonts hide:
/// never drawn, whatever a font offers.
pub(super) fn is_forbidden(letter: char) -> bool {
    letter.is_control() || is_format(letter) || is_private(letter) || is_blank(letter)
}

/// Unicode 17 general category Cf, line and paragraph separators, specials.
fn is_format(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}'
        | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff0}'..='\u{ffff}' | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_private(letter: char) -> bool {
    let code = u32::from(letter);
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fdd0}'..='\u{fdef}')
        || code & 0xfffe == 0xfffe
}

/// Letters that are defined to look like nothing.
fn is_blank(letter: char) -> bool {
    matches!(letter,
        '\u{34f}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}')
}

/// When the document was made, which every data file must say.
#[derive(Deserialize)]
struct Made {
    export: MadeAt,
}

#[derive(Deserialize)]
struct MadeAt {
    made_at: chrono::DateTime<chrono::Utc>,
}

/// The instant at which the data says that the document was made.
pub(super) fn made_at(data: &[u8]) -> Result<chrono::DateTime<chrono::Utc>, PdfError> {
    serde_json::from_slice::<Made>(data)
        .map(|made| made.export.made_at)
        .map_err(|error| PdfError::BadData(format!("export.made_at is not an instant: {error}")))
}

/// Walks a JSON document and keeps nothing but its letters.
struct Collect<'a>(&'a mut Letters);

impl<'de> DeserializeSeed<'de> for Collect<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Collect<'_> {
    type Value = ();

    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.add(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Collect(self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_key_seed(Collect(self.0))?.is_some() {
            map.next_value_seed(Collect(self.0))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(json: &str) -> String {
        let mut letters = Letters::default();
        letters.read(json.as_bytes(), "data").expect("the example is JSON");
        letters.missing_from(Fonts::embedded()).into_iter().collect()
    }

    #[test]
    fn latin_cyrillic_georgian_and_armenian_letters_are_drawn() {
        assert_eq!(
            missing(
                r#"{"ключ ŁĄŻ": ["Ґанок їжак", {"x": "საქართველო Հայաստան – „ć”"}], "n": [1, -2, 0.5, true, null]}"#
            ),
            ""
        );
    }

    #[test]
    fn letters_without_glyph_controls_overrides_and_private_use_are_missing() {
        assert_eq!(
            missing(r#"["日a\u0001\u202eb\ue000\ufffd 😀\t\n\u200b\ufeff"]"#),
            "\u{1}\u{202e}日\u{e000}\u{fffd}😀"
        );
    }

    #[test]
    fn what_is_not_json_is_bad_data() {
        for json in ["", "{", "[1] 2", "\"\\ud800\""] {
            let read = Letters::default().read(json.as_bytes(), "data");
            assert!(matches!(read, Err(PdfError::BadData(_))), "{json}");
        }
    }

    #[test]
    fn data_without_a_true_instant_is_bad_data() {
        for data in ["{}", r#"{"export":{}}"#, r#"{"export":{"made_at":"2026-02-30T10:00:00Z"}}"#, "[]"] {
            assert!(matches!(made_at(data.as_bytes()), Err(PdfError::BadData(_))), "{data}");
        }
        let made = made_at(br#"{"export":{"made_at":"2026-11-19T10:00:00Z"}}"#).expect("a true instant");
        assert_eq!(made.timestamp(), 1_795_082_400);
    }
}
