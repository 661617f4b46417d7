//! A PDF as typst writes it: one table of objects, nothing appended, nothing packed. Every other is refused. Pure.

use super::error::SealError;
use super::scan::{Scan, entries, reference};

/// How many levels of pages are gone down to the first.
const LEVELS: usize = 16;

/// A PDF that can be sealed.
pub struct File<'a> {
    bytes: &'a [u8],
    places: Vec<usize>,
    /// Where its table begins.
    pub table: usize,
    /// The number of its catalogue.
    pub root: usize,
    /// The other values of its trailer that stay: `Info` where it has one.
    pub info: Option<&'a [u8]>,
    /// The first half of its id.
    pub id: &'a [u8],
}

impl<'a> File<'a> {
    /// Finds table and trailer.
    pub fn read(bytes: &'a [u8]) -> Result<Self, SealError> {
        if !bytes.starts_with(b"%PDF-1.7") {
            return Err(SealError::Pdf("it is no PDF 1.7"));
        }
        let table = ending(bytes).ok_or(SealError::Pdf("it does not end as one"))?;
        let mut scan = Scan::at(bytes, table);
        let places =
            places(&mut scan, bytes).ok_or(SealError::Pdf("its table of objects is of another kind"))?;
        let trailer = scan.word(b"trailer").and_then(|()| scan.value()).and_then(entries);
        let trailer = trailer.ok_or(SealError::Pdf("it has no trailer"))?;
        let get = |wanted: &[u8]| trailer.iter().find(|(key, _)| *key == wanted).map(|(_, value)| *value);
        if [&b"Prev"[..], b"XRefStm", b"Encrypt"].iter().any(|key| get(key).is_some()) {
            return Err(SealError::Pdf("it was changed, packed or encrypted before"));
        }
        let size = get(b"Size").and_then(|value| Scan::at(value, 0).number());
        let root = get(b"Root").and_then(reference);
        let id = get(b"ID").and_then(first_of);
        match (size, root, id) {
            (Some(size), Some(root), Some(id)) if size == places.len() => {
                Ok(Self { bytes, places, table, root, info: get(b"Info"), id })
            }
            _ => Err(SealError::Pdf("its trailer lacks size, root or id")),
        }
    }

    /// The number that the next object takes.
    pub fn size(&self) -> usize {
        self.places.len()
    }

    /// The value of an object, as it stands there.
    pub fn object(&self, number: usize) -> Result<&'a [u8], SealError> {
        let read = || {
            let mut scan = Scan::at(self.bytes, *self.places.get(number)?);
            (scan.number()? == number && scan.number()? == 0).then_some(())?;
            scan.word(b"obj")?;
            let value = scan.value()?;
            scan.word(b"endobj").map(|()| value)
        };
        read().ok_or(SealError::Pdf("an object is not where the table says"))
    }

    /// The number of the first page.
    pub fn first_page(&self) -> Result<usize, SealError> {
        let odd = || SealError::Pdf("its pages are not where its catalogue says");
        let mut at = self.root;
        let mut key: &[u8] = b"Pages";
        for _ in 0..LEVELS {
            let held = entries(self.object(at)?).ok_or_else(odd)?;
            let get = |wanted: &[u8]| held.iter().find(|(key, _)| *key == wanted).map(|(_, value)| *value);
            if get(b"Type") == Some(b"/Page") {
                return Ok(at);
            }
            let next = get(key).ok_or_else(odd)?;
            let next = if key == b"Kids" { first_of(next) } else { Some(next) };
            at = next.and_then(reference).ok_or_else(odd)?;
            key = b"Kids";
        }
        Err(odd())
    }
}

/// The place of the table, from the last two lines.
fn ending(bytes: &[u8]) -> Option<usize> {
    let last = bytes.trim_ascii_end().strip_suffix(b"%%EOF")?.trim_ascii_end();
    let digits = last.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (before, number) = last.split_at(last.len() - digits);
    before.trim_ascii_end().ends_with(b"startxref").then_some(())?;
    std::str::from_utf8(number).ok()?.parse().ok()
}

/// Where each object lies; the table is one piece from 0 on.
fn places(scan: &mut Scan, bytes: &[u8]) -> Option<Vec<usize>> {
    scan.word(b"xref")?;
    (scan.number()? == 0).then_some(())?;
    let size = scan.number()?;
    let mut places = Vec::new();
    for _ in 0..size {
        let place = scan.number()?;
        scan.number()?;
        let is_used = scan.word(b"n").map(|()| true).or_else(|| scan.word(b"f").map(|()| false))?;
        places.push(if is_used { place } else { bytes.len() });
    }
    Some(places)
}

/// The first value in an array.
fn first_of(array: &[u8]) -> Option<&[u8]> {
    let mut scan = Scan::at(array, 0);
    scan.word(b"[")?;
    scan.value()
}
