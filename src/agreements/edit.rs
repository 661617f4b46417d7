//! The full form of an agreement as a value, read from the form and applied to the record.

use super::aggregate::Aggregate;
use super::entry::{NewParty, NewTitle, party_row, title_row};
use super::error::AgreementError;
use super::kinds::{InstrumentKind, Level, Scope};
use super::rows::ParticularsRow;
use super::store;
use crate::access::{Action, Marking, Viewer};
use crate::audit::Tx;
use crate::web::form::Errors;

/// What the full form says.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are described in domain.md §2")]
pub struct Edit {
    pub short_title: String,
    pub kind: InstrumentKind,
    pub level: Level,
    pub scope: Scope,
    pub owner_id: Option<String>,
    pub deputy_id: Option<String>,
    pub marking: Marking,
    pub named_access: bool,
    pub particulars: ParticularsRow,
    pub titles: Vec<NewTitle>,
    /// Each party with the id it already has, if any.
    pub parties: Vec<(Option<String>, NewParty)>,
    pub areas: Vec<String>,
    /// Why, in the editor's words.
    pub reason: Option<String>,
}

/// Writes the form into the record.
pub fn apply(tx: &mut Tx, viewer: &Viewer, a: &mut Aggregate, edit: &Edit) -> Result<(), AgreementError> {
    let row = &mut a.row;
    row.short_title.clone_from(&edit.short_title);
    row.instrument_kind = edit.kind.code().into();
    row.level = edit.level.code().into();
    row.scope = edit.scope.code().into();
    row.owner_id.clone_from(&edit.owner_id);
    row.deputy_id.clone_from(&edit.deputy_id);
    apply_marking(viewer, a, edit)?;
    if a.row.record_state == "verified" {
        a.row.record_state = "submitted".into();
    }
    a.particulars = ParticularsRow {
        agreement_id: a.particulars.agreement_id.clone(),
        void_reason: a.particulars.void_reason.clone(),
        voided_by: a.particulars.voided_by.clone(),
        voided_at: a.particulars.voided_at,
        external_id: a.particulars.external_id.clone(),
        ..edit.particulars.clone()
    };
    let id = a.row.id.clone();
    let titles: Vec<_> = (0..).zip(&edit.titles).map(|(n, title)| title_row(&id, n, title)).collect();
    store::replace_titles(tx.db, &id, &titles)?;
    store::replace_areas(tx.db, &id, &edit.areas)?;
    apply_parties(tx, a, edit)
}

/// Marking and access list are a manager's to change; an officer's form leaves them as they are.
fn apply_marking(viewer: &Viewer, a: &mut Aggregate, edit: &Edit) -> Result<(), AgreementError> {
    let same_access = (a.row.access_mode == "named") == edit.named_access;
    if a.row.marking == edit.marking.code() && same_access {
        return Ok(());
    }
    viewer.may(Action::GrantAccess, crate::access::Facts::NONE)?;
    a.row.marking = edit.marking.code().into();
    a.row.marking_rank = edit.marking.rank();
    a.row.access_mode = if edit.named_access { "named" } else { "open" }.into();
    Ok(())
}

fn apply_parties(tx: &mut Tx, a: &Aggregate, edit: &Edit) -> Result<(), AgreementError> {
    let id = &a.row.id;
    let kept: Vec<&str> = edit.parties.iter().filter_map(|(id, _)| id.as_deref()).collect();
    let mut errors = Errors::default();
    for gone in a.parties.iter().filter(|party| !kept.contains(&party.id.as_str())) {
        let named = a.acts.iter().any(|act| act.party_id.as_deref() == Some(&gone.id))
            || a.signatures.iter().any(|(signature, _, _)| signature.party_id == gone.id);
        if named {
            errors.add_with("party", "party-has-acts", vec![("party", gone.state_code.clone())]);
        } else {
            store::delete_party(tx.db, &gone.id)?;
        }
    }
    if !errors.is_empty() {
        return Err(AgreementError::Invalid(errors));
    }
    for (position, (held, party)) in (0..).zip(&edit.parties) {
        let mut row = party_row(id, position, party);
        row.signed_sort.clone_from(&a.row.signed_sort);
        match held.as_ref().and_then(|held| a.parties.iter().find(|party| party.id == *held)) {
            Some(held) => {
                row.id.clone_from(&held.id);
                row.determined_by.clone_from(&held.determined_by);
                row.determined_on.clone_from(&held.determined_on);
                if row.binding_view != held.binding_view || row.binding_basis != held.binding_basis {
                    row.determined_by = Some(tx.by());
                    row.determined_on = Some(tx.now().date().to_string());
                }
                store::update_party(tx.db, &row)?;
            }
            None => store::insert_party(tx.db, &row)?,
        }
    }
    Ok(())
}
