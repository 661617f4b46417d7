//! When a letter that could not be sent is tried again, and when it is given up. Pure.

use chrono::Duration;

/// Minutes to wait after the first, second … failure; about a day and a half in all.
const WAITS: [i64; 7] = [1, 5, 15, 60, 180, 600, 1440];

/// After this many failures a letter is given up.
pub const MOST: i32 = 8;

/// How long to wait after that many failures; none when that was the last try.
pub fn wait(failures: i32) -> Option<Duration> {
    if failures >= MOST {
        return None;
    }
    let index = usize::try_from(failures.max(1) - 1).unwrap_or(0);
    WAITS.get(index).map(|minutes| Duration::minutes(*minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wait_is_longer_and_the_eighth_failure_is_the_last() {
        let waits: Vec<_> = (1..MOST).map(wait).collect();
        assert!(waits.iter().all(Option::is_some) && waits.is_sorted());
        assert_eq!((wait(MOST), wait(MOST + 1)), (None, None));
    }
}
