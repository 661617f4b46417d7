//! Which files are taken: an allow-list by ending and content. What lies inside a package is looked at in a child. Pure.

use super::naming;
use crate::codes;
use infer::MatcherType;

codes! {
    /// A kind of file that is taken.
    Format {
        Pdf = "pdf", Docx = "docx", Odt = "odt", Xlsx = "xlsx", Ods = "ods", Txt = "txt", Csv = "csv", Png = "png",
        Jpeg = "jpeg",
    }
}

impl Format {
    /// The format that a name claims by its ending.
    pub fn of_name(name: &str) -> Option<Self> {
        match naming::ending(name)?.as_str() {
            "jpg" => Some(Self::Jpeg),
            ending => Self::parse(ending),
        }
    }

    /// The ending of a name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Pdf
            | Self::Docx
            | Self::Odt
            | Self::Xlsx
            | Self::Ods
            | Self::Txt
            | Self::Csv
            | Self::Png => self.code(),
        }
    }

    /// The type under which it is given out; what a browser might try to open is given as bytes.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Docx | Self::Odt | Self::Xlsx | Self::Ods | Self::Txt | Self::Csv => {
                "application/octet-stream"
            }
        }
    }

    /// Whether it is a ZIP package.
    pub const fn is_package(self) -> bool {
        match self {
            Self::Docx | Self::Odt | Self::Xlsx | Self::Ods => true,
            Self::Pdf | Self::Txt | Self::Csv | Self::Png | Self::Jpeg => false,
        }
    }

    /// Whether its text is read for the search.
    pub const fn has_text(self) -> bool {
        match self {
            Self::Pdf | Self::Docx | Self::Odt | Self::Txt | Self::Csv => true,
            Self::Xlsx | Self::Ods | Self::Png | Self::Jpeg => false,
        }
    }
}

/// The endings that a file field offers.
pub const ACCEPT: &str = ".pdf,.docx,.odt,.xlsx,.ods,.txt,.csv,.png,.jpg,.jpeg";

codes! {
    /// Why a file is not taken.
    Unfit {
        Empty = "empty", Ending = "ending", Content = "content", Macros = "macros", Encrypted = "encrypted",
        Bomb = "bomb", Damaged = "damaged",
    }
}

const HEAD: usize = 8 << 10;
/// The end of a ZIP file with the longest remark it can have.
const TAIL: usize = (64 << 10) + 22;

/// What is noted of a file while it streams past.
#[derive(Debug, Default)]
pub struct Glance {
    size: u64,
    head: Vec<u8>,
    tail: Vec<u8>,
    controls: bool,
    nul: bool,
}

impl Glance {
    /// Looks at the next piece.
    pub fn see(&mut self, piece: &[u8]) {
        self.size += piece.len() as u64;
        let room = HEAD - self.head.len();
        self.head.extend_from_slice(&piece[..piece.len().min(room)]);
        self.nul = self.nul || piece.contains(&0);
        // Without a way out in the middle, so that it is done for many bytes at once.
        let controls = |piece: &[u8]| {
            piece.iter().fold(false, |found, b| found | matches!(b, 1..=8 | 0x0b | 0x0e..=0x1f | 0x7f))
        };
        self.controls = self.controls || controls(piece);
        let piece = &piece[piece.len().saturating_sub(TAIL)..];
        let surplus = (self.tail.len() + piece.len()).saturating_sub(TAIL);
        self.tail.drain(..surplus);
        self.tail.extend_from_slice(piece);
    }

    /// How many bytes were seen.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Whether the bytes can be of the format that the name claims.
    pub fn judge(&self, format: Format) -> Result<(), Unfit> {
        if self.size == 0 {
            return Err(Unfit::Empty);
        }
        let fits = match format {
            Format::Pdf => self.head.starts_with(b"%PDF-") && !self.ends_as_package(),
            Format::Png => self.is("image/png") && !self.ends_as_package(),
            Format::Jpeg => self.is("image/jpeg") && !self.ends_as_package(),
            Format::Docx | Format::Odt | Format::Xlsx | Format::Ods => self.head.starts_with(b"PK\x03\x04"),
            Format::Txt | Format::Csv => self.is_text(),
        };
        if fits {
            return Ok(());
        }
        // The old binary container: an encrypted package of today's office programs lies in one.
        let sealed = format.is_package() && self.head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
        Err(if sealed { Unfit::Encrypted } else { Unfit::Content })
    }

    fn is(&self, mime: &str) -> bool {
        infer::get(&self.head).is_some_and(|found| found.mime_type() == mime)
    }

