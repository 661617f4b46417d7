//! Checking the log where it lies: the chain, the columns that lists read beside it, the keys and checkpoints.

use super::checkpoint::SignedCheckpoint;
use super::judge::{ListedKey, Outside, Own, heard, judge};
use super::store;
use super::verdict::{Part, Verdict};
use super::walk::Walk;
use super::witnessed::Witnessed;
use crate::audit::canonical::hex;
use crate::audit::store::{self as log, Row};
use crate::db::{Db, DbError, dialect};
use serde_json::Value;
use std::collections::BTreeSet;

/// Events read at once.
const BATCH: i64 = 1_000;

/// The verdict on the log of this database.
pub fn verify(db: &mut Db, outside: &Outside) -> Result<Verdict, DbError> {
    Ok(verify_telling(db, outside)?.0)
}

/// The verdict, and up to which size each known witness signed: to be believed when the verdict is whole.
pub fn verify_telling(db: &mut Db, outside: &Outside) -> Result<(Verdict, Vec<Witnessed>), DbError> {
    let mut told = Vec::new();
    let verdict = dialect::snapshot(db, |db| verify_within(db, outside, &mut told))?;
    Ok((verdict, told))
}

fn verify_within(db: &mut Db, outside: &Outside, told: &mut Vec<Witnessed>) -> Result<Verdict, DbError> {
    let head = log::head(db)?;
    let (notes, _) = store::list_notes_with_words(db, i64::MAX)?;
    let mut own = Own {
        keys: store::list_keys(db)?.into_iter().map(ListedKey::from).collect(),
        checkpoints: Vec::new(),
    };
    for (size, note) in notes {
        match SignedCheckpoint::parse(&note) {
            Some(read) if read.says.size == size => own.checkpoints.push(read),
            Some(_) | None => return Ok(Verdict::Broken { at: size, part: Part::Checkpoint }),
        }
    }
    *told = heard(&own, outside).unwrap_or_default();
    let mut wanted: BTreeSet<i64> = own.checkpoints.iter().map(|one| one.says.size).collect();
    wanted.extend(outside.sizes());
    let mut walk = Walk::new(&head.log_id, wanted);
    loop {
        let after = walk.head().seq;
        let rows = log::list_rows(db, after, BATCH)?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let broken = Verdict::Broken { at: walk.head().seq + 1, part: Part::Event };
            let Ok(leaf) = row.leaf.as_slice().try_into() else { return Ok(broken) };
            if row.seq != walk.head().seq + 1 {
                return Ok(broken);
            }
            if let Err(verdict) = walk.step(Some(&row.body), &leaf) {
                return Ok(verdict);
            }
            if walk.head().chain.as_slice() != row.chain || !is_what_it_says(&row) {
                return Ok(broken);
            }
        }
    }
    let here = walk.head();
    if here.seq < head.seq {
        return Ok(Verdict::Truncated { size: here.seq, signed: head.seq });
    }
    if here.seq != head.seq || hex(&here.chain) != hex(&head.chain) {
        return Ok(Verdict::Broken { at: here.seq, part: Part::Event });
    }
    Ok(judge(&walk, &own, outside))
}

/// Whether the columns say what the body says: lists read the columns.
fn is_what_it_says(row: &Row) -> bool {
    let Ok(body) = serde_json::from_slice::<Value>(&row.body) else { return false };
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let at = row.at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string();
    body["ts"] == at.as_str()
        && body["action"] == row.action.as_str()
        && body["outcome"] == row.outcome.as_str()
        && body["object"]["type"] == row.object_type.as_str()
        && body["object"]["id"] == row.object_id.as_str()
        && text(&body["agreement"]) == row.agreement_id
        && text(&body["actor"]["id"]) == row.actor_id
        && text(&body["actor"]["role"]) == row.actor_role
}
