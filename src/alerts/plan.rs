//! What is to be raised, raised again, handed to the managers or closed, from what stands in the tables. Pure: run twice, the
//! second time finds nothing to do; run after a hundred days of standstill, it raises one alert for each deadline.

use super::kind::{Closing, Kind};
use super::ladder::{Ladder, Step};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::{BTreeMap, HashSet};

/// What an alert is about: the same deadline as long as kind and day are the same.
pub type Key = (String, Kind, NaiveDate);

/// A deadline that the legal clock computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Of which agreement.
    pub agreement_id: String,
    /// What falls due.
    pub kind: Kind,
    /// When.
    pub due_on: NaiveDate,
    /// Which of its kind.
    pub ordinal: i32,
    /// What it is, in the words of the clause.
    pub label: Option<String>,
}

/// An alert as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub key: Key,
    /// The step at which it was raised.
    pub step: Step,
    /// When, UTC.
    pub raised_at: NaiveDateTime,
    /// Whether somebody took note.
    pub acknowledged: bool,
    /// Whether the managers were told.
    pub escalated: bool,
    /// Whether it is open.
    pub open: bool,
}

/// What is to be done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// New alerts.
    pub raise: Vec<(Due, Step)>,
    /// Closed alerts whose level is reached again, by id.
    pub reopen: Vec<String>,
    /// Alerts for the managers, by id.
    pub escalate: Vec<String>,
    /// Alerts that are over, by id.
    pub close: Vec<(String, Closing)>,
}

impl Plan {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.raise.is_empty() && self.reopen.is_empty() && self.escalate.is_empty() && self.close.is_empty()
    }
}

/// Makes the plan for `today`.
pub fn plan(ladder: &Ladder, today: NaiveDate, dues: &[Due], alerts: &[Standing]) -> Plan {
    let key = |due: &Due| (due.agreement_id.clone(), due.kind, due.due_on);
    // The first of a kind on a day speaks for the others on that day.
    let mut wanted: BTreeMap<Key, (&Due, Option<Step>)> = BTreeMap::new();
    for due in dues {
        wanted.entry(key(due)).or_insert((due, ladder.reached(due.kind, due.due_on, today)));
    }
    let mut plan = Plan::default();
    let mut met: HashSet<&Key> = HashSet::new();
    for alert in alerts {
        let level = wanted.get(&alert.key).map(|(_, step)| *step);
        if level == Some(Some(alert.step)) {
            met.insert(&alert.key);
            if !alert.open {
                plan.reopen.push(alert.id.clone());
            } else if is_neglected(ladder, today, alert) {
                plan.escalate.push(alert.id.clone());
            }
        } else if alert.open {
            let why = match level {
                None => Closing::Act,
                Some(Some(_)) => Closing::NextStep,
                Some(None) => Closing::Settled,
            };
            plan.close.push((alert.id.clone(), why));
        }
    }
    for (key, (due, step)) in &wanted {
        if let Some(step) = step
            && !met.contains(key)
        {
            plan.raise.push(((*due).clone(), *step));
        }
    }
    plan
}

