//! The same answer as a table, for who prefers a spreadsheet: five rows about the answer, then a row for each line. Read with
//! commas, semicolons or tabs, as spreadsheets save it; written so that no cell is a formula. Pure.

use super::answer::{Answer, Fault, Place, Raw, Told, ToldLine};
use crate::reports::sheets::inert;

/// The rows before the table.
const FIELDS: [&str; 5] = ["extract", "sha256", "name", "office", "answered_on"];

/// The columns that are read.
const COLUMNS: [&str; 5] = ["line", "id", "answer", "remark", "their_forecast"];

/// Columns that tell the reader what the line is about; what stands in them is passed over.
pub const TOLD: [&str; 6] = ["agreement", "milestone", "owed_by", "baseline", "forecast", "state"];

/// Rows of a file.
const MOST_ROWS: usize = 2_000;

/// Columns of a file: spreadsheets add empty ones.
const MOST_COLUMNS: usize = 50;

fn told(row: u64, name: &str, cell: &str) -> Told {
    Told {
        place: Place::Row(row, name.to_owned()),
        text: inert::bare(cell.trim()).replace("\r\n", "\n").trim().to_owned(),
    }
}

/// Reads an answer.
pub fn parse(text: &str) -> Result<Raw, Vec<Fault>> {
    let rows = rows(text)?;
    let mut faults = Vec::new();
    let mut fields: Vec<Option<Told>> = vec![None; FIELDS.len()];
    let mut rest = rows.into_iter();
    let mut head: Option<(u64, Vec<String>)> = None;
    for (number, cells) in rest.by_ref() {
        let name = cells.first().map_or("", |cell| cell.trim()).to_ascii_lowercase();
        if name == "line" {
            head = Some((number, cells));
            break;
        }
        let at = FIELDS.iter().position(|field| *field == name);
        match at.and_then(|at| fields.get_mut(at)).filter(|held| held.is_none()) {
            Some(held) => *held = Some(told(number, &name, cells.get(1).map_or("", String::as_str))),
            None => faults.push(Fault::new(Place::Row(number, short(&name)), "extract-fault-unknown")),
        }
        if cells.iter().skip(2).any(|cell| !cell.trim().is_empty()) {
            faults.push(Fault::new(Place::Row(number, short(&name)), "extract-fault-cells"));
        }
    }
    let Some((number, head)) = head else {
        faults.push(Fault::new(Place::File, "extract-fault-no-head"));
        return Err(faults);
    };
    let columns = columns(number, &head, &mut faults);
    let lines = rest.map(|(number, cells)| line(number, &cells, &columns, &mut faults)).collect();
    let mut fields = fields.into_iter().zip(FIELDS).map(|(held, name)| {
        held.unwrap_or_else(|| Told { place: Place::Path(name.to_owned()), text: String::new() })
    });
    let mut next = || fields.next().unwrap_or_else(|| Told { place: Place::File, text: String::new() });
    let raw =
        Raw { extract: next(), sha256: next(), name: next(), office: next(), answered_on: next(), lines };
    if faults.is_empty() { Ok(raw) } else { Err(faults) }
}

fn short(name: &str) -> String {
    name.chars().take(60).collect()
}

/// The rows that hold anything, each with its number in the file.
fn rows(text: &str) -> Result<Vec<(u64, Vec<String>)>, Vec<Fault>> {
    let whole = |key| vec![Fault::new(Place::File, key)];
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let sign = first.bytes().find(|byte| matches!(byte, b',' | b';' | b'\t')).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).flexible(true).delimiter(sign).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| whole("extract-fault-csv"))?;
        if rows.len() >= MOST_ROWS || record.len() > MOST_COLUMNS {
            return Err(whole("extract-fault-rows"));
        }
        let number = record.position().map_or(0, csv::Position::line);
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push((number, record.iter().map(str::to_owned).collect()));
        }
    }
    Ok(rows)
}

/// Which of the columns stands where.
fn columns(number: u64, head: &[String], faults: &mut Vec<Fault>) -> Vec<Option<&'static str>> {
    let mut found: Vec<Option<&'static str>> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for cell in head {
        let name = cell.trim().to_ascii_lowercase();
        let known = COLUMNS.iter().copied().find(|column| *column == name);
        let place = || Place::Row(number, short(&name));
        if name.is_empty() || TOLD.contains(&name.as_str()) {
            found.push(None);
            continue;
        }
        if known.is_none() {
            faults.push(Fault::new(place(), "extract-fault-unknown"));
        } else if names.contains(&name) {
            faults.push(Fault::new(place(), "extract-fault-column-twice"));
        }
        names.push(name);
        found.push(known);
    }
    for column in COLUMNS.iter().take(4).filter(|column| !names.iter().any(|name| name == *column)) {
        faults.push(Fault::new(Place::Row(number, (*column).to_owned()), "extract-fault-no-column"));
    }
    found
}

fn line(
    number: u64,
    cells: &[String],
    columns: &[Option<&'static str>],
    faults: &mut Vec<Fault>,
) -> ToldLine {
    if cells.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty()) {
        faults.push(Fault::new(Place::Row(number, String::new()), "extract-fault-cells"));
    }
    let cell = |name: &str| {
        let at = columns.iter().position(|column| *column == Some(name));
        told(number, name, at.and_then(|at| cells.get(at)).map_or("", String::as_str))
    };
    ToldLine {
        line: cell("line"),
        id: cell("id"),
        answer: cell("answer"),
        remark: cell("remark"),
        forecast: cell("their_forecast"),
    }
}

/// Writes rows as a CSV that spreadsheets open; no cell is a formula.
pub fn table(rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer
            .write_record(row.iter().map(|cell| inert::inert(cell).into_owned()))
            .expect("a list of bytes takes every record");
    }
    let bytes = writer.into_inner().expect("a list of bytes is never full");
    String::from_utf8(bytes).expect("texts are UTF-8")
}

/// The rows before the table.
fn fields(values: [&str; 5]) -> Vec<Vec<String>> {
    FIELDS.iter().zip(values).map(|(name, value)| vec![(*name).to_owned(), value.to_owned()]).collect()
}

/// The answer as CSV.
pub fn write(answer: &Answer) -> String {
    let on = answer.answered_on.to_string();
    let mut rows = fields([&answer.extract, &answer.sha256, &answer.name, &answer.office, &on]);
    rows.push(COLUMNS.map(str::to_owned).to_vec());
    rows.extend(answer.replies.iter().map(|reply| {
        vec![
            reply.line.to_string(),
            reply.id.clone(),
            reply.verdict.code().to_owned(),
            reply.remark.clone().unwrap_or_default(),
            reply.forecast.map(|date| date.to_string()).unwrap_or_default(),
        ]
    }));
    table(&rows)
}

/// An answer to fill in; each line with what it is about.
pub fn blank(number: &str, sha256: &str, lines: &[(i32, String, [String; 6])]) -> String {
    let mut rows = fields([number, sha256, "", "", ""]);
    rows.push(COLUMNS.iter().chain(&TOLD).map(|name| (*name).to_owned()).collect());
    rows.extend(lines.iter().map(|(line, id, about)| {
        let own = [line.to_string(), id.clone(), String::new(), String::new(), String::new()];
        own.into_iter().chain(about.iter().cloned()).collect()
    }));
    table(&rows)
}
