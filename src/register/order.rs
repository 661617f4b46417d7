//! In which order the register is read, and how much of it at once. Pure.

use crate::codes;

codes! {
    /// What the list is sorted by.
    Sort { Signed = "signed", Title = "title", Number = "number", Updated = "updated", Deadline = "deadline" }
}

codes! {
    /// Smallest first, or largest first.
    Direction { Up = "up", Down = "down" }
}

codes! {
    /// Rows on a page.
    PageSize { Few = "25", Usual = "50", Many = "100" }
}

impl Sort {
    /// The direction a reader expects first: newest first for dates of the past, else smallest first.
    pub const fn natural(self) -> Direction {
        match self {
            Self::Signed | Self::Number | Self::Updated => Direction::Down,
            Self::Title | Self::Deadline => Direction::Up,
        }
    }

    /// Whether some agreements lack the value; they come last in both directions.
    pub const fn may_lack(self) -> bool {
        match self {
            Self::Number | Self::Deadline => true,
            Self::Signed | Self::Title | Self::Updated => false,
        }
    }
}

impl Direction {
    /// The other direction.
    pub const fn turned(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

impl PageSize {
    /// How many rows.
    pub const fn rows(self) -> usize {
        match self {
            Self::Few => 25,
            Self::Usual => 50,
            Self::Many => 100,
        }
    }
}
