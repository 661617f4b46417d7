//! The first sheet of a workbook that is not hidden: its cells as text, days as `2025-09-18`. Values are taken as they were
//! last computed; nothing is computed, no link is followed, and programs in the workbook are not looked at.

use super::numbers::{Styles, day, figure};
use super::{CellFault, Line, ListFault, MAX_COLUMNS, MAX_ROWS, PREAMBLE, letter};
use crate::imports::reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;

/// Bytes of one part when it is inflated.
const MOST_PART: u64 = 96 << 20;
/// Bytes of the texts of all cells.
const MOST_TEXT: usize = 48 << 20;
/// Entries of a package.
const MOST_ENTRIES: usize = 5_000;

type Package<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// The lines of the first sheet that is shown.
pub fn read(bytes: &[u8]) -> Result<Vec<Line>, ListFault> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ListFault::Damaged)?;
    if package.len() > MOST_ENTRIES {
        return Err(ListFault::TooLarge);
    }
    let mut workbook = Workbook::default();
    match part(&mut package, "xl/workbook.xml")? {
        Some(found) => markup(found, &mut workbook)?,
        None => return Err(ListFault::WrongType),
    }
    let mut links = Links::default();
    if let Some(found) = part(&mut package, "xl/_rels/workbook.xml.rels")? {
        markup(found, &mut links)?;
    }
    let mut shared = Shared::default();
    if let Some(found) = part(&mut package, "xl/sharedStrings.xml")? {
        markup(found, &mut shared)?;
    }
    let mut styles = Styles::default();
    if let Some(found) = part(&mut package, "xl/styles.xml")? {
        markup(found, &mut styles)?;
    }
    let name = workbook.first.and_then(|id| links.targets.remove(&id));
    let name = name.unwrap_or_else(|| String::from("xl/worksheets/sheet1.xml"));
    let mut sheet = Sheet::new(&shared.texts, styles.days(), workbook.since_1904);
    match part(&mut package, &name)? {
        Some(found) => markup(found, &mut sheet)?,
        None => return Err(ListFault::Damaged),
    }
    Ok(sheet.lines)
}

fn part(package: &mut Package, name: &str) -> Result<Option<impl BufRead>, ListFault> {
    if package.index_for_name(name).is_none() {
        return Ok(None);
    }
    let entry = package.by_name(name).map_err(|_| ListFault::Damaged)?;
    if entry.size() > MOST_PART {
        return Err(ListFault::TooLarge);
    }
    // Sizes that are declared may lie.
    Ok(Some(BufReader::new(entry.take(MOST_PART))))
}

/// Takes what a part says as its elements come and go.
pub(super) trait Taker {
    fn opened(&mut self, element: &BytesStart) -> Result<(), ListFault>;
    fn text(&mut self, _text: &str) -> Result<(), ListFault> {
        Ok(())
    }
    fn closed(&mut self, _name: &str) -> Result<(), ListFault> {
        Ok(())
    }
}

fn markup(from: impl BufRead, taker: &mut impl Taker) -> Result<(), ListFault> {
    let mut reader = Reader::from_reader(from);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(|_| ListFault::Damaged)? {
            Event::Eof => return Ok(()),
            Event::Start(element) => taker.opened(&element)?,
            Event::Empty(element) => {
                taker.opened(&element)?;
                taker.closed(element.local_name().as_ref())?;
            }
            Event::End(element) => taker.closed(element.local_name().as_ref())?,
            Event::Text(words) => taker.text(&words)?,
            Event::CData(words) => taker.text(&words)?,
            Event::GeneralRef(name) => taker.text(&character(&name))?,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
        buffer.clear();
    }
}

