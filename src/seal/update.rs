//! What is appended to a PDF to hold a seal: a signature field that is not seen, and the place for the signature. Pure.
//!
//! Not one byte before it is changed. The same document, time and room give the same bytes, so that a sealed file can be told from
//! one to which anything else was appended.

use super::error::SealError;
use super::file::File;
use super::scan::entries;
use chrono::NaiveDateTime;
use ring::digest;
use std::ops::Range;

/// How a time stands in a PDF.
pub const TIME: &str = "D:%Y%m%d%H%M%SZ";

/// The place of the four numbers, wide enough for every file.
const RANGE: usize = 48;

/// A document with a place for its signature.
pub struct Prepared {
    bytes: Vec<u8>,
    gap: Range<usize>,
}

/// Appends the field and a place for a signature of at most `room` bytes, told to be made at `at`.
pub fn prepare(original: &[u8], at: NaiveDateTime, room: usize) -> Result<Prepared, SealError> {
    let file = File::read(original)?;
    let (page, seal, field) = (file.first_page()?, file.size(), file.size() + 1);
    let catalogue = with_form(file.object(file.root)?, field)?;
    let first = with_field(file.object(page)?, field)?;
    let mut out = Appended { bytes: original.to_vec(), places: Vec::new() };
    if !original.ends_with(b"\n") {
        out.bytes.push(b'\n');
    }
    let time = at.format(TIME).to_string();
    let head = format!("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M({time})/ByteRange");
    out.begin(seal);
    out.add(head.as_bytes());
    let range = out.bytes.len();
    out.add(&[b' '; RANGE]);
    out.add(b"/Contents");
    let start = out.bytes.len();
    out.add(b"<");
    out.bytes.resize(out.bytes.len() + room * 2, b'0');
    out.add(b">");
    let gap = start..out.bytes.len();
    out.add(b">>");
    out.end();
    out.object(
        field,
        format!(
            "<</Type/Annot/Subtype/Widget/FT/Sig/T(Seal)/TU(Electronic seal)/Rect[0 0 0 0]/F 132/P {page} 0 R/V {seal} 0 R>>"
        )
        .as_bytes(),
    );
    out.object(file.root, &catalogue);
    out.object(page, &first);
    out.trailer(&file, &time);
    let numbers = format!("[0 {} {} {}]", gap.start, gap.end, out.bytes.len() - gap.end);
    out.bytes[range..range + numbers.len()].copy_from_slice(numbers.as_bytes());
    Ok(Prepared { bytes: out.bytes, gap })
}

impl Prepared {
    /// What is signed: everything but the place of the signature.
    pub fn signed(&self) -> [&[u8]; 2] {
        [&self.bytes[..self.gap.start], &self.bytes[self.gap.end..]]
    }

