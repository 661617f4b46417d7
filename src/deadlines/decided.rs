//! A decision as pages show it.

use super::decision::Chosen;
use super::store::decisions::DecisionRow;
use crate::web::dates::{self, When};
use crate::web::locale::Lang;
use std::collections::HashMap;

/// A decision in words.
#[derive(Debug, Clone)]
pub struct Line {
    /// What was decided.
    pub chosen: &'static str,
    /// Why.
    pub basis: String,
    /// When it was decided.
    pub on: When,
    /// Who recorded it.
    pub by: String,
    /// When it was recorded.
    pub at: When,
}

impl Line {
    /// A decision in the reader's language; `names` are those of accounts.
    pub fn new(lang: Lang, row: &DecisionRow, names: &HashMap<String, String>) -> Self {
        let on = row.chosen().map_or_else(|| row.recorded_at.date(), |(_, on)| on);
        Self {
            chosen: Chosen::parse(&row.chosen).map_or("", |chosen| lang.label("chosen", chosen.code())),
            basis: row.basis.clone(),
            on: dates::day(lang, on),
            by: names.get(&row.recorded_by).cloned().unwrap_or_else(|| row.recorded_by.clone()),
            at: dates::instant(lang, row.recorded_at),
        }
    }
}
