//! Which of the tables that few agreements fill have rows of some agreements: one question is quicker than one a table.

use crate::db::schema::{
    agreement, decision, document, evidence, fact_claim, fact_ruling, relation, ruling, signature,
};
use crate::db::{Db, DbError, Of};
use crate::is_of;
use diesel::dsl::exists;
use diesel::prelude::*;

/// Whether there is a row of any of the agreements.
#[derive(Debug, Clone, Copy, Default, Queryable)]
pub struct Sparse {
    /// Of relations, from or to it.
    pub relations: bool,
    /// Of decisions.
    pub decisions: bool,
    /// Of rulings on dates.
    pub rulings: bool,
    /// Of claims of facts.
    pub claims: bool,
    /// Of rulings on facts.
    pub fact_rulings: bool,
    /// Of signatures.
    pub signatures: bool,
    /// Of documents.
    pub documents: bool,
    /// Of evidence.
    pub evidence: bool,
}

/// Looks at each of the agreements.
pub fn find(db: &mut Db, of: Of) -> Result<Sparse, DbError> {
    let either = relation::from_id.eq(agreement::id).or(relation::to_id.eq(agreement::id));
    let each: Vec<Sparse> = agreement::table
        .filter(is_of!(agreement::table, agreement::id, of))
        .select((
            exists(relation::table.filter(either)),
            exists(decision::table.filter(decision::agreement_id.eq(agreement::id))),
            exists(ruling::table.filter(ruling::agreement_id.eq(agreement::id))),
            exists(fact_claim::table.filter(fact_claim::agreement_id.eq(agreement::id))),
            exists(fact_ruling::table.filter(fact_ruling::agreement_id.eq(agreement::id))),
            exists(signature::table.filter(signature::agreement_id.eq(agreement::id))),
            exists(document::table.filter(document::agreement_id.eq(agreement::id))),
            exists(evidence::table.filter(evidence::agreement_id.eq(agreement::id))),
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(each.into_iter().fold(Sparse::default(), Sparse::or))
}

impl Sparse {
    fn or(self, other: Self) -> Self {
        Self {
            relations: self.relations || other.relations,
            decisions: self.decisions || other.decisions,
            rulings: self.rulings || other.rulings,
            claims: self.claims || other.claims,
            fact_rulings: self.fact_rulings || other.fact_rulings,
            signatures: self.signatures || other.signatures,
            documents: self.documents || other.documents,
            evidence: self.evidence || other.evidence,
        }
    }
}
