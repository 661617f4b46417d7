//! Search: every word asked for begins a word of the record (`agreement_word`, a portable index).

use crate::access::visible::Condition;
use crate::db::schema::{agreement, agreement_word};
use crate::db::{Db, DbError};
use crate::search::{self, after_prefix};
use diesel::dsl::exists;
use diesel::prelude::*;

/// What the conditions are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A few rows, read in the order of an index until there are enough.
    Page,
    /// All rows.
    Count,
}

/// How many rows a word is on: decides how it is asked for, never what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Rare,
    Common,
    Everywhere,
}

/// More rows than this are not rare.
const RARE: i64 = 2_000;
/// More rows than this are met often enough on any walk through the list.
const COMMON: i64 = 20_000;

/// One condition for each word of `q`.
///
/// A rare word names its rows, and the others are tested on those. Without a rare word, a page is walked and each row
/// tested, if rows that pass are met often; else every word names its rows.
pub fn conditions(db: &mut Db, q: &str, purpose: Purpose) -> Result<Vec<Condition>, DbError> {
    let words = search::words(q);
    let weights = words.iter().map(|word| weight(db, word));
    let weights = weights.collect::<Result<Vec<Weight>, DbError>>()?;
    let rare = weights.contains(&Weight::Rare);
    let dense = words.len() == 1 || weights.iter().all(|w| *w == Weight::Everywhere);
    let walked = rare || (purpose == Purpose::Page && dense);
    let condition = |(word, weight): (&String, &Weight)| match walked && *weight > Weight::Rare {
        true => has(word),
        false => within(word),
    };
    Ok(words.iter().zip(&weights).map(condition).collect())
}

type Range =
    Box<dyn BoxableExpression<agreement_word::table, crate::db::Backend, SqlType = diesel::sql_types::Bool>>;

fn range(word: &str) -> Range {
    let from = agreement_word::word.ge(word.to_owned());
    match after_prefix(word) {
        Some(end) => Box::new(from.and(agreement_word::word.lt(end))),
        None => Box::new(from),
    }
}

fn weight(db: &mut Db, word: &str) -> Result<Weight, DbError> {
    if !is_on_more_than(db, word, RARE)? {
        return Ok(Weight::Rare);
    }
    Ok(match is_on_more_than(db, word, COMMON)? {
        true => Weight::Everywhere,
        false => Weight::Common,
    })
}

fn is_on_more_than(db: &mut Db, word: &str, rows: i64) -> Result<bool, DbError> {
    let beyond: Option<String> = agreement_word::table
        .filter(range(word))
        .select(agreement_word::word)
        .offset(rows)
        .limit(1)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(beyond.is_some())
}

fn within(word: &str) -> Condition {
    let from = agreement_word::word.ge(word.to_owned());
    match after_prefix(word) {
        Some(end) => Box::new(
            agreement::id.eq_any(
                agreement_word::table
                    .filter(from.and(agreement_word::word.lt(end)))
                    .select(agreement_word::agreement_id),
            ),
        ),
        None => Box::new(
            agreement::id.eq_any(agreement_word::table.filter(from).select(agreement_word::agreement_id)),
        ),
    }
}

fn has(word: &str) -> Condition {
    let held = agreement_word::agreement_id.eq(agreement::id).and(agreement_word::word.ge(word.to_owned()));
    match after_prefix(word) {
        Some(end) => Box::new(exists(agreement_word::table.filter(held.and(agreement_word::word.lt(end))))),
        None => Box::new(exists(agreement_word::table.filter(held))),
    }
}
