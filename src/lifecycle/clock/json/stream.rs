//! Several cases in one text: one a line, or one after the other in any layout.

use super::read::{CaseError, read};
use crate::lifecycle::clock::Case;
use serde::de::IgnoredAny;
use serde_json::StreamDeserializer;
use serde_json::de::StrRead;

/// Why a case of a text is refused, and which.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("case {number} (line {line}): {fault}")]
pub struct StreamError {
    /// Which case, from 1.
    pub number: usize,
    /// The line of the fault, from 1; of the case's beginning where it lies in no single line.
    pub line: usize,
    /// Why.
    pub fault: CaseError,
}

/// The cases of a text. A case that is refused does not keep the later ones from being read, unless it is no JSON at all.
pub struct Cases<'t> {
    text: &'t str,
    values: StreamDeserializer<'t, StrRead<'t>, IgnoredAny>,
    number: usize,
    /// How far the lines are counted, and how many there were.
    counted: (usize, usize),
}

impl<'t> Cases<'t> {
    /// The cases of `text`.
    pub fn of(text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let values = serde_json::Deserializer::from_str(text).into_iter();
        Self { text, values, number: 0, counted: (0, 1) }
    }

    /// The line of a place that is not before the last one asked for.
    fn line_of(&mut self, place: usize) -> usize {
        let (from, lines) = self.counted;
        let between = self.text.get(from..place).unwrap_or_default();
        self.counted = (place, lines + between.matches('\n').count());
        self.counted.1
    }
}

impl Iterator for Cases<'_> {
    type Item = Result<Case, StreamError>;

    fn next(&mut self) -> Option<Self::Item> {
        let before = self.values.byte_offset();
        let value = self.values.next()?;
        self.number += 1;
        let number = self.number;
        if let Err(error) = value {
            let (line, message) = (error.line(), format!("this is not JSON: {error}"));
            return Some(Err(StreamError { number, line, fault: CaseError::at("", message) }));
        }
        let rest = self.text.get(before..self.values.byte_offset()).unwrap_or_default();
        let own = rest.trim_start();
        let line = self.line_of(before + rest.len() - own.len());
        let case = read(own).map_err(|fault| {
            let line = line + fault.line.saturating_sub(1);
            StreamError { number, line, fault }
        });
        Some(case)
    }
}
