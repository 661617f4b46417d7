//! Files of rows as their readers see them: CSV by its rules, XLSX by its parts.

use std::io::{Cursor, Read};

/// A file of rows that was read.
pub struct Sheet {
    /// What it says of itself.
    pub notes: Vec<(String, String)>,
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Its rows, each as wide as the heads.
    pub rows: Vec<Vec<String>>,
    /// All of it as text.
    pub whole: String,
}

impl Sheet {
    /// What it says under a name.
    pub fn note(&self, name: &str) -> Option<String> {
        self.notes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }
}

/// Reads CSV; the cells are as they stand, with what keeps them from being formulas.
pub fn csv(bytes: &[u8]) -> Sheet {
    let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
    let bare = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(bare.as_bytes());
    let lines: Vec<Vec<String>> =
        reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
    let notes: Vec<(String, String)> = lines
        .iter()
        .take_while(|line| line[0].starts_with("# "))
        .map(|line| (line[0].trim_start_matches("# ").to_owned(), line[1].clone()))
        .collect();
    let (heads, rows) = lines[notes.len()..].split_first().expect("heads");
    assert!(rows.iter().all(|row| row.len() == heads.len()), "a row is wider or narrower than the heads");
    Sheet { heads: heads.clone(), rows: rows.to_vec(), notes, whole: text }
}

/// Reads the strings and the numbers of a workbook; no cell may be a formula.
pub fn xlsx(bytes: &[u8]) -> Sheet {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut part = |name: &str| {
        let mut text = String::new();
        match zip.by_name(name) {
            Ok(mut part) => part.read_to_string(&mut text).map(drop).expect("XML"),
            Err(error) => panic!("{name}: {error}"),
        }
        text
    };
    let strings: Vec<String> = part("xl/sharedStrings.xml").split("<si>").skip(1).map(shared).collect();
    let whole = part("xl/worksheets/sheet1.xml");
    assert!(!whole.contains("<f>") && !whole.contains("<f "), "a cell is a formula");
    let lines: Vec<Vec<(usize, String)>> = whole
        .split("<row ")
        .skip(1)
        .map(|row| row.split("<c ").skip(1).map(|cell| read(cell, &strings)).collect())
        .collect();
    // A blank row stands between the notes and the heads: it is not written at all.
    let first = whole.split("<row ").skip(1).map(|row| number(row, "r=\"")).collect::<Vec<_>>();
    let gap = first.windows(2).position(|pair| pair[1] - pair[0] > 1).expect("notes before the heads") + 1;
    let text = |cell: Option<&(usize, String)>| cell.map(|(_, text)| text.clone()).unwrap_or_default();
    let notes = lines[..gap].iter().map(|line| (text(line.first()), text(line.get(1)))).collect();
    let heads: Vec<String> = lines[gap].iter().map(|(_, text)| text.clone()).collect();
    let row = |line: &Vec<(usize, String)>| {
        (0..heads.len()).map(|at| text(line.iter().find(|(column, _)| *column == at))).collect::<Vec<_>>()
    };
    Sheet { rows: lines[gap + 1..].iter().map(row).collect(), heads, notes, whole }
}

fn number(text: &str, name: &str) -> usize {
    let value = text.split(name).nth(1).and_then(|rest| rest.split('"').next());
    value.and_then(|value| value.parse().ok()).expect("a number")
}

/// A cell: its column from 0, and its text.
fn read(cell: &str, strings: &[String]) -> (usize, String) {
    let place = cell.split("r=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a place");
    let letters = place.bytes().take_while(u8::is_ascii_uppercase);
    let column = letters.fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1) - 1;
    let value = cell.split("<v>").nth(1).and_then(|rest| rest.split("</v>").next()).unwrap_or_default();
    let is_string = cell.split('>').next().is_some_and(|head| head.contains("t=\"s\""));
    let text =
        if is_string { strings[value.parse::<usize>().expect("a string")].clone() } else { value.to_owned() };
    (column, text)
}

/// A shared string: XML and what spreadsheets write in place of controls.
fn shared(part: &str) -> String {
    let text = part.split_once("<t").and_then(|(_, rest)| rest.split_once('>')).map_or("", |(_, rest)| rest);
    let text = text.split("</t>").next().unwrap_or_default();
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let mut out = String::new();
    let mut rest = plain.as_str();
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).and_then(|code| u32::from_str_radix(code, 16).ok());
        match code.and_then(char::from_u32).filter(|_| rest[at + 6..].starts_with('_')) {
            Some(letter) => {
                out.push_str(&rest[..at]);
                out.push(letter);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    out + rest
}
