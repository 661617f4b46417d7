//! Keys from passphrases: PBKDF2, and the older derivation that the MAC of PKCS#12 uses (RFC 7292, appendix B). Pure.

use der::asn1::ObjectIdentifier as Oid;
use ring::{digest, hmac, pbkdf2};
use std::num::NonZeroU32;
use zeroize::Zeroizing;

const SHA1: Oid = Oid::new_unwrap("1.3.14.3.2.26");
const SHA256: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA384: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA512: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.3");
const HMAC_SHA1: Oid = Oid::new_unwrap("1.2.840.113549.2.7");
const HMAC_SHA256: Oid = Oid::new_unwrap("1.2.840.113549.2.9");
const HMAC_SHA384: Oid = Oid::new_unwrap("1.2.840.113549.2.10");
const HMAC_SHA512: Oid = Oid::new_unwrap("1.2.840.113549.2.11");

/// The hash inside a derivation. SHA-1 only here, under HMAC, where it is still sound; never under a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prf {
    /// SHA-1, the default of older files.
    Sha1,
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

impl Prf {
    /// By the identifier of the hash itself.
    pub fn of_hash(id: Oid) -> Option<Self> {
        match id {
            SHA1 => Some(Self::Sha1),
            SHA256 => Some(Self::Sha256),
            SHA384 => Some(Self::Sha384),
            SHA512 => Some(Self::Sha512),
            _ => None,
        }
    }

    /// By the identifier of HMAC with the hash.
    pub fn of_hmac(id: Oid) -> Option<Self> {
        match id {
            HMAC_SHA1 => Some(Self::Sha1),
            HMAC_SHA256 => Some(Self::Sha256),
            HMAC_SHA384 => Some(Self::Sha384),
            HMAC_SHA512 => Some(Self::Sha512),
            _ => None,
        }
    }

    /// HMAC with it.
    pub fn hmac(self) -> hmac::Algorithm {
        match self {
            Self::Sha1 => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
            Self::Sha256 => hmac::HMAC_SHA256,
            Self::Sha384 => hmac::HMAC_SHA384,
            Self::Sha512 => hmac::HMAC_SHA512,
        }
    }

    fn pbkdf2(self) -> pbkdf2::Algorithm {
        match self {
            Self::Sha1 => pbkdf2::PBKDF2_HMAC_SHA1,
            Self::Sha256 => pbkdf2::PBKDF2_HMAC_SHA256,
            Self::Sha384 => pbkdf2::PBKDF2_HMAC_SHA384,
            Self::Sha512 => pbkdf2::PBKDF2_HMAC_SHA512,
        }
    }
}

/// PBKDF2 over the passphrase in UTF-8.
pub fn pbkdf2(
    prf: Prf,
    passphrase: &str,
    salt: &[u8],
    rounds: NonZeroU32,
    length: usize,
) -> Zeroizing<Vec<u8>> {
    let mut key = Zeroizing::new(vec![0; length]);
    pbkdf2::derive(prf.pbkdf2(), rounds, salt, passphrase.as_bytes(), &mut key);
    key
}

/// The key of the MAC: one block of the derivation of RFC 7292, over the passphrase in UTF-16 with an ending zero.
pub fn pkcs12_mac_key(prf: Prf, passphrase: &str, salt: &[u8], rounds: NonZeroU32) -> Zeroizing<Vec<u8>> {
    const MAC: u8 = 3;
    let hash = prf.hmac().digest_algorithm();
    let block = hash.block_len();
    let ended = passphrase.encode_utf16().chain([0]);
    let secret: Zeroizing<Vec<u8>> = Zeroizing::new(ended.flat_map(u16::to_be_bytes).collect());
    let filled = |bytes: &[u8]| -> Zeroizing<Vec<u8>> {
        let length = bytes.len().div_ceil(block) * block;
        Zeroizing::new(bytes.iter().copied().cycle().take(length).collect())
    };
    let mut context = digest::Context::new(hash);
    context.update(&vec![MAC; block]);
    context.update(&filled(salt));
    context.update(&filled(&secret));
    let mut key = context.finish();
    for _ in 1..rounds.get() {
        key = digest::digest(hash, key.as_ref());
    }
    Zeroizing::new(key.as_ref().to_vec())
}
