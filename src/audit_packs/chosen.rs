//! The agreements of a pack: what a reader may see of what was asked for, within the limits.

use super::asked::{MOST, MOST_BYTES, What};
use super::error::PackError;
use crate::access::{Marking, Viewer};
use crate::agreements;
use crate::db::{Db, DbError};
use crate::documents;
use crate::register;

/// One agreement that goes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// Its id.
    pub id: String,
    /// Its number, once registered.
    pub number: Option<String>,
    /// What it is called; empty of a pointer record, whose title is not told here.
    pub title: String,
    /// Its marking.
    pub marking: Marking,
    /// The entry with its dossier, once it is made.
    pub dossier: Option<String>,
}

/// What goes in, and how many agreements are left out because they are hidden from the reader.
#[derive(Debug, Clone)]
pub struct Choice {
    /// In the order of their numbers, drafts last.
    pub agreements: Vec<Chosen>,
    /// How many are hidden.
    pub withheld: i64,
}

/// Chooses; refuses what is nothing and what is too much.
pub fn choose(db: &mut Db, viewer: &Viewer, what: &What) -> Result<Choice, PackError> {
    let mut choice = match what {
        What::One(id) => {
            let row = agreements::store::find(db, viewer, id)?.ok_or(PackError::NotFound)?;
            let held = (row.id, row.register_no, row.short_title, row.pointer_only);
            Choice { agreements: vec![chosen(held, &row.marking)], withheld: 0 }
        }
        What::Selection(filter) => {
            let (found, withheld) = register::numbers(db, viewer, filter)?;
            if found == 0 {
                return Err(PackError::Nothing);
            }
            if found > MOST {
                return Err(PackError::TooMany(found));
            }
            let most = usize::try_from(MOST).unwrap_or(usize::MAX);
            let rows = register::rows(db, viewer, filter, most)?.into_iter();
            let rows = rows.map(|row| {
                let held = (row.id, row.register_no, row.short_title, row.pointer_only);
                chosen(held, &row.marking)
            });
            Choice { agreements: rows.collect(), withheld }
        }
    };
    choice.agreements.sort_by(|one, other| {
        (one.number.is_none(), &one.number, &one.id).cmp(&(other.number.is_none(), &other.number, &other.id))
    });
    Ok(choice)
}

fn chosen((id, number, title, is_pointer): (String, Option<String>, String, bool), marking: &str) -> Chosen {
    Chosen {
        id,
        number,
        title: if is_pointer { String::new() } else { title },
        marking: Marking::parse(marking).unwrap_or(Marking::TopSecret),
        dossier: None,
    }
}

/// How many files the documents of these agreements have, and their bytes.
pub fn files(db: &mut Db, viewer: &Viewer, agreements: &[Chosen]) -> Result<(usize, i64), DbError> {
    let (mut count, mut bytes) = (0, 0);
    for agreement in agreements {
        for document in documents::handed(db, viewer, &agreement.id)? {
            count += document.versions.len();
            bytes += document.versions.iter().map(|(_, content)| content.size).sum::<i64>();
        }
    }
    Ok((count, bytes))
}

/// Refuses more bytes of files than one pack takes.
pub fn limit_files(bytes: i64) -> Result<(), PackError> {
    if bytes > MOST_BYTES { Err(PackError::TooLarge(bytes)) } else { Ok(()) }
}
