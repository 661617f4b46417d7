//! Parents and predecessors of ministries: a chain upwards that never comes back. Pure.

use std::collections::{HashMap, HashSet};

/// The single step upwards of each ministry: its parent, or its predecessor.
pub type Steps = HashMap<String, String>;

/// Whether `id` would be its own ancestor if its next step were `next`.
pub fn closes_loop(steps: &Steps, id: &str, next: &str) -> bool {
    let mut seen = HashSet::new();
    let mut at = Some(next);
    while let Some(place) = at {
        if place == id {
            return true;
        }
        if !seen.insert(place) {
            return false; // an old loop elsewhere: not this step's doing
        }
        at = steps.get(place).map(String::as_str);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_leads_back_is_seen_however_far() {
        let steps: Steps = [("b", "a"), ("c", "b"), ("d", "c"), ("x", "y"), ("y", "x")]
            .map(|(id, next)| (id.to_owned(), next.to_owned()))
            .into();
        for (id, next, loops) in [
            ("a", "d", true),
            ("a", "a", true),
            ("a", "b", true),
            ("e", "d", false),
            ("d", "a", false),
            ("a", "nobody", false),
            ("a", "x", false),
        ] {
            assert_eq!(closes_loop(&steps, id, next), loops, "{id} → {next}");
        }
    }
}
