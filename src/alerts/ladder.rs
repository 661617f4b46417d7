//! The ladder: which step a deadline has reached on a day. A level, not an edge: asked on any day, it says where things stand,
//! whoever asked before or did not. Pure.

use super::kind::Kind;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A step of the ladder: so many days before, or overdue; the nearer, the smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step(i32);

impl Step {
    /// The day has passed.
    pub const OVERDUE: Step = Step(-1);

    /// The step that many days before.
    pub const fn before(days: u16) -> Self {
        Self(days as i32)
    }

    /// The step as the database keeps it: days, or -1.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// Reads a stored step; anything below zero is overdue.
    pub const fn from_number(number: i32) -> Self {
        if number < 0 { Self::OVERDUE } else { Self(number) }
    }
}

/// The steps of one kind of deadline.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rungs {
    days: Vec<u16>,
    #[serde(default)]
    overdue: bool,
}

impl Rungs {
    fn new(days: &[u16], overdue: bool) -> Self {
        Self { days: days.to_vec(), overdue }
    }

    /// The nearest step that `due` has reached on `today`.
    pub fn reached(&self, due: NaiveDate, today: NaiveDate) -> Option<Step> {
        let left = (due - today).num_days();
        if left < 0 {
            return self.overdue.then_some(Step::OVERDUE);
        }
        let nearest = self.days.iter().copied().filter(|days| left <= i64::from(*days)).min();
        nearest.map(Step::before)
    }
}

/// Who is told of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The agreement's owner.
    Owner,
    /// The owner's deputy.
    Deputy,
    /// Every manager who may see the agreement.
    Managers,
}

/// The steps of every kind, and when managers are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder {
    rungs: BTreeMap<Kind, Rungs>,
    escalate_after: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    escalate_after_days: Option<u16>,
    #[serde(default)]
    steps: BTreeMap<String, Rungs>,
}

impl Default for Ladder {
    fn default() -> Self {
        let rungs = |kind: &Kind| {
            let rungs = match kind {
                Kind::DecisionBy | Kind::LatestSafeNotice => Rungs::new(&[270, 180, 90, 30, 7, 0], true),
                Kind::TermEnd => Rungs::new(&[180, 90, 30, 7, 0], false),
                Kind::EffectiveEnd => Rungs::new(&[90, 30, 7, 0], false),
                Kind::Within => Rungs::new(&[30, 7, 0], true),
            };
            (*kind, rungs)
        };
        Self { rungs: Kind::ALL.iter().map(rungs).collect(), escalate_after: 5 }
    }
}

impl Ladder {
    /// The defaults with what a TOML text says instead; a mistake is named.
    pub fn parse(text: &str) -> Result<Self, String> {
        let written: Written = toml::from_str(text).map_err(|error| error.message().to_owned())?;
        let mut ladder = Self::default();
        for (code, rungs) in written.steps {
            let kind = Kind::parse(&code).ok_or_else(|| format!("{code} is no kind of deadline"))?;
            ladder.rungs.insert(kind, rungs);
        }
        ladder.escalate_after = written.escalate_after_days.unwrap_or(ladder.escalate_after);
        Ok(ladder)
    }

    /// The step that a deadline has reached on `today`; none while it is far, or when nothing is to be done any more.
    pub fn reached(&self, kind: Kind, due: NaiveDate, today: NaiveDate) -> Option<Step> {
        self.rungs.get(&kind)?.reached(due, today)
    }

    /// How many days before its day the first step of any kind is reached.
    pub fn horizon(&self) -> u16 {
        self.rungs.values().flat_map(|rungs| rungs.days.iter().copied()).max().unwrap_or(0)
    }

    /// After how many days without an answer managers are told.
    pub fn escalate_after(&self) -> u16 {
        self.escalate_after
    }

    /// Whether an alert that nobody acknowledged since `raised` is for the managers on `today`.
    pub fn is_for_managers(&self, raised: NaiveDate, today: NaiveDate) -> bool {
        (today - raised).num_days() >= i64::from(self.escalate_after)
    }
}

