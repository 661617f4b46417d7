//! What a view of one agreement needs of the register: its own records and what they name, and of the agreements at the other ends
//! of its relations and dependencies what its pages tell of them. What nothing names is left where it is, so that the view
//! takes the same time however large the register is.

use super::kind::Kind;
use super::store::{self, Version, belonging};
use crate::agreements::rows::RelationRow;
use crate::db::{Db, DbError};
use crate::directory::store::officials;
use crate::documents;
use crate::documents::rows::EvidenceRow;
use chrono::NaiveDateTime;
use std::collections::{HashMap, HashSet};

/// The records of one agreement and of what it touches, as they were known.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The id of the agreement.
    pub id: String,
    /// The agreement; none where it was not known yet.
    pub own: Vec<Version>,
    /// The agreements at the other ends of its relations, and of what its milestones wait for or hold up.
    pub neighbours: Vec<Version>,
    /// What belongs to the agreement, by kind, and the milestones of others that its own wait for or hold up.
    pub belongings: HashMap<&'static str, Vec<Version>>,
    /// The ministries that are named.
    pub ministries: Vec<Version>,
    /// The officials that are named.
    pub officials: Vec<Version>,
    /// Every name by which they may name something else.
    pub named: Named,
}

/// Names in snapshots: whatever has the form of an id, a code of a state or a hash.
#[derive(Debug, Default)]
pub struct Named {
    ids: HashSet<String>,
    codes: HashSet<String>,
    hashes: HashSet<String>,
}

impl Named {
    /// Adds what a snapshot names.
    pub fn read(&mut self, snapshot: &str) {
        for piece in snapshot.split('"') {
            match piece.len() {
                2..=8 if piece.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) => {
                    self.codes.insert(piece.to_owned());
                }
                36 if uuid::Uuid::parse_str(piece).is_ok() => {
                    self.ids.insert(piece.to_owned());
                }
                64 if piece.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                    self.hashes.insert(piece.to_owned());
                }
                _ => {}
            }
        }
    }

    /// The ids, in order.
    pub fn ids(&self) -> Vec<String> {
        in_order(&self.ids)
    }

    /// The codes of states, and other short words in capitals.
    pub fn codes(&self) -> Vec<String> {
        in_order(&self.codes)
    }

    /// The hashes.
    pub fn hashes(&self) -> Vec<String> {
        in_order(&self.hashes)
    }
}

fn in_order(held: &HashSet<String>) -> Vec<String> {
    let mut all: Vec<String> = held.iter().cloned().collect();
    all.sort_unstable();
    all
}

/// What of an agreement's snapshot names others.
#[derive(serde::Deserialize)]
struct Related {
    #[serde(default)]
    relations: Vec<RelationRow>,
}

/// The agreements at both ends of the relations that a snapshot has.
fn related(snapshot: &str) -> Result<Vec<String>, DbError> {
    let held: Related = serde_json::from_str(snapshot)
        .map_err(|error| DbError::Migration(format!("a version of an agreement cannot be read: {error}")))?;
    Ok(held.relations.into_iter().flat_map(|relation| [relation.from_id, relation.to_id]).collect())
}

/// Gathers them; `history` are the earlier snapshots of the agreement where these will be shown.
pub fn gather(live: &mut Db, id: &str, last: NaiveDateTime, history: &[String]) -> Result<Gathered, DbError> {
    let own = [id.to_owned()];
    let mut found =
        Gathered { id: id.to_owned(), own: store::of(live, "agreement", last, &own)?, ..Gathered::default() };
    found.own.iter().for_each(|version| found.named.read(&version.snapshot));
    history.iter().for_each(|snapshot| found.named.read(snapshot));
    let mut others: HashSet<String> = store::pointing_at(live, id)?.into_iter().collect();
    for snapshot in found.own.iter().map(|version| &version.snapshot).chain(history) {
        others.extend(related(snapshot)?);
    }
    for kind in Kind::ALL {
        let belonging = belonging::list(live, kind, &own)?;
        let versions = store::of(live, kind.code(), last, &belonging)?;
        versions.iter().for_each(|version| found.named.read(&version.snapshot));
        found.belongings.insert(kind.code(), versions);
    }
    others.extend(found.dependencies(live, last)?);
    others.remove(id);
    found.neighbours = store::of(live, "agreement", last, &in_order(&others))?;
    for row in documents::restored::evidence(live, Some(&own), last)? {
        found.read_evidence(row);
    }
    found.directory(live, last)?;
    Ok(found)
}

impl Gathered {
    /// Adds the milestones of other agreements that these wait for, or that wait for these today; gives the ids of their agreements.
    fn dependencies(&mut self, live: &mut Db, last: NaiveDateTime) -> Result<Vec<String>, DbError> {
        let milestones = self.belongings.entry(Kind::Milestone.code()).or_default();
        if milestones.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<String> = milestones.iter().map(|version| version.id.clone()).collect();
        let (beyond, agreements): (Vec<_>, Vec<_>) =
            store::milestones_beyond(live, &self.id, &ids, &self.named.ids())?.into_iter().unzip();
        milestones.extend(store::of(live, Kind::Milestone.code(), last, &beyond)?);
        Ok(agreements)
    }

    fn read_evidence(&mut self, row: EvidenceRow) {
        self.named.ids.extend(row.source_id);
    }

    /// Officials with the offices they held, and ministries with those before and above them.
    fn directory(&mut self, live: &mut Db, last: NaiveDateTime) -> Result<(), DbError> {
        self.officials = store::of(live, "official", last, &self.named.ids())?;
        self.officials.iter().for_each(|version| self.named.read(&version.snapshot));
        let mut known = 0;
        while known < self.named.ids.len() {
            known = self.named.ids.len();
            self.ministries = store::of(live, "ministry", last, &self.named.ids())?;
            self.ministries.iter().for_each(|version| self.named.read(&version.snapshot));
        }
        // Who holds an office today is said beside who signed in it.
        let ministries: Vec<String> = self.ministries.iter().map(|version| version.id.clone()).collect();
        let mut holders = officials::holders(live, &ministries)?;
        holders.retain(|id| self.officials.iter().all(|version| version.id != *id));
        let others = store::of(live, "official", last, &holders)?;
        others.iter().for_each(|version| self.named.read(&version.snapshot));
        self.officials.extend(others);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Named;

    #[test]
    fn ids_codes_and_hashes_are_found_wherever_they_stand() {
        let mut named = Named::default();
        let id = "01900000-0000-7000-8000-00000000000a";
        let hash = "9f".repeat(32);
        named.read(&format!(
            r#"{{"a":"{id}","b":["UKR","x \"POL\" y",{{"c":"{hash}"}}],"d":"Ukraine","e":"01900000-0000-7000-8000-00000000000z"}}"#
        ));
        assert_eq!(named.ids(), [id]);
        assert!(named.codes().contains(&"UKR".to_owned()));
        assert!(!named.codes().contains(&"Ukraine".to_owned()));
        assert_eq!(named.hashes(), [hash]);
    }
}
