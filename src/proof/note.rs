//! Signed notes (c2sp.org/signed-note) and the Ed25519 keys that make and check them. Pure.

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// The algorithm byte of Ed25519 in keys and their hashes.
const ED25519: u8 = 1;

/// The algorithm byte of a witness's timestamped signature.
const COSIGNATURE: u8 = 4;

/// What every line of a signature begins with.
pub const DASH: &str = "— ";

/// A public key with its name, as `name+hash+base64`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verifier {
    name: String,
    algorithm: u8,
    key: VerifyingKey,
}

/// A private key with its name, as `PRIVATE+KEY+name+hash+base64`; never printed.
pub struct Signing {
    name: String,
    algorithm: u8,
    key: SigningKey,
}

fn id_of(name: &str, algorithm: u8, key: &VerifyingKey) -> [u8; 4] {
    let hash: [u8; 32] = Sha256::new()
        .chain_update(name.as_bytes())
        .chain_update(b"\n")
        .chain_update([algorithm])
        .chain_update(key.as_bytes())
        .finalize()
        .into();
    [hash[0], hash[1], hash[2], hash[3]]
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| c.is_whitespace() || c.is_control() || c == '+')
}

/// Name, hash and bytes of a key as it is written.
fn parts(text: &str) -> Option<(&str, [u8; 4], u8, [u8; 32])> {
    let mut parts = text.splitn(3, '+');
    let (name, hash, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let hash: [u8; 4] = HEXLOWER.decode(hash.as_bytes()).ok()?.try_into().ok()?;
    let bytes = BASE64.decode(rest.as_bytes()).ok()?;
    let (algorithm, key) = bytes.split_first()?;
    is_name(name).then_some((name, hash, *algorithm, key.try_into().ok()?))
}

impl Verifier {
    /// Reads a key as it is written; none when it is no key, or its hash is not that of its bytes.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, hash, algorithm, key) = parts(text.trim())?;
        let key = VerifyingKey::from_bytes(&key).ok()?;
        let read = Self { name: name.to_owned(), algorithm, key };
        // One key, one spelling: other verifiers refuse a point that is written in a second way.
        let is_plain = key.to_edwards().compress().as_bytes() == key.as_bytes();
        let is_good = matches!(algorithm, ED25519 | COSIGNATURE) && is_plain && !key.is_weak();
        (is_good && read.id() == hash).then_some(read)
    }

    /// The key as it is written.
    pub fn text(&self) -> String {
        let bytes = [[self.algorithm].as_slice(), self.key.as_bytes()].concat();
        format!("{}+{}+{}", self.name, HEXLOWER.encode(&self.id()), BASE64.encode(&bytes))
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is the key of a witness, whose signatures carry their time.
    pub const fn is_witness(&self) -> bool {
        self.algorithm == COSIGNATURE
    }

    /// The four bytes by which signatures name it.
    pub fn id(&self) -> [u8; 4] {
        id_of(&self.name, self.algorithm, &self.key)
    }

    /// SHA-256 of the public key in groups of four digits, for reading aloud.
    pub fn fingerprint(&self) -> String {
        let hash = HEXLOWER.encode(&Sha256::digest(self.key.as_bytes()));
        let groups: Vec<&str> = (0..hash.len()).step_by(4).map(|at| &hash[at..at + 4]).collect();
        groups.join(" ")
    }

    fn holds(&self, message: &[u8], signature: &[u8]) -> bool {
        let Ok(bytes) = <[u8; 64]>::try_from(signature) else { return false };
        self.key.verify_strict(message, &Signature::from_bytes(&bytes)).is_ok()
    }
}

impl Signing {
    /// A key from 32 random bytes.
    pub fn new(name: &str, seed: &[u8; 32]) -> Self {
        Self { name: name.to_owned(), algorithm: ED25519, key: SigningKey::from_bytes(seed) }
    }

    /// A witness's key from 32 random bytes.
    pub fn witness(name: &str, seed: &[u8; 32]) -> Self {
        Self { algorithm: COSIGNATURE, ..Self::new(name, seed) }
    }

    /// Reads a private key as it is written.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, hash, algorithm, seed) = parts(text.trim().strip_prefix("PRIVATE+KEY+")?)?;
        let read = Self { name: name.to_owned(), algorithm, key: SigningKey::from_bytes(&seed) };
        (matches!(algorithm, ED25519 | COSIGNATURE) && read.verifier().id() == hash).then_some(read)
    }

    /// The private key as it is written, for its file alone.
    pub fn secret_text(&self) -> String {
        let bytes = [[self.algorithm].as_slice(), self.key.as_bytes()].concat();
        let id = HEXLOWER.encode(&self.verifier().id());
        format!("PRIVATE+KEY+{}+{id}+{}\n", self.name, BASE64.encode(&bytes))
    }

    /// Its public half.
    pub fn verifier(&self) -> Verifier {
        Verifier { name: self.name.clone(), algorithm: self.algorithm, key: self.key.verifying_key() }
    }

    /// The line that signs `text`.
    pub fn line(&self, text: &str) -> String {
        self.write(&self.key.sign(text.as_bytes()).to_bytes())
    }

    /// The line with which a witness signs `text`, seen at `time` (seconds since 1970).
    pub fn cosign(&self, text: &str, time: u64) -> String {
        let signature = self.key.sign(seen_at(text, time).as_bytes()).to_bytes();
        self.write(&[time.to_be_bytes().as_slice(), &signature].concat())
    }

    fn write(&self, signature: &[u8]) -> String {
        let bytes = [self.verifier().id().as_slice(), signature].concat();
        format!("{DASH}{} {}\n", self.name, BASE64.encode(&bytes))
    }
}

