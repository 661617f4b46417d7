//! What speaks for and against a pair, each with its weight: the one table of the matching. Pure.

use crate::codes;

codes! {
    /// One thing that speaks for or against a row and an agreement being the same.
    Evidence {
        ReferenceEqual = "reference_equal", ReferenceShared = "reference_shared", PartnerEqual = "partner_equal",
        PartnerDiffers = "partner_differs", SignedEqual = "signed_equal", SignedMonth = "signed_month",
        SignedYear = "signed_year", SignedNear = "signed_near", SignedDiffers = "signed_differs",
        ForceEqual = "force_equal", ForceOverlaps = "force_overlaps", ForceNear = "force_near",
        ForceDiffers = "force_differs", TitleLike = "title_like", TitleUnlike = "title_unlike", KindSame = "kind_same",
        KindDiffers = "kind_differs", Voided = "voided",
    }
}

/// From this score on, and with a clear margin, a pair is a match.
pub const MATCH: i32 = 60;
/// So much less the next agreement must have.
pub const MARGIN: i32 = 10;
/// Below this score a pair is none.
pub const FLOOR: i32 = 35;
/// Days between two dates that are called near.
pub const NEAR_DAYS: i64 = 7;
/// Per cent of likeness from which titles speak for a pair.
pub const TITLE_LIKE: i32 = 25;
/// Per cent below which they speak against it.
pub const TITLE_UNLIKE: i32 = 10;
/// The weight of titles that are alike word for word.
pub const TITLE_WEIGHT: i32 = 40;

impl Evidence {
    /// Its weight; that of a title is [`TITLE_WEIGHT`] by the per cent of its likeness.
    pub const fn weight(self) -> i32 {
        match self {
            Self::ReferenceEqual => 100,
            Self::ReferenceShared => 30,
            Self::PartnerEqual => 20,
            Self::PartnerDiffers => -40,
            Self::SignedEqual => 35,
            Self::SignedMonth => 20,
            Self::SignedYear => 10,
            Self::SignedNear => 15,
            Self::SignedDiffers => -25,
            Self::ForceEqual => 15,
            Self::ForceOverlaps => 5,
            Self::ForceNear => 5,
            Self::ForceDiffers => -5,
            Self::TitleLike => TITLE_WEIGHT,
            Self::TitleUnlike => -10,
            Self::KindSame => 5,
            Self::KindDiffers => -10,
            Self::Voided => 0,
        }
    }

    /// Whether a pair with it is never matched without a person, whatever its score.
    pub const fn contradicts(self) -> bool {
        match self {
            Self::PartnerDiffers | Self::SignedDiffers | Self::Voided => true,
            Self::ReferenceEqual
            | Self::ReferenceShared
            | Self::PartnerEqual
            | Self::SignedEqual
            | Self::SignedMonth
            | Self::SignedYear
            | Self::SignedNear
            | Self::ForceEqual
            | Self::ForceOverlaps
            | Self::ForceNear
            | Self::ForceDiffers
            | Self::TitleLike
            | Self::TitleUnlike
            | Self::KindSame
            | Self::KindDiffers => false,
        }
    }
}

/// One piece of evidence as it counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// What speaks.
    pub what: Evidence,
    /// How much.
    pub points: i32,
    /// The days between two dates, or the per cent of likeness; else 0.
    pub detail: i32,
}

impl Mark {
    /// Evidence with its own weight.
    pub const fn new(what: Evidence) -> Self {
        Self { what, points: what.weight(), detail: 0 }
    }

    /// Evidence with what is told beside it.
    pub const fn told(what: Evidence, detail: i32) -> Self {
        Self { detail, ..Self::new(what) }
    }

    /// Titles that are alike to so many per cent.
    pub const fn title(percent: i32) -> Self {
        let points = (TITLE_WEIGHT * percent + 50) / 100;
        Self { what: Evidence::TitleLike, points, detail: percent }
    }
}

/// A row and an agreement that may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The number of the row.
    pub row: i32,
    /// The agreement, by its place among those of the run.
    pub agreement: usize,
    /// The sum of the points.
    pub score: i32,
    /// What speaks for and against it.
    pub marks: Vec<Mark>,
}

impl Pair {
    /// Whether something in it may not be overlooked.
    pub fn is_contradicted(&self) -> bool {
        self.marks.iter().any(|mark| mark.what.contradicts())
    }

    /// Whether it would be a match if nothing else were close.
    pub fn is_sound(&self) -> bool {
        self.score >= MATCH && !self.is_contradicted()
    }

    /// Whether it has this evidence.
    pub fn has(&self, what: Evidence) -> bool {
        self.marks.iter().any(|mark| mark.what == what)
    }
}
