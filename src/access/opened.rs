//! Which records a request opened: noted where a record is found for a reader, so that no page can forget it, and asked for by
//! the gate when the answer is ready.

use super::Marking;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The records that were opened in one request; clones share them.
#[derive(Debug, Clone, Default)]
pub struct Opened(Arc<Mutex<BTreeMap<String, Marking>>>);

impl Opened {
    /// Notes that a record of this marking was opened; of several markings the highest counts.
    pub fn note(&self, agreement_id: &str, marking: Marking) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match held.get_mut(agreement_id) {
            Some(known) => *known = marking.max(*known),
            None => drop(held.insert(agreement_id.to_owned(), marking)),
        }
    }

    /// What was opened so far, which is forgotten.
    pub fn take(&self) -> BTreeMap<String, Marking> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_share_what_was_opened_and_the_highest_marking_counts() {
        let opened = Opened::default();
        let other = opened.clone();
        other.note("a", Marking::Restricted);
        other.note("a", Marking::Unclassified);
        other.note("b", Marking::Unclassified);
        opened.note("b", Marking::Secret);
        let taken: Vec<(String, Marking)> = opened.take().into_iter().collect();
        assert_eq!(taken, [("a".into(), Marking::Restricted), ("b".into(), Marking::Secret)]);
        assert!(other.take().is_empty());
    }
}
