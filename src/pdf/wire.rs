//! What parent and worker say to each other: one line of JSON, then the bytes it announces.

use std::io::{self, BufRead, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{PdfError, PdfLang, Template};

/// The longest first line that is read.
const LONGEST_LINE: u64 = 1 << 20;

/// The first line to the worker; the data and then the proof follow.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Request {
    pub(super) template: Template,
    pub(super) lang: PdfLang,
    pub(super) data_bytes: u64,
    pub(super) proof_bytes: u64,
    pub(super) extra_fonts: Option<std::path::PathBuf>,
    pub(super) address_space: u64,
    pub(super) cpu_seconds: u64,
}

/// The first line from the worker; after `Made` the PDF follows.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub(super) enum Answer {
    /// The PDF follows.
    Made {
        /// Its length.
        bytes: u64,
    },
    /// See [`PdfError::BadData`].
    BadData {
        /// What is wrong.
        what: String,
    },
    /// See [`PdfError::Refused`].
    Refused {
        /// What the engine said.
        diagnostics: Vec<String>,
    },
    /// Any other failure that the worker could still tell.
    Failed {
        /// What failed.
        what: String,
    },
}

impl From<PdfError> for Answer {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::BadData(what) => Self::BadData { what },
            PdfError::Refused { diagnostics } => Self::Refused { diagnostics },
            other @ (PdfError::TooLarge { .. }
            | PdfError::TimedOut { .. }
            | PdfError::OutOfMemory { .. }
            | PdfError::Crashed { .. }
            | PdfError::Garbled(_)
            | PdfError::Io { .. }) => Self::Failed { what: other.to_string() },
        }
    }
}

/// Writes one line of JSON.
pub(super) fn write_line(to: &mut impl Write, line: &impl Serialize) -> io::Result<()> {
    let mut bytes = serde_json::to_vec(line)?;
    bytes.push(b'\n');
    to.write_all(&bytes)
}

/// Reads one line of JSON.
pub(super) fn read_line<T: DeserializeOwned>(from: &mut impl BufRead) -> io::Result<T> {
    let mut line = Vec::new();
    from.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)?;
    Ok(serde_json::from_slice(&line)?)
}

/// Reads exactly so many bytes.
pub(super) fn read_bytes(from: &mut impl Read, count: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(count).map_err(io::Error::other)?);
    from.by_ref().take(count).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == count { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_back_as_it_was_sent() {
        let mut sent = Vec::new();
        write_line(&mut sent, &Answer::Refused { diagnostics: vec!["a\nb".into(), "日".into()] })
            .expect("memory takes it");
        sent.extend(b"rest");
        let mut from = sent.as_slice();
        let answer: Answer = read_line(&mut from).expect("one line of JSON");
        assert!(matches!(answer, Answer::Refused { diagnostics } if diagnostics == ["a\nb", "日"]));
        assert_eq!(read_bytes(&mut from, 4).expect("four bytes"), b"rest");
    }

    #[test]
    fn a_short_stream_is_an_error() {
        assert!(read_bytes(&mut b"ab".as_slice(), 3).is_err());
        assert!(read_line::<Answer>(&mut b"".as_slice()).is_err());
    }
}
