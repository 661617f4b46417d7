//! Agreements with deadlines, put into the tables as the legal clock leaves them.

use crate::support::TestApp;
use diesel::prelude::*;
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::clock::new_id;
use entente::db::DbError;
use entente::db::schema::{agreement, deadline, outbox};

/// What is to be put in.
pub struct Put<'a> {
    pub number: &'a str,
    pub owner: Option<&'a str>,
    pub deputy: Option<&'a str>,
    pub marking: (&'a str, i32),
    pub access: &'a str,
}

impl Default for Put<'_> {
    fn default() -> Self {
        Self {
            number: "PL-UA/2025/0001",
            owner: None,
            deputy: None,
            marking: ("unclassified", 0),
            access: "open",
        }
    }
}

/// Runs statements as a loader would: in one change with an event.
pub fn change(app: &TestApp, what: impl FnOnce(&mut audit::Tx) -> Result<(), DbError>) {
    let context = Context::system(app.app.now());
    let written = audit::write(&app.app.pool, &context, |tx| {
        what(tx)?;
        tx.record(Draft::new(Deed::Imported, Object::new("import", "test")));
        Ok::<_, DbError>(())
    });
    written.expect("a change");
}

/// An agreement; gives its id.
pub fn agreement_row(app: &TestApp, put: &Put) -> String {
    let id = new_id();
    change(app, |tx| insert(tx, &id, put));
    id
}

/// Inserts an agreement inside a change.
pub fn insert(tx: &mut audit::Tx, id: &str, put: &Put) -> Result<(), DbError> {
    let now = tx.now();
    let values = (
        (
            agreement::id.eq(id),
            agreement::register_no.eq(put.number),
            agreement::short_title.eq("Drone co-operation"),
            agreement::owner_id.eq(put.owner),
            agreement::deputy_id.eq(put.deputy),
        ),
        (
            agreement::instrument_kind.eq("agreement"),
            agreement::level.eq("ministry"),
            agreement::scope.eq("sector"),
        ),
        (agreement::stage.eq("concluded"), agreement::record_state.eq("submitted")),
        (agreement::marking.eq(put.marking.0), agreement::marking_rank.eq(put.marking.1)),
        (
            agreement::access_mode.eq(put.access),
            agreement::pointer_only.eq(false),
            agreement::fictional.eq(false),
        ),
        (
            agreement::binding.eq("undetermined"),
            agreement::signed_sort.eq("2025-09-18"),
            agreement::sort_key.eq("a"),
        ),
        (agreement::standing.eq("unknown"), agreement::completeness.eq(0), agreement::version.eq(1)),
        (agreement::created_at.eq(now), agreement::created_by.eq("system")),
        (agreement::updated_at.eq(now), agreement::updated_by.eq("system")),
    );
    diesel::insert_into(agreement::table).values(values).execute(tx.db).map_err(DbError::from_query)?;
    Ok(())
}

/// A deadline of an agreement.
pub fn due(app: &TestApp, agreement: &str, kind: &str, on: &str) {
    change(app, |tx| insert_due(tx, agreement, kind, on));
}

/// Inserts a deadline inside a change.
pub fn insert_due(tx: &mut audit::Tx, agreement: &str, kind: &str, on: &str) -> Result<(), DbError> {
    let values = (
        deadline::agreement_id.eq(agreement),
        deadline::kind.eq(kind),
        deadline::ordinal.eq(0),
        deadline::due_on.eq(on),
    );
    diesel::insert_into(deadline::table).values(values).execute(tx.db).map_err(DbError::from_query)?;
    Ok(())
}

/// Takes the deadlines of an agreement away, as an act does that meets them.
pub fn met(app: &TestApp, agreement: &str) {
    change(app, |tx| {
        let gone = deadline::table.filter(deadline::agreement_id.eq(agreement));
        diesel::delete(gone).execute(tx.db).map_err(DbError::from_query)?;
        Ok(())
    });
}

/// What became of the letters: kind, state and why, in the order in which they were made.
pub fn letters(app: &TestApp) -> Vec<(String, String, Option<String>)> {
    app.read(|db| {
        outbox::table
            .order((outbox::created_at, outbox::id))
            .select((outbox::kind, outbox::state, outbox::last_error))
            .load(db)
            .map_err(DbError::from_query)
    })
}
