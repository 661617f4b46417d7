//! Names of files: how a name from outside is shown, and how it is given to whoever downloads. Never a path. Pure.

use super::format::Format;

/// Characters of a name that are kept.
const LONGEST: usize = 255;
/// Characters of a name that is given to a program that saves it.
const SAVED: usize = 120;

/// A name as it came, with what could deceive a reader made visible as `�`; what is too long is cut before its ending.
pub fn shown(name: &str) -> String {
    let visible = |c: char| if is_deceiving(c) { char::REPLACEMENT_CHARACTER } else { c };
    let name: String = name.chars().map(visible).collect();
    let name = name.trim();
    let count = name.chars().count();
    if count <= LONGEST {
        return name.to_owned();
    }
    let ending =
        name.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| ending.chars().count() <= 10);
    let ending = ending.map(|ending| format!(".{ending}")).unwrap_or_default();
    let start: String = name.chars().take(LONGEST - 1 - ending.chars().count()).collect();
    format!("{start}…{ending}")
}

/// Controls, line breaks, and marks that turn or hide what stands beside them.
fn is_deceiving(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The ending of a name in lower case, without its dot.
pub fn ending(name: &str) -> Option<String> {
    let (stem, ending) = name.trim().rsplit_once('.')?;
    let holds = !stem.is_empty() && (1..=5).contains(&ending.len());
    holds.then(|| ending.to_ascii_lowercase())
}

/// A name that any system can save: no separators, no reserved names, with the ending of its format.
pub fn saved(name: &str, format: Format) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = match name.rsplit_once('.') {
        Some((stem, _)) if ending(name).is_some() => stem,
        Some(_) | None => name,
    };
    let harmless = |c: char| {
        let bad = matches!(
            c,
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '%' | char::REPLACEMENT_CHARACTER
        );
        if bad || is_deceiving(c) { '_' } else { c }
    };
    let stem: String = stem.chars().map(harmless).take(SAVED).collect();
    let stem = stem.trim_end_matches('_').trim_matches(|c: char| c == '.' || c.is_whitespace());
    let stem = match stem {
        "" => "document".to_owned(),
        stem if is_reserved(stem) => format!("document_{stem}"),
        stem => stem.to_owned(),
    };
    format!("{stem}.{}", format.ending())
}

/// Names that Windows keeps for devices.
fn is_reserved(stem: &str) -> bool {
    let stem = stem.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix).is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()))
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// The value of `Content-Disposition` (RFC 6266): the name in ASCII, and whole by RFC 5987 where ASCII does not do.
pub fn disposition(name: &str, format: Format) -> String {
    let name = saved(name, format);
    let plain: String = any_ascii::any_ascii(&name)
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ' | '(' | ')') { c } else { '_' }
        })
        .collect();
    if plain == name {
        return format!("attachment; filename=\"{plain}\"");
    }
    let mut encoded = String::with_capacity(name.len() * 2);
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-' | b'_' => encoded.push(char::from(byte)),
            other => encoded.push_str(&format!("%{other:02X}")),
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_could_deceive_is_seen() {
        for (name, seen) in [
            ("Agreement.pdf", "Agreement.pdf"),
            ("Угода: текст 1.pdf", "Угода: текст 1.pdf"),
            ("annex\u{202e}fdp.exe.pdf", "annex�fdp.exe.pdf"),
            ("a\u{0}b\nc\r\u{1b}[2J.txt", "a�b�c��[2J.txt"),
            ("../../etc/passwd", "../../etc/passwd"),
            ("<script>.pdf", "<script>.pdf"),
        ] {
            assert_eq!(shown(name), seen, "{name:?}");
        }
        let long = format!("{}.pdf", "ż".repeat(10_000));
        assert_eq!(shown(&long).chars().count(), 255);
        assert!(shown(&long).ends_with("ż….pdf"));
    }

    #[test]
    fn a_name_to_save_is_no_path_and_has_the_ending_of_its_format() {
        for (name, format, want) in [
            ("Agreement.pdf", Format::Pdf, "Agreement.pdf"),
            ("Agreement.PDF", Format::Pdf, "Agreement.pdf"),
            ("../../etc/passwd", Format::Txt, "passwd.txt"),
            ("C:\\temp\\note.docx", Format::Docx, "note.docx"),
            ("CON.pdf", Format::Pdf, "document_CON.pdf"),
            ("com7.txt", Format::Txt, "document_com7.txt"),
            ("...", Format::Odt, "document.odt"),
            ("a:b|c?.pdf", Format::Pdf, "a_b_c.pdf"),
            ("v1.2 final", Format::Pdf, "v1.2 final.pdf"),
        ] {
            assert_eq!(saved(name, format), want, "{name:?}");
        }
    }

    #[test]
    fn the_header_has_an_ascii_name_and_the_whole_one() {
        assert_eq!(disposition("Note 1.pdf", Format::Pdf), "attachment; filename=\"Note 1.pdf\"");
        let cyrillic = disposition("Угода.pdf", Format::Pdf);
        assert_eq!(
            cyrillic,
            "attachment; filename=\"Ugoda.pdf\"; filename*=UTF-8''%D0%A3%D0%B3%D0%BE%D0%B4%D0%B0.pdf"
        );
    }

    proptest! {
        #[test]
        fn no_name_breaks_the_header_or_leaves_the_folder(name in "\\PC{0,60}|[\\x00-\\x1f/\\\\:\"%.]{0,40}") {
            let header = disposition(&name, Format::Pdf);
            prop_assert!(header.bytes().all(|b| (0x20..0x7f).contains(&b)), "{header:?}");
            prop_assert_eq!(header.matches('"').count(), 2, "{}", header);
            let saved = saved(&name, Format::Pdf);
            prop_assert!(!saved.contains(['/', '\\', ':', '\0']) && !saved.starts_with('.') && saved.ends_with(".pdf"), "{saved:?}");
            prop_assert!(!shown(&name).chars().any(is_deceiving));
        }
    }
}
