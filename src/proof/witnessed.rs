//! What witnesses said of checkpoints, for an auditor who knows their keys. Pure.

use super::checkpoint::SignedCheckpoint;
use super::note::{Signed, Verifier};
use super::verdict::Verdict;

/// Up to which size a witness signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witnessed {
    /// The name of the witness.
    pub name: String,
    /// How many events the largest checkpoint covers that it signed.
    pub size: i64,
}

impl Witnessed {
    /// In words, as both verifiers print them.
    pub fn words(&self) -> String {
        format!("witnessed by {}: the first {} events", self.name, self.size)
    }
}

/// Up to which size each witness signed one of these checkpoints. The verdict is against them when a signature that names a
/// witness does not hold, or when one of them signed nothing.
pub fn witnessed(
    witnesses: &[Verifier],
    checkpoints: &[&SignedCheckpoint],
) -> Result<Vec<Witnessed>, Verdict> {
    witnesses.iter().map(|witness| one(witness, checkpoints)).collect()
}

fn one(witness: &Verifier, checkpoints: &[&SignedCheckpoint]) -> Result<Witnessed, Verdict> {
    let mut largest = None;
    for checkpoint in checkpoints {
        let size = checkpoint.says.size;
        match checkpoint.note.is_signed_by(witness) {
            Signed::Holds => largest = largest.max(Some(size)),
            Signed::Fails => return Err(Verdict::FalseWitness { at: size }),
            Signed::Unnamed => {}
        }
    }
    let size = largest.ok_or(Verdict::Unwitnessed)?;
    Ok(Witnessed { name: witness.name().to_owned(), size })
}

/// The keys of witnesses in a text, one a line; none when a line is no such key, or there is none.
pub fn read_keys(text: &str) -> Option<Vec<Verifier>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let key = |line: &str| Verifier::parse(line).filter(Verifier::is_witness);
    let keys: Vec<Verifier> = lines.map(key).collect::<Option<_>>()?;
    (!keys.is_empty()).then_some(keys)
}

#[cfg(test)]
mod tests {
    use super::super::checkpoint::Checkpoint;
    use super::super::note::{Signing, sign};
    use super::*;

    const TIME: u64 = 1_700_000_000;

    fn log() -> Signing {
        Signing::new("entente/log", &[1; 32])
    }

    fn witness(n: u8) -> Signing {
        Signing::witness("witness.example", &[n; 32])
    }

    fn checkpoint(size: i64, by: Option<&Signing>) -> SignedCheckpoint {
        let says = Checkpoint { origin: "entente/log".into(), size, chain: [9; 32] };
        let line = by.map(|by| by.cosign(&says.text(), TIME)).unwrap_or_default();
        SignedCheckpoint::parse(&(sign(&says.text(), &[&log()]) + &line)).expect("a checkpoint")
    }

    #[test]
    fn the_largest_checkpoint_that_a_witness_signed_counts() {
        let (key, other) = (witness(7), witness(8));
        let (early, late, bare) =
            (checkpoint(4, Some(&key)), checkpoint(9, Some(&key)), checkpoint(12, None));
        let said = witnessed(&[key.verifier()], &[&late, &early, &bare]).expect("witnessed");
        assert_eq!(said[0].words(), "witnessed by witness.example: the first 9 events");
        assert_eq!(witnessed(&[], &[&bare]), Ok(Vec::new()));
        for asked in [vec![&bare], vec![]] {
            assert_eq!(witnessed(&[key.verifier()], &asked), Err(Verdict::Unwitnessed));
        }
        assert_eq!(witnessed(&[other.verifier()], &[&late]), Err(Verdict::Unwitnessed), "a key of another");
    }

    #[test]
    fn a_signature_that_names_the_witness_and_does_not_hold_is_a_finding() {
        let key = witness(7);
        let said = Checkpoint { origin: "entente/log".into(), size: 4, chain: [8; 32] };
        let stolen = key.cosign(&said.text(), TIME);
        let own = Checkpoint { origin: "entente/log".into(), size: 4, chain: [9; 32] };
        let moved = SignedCheckpoint::parse(&(sign(&own.text(), &[&log()]) + &stolen)).expect("a checkpoint");
        let late = checkpoint(9, Some(&key));
        let found = witnessed(&[key.verifier()], &[&late, &moved]);
        assert_eq!(found, Err(Verdict::FalseWitness { at: 4 }), "another checkpoint's signature");
    }

    #[test]
    fn keys_are_read_line_by_line_and_nothing_else_is_taken_for_one() {
        let (one, two) = (witness(7).verifier(), witness(8).verifier());
        let text = format!("# our witnesses\n{}\r\n\n  {}\n", one.text(), two.text());
        assert_eq!(read_keys(&text), Some(vec![one.clone(), two]));
        let (of_log, half) = (log().verifier().text(), format!("{}\nx\n", one.text()));
        for wrong in ["", "# none\n", "key\n", of_log.as_str(), half.as_str()] {
            assert_eq!(read_keys(wrong), None, "{wrong:?}");
        }
    }
}
