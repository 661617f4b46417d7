//! One change for many milestones: what it would make of each of them, or why it cannot. Pure but for the reading of lines.

use super::filter::{Filter, Place};
use super::inputs::NewDate;
use super::limits::Thresholds;
use super::line::{self, MilestoneLine};
use super::milestone::{Milestone, MoveReason, State};
use super::rag::{Assessment, Signs, rag};
use super::state::{self, open};
use super::store::{self, lists};
use crate::access::Viewer;
use crate::accounts::{self, store::Person};
use crate::calendar::PartialDate;
use crate::codes;
use crate::db::{Db, DbError};
use crate::web::form::{Errors, Fields, optional};
use chrono::{Days, NaiveDate};

/// How many milestones are changed at once.
pub const MOST: usize = 500;

/// The farthest move in days.
const FARTHEST: i64 = 3_650;

/// Characters of a reason, as for a single move.
const REASON: usize = 1_000;

codes! {
    /// What is changed.
    What { Owner = "owner", Days = "days", Date = "date" }
}

/// The change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another owner: the account.
    Owner(String),
    /// The forecast so many days later, or earlier.
    Days(i64, MoveReason),
    /// The forecast to a date.
    Date(PartialDate, MoveReason),
}

/// The change with its reason in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// What is changed.
    pub change: Change,
    /// Why.
    pub reason: Option<String>,
}

/// The fields that say what is changed.
pub const FIELDS: [&str; 6] = ["what", "owner", "days", "date", "code", "reason"];

/// Reads the order; the owner must be among `people`.
pub fn read(fields: &Fields, people: &[Person]) -> Result<Order, Errors> {
    let mut errors = Errors::default();
    let what = What::parse(fields.text("what"));
    if what.is_none() {
        errors.add("what", "ms-error-choose");
    }
    let change = what.and_then(|what| match what {
        What::Owner => owner(fields, people, &mut errors),
        What::Days => days(fields, &mut errors).zip(code(fields, &mut errors)).map(moved_by),
        What::Date => date(fields, &mut errors).zip(code(fields, &mut errors)).map(moved_to),
    });
    let reason = optional(fields, "reason", REASON, &mut errors);
    match change {
        Some(change) if errors.is_empty() => Ok(Order { change, reason }),
        _ => Err(errors),
    }
}

fn moved_by((days, code): (i64, MoveReason)) -> Change {
    Change::Days(days, code)
}

fn moved_to((date, code): (PartialDate, MoveReason)) -> Change {
    Change::Date(date, code)
}

fn owner(fields: &Fields, people: &[Person], errors: &mut Errors) -> Option<Change> {
    let owner = fields.optional("owner").filter(|id| people.iter().any(|person| person.id == *id));
    if owner.is_none() {
        errors.add("owner", "ms-error-choose");
    }
    owner.map(Change::Owner)
}

fn days(fields: &Fields, errors: &mut Errors) -> Option<i64> {
    let text = fields.text("days").replace('−', "-");
    let days = text.parse::<i64>().ok().filter(|days| *days != 0 && days.abs() <= FARTHEST);
    if days.is_none() {
        errors.add_with("days", "bulk-error-days", vec![("most", FARTHEST.to_string())]);
    }
    days
}

fn date(fields: &Fields, errors: &mut Errors) -> Option<PartialDate> {
    let date = PartialDate::parse(fields.text("date")).ok();
    if date.is_none() {
        errors.add("date", "ms-error-date");
    }
    date
}

fn code(fields: &Fields, errors: &mut Errors) -> Option<MoveReason> {
    let code = MoveReason::parse(fields.text("code"));
    if code.is_none() {
        errors.add("code", "ms-error-choose");
    }
    code
}

/// Why a milestone cannot take the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The agreement is voided or closed, or the register only points to it.
    Closed,
    /// Its state does not allow it.
    NotNow(state::Refusal),
    /// It would stay as it is.
    Same,
    /// The new day has passed.
    Past,
    /// It has no date that could be moved by days.
    Undated,
    /// Somebody changed it since the preview was made.
    Moved,
}

impl Why {
    /// The text that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Closed => "bulk-why-closed",
            Self::NotNow(refusal) => refusal.key(),
            Self::Same => "bulk-why-same",
            Self::Past => "bulk-why-past",
            Self::Undated => "bulk-why-undated",
            Self::Moved => "bulk-why-moved",
        }
    }
}

