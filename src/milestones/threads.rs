//! The lines from what is waited for to what waits, through the rows of a drawn plan: each row draws its own stretch, so that the
//! drawing holds whatever the height of the rows. Pure.

use std::collections::BTreeMap;

/// A line is drawn through so many rows at most; beyond, the words in the row tell it.
const FAR: usize = 60;

/// From the expected day of one row to the beginning of another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wait {
    /// The row that is waited for.
    pub on: usize,
    /// Where its expected day stands, in per cent.
    pub leaves: f64,
    /// The row that waits.
    pub waits: usize,
    /// Where its work begins, in per cent.
    pub enters: f64,
}

/// A vertical stretch in one row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thread {
    /// Where it stands, in per cent.
    pub x: f64,
    /// Whether it comes from the row above.
    pub above: bool,
    /// Whether it goes on in the row below.
    pub below: bool,
}

/// The way an arrow points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "four ways")]
pub enum Points {
    Right,
    Left,
    Down,
    Up,
}

/// The end of a line in the row that waits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arrow {
    /// Where the line comes down or up, in per cent.
    pub from: f64,
    /// Where work begins, in per cent.
    pub to: f64,
    /// The way it points.
    pub points: Points,
}

/// What one row draws.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Threads {
    /// Vertical stretches, from left to right; one for all lines that stand at one place.
    pub stretches: Vec<Thread>,
    /// Ends of lines.
    pub arrows: Vec<Arrow>,
}

impl Arrow {
    fn of(wait: &Wait) -> Self {
        let (from, to) = (wait.leaves, wait.enters);
        // Less than a third of a per cent cannot be told from straight.
        let points = match to - from {
            aside if aside > 0.3 => Points::Right,
            aside if aside < -0.3 => Points::Left,
            _ if wait.waits > wait.on => Points::Down,
            _ => Points::Up,
        };
        Self { from, to, points }
    }
}

/// What each of `rows` rows draws of these waits.
pub fn threads(rows: usize, waits: &[Wait]) -> Vec<Threads> {
    let mut stretches: Vec<BTreeMap<i64, Thread>> = vec![BTreeMap::new(); rows];
    let mut drawn = vec![Threads::default(); rows];
    for wait in waits {
        let (first, last) = (wait.on.min(wait.waits), wait.on.max(wait.waits));
        if first == last || last >= rows || last - first > FAR {
            continue;
        }
        for (row, held) in stretches.iter_mut().enumerate().take(last + 1).skip(first) {
            let place = (wait.leaves * 100.0).round() as i64;
            let thread = held.entry(place).or_insert(Thread { x: wait.leaves, above: false, below: false });
            thread.above |= row > first;
            thread.below |= row < last;
        }
        drawn[wait.waits].arrows.push(Arrow::of(wait));
    }
    for (row, held) in drawn.iter_mut().zip(stretches) {
        row.stretches = held.into_values().collect();
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(on: usize, leaves: f64, waits: usize, enters: f64) -> Wait {
        Wait { on, leaves, waits, enters }
    }

    #[test]
    fn a_line_goes_through_every_row_between_and_ends_with_an_arrow() {
        let drawn = threads(5, &[wait(1, 20.0, 3, 30.0)]);
        let stretch =
            |row: usize| drawn[row].stretches.iter().map(|t| (t.above, t.below)).collect::<Vec<_>>();
        assert_eq!(stretch(0), []);
        assert_eq!(stretch(1), [(false, true)]);
        assert_eq!(stretch(2), [(true, true)]);
        assert_eq!(stretch(3), [(true, false)]);
        assert_eq!(stretch(4), []);
        assert_eq!(drawn[3].arrows, [Arrow { from: 20.0, to: 30.0, points: Points::Right }]);
        assert!(drawn.iter().enumerate().all(|(row, held)| row == 3 || held.arrows.is_empty()));
    }

    #[test]
    fn an_arrow_points_the_way_it_comes() {
        for (one, want) in [
            (wait(0, 20.0, 1, 20.0), Points::Down),
            (wait(1, 20.0, 0, 20.1), Points::Up),
            (wait(0, 20.0, 1, 12.0), Points::Left),
            (wait(1, 20.0, 0, 44.0), Points::Right),
        ] {
            let drawn = threads(2, &[one]);
            assert_eq!(drawn[one.waits].arrows[0].points, want, "{one:?}");
        }
    }

    #[test]
    fn lines_at_one_place_are_one_and_far_ones_are_told_in_words_alone() {
        let drawn = threads(200, &[wait(0, 20.0, 2, 30.0), wait(0, 20.0, 1, 30.0), wait(0, 20.0, 150, 30.0)]);
        assert_eq!(drawn[0].stretches, [Thread { x: 20.0, above: false, below: true }]);
        assert_eq!(drawn[1].stretches, [Thread { x: 20.0, above: true, below: true }]);
        assert_eq!(drawn[1].arrows.len(), 1);
        assert_eq!(drawn[150], Threads::default());
        assert_eq!(threads(2, &[wait(0, 1.0, 0, 2.0), wait(0, 1.0, 7, 2.0)]), vec![Threads::default(); 2]);
    }
}
