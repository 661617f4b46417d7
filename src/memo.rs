//! A small memory of answers: each holds as long as the stamp it was made under is the current one. Pure.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

/// At most `room` answers by key, each valid for one stamp; the least recently asked for makes place.
#[derive(Debug)]
pub struct Memo<K, S, V> {
    room: usize,
    held: Mutex<Held<K, S, V>>,
}

#[derive(Debug)]
struct Held<K, S, V> {
    asked: u64,
    answers: HashMap<K, Answer<S, V>>,
}

#[derive(Debug)]
struct Answer<S, V> {
    stamp: S,
    last_asked: u64,
    place: Place<V>,
}

/// Where an answer will stand; locked by whoever makes it, so that the others wait for it.
type Place<V> = Arc<Mutex<Option<Arc<V>>>>;

impl<K: Hash + Eq, S: PartialEq, V> Memo<K, S, V> {
    /// An empty memory with room for so many answers.
    pub fn new(room: usize) -> Self {
        let held = Held { asked: 0, answers: HashMap::new() };
        Self { room: room.max(1), held: Mutex::new(held) }
    }

    /// The answer under `stamp`, made anew when it is not held; the stamp must have been read before the answer is made.
    ///
    /// Who asks for the same while it is being made waits for it. To make an answer must not ask for that same answer.
    pub fn get_or_make<E>(&self, key: K, stamp: S, make: impl FnOnce() -> Result<V, E>) -> Result<Arc<V>, E> {
        let place = self.place(key, stamp);
        let mut value = place.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(value) = value.as_ref() {
            return Ok(Arc::clone(value));
        }
        let made = Arc::new(make()?);
        *value = Some(Arc::clone(&made));
        Ok(made)
    }

    /// The place of this answer: the one that is held, or an empty one.
    fn place(&self, key: K, stamp: S) -> Place<V> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.asked += 1;
        let last_asked = held.asked;
        if let Some(answer) = held.answers.get_mut(&key).filter(|answer| answer.stamp == stamp) {
            answer.last_asked = last_asked;
            return Arc::clone(&answer.place);
        }
        if held.answers.len() >= self.room && !held.answers.contains_key(&key) {
            held.make_place(&stamp);
        }
        let place = Place::default();
        held.answers.insert(key, Answer { stamp, last_asked, place: Arc::clone(&place) });
        place
    }
}

impl<K: Hash + Eq, S: PartialEq, V> Held<K, S, V> {
    /// Forgets what another stamp made; when everything is current, the half that was asked for longest ago.
    fn make_place(&mut self, stamp: &S) {
        let before = self.answers.len();
        self.answers.retain(|_, answer| answer.stamp == *stamp);
        if self.answers.len() == before {
            let mut asked: Vec<u64> = self.answers.values().map(|a| a.last_asked).collect();
            asked.sort_unstable();
            let middle = asked[before / 2];
            self.answers.retain(|_, answer| answer.last_asked > middle);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicU32, Ordering};

    fn ask(memo: &Memo<u32, u32, u32>, key: u32, stamp: u32, value: u32) -> u32 {
        let made = memo.get_or_make(key, stamp, || Ok::<_, Infallible>(value));
        *made.unwrap_or_else(|never| match never {})
    }

    #[test]
    fn an_answer_holds_until_the_stamp_moves() {
        let memo = Memo::new(4);
        assert_eq!(ask(&memo, 1, 7, 10), 10);
        assert_eq!(ask(&memo, 1, 7, 11), 10, "held");
        assert_eq!(ask(&memo, 1, 8, 12), 12, "the stamp moved");
        assert_eq!(ask(&memo, 2, 8, 20), 20, "another key");
    }

    #[test]
    fn a_failure_is_not_kept() {
        let memo: Memo<u32, u32, u32> = Memo::new(4);
        assert!(memo.get_or_make(1, 1, || Err("no")).is_err());
        assert_eq!(ask(&memo, 1, 1, 5), 5);
    }

    #[test]
    fn the_room_is_never_exceeded_and_the_recent_survive() {
        let memo = Memo::new(8);
        for key in 0..100 {
            ask(&memo, key, 1, key);
            assert_eq!(ask(&memo, 0, 1, 999), 0, "asked for again and again");
            assert!(memo.held.lock().expect("sound").answers.len() <= 8);
        }
    }

    #[test]
    fn who_asks_while_it_is_made_waits_for_it() {
        let memo: Memo<u32, u32, u32> = Memo::new(4);
        let made = AtomicU32::new(0);
        let begun = Barrier::new(2);
        std::thread::scope(|scope| {
            let first = scope.spawn(|| {
                memo.get_or_make(1, 1, || {
                    begun.wait();
                    std::thread::yield_now();
                    Ok::<_, Infallible>(made.fetch_add(1, Ordering::SeqCst))
                })
            });
            begun.wait();
            let second = memo.get_or_make(1, 1, || Ok::<_, Infallible>(made.fetch_add(1, Ordering::SeqCst)));
            let first = first.join().expect("no panic");
            assert_eq!((first.map(|v| *v), second.map(|v| *v)), (Ok(0), Ok(0)));
        });
        assert_eq!(made.load(Ordering::SeqCst), 1, "made once");
    }

    #[test]
    fn answers_of_an_old_stamp_go_first() {
        let memo = Memo::new(3);
        ask(&memo, 1, 1, 1);
        ask(&memo, 2, 1, 2);
        ask(&memo, 3, 2, 3);
        ask(&memo, 4, 2, 4);
        assert_eq!(ask(&memo, 3, 2, 99), 3);
        assert_eq!(memo.held.lock().expect("sound").answers.len(), 2);
    }
}
