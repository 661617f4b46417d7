//! Claims that stand without a source or a document: the acts, clauses, signatures and verified milestones that nothing shows.
//!
//! What counts as evidence is what counts for the completeness of a record: neither withdrawn nor found not to show its claim,
//! and no document above the marking of its agreement. A signature under an act that was corrected is told with the act.

use super::twice;
use crate::access::{Viewer, visible};
use crate::db::schema::{
    action, agreement, clause, document, evidence, milestone, official, party, signature,
};
use crate::db::{Backend, Db, DbError};
use crate::documents::ClaimKind;
use crate::documents::document::{DocumentState, Finding};
use crate::exceptions::asked::Asked;
use crate::exceptions::line::{Line, What};
use crate::exceptions::place::{Key, Seek, Sort};
use crate::lifecycle::Verification;
use crate::milestones::milestone::{State, Titles};
use chrono::NaiveDateTime;
use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

/// The claims of a kind for which evidence counts, as a query.
macro_rules! shown {
    ($kind:expr) => {{
        let held = document::table
            .inner_join(agreement::table.on(agreement::id.eq(document::agreement_id)))
            .filter(document::state.eq(DocumentState::Held.code()))
            .filter(document::marking_rank.le(agreement::marking_rank))
            .select(document::id);
        evidence::table
            .filter(evidence::claim_kind.eq($kind.code()))
            .filter(evidence::withdrawn_at.is_null().and(evidence::result.ne(Finding::ShowsNot.code())))
            .filter(evidence::document_id.is_null().or(evidence::document_id.assume_not_null().eq_any(held)))
            .select(evidence::claim_id)
    }};
}

/// Whether an act that is not voided takes the place of the one at hand.
macro_rules! corrected {
    () => {{
        let later = diesel::alias!(action as later);
        exists(
            later.filter(
                later
                    .field(action::corrects_id)
                    .assume_not_null()
                    .eq(action::id)
                    .and(later.field(action::verification).ne(Verification::Voided.code())),
            ),
        )
    }};
}

/// The acts without a source or evidence, as a query.
macro_rules! acts {
    ($viewer:expr) => {
        action::table
            .filter(action::source_id.is_null().and(action::set_aside_by.is_null()))
            .filter(action::verification.ne(Verification::Voided.code()))
            .filter(action::agreement_id.eq_any(seen!($viewer)))
            .filter(action::id.ne_all(shown!(ClaimKind::Act)))
            .filter(not(corrected!()))
    };
}

/// The signatures that neither evidence nor the source of their act shows, as a query.
macro_rules! signatures {
    ($viewer:expr) => {
        signature::table
            .inner_join(action::table.on(action::id.eq(signature::action_id)))
            .filter(action::source_id.is_null().and(action::set_aside_by.is_null()))
            .filter(action::verification.ne(Verification::Voided.code()))
            .filter(signature::agreement_id.eq_any(seen!($viewer)))
            .filter(signature::id.ne_all(shown!(ClaimKind::Signature)))
            .filter(action::id.ne_all(shown!(ClaimKind::Act)))
            .filter(not(corrected!()))
    };
}

/// The clauses without a source or evidence, as a query.
macro_rules! clauses {
    ($viewer:expr) => {
        clause::table
            .filter(clause::source_id.is_null())
            .filter(clause::verification.ne(Verification::Voided.code()))
            .filter(clause::agreement_id.eq_any(seen!($viewer)))
            .filter(clause::id.ne_all(shown!(ClaimKind::Clause)))
    };
}

/// The milestones that were verified without evidence, as a query.
macro_rules! milestones {
    ($viewer:expr) => {
        milestone::table
            .filter(milestone::state.eq(State::VerifiedDone.code()))
            .filter(milestone::verified_at.is_not_null())
            .filter(milestone::agreement_id.eq_any(seen!($viewer)))
            .filter(milestone::id.ne_all(shown!(ClaimKind::Milestone)))
    };
}

/// The claims of a kind that nothing shows, the newest first; at most `most`.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    (kind, seek, most): (ClaimKind, Seek<NaiveDateTime>, i64),
) -> Result<Vec<Line>, DbError> {
    match kind {
        ClaimKind::Act => list_acts(db, viewer, asked, seek, most),
        ClaimKind::Signature => list_signatures(db, viewer, asked, seek, most),
        ClaimKind::Clause => list_clauses(db, viewer, asked, seek, most),
        ClaimKind::Milestone => list_milestones(db, viewer, asked, seek, most),
    }
}

fn line(at: NaiveDateTime, id: &str, agreement_id: String, what: What, who: Option<String>) -> Line {
    Line { at: Some(at), who, ..Line::new(Key::new(Sort::At(at), id), agreement_id, what) }
}

