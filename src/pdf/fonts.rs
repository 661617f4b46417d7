//! The fonts: eleven embedded ones, and those of a configured folder when the data needs them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

macro_rules! embedded {
    ($($file:literal),* $(,)?) => {
        &[$(($file, include_bytes!(concat!("../../templates/pdf/fonts/", $file)))),*]
    };
}

/// Any text may be set in any of these, so a letter counts as drawable when all of them have it.
const MAIN: &[(&str, &[u8])] = embedded![
    "SourceSerif4-Regular.otf",
    "SourceSerif4-It.otf",
    "SourceSerif4-Semibold.otf",
    "SourceSerif4Display-Semibold.otf",
    "SourceSans3-Regular.otf",
    "SourceSans3-It.otf",
    "SourceSans3-Semibold.otf",
    "SourceCodePro-Regular.otf",
    "SourceCodePro-Semibold.otf",
];

/// These add a script each; the style names them after every main font.
const SCRIPTS: &[(&str, &[u8])] = embedded!["NotoSansGeorgian-Regular.ttf", "NotoSansArmenian-Regular.ttf"];

/// A font of ours in place of one that a file names and does not carry.
pub fn stand_in() -> &'static [u8] {
    MAIN[4].1
}

/// The most files of the folder that are opened, and the largest that is read.
const MOST_EXTRA_FILES: usize = 200;
const LARGEST_EXTRA_FILE: u64 = 64 << 20;

/// A set of fonts and its index.
#[derive(Clone)]
pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    faces: Vec<Font>,
    main: usize,
    embedded: usize,
}

static EMBEDDED: LazyLock<Fonts> = LazyLock::new(|| {
    let load = |fonts: &'static [(&str, &[u8])]| {
        fonts.iter().map(|(file, bytes)| Font::new(Bytes::new(*bytes), 0).unwrap_or_else(|| unreadable(file)))
    };
    let faces: Vec<Font> = load(MAIN).chain(load(SCRIPTS)).collect();
    Fonts::new(faces, MAIN.len())
});

#[expect(clippy::panic, reason = "a damaged font in the binary is a defect of the build; a test loads all")]
fn unreadable(file: &str) -> Font {
    panic!("embedded font {file} cannot be read")
}

impl Fonts {
    fn new(faces: Vec<Font>, main: usize) -> Self {
        let book = LazyHash::new(FontBook::from_fonts(&faces));
        Self { book, main, embedded: faces.len(), faces }
    }

    /// The embedded fonts, parsed once in a process.
    pub(super) fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// The font at this place of the book.
    pub(super) fn face(&self, index: usize) -> Option<Font> {
        self.faces.get(index).cloned()
    }

    /// Whether every main font has a glyph for the letter.
    pub(super) fn is_common(&self, letter: char) -> bool {
        self.faces[..self.main].iter().all(|face| has(face, letter))
    }

    /// Whether some font has a glyph for the letter.
    pub(super) fn is_drawable(&self, letter: char) -> bool {
        self.is_common(letter) || self.faces[self.main..].iter().any(|face| has(face, letter))
    }

    /// Names of the families that were found in the folder.
    pub(super) fn extra_families(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for face in &self.faces[self.embedded..] {
            if !names.contains(&face.info().family) {
                names.push(face.info().family.clone());
            }
        }
        names
    }

    /// These fonts and those files of the folder that add one of the wanted letters, in order of file name.
    ///
    /// A folder or file that cannot be read is reported and passed over: the letter then prints as □.
    pub(super) fn with_folder(&self, folder: &Path, mut wanted: BTreeSet<char>) -> Self {
        let mut faces = self.faces.clone();
        for file in font_files(folder) {
            if wanted.is_empty() {
                break;
            }
            for face in read_faces(&file) {
                let known = self.book.contains_family(&face.info().family.to_lowercase());
                let before = wanted.len();
                if !known {
                    wanted.retain(|letter| !has(&face, *letter));
                }
                if wanted.len() < before {
                    faces.push(face);
                }
            }
        }
        let book = LazyHash::new(FontBook::from_fonts(&faces));
        Self { book, faces, main: self.main, embedded: self.embedded }
    }
}

fn has(face: &Font, letter: char) -> bool {
    face.info().coverage.contains(letter.into())
}

fn font_files(folder: &Path) -> Vec<PathBuf> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            tracing::warn!(%error, folder = %folder.display(), "font folder cannot be read");
            return Vec::new();
        }
    };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.map(|entry| entry.path()).inspect_err(report).ok())
        .filter(|path| is_font(path))
        .collect();
    files.sort();
    files.truncate(MOST_EXTRA_FILES);
    files
}

fn is_font(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    ["ttf", "otf", "ttc", "otc"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

fn report(error: &std::io::Error) {
    tracing::warn!(%error, "font file cannot be read");
}

fn read_faces(file: &Path) -> Vec<Font> {
    match std::fs::metadata(file).map(|meta| meta.is_file() && meta.len() <= LARGEST_EXTRA_FILE) {
        Ok(true) => match std::fs::read(file).inspect_err(report) {
            Ok(bytes) => Font::iter(Bytes::new(bytes)).collect(),
            Err(_) => Vec::new(),
        },
        Ok(false) => Vec::new(),
        Err(error) => {
            report(&error);
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_eleven_fonts_load_with_the_families_that_the_style_names() {
        let families: BTreeSet<&str> =
            Fonts::embedded().faces.iter().map(|face| face.info().family.as_str()).collect();
        let named = [
            "Noto Sans Armenian",
            "Noto Sans Georgian",
            "Source Code Pro",
            "Source Sans 3",
            "Source Serif 4",
            "Source Serif 4 Display",
        ];
        assert_eq!(families, BTreeSet::from(named));
        assert_eq!(Fonts::embedded().faces.len(), 11);
    }

    #[test]
    fn the_manifest_names_every_font_with_its_true_hash() {
        use sha2::{Digest, Sha256};
        let manifest = include_str!("../../templates/pdf/fonts/MANIFEST.toml");
        for (file, bytes) in MAIN.iter().chain(SCRIPTS) {
            let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(bytes));
            assert!(manifest.contains(file) && manifest.contains(&hash), "{file} {hash}");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_changes_nothing() {
        let fonts = Fonts::embedded().with_folder(Path::new("/nonexistent"), BTreeSet::from(['日']));
        assert!(!fonts.is_drawable('日'));
        assert!(fonts.extra_families().is_empty());
    }
}