    /// Puts the signature in its place.
    pub fn fill(mut self, signature: &[u8]) -> Result<Vec<u8>, SealError> {
        let room = (self.gap.len() - 2) / 2;
        if signature.len() > room {
            return Err(SealError::Room(signature.len(), room));
        }
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let place = &mut self.bytes[self.gap.start + 1..];
        for (byte, pair) in signature.iter().zip(place.chunks_exact_mut(2)) {
            pair.copy_from_slice(&[DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
        }
        Ok(self.bytes)
    }
}

struct Appended {
    bytes: Vec<u8>,
    places: Vec<(usize, usize)>,
}

impl Appended {
    fn add(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    fn begin(&mut self, number: usize) {
        self.places.push((number, self.bytes.len()));
        self.add(format!("{number} 0 obj\n").as_bytes());
    }

    fn end(&mut self) {
        self.add(b"\nendobj\n");
    }

    fn object(&mut self, number: usize, value: &[u8]) {
        self.begin(number);
        self.add(value);
        self.end();
    }

    /// The table of what was appended, and a trailer that leads back to the one before.
    fn trailer(&mut self, file: &File, time: &str) {
        let table = self.bytes.len();
        let size = file.size() + 2;
        self.places.sort_unstable();
        self.add(b"xref\n");
        for (number, place) in self.places.clone() {
            self.add(format!("{number} 1\n{place:010} 00000 n\r\n").as_bytes());
        }
        // The second half of the id is another one for every state of a file.
        let mut state = digest::Context::new(&digest::SHA256);
        state.update(file.id);
        state.update(time.as_bytes());
        let state: String = state.finish().as_ref()[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        self.add(format!("trailer\n<</Size {size}/Root {} 0 R", file.root).as_bytes());
        if let Some(info) = file.info {
            self.add(b"/Info ");
            self.add(info);
        }
        self.add(b"/ID[");
        self.add(file.id);
        self.add(format!("<{state}>]/Prev {}>>\nstartxref\n{table}\n%%EOF\n", file.table).as_bytes());
    }
}

fn with_form(catalogue: &[u8], field: usize) -> Result<Vec<u8>, SealError> {
    let held = entries(catalogue).ok_or(SealError::Pdf("its catalogue is no dictionary"))?;
    if held.iter().any(|(key, _)| *key == b"AcroForm" || *key == b"Perms") {
        return Err(SealError::Pdf("it has a form already"));
    }
    Ok(extended(catalogue, &format!("/AcroForm<</Fields[{field} 0 R]/SigFlags 3>>")))
}

fn with_field(page: &[u8], field: usize) -> Result<Vec<u8>, SealError> {
    let held = entries(page).ok_or(SealError::Pdf("its first page is no dictionary"))?;
    let Some((_, notes)) = held.iter().find(|(key, _)| *key == b"Annots") else {
        return Ok(extended(page, &format!("/Annots[{field} 0 R]")));
    };
    // Values are slices of the page, so this is where it stands.
    let end = notes.as_ptr().addr() - page.as_ptr().addr() + notes.len();
    match notes.strip_suffix(b"]") {
        Some(_) => Ok([&page[..end - 1], format!(" {field} 0 R]").as_bytes(), &page[end..]].concat()),
        None => Err(SealError::Pdf("the notes of its first page lie elsewhere")),
    }
}

/// The dictionary with further entries at its end.
fn extended(dictionary: &[u8], entries: &str) -> Vec<u8> {
    let inner = dictionary.strip_suffix(b">>").unwrap_or(dictionary);
    [inner, entries.as_bytes(), b">>"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with one page, as small as one can be; `notes` go into the page.
    fn document(notes: &str, more: &str) -> Vec<u8> {
        let objects = [
            "<</Type/Pages/Count 1/Kids[2 0 R]>>".to_owned(),
            format!("<</Type/Page/MediaBox[0 0 9 9]/Parent 1 0 R{notes}>>"),
            format!("<</Type/Catalog/Pages 1 0 R{more}>>"),
        ];
        let mut bytes = b"%PDF-1.7\n".to_vec();
        let mut table = "xref\n0 4\n0000000000 65535 f\r\n".to_owned();
        for (place, object) in objects.iter().enumerate() {
            table += &format!("{:010} 00000 n\r\n", bytes.len());
            bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", place + 1).bytes());
        }
        let start = bytes.len();
        let trailer = format!("trailer\n<</Size 4/Root 3 0 R/ID[(a)(b)]>>\nstartxref\n{start}\n%%EOF");
        bytes.extend([table, trailer].concat().bytes());
        bytes
    }

    fn noon() -> NaiveDateTime {
        "2026-03-02T12:00:00".parse().expect("a time")
    }

    #[test]
    fn what_was_there_stays_and_all_but_the_signature_is_signed() {
        let original = document("/Annots[7 0 R]", "");
        let prepared = prepare(&original, noon(), 8).expect("prepared");
        let [before, behind] = prepared.signed().map(<[u8]>::len);
        let sealed = prepared.fill(&[0xab, 1]).expect("room");
        assert!(sealed.starts_with(&original));
        assert_eq!(before + behind + 18, sealed.len());
        assert_eq!(&sealed[before..sealed.len() - behind], b"<ab01000000000000>");
        let text = String::from_utf8(sealed).expect("text");
        for part in [
            &format!("/ByteRange[0 {before} {} {behind}] ", before + 18),
            "/Annots[7 0 R 5 0 R]",
            "/AcroForm<</Fields[5 0 R]/SigFlags 3>>",
            "/M(D:20260302120000Z)",
            "<</Size 6/Root 3 0 R/ID[(a)<",
        ] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        assert!(matches!(
            prepare(&original, noon(), 1).and_then(|p| p.fill(&[1, 2])),
            Err(SealError::Room(2, 1))
        ));
    }

    #[test]
    fn a_document_of_another_build_is_refused() {
        let fine = document("", "");
        assert!(prepare(&fine, noon(), 8).is_ok());
        let replaced = |from: &str, to: &str| {
            String::from_utf8(fine.clone()).expect("text").replace(from, to).into_bytes()
        };
        let sealed = prepare(&fine, noon(), 8).and_then(|prepared| prepared.fill(&[])).expect("sealed");
        for (why, bytes) in [
            ("sealed", sealed),
            ("form", document("", "/AcroForm 1 0 R")),
            ("notes elsewhere", document("/Annots 1 0 R", "")),
            ("version", replaced("%PDF-1.7", "%PDF-2.0")),
            ("table", replaced("xref\n0 4", "xref\n1 4")),
            ("size", replaced("/Size 4", "/Size 5")),
            ("changed", replaced("/Size 4", "/Prev 9/Size 4")),
            ("no id", replaced("/ID[(a)(b)]", "")),
            ("place", replaced("1 0 obj", "8 0 obj")),
            ("circle", replaced("/Type/Page/", "/Type/Pagx/")),
            ("nothing", Vec::new()),
            ("cut", fine[..fine.len() - 3].to_vec()),
        ] {
            assert!(matches!(prepare(&bytes, noon(), 8), Err(SealError::Pdf(_))), "{why}");
        }
    }
}
