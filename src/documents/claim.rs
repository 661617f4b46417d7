//! What evidence is about: an act, a signature, a clause or a milestone of an agreement. Pure.

use crate::codes;

codes! {
    /// The kinds of claims.
    ClaimKind { Act = "act", Signature = "signature", Clause = "clause", Milestone = "milestone" }
}

/// One claim.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Claim {
    /// What it is.
    pub kind: ClaimKind,
    /// Its id.
    pub id: String,
}

impl Claim {
    /// A claim of a kind.
    pub fn new(kind: ClaimKind, id: impl Into<String>) -> Self {
        Self { kind, id: id.into() }
    }

    /// The claim in one word, as forms and addresses carry it.
    pub fn code(&self) -> String {
        format!("{}~{}", self.kind.code(), self.id)
    }

    /// Reads that word.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once('~')?;
        let fits = (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        fits.then(|| ClaimKind::parse(kind).map(|kind| Self::new(kind, id))).flatten()
    }

    /// The page with the evidence of this claim.
    pub fn page(&self, agreement_id: &str) -> String {
        format!("/agreements/{agreement_id}/evidence/{}/{}", self.kind.code(), self.id)
    }

    /// Where the claim itself is shown.
    pub fn home(&self, agreement_id: &str) -> String {
        match self.kind {
            ClaimKind::Act => format!("/agreements/{agreement_id}/acts#act-{}", self.id),
            ClaimKind::Signature => format!("/agreements/{agreement_id}/signatories#signature-{}", self.id),
            ClaimKind::Clause => format!("/agreements/{agreement_id}/clauses#clause-{}", self.id),
            ClaimKind::Milestone => format!("/milestones/{}", self.id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_read_as_it_was_written_and_nothing_else_is() {
        for kind in ClaimKind::ALL {
            let claim = Claim::new(*kind, "0199-ab");
            assert_eq!(Claim::parse(&claim.code()), Some(claim));
        }
        for bad in ["", "act", "act~", "act~../x", "agreement~1", "act~a b", "act~a~b"] {
            assert_eq!(Claim::parse(bad), None, "{bad:?}");
        }
    }
}