/// A character reference or one of the five names; a name that a file defines for itself stands for nothing.
fn character(name: &BytesRef) -> String {
    if let Ok(Some(c)) = name.resolve_char_ref() {
        return c.to_string();
    }
    let plain: &str = name;
    let stands_for = [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'")];
    stands_for.iter().find(|(known, _)| *known == plain).map_or("", |(_, text)| *text).to_owned()
}

pub(super) fn attribute(element: &BytesStart, name: &str) -> Result<Option<String>, ListFault> {
    let found = element.try_get_attribute(name).map_err(|_| ListFault::Damaged)?;
    let value = found.map(|found| found.normalized_value(XmlVersion::Implicit1_0).map(String::from));
    value.transpose().map_err(|_| ListFault::Damaged)
}

fn is_true(value: Option<&str>) -> bool {
    matches!(value, Some("1" | "true"))
}

/// Which sheet is the first that is shown, and from when days are counted.
#[derive(Default)]
struct Workbook {
    first: Option<String>,
    since_1904: bool,
}

impl Taker for Workbook {
    fn opened(&mut self, element: &BytesStart) -> Result<(), ListFault> {
        match element.local_name().as_ref() {
            "workbookPr" => self.since_1904 = is_true(attribute(element, "date1904")?.as_deref()),
            "sheet" if self.first.is_none() => {
                let state = attribute(element, "state")?;
                let is_shown = !matches!(state.as_deref(), Some("hidden" | "veryHidden"));
                self.first = if is_shown { attribute(element, "r:id")? } else { None };
            }
            _ => {}
        }
        Ok(())
    }
}

/// Where the parts lie.
#[derive(Default)]
struct Links {
    targets: HashMap<String, String>,
}

impl Taker for Links {
    fn opened(&mut self, element: &BytesStart) -> Result<(), ListFault> {
        if element.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) = (attribute(element, "Id")?, attribute(element, "Target")?)
        {
            let target = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{target}"),
            };
            self.targets.insert(id, target);
        }
        Ok(())
    }
}

/// Texts that cells name by number.
#[derive(Default)]
struct Shared {
    texts: Vec<String>,
    open: Option<String>,
    in_text: bool,
    sounds: bool,
    size: usize,
}

impl Taker for Shared {
    fn opened(&mut self, element: &BytesStart) -> Result<(), ListFault> {
        match element.local_name().as_ref() {
            "si" => self.open = Some(String::new()),
            "rPh" => self.sounds = true,
            "t" => self.in_text = !self.sounds,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ListFault> {
        if let (true, Some(open)) = (self.in_text, &mut self.open) {
            self.size += text.len();
            if self.size > MOST_TEXT {
                return Err(ListFault::TooLarge);
            }
            open.push_str(text);
        }
        Ok(())
    }

    fn closed(&mut self, name: &str) -> Result<(), ListFault> {
        match name {
            "si" => self.texts.extend(self.open.take()),
            "rPh" => self.sounds = false,
            "t" => self.in_text = false,
            _ => {}
        }
        Ok(())
    }
}

/// The cells of a sheet.
struct Sheet<'s> {
    shared: &'s [String],
    days: Vec<bool>,
    since_1904: bool,
    lines: Vec<Line>,
    row: usize,
    column: usize,
    kind: String,
    is_day: bool,
    value: String,
    in_value: bool,
    in_inline: bool,
    sounds: bool,
    size: usize,
}

impl<'s> Sheet<'s> {
    fn new(shared: &'s [String], days: Vec<bool>, since_1904: bool) -> Self {
        Self {
            shared,
            days,
            since_1904,
            lines: Vec::new(),
            row: 0,
            column: 0,
            kind: String::new(),
            is_day: false,
            value: String::new(),
            in_value: false,
            in_inline: false,
            sounds: false,
            size: 0,
        }
    }

    fn begin_row(&mut self, element: &BytesStart) -> Result<(), ListFault> {
        let told = attribute(element, "r")?.and_then(|number| number.parse::<usize>().ok());
        self.row = told.unwrap_or(self.row + 1);
        self.column = 0;
        if self.lines.len() > MAX_ROWS + PREAMBLE {
            return Err(ListFault::TooManyRows);
        }
        self.lines.push((self.row, Vec::new()));
        Ok(())
    }

    fn begin_cell(&mut self, element: &BytesStart) -> Result<(), ListFault> {
        let told = attribute(element, "r")?.and_then(|place| column_of(&place));
        self.column = told.unwrap_or(self.column);
        self.kind = attribute(element, "t")?.unwrap_or_default();
        let style = attribute(element, "s")?.and_then(|style| style.parse::<usize>().ok()).unwrap_or(0);
        self.is_day = self.days.get(style).copied().unwrap_or_default();
        self.value.clear();
        Ok(())
    }

    fn fault(&self, what: CellFault) -> ListFault {
        ListFault::Cell { row: self.row, column: letter(self.column), what }
    }

