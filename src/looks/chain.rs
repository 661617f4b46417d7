//! The chain of looks: each row is hashed with the one before it, as events are, under a name of its own. Pure.

use super::store::LookRow;
use crate::audit::canonical::canonical;
use crate::audit::chain::{self, Hash};
use serde_json::json;

/// The exact bytes of a row that are hashed.
pub fn bytes(row: &LookRow) -> Vec<u8> {
    let body = json!({
        "number": row.number,
        "at": row.at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string(),
        "account": row.account_id,
        "role": row.role,
        "session": row.session,
        "agreement": row.agreement_id,
        "kind": row.kind,
        "marking": row.marking,
        "quarter": row.quarter,
    });
    canonical(&body).into_bytes()
}

/// The chain value behind a row, from the one before it: that of the log of this installation, with `/looks` behind its name.
pub fn value(log_id: &str, row: &LookRow, before: &Hash) -> Hash {
    chain::link(&format!("{log_id}/looks"), row.number, before, &chain::leaf(&bytes(row)))
}

/// The first row that does not follow from those before it; `head` is number and value of the last one that did.
pub fn first_break<'r>(
    log_id: &str,
    head: &mut (i64, Hash),
    rows: impl IntoIterator<Item = &'r LookRow>,
) -> Option<i64> {
    for row in rows {
        let (number, made) = (head.0 + 1, value(log_id, row, &head.1));
        if row.number != number || row.chain != made {
            return Some(number);
        }
        *head = (number, made);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: i64, before: &Hash) -> LookRow {
        let mut row = LookRow {
            number,
            account_id: "a".into(),
            role: "auditor".into(),
            session: "s".into(),
            agreement_id: "x".into(),
            kind: "overview".into(),
            marking: "secret".into(),
            quarter: 7 + number,
            at: chrono::NaiveDateTime::default(),
            chain: Vec::new(),
        };
        row.chain = value("log", &row, before).to_vec();
        row
    }

    fn rows() -> Vec<LookRow> {
        let mut before = [0; 32];
        (1..=4)
            .map(|number| {
                let row = row(number, &before);
                before = row.chain.clone().try_into().expect("32 bytes");
                row
            })
            .collect()
    }

    fn broken(rows: &[LookRow]) -> Option<i64> {
        first_break("log", &mut (0, [0; 32]), rows)
    }

    #[test]
    fn every_change_of_a_row_breaks_the_chain_at_its_place() {
        assert_eq!(broken(&rows()), None);
        let mut edited = rows();
        edited[1].account_id = "b".into();
        assert_eq!(broken(&edited), Some(2));
        let mut gone = rows();
        gone.remove(2);
        assert_eq!(broken(&gone), Some(3));
        let mut first = rows();
        first.remove(0);
        assert_eq!(broken(&first), Some(1));
        let mut moved = rows();
        moved[3].at += chrono::TimeDelta::microseconds(1);
        assert_eq!(broken(&moved), Some(4));
        assert_eq!(first_break("other", &mut (0, [0; 32]), &rows()), Some(1), "of another log");
    }
}
