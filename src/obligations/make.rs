//! Making the milestones of an obligation: ahead of time, once for each occurrence, whoever asks and however often.

use super::obligation::{Life, Obligation};
use super::schedule::Schedule;
use super::store;
use crate::audit::{Deed, Draft, Object, Tx};
use crate::calendar::PartialDate;
use crate::db::DbError;
use crate::milestones::milestone::{Milestone, State, Titles};
use crate::milestones::{self, New};
use crate::web::dates;
use crate::web::locale::Lang;
use chrono::{Datelike, Days, NaiveDate};

/// How many are made at once; more wait for the next time.
const MOST: u16 = 200;

/// The standings in which an agreement has come to its end: what does not outlive it is no longer due.
const ENDED: [&str; 5] = ["terminated", "expired", "replaced", "withdrawn", "abandoned"];

/// Whether an obligation makes milestones under an agreement as it stands.
pub fn obliges(obligation: &Obligation, parent: &store::Standing) -> bool {
    let lives = !ENDED.contains(&parent.standing.as_str()) || obligation.survives;
    obligation.life == Life::Open && parent.takes_changes() && lives
}

/// The days up to the horizon on which it falls due.
pub fn due_days(obligation: &Obligation, today: NaiveDate, horizon: i64) -> Result<Vec<NaiveDate>, DbError> {
    let ahead = Days::new(u64::try_from(horizon).unwrap_or(0));
    let last = today.checked_add_days(ahead).unwrap_or(today);
    let from = obligation.scheduled_from.unwrap_or(today);
    obligation
        .schedule
        .days(from, last, MOST)
        .map_err(|_| DbError::Migration(format!("the rule of the obligation {} is damaged", obligation.id)))
}

/// Makes the milestones that are due up to the horizon and not there yet; says how many.
pub fn make_due(tx: &mut Tx, obligation: &Obligation) -> Result<usize, DbError> {
    let parent = store::standing_of(tx.db, &obligation.agreement_id)?;
    if !parent.is_some_and(|parent| obliges(obligation, &parent)) {
        return Ok(0);
    }
    let horizon = milestones::store::limits::current(tx.db)?.horizon;
    let days = due_days(obligation, tx.now().date(), horizon)?;
    let mut made = 0;
    for day in days {
        made += usize::from(make(tx, obligation, &day.to_string(), day, None)?.is_some());
    }
    Ok(made)
}

/// Makes the milestone of one occurrence; none when it is there already.
pub fn make(
    tx: &mut Tx,
    obligation: &Obligation,
    occurrence: &str,
    due: NaiveDate,
    note: Option<&str>,
) -> Result<Option<String>, DbError> {
    if store::has_occurrence(tx.db, &obligation.id, occurrence)? {
        return Ok(None);
    }
    let new = New {
        agreement_id: obligation.agreement_id.clone(),
        obligation_id: Some(obligation.id.clone()),
        occurrence: Some(occurrence.to_owned()),
        titles: titles(obligation, due, note),
        baseline: Some(PartialDate::day(due)),
        owner_id: obligation.owner_id.clone(),
        ministry_id: obligation.ministry_id.clone(),
        ..New::default()
    };
    milestones::insert(tx, new).map(Some)
}

/// The titles of a milestone: the obligation's, with the month where it recurs, or with what happened.
fn titles(obligation: &Obligation, due: NaiveDate, note: Option<&str>) -> Titles {
    let named = |lang: Lang, title: &Option<String>| {
        let title = title.as_ref()?;
        Some(match (&obligation.schedule, note) {
            (Schedule::Once(_) | Schedule::Standing, _) => title.clone(),
            (Schedule::Recurring(_), _) => {
                let month = dates::partial(lang, due.year(), Some(due.month()), None).words;
                format!("{title}, {}", month.replace('\u{a0}', " "))
            }
            (Schedule::Trigger(_), note) => match note {
                Some(note) => format!("{title}: {}", note.chars().take(120).collect::<String>()),
                None => title.clone(),
            },
        })
    };
    let held = &obligation.titles;
    Titles { en: named(Lang::En, &held.en), pl: named(Lang::Pl, &held.pl), uk: named(Lang::Uk, &held.uk) }
}

/// Withdraws the milestones that were made ahead of time and on which nobody has worked yet, where the schedule as it stands
/// now no longer holds their day; says how many.
pub fn withdraw_untouched(tx: &mut Tx, obligation: &Obligation, reason: &str) -> Result<usize, DbError> {
    let today = tx.now().date();
    let made = store::list_made(tx.db, &obligation.id)?;
    let untouched = |held: &&Milestone| held.version == 1 && held.state == State::Planned;
    let coming: Vec<(Milestone, NaiveDate)> = made
        .iter()
        .filter(untouched)
        .filter_map(|held| Some((held.clone(), held.baseline?.latest())))
        .filter(|(_, day)| *day > today)
        .collect();
    let kept = |day: NaiveDate| -> Result<bool, DbError> {
        if obligation.life == Life::Ended {
            return Ok(obligation.ended_on.is_some_and(|end| day <= end));
        }
        let days = obligation.schedule.days(day, day, 1).map_err(|_| {
            DbError::Migration(format!("the rule of the obligation {} is damaged", obligation.id))
        })?;
        Ok(days.contains(&day))
    };
    let mut withdrawn = 0;
    for (held, day) in coming {
        if !kept(day)? {
            milestones::moving::withdraw(tx, &held, Deed::MilestoneLeft, reason)?;
            withdrawn += 1;
        }
    }
    Ok(withdrawn)
}

/// Makes what is due for one obligation, by the clock; notes an event of its own when it made something.
pub fn make_by_clock(tx: &mut Tx, id: &str) -> Result<usize, DbError> {
    let Some(obligation) = store::find_unseen(tx.db, id)? else {
        return Ok(0);
    };
    let made = make_due(tx, &obligation)?;
    if made > 0 {
        let draft = Draft::new(Deed::ObligationScheduled, Object::new("obligation", id));
        tx.record(draft.of_agreement(&obligation.agreement_id).fact("milestones", made));
    }
    Ok(made)
}
