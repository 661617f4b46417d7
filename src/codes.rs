//! Closed vocabularies: an enum whose words are stored, labelled and parsed in one place.

/// Declares an enum with `ALL`, `code()` and `parse()`; the code is what the database keeps and the locales label.
#[macro_export]
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each word is explained in docs/glossary and labelled in the locales")]
        pub enum $name { $($variant,)+ }

        impl $name {
            /// Every value, in the order in which lists show them.
            pub const ALL: &[$name] = &[$($name::$variant,)+];

            /// The stored word.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// Reads a stored word.
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}
