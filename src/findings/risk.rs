//! What makes a record worth a closer look: named points out of what the register keeps already, and the weight they add up to.
//! The table of docs/sampling.md. Pure.

use super::codes::Point;
use crate::access::Marking;

/// What the register keeps of a record, as far as it makes it risky.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each is the point of the same name; see docs/sampling.md")]
pub struct Traits {
    /// Evidence held of what applies, in per cent.
    pub completeness: i32,
    pub unverified: bool,
    pub disputed: bool,
    pub backdated: bool,
    pub overridden: bool,
    pub red: bool,
    /// Whether a document is held.
    pub documented: bool,
    /// Whether the register only points elsewhere.
    pub pointer: bool,
    /// Place of its marking in their order.
    pub marking_rank: i32,
    /// Whether a second person verified the record as a whole.
    pub verified: bool,
    pub unknown_standing: bool,
}

/// The points of a record, in the order of the table.
pub fn points(traits: &Traits) -> Vec<(Point, u32)> {
    Point::ALL.iter().map(|point| (*point, worth(*point, traits))).filter(|(_, adds)| *adds > 0).collect()
}

/// What a point adds for a record; nothing where it does not apply.
fn worth(point: Point, traits: &Traits) -> u32 {
    let two = |applies: bool| if applies { 2 } else { 0 };
    let one = |applies: bool| u32::from(applies);
    match point {
        Point::Incomplete => match traits.completeness {
            ..50 => 3,
            50..80 => 2,
            80..100 => 1,
            100.. => 0,
        },
        Point::Unverified => two(traits.unverified),
        Point::Disputed => two(traits.disputed),
        Point::Backdated => two(traits.backdated),
        Point::Overridden => two(traits.overridden),
        Point::Red => two(traits.red),
        Point::NoDocument => two(!traits.documented && !traits.pointer),
        Point::HighMarking => one(traits.marking_rank >= Marking::Confidential.rank()),
        Point::NotReviewed => one(!traits.verified),
        Point::UnknownStanding => one(traits.unknown_standing && !traits.pointer),
    }
}

/// One, and what the points add.
pub fn weight(points: &[(Point, u32)]) -> u32 {
    1 + points.iter().map(|(_, adds)| adds).sum::<u32>()
}

/// The points as they are kept: `incomplete:3 unverified:2`.
pub fn kept(points: &[(Point, u32)]) -> String {
    let one = |(point, adds): &(Point, u32)| format!("{}:{adds}", point.code());
    points.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Reads points that were kept; a word that this program does not know is left out.
pub fn read(kept: &str) -> Vec<(Point, u32)> {
    let one = |word: &str| {
        let (code, adds) = word.split_once(':')?;
        Some((Point::parse(code)?, adds.parse().ok()?))
    };
    kept.split_whitespace().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sound() -> Traits {
        Traits { completeness: 100, documented: true, verified: true, ..Traits::default() }
    }

    #[test]
    fn each_point_has_its_own_ground() {
        assert!(points(&sound()).is_empty());
        for (traits, want) in [
            (Traits { completeness: 49, ..sound() }, (Point::Incomplete, 3)),
            (Traits { completeness: 50, ..sound() }, (Point::Incomplete, 2)),
            (Traits { completeness: 99, ..sound() }, (Point::Incomplete, 1)),
            (Traits { unverified: true, ..sound() }, (Point::Unverified, 2)),
            (Traits { disputed: true, ..sound() }, (Point::Disputed, 2)),
            (Traits { backdated: true, ..sound() }, (Point::Backdated, 2)),
            (Traits { overridden: true, ..sound() }, (Point::Overridden, 2)),
            (Traits { red: true, ..sound() }, (Point::Red, 2)),
            (Traits { documented: false, ..sound() }, (Point::NoDocument, 2)),
            (Traits { marking_rank: 2, ..sound() }, (Point::HighMarking, 1)),
            (Traits { verified: false, ..sound() }, (Point::NotReviewed, 1)),
            (Traits { unknown_standing: true, ..sound() }, (Point::UnknownStanding, 1)),
        ] {
            assert_eq!(points(&traits), [want], "{traits:?}");
        }
        let pointer = Traits { documented: false, unknown_standing: true, pointer: true, ..sound() };
        assert!(points(&pointer).is_empty(), "a pointer has no documents and no standing");
    }

    #[test]
    fn every_record_has_weight_and_points_are_kept_and_read_alike() {
        assert_eq!(weight(&[]), 1);
        let worst = Traits { unverified: true, disputed: true, backdated: true, ..Traits::default() };
        let found = points(&worst);
        assert_eq!(weight(&found), 1 + 3 + 2 + 2 + 2 + 2 + 1);
        assert_eq!(read(&kept(&found)), found);
        assert_eq!(read("incomplete:3 nonsense:1 red"), [(Point::Incomplete, 3)]);
        assert_eq!(kept(&[]), "");
    }
}
