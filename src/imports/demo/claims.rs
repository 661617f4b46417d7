//! What other sources say of a fact, once the agreements exist: each agreement of which some do gets one more version.

use super::error::{LoadError, known};
use super::keys::{Keys, id};
use super::record::{DemoAgreement, DemoClaim};
use crate::agreements::{Aggregate, change, store};
use crate::audit::{Deed, Object, Revised, Tx};
use crate::clock::new_id;
use crate::facts::store as kept;
use crate::facts::{ClaimRow, FactKind, OWN, Origin, Value};

/// Loads the claims of one agreement.
pub(super) fn load(tx: &mut Tx, demo: &DemoAgreement, keys: &Keys) -> Result<(), LoadError> {
    if demo.claims.is_empty() {
        return Ok(());
    }
    let from = id(&keys.agreements, &demo.key)?;
    let found = store::find_unseen(tx.db, &from)?;
    let held = Aggregate::load(tx.db, known(found, &from)?)?;
    for claim in &demo.claims {
        let row = row(tx, demo, claim, (&held, keys))?;
        store::link_source(tx.db, &from, row.source_id.as_deref().unwrap_or_default())?;
        kept::insert(tx.db, &row)?;
    }
    let (before, mut next) = (held.snapshot(), held.row);
    let read = next.version;
    next.version += 1;
    let after = change::settle(tx, next, Some(read))?;
    tx.revise(Revised {
        deed: Deed::FactClaimed,
        object: Object::at("agreement", &from, after.row.version),
        agreement_id: Some(from),
        before: Some(before),
        after: after.snapshot(),
        reason: None,
    });
    Ok(())
}

fn row(
    tx: &mut Tx,
    demo: &DemoAgreement,
    claim: &DemoClaim,
    (held, keys): (&Aggregate, &Keys),
) -> Result<ClaimRow, LoadError> {
    let kind = known(FactKind::parse(&claim.fact), &claim.fact)?;
    let value = known(Value::parse(kind, &claim.value).ok(), &claim.value)?;
    let source_id = id(&keys.sources, &claim.source)?;
    let source = store::list_sources_by_id(tx.db, std::slice::from_ref(&source_id))?.pop();
    Ok(ClaimRow {
        id: new_id(),
        agreement_id: held.row.id.clone(),
        kind: kind.code().into(),
        subject_id: subject(demo, claim, kind, (held, keys))?,
        value: value.to_string(),
        grade: Some(known(source, &claim.source)?.grade),
        source_id: Some(source_id),
        document_id: None,
        note: claim.note.clone(),
        origin: Origin::Source.code().into(),
        made_in: held.row.version + 1,
        recorded_by: keys.person(&claim.by)?,
        recorded_at: tx.now(),
        withdrawn_by: None,
        withdrawn_at: None,
        withdrawn_reason: None,
    })
}

/// The act of the key, the language, or the agreement itself.
fn subject(
    demo: &DemoAgreement,
    claim: &DemoClaim,
    kind: FactKind,
    (held, keys): (&Aggregate, &Keys),
) -> Result<String, LoadError> {
    if !kind.is_of_act() {
        return Ok(claim.of.clone().unwrap_or_else(|| OWN.to_owned()));
    }
    let key = claim.of.clone().unwrap_or_default();
    let told = known(demo.actions.iter().find(|action| action.key == key), &key)?;
    let on = keys.date(told.acted_on.as_ref()).map(|date| date.to_string());
    let act = held.acts.iter().find(|act| act.kind == told.kind && act.acted_on == on);
    Ok(known(act, &key)?.id.clone())
}
