//! Plain text in the encodings of our languages.

use super::{MOST_TEXT, Text};
use crate::documents::document::TextFault;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1250, WINDOWS_1251};
use std::fs::File;
use std::io::Read;

/// The text of a file: UTF-8, UTF-16 with its mark, else the Central European or Cyrillic code page.
pub fn read(file: File) -> Result<Text, TextFault> {
    let mut bytes = Vec::new();
    // One byte more than is kept, to see whether there is more.
    file.take(MOST_TEXT as u64 + 1).read_to_end(&mut bytes).map_err(|_| TextFault::Damaged)?;
    let is_cut = bytes.len() > MOST_TEXT;
    bytes.truncate(MOST_TEXT);
    let words = decode(&bytes, is_cut);
    Ok(Text { words: words.replace('\u{0}', ""), pages: None, is_cut })
}

/// The text of these bytes, all of them.
pub fn decode_text(bytes: &[u8]) -> String {
    decode(bytes, false)
}

fn decode(bytes: &[u8], is_cut: bool) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // The cut may have gone through a letter.
        Err(error) if is_cut && bytes.len() - error.valid_up_to() < 4 => UTF_8.decode(bytes).0.into_owned(),
        Err(_) => code_page(bytes).decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// In Cyrillic text most letters stand in the upper half; in Polish text a few.
fn code_page(bytes: &[u8]) -> &'static Encoding {
    let upper = bytes.iter().filter(|b| **b >= 0xc0).count();
    let lower = bytes.iter().filter(|b| b.is_ascii_alphabetic()).count();
    if upper > lower { WINDOWS_1251 } else { WINDOWS_1250 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_languages_are_read_in_the_encodings_of_old_files() {
        let polish = "Zażółć gęślą jaźń, Łódź";
        let ukrainian = "Угода про співробітництво, Київ";
        for text in [polish, ukrainian, "plain", ""] {
            assert_eq!(decode(text.as_bytes(), false), text);
            assert_eq!(decode(&[b"\xef\xbb\xbf", text.as_bytes()].concat(), false), text);
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(decode(&[b"\xff\xfe".as_slice(), &wide].concat(), false), text);
        }
        assert_eq!(decode(&WINDOWS_1250.encode(polish).0, false), polish);
        assert_eq!(decode(&WINDOWS_1251.encode(ukrainian).0, false), ukrainian);
        let cut = &"Київ".as_bytes()[..7];
        assert!(decode(cut, true).starts_with("Киї"));
    }
}
