//! What waits for what: circles, and what a slip here does to what comes after. Pure.
//!
//! A milestone has a day and no length, so the time between two baselines is taken for the work between them: what waits is
//! expected no earlier than that long after what it waits for. An own forecast that is later already has taken up the slip.

use chrono::{Days, NaiveDate};
use std::collections::{HashMap, HashSet};

/// A milestone in the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its id.
    pub id: String,
    /// The agreed day; the last that a partial date can mean.
    pub baseline: Option<NaiveDate>,
    /// The day that is expected or was: actual, else forecast, else baseline.
    pub expected: Option<NaiveDate>,
    /// Whether work is still to be done: what is done or left moves no more.
    pub is_open: bool,
}

/// What a slip does to one that waits, directly or through others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knock {
    /// The milestone that is pushed.
    pub id: String,
    /// The one that pushes it.
    pub through: String,
    /// The day that its own owner expects.
    pub own: NaiveDate,
    /// The day that follows from what it waits for.
    pub implied: NaiveDate,
}

impl Knock {
    /// How many days it is pushed beyond its own forecast.
    pub fn days(&self) -> i64 {
        (self.implied - self.own).num_days()
    }
}

/// An edge: who waits, and for what.
type Edge = (String, String);

/// The way from `from` along what each waits for to `to`, both ends included; none where there is none. An edge that makes `to`
/// wait for `from` closes a circle along this way.
pub fn way(edges: &[Edge], from: &str, to: &str) -> Option<Vec<String>> {
    let mut came: HashMap<&str, &str> = HashMap::new();
    let mut next = vec![from];
    while let Some(at) = next.pop() {
        if at == to {
            return Some(back(&came, from, at));
        }
        for (_, on) in edges.iter().filter(|(waits, _)| waits == at) {
            if on != from && !came.contains_key(on.as_str()) {
                came.insert(on, at);
                next.push(on);
            }
        }
    }
    None
}

fn back(came: &HashMap<&str, &str>, from: &str, to: &str) -> Vec<String> {
    let mut path = vec![to.to_owned()];
    let mut at = to;
    while at != from {
        let Some(before) = came.get(at) else { break };
        at = before;
        path.push(at.to_owned());
    }
    path.reverse();
    path
}

/// What the expected day of `start` does to those that wait for it, in the order in which it reaches them; only what is pushed
/// beyond its own forecast. What waits in a circle is passed over.
pub fn knock_on(start: &str, nodes: &[Node], edges: &[Edge]) -> Vec<Knock> {
    let by_id: HashMap<&str, &Node> = nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let mut expected: HashMap<&str, NaiveDate> = HashMap::new();
    if let Some(day) = by_id.get(start).and_then(|node| node.expected) {
        expected.insert(start, day);
    }
    let mut knocks = Vec::new();
    for id in order(start, edges) {
        let Some(node) = by_id.get(id).filter(|node| node.is_open) else { continue };
        let Some(own) = node.expected else { continue };
        let pushed = pushed_by(node, &by_id, &expected, edges).filter(|(day, _)| *day > own);
        if let Some((implied, through)) = pushed {
            knocks.push(Knock { id: id.to_owned(), through: through.to_owned(), own, implied });
        }
        expected.insert(id, pushed.map_or(own, |(day, _)| day));
    }
    knocks
}

/// The latest day that follows from what a node waits for, and through which.
fn pushed_by<'n>(
    node: &Node,
    by_id: &HashMap<&str, &'n Node>,
    expected: &HashMap<&str, NaiveDate>,
    edges: &[Edge],
) -> Option<(NaiveDate, &'n str)> {
    let waited = edges.iter().filter(|(waits, _)| *waits == node.id);
    let days = waited.filter_map(|(_, on)| {
        let before = by_id.get(on.as_str())?;
        let day = expected.get(on.as_str())?;
        Some((day.checked_add_days(gap(before, node))?, before.id.as_str()))
    });
    days.max()
}

/// The time that was planned between two baselines; none where one is missing or they stand the other way round.
fn gap(before: &Node, after: &Node) -> Days {
    let days = before.baseline.zip(after.baseline).map_or(0, |(before, after)| (after - before).num_days());
    Days::new(u64::try_from(days).unwrap_or(0))
}

/// What waits for `start`, each after everything on the way to it.
fn order<'e>(start: &'e str, edges: &'e [Edge]) -> Vec<&'e str> {
    let mut reached: HashSet<&str> = HashSet::from([start]);
    let mut next = vec![start];
    while let Some(at) = next.pop() {
        let waiting = edges.iter().filter(|(_, on)| on == at).map(|(waits, _)| waits.as_str());
        next.extend(waiting.filter(|waits| reached.insert(waits)));
    }
    let mut waits_still: HashMap<&str, usize> = HashMap::new();
    for (waits, on) in edges {
        if reached.contains(waits.as_str()) && reached.contains(on.as_str()) {
            *waits_still.entry(waits.as_str()).or_default() += 1;
        }
    }
    let (mut ready, mut found) = (vec![start], Vec::new());
    while let Some(at) = ready.pop() {
        for (waits, _) in edges.iter().filter(|(_, on)| on == at) {
            if let Some(left) = waits_still.get_mut(waits.as_str()) {
                *left = left.saturating_sub(1);
                if *left == 0 && waits != start {
                    ready.push(waits);
                }
            }
        }
        if at != start {
            found.push(at);
        }
    }
    found
}

#[cfg(test)]
#[path = "network_tests.rs"]
mod tests;
