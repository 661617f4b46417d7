//! Reading one case: first its form, each fault with its path; then what its parts mean together.

use super::convert;
use super::wire::{Object, WireCase, WireClause};
use crate::lifecycle::clock::{Case, Clauses};
use serde::Deserialize;

/// Why a case is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{message}", Self::lead(path))]
pub struct CaseError {
    /// Where, as `acts[1].received`; empty for the whole case.
    pub path: String,
    /// Why.
    pub message: String,
    /// The line of the fault within the case's own text, from 1, where the form is at fault.
    pub line: usize,
}

impl CaseError {
    /// A fault of meaning.
    pub fn at(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: path.into(), message: message.into(), line: 1 }
    }

    fn lead(path: &str) -> String {
        if path.is_empty() { String::new() } else { format!("{path}: ") }
    }
}

/// Reads a case.
pub fn read(text: &str) -> Result<Case, CaseError> {
    let wire: Object<WireCase> = whole(text)?;
    convert::case(wire.0)
}

/// Reads clauses, each from a text of its own.
pub fn read_clauses<'t>(texts: impl Iterator<Item = &'t str>) -> Result<Clauses, CaseError> {
    let wires = texts.map(|text| whole::<Object<WireClause>>(text).map(|wire| wire.0));
    super::clauses::clauses(wires.collect::<Result<Vec<_>, _>>()?.into_iter())
}

/// A text that is one value and nothing else.
fn whole<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, CaseError> {
    let mut source = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut source).map_err(of_form)?;
    source.end().map_err(|error| CaseError { line: error.line(), ..CaseError::at("", bare(&error)) })?;
    Ok(value)
}

fn of_form(error: serde_path_to_error::Error<serde_json::Error>) -> CaseError {
    let path = error.path().to_string();
    let path = if path == "." { String::new() } else { path };
    let inner = error.into_inner();
    let (line, message) = (inner.line(), bare(&inner));
    let named = |start: &str| {
        let name = message.strip_prefix(start)?.split('`').next()?;
        Some(if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") })
    };
    if let Some(path) = named("missing field `") {
        return CaseError { path, message: "is missing".to_owned(), line };
    }
    if let Some(path) = named("duplicate field `") {
        return CaseError { path, message: "stands twice".to_owned(), line };
    }
    CaseError { path, message, line }
}

/// The message without its place in the text, which is told in another way.
fn bare(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(message, _)| message.to_owned())
}
