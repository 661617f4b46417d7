//! What one agreement gives to a table of pairs of states and years: how it stood at the end of each year. Pure.

use crate::lifecycle::Status;

/// How an agreement stood at the end of a year, as far as the table tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// Not signed yet, or signed and not in force.
    Before,
    /// Applied provisionally.
    Provisional,
    /// In force or operative, also in a renewed term or under notice.
    Force,
    /// In force and suspended.
    Suspended,
    /// Terminated, expired, replaced or withdrawn.
    Over,
    /// The record does not tell.
    Unknown,
}

impl At {
    /// The standing as the table counts it.
    pub const fn of(status: Status) -> Self {
        match status {
            Status::None | Status::SignedNotInForce => Self::Before,
            Status::ProvisionallyApplied => Self::Provisional,
            Status::InForce
            | Status::InForceRenewed
            | Status::Operative
            | Status::OperativeRenewed
            | Status::TerminationPending => Self::Force,
            Status::Suspended => Self::Suspended,
            Status::Terminated | Status::Expired | Status::Replaced | Status::Withdrawn => Self::Over,
            Status::Unknown => Self::Unknown,
        }
    }

    /// Whether it had entered into force and not ended.
    pub const fn is_live(self) -> bool {
        match self {
            Self::Force | Self::Suspended => true,
            Self::Before | Self::Provisional | Self::Over | Self::Unknown => false,
        }
    }

    /// Whether cooperation under it is possible as far as anybody can tell: the broad reading.
    pub const fn may_apply(self) -> bool {
        match self {
            Self::Force | Self::Suspended | Self::Provisional | Self::Unknown => true,
            Self::Before | Self::Over => false,
        }
    }
}

/// Whether an agreement binds, in the words of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// It binds.
    Binding,
    /// It does not.
    NonBinding,
    /// Mixed, seen differently by the parties, or not determined.
    Other,
}

impl Force {
    /// Reads the parties' common view.
    pub fn of(view: &str) -> Self {
        match view {
            "binding" => Self::Binding,
            "non_binding" => Self::NonBinding,
            _ => Self::Other,
        }
    }
}

/// An agreement through the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Its id.
    pub id: String,
    /// The codes of its parties, each once, in order.
    pub states: Vec<String>,
    /// The year of signature, where it is known.
    pub signed: Option<i32>,
    /// Whether it is a general agreement: some are neither general nor of one sector.
    pub is_general: bool,
    /// Whether it is of one sector.
    pub is_sector: bool,
    /// Whether it binds.
    pub force: Force,
    /// The codes of its areas.
    pub areas: Vec<String>,
    /// The first year of which anything is known; none where no date is.
    pub first: Option<i32>,
    /// How it stood at the end of that year and of each one after it. Without any date: how it stands now.
    pub ends: Vec<At>,
}

impl Course {
    /// How it stood at the end of a year.
    pub fn at(&self, year: i32) -> At {
        let Some(first) = self.first else {
            return self.ends.first().copied().unwrap_or(At::Unknown);
        };
        let place = usize::try_from(year - first).ok();
        place.map_or(At::Before, |place| {
            self.ends.get(place).or(self.ends.last()).copied().unwrap_or(At::Unknown)
        })
    }

    /// Whether nothing tells in which year it belongs.
    pub fn is_undated(&self) -> bool {
        self.first.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_course_is_asked_for_any_year() {
        let course = Course {
            id: "a".into(),
            states: vec!["POL".into(), "UKR".into()],
            signed: Some(1993),
            is_general: true,
            is_sector: false,
            force: Force::of("binding"),
            areas: Vec::new(),
            first: Some(1993),
            ends: vec![At::Before, At::Force, At::Over],
        };
        let found: Vec<At> = (1992..=1996).map(|year| course.at(year)).collect();
        assert_eq!(found, [At::Before, At::Before, At::Force, At::Over, At::Over]);
        let undated = Course { first: None, ends: vec![At::Unknown], ..course };
        assert!(undated.is_undated() && undated.at(1900) == At::Unknown);
    }
}
