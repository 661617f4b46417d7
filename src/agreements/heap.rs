//! What belongs to some agreements, loaded with one query a table and sorted by agreement.

use super::rows::{ParticularsRow, PartyRow, RelationRow, SourceRow, TitleRow};
use super::store::{belongings, sparse};
use crate::db::{Db, DbError, Of};
use crate::deadlines::{DecisionRow, decisions};
use crate::documents::papers;
use crate::facts::{self, ClaimRow, FactRulingRow};
use crate::lifecycle;
use crate::lifecycle::store::{ActRow, ClauseRow, RulingRow};
use crate::signing::{self, Signed};
use std::collections::HashMap;

/// Rows by agreement, in the order of their query.
pub struct Sorted<T>(HashMap<String, Vec<T>>);

impl<T> Sorted<T> {
    fn by(rows: Vec<T>, agreement: impl Fn(&T) -> &str) -> Self {
        let keyed = rows.into_iter().map(|row| (agreement(&row).to_owned(), row));
        Self::of(keyed.collect())
    }

    fn of(keyed: Vec<(String, T)>) -> Self {
        let mut sorted: HashMap<String, Vec<T>> = HashMap::new();
        for (id, row) in keyed {
            sorted.entry(id).or_default().push(row);
        }
        Self(sorted)
    }

    /// The rows of an agreement; nobody else asks for them.
    pub fn take(&mut self, id: &str) -> Vec<T> {
        self.0.remove(id).unwrap_or_default()
    }
}

/// What belongs to some agreements, before each takes its own.
pub struct Heap {
    pub particulars: Sorted<ParticularsRow>,
    pub titles: Sorted<TitleRow>,
    pub areas: Sorted<String>,
    pub parties: Sorted<PartyRow>,
    pub relations: Sorted<RelationRow>,
    pub sources: Sorted<SourceRow>,
    pub acts: Sorted<ActRow>,
    pub clauses: Sorted<ClauseRow>,
    pub decisions: Sorted<DecisionRow>,
    pub rulings: Sorted<RulingRow>,
    pub claims: Sorted<ClaimRow>,
    pub fact_rulings: Sorted<FactRulingRow>,
    pub signatures: Sorted<Signed>,
    pub texts: Sorted<()>,
    pub shown_acts: Sorted<String>,
}

impl Heap {
    /// Loads it.
    pub fn load(db: &mut Db, of: Of) -> Result<Self, DbError> {
        let has = sparse::find(db, of)?;
        let relations = some(has.relations, || belongings::list_relations(db, of))?;
        let decisions = some(has.decisions, || decisions::list(db, of))?;
        let rulings = some(has.rulings, || lifecycle::store::rulings::list(db, of))?;
        let claims = some(has.claims, || facts::store::list(db, of))?;
        let fact_rulings = some(has.fact_rulings, || facts::store::list_rulings(db, of))?;
        let signatures = some(has.signatures, || signing::store::list(db, of))?;
        let texts = some(has.documents, || papers::texts(db, of))?;
        let shown_acts = some(has.evidence, || papers::acts(db, of))?;
        Ok(Self {
            particulars: Sorted::by(belongings::list_particulars(db, of)?, |row| &row.agreement_id),
            titles: Sorted::by(belongings::list_titles(db, of)?, |row| &row.agreement_id),
            areas: Sorted::of(belongings::list_areas(db, of)?),
            parties: Sorted::by(belongings::list_parties(db, of)?, |row| &row.agreement_id),
            relations: at_both_ends(relations),
            sources: Sorted::of(belongings::list_sources(db, of)?),
            acts: Sorted::by(lifecycle::store::list(db, of)?, |row| &row.agreement_id),
            clauses: Sorted::by(lifecycle::store::clauses::list(db, of)?, |row| &row.agreement_id),
            decisions: Sorted::by(decisions, |row| &row.agreement_id),
            rulings: Sorted::by(rulings, |row| &row.agreement_id),
            claims: Sorted::by(claims, |row| &row.agreement_id),
            fact_rulings: Sorted::by(fact_rulings, |row| &row.agreement_id),
            signatures: Sorted::by(signatures, |row| &row.0.agreement_id),
            texts: Sorted::of(texts.into_iter().map(|id| (id, ())).collect()),
            shown_acts: Sorted::of(shown_acts),
        })
    }
}

/// The rows, if there are any.
fn some<T>(is_there: bool, list: impl FnOnce() -> Result<Vec<T>, DbError>) -> Result<Vec<T>, DbError> {
    if is_there { list() } else { Ok(Vec::new()) }
}

/// A relation belongs to either end.
fn at_both_ends(rows: Vec<RelationRow>) -> Sorted<RelationRow> {
    let ends = |row: RelationRow| [(row.from_id.clone(), row.clone()), (row.to_id.clone(), row)];
    Sorted::of(rows.into_iter().flat_map(ends).collect())
}
