//! Names of entries: ASCII letters, digits and dashes, so that no system takes one for a path, a device or a switch. Pure.

use std::collections::BTreeSet;

/// Characters of a name from outside that are kept.
const LONGEST: usize = 60;

/// The names that were given; none is given twice, whatever a system thinks of capitals.
#[derive(Debug, Default)]
pub struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// `stem.ending`, or with a number when that is taken.
    pub fn free(&mut self, stem: &str, ending: &str) -> String {
        let mut number = 1;
        loop {
            let name = match number {
                1 => format!("{stem}.{ending}"),
                number => format!("{stem}-{number}.{ending}"),
            };
            if self.taken.insert(name.to_ascii_lowercase()) {
                return name;
            }
            number += 1;
        }
    }
}

/// A text as part of a name: what is no ASCII letter or digit becomes a dash, and dashes neither stand beside each other nor at
/// an end. Empty when nothing is left.
pub fn safe(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars() {
        match c.is_ascii_alphanumeric() {
            true => name.push(c),
            false if name.ends_with('-') || name.is_empty() => {}
            false => name.push('-'),
        }
        if name.len() == LONGEST {
            break;
        }
    }
    name.trim_end_matches('-').to_owned()
}

/// The stem for one agreement: its number, or for a draft its id.
pub fn of_agreement(number: Option<&str>, id: &str) -> String {
    match number.map(safe).filter(|name| !name.is_empty()) {
        Some(name) => name,
        None => format!("draft-{}", safe(id)),
    }
}

/// Stem and ending for the file of a document, which stands in the folder of its agreement.
pub fn of_file(folder: &str, place: usize, version: i32, file_name: &str) -> (String, String) {
    let (stem, ending) = file_name.rsplit_once('.').unwrap_or((file_name, ""));
    let stem = match safe(stem) {
        stem if stem.is_empty() => "document".to_owned(),
        stem => stem,
    };
    let ending = match safe(ending).to_ascii_lowercase() {
        ending if ending.is_empty() || ending.len() > 5 => "bin".to_owned(),
        ending => ending,
    };
    (format!("documents/{folder}/D{place}-v{version}-{stem}"), ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_from_outside_is_never_a_path() {
        for (text, want) in [
            ("PL-UA/2025/0001", "PL-UA-2025-0001"),
            ("../../etc/passwd", "etc-passwd"),
            ("..\\..\\boot.ini", "boot-ini"),
            ("C:\\x", "C-x"),
            ("-rf", "rf"),
            ("Угода", ""),
            ("a\u{202e}b\0c\n", "a-b-c"),
            ("", ""),
        ] {
            assert_eq!(safe(text), want, "{text:?}");
        }
        assert_eq!(safe(&"x".repeat(300)).len(), LONGEST);
        assert_eq!(of_agreement(None, "0199-ab"), "draft-0199-ab");
        assert_eq!(of_agreement(Some("№"), "7"), "draft-7");
    }

    #[test]
    fn files_keep_a_plain_ending_and_stand_in_their_folder() {
        let name = |file: &str| {
            let (stem, ending) = of_file("PL-1", 2, 1, file);
            format!("{stem}.{ending}")
        };
        assert_eq!(name("Umowa (podpisana).PDF"), "documents/PL-1/D2-v1-Umowa-podpisana.pdf");
        assert_eq!(name("Угода.docx"), "documents/PL-1/D2-v1-document.docx");
        assert_eq!(name("../x/../../y"), "documents/PL-1/D2-v1-x.y");
        assert_eq!(name("no ending"), "documents/PL-1/D2-v1-no-ending.bin");
        assert_eq!(name("CON"), "documents/PL-1/D2-v1-CON.bin");
    }

    #[test]
    fn no_name_is_given_twice() {
        let mut names = Names::default();
        let given = ["a", "A", "a", "b"].map(|stem| names.free(stem, "pdf"));
        assert_eq!(given, ["a.pdf", "A-2.pdf", "a-3.pdf", "b.pdf"]);
    }
}