fn list_acts(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    seek: Seek<NaiveDateTime>,
    most: i64,
) -> Result<Vec<Line>, DbError> {
    type Row = (String, String, String, Option<String>, NaiveDateTime, String);
    let mut query = acts!(viewer)
        .select((
            action::id,
            action::agreement_id,
            action::kind,
            action::acted_on,
            action::recorded_at,
            action::recorded_by,
        ))
        .into_boxed::<Backend>();
    if let Some(partner) = &asked.partner {
        query = query.filter(action::agreement_id.eq_any(with!(partner)));
    }
    let rows: Vec<Row> = downwards!(query, action::recorded_at, action::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let found = rows.into_iter().map(|(id, agreement_id, kind, on, at, by)| {
        line(at, &id.clone(), agreement_id, What::Act { id, kind, on }, Some(by))
    });
    Ok(found.collect())
}

fn list_signatures(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    seek: Seek<NaiveDateTime>,
    most: i64,
) -> Result<Vec<Line>, DbError> {
    type Row = (String, String, String, String, NaiveDateTime, String);
    let mut query = signatures!(viewer)
        .select((
            signature::id,
            signature::agreement_id,
            signature::official_id,
            signature::office_as_signed,
            action::recorded_at,
            action::recorded_by,
        ))
        .into_boxed::<Backend>();
    if let Some(partner) = &asked.partner {
        query = query.filter(signature::agreement_id.eq_any(with!(partner)));
    }
    let rows: Vec<Row> = downwards!(query, action::recorded_at, signature::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let people: Vec<String> = rows.iter().map(|row| row.2.clone()).collect();
    let names: Vec<(String, String)> = official::table
        .filter(official::id.eq_any(people))
        .select((official::id, official::name_latin))
        .load(db)
        .map_err(DbError::from_query)?;
    let name = |id: &str| names.iter().find(|(known, _)| known == id).map(|(_, name)| name.clone());
    let found = rows.into_iter().map(|(id, agreement_id, official, office, at, by)| {
        let name = name(&official).unwrap_or_default();
        line(at, &id.clone(), agreement_id, What::Signature { id, name, office }, Some(by))
    });
    Ok(found.collect())
}

fn list_clauses(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    seek: Seek<NaiveDateTime>,
    most: i64,
) -> Result<Vec<Line>, DbError> {
    type Row = (String, String, String, Option<String>, NaiveDateTime, String);
    let mut query = clauses!(viewer)
        .select((
            clause::id,
            clause::agreement_id,
            clause::kind,
            clause::article,
            clause::recorded_at,
            clause::recorded_by,
        ))
        .into_boxed::<Backend>();
    if let Some(partner) = &asked.partner {
        query = query.filter(clause::agreement_id.eq_any(with!(partner)));
    }
    let rows: Vec<Row> = downwards!(query, clause::recorded_at, clause::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let found = rows.into_iter().map(|(id, agreement_id, kind, article, at, by)| {
        line(at, &id.clone(), agreement_id, What::Clause { id, kind, article }, Some(by))
    });
    Ok(found.collect())
}

fn list_milestones(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    seek: Seek<NaiveDateTime>,
    most: i64,
) -> Result<Vec<Line>, DbError> {
    type Row = (
        String,
        String,
        (Option<String>, Option<String>, Option<String>),
        i32,
        NaiveDateTime,
        Option<String>,
    );
    let mut query = milestones!(viewer)
        .select((
            milestone::id,
            milestone::agreement_id,
            (milestone::title_en, milestone::title_pl, milestone::title_uk),
            milestone::baseline_no,
            milestone::verified_at.assume_not_null(),
            milestone::verified_by,
        ))
        .into_boxed::<Backend>();
    if let Some(partner) = &asked.partner {
        query = query.filter(milestone::agreement_id.eq_any(with!(partner)));
    }
    let rows: Vec<Row> = downwards!(query, milestone::verified_at.assume_not_null(), milestone::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let found = rows.into_iter().map(|(id, agreement_id, (en, pl, uk), number, at, by)| {
        let titles = Titles { en, pl, uk };
        let what = What::Milestone { id: id.clone(), titles, rebaselined: number > 1 };
        line(at, &id, agreement_id, what, by)
    });
    Ok(found.collect())
}

/// How many claims of a kind nothing shows.
pub fn count(db: &mut Db, viewer: &Viewer, asked: &Asked, kind: ClaimKind) -> Result<i64, DbError> {
    match kind {
        ClaimKind::Act => {
            let mut query = acts!(viewer).select(count_star()).into_boxed::<Backend>();
            if let Some(partner) = &asked.partner {
                query = query.filter(action::agreement_id.eq_any(with!(partner)));
            }
            query.first(db)
        }
        ClaimKind::Signature => {
            let mut query = signatures!(viewer).select(count_star()).into_boxed::<Backend>();
            if let Some(partner) = &asked.partner {
                query = query.filter(signature::agreement_id.eq_any(with!(partner)));
            }
            query.first(db)
        }
        ClaimKind::Clause => {
            let mut query = clauses!(viewer).select(count_star()).into_boxed::<Backend>();
            if let Some(partner) = &asked.partner {
                query = query.filter(clause::agreement_id.eq_any(with!(partner)));
            }
            query.first(db)
        }
        ClaimKind::Milestone => {
            let mut query = milestones!(viewer).select(count_star()).into_boxed::<Backend>();
            if let Some(partner) = &asked.partner {
                query = query.filter(milestone::agreement_id.eq_any(with!(partner)));
            }
            query.first(db)
        }
    }
    .map_err(DbError::from_query)
}
