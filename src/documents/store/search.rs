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

/// The words of a question, by how they are looked for.
#[derive(Debug)]
pub struct Sought {
    /// The documents that have every rare word; none where no word is rare.
    named: Option<Vec<String>>,
    /// The words that are not rare.
    common: Vec<String>,
}

impl Sought {
    /// Sorts the folded words, and gathers the documents that the rare ones name: a list of ids is found by their key, where two
    /// sub-selects joined by "or" would walk every document.
    pub fn of(db: &mut Db, words: &[String]) -> Result<Self, DbError> {
        let mut sought = Self { named: None, common: Vec::new() };
        for word in words {
            if is_common(db, word)? {
                sought.common.push(word.clone());
                continue;
            }
            let found = having(db, word)?;
            sought.named = Some(match sought.named {
                Some(named) => named.into_iter().filter(|id| found.contains(id)).collect(),
                None => found.into_iter().collect(),
            });
        }
        Ok(sought)
    }

    /// What a document must be: each word begins a word of its text, title or file name.
    pub fn conditions(&self) -> Vec<DocumentCondition> {
        let named = self.named.clone().map(|ids| Box::new(document::id.eq_any(ids)) as DocumentCondition);
        named.into_iter().chain(self.common.iter().map(|word| has(word))).collect()
    }
}

/// Whether there is a row after the rarest ones; counted by the database, which hands none of them over.
fn is_common(db: &mut Db, word: &str) -> Result<bool, DbError> {
    let (from, below) = search::range(word);
    let beyond = i64::try_from(RARE).unwrap_or(i64::MAX);
    let text: Option<i64> = document_word::table
        .filter(document_word::word.ge(from.clone()).and(document_word::word.lt(below.clone())))
        .select(document_word::content)
        .offset(beyond)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    let label: Option<String> = document_label::table
        .filter(document_label::word.ge(from).and(document_label::word.lt(below)))
        .select(document_label::document_id)
        .offset(beyond)
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    Ok(text.is_some() || label.is_some())
}

/// The ids of the documents that have a word.
fn having(db: &mut Db, word: &str) -> Result<HashSet<String>, DbError> {
    let (from, below) = search::range(word);
    let contents = document_word::table
        .filter(document_word::word.ge(from.clone()).and(document_word::word.lt(below.clone())))
        .select(document_word::content);
    let of_texts: Vec<String> = document::table
        .filter(document::content.eq_any(contents))
        .select(document::id)
        .load(db)
        .map_err(DbError::from_query)?;
    let of_labels: Vec<String> = document_label::table
        .filter(document_label::word.ge(from).and(document_label::word.lt(below)))
        .select(document_label::document_id)
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(of_texts.into_iter().chain(of_labels).collect())
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
