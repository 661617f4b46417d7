//! Judging a PDF of the register by the data in it: each check says whether it holds, fails, or was not made and why. Pure.

use super::bundle::Asked;
use super::checkpoint::{SignedCheckpoint, origin};
use super::note::{Signed, Verifier};
use super::verdict::Verdict;
use super::witnessed::{Witnessed, witnessed};
use crate::audit::canonical::hex;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt;

/// How a check ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Check {
    /// It holds; in which sense.
    Holds(String),
    /// It does not.
    Fails(String),
    /// It could not be made.
    NotMade(String),
}

impl fmt::Display for Check {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Holds(how) => write!(out, "yes       {how}"),
            Self::Fails(why) => write!(out, "NO        {why}"),
            Self::NotMade(why) => write!(out, "not made  {why}"),
        }
    }
}

/// The answer on a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperVerdict {
    /// The log exported this data, and the pages are what the data gives.
    Genuine,
    /// The log exported this data; the pages were not compared with it.
    DataGenuine,
    /// Something contradicts.
    NotGenuine,
    /// Nothing contradicts, and nothing from outside confirms it.
    Unproven,
    /// No PDF of a register.
    Unreadable,
}

impl PaperVerdict {
    /// The exit code; beside those of bundles.
    pub const fn code(self) -> u8 {
        match self {
            Self::Genuine => 0,
            Self::Unreadable => 17,
            Self::DataGenuine => 20,
            Self::NotGenuine => 21,
            Self::Unproven => 22,
        }
    }
}

impl fmt::Display for PaperVerdict {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Genuine => "genuine: the log exported this data, and the pages are what the data gives",
            Self::DataGenuine => {
                "data genuine: the log exported the data inside; the pages were not compared with it"
            }
            Self::NotGenuine => "not genuine: this is not the file that the log exported",
            Self::Unproven => "unproven: nothing contradicts this file, and nothing from outside confirms it",
            Self::Unreadable => "unreadable: this is no PDF of a register",
        })
    }
}

/// What lies in a PDF of the register.
#[derive(Debug, Clone)]
pub struct Paper {
    /// The data, byte for byte.
    pub data: String,
    /// The proof, byte for byte.
    pub proof: String,
    told: Value,
}

impl Paper {
    /// Finds data and proof among what is attached; none unless it is exactly these two.
    pub fn find(attached: Vec<String>) -> Option<Self> {
        let [first, second] = <[String; 2]>::try_from(attached).ok()?;
        let read = |text: &str| serde_json::from_str::<Value>(text).ok();
        let (a, b) = (read(&first)?, read(&second)?);
        let is_data =
            |value: &Value| value["format"].as_str().is_some_and(|name| name.starts_with("entente-"));
        let is_proof = |value: &Value| value["data_sha256"].is_string();
        match (is_data(&a) && is_proof(&b), is_data(&b) && is_proof(&a)) {
            (true, false) => Some(Self { data: first, proof: second, told: b }),
            (false, true) => Some(Self { data: second, proof: first, told: a }),
            (true, true) | (false, false) => None,
        }
    }

    /// A field of the proof as text.
    pub fn field(&self, name: &str) -> &str {
        self.told[name].as_str().unwrap_or_default()
    }

    /// The event of the export.
    pub fn event(&self) -> i64 {
        self.told["event_seq"].as_i64().unwrap_or_default()
    }

    /// The checkpoint that was signed before it.
    pub fn checkpoint(&self) -> Option<SignedCheckpoint> {
        SignedCheckpoint::parse(self.field("checkpoint"))
    }

    /// Whether the data is what the proof speaks of.
    pub fn fingerprint(&self) -> Check {
        let found = hex(&Sha256::digest(self.data.as_bytes()));
        let length = self.told["data_bytes"].as_u64();
        match found == self.field("data_sha256") && length == Some(self.data.len() as u64) {
            true => Check::Holds(format!("the data has the SHA-256 that is printed: {found}")),
            false => Check::Fails(format!("the data has the SHA-256 {found}, printed is another")),
        }
    }

