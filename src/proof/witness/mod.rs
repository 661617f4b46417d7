//! A witness: the same program on another host keeps the last checkpoint of a log and signs the next one only when the links
//! between the two prove that it goes on from there. The shape is that of c2sp.org/tlog-witness; the proof is the leaves between,
//! as the log is a chain and no tree (docs/verification.md).

pub mod client;
pub mod handlers;
pub mod keeper;

use super::checkpoint::{Checkpoint, SignedCheckpoint};
use super::note::{Signed, Verifier};
use crate::audit::chain::{self, Hash};
use data_encoding::BASE64;

/// The most bytes of a request: more than a million leaves.
pub const LONGEST: usize = 64 << 20;

/// What a log asks of a witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCheckpoint {
    /// The size that the log believes the witness has.
    pub old: i64,
    /// The leaves behind it, up to the checkpoint.
    pub leaves: Vec<Hash>,
    /// The checkpoint.
    pub checkpoint: SignedCheckpoint,
}

/// Why a witness does not sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The request is none.
    Malformed,
    /// The witness does not keep this log.
    UnknownLog,
    /// No key of the log signed it.
    NotSigned,
    /// The witness is at another size than the log believes, or has other content at it.
    Conflict {
        /// The size it is at.
        held: i64,
    },
    /// The leaves do not lead from the one to the other.
    NoProof,
}

impl AddCheckpoint {
    /// As it is sent: `old N`, the leaves in base64, an empty line, the note.
    pub fn write(old: i64, leaves: &[Vec<u8>], note: &str) -> String {
        let leaves: String = leaves.iter().map(|leaf| format!("{}\n", BASE64.encode(leaf))).collect();
        format!("old {old}\n{leaves}\n{note}")
    }

    /// Reads a request.
    pub fn parse(text: &str) -> Option<Self> {
        let (head, note) = text.split_once("\n\n")?;
        let mut lines = head.split('\n');
        let old: i64 = lines.next()?.strip_prefix("old ")?.parse().ok()?;
        let leaf = |line: &str| BASE64.decode(line.as_bytes()).ok()?.try_into().ok();
        let leaves: Option<Vec<Hash>> = lines.map(leaf).collect();
        let checkpoint = SignedCheckpoint::parse(note)?;
        (old >= 0).then_some(Self { old, leaves: leaves?, checkpoint })
    }

    /// Whether a witness that holds `held` may sign, by the keys of the log.
    pub fn judge(&self, held: Option<&Checkpoint>, keys: &[Verifier]) -> Result<(), Refusal> {
        let says = &self.checkpoint.says;
        let of_log: Vec<&Verifier> = keys.iter().filter(|key| key.name() == says.origin).collect();
        if of_log.is_empty() {
            return Err(Refusal::UnknownLog);
        }
        if !of_log.iter().any(|key| self.checkpoint.note.is_signed_by(key) == Signed::Holds) {
            return Err(Refusal::NotSigned);
        }
        let (size, start) = held.map_or((0, [0; 32]), |held| (held.size, held.chain));
        if self.old != size || says.size < size || (says.size == size && size > 0 && says.chain != start) {
            return Err(Refusal::Conflict { held: size });
        }
        let log_id = says.origin.strip_prefix("entente/").ok_or(Refusal::Malformed)?;
        let mut head = (size, start);
        for leaf in &self.leaves {
            head = (head.0 + 1, chain::link(log_id, head.0 + 1, &head.1, leaf));
        }
        if head == (says.size, says.chain) { Ok(()) } else { Err(Refusal::NoProof) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::note::{Signing, sign};
    use super::*;

    fn chain_of(leaves: &[Hash]) -> Vec<Hash> {
        let mut chains = vec![[0; 32]];
        for (seq, leaf) in (1..).zip(leaves) {
            let last = chains[chains.len() - 1];
            chains.push(chain::link("log", seq, &last, leaf));
        }
        chains
    }

    #[test]
    fn a_witness_signs_what_goes_on_and_nothing_else() {
        let key = Signing::new("entente/log", &[1; 32]);
        let other = Signing::new("entente/log", &[2; 32]);
        let leaves: Vec<Hash> = (0..9).map(|n| [n; 32]).collect();
        let chains = chain_of(&leaves);
        let at = |size: usize| Checkpoint {
            origin: "entente/log".into(),
            size: i64::try_from(size).expect("small"),
            chain: chains[size],
        };
        let ask = |old: usize, between: &[Hash], says: &Checkpoint, by: &Signing| {
            let between: Vec<Vec<u8>> = between.iter().map(|leaf| leaf.to_vec()).collect();
            let old = i64::try_from(old).expect("small");
            let text = AddCheckpoint::write(old, &between, &sign(&says.text(), &[by]));
            AddCheckpoint::parse(&text).expect("a request")
        };
        let (keys, held) = ([key.verifier()], at(4));
        let judge = |ask: &AddCheckpoint| ask.judge(Some(&held), &keys);
        assert_eq!(ask(0, &leaves[..4], &at(4), &key).judge(None, &keys), Ok(()));
        assert_eq!(judge(&ask(4, &leaves[4..9], &at(9), &key)), Ok(()));
        assert_eq!(judge(&ask(4, &[], &at(4), &key)), Ok(()), "the same once more");
        assert_eq!(judge(&ask(3, &leaves[3..9], &at(9), &key)), Err(Refusal::Conflict { held: 4 }));
        assert_eq!(judge(&ask(4, &leaves[4..9], &at(9), &other)), Err(Refusal::NotSigned));
        assert_eq!(judge(&ask(4, &leaves[5..9], &at(9), &key)), Err(Refusal::NoProof));
        let forked = Checkpoint { chain: [7; 32], ..at(4) };
        assert_eq!(judge(&ask(4, &[], &forked, &key)), Err(Refusal::Conflict { held: 4 }));
        let shorter = ask(4, &[], &at(2), &key);
        assert_eq!(judge(&shorter), Err(Refusal::Conflict { held: 4 }));
        assert_eq!(shorter.judge(Some(&held), &[]), Err(Refusal::UnknownLog));
        for wrong in ["", "old 1\n", "old x\n\na\n", "old 0\n!\n\na\n"] {
            assert_eq!(AddCheckpoint::parse(wrong), None, "{wrong:?}");
        }
    }
}
