//! What a passphrase must be: 15 to 128 characters, not a common one, not one's own name (NIST SP 800-63B §3.1.1.2).

use zxcvbn::{Score, zxcvbn};

/// Why a passphrase is refused; the code is a key in the locales.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than 15 characters.
    TooShort,
    /// More than 128 characters.
    TooLong,
    /// On the list of common ones, or guessed in under a million tries.
    Common,
    /// Made of the person's own name or address, or the product's.
    Personal,
}

impl Weakness {
    /// The message's key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooShort => "passphrase-too-short",
            Self::TooLong => "passphrase-too-long",
            Self::Common => "passphrase-common",
            Self::Personal => "passphrase-personal",
        }
    }
}

/// Checks a passphrase against the rules; `personal` holds words such as name and e-mail.
pub fn check(passphrase: &str, personal: &[&str]) -> Result<(), Weakness> {
    let length = passphrase.chars().count();
    if length < 15 {
        return Err(Weakness::TooShort);
    }
    if length > 128 {
        return Err(Weakness::TooLong);
    }
    let folded = passphrase.to_lowercase();
    let own = |word: &&str| {
        word.chars().count() >= 4 && folded.replace(&word.to_lowercase(), "").chars().count() < 8
    };
    if personal.iter().chain(&["entente"]).any(own) {
        return Err(Weakness::Personal);
    }
    if zxcvbn(passphrase, personal).score() < Score::Three {
        return Err(Weakness::Common);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_in_characters_and_anything_unicode_goes() {
        assert_eq!(check("fourteen chars", &[]), Err(Weakness::TooShort));
        assert_eq!(check("мій кіт їсть рибу щосереди", &[]), Ok(()));
        assert_eq!(check(&"kx7 ".repeat(33), &[]), Err(Weakness::TooLong));
    }

    #[test]
    fn common_and_personal_ones_are_refused() {
        assert_eq!(check("passwordpassword", &[]), Err(Weakness::Common));
        assert_eq!(check("aaaaaaaaaaaaaaaa", &[]), Err(Weakness::Common));
        assert_eq!(check("officer@example.org", &["officer@example.org"]), Err(Weakness::Personal));
        assert_eq!(check("EntenteEntente1", &[]), Err(Weakness::Personal));
    }
}
