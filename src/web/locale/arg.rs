//! What may be filled into a message.

use std::borrow::Cow;

use super::Whole;

/// One argument of a message: a text, or a whole number that may choose a plural form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, set as it is.
    Text(Cow<'a, str>),
    /// A whole number, grouped in the reader's way and counted by the reader's plural rules.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! counts {
    ($($int:ty),+) => {$(
        impl From<$int> for Arg<'_> {
            fn from(count: $int) -> Self {
                Self::Count(count.whole())
            }
        }
    )+};
}
counts!(i32, u32, i64, u64, usize);
