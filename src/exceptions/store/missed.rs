//! Days that were let pass: milestones against their baseline, decisions and notices against the legal clock, meetings against
//! the rhythm of their body.
//!
//! A partial date counts at its safe end. In texts, `2025-09` with a high ending comes after every day of September 2025.

use super::{lapses, twice};
use crate::access::{Viewer, visible};
use crate::agreements::lapses::{Delay, LapseKind};
use crate::bodies::words::BodyState;
use crate::db::schema::{agreement, joint_body, milestone, ministry, obligation, party};
use crate::db::{Backend, Db, DbError};
use crate::exceptions::asked::Asked;
use crate::exceptions::delay::{self, Answerable, Ground};
use crate::exceptions::line::{Late, Line, What};
use crate::exceptions::list::Duty;
use crate::exceptions::place::{Key, Seek, Sort};
use crate::milestones::milestone::{Cause, State, Titles};
use crate::obligations::obligation::Debtor;
use chrono::NaiveDate;
use diesel::dsl::{count_star, not};
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::HashMap;

/// Comes after every day that a partial date can mean.
const LATEST: &str = "-99";

/// Agreements that have come to an end owe no meeting.
const ENDED: [&str; 4] = ["terminated", "expired", "replaced", "withdrawn"];

diesel::allow_columns_to_appear_in_same_group_by_clause!(
    milestone::blocked_cause,
    obligation::debtor,
    ministry::state_code
);

type OfMilestone = Box<dyn BoxableExpression<milestone::table, Backend, SqlType = Bool>>;

/// Who reads, when, and where home is.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'r> {
    /// Who.
    pub viewer: &'r Viewer,
    /// The code of the house's own state.
    pub home: &'r str,
    /// The day.
    pub today: NaiveDate,
}

/// The milestones that were not done by their baseline, as a query.
macro_rules! late_milestones {
    ($reader:expr) => {{
        let open: Vec<&str> = State::OPEN.iter().map(|state| state.code()).collect();
        let done = [State::ReportedDone.code(), State::VerifiedDone.code()];
        let due = || milestone::baseline_due.assume_not_null().concat(LATEST);
        milestone::table
            .filter(milestone::agreement_id.eq_any(seen!($reader.viewer)))
            .filter(milestone::baseline_due.is_not_null())
            .filter(
                milestone::state.eq_any(open).and(due().lt($reader.today.to_string())).or(milestone::state
                    .eq_any(done)
                    .and(milestone::actual_done.is_not_null())
                    .and(milestone::actual_done.assume_not_null().gt(due()))),
            )
    }};
}

/// The meetings that working bodies owe, as a query.
macro_rules! owed_meetings {
    ($reader:expr) => {{
        let working = agreement::table
            .filter(visible::within($reader.viewer))
            .filter(agreement::record_state.ne("voided").and(agreement::closed_on.is_null()))
            .filter(agreement::standing.ne_all(ENDED))
            .select(agreement::id);
        joint_body::table
            .filter(joint_body::state.eq(BodyState::Active.code()).and(joint_body::next_due.is_not_null()))
            .filter(joint_body::next_due.assume_not_null().lt($reader.today.to_string()))
            .filter(joint_body::agreement_id.eq_any(working))
    }};
}

fn is_asked(asked: &Asked, side: Delay) -> bool {
    asked.side.is_none_or(|one| one == side)
}

/// What was missed of a kind of duty, the latest day first; at most `most`.
pub fn list(
    db: &mut Db,
    reader: Reader,
    asked: &Asked,
    (duty, seek, most): (Duty, Seek<String>, i64),
) -> Result<Vec<Line>, DbError> {
    match duty {
        Duty::Milestone => list_milestones(db, reader, asked, seek, most),
        Duty::Decision => lapses::list(db, reader.viewer, asked, (LapseKind::Decision, seek, most)),
        Duty::Notice => lapses::list(db, reader.viewer, asked, (LapseKind::Notice, seek, most)),
        // Both sides chair a body: a meeting that is not held is the delay of both.
        Duty::Meeting if !is_asked(asked, Delay::Both) => Ok(Vec::new()),
        Duty::Meeting => list_meetings(db, reader, asked, seek, most),
    }
}