fn is_neglected(ladder: &Ladder, today: NaiveDate, alert: &Standing) -> bool {
    !alert.acknowledged && !alert.escalated && ladder.is_for_managers(alert.raised_at.date(), today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Days, NaiveTime};
    use proptest::prelude::*;

    fn day(offset: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day") + Days::new(offset)
    }

    fn due(agreement: &str, kind: Kind, on: u64) -> Due {
        Due { agreement_id: agreement.into(), kind, due_on: day(on), ordinal: 0, label: None }
    }

    /// Does what a plan says to the alerts, as the tables would.
    fn apply(plan: &Plan, alerts: &mut Vec<Standing>, today: NaiveDate) {
        for alert in alerts.iter_mut() {
            alert.open = (alert.open && !plan.close.iter().any(|(id, _)| *id == alert.id))
                || plan.reopen.contains(&alert.id);
            alert.escalated |= plan.escalate.contains(&alert.id);
        }
        for (due, step) in &plan.raise {
            let key = (due.agreement_id.clone(), due.kind, due.due_on);
            assert!(!alerts.iter().any(|held| held.key == key && held.step == *step), "raised twice");
            alerts.push(Standing {
                id: format!("{key:?}/{}", step.number()),
                key,
                step: *step,
                raised_at: today.and_time(NaiveTime::MIN),
                acknowledged: false,
                escalated: false,
                open: true,
            });
        }
    }

    #[test]
    fn after_a_hundred_days_of_standstill_only_the_reached_step_is_raised() {
        let ladder = Ladder::default();
        let dues = [due("a", Kind::DecisionBy, 120)];
        let mut alerts = Vec::new();
        let first = plan(&ladder, day(0), &dues, &alerts);
        apply(&first, &mut alerts, day(0));
        let later = plan(&ladder, day(100), &dues, &alerts);
        assert_eq!(later.raise.iter().map(|(_, step)| step.number()).collect::<Vec<_>>(), [30]);
        assert_eq!(later.close, [(alerts[0].id.clone(), Closing::NextStep)]);
        assert_eq!(later.escalate, Vec::<String>::new());
    }

    #[test]
    fn what_nobody_acknowledged_goes_to_the_managers_once() {
        let ladder = Ladder::default();
        let dues = [due("a", Kind::DecisionBy, 85), due("b", Kind::DecisionBy, 85)];
        let mut alerts = Vec::new();
        apply(&plan(&ladder, day(0), &dues, &alerts), &mut alerts, day(0));
        alerts[0].acknowledged = true;
        assert!(plan(&ladder, day(4), &dues, &alerts).is_empty());
        let fifth = plan(&ladder, day(5), &dues, &alerts);
        assert_eq!(fifth.escalate, [alerts[1].id.clone()]);
        apply(&fifth, &mut alerts, day(5));
        assert!(plan(&ladder, day(6), &dues, &alerts).is_empty());
    }

    #[test]
    fn an_act_closes_and_what_comes_back_opens_the_same_alert_again() {
        let ladder = Ladder::default();
        let dues = [due("a", Kind::Within, 10)];
        let mut alerts = Vec::new();
        apply(&plan(&ladder, day(0), &dues, &alerts), &mut alerts, day(0));
        let gone = plan(&ladder, day(1), &[], &alerts);
        assert_eq!(gone.close, [(alerts[0].id.clone(), Closing::Act)]);
        apply(&gone, &mut alerts, day(1));
        let back = plan(&ladder, day(1), &dues, &alerts);
        assert_eq!((back.reopen.len(), back.raise.len()), (1, 0));
        let passed = plan(&ladder, day(200), &[due("b", Kind::TermEnd, 190)], &[]);
        assert!(passed.is_empty(), "a term that ended raises nothing");
    }

    proptest! {
        #[test]
        fn twice_on_a_day_finds_nothing_and_one_alert_is_open_for_each_deadline(
            on in proptest::collection::vec((0_usize..5, 0_u64..500), 1..12),
            days in proptest::collection::vec(0_u64..500, 1..12),
        ) {
            let ladder = Ladder::default();
            let dues: Vec<Due> = on.iter().map(|(kind, at)| due("a", Kind::ALL[*kind], *at)).collect();
            let mut days = days;
            days.sort_unstable();
            let mut alerts = Vec::new();
            for today in days.into_iter().map(day) {
                apply(&plan(&ladder, today, &dues, &alerts), &mut alerts, today);
                prop_assert!(plan(&ladder, today, &dues, &alerts).is_empty());
                for due in &dues {
                    let reached = ladder.reached(due.kind, due.due_on, today);
                    let open: Vec<Step> = alerts.iter()
                        .filter(|alert| alert.open && alert.key == (due.agreement_id.clone(), due.kind, due.due_on))
                        .map(|alert| alert.step).collect();
                    prop_assert_eq!(open, reached.into_iter().collect::<Vec<_>>());
                }
            }
        }
    }
}
