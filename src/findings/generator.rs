//! The generator of samples, fixed and documented in docs/sampling.md: SHA-256 over seed and word, whole numbers only, so that
//! ten lines of Python draw the same records. Pure.

use crate::audit::canonical::hex;
use sha2::{Digest, Sha256};

/// The name under which a sample says how it was drawn; another way of drawing takes another name.
pub const NAME: &str = "sha256-1";

/// The most characters of a seed.
pub const LONGEST_SEED: usize = 64;

/// Whether a text can be a seed: 1 to 64 of A–Z, a–z, 0–9, `.`, `_`, `-`.
pub fn is_seed(text: &str) -> bool {
    (1..=LONGEST_SEED).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}

/// SHA-256 over the ids in ascending order, each followed by a line feed: what `sha256sum` says of the list.
pub fn population_hash<'i>(ids: impl IntoIterator<Item = &'i str>) -> String {
    let mut sorted: Vec<&str> = ids.into_iter().collect();
    sorted.sort_unstable();
    let mut hash = Sha256::new();
    for id in sorted {
        hash.update(id.as_bytes());
        hash.update(b"\n");
    }
    hex(&hash.finalize())
}

/// `SHA-256(seed ‖ line feed ‖ word)`.
pub fn digest(seed: &str, word: &str) -> [u8; 32] {
    let hash = Sha256::new().chain_update(seed.as_bytes()).chain_update(b"\n").chain_update(word.as_bytes());
    hash.finalize().into()
}

/// A whole number below `total`: the digest of the round's decimal number, read with its big end first, modulo `total`.
pub fn below(seed: &str, round: usize, total: u64) -> u64 {
    let total = u128::from(total.max(1));
    let rest = digest(seed, &round.to_string())
        .iter()
        .fold(0_u128, |rest, byte| (rest * 256 + u128::from(*byte)) % total);
    u64::try_from(rest).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Computed with Python: hashlib.sha256 over the bytes that docs/sampling.md names.
    const KEY: &str = "08115fcd68ce0456aeb63d1ce9c52f3776b0c7a83d0b6b45a31a5fc6b60033d6";
    const POPULATION: &str = "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2";

    #[test]
    fn the_generator_is_fixed_by_known_answers() {
        assert_eq!(hex(&digest("entente-2026", "01999999-0000-7000-8000-000000000001")), KEY);
        assert_eq!(population_hash(["b", "a"]), POPULATION);
        assert_eq!([below("entente-2026", 1, 1_000), below("entente-2026", 2, 7)], [320, 3]);
        assert_eq!(below("s", 1, 1), 0);
        assert_eq!(below("s", 1, 0), 0, "an empty population has no numbers");
    }

    #[test]
    fn a_seed_is_a_plain_word() {
        let (longest, longer) = ("x".repeat(64), "x".repeat(65));
        for good in ["1", "entente-2026", "A.b_c-9", longest.as_str()] {
            assert!(is_seed(good), "{good}");
        }
        for bad in ["", " ", "a b", "a\n", "ł", "a'", longer.as_str()] {
            assert!(!is_seed(bad), "{bad:?}");
        }
    }
}
