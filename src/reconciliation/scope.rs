//! What a list claims to cover: partners and years. Only within it can an agreement be surplus. Pure.

use super::entry::Entry;
use super::matching::Subject;
use crate::agreements::kinds::{RecordState, Stage};
use std::collections::BTreeSet;

/// What a list claims to cover.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// Codes of its partners; none for every partner.
    pub partners: Vec<String>,
    /// The first year; none for all before the last.
    pub from: Option<i32>,
    /// The last year; none for all after the first.
    pub to: Option<i32>,
}

impl Scope {
    /// The scope as it is stored: codes with blanks between them.
    pub fn partners_text(&self) -> String {
        self.partners.join(" ")
    }

    /// Reads stored codes.
    pub fn read(partners: &str, from: Option<i32>, to: Option<i32>) -> Self {
        let partners = partners.split(' ').filter(|code| !code.is_empty()).map(str::to_owned).collect();
        Self { partners, from, to }
    }

    /// The one partner, where there is one.
    pub fn only_partner(&self) -> Option<&str> {
        match &self.partners[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Whether the list claims to have this agreement: one of its partners, and signed in its years with certainty. An
    /// agreement without a date of signature is covered by a list of all years alone.
    pub fn covers(&self, subject: &Subject) -> bool {
        let is_partner =
            self.partners.is_empty() || subject.partners.iter().any(|code| self.partners.contains(code));
        let in_years = match subject.signed {
            None => self.from.is_none() && self.to.is_none(),
            Some(date) => {
                self.from.is_none_or(|from| date.year() >= from) && self.to.is_none_or(|to| date.year() <= to)
            }
        };
        is_partner && in_years
    }
}

/// Whether a record in this state and stage is one that a list of agreements should have: registered, not voided, signed.
pub fn is_expected(record: RecordState, stage: Stage) -> bool {
    let is_registered = match record {
        RecordState::Submitted | RecordState::Verified | RecordState::Disputed => true,
        RecordState::Draft | RecordState::Voided => false,
    };
    let is_signed = match stage {
        Stage::SignedPartially
        | Stage::Signed
        | Stage::InternalProcedures
        | Stage::Concluded
        | Stage::NotRatified => true,
        Stage::Proposal
        | Stage::Mandated
        | Stage::Negotiation
        | Stage::TextAgreed
        | Stage::ClearedForSignature
        | Stage::Abandoned => false,
    };
    is_registered && is_signed
}

/// The partners that the rows name, and the first and last year in which they are signed: what a list most likely covers.
pub fn told_by(rows: &[Entry]) -> Scope {
    let partners: BTreeSet<&String> = rows.iter().flat_map(|row| &row.partners).collect();
    let years: BTreeSet<i32> = rows.iter().filter_map(|row| row.signed).map(|date| date.year()).collect();
    Scope {
        partners: partners.into_iter().cloned().collect(),
        from: years.first().copied(),
        to: years.last().copied(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::PartialDate;

    #[test]
    fn only_what_the_list_claims_to_cover_can_be_surplus() {
        let signed = |text: &str, partner: &str| Subject {
            signed: PartialDate::parse(text).ok(),
            partners: vec![partner.into()],
            ..Subject::default()
        };
        let ukraine = Scope::read("UKR LTU", Some(2014), Some(2016));
        for (subject, covers) in [
            (signed("2014", "UKR"), true),
            (signed("2016-12-31", "LTU"), true),
            (signed("2013-12-31", "UKR"), false),
            (signed("2017", "UKR"), false),
            (signed("2015", "GBR"), false),
            (signed("", "UKR"), false),
        ] {
            assert_eq!(ukraine.covers(&subject), covers, "{subject:?}");
        }
        assert!(Scope::default().covers(&signed("", "GBR")), "a list of everything covers what has no date");
        assert_eq!(Scope::read("UKR", None, None).only_partner(), Some("UKR"));
        assert_eq!(ukraine.only_partner(), None);
    }
}
