//! The figures of both overviews: how complete the register is, and how much there is of each finding and exception.

use super::asked::Asked;
use super::find;
use super::list::{Duty, Left, List, Unusual};
use super::store::missed::{self, Reader};
use super::store::shares::{self, Share};
use crate::access::Viewer;
use crate::agreements::lapses::Delay;
use crate::codes;
use crate::db::{Db, DbError};
use crate::documents::ClaimKind;
use std::collections::BTreeMap;

codes! {
    /// The five classic findings of an auditor (dossier §8).
    Finding { Lists = "lists", Fields = "fields", Claims = "claims", Missed = "missed", Unclosed = "unclosed" }
}

/// How complete the records are that a reader may see.
#[derive(Debug, Clone, Default)]
pub struct Completeness {
    /// All of them.
    pub whole: Share,
    /// How many lack nothing.
    pub complete: i64,
    /// By the code of the partner.
    pub by_partner: BTreeMap<String, Share>,
    /// By the code of the stage.
    pub by_stage: BTreeMap<String, Share>,
    /// By the code of the kind.
    pub by_kind: BTreeMap<String, Share>,
    /// How many lack each item, by its code.
    pub lacking: BTreeMap<String, i64>,
}

/// Reads it.
pub fn completeness(db: &mut Db, viewer: &Viewer) -> Result<Completeness, DbError> {
    Ok(Completeness {
        whole: shares::whole(db, viewer)?,
        complete: shares::count_complete(db, viewer)?,
        by_partner: shares::by_partner(db, viewer)?,
        by_stage: shares::by_stage(db, viewer)?,
        by_kind: shares::by_kind(db, viewer)?,
        lacking: shares::lacking(db, viewer)?,
    })
}

/// A finding with its total and the parts that have a list of their own.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The finding.
    pub finding: Finding,
    /// How many; none where nothing tells.
    pub total: Option<i64>,
    /// The list of all; empty where there is none.
    pub all: Option<Asked>,
    /// The parts, each with its number.
    pub parts: Vec<(Asked, i64)>,
}

/// How much there is of everything.
#[derive(Debug, Clone)]
pub struct Findings {
    /// The five findings in their order.
    pub findings: Vec<Counted>,
    /// The exceptions; none where the register has no such access.
    pub exceptions: Vec<(Unusual, i64)>,
}

/// Reads it.
pub fn findings(db: &mut Db, reader: Reader) -> Result<Findings, DbError> {
    let lists = super::missing_from_lists(db, reader.viewer)?;
    let mut found = vec![Counted { finding: Finding::Lists, total: lists, all: None, parts: Vec::new() }];
    let gaps = Asked::whole(List::Gaps);
    let fields = find::count(db, reader, &gaps)?;
    found.push(Counted { finding: Finding::Fields, total: Some(fields), all: Some(gaps), parts: Vec::new() });
    let claims = ClaimKind::ALL.iter().map(|kind| Asked { claim: Some(*kind), ..Asked::whole(List::Claims) });
    found.push(parted(db, reader, (Finding::Claims, List::Claims), claims.collect())?);
    found.push(summed((Finding::Missed, List::Missed), by_side(db, reader)?));
    let left = Left::ALL.iter().map(|left| Asked { left: Some(*left), ..Asked::whole(List::Unclosed) });
    found.push(parted(db, reader, (Finding::Unclosed, List::Unclosed), left.collect())?);
    let mut exceptions = Vec::new();
    for of in Unusual::ALL {
        let asked = Asked { of: *of, ..Asked::whole(List::Exceptions) };
        exceptions.push((*of, find::count(db, reader, &asked)?));
    }
    Ok(Findings { findings: found, exceptions })
}

/// A finding that is the sum of its parts.
fn parted(
    db: &mut Db,
    reader: Reader,
    (finding, list): (Finding, List),
    asked: Vec<Asked>,
) -> Result<Counted, DbError> {
    let mut parts = Vec::new();
    for part in asked {
        let n = find::count(db, reader, &part)?;
        parts.push((part, n));
    }
    Ok(summed((finding, list), parts))
}

fn summed((finding, list): (Finding, List), parts: Vec<(Asked, i64)>) -> Counted {
    let total = parts.iter().map(|(_, n)| n).sum();
    Counted { finding, total: Some(total), all: Some(Asked::whole(list)), parts }
}

/// What was missed, by whose delay; of milestones there are too many to walk them once for each side.
fn by_side(db: &mut Db, reader: Reader) -> Result<Vec<(Asked, i64)>, DbError> {
    let milestones = missed::count_by_side(db, reader)?;
    let mut parts = Vec::new();
    for side in Delay::ALL {
        let asked = Asked { side: Some(*side), ..Asked::whole(List::Missed) };
        let mut n = milestones.iter().filter(|(of, _)| of == side).map(|(_, n)| n).sum();
        for duty in Duty::ALL.iter().filter(|duty| **duty != Duty::Milestone) {
            n += missed::count(db, reader, &asked, *duty)?;
        }
        parts.push((asked, n));
    }
    Ok(parts)
}