/// Who is told when a step is reached; what is overdue is the managers' business at once.
pub fn audience(step: Step) -> &'static [Audience] {
    if step == Step::OVERDUE {
        &[Audience::Owner, Audience::Deputy, Audience::Managers]
    } else {
        &[Audience::Owner, Audience::Deputy]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;

    fn day(offset: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day") + Days::new(offset)
    }

    fn any_kind() -> impl Strategy<Value = Kind> {
        proptest::sample::select(Kind::ALL)
    }

    #[test]
    fn the_default_steps_are_those_of_each_kind() {
        let ladder = Ladder::default();
        let due = day(1000);
        for (kind, left, want) in [
            (Kind::DecisionBy, 271, None),
            (Kind::DecisionBy, 270, Some(270)),
            (Kind::DecisionBy, 181, Some(270)),
            (Kind::DecisionBy, 180, Some(180)),
            (Kind::LatestSafeNotice, 8, Some(30)),
            (Kind::LatestSafeNotice, 1, Some(7)),
            (Kind::LatestSafeNotice, 0, Some(0)),
            (Kind::TermEnd, 181, None),
            (Kind::EffectiveEnd, 90, Some(90)),
            (Kind::Within, 31, None),
            (Kind::Within, 30, Some(30)),
        ] {
            let reached = ladder.reached(kind, due, due - Days::new(left)).map(Step::number);
            assert_eq!(reached, want, "{} {left} days before", kind.code());
        }
        assert_eq!(ladder.reached(Kind::Within, due, due + Days::new(1)), Some(Step::OVERDUE));
        assert_eq!(ladder.reached(Kind::TermEnd, due, due + Days::new(1)), None, "a term that ended is over");
    }

    #[test]
    fn a_written_ladder_replaces_what_it_names_and_nothing_else() {
        let ladder =
            Ladder::parse("escalate_after_days = 2\n[steps]\nwithin = { days = [3], overdue = false }")
                .expect("a ladder");
        assert_eq!(ladder.escalate_after(), 2);
        assert_eq!(ladder.reached(Kind::Within, day(9), day(5)), None);
        assert_eq!(ladder.reached(Kind::Within, day(9), day(6)), Some(Step::before(3)));
        assert_eq!(ladder.reached(Kind::TermEnd, day(9), day(6)), Some(Step::before(7)));
        for wrong in
            ["[steps]\nnoon = { days = [1] }", "escalate = 1", "[steps]\nwithin = { days = [-1] }", "x"]
        {
            assert!(Ladder::parse(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn a_step_never_becomes_farther_as_days_pass(kind in any_kind(), due in 0_u64..2000, day_a in 0_u64..2000, later in 0_u64..800) {
            let ladder = Ladder::default();
            let (due, first, second) = (day(due), day(day_a), day(day_a + later));
            if second <= due || ladder.reached(kind, due, due + Days::new(1)).is_some() {
                match (ladder.reached(kind, due, first), ladder.reached(kind, due, second)) {
                    (Some(before), Some(after)) => prop_assert!(after <= before),
                    (Some(_), None) => prop_assert!(false, "a reached step was left"),
                    (None, _) => {}
                }
            }
        }

        #[test]
        fn the_answer_is_the_same_however_often_it_is_asked(kind in any_kind(), due in 0_u64..2000, asked in proptest::collection::vec(0_u64..2000, 1..20)) {
            let ladder = Ladder::default();
            let alone: Vec<_> = asked.iter().map(|at| Ladder::default().reached(kind, day(due), day(*at))).collect();
            let again: Vec<_> = asked.iter().map(|at| ladder.reached(kind, day(due), day(*at))).collect();
            prop_assert_eq!(alone, again);
        }

        #[test]
        fn a_reached_step_is_the_nearest_that_is_due(kind in any_kind(), due in 0_u64..2000, today in 0_u64..2000) {
            let ladder = Ladder::default();
            let left = (day(due) - day(today)).num_days();
            match ladder.reached(kind, day(due), day(today)) {
                Some(step) if step == Step::OVERDUE => prop_assert!(left < 0),
                Some(step) => prop_assert!(left >= 0 && left <= i64::from(step.number())),
                None => prop_assert!(left != 0),
            }
        }
    }
}
