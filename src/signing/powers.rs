//! Full powers come before the signature they allow. Pure.

use crate::calendar::PartialDate;

/// Whether full powers of `powers_on` certainly came after the signature of `signed_on`; a doubt is not a refusal.
pub fn came_too_late(powers_on: PartialDate, signed_on: PartialDate) -> bool {
    powers_on.earliest() > signed_on.latest()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_powers_that_certainly_came_later_are_too_late() {
        for (powers, signed, late) in [
            ("2025-09-17", "2025-09-18", false),
            ("2025-09-18", "2025-09-18", false),
            ("2025-09-19", "2025-09-18", true),
            ("2025-09", "2025-09-18", false),
            ("2025-10", "2025-09-18", true),
            ("2025-12-31", "2025", false),
            ("2026", "2025", true),
        ] {
            let date = |text| PartialDate::parse(text).expect("a date");
            assert_eq!(came_too_late(date(powers), date(signed)), late, "{powers} for {signed}");
        }
    }
}
