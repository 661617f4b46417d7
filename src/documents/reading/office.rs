//! Office packages: whether one is what it says, and the text of its pages.

use super::{Text, add};
use crate::documents::document::TextFault;
use crate::documents::format::{Format, Unfit};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use zip::ZipArchive;

/// Entries of a package.
const MOST_ENTRIES: usize = 5_000;
/// Bytes of all entries when they are inflated.
const MOST_INFLATED: u64 = 512 << 20;
/// Times that a package may grow, once it is larger than a few pages of text.
const MOST_GROWTH: u64 = 200;
const SMALL: u64 = 32 << 20;
/// Bytes of the small parts that say what a package is.
const MOST_LABEL: u64 = 1 << 20;
/// Bytes of one part whose text is read.
const MOST_PART: u64 = 128 << 20;

type Package = ZipArchive<BufReader<File>>;

fn open(file: File) -> Result<Package, Unfit> {
    ZipArchive::new(BufReader::new(file)).map_err(|_| Unfit::Damaged)
}

/// Whether a package is what its ending says: no macros, no seals, no bomb.
pub fn inspect(file: File, format: Format) -> Result<(), Unfit> {
    let arrived = file.metadata().map_err(|_| Unfit::Damaged)?.len();
    let mut package = open(file)?;
    if package.is_empty() || package.len() > MOST_ENTRIES {
        return Err(if package.is_empty() { Unfit::Content } else { Unfit::Bomb });
    }
    let mut declared = 0_u64;
    for number in 0..package.len() {
        let entry = package.by_index_raw(number).map_err(|_| Unfit::Damaged)?;
        if entry.encrypted() {
            return Err(Unfit::Encrypted);
        }
        if holds_macros(&entry.name().map_err(|_| Unfit::Damaged)?) {
            return Err(Unfit::Macros);
        }
        declared = declared.saturating_add(entry.size());
    }
    if declared > MOST_INFLATED || (declared > SMALL && declared / arrived.max(1) > MOST_GROWTH) {
        return Err(Unfit::Bomb);
    }
    says(&mut package, format)?;
    inflate(&mut package)
}

/// Programs inside a package, in either family of formats.
fn holds_macros(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let last = name.rsplit('/').next().unwrap_or_default();
    matches!(last, "vbaproject.bin" | "vbadata.xml")
        || name.starts_with("basic/")
        || name.starts_with("scripts/")
        || name.contains("/activex/")
}

/// Whether the package says of itself that it is of this format.
fn says(package: &mut Package, format: Format) -> Result<(), Unfit> {
    let (label, word, main) = match format {
        Format::Docx => ("[Content_Types].xml", "wordprocessingml.document.main+xml", "word/document.xml"),
        Format::Xlsx => ("[Content_Types].xml", "spreadsheetml.sheet.main+xml", "xl/workbook.xml"),
        Format::Odt => ("mimetype", "application/vnd.oasis.opendocument.text", "content.xml"),
        Format::Ods => ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml"),
        Format::Pdf | Format::Txt | Format::Csv | Format::Png | Format::Jpeg => return Err(Unfit::Content),
    };
    let said = small(package, label)?.ok_or(Unfit::Content)?;
    if said.contains("macroEnabled") {
        return Err(Unfit::Macros);
    }
    let is_so = if label == "mimetype" { said.trim() == word } else { said.contains(word) };
    if !is_so || package.index_for_name(main).is_none() {
        return Err(Unfit::Content);
    }
    let manifest = small(package, "META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") { Err(Unfit::Encrypted) } else { Ok(()) }
}

/// A small part as text; none when there is no such part.
fn small(package: &mut Package, name: &str) -> Result<Option<String>, Unfit> {
    if package.index_for_name(name).is_none() {
        return Ok(None);
    }
    let entry = package.by_name(name).map_err(|_| Unfit::Damaged)?;
    let mut bytes = Vec::new();
    entry.take(MOST_LABEL + 1).read_to_end(&mut bytes).map_err(|_| Unfit::Damaged)?;
    if bytes.len() as u64 > MOST_LABEL {
        return Err(Unfit::Bomb);
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// Inflates every part, for sizes that are declared may lie.
fn inflate(package: &mut Package) -> Result<(), Unfit> {
    let mut left = MOST_INFLATED;
    let mut piece = vec![0; 64 << 10];
    for number in 0..package.len() {
        let mut entry = package.by_index(number).map_err(|_| Unfit::Damaged)?;
        loop {
            let read = entry.read(&mut piece).map_err(|_| Unfit::Damaged)?;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read as u64).ok_or(Unfit::Bomb)?;
        }
    }
    Ok(())
}

/// The text of a DOCX: its pages, then notes and what stands above and below.
pub fn read_docx(file: File) -> Result<Text, TextFault> {
    let mut package = open(file).map_err(|_| TextFault::Damaged)?;
    let mut text = Text::default();
    part(&mut package, "word/document.xml", &mut text, &mut Word)?;
    let more: Vec<String> = package
        .file_names()
        .flatten()
        .filter(|name| {
            let beside = ["word/footnotes", "word/endnotes", "word/header", "word/footer"];
            name.ends_with(".xml") && beside.iter().any(|start| name.starts_with(start))
        })
        .map(|name| name.into_owned())
        .collect();
    for name in more {
        part(&mut package, &name, &mut text, &mut Word)?;
    }
    Ok(text)
}

/// The text of an ODT.
pub fn read_odt(file: File) -> Result<Text, TextFault> {
    let mut package = open(file).map_err(|_| TextFault::Damaged)?;
    let mut text = Text::default();
    part(&mut package, "content.xml", &mut text, &mut Open::default())?;
    Ok(text)
}

/// Which text of a part counts, as its elements come and go.
trait Dialect {
    /// An element begins; what it stands for in the text.
    fn opened(&mut self, element: &BytesStart) -> String;
    /// An element ends; what its end stands for.
    fn closed(&mut self, name: &str) -> &'static str;
    /// Whether the text at this place counts.
    fn counts(&self) -> bool;
}

/// Word's markup: only what stands in `w:t` is text; what was deleted stands in `w:delText`.
struct Word;

/// The open format: everything in the body is text but what was deleted.
#[derive(Default)]
struct Open {
    body: usize,
    deleted: usize,
}

impl Dialect for Word {
    fn opened(&mut self, element: &BytesStart) -> String {
        match element.local_name().as_ref() {
            "tab" => "\t".into(),
            "br" | "cr" => "\n".into(),
            "noBreakHyphen" => "-".into(),
            _ => String::new(),
        }
    }

    fn closed(&mut self, name: &str) -> &'static str {
        match name {
            "p" => "\n",
            "tc" => "\t",
            _ => "",
        }
    }

    fn counts(&self) -> bool {
        true
    }
}

