//! What other rooms are told of meetings: the last one held with a partner, the ones that are planned, what is behind.

use super::filter::Filter;
use super::rows::MeetingRow;
use super::store::{lists, outside};
use super::view::meeting_name;
use super::words::BodyState;
use crate::access::Viewer;
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::directory::names::pick;
use crate::web::locale::Lang;
use chrono::NaiveDate;

pub use super::store::outside::last_by_partner;

/// A meeting as other rooms name it.
#[derive(Debug, Clone)]
pub struct Met {
    /// The meeting.
    pub meeting: MeetingRow,
    /// The names of its body in English, Polish and Ukrainian.
    pub body: (String, Option<String>, Option<String>),
    /// Its agreement: id, number, title.
    pub of: (String, Option<String>, String),
}

impl Met {
    fn of((meeting, body, of): outside::Named) -> Self {
        Self { meeting, body, of }
    }

    /// The first day on which it was held, or for which it is planned.
    pub fn day(&self) -> Option<NaiveDate> {
        self.meeting.on().map(PartialDate::earliest)
    }

    /// The date as it is stored.
    pub fn date(&self) -> Option<&String> {
        self.meeting.held_on.as_ref().or(self.meeting.planned_on.as_ref())
    }

    /// "Joint working group, meeting 3".
    pub fn name(&self, lang: Lang) -> String {
        let (en, pl, uk) = &self.body;
        let body = pick(lang, en, pl.as_deref(), uk.as_deref());
        meeting_name(lang, body, self.meeting.number)
    }

    /// Its page.
    pub fn href(&self) -> String {
        format!("/meetings/{}", self.meeting.id)
    }
}

/// The last meeting held with a partner, as far as `viewer` may see.
pub fn last_with(db: &mut Db, viewer: &Viewer, partner: &str) -> Result<Option<Met>, DbError> {
    Ok(outside::last_held(db, viewer, partner, None)?.map(Met::of))
}

/// The meeting held with a partner on a day.
pub fn met_on(db: &mut Db, viewer: &Viewer, partner: &str, day: NaiveDate) -> Result<Option<Met>, DbError> {
    Ok(outside::last_held(db, viewer, partner, Some(day))?.map(Met::of))
}

/// The planned meetings with a partner or with any, the nearest first.
pub fn next_with(
    db: &mut Db,
    viewer: &Viewer,
    partner: Option<&str>,
    most: i64,
) -> Result<Vec<Met>, DbError> {
    Ok(outside::list_planned(db, viewer, partner, most)?.into_iter().map(Met::of).collect())
}

/// What a manager is told of bodies in the morning.
#[derive(Debug, Clone, Default)]
pub struct Watched {
    /// How many bodies work.
    pub active: i64,
    /// How many of them are behind with their meetings.
    pub overdue: i64,
    /// The list of those, or of all while none is behind.
    pub href: String,
    /// The nearest planned meeting.
    pub next: Option<Met>,
}

/// The bodies that are behind, and the nearest planned meeting.
pub fn watched(db: &mut Db, viewer: &Viewer, today: NaiveDate) -> Result<Watched, DbError> {
    let active = Filter { state: Some(BodyState::Active), ..Filter::default() };
    let count = lists::count(db, viewer, &active, today)?;
    if count == 0 {
        return Ok(Watched::default());
    }
    let overdue = lists::count(db, viewer, &Filter::overdue(), today)?;
    let shown = if overdue > 0 { Filter::overdue() } else { active };
    Ok(Watched { active: count, overdue, href: shown.address(), next: next_with(db, viewer, None, 1)?.pop() })
}
