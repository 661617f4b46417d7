//! Evidence and the claims it is about. A claim is looked up in its own table; what it is called is read here alone.

use crate::access::{Viewer, visible};
use crate::db::schema::{
    action, agreement, clause, document, evidence, milestone, official, party, signature, source,
};
use crate::db::{Db, DbError};
use crate::documents::claim::{Claim, ClaimKind};
use crate::documents::document::{DocumentState, Finding};
use crate::documents::rows::EvidenceRow;
use diesel::prelude::*;

/// What a claim says, as far as its name goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimName {
    /// An act: its kind, when it was done, by which state.
    Act(String, Option<String>, Option<String>),
    /// A signature: the name, the office.
    Signature(String, String),
    /// A clause: its kind, the article.
    Clause(String, Option<String>),
    /// A milestone: its titles in English, Polish, Ukrainian.
    Milestone([Option<String>; 3]),
}

/// The claim's name, if it is one of this agreement.
pub fn find(db: &mut Db, agreement_id: &str, claim: &Claim) -> Result<Option<ClaimName>, DbError> {
    match claim.kind {
        ClaimKind::Act => act(db, agreement_id, &claim.id),
        ClaimKind::Signature => signed(db, agreement_id, &claim.id),
        ClaimKind::Clause => clause::table
            .filter(clause::id.eq(&claim.id).and(clause::agreement_id.eq(agreement_id)))
            .select((clause::kind, clause::article))
            .first::<(String, Option<String>)>(db)
            .optional()
            .map(|row| row.map(|(kind, article)| ClaimName::Clause(kind, article)))
            .map_err(DbError::from_query),
        ClaimKind::Milestone => milestone::table
            .filter(milestone::id.eq(&claim.id).and(milestone::agreement_id.eq(agreement_id)))
            .select((milestone::title_en, milestone::title_pl, milestone::title_uk))
            .first::<(Option<String>, Option<String>, Option<String>)>(db)
            .optional()
            .map(|row| row.map(|(en, pl, uk)| ClaimName::Milestone([en, pl, uk])))
            .map_err(DbError::from_query),
    }
}

fn act(db: &mut Db, agreement_id: &str, id: &str) -> Result<Option<ClaimName>, DbError> {
    let row: Option<(String, Option<String>, Option<String>)> = action::table
        .filter(action::id.eq(id).and(action::agreement_id.eq(agreement_id)))
        .select((action::kind, action::acted_on, action::party_id))
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    let Some((kind, on, party_id)) = row else { return Ok(None) };
    let state = match party_id {
        Some(id) => party::table
            .find(id)
            .select(party::state_code)
            .first(db)
            .optional()
            .map_err(DbError::from_query)?,
        None => None,
    };
    Ok(Some(ClaimName::Act(kind, on, state)))
}

fn signed(db: &mut Db, agreement_id: &str, id: &str) -> Result<Option<ClaimName>, DbError> {
    let row: Option<(String, String)> = signature::table
        .filter(signature::id.eq(id).and(signature::agreement_id.eq(agreement_id)))
        .select((signature::official_id, signature::office_as_signed))
        .first(db)
        .optional()
        .map_err(DbError::from_query)?;
    let Some((official_id, office)) = row else { return Ok(None) };
    let name = official::table
        .find(official_id)
        .select(official::name_latin)
        .first(db)
        .map_err(DbError::from_query)?;
    Ok(Some(ClaimName::Signature(name, office)))
}

/// The evidence of an agreement that `viewer` may see, oldest first: of what a document shows, only where it is seen itself.
pub fn list(db: &mut Db, viewer: &Viewer, agreement_id: &str) -> Result<Vec<EvidenceRow>, DbError> {
    let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let seen = document::table.filter(visible::documents_within(viewer)).select(document::id);
    evidence::table
        .filter(evidence::agreement_id.eq(agreement_id).and(evidence::agreement_id.eq_any(open)))
        .filter(evidence::document_id.is_null().or(evidence::document_id.assume_not_null().eq_any(seen)))
        .order((evidence::recorded_at, evidence::id))
        .load(db)
        .map_err(DbError::from_query)
}

