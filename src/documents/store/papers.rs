//! What documents and evidence give other rooms to count, whoever asks. A document above the marking of its agreement does not
//! count, for who sees the agreement must not learn of it.

use crate::db::schema::{agreement, document, evidence};
use crate::db::{Db, DbError, Of};
use crate::documents::claim::ClaimKind;
use crate::documents::document::{Authenticity, DocumentKind, DocumentState, Finding};
use crate::is_of;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::dsl::max;
use diesel::prelude::*;
use std::collections::HashMap;

/// The kinds of a document that holds the signed text itself.
const TEXTS: [DocumentKind; 2] = [DocumentKind::SignedOriginal, DocumentKind::AuthenticText];

/// How such a document stands to the text; a translation alone is not the text.
const FAITHFUL: [Authenticity; 3] =
    [Authenticity::Authentic, Authenticity::CertifiedCopy, Authenticity::Copy];

/// The agreements among these whose signed text is held.
pub fn texts(db: &mut Db, of: Of) -> Result<Vec<String>, DbError> {
    document::table
        .inner_join(agreement::table.on(agreement::id.eq(document::agreement_id)))
        .filter(document::state.eq(DocumentState::Held.code()))
        .filter(document::marking_rank.le(agreement::marking_rank))
        .filter(document::kind.eq_any(TEXTS.map(DocumentKind::code)))
        .filter(document::authenticity.eq_any(FAITHFUL.map(Authenticity::code)))
        .filter(document::agreement_id.eq_any(ids(of)))
        .select(document::agreement_id)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)
}

/// The acts for which evidence counts, each with its agreement.
pub fn acts(db: &mut Db, of: Of) -> Result<Vec<(String, String)>, DbError> {
    evidence::table
        .filter(is_of!(evidence::table, evidence::agreement_id, of))
        .filter(evidence::claim_kind.eq(ClaimKind::Act.code()))
        .filter(counts())
        .select((evidence::agreement_id, evidence::claim_id))
        .distinct()
        .load(db)
        .map_err(DbError::from_query)
}

/// The claims of an agreement that a second person found shown.
pub fn checked(db: &mut Db, agreement_id: &str, kind: ClaimKind) -> Result<Vec<String>, DbError> {
    evidence::table
        .filter(evidence::agreement_id.eq(agreement_id).and(evidence::claim_kind.eq(kind.code())))
        .filter(evidence::result.eq(Finding::Shows.code()))
        .filter(counts())
        .select(evidence::claim_id)
        .distinct()
        .load(db)
        .map_err(DbError::from_query)
}

/// The last day on which evidence that counts was named for each of these milestones.
pub fn milestone_days(db: &mut Db, ids: &[String]) -> Result<HashMap<String, NaiveDate>, DbError> {
    let rows: Vec<(String, Option<NaiveDateTime>)> = evidence::table
        .filter(evidence::claim_kind.eq(ClaimKind::Milestone.code()))
        .filter(evidence::claim_id.eq_any(ids.to_vec()))
        .filter(counts())
        .group_by(evidence::claim_id)
        .select((evidence::claim_id, max(evidence::recorded_at)))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().filter_map(|(id, at)| Some((id, at?.date()))).collect())
}

type Condition =
    Box<dyn BoxableExpression<evidence::table, crate::db::Backend, SqlType = diesel::sql_types::Bool>>;

/// Neither withdrawn nor found not to show its claim, by a source or by a document that counts.
fn counts() -> Condition {
    let held = document::table
        .inner_join(agreement::table.on(agreement::id.eq(document::agreement_id)))
        .filter(document::state.eq(DocumentState::Held.code()))
        .filter(document::marking_rank.le(agreement::marking_rank))
        .select(document::id);
    Box::new(
        evidence::withdrawn_at
            .is_null()
            .and(evidence::result.ne(Finding::ShowsNot.code()))
            .and(evidence::document_id.is_null().or(evidence::document_id.assume_not_null().eq_any(held))),
    )
}

fn ids(of: Of) -> Vec<String> {
    match of {
        Of::One(id) => vec![id.to_owned()],
        Of::Each(ids) => ids.to_vec(),
    }
}