    /// Whether the checkpoint inside is signed, and agrees with those from outside.
    pub fn signature(
        &self,
        known: Option<&Verifier>,
        listed: &[Verifier],
        outside: &[SignedCheckpoint],
    ) -> Check {
        let Some(checkpoint) = self.checkpoint() else {
            return match self.told["checkpoint"].is_null() {
                true => Check::NotMade("the file carries no checkpoint".into()),
                false => Check::Fails("the checkpoint inside is none".into()),
            };
        };
        let says = &checkpoint.says;
        if says.origin != origin(self.field("log_id")) || says.size >= self.event() {
            return Check::Fails("the checkpoint inside is not of before this export".into());
        }
        let another = |one: &&SignedCheckpoint| {
            one.says.origin != says.origin || (one.says.size == says.size && one.says.chain != says.chain)
        };
        if let Some(one) = outside.iter().find(another) {
            return Check::Fails(format!(
                "the checkpoint from outside over {} events is of another log",
                one.says.size
            ));
        }
        let is_by = |key: &Verifier| checkpoint.note.is_signed_by(key);
        match (known, Verifier::parse(self.field("log_key"))) {
            (Some(key), _) => match is_by(key) {
                Signed::Holds => Check::Holds("the checkpoint is signed by the key you gave".into()),
                Signed::Fails | Signed::Unnamed => match listed.iter().any(|key| is_by(key) == Signed::Holds)
                {
                    true => Check::Holds("the checkpoint is signed by another key of the same log".into()),
                    false => Check::Fails("the checkpoint is not signed by the key you gave".into()),
                },
            },
            (None, _) if listed.iter().any(|key| is_by(key) == Signed::Holds) => {
                Check::Holds("the checkpoint is signed by a key of the log".into())
            }
            (None, _) if !listed.is_empty() => {
                Check::Fails("the checkpoint is signed by no key of the log".into())
            }
            (None, Some(key)) if is_by(&key) == Signed::Holds => Check::NotMade(format!(
                "the checkpoint is signed by the key that the file itself names; compare it with one you know: {}",
                key.text()
            )),
            (None, Some(_) | None) => Check::Fails("the signature of the checkpoint does not hold".into()),
        }
    }

    /// Whether the witnesses that the auditor knows signed. `heard` is what they said in a bundle or register that was checked
    /// with their keys; without one, the checkpoints inside and from outside are asked.
    pub fn witnessed(
        &self,
        witnesses: &[Verifier],
        outside: &[SignedCheckpoint],
        heard: Option<&[Witnessed]>,
    ) -> Check {
        if witnesses.is_empty() {
            return Check::NotMade("no --witness-key to check a signature with".into());
        }
        let own = self.checkpoint();
        let all: Vec<&SignedCheckpoint> = own.iter().chain(outside).collect();
        let said = match heard {
            Some(heard) => Ok(heard.to_vec()),
            None => witnessed(witnesses, &all),
        };
        let said = match said {
            Ok(said) => said,
            Err(Verdict::FalseWitness { at }) => {
                return Check::Fails(format!(
                    "the witness's signature under the checkpoint of {at} events is not genuine"
                ));
            }
            Err(verdict) => return Check::NotMade(verdict.to_string()),
        };
        let words: Vec<String> = said.iter().map(Witnessed::words).collect();
        match said.iter().all(|one| one.size >= self.event()) {
            true => Check::Holds(format!("{}; this export is among them", words.join("; "))),
            false => Check::NotMade(format!("{}; this export is event {}", words.join("; "), self.event())),
        }
    }