fn seen_at(text: &str, time: u64) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

/// One line of signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    name: String,
    id: [u8; 4],
    signature: Vec<u8>,
}

impl Line {
    fn parse(line: &str) -> Option<Self> {
        let (name, rest) = line.strip_prefix(DASH)?.split_once(' ')?;
        let bytes = BASE64.decode(rest.as_bytes()).ok()?;
        let (id, signature) = bytes.split_at_checked(4)?;
        let is_whole = is_name(name) && !signature.is_empty();
        is_whole.then_some(Self {
            name: name.to_owned(),
            id: id.try_into().ok()?,
            signature: signature.to_vec(),
        })
    }
}

/// A text with its signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What was signed, its last line break included.
    pub text: String,
    /// The signatures, none of them checked.
    pub lines: Vec<Line>,
}

/// What a key says to a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signed {
    /// A signature of this key holds.
    Holds,
    /// A signature names this key and does not hold.
    Fails,
    /// No signature names this key.
    Unnamed,
}

impl Note {
    /// Reads a note; none when it is not one to the letter.
    pub fn parse(note: &str) -> Option<Self> {
        let (text, signatures) = note.rsplit_once("\n\n")?;
        let signatures = signatures.strip_suffix('\n')?;
        if text.chars().any(|c| c.is_control() && c != '\n') {
            return None;
        }
        let lines: Option<Vec<Line>> = signatures.split('\n').map(Line::parse).collect();
        Some(Self { text: format!("{text}\n"), lines: lines? })
    }

    /// The note as it is written.
    pub fn whole(&self) -> String {
        let line = |line: &Line| {
            let bytes = [line.id.as_slice(), &line.signature].concat();
            format!("{DASH}{} {}\n", line.name, BASE64.encode(&bytes))
        };
        format!("{}\n{}", self.text, self.lines.iter().map(line).collect::<String>())
    }

    /// What `key` says to it.
    pub fn is_signed_by(&self, key: &Verifier) -> Signed {
        let mut found = Signed::Unnamed;
        for line in self.lines.iter().filter(|line| line.name == key.name && line.id == key.id()) {
            let holds = match key.algorithm {
                COSIGNATURE => self.is_cosigned(key, &line.signature),
                _ => key.holds(self.text.as_bytes(), &line.signature),
            };
            if holds {
                return Signed::Holds;
            }
            found = Signed::Fails;
        }
        found
    }

    fn is_cosigned(&self, key: &Verifier, signature: &[u8]) -> bool {
        let Some((time, signature)) = signature.split_first_chunk::<8>() else { return false };
        key.holds(seen_at(&self.text, u64::from_be_bytes(*time)).as_bytes(), signature)
    }
}

/// `text` signed by each of `keys`, as a whole note.
pub fn sign(text: &str, keys: &[&Signing]) -> String {
    let lines: String = keys.iter().map(|key| key.line(text)).collect();
    format!("{text}\n{lines}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8032, 7.1, the second vector: what signs here signs as everywhere.
    #[test]
    fn the_signatures_are_those_of_rfc_8032() {
        let hex = |text: &str| HEXLOWER.decode(text.as_bytes()).expect("hexadecimal");
        let seed = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        let key = Signing::new("a", &seed.try_into().expect("32 bytes"));
        let signature = hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
             085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assert_eq!(key.key.sign(&[0x72]).to_bytes().as_slice(), signature);
        assert!(key.verifier().holds(&[0x72], &signature));
        assert!(!key.verifier().holds(&[0x73], &signature));
    }

    #[test]
    fn a_key_comes_back_as_it_was_written() {
        let key = Signing::new("entente/log", &[7; 32]);
        let public = key.verifier();
        assert_eq!(Verifier::parse(&public.text()), Some(public.clone()));
        assert_eq!(Signing::parse(&key.secret_text()).map(|key| key.verifier()), Some(public.clone()));
        let text = public.text();
        for wrong in
            [text.replace("log", "lag"), text.replace('+', "-"), text[..20].to_owned(), String::new()]
        {
            assert_eq!(Verifier::parse(&wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_note_tells_who_signed_it() {
        let (key, other) = (Signing::new("entente/log", &[1; 32]), Signing::new("entente/log", &[2; 32]));
        let note = Note::parse(&sign("a\n1\n", &[&key])).expect("a note");
        assert_eq!(note.whole(), sign("a\n1\n", &[&key]));
        assert_eq!(note.is_signed_by(&key.verifier()), Signed::Holds);
        assert_eq!(note.is_signed_by(&other.verifier()), Signed::Unnamed);
        let changed = Note { text: "a\n2\n".into(), ..note };
        assert_eq!(changed.is_signed_by(&key.verifier()), Signed::Fails);
        for wrong in ["", "a\n", "a\n\nb\n", "a\n\n— x AAAA", "a\n\n— x !\n", "a\u{7}\n\n— x AAAAAAAA\n"]
        {
            assert_eq!(Note::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_witness_signs_the_time_too() {
        let key = Signing::witness("witness.example", &[3; 32]);
        let note = Note::parse(&format!("a\n1\n\n{}", key.cosign("a\n1\n", 1_700_000_000))).expect("a note");
        assert_eq!(note.is_signed_by(&key.verifier()), Signed::Holds);
        let mut moved = note;
        moved.lines[0].signature[7] ^= 1;
        assert_eq!(moved.is_signed_by(&key.verifier()), Signed::Fails);
    }
}