/// One piece of evidence, if `viewer` may see it.
pub fn find_evidence(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<EvidenceRow>, DbError> {
    let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
    let seen = document::table.filter(visible::documents_within(viewer)).select(document::id);
    evidence::table
        .filter(evidence::id.eq(id).and(evidence::agreement_id.eq_any(open)))
        .filter(evidence::document_id.is_null().or(evidence::document_id.assume_not_null().eq_any(seen)))
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}

/// The evidence of these agreements, or of every one, that was recorded up to `last`, whoever asks.
pub fn recorded(
    db: &mut Db,
    ids: Option<&[String]>,
    last: chrono::NaiveDateTime,
) -> Result<Vec<EvidenceRow>, DbError> {
    let mut query = evidence::table.filter(evidence::recorded_at.le(last)).into_boxed();
    if let Some(ids) = ids {
        query = query.filter(evidence::agreement_id.eq_any(ids.to_vec()));
    }
    query.order((evidence::recorded_at, evidence::id)).load(db).map_err(DbError::from_query)
}

/// Adds evidence.
pub fn insert(db: &mut Db, row: &EvidenceRow) -> Result<(), DbError> {
    diesel::insert_into(evidence::table).values(row).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// Writes what a check or a withdrawal changes.
pub fn update(db: &mut Db, row: &EvidenceRow) -> Result<(), DbError> {
    diesel::update(evidence::table.find(&row.id))
        .set((
            evidence::result.eq(&row.result),
            evidence::remark.eq(&row.remark),
            evidence::checked_by.eq(&row.checked_by),
            evidence::checked_at.eq(row.checked_at),
            evidence::checked_version.eq(row.checked_version),
            evidence::withdrawn_reason.eq(&row.withdrawn_reason),
            evidence::withdrawn_by.eq(&row.withdrawn_by),
            evidence::withdrawn_at.eq(row.withdrawn_at),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(())
}

/// Every claim of an agreement that still stands: acts, signatures and clauses that were not voided, milestones that are
/// said to be done; and whether the act or clause names a source itself.
pub fn standing(db: &mut Db, agreement_id: &str) -> Result<Vec<(Claim, bool)>, DbError> {
    let mut all = Vec::new();
    let acts: Vec<(String, Option<String>, Option<String>)> = action::table
        .filter(action::agreement_id.eq(agreement_id).and(action::verification.ne("voided")))
        .order((action::sort_on, action::id))
        .select((action::id, action::source_id, action::corrects_id))
        .load(db)
        .map_err(DbError::from_query)?;
    let corrected: Vec<String> = acts.iter().filter_map(|(_, _, corrects)| corrects.clone()).collect();
    let live = acts.into_iter().filter(|(id, _, _)| !corrected.contains(id));
    all.extend(live.map(|(id, source, _)| (Claim::new(ClaimKind::Act, id), source.is_some())));
    let signatures: Vec<String> = signature::table
        .inner_join(action::table.on(action::id.eq(signature::action_id)))
        .filter(signature::agreement_id.eq(agreement_id).and(action::verification.ne("voided")))
        .order(signature::id)
        .select(signature::id)
        .load(db)
        .map_err(DbError::from_query)?;
    all.extend(signatures.into_iter().map(|id| (Claim::new(ClaimKind::Signature, id), false)));
    let clauses: Vec<(String, Option<String>)> = clause::table
        .filter(clause::agreement_id.eq(agreement_id).and(clause::verification.ne("voided")))
        .order(clause::id)
        .select((clause::id, clause::source_id))
        .load(db)
        .map_err(DbError::from_query)?;
    all.extend(clauses.into_iter().map(|(id, source)| (Claim::new(ClaimKind::Clause, id), source.is_some())));
    let milestones: Vec<String> = milestone::table
        .filter(milestone::agreement_id.eq(agreement_id))
        .filter(milestone::state.eq_any(["reported_done", "verified_done"]))
        .order((milestone::due_sort, milestone::id))
        .select(milestone::id)
        .load(db)
        .map_err(DbError::from_query)?;
    all.extend(milestones.into_iter().map(|id| (Claim::new(ClaimKind::Milestone, id), false)));
    Ok(all)
}

/// The claims of an agreement that evidence stands for, whoever asks: evidence that was found not to show them and evidence
/// by a withdrawn document do not count, nor does a document above the marking of the agreement, for who sees the agreement
/// must not learn of it.
pub fn shown(db: &mut Db, agreement_id: &str) -> Result<Vec<Claim>, DbError> {
    let counting = document::table
        .inner_join(agreement::table.on(agreement::id.eq(document::agreement_id)))
        .filter(document::state.eq(DocumentState::Held.code()))
        .filter(document::marking_rank.le(agreement::marking_rank))
        .select(document::id);
    let rows: Vec<(String, String)> = evidence::table
        .filter(evidence::agreement_id.eq(agreement_id).and(evidence::withdrawn_at.is_null()))
        .filter(evidence::result.ne(Finding::ShowsNot.code()))
        .filter(evidence::document_id.is_null().or(evidence::document_id.assume_not_null().eq_any(counting)))
        .select((evidence::claim_kind, evidence::claim_id))
        .distinct()
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().filter_map(|(kind, id)| Some(Claim::new(ClaimKind::parse(&kind)?, id))).collect())
}

/// A source: its id, grade, publisher, title, address.
pub type SourceName = (String, String, String, String, String);

/// Sources by their ids.
pub fn sources(db: &mut Db, ids: &[String]) -> Result<Vec<SourceName>, DbError> {
    source::table
        .filter(source::id.eq_any(ids.to_vec()))
        .order((source::grade, source::id))
        .select((source::id, source::grade, source::publisher, source::title, source::reference))
        .load(db)
        .map_err(DbError::from_query)
}

/// The ids of the sources that an agreement names.
pub fn source_ids(db: &mut Db, agreement_id: &str) -> Result<Vec<String>, DbError> {
    use crate::db::schema::agreement_source;
    agreement_source::table
        .filter(agreement_source::agreement_id.eq(agreement_id))
        .select(agreement_source::source_id)
        .load(db)
        .map_err(DbError::from_query)
}
