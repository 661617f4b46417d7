//! Agreements and milestones put into the database as a loader does.

use super::*;
use diesel::prelude::*;

/// Who may see an agreement.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Everybody with content rights.
    ToAll,
    /// Named persons only, and nobody is named.
    ToNobody,
}

/// An agreement between Poland and Ukraine; gives its id.
pub fn agreement_row(app: &TestApp, number: &str, open: Open) -> String {
    let id = new_id();
    let context = Context::system(app.app.now());
    let mode = if open == Open::ToAll { "open" } else { "named" };
    let written = audit::write(&app.app.pool, &context, |tx| {
        let values = (
            (
                agreement::id.eq(&id),
                agreement::register_no.eq(number),
                agreement::short_title.eq("Joint working group"),
            ),
            (
                agreement::instrument_kind.eq("technical_arrangement"),
                agreement::level.eq("ministry"),
                agreement::scope.eq("sector"),
            ),
            (
                agreement::stage.eq("concluded"),
                agreement::record_state.eq("submitted"),
                agreement::marking.eq("unclassified"),
            ),
            (
                agreement::marking_rank.eq(0),
                agreement::access_mode.eq(mode),
                agreement::pointer_only.eq(false),
            ),
            (
                agreement::fictional.eq(false),
                agreement::binding.eq("undetermined"),
                agreement::signed_sort.eq("2025-09-18"),
            ),
            (
                agreement::sort_key.eq("joint"),
                agreement::standing.eq("unknown"),
                agreement::completeness.eq(0),
            ),
            (
                agreement::version.eq(1),
                agreement::created_at.eq(tx.now()),
                agreement::created_by.eq("system"),
            ),
            (agreement::updated_at.eq(tx.now()), agreement::updated_by.eq("system")),
        );
        diesel::insert_into(agreement::table).values(values).execute(tx.db).map_err(DbError::from_query)?;
        let particulars =
            (agreement_particulars::agreement_id.eq(&id), agreement_particulars::authentic_languages.eq(""));
        diesel::insert_into(agreement_particulars::table)
            .values(particulars)
            .execute(tx.db)
            .map_err(DbError::from_query)?;
        for (position, code, side) in [(1, "POL", "ours"), (2, "UKR", "theirs")] {
            put_party(tx.db, &id, position, code, side)?;
        }
        tx.record(Draft::new(Deed::AgreementDrafted, Object::new("agreement", &id)).of_agreement(&id));
        Ok::<_, DbError>(())
    });
    written.expect("an agreement");
    id
}

fn put_party(
    db: &mut entente::db::Db,
    id: &str,
    position: i32,
    code: &str,
    side: &str,
) -> Result<(), DbError> {
    let known: i64 =
        state::table.filter(state::code.eq(code)).count().get_result(db).map_err(DbError::from_query)?;
    if known == 0 {
        let values = (
            (state::code.eq(code), state::name_en.eq(code), state::name_pl.eq(code), state::name_uk.eq(code)),
            (state::memberships.eq(""), state::standing.eq("current")),
        );
        diesel::insert_into(state::table).values(values).execute(db).map_err(DbError::from_query)?;
    }
    let values = (
        (
            party::id.eq(new_id()),
            party::agreement_id.eq(id),
            party::position.eq(position),
            party::state_code.eq(code),
        ),
        (
            party::side.eq(side),
            party::role.eq("party"),
            party::binding_view.eq("undetermined"),
            party::signed_sort.eq("2025-09-18"),
        ),
    );
    diesel::insert_into(party::table).values(values).execute(db).map_err(DbError::from_query)?;
    Ok(())
}

/// A planned milestone of an agreement, due on 30 June 2026; gives its id.
pub fn planned(app: &TestApp, agreement: &str, title: &str) -> String {
    let baseline = entente::calendar::PartialDate::parse("2026-06-30").ok();
    let owner_id = Some(people::id_of(app, Role::PolicyOfficer));
    plan(app, New { baseline, owner_id, ..super::title(agreement, title) })
}

/// A milestone as a loader puts it in; gives its id.
pub fn plan(app: &TestApp, new: New) -> String {
    let context = Context::system(app.app.now());
    audit::write(&app.app.pool, &context, |tx| milestones::insert(tx, new)).expect("a milestone")
}