    fn end_cell(&mut self) -> Result<(), ListFault> {
        let (raw, at) = (std::mem::take(&mut self.value), self.column);
        self.column += 1;
        let text = match self.kind.as_str() {
            "e" => {
                self.column = at;
                return Err(self.fault(CellFault::Formula));
            }
            "s" => raw.trim().parse::<usize>().ok().and_then(|number| self.shared.get(number)).cloned(),
            "" | "n" if self.is_day => Some(day(&raw, self.since_1904).unwrap_or(raw)),
            "" | "n" => Some(figure(raw)),
            "d" => Some(raw.get(..10).map_or(raw.clone(), str::to_owned)),
            _ => Some(raw),
        };
        let text = text.ok_or(ListFault::Damaged)?.trim().to_owned();
        if text.is_empty() {
            return Ok(());
        }
        if at >= MAX_COLUMNS {
            return Err(ListFault::TooManyColumns);
        }
        self.size += text.len();
        if self.size > MOST_TEXT {
            return Err(ListFault::TooLarge);
        }
        if let Err(why) = reader::sound(&text) {
            self.column = at;
            return Err(self.fault(why.into()));
        }
        if let Some((_, cells)) = self.lines.last_mut() {
            if cells.len() <= at {
                cells.resize(at + 1, String::new());
            }
            cells[at] = text;
        }
        Ok(())
    }
}

impl Taker for Sheet<'_> {
    fn opened(&mut self, element: &BytesStart) -> Result<(), ListFault> {
        match element.local_name().as_ref() {
            "row" => self.begin_row(element)?,
            "c" => self.begin_cell(element)?,
            "v" => self.in_value = true,
            "is" => self.in_inline = true,
            "rPh" => self.sounds = true,
            "t" => self.in_value = self.in_inline && !self.sounds,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ListFault> {
        if self.in_value {
            if self.value.len() + text.len() > 2 * reader::MAX_CELL {
                return Err(self.fault(CellFault::TooLong));
            }
            self.value.push_str(text);
        }
        Ok(())
    }

    fn closed(&mut self, name: &str) -> Result<(), ListFault> {
        match name {
            "c" => self.end_cell()?,
            "v" | "t" => self.in_value = false,
            "is" => self.in_inline = false,
            "rPh" => self.sounds = false,
            _ => {}
        }
        Ok(())
    }
}

/// The column of a place such as `AB12`, from 0.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let number =
        letters.take(4).fold(0_usize, |sum, b| sum * 26 + usize::from(b.to_ascii_uppercase() - b'A') + 1);
    number.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imports::lists::Format;
    use rust_xlsxwriter::{ExcelDateTime, Format as Look, Workbook as Writer};

    fn written(make: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
        let mut book = Writer::new();
        make(book.add_worksheet());
        book.save_to_buffer().expect("a workbook")
    }

    #[test]
    fn days_texts_and_numbers_are_read_as_a_person_sees_them() {
        let bytes = written(|sheet| {
            let look = Look::new().set_num_format("dd.mm.yyyy");
            let day = ExcelDateTime::from_ymd(2016, 12, 2).expect("a day");
            for (column, head) in (0..).zip(["Tytuł", "Podpisano", "Rok", "Nr"]) {
                sheet.write_string(0, column, head).expect("a cell");
            }
            sheet.write_string(1, 0, "Umowa & <ogólna>").expect("a cell");
            sheet.write_datetime_with_format(1, 1, day, &look).expect("a cell");
            sheet.write_number(1, 2, 2016).expect("a cell");
            sheet.write_string(1, 3, "=1+1").expect("a cell");
        });
        let list = super::super::read(&bytes, Format::Xlsx).expect("a list");
        assert_eq!(list.columns, ["Tytuł", "Podpisano", "Rok", "Nr"]);
        assert_eq!(
            list.rows,
            [(2, vec!["Umowa & <ogólna>".into(), "2016-12-02".into(), "2016".into(), "=1+1".into()])]
        );
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        assert_eq!(read(b"PK\x03\x04 and then nothing"), Err(ListFault::Damaged));
        let whole = written(|sheet| {
            sheet.write_string(0, 0, "A").expect("a cell");
        });
        assert_eq!(read(&whole[..whole.len() / 2]), Err(ListFault::Damaged));
    }
}
