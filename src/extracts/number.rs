//! The number of an extract, as letters between ministries name it: `PX-UKR-2026-K7Q4MD`.
//!
//! Its end is drawn by chance: a running number would tell, by its gaps, of extracts that its reader may not see.

use chrono::{Datelike, NaiveDate};

/// Letters and digits that are not taken for each other.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A number for a partner's extract of a day, made of six random bytes.
pub fn number(partner: &str, day: NaiveDate, chance: [u8; 6]) -> String {
    let tail: String = chance.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
    format!("PX-{partner}-{}-{tail}", day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_names_partner_and_year_and_no_letter_is_taken_for_another() {
        let day = "2026-03-02".parse().expect("a day");
        assert_eq!(number("UKR", day, [0, 31, 32, 63, 255, 8]), "PX-UKR-2026-2Z2ZZA");
        let mut letters = ALPHABET.to_vec();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), 32);
        assert!(!b"0O1I".iter().any(|odd| ALPHABET.contains(odd)));
    }
}
