//! What a run keeps: its pairs with what spoke for each, as canonical JSON. Outcomes are not in it. Pure.

use super::matching::{Evidence, Mark, Pair};
use crate::audit::canonical::{canonical, hex};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The form of the JSON.
const FORM: u32 = 1;

/// A pair as it is written: row, place of the agreement, score, and for each piece of evidence code, points and detail.
type Written = (i32, usize, i32, Vec<(String, i32, i32)>);

/// A run as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Sheet {
    form: u32,
    agreements: Vec<String>,
    scope: Vec<usize>,
    pairs: Vec<Written>,
}

/// What a run found, before any reader looks at it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// The ids of the agreements that pairs and scope name by their place.
    pub agreements: Vec<String>,
    /// The agreements within what the list claims to cover.
    pub scope: Vec<usize>,
    /// The pairs, in the order in which they are taken.
    pub pairs: Vec<Pair>,
}

impl Kept {
    /// The JSON, and its SHA-256 as `sha256sum` prints it.
    pub fn written(&self) -> (String, String) {
        let mark = |mark: &Mark| (mark.what.code().to_owned(), mark.points, mark.detail);
        let pair =
            |pair: &Pair| (pair.row, pair.agreement, pair.score, pair.marks.iter().map(mark).collect());
        let sheet = Sheet {
            form: FORM,
            agreements: self.agreements.clone(),
            scope: self.scope.clone(),
            pairs: self.pairs.iter().map(pair).collect(),
        };
        let json = serde_json::to_value(&sheet).expect("numbers and texts are JSON");
        let text = canonical(&json);
        let hash = hex(&Sha256::digest(text.as_bytes()));
        (text, hash)
    }

    /// Reads a run; none when it is not one of ours, or not what its hash says.
    pub fn read(text: &str, sha256: &str) -> Option<Self> {
        if hex(&Sha256::digest(text.as_bytes())) != sha256 {
            return None;
        }
        let sheet: Sheet = serde_json::from_str(text).ok().filter(|sheet: &Sheet| sheet.form == FORM)?;
        let count = sheet.agreements.len();
        let mark = |(code, points, detail): (String, i32, i32)| {
            Some(Mark { what: Evidence::parse(&code)?, points, detail })
        };
        let pair = |(row, agreement, score, marks): Written| {
            let marks = marks.into_iter().map(mark).collect::<Option<Vec<Mark>>>()?;
            (agreement < count).then_some(Pair { row, agreement, score, marks })
        };
        let pairs = sheet.pairs.into_iter().map(pair).collect::<Option<Vec<Pair>>>()?;
        let is_sound = sheet.scope.iter().all(|place| *place < count);
        is_sound.then_some(Self { agreements: sheet.agreements, scope: sheet.scope, pairs })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_read_back_as_it_was_and_a_changed_one_is_not() {
        let kept = Kept {
            agreements: vec!["a".into(), "b".into()],
            scope: vec![1],
            pairs: vec![Pair {
                row: 2,
                agreement: 1,
                score: 55,
                marks: vec![Mark::new(Evidence::PartnerEqual), Mark::told(Evidence::SignedNear, 3)],
            }],
        };
        let (text, hash) = kept.written();
        assert_eq!(Kept::read(&text, &hash), Some(kept));
        assert_eq!(Kept::read(&text.replace("55", "95"), &hash), None);
        let forged = text.replace("[1]", "[7]");
        assert_eq!(Kept::read(&forged, &hex(&Sha256::digest(forged.as_bytes()))), None);
    }
}
