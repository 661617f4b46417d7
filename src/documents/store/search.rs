//! Finding documents by the words of their texts, titles and file names (`document_word`, `document_label`: portable indexes).

use crate::access::visible::DocumentCondition;
use crate::db::schema::{document, document_label, document_passage, document_word};
use crate::db::{Db, DbError};
use crate::search;
use diesel::dsl::exists;
use diesel::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A word that begins more rows than this does not name its documents: each document is asked for it instead.
const RARE: usize = 2_000;

/// One condition for each folded word: it begins a word of the text, the title or the file name.
pub fn conditions(db: &mut Db, words: &[String]) -> Result<Vec<DocumentCondition>, DbError> {
    words.iter().map(|word| Ok(within(db, word)?.unwrap_or_else(|| has(word)))).collect()
}

/// The documents that a rare word names, gathered first: a list of ids is found by their key, where two sub-selects joined by
/// "or" would walk every document. None for a word that is not rare.
fn within(db: &mut Db, word: &str) -> Result<Option<DocumentCondition>, DbError> {
    let (from, below) = search::range(word);
    let most = i64::try_from(RARE).unwrap_or(i64::MAX) + 1;
    let contents: Vec<i64> = document_word::table
        .filter(document_word::word.ge(from.clone()).and(document_word::word.lt(below.clone())))
        .select(document_word::content)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let mut ids: Vec<String> = document_label::table
        .filter(document_label::word.ge(from).and(document_label::word.lt(below)))
        .select(document_label::document_id)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    if contents.len() > RARE || ids.len() > RARE {
        return Ok(None);
    }
    let named: Vec<String> = document::table
        .filter(document::content.eq_any(contents))
        .select(document::id)
        .load(db)
        .map_err(DbError::from_query)?;
    ids.extend(named);
    ids.sort_unstable();
    ids.dedup();
    Ok(Some(Box::new(document::id.eq_any(ids))))
}

fn has(word: &str) -> DocumentCondition {
    let (from, below) = search::range(word);
    let text = document_word::table.filter(
        document_word::content
            .eq(document::content)
            .and(document_word::word.ge(from.clone()))
            .and(document_word::word.lt(below.clone())),
    );
    let label = document_label::table.filter(
        document_label::document_id
            .eq(document::id)
            .and(document_label::word.ge(from))
            .and(document_label::word.lt(below)),
    );
    Box::new(exists(text).or(exists(label)))
}

/// For each content the piece of its text that has most of the words, the earliest of several.
pub fn pieces(db: &mut Db, contents: &[i64], words: &[String]) -> Result<HashMap<i64, String>, DbError> {
    let mut by_piece: BTreeMap<(i64, i32), HashSet<usize>> = BTreeMap::new();
    for (nth, word) in words.iter().enumerate() {
        let (from, below) = search::range(word);
        let rows: Vec<(i64, i32)> = document_word::table
            .filter(document_word::word.ge(from).and(document_word::word.lt(below)))
            .filter(document_word::content.eq_any(contents.to_vec()))
            .select((document_word::content, document_word::passage))
            .load(db)
            .map_err(DbError::from_query)?;
        for place in rows {
            by_piece.entry(place).or_default().insert(nth);
        }
    }
    let mut best: HashMap<i64, (usize, i32)> = HashMap::new();
    for ((content, passage), found) in by_piece {
        let held = best.entry(content).or_insert((0, passage));
        if found.len() > held.0 {
            *held = (found.len(), passage);
        }
    }
    wordings(db, &best)
}

fn wordings(db: &mut Db, best: &HashMap<i64, (usize, i32)>) -> Result<HashMap<i64, String>, DbError> {
    let mut found = HashMap::new();
    for (content, (_, passage)) in best {
        let wording: Option<String> = document_passage::table
            .find((content, passage))
            .select(document_passage::wording)
            .first(db)
            .optional()
            .map_err(DbError::from_query)?;
        found.extend(wording.map(|wording| (*content, wording)));
    }
    Ok(found)
}