    /// Letters and white space only, and not the source of a page or a program.
    fn is_text(&self) -> bool {
        let wide = self.head.starts_with(&[0xff, 0xfe]) || self.head.starts_with(&[0xfe, 0xff]);
        let markup = infer::get(&self.head).is_some_and(|found| found.matcher_type() == MatcherType::Text);
        let plain = if wide { self.size.is_multiple_of(2) } else { !self.nul && !self.controls };
        plain && !markup && !self.head.starts_with(b"%PDF-") && !self.head.starts_with(b"{\\rtf")
    }

    /// Whether a ZIP's directory ends exactly where the file ends: two formats in one file.
    fn ends_as_package(&self) -> bool {
        let found = self.tail.windows(22).enumerate().rev().find(|(at, end)| {
            let remark = usize::from(end[20]) | usize::from(end[21]) << 8;
            end.starts_with(b"PK\x05\x06") && at + 22 + remark == self.tail.len()
        });
        found.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY_ZIP: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

    fn judged(format: Format, bytes: &[u8]) -> Result<(), Unfit> {
        let mut glance = Glance::default();
        bytes.chunks(7).for_each(|piece| glance.see(piece));
        glance.judge(format)
    }

    #[test]
    fn the_ending_names_the_format() {
        for (name, format) in [
            ("a.pdf", Some(Format::Pdf)),
            ("a.b.JPG", Some(Format::Jpeg)),
            ("a.jpeg", Some(Format::Jpeg)),
            ("a.docm", None),
            ("a.pdf.exe", None),
            ("a.svg", None),
            ("a.html", None),
            (".pdf", None),
            ("pdf", None),
            ("a.", None),
            ("a.pdf\n", Some(Format::Pdf)),
        ] {
            assert_eq!(Format::of_name(name), format, "{name:?}");
        }
    }

    #[test]
    fn content_must_be_what_the_ending_says() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F'];
        let pdf_and_zip = [b"%PDF-1.7\n%%EOF\n".as_slice(), EMPTY_ZIP].concat();
        let png_and_zip = [png.as_slice(), EMPTY_ZIP].concat();
        for (format, bytes, want) in [
            (Format::Pdf, b"%PDF-1.7\n%%EOF\n".as_slice(), Ok(())),
            (Format::Pdf, b"<html>%PDF-1.7", Err(Unfit::Content)),
            (Format::Pdf, &pdf_and_zip, Err(Unfit::Content)),
            (Format::Pdf, png, Err(Unfit::Content)),
            (Format::Pdf, b"", Err(Unfit::Empty)),
            (Format::Png, png, Ok(())),
            (Format::Png, &png_and_zip, Err(Unfit::Content)),
            (Format::Jpeg, &jpeg, Ok(())),
            (Format::Jpeg, png, Err(Unfit::Content)),
            (Format::Docx, b"PK\x03\x04....", Ok(())),
            (Format::Docx, b"\xd0\xcf\x11\xe0\xa1\xb1", Err(Unfit::Encrypted)),
            (Format::Docx, b"MZ\x90", Err(Unfit::Content)),
            (Format::Odt, b"<?xml version='1.0'?>", Err(Unfit::Content)),
            (Format::Txt, "Стаття 1. Łódź\r\n\tżółw\x0c".as_bytes(), Ok(())),
            (Format::Txt, b"\xff\xfeA\0B\0", Ok(())),
            (Format::Txt, b"BMW and MZ are words", Ok(())),
            (Format::Txt, b"a\0b", Err(Unfit::Content)),
            (Format::Txt, b"a\x1b[2Jb", Err(Unfit::Content)),
            (Format::Txt, b"<!DOCTYPE html><script>alert(1)</script>", Err(Unfit::Content)),
            (Format::Txt, b"#!/bin/sh\nrm", Err(Unfit::Content)),
            (Format::Txt, b"%PDF-1.4", Err(Unfit::Content)),
            (Format::Csv, b"a;b\r\n1;2\r\n", Ok(())),
        ] {
            assert_eq!(judged(format, bytes), want, "{format:?} {bytes:?}");
        }
    }

    #[test]
    fn the_end_of_a_long_file_is_remembered() {
        let mut long = b"%PDF-1.7\n".to_vec();
        long.extend(std::iter::repeat_n(b'x', 200_000));
        assert_eq!(judged(Format::Pdf, &long), Ok(()));
        long.extend_from_slice(EMPTY_ZIP);
        assert_eq!(judged(Format::Pdf, &long), Err(Unfit::Content));
    }
}
