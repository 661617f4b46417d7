//! A list as text: its encoding, its delimiter, its records.

use super::super::reader;
use super::super::row::FileError;
use super::{CellFault, Line, ListFault, MAX_COLUMNS, MAX_ROWS, PREAMBLE, letter};
use crate::documents::decode_text;

/// What may stand between two cells. The last never stands in a text: then there is one column.
const DELIMITERS: [u8; 5] = [b';', b'\t', b',', b'|', 0x1f];

/// Records from which the delimiter is told.
const LOOKED_AT: usize = 40;

/// The records of a text in one of the encodings of our languages.
pub fn read(bytes: &[u8]) -> Result<Vec<Line>, ListFault> {
    let text = decode_text(bytes);
    let text = text.trim_start_matches('\u{feff}');
    if text.contains('\0') {
        return Err(ListFault::WrongType);
    }
    if text.contains('\u{fffd}') {
        return Err(lost(text));
    }
    let delimiter = delimiter(text)?;
    // One more than may stand in a list, to see whether there is more.
    let most = MAX_ROWS + PREAMBLE + 1;
    let records = reader::records(text.as_bytes(), delimiter, most).map_err(whole)?;
    if records.len() == most {
        return Err(ListFault::TooManyRows);
    }
    let line = |(number, cells): reader::Record| match cells {
        Ok(cells) if cells.len() > MAX_COLUMNS => Err(ListFault::TooManyColumns),
        Ok(cells) => Ok((number, cells)),
        Err((at, why)) => Err(ListFault::Cell { row: number, column: letter(at), what: why.into() }),
    };
    records.into_iter().map(line).collect()
}

/// The place of a letter that its encoding does not have.
fn lost(text: &str) -> ListFault {
    let row = 1 + text.split('\u{fffd}').next().unwrap_or_default().matches('\n').count();
    ListFault::Cell { row, column: String::from("?"), what: CellFault::Letters }
}

fn whole(error: FileError) -> ListFault {
    match error {
        FileError::Empty => ListFault::Empty,
        FileError::TooLarge(_) => ListFault::TooLarge,
        FileError::TooManyRows(_) => ListFault::TooManyRows,
        FileError::TooManyColumns(_) => ListFault::TooManyColumns,
        FileError::HeaderBytes(_)
        | FileError::ColumnTwice(_)
        | FileError::MissingColumns(_)
        | FileError::Malformed { .. } => ListFault::Damaged,
    }
}

/// The delimiter under which the first records fall into the most equal shape.
fn delimiter(text: &str) -> Result<u8, ListFault> {
    let mut best = (0_usize, 0x1f_u8);
    for delimiter in DELIMITERS {
        let records = reader::records(text.as_bytes(), delimiter, LOOKED_AT).map_err(whole)?;
        let widths: Vec<usize> =
            records.iter().filter_map(|(_, cells)| cells.as_ref().ok().map(Vec::len)).collect();
        let header = widths.iter().copied().find(|width| *width > 1).unwrap_or(1);
        if header == 1 {
            continue;
        }
        // A title line above the header and a note below count against no delimiter; equal widths count for one.
        let alike = widths.iter().filter(|width| **width == header).count();
        let is_header = widths.first().is_some_and(|first| *first == header);
        let score = alike * 100 / widths.len().max(1) + usize::from(is_header) * 20 + header.min(20);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    // In a list of one column commas stand in some titles and not in the header.
    let first = reader::records(text.as_bytes(), best.1, 1).map_err(whole)?;
    let is_one = first.iter().any(|(_, cells)| cells.as_ref().is_ok_and(|cells| cells.len() == 1));
    let alike = best.0 >= 60;
    Ok(if is_one && !alike { 0x1f } else { best.1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{WINDOWS_1250, WINDOWS_1251};

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        read(bytes).expect("a text").into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn every_delimiter_and_encoding_of_our_languages_is_read() {
        for delimiter in [";", ",", "\t", "|"] {
            let text =
                format!("Tytuł{delimiter}Partner\n\"Umowa, o {delimiter} współpracy\"{delimiter}Ukraina\n");
            let wanted = vec![
                vec!["Tytuł".to_owned(), "Partner".to_owned()],
                vec![format!("Umowa, o {delimiter} współpracy").trim().to_owned(), "Ukraina".to_owned()],
            ];
            assert_eq!(cells(text.as_bytes()), wanted, "{delimiter:?}");
            assert_eq!(cells(&[b"\xef\xbb\xbf", text.as_bytes()].concat()), wanted);
            assert_eq!(cells(&WINDOWS_1250.encode(&text).0), wanted);
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(cells(&[b"\xff\xfe".as_slice(), &wide].concat()), wanted);
        }
        let uk = "Назва;Країна\nУгода про співробітництво;Польща\n";
        assert_eq!(cells(&WINDOWS_1251.encode(uk).0)[1], ["Угода про співробітництво", "Польща"]);
    }

    #[test]
    fn a_list_of_titles_alone_keeps_its_commas() {
        let found = cells(b"Title\nOn A, B and C\nOn D\nOn E; F\n");
        assert_eq!(found[1], ["On A, B and C"]);
        assert_eq!(found[3], ["On E; F"]);
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(read(b"a;b\n\x00\x01;c\n"), Err(ListFault::WrongType));
    }
}
