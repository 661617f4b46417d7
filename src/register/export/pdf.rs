//! The filtered register as data for the PDF (templates/pdf/README.md).

use crate::access::{Marking, Role, Viewer};
use crate::audit::Context;
use crate::db::{Db, DbError};
use crate::pdf::Template;
use crate::register::cursor::Side;
use crate::register::describe;
use crate::register::filter::Filter;
use crate::register::row::RegisterRow;
use crate::register::store::{self, Place};
use crate::reports::Made;
use crate::reports::parts::{self, Long, Parcel, Patience};
use crate::reports::pdf::{Contents, Order, ReportError, make};
use crate::reports::words::tri;
use crate::state::App;
use crate::web::locale::Lang;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// More rows than these are set in parts: a PDF of them would not fit the worker's memory.
pub const MOST: i64 = 2_500;

/// The most rows of a part: so that a worker that steps back is done with it in its time.
const PART: i64 = 2_000;

/// Makes the register as PDF: exactly what `filter` finds for `viewer`.
pub fn export(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    filter: &Filter,
    lang: Lang,
) -> Result<Vec<u8>, ReportError> {
    let filter = filter.from_start();
    let query = filter.query();
    let order = Order { viewer, template: Template::Register, lang, agreement_id: None, filter: &query };
    let (pdf, _) = make(app, context, &order, |tx| gather(tx.db, viewer, &filter))?;
    Ok(pdf)
}

/// Makes the register as numbered PDFs in a ZIP file: the same rows in the same order, each part with its own proof.
pub fn in_parts(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    (filter, lang): (&Filter, Lang),
    patience: &Patience,
) -> Result<Made, ReportError> {
    let filter = filter.from_start();
    let query = filter.query();
    let order = Order { viewer, template: Template::Register, lang, agreement_id: None, filter: &query };
    parts::make(app, context, &order, patience, |db, parcel| gather_parts(db, viewer, &filter, parcel))
}

/// The parts, of as many rows each as the others, give or take one.
fn gather_parts(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    parcel: &mut Parcel,
) -> Result<Long, ReportError> {
    let count = store::count(db, viewer, filter)?;
    let withheld = if viewer.role == Role::Auditor { store::count_withheld(db, viewer, filter)? } else { 0 };
    let marking = store::highest_marking(db, viewer, filter)?.unwrap_or(Marking::Unclassified);
    let size = share(count);
    let told = narrowing(db, filter)?;
    let mut beside = None;
    loop {
        let place = Place { beside, backwards: false, most: size };
        let rows = store::slice(db, viewer, filter, &place)?;
        if rows.is_empty() {
            break;
        }
        parcel.put(&body(filter, &told, &rows), i64::try_from(rows.len()).unwrap_or(i64::MAX))?;
        beside = rows.last().map(|last| last.cursor(filter.sort, Side::After));
    }
    Ok(Long { rows: count, withheld, marking })
}

/// How many rows a part has, when all have alike.
fn share(count: i64) -> usize {
    let parts = (count.max(1) + PART - 1) / PART;
    usize::try_from((count.max(1) + parts - 1) / parts).unwrap_or(1)
}

/// The rows that a filter finds now, as they are printed, of those whose number is among `wanted`.
pub fn rows_now(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    wanted: &BTreeSet<String>,
) -> Result<Value, DbError> {
    let (mut found, mut beside) = (Vec::new(), None);
    loop {
        let rows = store::slice(db, viewer, filter, &Place { beside, backwards: false, most: 500 })?;
        let is_wanted = |row: &&RegisterRow| wanted.contains(row.register_no.as_deref().unwrap_or("draft"));
        found.extend(rows.iter().filter(is_wanted).map(row));
        match rows.last().filter(|_| rows.len() == 500) {
            Some(last) => beside = Some(last.cursor(filter.sort, Side::After)),
            None => return Ok(json!({"groups": [{"rows": found}]})),
        }
    }
}

/// What the PDF holds.
pub fn gather(db: &mut Db, viewer: &Viewer, filter: &Filter) -> Result<Contents, ReportError> {
    let count = store::count(db, viewer, filter)?;
    if count > MOST {
        return Err(ReportError::TooManyRows(count));
    }
    let rows = crate::register::rows(db, viewer, filter, usize::try_from(MOST).unwrap_or(usize::MAX))?;
    rows.iter().for_each(|row| viewer.saw(&row.id, &row.marking));
    let withheld = if viewer.role == Role::Auditor { store::count_withheld(db, viewer, filter)? } else { 0 };
    let body = body(filter, &narrowing(db, filter)?, &rows);
    let marking = store::highest_marking(db, viewer, filter)?.unwrap_or(Marking::Unclassified);
    Ok(Contents { body, rows: count, withheld, marking })
}

fn body(filter: &Filter, told: &[Value], rows: &[RegisterRow]) -> Value {
    json!({
        "filter": told,
        "order": tri(|lang| describe::order(lang, filter.sort, filter.direction).to_owned()),
        "groups": [{"code": null, "name": null, "rows": rows.iter().map(row).collect::<Vec<_>>()}],
        "totals": totals(rows),
    })
}

fn narrowing(db: &mut Db, filter: &Filter) -> Result<Vec<Value>, DbError> {
    let mut told: BTreeMap<usize, Value> = BTreeMap::new();
    for lang in Lang::ALL {
        let names = store::find_names(db, filter, lang)?;
        for (n, (_, name, value)) in describe::narrowing(lang, filter, &names).into_iter().enumerate() {
            let entry = told.entry(n).or_insert_with(|| json!({"field": {}, "value": {}}));
            entry["field"][lang.code()] = json!(name);
            entry["value"][lang.code()] = json!(value);
        }
    }
    Ok(told.into_values().collect())
}

fn row(row: &RegisterRow) -> Value {
    let why = row.standing_reason.as_deref().map(|reason| tri(|lang| describe::missing(lang, reason)));
    json!({
        "register_no": row.register_no, "title": row.short_title, "kind": row.instrument_kind, "binding": row.binding,
        "signed": row.signed_on, "place": null, "in_force": null, "standing": row.shown().code(),
        "standing_since": row.standing_since, "standing_why": why, "next": row.next_deadline_on, "next_what": null,
        "evidence": null, "check": if row.record_state == "verified" { "verified" } else { "recorded" },
        "note": null, "fictional": row.fictional, "other_side": null,
    })
}

fn totals(rows: &[RegisterRow]) -> Value {
    let mut by_standing: BTreeMap<&str, i64> = BTreeMap::new();
    let mut by_kind: BTreeMap<&str, i64> = BTreeMap::new();
    let mut by_decade: BTreeMap<String, i64> = BTreeMap::new();
    for row in rows {
        *by_standing.entry(row.shown().code()).or_default() += 1;
        *by_kind.entry(row.instrument_kind.as_str()).or_default() += 1;
        let decade = row
            .signed_on
            .as_deref()
            .and_then(|on| on.get(..3))
            .map_or("unknown".into(), |d| format!("{d}0s"));
        *by_decade.entry(decade).or_default() += 1;
    }
    json!({"rows": rows.len(), "by_standing": by_standing, "by_kind": by_kind, "by_decade": by_decade})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_have_alike_many_rows_and_none_has_too_many() {
        for (count, size) in [(2_501, 1_251), (4_000, 2_000), (5_000, 1_667), (100_000, 2_000)] {
            assert_eq!(share(count), size, "{count}");
        }
    }
}
