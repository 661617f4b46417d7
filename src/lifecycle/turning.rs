//! The next day on which a standing turns if nothing more is recorded: exact also where dates are partial, and where an act is
//! on record whose day is still to come.
//!
//! The clock announces the next change of one reading of the dates, with the acts that its day knows. A visible change may come
//! on another of those days, or when such an act begins to count; so each day that can turn anything is asked for in order.

use super::clock::Standing as Status;
use super::standing::Standing;
use chrono::NaiveDate;

/// How many days that turn nothing are asked for in a row, before no change is in sight: those of a year and some, for a date of
/// which the year alone is known turns one of its readings on each of its days.
const SIGHT: usize = 400;

impl Standing {
    /// What a person sees change: the status and, in force, the number of the term.
    pub fn mark(&self) -> (Status, Option<u32>) {
        let is_in_force = match self.status {
            Status::InForce
            | Status::InForceRenewed
            | Status::Operative
            | Status::OperativeRenewed
            | Status::Suspended
            | Status::TerminationPending => true,
            Status::None
            | Status::SignedNotInForce
            | Status::ProvisionallyApplied
            | Status::Terminated
            | Status::Expired
            | Status::Replaced
            | Status::Withdrawn
            | Status::Unknown => false,
        };
        (self.status, self.answer.dates.term_no.filter(|_| is_in_force))
    }
}

/// The first day after that of `today` with another mark; none where no change is in sight. `days` are the days of recorded acts,
/// `on` gives the standing of a day.
pub fn next_turn<E>(
    today: &Standing,
    days: &[NaiveDate],
    on: impl Fn(NaiveDate) -> Result<Standing, E>,
) -> Result<Option<NaiveDate>, E> {
    let mut day = today.answer.as_of;
    let mut turn = today.answer.turns_on;
    for _ in 0..SIGHT {
        let act = days.iter().copied().filter(|other| *other > day).min();
        let Some(next) = [turn, act].into_iter().flatten().min() else {
            return Ok(None);
        };
        let then = on(next)?;
        if then.mark() != today.mark() {
            return Ok(Some(next));
        }
        (day, turn) = (next, then.answer.turns_on);
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::next_turn;
    use crate::lifecycle::clock::tests::random::case;
    use crate::lifecycle::clock::{Act, Case};
    use crate::lifecycle::standing::Standing;
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;
    use std::convert::Infallible;

    /// How far the walks go, in days: beyond every date of a random agreement.
    const FAR: u64 = 1_300;

    fn days(case: &Case) -> Vec<NaiveDate> {
        let dates = case.acts.iter().flat_map(Act::dates);
        dates.flat_map(|date| [date.earliest(), date.latest()]).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

        #[test]
        fn no_turn_comes_unannounced_and_none_that_is_announced_stays_away(case in case(true)) {
            let on = |day: NaiveDate| Ok::<_, Infallible>(Standing::of(Case { as_of: day, ..case.clone() }, Vec::new()));
            let today = Standing::of(case.clone(), Vec::new());
            let Ok(announced) = next_turn(&today, &days(&case), on);
            let walk = (1..FAR).map(|n| case.as_of + Days::new(n));
            let mut walk = walk.map(|day| (day, Standing::of(Case { as_of: day, ..case.clone() }, Vec::new())));
            let came = walk.find(|(_, then)| then.mark() != today.mark()).map(|(day, _)| day);
            match announced.filter(|day| *day < case.as_of + Days::new(FAR)) {
                Some(day) => prop_assert_eq!(came, Some(day)),
                None => prop_assert_eq!(came, None),
            }
        }
    }
}
