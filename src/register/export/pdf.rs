//! The filtered register as data for the PDF (templates/pdf/README.md).

use crate::access::{Marking, Role, Viewer};
use crate::audit::Context;
use crate::db::{Db, DbError};
use crate::pdf::Template;
use crate::register::describe;
use crate::register::filter::Filter;
use crate::register::row::RegisterRow;
use crate::register::store;
use crate::reports::pdf::{Contents, Order, ReportError, make};
use crate::reports::words::tri;
use crate::state::App;
use crate::web::locale::Lang;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// More rows than these go into a spreadsheet: a PDF of them would not fit the worker's memory.
pub const MOST: i64 = 2_500;

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

/// What the PDF holds.
pub fn gather(db: &mut Db, viewer: &Viewer, filter: &Filter) -> Result<Contents, ReportError> {
    let count = store::count(db, viewer, filter)?;
    if count > MOST {
        return Err(ReportError::TooManyRows(count));
    }
    let rows = crate::register::rows(db, viewer, filter, usize::try_from(MOST).unwrap_or(usize::MAX))?;
    rows.iter().for_each(|row| viewer.saw(&row.id, &row.marking));
    let withheld = if viewer.role == Role::Auditor { store::count_withheld(db, viewer, filter)? } else { 0 };
    let body = json!({
        "filter": narrowing(db, filter)?,
        "order": tri(|lang| describe::order(lang, filter.sort, filter.direction).to_owned()),
        "groups": [{"code": null, "name": null, "rows": rows.iter().map(row).collect::<Vec<_>>()}],
        "totals": totals(&rows),
    });
    let marking = store::highest_marking(db, viewer, filter)?.unwrap_or(Marking::Unclassified);
    Ok(Contents { body, rows: count, withheld, marking })
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
