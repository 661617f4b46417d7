//! What the viewer may see of the agreements that a ministry is party to or an official signed.

use crate::access::{Viewer, visible};
use crate::db::schema::{action, agreement, party, signature};
use crate::db::{Db, DbError};
use diesel::prelude::*;
use std::collections::HashMap;

/// An agreement as the directory's pages name it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its register number, once it has one.
    pub register_no: Option<String>,
    /// The title for lists.
    pub short_title: String,
    /// Code of the kind.
    pub kind: String,
    /// When it was signed, as far as known.
    pub signed_on: Option<String>,
    /// Code of the standing today.
    pub standing: String,
    /// Since when.
    pub standing_since: Option<String>,
}

/// One signature of an official under an agreement that the viewer may see.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The agreement.
    pub agreement: Named,
    /// The office as it was on that day.
    pub office: String,
    /// In whose name.
    pub on_behalf_of: Option<String>,
    /// Code of the authority to sign.
    pub capacity: String,
    /// The day of the act.
    pub acted_on: Option<String>,
}

/// The agreements that a ministry is party to and `viewer` may see, latest first, at most `limit`; and how many in all.
pub fn party_to(
    db: &mut Db,
    viewer: &Viewer,
    ministry_id: &str,
    limit: i64,
) -> Result<(Vec<Named>, i64), DbError> {
    let theirs = || {
        let of_ministry = party::table
            .filter(party::ministry_id.assume_not_null().eq(ministry_id.to_owned()))
            .select(party::agreement_id);
        agreement::table
            .filter(visible::to(viewer))
            .filter(agreement::record_state.ne("voided"))
            .filter(agreement::id.eq_any(of_ministry))
    };
    let total = theirs().count().get_result(db).map_err(DbError::from_query)?;
    let rows = theirs()
        .order((agreement::signed_sort.desc(), agreement::id))
        .limit(limit)
        .select((
            agreement::id,
            agreement::register_no,
            agreement::short_title,
            agreement::instrument_kind,
            agreement::signed_on,
            agreement::standing,
            agreement::standing_since,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok((rows, total))
}

type SignatureRow = (String, String, Option<String>, String, Option<String>);

/// What an official signed, as far as `viewer` may see it, latest first; signatures whose act was voided are left out.
pub fn by_official(db: &mut Db, viewer: &Viewer, official_id: &str) -> Result<Vec<Signed>, DbError> {
    let rows: Vec<SignatureRow> = signature::table
        .inner_join(action::table.on(action::id.eq(signature::action_id)))
        .filter(signature::official_id.eq(official_id))
        .filter(action::verification.ne("voided"))
        .order(signature::id)
        .select((
            signature::agreement_id,
            signature::office_as_signed,
            signature::on_behalf_of,
            signature::capacity,
            action::acted_on,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let ids = rows.iter().map(|row| row.0.clone()).collect();
    let agreements = named(db, viewer, ids)?;
    let mut signed: Vec<Signed> = rows
        .into_iter()
        .filter_map(|(agreement, office, on_behalf_of, capacity, acted_on)| {
            let agreement = agreements.get(&agreement)?.clone();
            Some(Signed { agreement, office, on_behalf_of, capacity, acted_on })
        })
        .collect();
    signed.sort_by(|a, b| b.acted_on.cmp(&a.acted_on));
    Ok(signed)
}

/// Those of these agreements that `viewer` may see.
fn named(db: &mut Db, viewer: &Viewer, ids: Vec<String>) -> Result<HashMap<String, Named>, DbError> {
    let rows: Vec<Named> = agreement::table
        .filter(visible::to(viewer))
        .filter(agreement::record_state.ne("voided"))
        .filter(agreement::id.eq_any(ids))
        .select((
            agreement::id,
            agreement::register_no,
            agreement::short_title,
            agreement::instrument_kind,
            agreement::signed_on,
            agreement::standing,
            agreement::standing_since,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().map(|row| (row.id.clone(), row)).collect())
}