impl Dialect for Open {
    fn opened(&mut self, element: &BytesStart) -> String {
        match element.local_name().as_ref() {
            "body" => self.body += 1,
            "tracked-changes" => self.deleted += 1,
            "tab" => return "\t".into(),
            "line-break" => return "\n".into(),
            "s" => return " ".into(),
            _ => {}
        }
        String::new()
    }

    fn closed(&mut self, name: &str) -> &'static str {
        match name {
            "body" => self.body = self.body.saturating_sub(1),
            "tracked-changes" => self.deleted = self.deleted.saturating_sub(1),
            "p" | "h" => return "\n",
            "table-cell" => return "\t",
            _ => {}
        }
        ""
    }

    fn counts(&self) -> bool {
        self.body > 0 && self.deleted == 0
    }
}

fn part(
    package: &mut Package,
    name: &str,
    text: &mut Text,
    dialect: &mut dyn Dialect,
) -> Result<(), TextFault> {
    let entry = package.by_name(name).map_err(|_| TextFault::Damaged)?;
    let in_word = name.starts_with("word/");
    markup(BufReader::new(entry.take(MOST_PART)), text, dialect, in_word)
}

fn markup(
    from: impl BufRead,
    text: &mut Text,
    dialect: &mut dyn Dialect,
    in_word: bool,
) -> Result<(), TextFault> {
    let mut reader = Reader::from_reader(from);
    let mut buffer = Vec::new();
    // In Word's markup text stands in `w:t` alone.
    let mut inside = !in_word;
    loop {
        let more = match reader.read_event_into(&mut buffer).map_err(|_| TextFault::Damaged)? {
            Event::Eof => return Ok(()),
            Event::Start(element) => {
                inside |= in_word && element.local_name().as_ref() == "t";
                dialect.opened(&element)
            }
            Event::Empty(element) => {
                let before = dialect.opened(&element);
                before + dialect.closed(element.local_name().as_ref())
            }
            Event::End(element) => {
                inside &= !(in_word && element.local_name().as_ref() == "t");
                dialect.closed(element.local_name().as_ref()).to_owned()
            }
            Event::Text(words) if inside && dialect.counts() => words.to_string(),
            Event::CData(words) if inside && dialect.counts() => words.to_string(),
            Event::GeneralRef(name) if inside && dialect.counts() => character(&name),
            Event::Text(_)
            | Event::CData(_)
            | Event::GeneralRef(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => String::new(),
        };
        if !more.is_empty() && !add(text, &more) {
            return Ok(());
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
    match plain {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(xml: &str, in_word: bool) -> String {
        let mut text = Text::default();
        let (mut word, mut open) = (Word, Open::default());
        let dialect: &mut dyn Dialect = if in_word { &mut word } else { &mut open };
        markup(xml.as_bytes(), &mut text, dialect, in_word).expect("markup");
        text.words
    }

    #[test]
    fn only_what_a_reader_sees_is_text() {
        let docx = "<w:p><w:r><w:t>Łódź &amp; Ки&#x457;в</w:t><w:tab/><w:delText>gone</w:delText>\
                    <w:instrText>PAGE</w:instrText></w:r></w:p><w:p><w:t>two</w:t></w:p>";
        assert_eq!(drawn(docx, true), "Łódź & Київ\t\ntwo\n");
        let odt = "<o:meta>no</o:meta><o:body><t:tracked-changes><t:p>gone</t:p></t:tracked-changes>\
                   <t:h>Head</t:h><t:p>a<t:s/>b&lt;&own;</t:p></o:body>";
        assert_eq!(drawn(odt, false), "\nHead\na b<\n");
    }
}
