//! The number of a finding, as letters name it: `F-K7Q4MD`. Drawn by chance: a running number would tell, by its gaps, of findings
//! that its reader may not see. Pure.

/// Letters and digits that are not taken for each other.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A number made of six random bytes.
pub fn number(chance: [u8; 6]) -> String {
    let tail: String = chance.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
    format!("F-{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_tells_nothing() {
        assert_eq!(number([0, 31, 32, 63, 255, 8]), "F-2Z2ZZA");
    }
}
