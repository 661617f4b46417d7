//! A filter as a condition on milestones.

use super::seen::{self, Condition};
use crate::access::Viewer;
use crate::db::schema::{agreement_area, milestone, milestone_colour, party};
use crate::db::{Db, DbError};
use crate::milestones::filter::{Filter, Owner, Window};
use crate::milestones::milestone::{State, UNDATED};
use chrono::{Days, NaiveDate};
use diesel::dsl::exists;
use diesel::prelude::*;

fn open_codes() -> Vec<&'static str> {
    State::OPEN.iter().map(|state| state.code()).collect()
}

/// What `viewer` may see and the filter asks for; milestones of voided records stand on their own pages only.
fn asked(viewer: &Viewer, filter: &Filter, today: NaiveDate) -> Condition {
    Box::new(narrowed(viewer, filter, today).and(seen::seen(viewer)))
}

/// What the filter asks for, whoever may see it: nothing of it is shown without asking that too.
pub fn narrowed(viewer: &Viewer, filter: &Filter, today: NaiveDate) -> Condition {
    let mut all: Condition = Box::new(milestone::version.ge(0));
    let mut and = |next: Condition| {
        let held = std::mem::replace(&mut all, Box::new(milestone::version.ge(0)));
        all = Box::new(held.and(next));
    };
    if let Some(partner) = filter.partner.clone() {
        let with = party::table.filter(party::state_code.eq(partner)).select(party::agreement_id);
        and(Box::new(milestone::agreement_id.eq_any(with)));
    }
    match filter.owner.clone() {
        None => {}
        Some(Owner::Me) => and(Box::new(milestone::owner_id.assume_not_null().eq(viewer.account_id.clone()))),
        Some(Owner::Nobody) => and(Box::new(milestone::owner_id.is_null())),
        Some(Owner::Account(id)) => and(Box::new(milestone::owner_id.assume_not_null().eq(id))),
    }
    if let Some(state) = filter.state {
        and(Box::new(milestone::state.eq(state.code())));
    }
    if filter.overdue {
        and(Box::new(milestone::due_sort.lt(today.to_string())));
        and(Box::new(milestone::state.eq_any(open_codes())));
    }
    if let Some(window) = filter.window {
        and(due_within(window, today));
    }
    if let Some(id) = filter.agreement.clone() {
        and(Box::new(milestone::agreement_id.eq(id)));
    }
    if let Some(area) = filter.area.clone() {
        let of = agreement_area::table.filter(agreement_area::area.eq(area));
        and(Box::new(milestone::agreement_id.eq_any(of.select(agreement_area::agreement_id))));
    }
    if let Some(rag) = filter.rag {
        // Each colour is that of many: milestones are asked for it in turn.
        let its = milestone_colour::milestone_id.eq(milestone::id);
        and(Box::new(exists(milestone_colour::table.filter(its.and(milestone_colour::rag.eq(rag.code()))))));
    }
    if let Some(day) = filter.turned {
        let of =
            milestone_colour::table.filter(milestone_colour::since.assume_not_null().ge(day.to_string()));
        and(Box::new(milestone::id.eq_any(of.select(milestone_colour::milestone_id))));
    }
    if filter.silent {
        let of = milestone_colour::table.filter(milestone_colour::silent.eq(true));
        and(Box::new(milestone::id.eq_any(of.select(milestone_colour::milestone_id))));
    }
    if let Some(id) = filter.obligation.clone() {
        and(Box::new(milestone::obligation_id.assume_not_null().eq(id)));
    }
    if let Some(month) = filter.month {
        and(Box::new(milestone::due_sort.between(month.first.to_string(), month.last().to_string())));
    }
    if let Some(day) = filter.on {
        and(Box::new(milestone::due_sort.eq(day.to_string())));
    }
    if filter.review {
        and(Box::new(milestone::state.eq(State::ReportedDone.code())));
        and(Box::new(milestone::reported_by.assume_not_null().ne(viewer.account_id.clone())));
    }
    all
}

fn due_within(window: Window, today: NaiveDate) -> Condition {
    let days = match window {
        Window::Undated => return Box::new(milestone::due_sort.eq(UNDATED)),
        Window::In30 => 30,
        Window::In90 => 90,
        Window::In180 => 180,
    };
    let last = today.checked_add_days(Days::new(days)).unwrap_or(today);
    Box::new(
        milestone::due_sort
            .between(today.to_string(), last.to_string())
            .and(milestone::state.eq_any(open_codes())),
    )
}

/// The condition of the filter with its words looked up: titles are compared folded, as no database folds three scripts.
pub fn condition(
    db: &mut Db,
    viewer: &Viewer,
    filter: &Filter,
    today: NaiveDate,
) -> Result<Condition, DbError> {
    let asked_for = asked(viewer, filter, today);
    let Some(words) = filter.words.as_deref().map(crate::search::words).filter(|words| !words.is_empty())
    else {
        return Ok(asked_for);
    };
    type Texts = (String, Option<String>, Option<String>, Option<String>);
    let rows: Vec<Texts> = milestone::table
        .filter(asked_for)
        .select((milestone::id, milestone::title_en, milestone::title_pl, milestone::title_uk))
        .load(db)
        .map_err(DbError::from_query)?;
    let meets = |texts: &Texts| {
        let all = [&texts.1, &texts.2, &texts.3].map(|title| title.as_deref().unwrap_or_default()).join(" ");
        let folded = crate::search::fold(&all);
        words.iter().all(|word| folded.contains(word.as_str()))
    };
    let ids: Vec<String> = rows.into_iter().filter(|texts| meets(texts)).map(|texts| texts.0).collect();
    Ok(Box::new(milestone::id.eq_any(ids)))
}
