//! The other agreements that bear on the standing of one: what replaces it, and with what it enters into force.
//!
//! A relation counts when it is read in a text and whoever sees this agreement may see the other as well: what is hidden is
//! never told by a standing. The other's own entry into force is computed from its own acts and clauses alone.

use super::kinds::RelationKind;
use super::rows::{AgreementRow, PartyRow, RelationRow};
use super::store::{self, belongings};
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::lifecycle::clock::{self, Binding, Party};
use crate::lifecycle::standing::Holding;
use crate::lifecycle::store::ActRow;
use crate::lifecycle::{Rule, RuleKind, store as lifecycle_store};
use chrono::NaiveDate;

/// Another agreement and how it bears on this one.
#[derive(Debug, Clone)]
pub struct Neighbour {
    kind: clock::RelationKind,
    /// From when the relation holds, where the text says so.
    stated: Option<PartialDate>,
    holding: Holding,
}

impl Neighbour {
    /// The acts of the other agreement.
    pub fn acts(&self) -> &[ActRow] {
        &self.holding.acts
    }

    /// The relation as the clock takes it on a day.
    pub fn relation(&self, on: NaiveDate) -> Result<clock::Relation, DbError> {
        let entry_into_force = match self.stated {
            Some(date) => Some(date),
            None => self.holding.standing(Vec::new(), on)?.answer.dates.entry_into_force.partial(),
        };
        Ok(clock::Relation { kind: self.kind, entry_into_force })
    }
}

/// With what an agreement enters into force, if its clause says "together with another": the closest tie that it has.
const TIES: [RelationKind; 5] = [
    RelationKind::SignedWith,
    RelationKind::AnnexOf,
    RelationKind::Supplements,
    RelationKind::Implements,
    RelationKind::Amends,
];

/// The agreements that bear on `row`, whose relations and holding these are.
pub fn load(
    db: &mut Db,
    row: &AgreementRow,
    relations: &[RelationRow],
    own: &Holding,
) -> Result<Vec<Neighbour>, DbError> {
    let mut found = Vec::new();
    for relation in relations.iter().filter(|relation| replaces(relation, &row.id)) {
        let stated = relation.effective_on.as_deref().and_then(|text| PartialDate::parse(text).ok());
        found.extend(neighbour(db, row, &relation.from_id, clock::RelationKind::ReplacedBy, stated)?);
    }
    if enters_with_another(own)? {
        let ties = TIES.iter().map(|kind| tied(relations, &row.id, *kind)).find(|ends| !ends.is_empty());
        let mut with = Vec::new();
        let ends = ties.unwrap_or_default();
        for id in &ends {
            with.extend(neighbour(db, row, id, clock::RelationKind::EntersWith, None)?);
        }
        // Of several the last counts, so all of them must be known.
        if with.len() == ends.len() {
            found.append(&mut with);
        }
    }
    Ok(found)
}

/// The ids of the agreements whose standing may rest on that of `id`.
pub fn dependent<'r>(relations: &'r [RelationRow], id: &str) -> Vec<&'r str> {
    let ends = relations.iter().filter_map(|relation| match RelationKind::parse(&relation.kind)? {
        RelationKind::Replaces if relation.from_id == id => Some(relation.to_id.as_str()),
        RelationKind::SignedWith if relation.from_id == id => Some(relation.to_id.as_str()),
        RelationKind::SignedWith
        | RelationKind::AnnexOf
        | RelationKind::Supplements
        | RelationKind::Implements
        | RelationKind::Amends
            if relation.to_id == id =>
        {
            Some(relation.from_id.as_str())
        }
        RelationKind::Replaces
        | RelationKind::SignedWith
        | RelationKind::AnnexOf
        | RelationKind::Supplements
        | RelationKind::Implements
        | RelationKind::Amends
        | RelationKind::Extends
        | RelationKind::RefersTo
        | RelationKind::LegalBasisFor => None,
    });
    let mut ends: Vec<&str> = ends.collect();
    ends.sort_unstable();
    ends.dedup();
    ends
}

/// The parties as the clock takes them.
pub fn parties(rows: &[PartyRow]) -> Vec<Party> {
    let party = |row: &PartyRow| Party {
        id: row.id.clone(),
        binding: Binding::parse(&row.binding_view).unwrap_or(Binding::Undetermined),
    };
    rows.iter().map(party).collect()
}

fn replaces(relation: &RelationRow, id: &str) -> bool {
    relation.kind == RelationKind::Replaces.code() && relation.to_id == id && !relation.assumed
}

fn enters_with_another(own: &Holding) -> Result<bool, DbError> {
    for clause in own.clauses.iter().filter(|clause| !clause.is_voided()) {
        if clause.read_rule()?.as_ref().map(Rule::kind) == Some(RuleKind::EifWithOther) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The other ends of the relations of a kind: from this agreement, of a package from either end.
fn tied(relations: &[RelationRow], id: &str, kind: RelationKind) -> Vec<String> {
    let of_kind = relations.iter().filter(|relation| relation.kind == kind.code() && !relation.assumed);
    let ends = of_kind.filter_map(|relation| match relation.from_id == id {
        true => Some(relation.to_id.clone()),
        false => (kind == RelationKind::SignedWith).then(|| relation.from_id.clone()),
    });
    let mut ends: Vec<String> = ends.collect();
    ends.sort_unstable();
    ends.dedup();
    ends
}

/// The other agreement, unless it is a draft, voided, or harder to see than `row`.
fn neighbour(
    db: &mut Db,
    row: &AgreementRow,
    id: &str,
    kind: clock::RelationKind,
    stated: Option<PartialDate>,
) -> Result<Option<Neighbour>, DbError> {
    let Some(other) = store::find_unseen(db, id)? else {
        return Ok(None);
    };
    let is_settled = !matches!(other.record_state.as_str(), "draft" | "voided");
    let is_open = other.marking_rank <= row.marking_rank && other.access_mode == "open";
    if !is_settled || !is_open {
        return Ok(None);
    }
    let holding = Holding {
        parties: parties(&belongings::list_parties(db, id.into())?),
        acts: lifecycle_store::list(db, id)?,
        clauses: lifecycle_store::clauses::list(db, id)?,
    };
    Ok(Some(Neighbour { kind, stated, holding }))
}
