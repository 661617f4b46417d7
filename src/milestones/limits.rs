//! Where the colours change, and how far ahead and how long things count: settings with a default, bounds and a history.

use crate::codes;

codes! {
    /// What can be set; all but the moves are days.
    Limit {
        Slip = "slip", Soon = "soon", Quiet = "quiet", Stale = "stale", Moves = "moves", Unevidenced = "unevidenced",
        Override = "override", Horizon = "horizon",
    }
}

/// The limits as they stand; printed in exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// A slip of more days than this is late.
    pub slip: i64,
    /// Due within this many days is soon.
    pub soon: i64,
    /// Nothing heard for this many days is quiet.
    pub quiet: i64,
    /// Nothing heard for more days than this is stale.
    pub stale: i64,
    /// This many moves of the forecast are a silent slip, whatever the colour.
    pub moves: i64,
    /// Green without evidence for this many days is a silent slip.
    pub unevidenced: i64,
    /// An override counts this many days at most.
    pub override_days: i64,
    /// Recurring obligations make their milestones this many days ahead.
    pub horizon: i64,
}

/// The limits of domain.md §5, until an administrator sets others.
pub const THRESHOLDS: Thresholds = Thresholds {
    slip: 30,
    soon: 30,
    quiet: 30,
    stale: 90,
    moves: 3,
    unevidenced: 90,
    override_days: 90,
    horizon: 400,
};

impl Limit {
    /// The name of its field in the form.
    pub fn field(self) -> String {
        format!("limit_{}", self.code())
    }

    /// The least and the most that it can be set to.
    pub const fn bounds(self) -> (i64, i64) {
        match self {
            Self::Slip => (0, 365),
            Self::Soon | Self::Quiet => (1, 365),
            Self::Stale | Self::Unevidenced => (7, 730),
            Self::Moves => (1, 20),
            Self::Override => (1, 365),
            Self::Horizon => (30, 1_825),
        }
    }
}

impl Thresholds {
    /// The value of a limit.
    pub const fn get(&self, limit: Limit) -> i64 {
        match limit {
            Limit::Slip => self.slip,
            Limit::Soon => self.soon,
            Limit::Quiet => self.quiet,
            Limit::Stale => self.stale,
            Limit::Moves => self.moves,
            Limit::Unevidenced => self.unevidenced,
            Limit::Override => self.override_days,
            Limit::Horizon => self.horizon,
        }
    }

    /// The limits with one of them set; what lies outside its bounds is drawn to them.
    pub fn with(mut self, limit: Limit, value: i64) -> Self {
        let (least, most) = limit.bounds();
        let value = value.clamp(least, most);
        match limit {
            Limit::Slip => self.slip = value,
            Limit::Soon => self.soon = value,
            Limit::Quiet => self.quiet = value,
            Limit::Stale => self.stale = value,
            Limit::Moves => self.moves = value,
            Limit::Unevidenced => self.unevidenced = value,
            Limit::Override => self.override_days = value,
            Limit::Horizon => self.horizon = value,
        }
        self
    }

    /// Whether they make sense together: quiet comes before stale, or nothing would ever be at risk for silence.
    pub const fn is_sound(&self) -> bool {
        self.quiet <= self.stale
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_limit_is_set_and_read_by_its_name_and_stays_in_its_bounds() {
        for limit in Limit::ALL.iter().copied() {
            let (least, most) = limit.bounds();
            assert!((least..=most).contains(&THRESHOLDS.get(limit)), "{}", limit.code());
            for (value, want) in [(least, least), (most, most), (least - 1, least), (most + 1, most)] {
                let set = THRESHOLDS.with(limit, value);
                assert_eq!(set.get(limit), want);
                let others = Limit::ALL.iter().filter(|other| **other != limit);
                assert!(others.into_iter().all(|other| set.get(*other) == THRESHOLDS.get(*other)));
            }
        }
        assert!(THRESHOLDS.is_sound() && !THRESHOLDS.with(Limit::Quiet, 91).is_sound());
    }
}
