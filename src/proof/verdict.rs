//! What a verifier may answer: every verdict with its exit code and its words, here and nowhere else. `scripts/verify.py` has
//! the same table; a test compares the two, answer by answer. Pure.

use std::fmt;

/// What of the log does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// An event: its bytes, its leaf, its place or its link.
    Event,
    /// A checkpoint that the log itself carries.
    Checkpoint,
    /// A key that the log itself carries.
    Key,
}

/// Why what was signed is not what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rewriting {
    /// Another chain value.
    Chain,
    /// The same chain value, signed by a key that this log never had.
    Key,
}

/// The answer of a verifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Whole, and covered to its end by a checkpoint from outside.
    Ok {
        /// How many events.
        size: i64,
    },
    /// Something does not hold.
    Broken {
        /// At which event.
        at: i64,
        /// What.
        part: Part,
    },
    /// The end is missing.
    Truncated {
        /// How many events are here.
        size: i64,
        /// How many there were.
        signed: i64,
    },
    /// What was signed is not what is here.
    Rewritten {
        /// The size that was signed.
        at: i64,
        /// In which way.
        why: Rewriting,
    },
    /// A checkpoint from outside lies among events that a declared restore lost.
    Restored {
        /// The event that declares it.
        at: i64,
        /// The first event lost.
        from: i64,
        /// The last event lost, as far as was known.
        to: i64,
    },
    /// Whole, but nothing from outside covers the end.
    Unanchored {
        /// The first event that nothing from outside covers.
        since: i64,
    },
    /// The checkpoint from outside is one of another log.
    AnotherLog,
    /// The checkpoint from outside is none, or its signature does not hold.
    NotGenuine,
    /// The file is no bundle.
    Unreadable,
    /// A signature that names a known witness does not hold.
    FalseWitness {
        /// The size of the checkpoint under which it stands.
        at: i64,
    },
    /// A known witness signed none of the checkpoints.
    Unwitnessed,
}

impl Verdict {
    /// The exit code. 1 and 2 stay free: shells, Python and command lines use them for their own failures.
    pub const fn code(self) -> u8 {
        match self {
            Self::Ok { .. } => 0,
            Self::Broken { .. } => 10,
            Self::Truncated { .. } => 11,
            Self::Rewritten { .. } => 12,
            Self::Restored { .. } => 13,
            Self::Unanchored { .. } => 14,
            Self::AnotherLog => 15,
            Self::NotGenuine => 16,
            Self::Unreadable => 17,
            Self::FalseWitness { .. } => 18,
            Self::Unwitnessed => 19,
        }
    }

    /// Whether the chain itself holds: it may be believed as far as it is anchored.
    pub const fn is_whole(self) -> bool {
        match self {
            Self::Ok { .. } | Self::Unanchored { .. } => true,
            Self::Broken { .. }
            | Self::Truncated { .. }
            | Self::Rewritten { .. }
            | Self::Restored { .. }
            | Self::AnotherLog
            | Self::NotGenuine
            | Self::Unreadable
            | Self::FalseWitness { .. }
            | Self::Unwitnessed => false,
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ok { size } => {
                write!(out, "ok: all {size} events are covered by a checkpoint from outside")
            }
            Self::Broken { at, part: Part::Event } => write!(out, "broken at {at}: this event does not hold"),
            Self::Broken { at, part: Part::Checkpoint } => {
                write!(out, "broken at {at}: the log's own checkpoint of this size does not hold")
            }
            Self::Broken { at, part: Part::Key } => {
                write!(out, "broken at {at}: the key that came with this event does not hold")
            }
            Self::Truncated { size, signed } => write!(out, "truncated: {size} events are here of {signed}"),
            Self::Rewritten { at, why: Rewriting::Chain } => {
                write!(out, "rewritten: the first {at} events are not those that were signed")
            }
            Self::Rewritten { at, why: Rewriting::Key } => {
                write!(
                    out,
                    "rewritten: the first {at} events were signed by a key that this log does not know"
                )
            }
            Self::Restored { at, from, to } => {
                write!(out, "restored at {at}: events {from} to {to} of before are lost, as was declared")
            }
            Self::Unanchored { since } => {
                write!(out, "unanchored since {since}: whole, but nothing from outside covers what follows")
            }
            Self::AnotherLog => out.write_str("another log: the checkpoint speaks of another log"),
            Self::NotGenuine => {
                out.write_str("not genuine: the checkpoint from outside has no signature that holds")
            }
            Self::Unreadable => out.write_str("unreadable: this is no bundle of a log"),
            Self::FalseWitness { at } => {
                write!(
                    out,
                    "false witness at {at}: the witness's signature under the checkpoint of this size is not genuine"
                )
            }
            Self::Unwitnessed => {
                out.write_str("unwitnessed: no checkpoint here carries a signature of this witness")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verdict_has_a_code_and_a_first_word_of_its_own() {
        let all = [
            Verdict::Ok { size: 1 },
            Verdict::Broken { at: 1, part: Part::Event },
            Verdict::Truncated { size: 1, signed: 2 },
            Verdict::Rewritten { at: 1, why: Rewriting::Chain },
            Verdict::Restored { at: 1, from: 1, to: 2 },
            Verdict::Unanchored { since: 1 },
            Verdict::AnotherLog,
            Verdict::NotGenuine,
            Verdict::Unreadable,
            Verdict::FalseWitness { at: 1 },
            Verdict::Unwitnessed,
        ];
        let mut seen: Vec<(u8, String)> =
            all.iter().map(|one| (one.code(), one.to_string()[..4].to_owned())).collect();
        seen.sort_unstable();
        seen.dedup_by(|a, b| a.0 == b.0 || a.1 == b.1);
        assert_eq!(seen.len(), all.len());
        assert!(all.iter().all(|one| !matches!(one.code(), 1 | 2)));
    }
}
