//! Relations, once all agreements exist: each agreement that has some gets a second version that says so.

use super::error::{LoadError, known};
use super::keys::{Keys, id};
use super::record::{DemoAgreement, DemoRelation};
use crate::agreements::kinds::RelationKind;
use crate::agreements::rows::RelationRow;
use crate::agreements::{Aggregate, change, store};
use crate::audit::{Deed, Object, Revised, Tx};
use crate::clock::new_id;

/// Loads the relations of one agreement.
pub(super) fn load(tx: &mut Tx, demo: &DemoAgreement, keys: &Keys) -> Result<(), LoadError> {
    let from = id(&keys.agreements, &demo.key)?;
    let rows = demo.relations.iter().map(|relation| row(&from, relation, keys));
    let rows: Vec<RelationRow> = rows.collect::<Result<_, _>>()?;
    let found = store::find_unseen(tx.db, &from)?;
    let held = Aggregate::load(tx.db, known(found, &from)?)?;
    let new: Vec<&RelationRow> = rows.iter().filter(|row| !is_held(&held, row)).collect();
    if new.is_empty() {
        return Ok(());
    }
    for row in new {
        store::insert_relation(tx.db, row)?;
    }
    let (before, mut next) = (held.snapshot(), held.row);
    let read = next.version;
    next.version += 1;
    let after = change::settle(tx, next, Some(read))?;
    tx.revise(Revised {
        deed: Deed::RelationRecorded,
        object: Object::at("agreement", &from, after.row.version),
        agreement_id: Some(from),
        before: Some(before),
        after: after.snapshot(),
        reason: None,
    });
    Ok(())
}

/// "Signed together" said from the other end is the same fact.
fn is_held(held: &Aggregate, new: &RelationRow) -> bool {
    new.kind == RelationKind::SignedWith.code()
        && held.relations.iter().any(|row| row.kind == new.kind && row.from_id == new.to_id)
}

fn row(from: &str, relation: &DemoRelation, keys: &Keys) -> Result<RelationRow, LoadError> {
    Ok(RelationRow {
        id: new_id(),
        from_id: from.to_owned(),
        to_id: id(&keys.agreements, &relation.to)?,
        kind: known(RelationKind::parse(&relation.kind), &relation.kind)?.code().to_owned(),
        effective_on: keys.date(relation.effective_on.as_ref()).map(|date| date.to_string()),
        clause_ref: relation.clause_ref.clone(),
        assumed: relation.assumed,
    })
}
