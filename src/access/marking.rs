//! Markings (classification levels) in their order; the national words are labels only.

/// How sensitive a record is, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Marking {
    /// Not classified.
    Unclassified,
    /// Restricted.
    Restricted,
    /// Confidential.
    Confidential,
    /// Secret.
    Secret,
    /// Top secret.
    TopSecret,
}

impl Marking {
    /// Every marking, lowest first.
    pub const ALL: [Marking; 5] = [
        Marking::Unclassified,
        Marking::Restricted,
        Marking::Confidential,
        Marking::Secret,
        Marking::TopSecret,
    ];

    /// The word stored in the database and shown by `label("marking", …)`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unclassified => "unclassified",
            Self::Restricted => "restricted",
            Self::Confidential => "confidential",
            Self::Secret => "secret",
            Self::TopSecret => "top_secret",
        }
    }

    /// Its place in the order, 0 to 4, as the visibility filter compares it.
    pub const fn rank(self) -> i32 {
        match self {
            Self::Unclassified => 0,
            Self::Restricted => 1,
            Self::Confidential => 2,
            Self::Secret => 3,
            Self::TopSecret => 4,
        }
    }

    /// Reads the stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|marking| marking.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::Marking;

    #[test]
    fn rank_and_order_agree_and_codes_round_trip() {
        for pair in Marking::ALL.windows(2) {
            assert!(pair[0] < pair[1] && pair[0].rank() < pair[1].rank());
        }
        for marking in Marking::ALL {
            assert_eq!(Marking::parse(marking.code()), Some(marking));
        }
        assert_eq!(Marking::parse("UNCLASSIFIED"), None);
    }
}