    /// Whether the log has the event of this export; `source` is where it was looked for.
    pub fn in_log(&self, event: Option<&Asked>, checkpoint: Option<&Asked>, source: &str) -> Check {
        let Some(event) = event else {
            return Check::NotMade(format!("{source} ends before event {}", self.event()));
        };
        if event.chain.map(|chain| hex(&chain)).as_deref() != Some(self.field("chain")) {
            return Check::Fails(format!("the chain value at event {} is another in {source}", self.event()));
        }
        let own = self.checkpoint().map(|own| own.says.chain);
        if own.is_some() && checkpoint.is_some_and(|held| held.chain != own) {
            return Check::Fails(format!("the checkpoint inside does not agree with {source}"));
        }
        let Some(body) = &event.body else {
            return Check::NotMade(format!("event {} was left out of {source} for its reader", self.event()));
        };
        let body: Value = serde_json::from_slice(body).unwrap_or_default();
        let is_it = body["action"] == "export.made" && body["facts"]["sha256"] == self.field("data_sha256");
        match is_it {
            true => Check::Holds(format!(
                "event {} of {source} is the export of this data, at {}",
                self.event(),
                body["ts"].as_str().unwrap_or_default()
            )),
            false => {
                Check::Fails(format!("event {} of {source} is not the export of this data", self.event()))
            }
        }
    }
}

/// What the checks come to when a witness was asked too.
pub fn sum_up_witnessed(verdict: PaperVerdict, witness: &Check) -> PaperVerdict {
    match witness {
        Check::Fails(_) => PaperVerdict::NotGenuine,
        Check::Holds(_) | Check::NotMade(_) => verdict,
    }
}

/// What the checks come to.
pub fn sum_up(fingerprint: &Check, signature: &Check, in_log: &Check, pages: &Check) -> PaperVerdict {
    let all = [fingerprint, signature, in_log, pages];
    if all.iter().any(|check| matches!(check, Check::Fails(_))) {
        return PaperVerdict::NotGenuine;
    }
    match (in_log, pages) {
        (Check::Holds(_), Check::Holds(_)) => PaperVerdict::Genuine,
        (Check::Holds(_), Check::Fails(_) | Check::NotMade(_)) => PaperVerdict::DataGenuine,
        (Check::Fails(_) | Check::NotMade(_), _) => PaperVerdict::Unproven,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_genuine_only_when_the_log_and_the_pages_say_so() {
        let (yes, no, none) = (Check::Holds("".into()), Check::Fails("".into()), Check::NotMade("".into()));
        for (checks, want) in [
            ([&yes, &yes, &yes, &yes], PaperVerdict::Genuine),
            ([&yes, &none, &yes, &yes], PaperVerdict::Genuine),
            ([&yes, &yes, &yes, &none], PaperVerdict::DataGenuine),
            ([&yes, &yes, &none, &yes], PaperVerdict::Unproven),
            ([&no, &yes, &yes, &yes], PaperVerdict::NotGenuine),
            ([&yes, &no, &none, &none], PaperVerdict::NotGenuine),
            ([&yes, &yes, &no, &yes], PaperVerdict::NotGenuine),
            ([&yes, &yes, &yes, &no], PaperVerdict::NotGenuine),
        ] {
            assert_eq!(sum_up(checks[0], checks[1], checks[2], checks[3]), want, "{checks:?}");
        }
    }

    #[test]
    fn exactly_one_data_and_one_proof_make_a_paper() {
        let data = r#"{"format":"entente-dossier/1"}"#.to_owned();
        let proof = r#"{"data_sha256":"x","event_seq":4}"#.to_owned();
        let found = Paper::find(vec![proof.clone(), data.clone()]).expect("a paper");
        assert_eq!((found.data.as_str(), found.event()), (data.as_str(), 4));
        for wrong in [
            vec![data.clone()],
            vec![data.clone(), data.clone()],
            vec![data.clone(), proof.clone(), proof.clone()],
            vec![proof.clone(), "no".into()],
        ] {
            assert!(Paper::find(wrong).is_none());
        }
    }
}
