//! Agreements by the dozen, written through the audit chain as every change is.

use crate::support::TestApp;
use chrono::NaiveDateTime;
use entente::access::Marking;
use entente::agreements::rows::{AgreementRow, ParticularsRow, PartyRow};
use entente::agreements::store;
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::db::DbError;
use entente::search;

/// An agreement and what the list reads beside it.
#[derive(Clone)]
pub struct Sketch {
    pub row: AgreementRow,
    pub states: Vec<&'static str>,
    pub areas: Vec<String>,
}

/// An open, verified treaty between Poland and Ukraine; `n` makes its id and title.
pub fn sketch(n: usize, title: &str) -> Sketch {
    let at = moment(n);
    let row = AgreementRow {
        id: format!("a-{n:04}"),
        register_no: Some(format!("PL-UA/2025/{n:04}")),
        short_title: title.to_owned(),
        instrument_kind: "treaty".into(),
        level: "ministry".into(),
        scope: "general".into(),
        stage: "signed".into(),
        record_state: "verified".into(),
        owner_id: None,
        deputy_id: None,
        marking: Marking::Unclassified.code().into(),
        marking_rank: 0,
        access_mode: "open".into(),
        pointer_only: false,
        fictional: false,
        binding: "binding".into(),
        signed_on: Some("2025-09-18".into()),
        signed_sort: "2025-09-18".into(),
        sort_key: search::fold(title),
        standing: "in_force".into(),
        standing_since: Some("2025-10-01".into()),
        standing_reason: None,
        standing_next_change_on: None,
        next_deadline_on: None,
        completeness: 50,
        version: 1,
        created_at: at,
        created_by: "system".into(),
        updated_at: at,
        updated_by: "system".into(),
        closed_on: None,
    };
    Sketch { row, states: vec!["POL", "UKR"], areas: Vec::new() }
}

impl Sketch {
    /// The same with another row.
    pub fn with(mut self, change: impl FnOnce(&mut AgreementRow)) -> Self {
        change(&mut self.row);
        self
    }

    /// The same, signed on a partial date, or not at all.
    pub fn signed(self, on: Option<&str>) -> Self {
        self.with(|row| {
            row.signed_on = on.map(str::to_owned);
            row.signed_sort = on.unwrap_or_default().to_owned();
        })
    }

    /// The same, above what restricted clearance sees.
    pub fn secret(self) -> Self {
        self.with(|row| {
            row.marking = Marking::Secret.code().into();
            row.marking_rank = Marking::Secret.rank();
        })
    }

    /// The same between Poland and these states.
    pub fn between(mut self, states: &[&'static str]) -> Self {
        self.states = states.to_vec();
        self
    }
}

fn moment(n: usize) -> NaiveDateTime {
    let minutes = i64::try_from(n % 40).expect("small");
    crate::support::app::beginning().naive_utc() + chrono::Duration::minutes(minutes)
}

/// Writes them, with one event.
pub fn put(app: &TestApp, sketches: &[Sketch]) {
    let context = Context::system(app.app.now());
    let written = audit::write(&app.app.pool, &context, |tx| {
        for sketch in sketches {
            put_one(tx.db, sketch)?;
        }
        tx.record(Draft::new(Deed::DemonstrationLoaded, Object::new("installation", "entente")));
        Ok::<_, DbError>(())
    });
    written.expect("agreements");
}

fn put_one(db: &mut entente::db::Db, sketch: &Sketch) -> Result<(), DbError> {
    let id = sketch.row.id.clone();
    let particulars = ParticularsRow { agreement_id: id.clone(), ..ParticularsRow::default() };
    store::insert(db, &sketch.row, &particulars)?;
    for (state, position) in sketch.states.iter().zip(0..) {
        store::insert_party(db, &party(sketch, state, position))?;
    }
    store::replace_areas(db, &id, &sketch.areas)?;
    let number = sketch.row.register_no.clone().unwrap_or_default();
    let text = format!("{} {number}", sketch.row.short_title);
    store::replace_words(db, &id, &search::words(&text))
}

fn party(sketch: &Sketch, state: &str, position: i32) -> PartyRow {
    PartyRow {
        id: format!("{}-p{position}", sketch.row.id),
        agreement_id: sketch.row.id.clone(),
        position,
        state_code: state.to_owned(),
        ministry_id: None,
        name_as_in_text: None,
        side: if position == 0 { "ours" } else { "theirs" }.into(),
        role: "party".into(),
        binding_view: "binding".into(),
        binding_basis: None,
        determined_by: None,
        determined_on: None,
        signed_sort: sketch.row.signed_sort.clone(),
    }
}
