//! Which records lack what, as each record keeps it.

use super::twice;
use crate::access::{Viewer, visible};
use crate::agreements::completeness::Item;
use crate::agreements::store::shortfall::GapRow;
use crate::db::schema::{agreement, gap, party};
use crate::db::{Backend, Db, DbError};
use crate::exceptions::asked::Asked;
use crate::exceptions::line::{Line, What};
use crate::exceptions::place::{Key, Seek, Sort};
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::HashMap;

type Condition = Box<dyn BoxableExpression<agreement::table, Backend, SqlType = Bool>>;

fn conditions(viewer: &Viewer, asked: &Asked) -> Vec<Condition> {
    let mut all: Vec<Condition> = vec![visible::to(viewer), Box::new(agreement::record_state.ne("voided"))];
    match asked.item {
        Some(item) => {
            let lacking = gap::table.filter(gap::item.eq(item.code())).select(gap::agreement_id);
            all.push(Box::new(agreement::id.eq_any(lacking)));
        }
        None => all.push(Box::new(agreement::id.eq_any(gap::table.select(gap::agreement_id)))),
    }
    if let Some(partner) = &asked.partner {
        all.push(Box::new(agreement::id.eq_any(with!(partner))));
    }
    if let Some(kind) = asked.kind {
        all.push(Box::new(agreement::instrument_kind.eq(kind.code())));
    }
    if let Some(stage) = asked.stage {
        all.push(Box::new(agreement::stage.eq(stage.code())));
    }
    all
}

/// The records that lack what is asked for, the least complete first; at most `most`.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    (seek, most): (Seek<i32>, i64),
) -> Result<Vec<Line>, DbError> {
    let mut query = agreement::table.select((agreement::id, agreement::completeness)).into_boxed::<Backend>();
    for condition in conditions(viewer, asked) {
        query = query.filter(condition);
    }
    let rows: Vec<(String, i32)> = upwards!(query, agreement::completeness, agreement::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let line = |(id, percent): (String, i32)| {
        Line::new(Key::new(Sort::Figure(percent), id.clone()), id, What::Record { percent })
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How many records lack what is asked for.
pub fn count(db: &mut Db, viewer: &Viewer, asked: &Asked) -> Result<i64, DbError> {
    let mut query = agreement::table.select(count_star()).into_boxed::<Backend>();
    for condition in conditions(viewer, asked) {
        query = query.filter(condition);
    }
    query.first(db).map_err(DbError::from_query)
}

/// What these records lack, by agreement in the order of weight; one item alone where it is asked for.
pub fn of_agreements(
    db: &mut Db,
    ids: &[String],
    only: Option<Item>,
) -> Result<HashMap<String, Vec<(Item, String)>>, DbError> {
    let mut query = gap::table.filter(gap::agreement_id.eq_any(ids.to_vec())).into_boxed::<Backend>();
    if let Some(item) = only {
        query = query.filter(gap::item.eq(item.code()));
    }
    let rows: Vec<GapRow> = query.load(db).map_err(DbError::from_query)?;
    let mut found: HashMap<String, Vec<(Item, String)>> = HashMap::new();
    for row in rows {
        // An item of rules that no longer are waits to be computed anew.
        if let Some(item) = Item::parse(&row.item) {
            found.entry(row.agreement_id).or_default().push((item, row.sides));
        }
    }
    found.values_mut().for_each(|gaps| gaps.sort());
    Ok(found)
}