/// The day to which the order moves a milestone.
pub fn moved(order: &Order, milestone: &Milestone) -> Option<NewDate> {
    let date = |due, code| Some(NewDate { due, code, reason: order.reason.clone() });
    match &order.change {
        Change::Owner(_) => None,
        Change::Date(due, code) => date(*due, *code),
        Change::Days(days, code) => {
            let from = milestone.due()?.latest();
            let by = Days::new(days.unsigned_abs());
            let to = if *days < 0 { from.checked_sub_days(by) } else { from.checked_add_days(by) };
            date(PartialDate::day(to?), *code)
        }
    }
}

/// What the order makes of a milestone, by the same rules as the change of a single one.
pub fn judge(line: &MilestoneLine, order: &Order, today: NaiveDate) -> Result<Milestone, Why> {
    let milestone = &line.milestone;
    if !line.parent.takes_changes() {
        return Err(Why::Closed);
    }
    let mut changed = milestone.clone();
    if let Change::Owner(owner) = &order.change {
        if milestone.state != State::ReportedDone {
            open(milestone.state).map_err(Why::NotNow)?;
        }
        if milestone.owner_id.as_ref() == Some(owner) {
            return Err(Why::Same);
        }
        changed.owner_id = Some(owner.clone());
        return Ok(changed);
    }
    open(milestone.state).map_err(Why::NotNow)?;
    let new = moved(order, milestone).ok_or(Why::Undated)?;
    if milestone.due() == Some(new.due) {
        return Err(Why::Same);
    }
    if new.due.latest() < today {
        return Err(Why::Past);
    }
    changed.forecast = Some(new.due);
    Ok(changed)
}

/// What is known of a milestone once its forecast is moved: it was heard of today, and it moved once more.
pub fn signs_after(signs: &Signs, order: &Order, today: NaiveDate) -> Signs {
    match order.change {
        Change::Owner(_) => *signs,
        Change::Days(..) | Change::Date(..) => {
            Signs { heard_on: signs.heard_on.max(Some(today)), moves: signs.moves + 1, ..*signs }
        }
    }
}

/// A chosen milestone with what the order makes of it.
#[derive(Debug, Clone)]
pub struct Judged {
    /// As it is.
    pub line: MilestoneLine,
    /// As it would be with its colour, or why it cannot.
    pub after: Result<(Milestone, Assessment), Why>,
}

/// What was chosen, with what the change can be made of.
#[derive(Debug)]
pub struct Chosen {
    /// The milestones, by due date.
    pub lines: Vec<MilestoneLine>,
    /// Who can own a milestone.
    pub people: Vec<Person>,
    /// How many the filters find that are not among them, as they are too many.
    pub left_out: i64,
}

/// The chosen milestones that the viewer may see: those named, or all that the filter finds.
pub fn choose(
    db: &mut Db,
    viewer: &Viewer,
    (ids, filter): (&[String], Option<&Filter>),
    today: NaiveDate,
) -> Result<Chosen, DbError> {
    let (rows, left_out) = match filter {
        None => (lists::find_visible(db, viewer, ids)?, 0),
        Some(filter) => {
            let rows = lists::list(db, viewer, filter, &Place::First, today, MOST)?.rows;
            let all = lists::count_all(db, viewer, filter, today)?;
            let left_out = all - i64::try_from(rows.len()).unwrap_or(all);
            (rows, left_out)
        }
    };
    Ok(Chosen { lines: line::lines(db, viewer, rows, today)?, people: accounts::list_people(db)?, left_out })
}

/// What the order makes of each of `lines`, each with the version that was seen, where one was.
pub fn preview(
    db: &mut Db,
    lines: Vec<MilestoneLine>,
    order: &Order,
    seen: impl Fn(&Milestone) -> bool,
    today: NaiveDate,
) -> Result<Vec<Judged>, DbError> {
    let ids: Vec<String> = lines.iter().map(|line| line.milestone.id.clone()).collect();
    let signs = store::signs::find(db, &ids, today)?;
    let limits = store::limits::current(db)?;
    let unheard = Signs::default();
    let judged = lines.into_iter().map(|line| {
        let signs = signs.get(&line.milestone.id).unwrap_or(&unheard);
        let after = match seen(&line.milestone) {
            false => Err(Why::Moved),
            true => judge(&line, order, today)
                .map(|changed| (coloured(&changed, signs, order, (today, &limits)), changed))
                .map(|(colour, changed)| (changed, colour)),
        };
        Judged { line, after }
    });
    Ok(judged.collect())
}

fn coloured(
    changed: &Milestone,
    signs: &Signs,
    order: &Order,
    (today, limits): (NaiveDate, &Thresholds),
) -> Assessment {
    rag(changed, &signs_after(signs, order, today), today, limits)
}

#[cfg(test)]
#[path = "bulk_tests.rs"]
mod tests;
