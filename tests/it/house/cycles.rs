//! Which room uses which, and the circles in it.

use super::Source;
use std::collections::{BTreeMap, BTreeSet};

type Uses<'s> = BTreeMap<&'s str, BTreeSet<&'s str>>;

/// Floors are used by everybody; what is between them is another rule.
pub const FLOORS: [&str; 6] = ["access", "audit", "calendar", "db", "pdf", "web"];

/// Circles among the slices, each as `a → b → a`.
pub fn find_cycles(files: &[Source]) -> Vec<String> {
    let rooms: BTreeSet<&str> =
        files.iter().filter_map(Source::room).filter(|room| !FLOORS.contains(room)).collect();
    let mut uses: Uses = BTreeMap::new();
    for file in files {
        if let Some(room) = file.room().filter(|room| rooms.contains(room)) {
            let used = used(file).filter(|other| *other != room && rooms.contains(other));
            uses.entry(room).or_default().extend(used);
        }
    }
    let mut found: Vec<String> = rooms.iter().filter_map(|room| circle(&uses, vec![room])).collect();
    found.dedup();
    found
}

/// The rooms that a file names after `crate::`.
fn used(file: &Source) -> impl Iterator<Item = &str> {
    let after = file.code.match_indices("crate::").map(|(at, word)| &file.code[at + word.len()..]);
    after.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default())
}

fn circle(uses: &Uses, way: Vec<&str>) -> Option<String> {
    let (first, last) = (way.first()?, way.last()?);
    for next in uses.get(last).into_iter().flatten() {
        if next == first {
            return Some(format!("{} → {first}", way.join(" → ")));
        }
        if !way.contains(next) {
            let further = way.iter().copied().chain([*next]).collect();
            if let Some(found) = circle(uses, further) {
                return Some(found);
            }
        }
    }
    None
}
