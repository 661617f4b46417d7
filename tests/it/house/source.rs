//! Our own files as the rules read them: without comments and without tests.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the house.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its path from the package's root, with `/`.
    pub path: String,
    /// Its text without comments, and without its tests.
    pub code: String,
}

impl Source {
    /// A file with this text.
    pub fn new(path: impl Into<String>, text: &str) -> Self {
        Self { path: path.into(), code: bare(text) }
    }

    /// The name without folder and extension.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.split('.').next().unwrap_or(name)
    }

    /// Whether the file, or a folder on its way, is called `shelf`.
    pub fn is_on_shelf(&self, shelf: &str) -> bool {
        self.stem() == shelf || self.path.split('/').any(|part| part == shelf)
    }

    /// The folder right below `src/`, or none for a file beside the rooms.
    pub fn room(&self) -> Option<&str> {
        let (room, _) = self.path.strip_prefix("src/")?.split_once('/')?;
        Some(room)
    }

    /// Lines in which `word` stands as a word of its own.
    pub fn lines_with<'s>(&'s self, word: &'s str) -> impl Iterator<Item = &'s str> {
        self.code.lines().filter(move |line| has_word(line, word))
    }
}

/// Every Rust file below `src/` that is part of the program.
pub fn sources() -> Vec<Source> {
    let files = walk("src", "rs");
    let tests = only_for_tests(&files);
    let kept =
        files.into_iter().filter(|(path, _)| !tests.iter().any(|test| path.starts_with(test.as_str())));
    kept.map(|(path, text)| Source::new(path, &text)).collect()
}

/// Every template.
pub fn templates() -> Vec<Source> {
    let files = walk("templates", "html").into_iter();
    files.map(|(path, text)| Source { path, code: text }).collect()
}

/// Whether `word` stands in `line` between characters that are no part of a name.
pub fn has_word(line: &str, word: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word)
        .any(|(at, _)| !part(line[..at].chars().next_back()) && !part(line[at + word.len()..].chars().next()))
}

fn walk(folder: &str, extension: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the house") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                files.push((relative(root, &path), fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    files.sort();
    files
}

fn relative(root: &Path, path: &Path) -> String {
    let below: PathBuf = path.strip_prefix(root).expect("below the root").into();
    below.to_string_lossy().replace('\\', "/")
}

/// Path beginnings of the modules that are declared under `#[cfg(test)]`.
fn only_for_tests(files: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        let folder = path.trim_end_matches("mod.rs").trim_end_matches(".rs").trim_end_matches('/');
        let mut under_test = false;
        for line in text.lines().map(str::trim) {
            let name = line.strip_suffix(';').and_then(|line| line.rsplit_once("mod ")).map(|(_, name)| name);
            if let Some(name) = name.filter(|_| under_test) {
                found.extend([format!("{folder}/{name}.rs"), format!("{folder}/{name}/")]);
            }
            under_test = line == "#[cfg(test)]" || (under_test && line.starts_with("#["));
        }
    }
    found
}

/// The text without comment lines, cut where its own tests begin.
fn bare(text: &str) -> String {
    let program = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    let lines = program.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}
