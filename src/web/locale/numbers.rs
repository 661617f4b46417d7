//! Whole numbers as they are printed: `48,211` in English, `48 211` with a no-break space in Polish and Ukrainian, with a true minus.

use super::Lang;

const NBSP: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// A whole number of any of the usual types, by value or by reference, so that templates need no conversion.
pub trait Whole {
    /// The number; what does not fit is set to the largest value.
    fn whole(&self) -> i64;
}

macro_rules! whole {
    ($($int:ty),+) => {$(
        impl Whole for $int {
            fn whole(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }
    )+};
}
whole!(i32, u32, i64, u64, usize);

impl<T: Whole> Whole for &T {
    fn whole(&self) -> i64 {
        (*self).whole()
    }
}

impl Lang {
    /// A whole number with its thousands set apart; Polish and Ukrainian leave four digits together.
    pub fn number(self, n: impl Whole) -> String {
        let n = n.whole();
        let digits = n.unsigned_abs().to_string();
        let (separator, grouped_from) = match self {
            Self::En => (',', 4),
            Self::Pl | Self::Uk => (NBSP, 5),
        };
        let mut out = String::with_capacity(digits.len() + 8);
        if n < 0 {
            out.push(MINUS);
        }
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && digits.len() >= grouped_from && (digits.len() - i).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }

    /// A share in per cent, with a no-break space before the sign: `58 %`.
    pub fn percent(self, n: impl Whole) -> String {
        format!("{}{NBSP}%", self.number(n))
    }

    /// A difference in days with its sign: `+107`, `−20`, `0`.
    pub fn slip(self, days: impl Whole) -> String {
        let days = days.whole();
        if days > 0 { format!("+{}", self.number(days)) } else { self.number(days) }
    }
}