/// How much was missed of a kind of duty.
pub fn count(db: &mut Db, reader: Reader, asked: &Asked, duty: Duty) -> Result<i64, DbError> {
    match duty {
        Duty::Milestone => {
            let mut query = late_milestones!(reader).select(count_star()).into_boxed::<Backend>();
            if let Some(partner) = &asked.partner {
                query = query.filter(milestone::agreement_id.eq_any(with!(partner)));
            }
            if let Some(side) = asked.side {
                query = query.filter(of_side(side, reader.home));
            }
            query.first(db).map_err(DbError::from_query)
        }
        Duty::Decision => lapses::count(db, reader.viewer, asked, LapseKind::Decision),
        Duty::Notice => lapses::count(db, reader.viewer, asked, LapseKind::Notice),
        Duty::Meeting if !is_asked(asked, Delay::Both) => Ok(0),
        Duty::Meeting => {
            let mut query = owed_meetings!(reader).select(count_star()).into_boxed::<Backend>();
            if let Some(partner) = &asked.partner {
                query = query.filter(joint_body::agreement_id.eq_any(with!(partner)));
            }
            query.first(db).map_err(DbError::from_query)
        }
    }
}

/// How many milestones were missed, and by whose delay, in one walk.
pub fn count_by_side(db: &mut Db, reader: Reader) -> Result<Vec<(Delay, i64)>, DbError> {
    type Row = (Option<String>, Option<String>, Option<String>, i64);
    let rows: Vec<Row> = late_milestones!(reader)
        .left_join(obligation::table.on(milestone::obligation_id.eq(obligation::id.nullable())))
        .left_join(ministry::table.on(milestone::ministry_id.eq(ministry::id.nullable())))
        .group_by((milestone::blocked_cause, obligation::debtor, ministry::state_code))
        .select((
            milestone::blocked_cause,
            obligation::debtor.nullable(),
            ministry::state_code.nullable(),
            count_star(),
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let counted = rows.into_iter().map(|(cause, debtor, state, n)| {
        let known = Answerable {
            cause: cause.as_deref().and_then(Cause::parse),
            debtor: debtor.as_deref().and_then(Debtor::parse),
            ministry_at_home: state.map(|code| code == reader.home),
        };
        (delay::of(known).0, n)
    });
    Ok(counted.collect())
}

/// The milestones whose delay this was, as `delay::of` says it of each.
fn of_side(side: Delay, home: &str) -> OfMilestone {
    let beyond_cause = || not(any_cause(&[Cause::OwnSide, Cause::Partner, Cause::ForceMajeure]));
    let owed = |debtor: Debtor| -> OfMilestone {
        let of = obligation::table.filter(obligation::debtor.eq(debtor.code())).select(obligation::id);
        Box::new(
            milestone::obligation_id.is_not_null().and(milestone::obligation_id.assume_not_null().eq_any(of)),
        )
    };
    let at_home = ministry::table.filter(ministry::state_code.eq(home.to_owned())).select(ministry::id);
    let abroad = ministry::table.filter(ministry::state_code.ne(home.to_owned())).select(ministry::id);
    let unowed = milestone::obligation_id.is_null();
    let known = milestone::ministry_id.is_not_null();
    match side {
        Delay::Ours => {
            let ministry = unowed.and(known.and(milestone::ministry_id.assume_not_null().eq_any(at_home)));
            Box::new(any_cause(&[Cause::OwnSide]).or(beyond_cause().and(owed(Debtor::Ours).or(ministry))))
        }
        Delay::Theirs => {
            let ministry = unowed.and(known.and(milestone::ministry_id.assume_not_null().eq_any(abroad)));
            Box::new(any_cause(&[Cause::Partner]).or(beyond_cause().and(owed(Debtor::Theirs).or(ministry))))
        }
        Delay::Both => Box::new(beyond_cause().and(owed(Debtor::Both))),
        Delay::Unknown => {
            let nobody = unowed.and(milestone::ministry_id.is_null());
            Box::new(any_cause(&[Cause::ForceMajeure]).or(beyond_cause().and(owed(Debtor::Third).or(nobody))))
        }
    }
}

fn any_cause(causes: &[Cause]) -> OfMilestone {
    let codes: Vec<&'static str> = causes.iter().map(|cause| cause.code()).collect();
    Box::new(
        milestone::blocked_cause.is_not_null().and(milestone::blocked_cause.assume_not_null().eq_any(codes)),
    )
}

fn list_milestones(
    db: &mut Db,
    reader: Reader,
    asked: &Asked,
    seek: Seek<String>,
    most: i64,
) -> Result<Vec<Line>, DbError> {
    type Row = (
        (String, String, String, Option<String>, String),
        (Option<String>, Option<String>, Option<String>),
        (i32, Option<String>, Option<String>, Option<String>, Option<String>),
    );
    let mut query = late_milestones!(reader)
        .select((
            (
                milestone::id,
                milestone::agreement_id,
                milestone::baseline_due.assume_not_null(),
                milestone::actual_done,
                milestone::state,
            ),
            (milestone::title_en, milestone::title_pl, milestone::title_uk),
            (
                milestone::baseline_no,
                milestone::blocked_cause,
                milestone::obligation_id,
                milestone::ministry_id,
                milestone::owner_id,
            ),
        ))
        .into_boxed::<Backend>();
    if let Some(partner) = &asked.partner {
        query = query.filter(milestone::agreement_id.eq_any(with!(partner)));
    }
    if let Some(side) = asked.side {
        query = query.filter(of_side(side, reader.home));
    }
    let rows: Vec<Row> = downwards!(query, milestone::baseline_due.assume_not_null(), milestone::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let obligations: Vec<String> = rows.iter().filter_map(|row| row.2.2.clone()).collect();
    let ministries: Vec<String> = rows.iter().filter_map(|row| row.2.3.clone()).collect();
    let (debtors, states) = (debtors(db, &obligations)?, states(db, &ministries)?);
    let found = rows.into_iter().map(|((id, agreement_id, due, actual, state), (en, pl, uk), rest)| {
        let (number, cause, obligation, ministry, owner) = rest;
        let is_open = State::OPEN.iter().any(|open| open.code() == state);
        let known = Answerable {
            cause: cause.as_deref().and_then(Cause::parse),
            debtor: obligation.and_then(|id| debtors.get(&id).copied()),
            ministry_at_home: ministry.and_then(|id| states.get(&id).map(|code| code == reader.home)),
        };
        let (side, ground) = delay::of(known);
        let titles = Titles { en, pl, uk };
        let what = What::Milestone { id: id.clone(), titles, rebaselined: number > 1 };
        Line {
            who: owner,
            code: cause,
            late: Some(Late { due: due.clone(), done: actual.filter(|_| !is_open), side, ground }),
            ..Line::new(Key::new(Sort::Text(due), id), agreement_id, what)
        }
    });
    Ok(found.collect())
}

fn debtors(db: &mut Db, ids: &[String]) -> Result<HashMap<String, Debtor>, DbError> {
    let rows: Vec<(String, String)> = obligation::table
        .filter(obligation::id.eq_any(ids))
        .select((obligation::id, obligation::debtor))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().filter_map(|(id, code)| Some((id, Debtor::parse(&code)?))).collect())
}

fn states(db: &mut Db, ids: &[String]) -> Result<HashMap<String, String>, DbError> {
    let rows: Vec<(String, String)> = ministry::table
        .filter(ministry::id.eq_any(ids))
        .select((ministry::id, ministry::state_code))
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(rows.into_iter().collect())
}

fn list_meetings(
    db: &mut Db,
    reader: Reader,
    asked: &Asked,
    seek: Seek<String>,
    most: i64,
) -> Result<Vec<Line>, DbError> {
    type Row = (String, String, String, (String, Option<String>, Option<String>));
    let mut query = owed_meetings!(reader)
        .select((
            joint_body::id,
            joint_body::agreement_id,
            joint_body::next_due.assume_not_null(),
            (joint_body::name_en, joint_body::name_pl, joint_body::name_uk),
        ))
        .into_boxed::<Backend>();
    if let Some(partner) = &asked.partner {
        query = query.filter(joint_body::agreement_id.eq_any(with!(partner)));
    }
    let rows: Vec<Row> = downwards!(query, joint_body::next_due.assume_not_null(), joint_body::id, seek)
        .limit(most)
        .load(db)
        .map_err(DbError::from_query)?;
    let found = rows.into_iter().map(|(id, agreement_id, due, (en, pl, uk))| {
        let what = What::Meeting { id: id.clone(), names: [Some(en), pl, uk] };
        let late = Late { due: due.clone(), done: None, side: Delay::Both, ground: Ground::Chairs };
        Line { late: Some(late), ..Line::new(Key::new(Sort::Text(due), id), agreement_id, what) }
    });
    Ok(found.collect())
}
