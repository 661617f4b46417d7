//! Reading a PKCS#12 file: its MAC, its private key and its certificates (RFC 7292, RFC 8018). Pure.
//!
//! AES-CBC under PBKDF2 is read, which is what OpenSSL 3 writes by default. RC2 and triple DES are refused.

use super::asn1::{INTEGER, OCTETS, Parts, SEQUENCE, context};
use super::error::SealError;
use super::keying::{self, Prf};
use aes::{Aes128, Aes192, Aes256};
use cbc::Decryptor;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use der::asn1::ObjectIdentifier as Oid;
use ring::hmac;
use zeroize::Zeroizing;

const DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.1");
const ENCRYPTED_DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.6");
const PBES2: Oid = Oid::new_unwrap("1.2.840.113549.1.5.13");
const PBKDF2: Oid = Oid::new_unwrap("1.2.840.113549.1.5.12");
const AES_128: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.1.2");
const AES_192: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.1.22");
const AES_256: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.1.42");
const KEY_BAG: Oid = Oid::new_unwrap("1.2.840.113549.1.12.10.1.1");
const SHROUDED_KEY_BAG: Oid = Oid::new_unwrap("1.2.840.113549.1.12.10.1.2");
const CERTIFICATE_BAG: Oid = Oid::new_unwrap("1.2.840.113549.1.12.10.1.3");
const X509: Oid = Oid::new_unwrap("1.2.840.113549.1.9.22.1");

/// What lies in the file.
pub struct Opened {
    /// Private keys as PKCS#8.
    pub keys: Vec<Zeroizing<Vec<u8>>>,
    /// Certificates.
    pub certificates: Vec<Vec<u8>>,
}

/// Opens the file with its passphrase; nothing of it is believed before its MAC holds.
pub fn open(file: &[u8], passphrase: &str) -> Result<Opened, SealError> {
    let mut pfx = Parts::of_sequence(file)?;
    if pfx.number()? != 3 {
        return Err(SealError::Garbled("it is of another version than 3"));
    }
    let safes = data(pfx.inside(SEQUENCE)?)?;
    if pfx.is_empty() {
        return Err(SealError::Garbled("it has no MAC, so nothing tells whether it was changed"));
    }
    check_mac(pfx.inside(SEQUENCE)?, safes, passphrase)?;
    pfx.end()?;
    let mut opened = Opened { keys: Vec::new(), certificates: Vec::new() };
    let mut safes = Parts::of_sequence(safes)?;
    while !safes.is_empty() {
        let mut safe = safes.inside(SEQUENCE)?;
        match safe.oid()? {
            DATA => opened.take(safe.inside(context(0))?.contents(OCTETS)?, passphrase)?,
            ENCRYPTED_DATA => {
                let bags = encrypted(safe.inside(context(0))?, passphrase)?;
                opened.take(&bags, passphrase)?;
            }
            _ => return Err(SealError::Garbled("a part of it is for the holder of another key")),
        }
    }
    Ok(opened)
}

impl Opened {
    fn take(&mut self, bags: &[u8], passphrase: &str) -> Result<(), SealError> {
        let mut bags = Parts::of_sequence(bags)?;
        while !bags.is_empty() {
            let mut bag = bags.inside(SEQUENCE)?;
            let kind = bag.oid()?;
            let mut value = bag.inside(context(0))?;
            match kind {
                KEY_BAG => self.keys.push(Zeroizing::new(value.raw()?.to_vec())),
                SHROUDED_KEY_BAG => {
                    let mut shroud = value.inside(SEQUENCE)?;
                    let (scheme, parameters) = shroud.algorithm()?;
                    let hidden = shroud.contents(OCTETS)?;
                    self.keys.push(decrypt((scheme, parameters), hidden, passphrase)?);
                }
                CERTIFICATE_BAG => {
                    let mut held = value.inside(SEQUENCE)?;
                    if held.oid()? == X509 {
                        self.certificates.push(held.inside(context(0))?.contents(OCTETS)?.to_vec());
                    }
                }
                // Revocation lists and secrets are of no use here.
                _ => {}
            }
        }
        Ok(())
    }
}

fn data<'a>(mut info: Parts<'a>) -> Result<&'a [u8], SealError> {
    match info.oid()? {
        DATA => Ok(info.inside(context(0))?.contents(OCTETS)?),
        _ => Err(SealError::Garbled("it is signed by a key instead of protected by a passphrase")),
    }
}

fn encrypted(mut data: Parts<'_>, passphrase: &str) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let mut data = data.inside(SEQUENCE)?;
    data.number()?;
    let mut contents = data.inside(SEQUENCE)?;
    contents.oid()?;
    let algorithm = contents.algorithm()?;
    // [0] IMPLICIT OCTET STRING, which is not constructed.
    decrypt(algorithm, contents.contents(0x80)?, passphrase)
}

fn check_mac(mut mac: Parts<'_>, over: &[u8], passphrase: &str) -> Result<(), SealError> {
    let mut digest = mac.inside(SEQUENCE)?;
    let (algorithm, _) = digest.algorithm()?;
    let told = digest.contents(OCTETS)?;
    let salt = mac.contents(OCTETS)?;
    let rounds = if mac.is_empty() { 1 } else { mac.number()? };
    let hash = Prf::of_hash(algorithm).ok_or_else(|| legacy("an unknown MAC"))?;
    let key = keying::pkcs12_mac_key(hash, passphrase, salt, bounded(rounds)?);
    let key = hmac::Key::new(hash.hmac(), &key);
    hmac::verify(&key, over, told).map_err(|_| SealError::Passphrase)
}

fn decrypt(
    (scheme, parameters): (Oid, Option<&[u8]>),
    hidden: &[u8],
    passphrase: &str,
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    if scheme != PBES2 {
        return Err(legacy("RC2 or triple DES"));
    }
    let mut parameters = Parts::of_sequence(parameters.unwrap_or_default())?;
    let derivation = parameters.algorithm()?;
    let (cipher, iv) = parameters.algorithm()?;
    let iv = Parts::of(iv.unwrap_or_default())?.contents(OCTETS)?;
    let key = |length| derive(derivation, length, passphrase);
    let plain = match cipher {
        AES_128 => plain::<Decryptor<Aes128>>(&key(16)?, iv, hidden)?,
        AES_192 => plain::<Decryptor<Aes192>>(&key(24)?, iv, hidden)?,
        AES_256 => plain::<Decryptor<Aes256>>(&key(32)?, iv, hidden)?,
        _ => return Err(legacy("another cipher than AES")),
    };
    Ok(Zeroizing::new(plain))
}

fn plain<C: KeyIvInit + BlockModeDecrypt>(
    key: &[u8],
    iv: &[u8],
    hidden: &[u8],
) -> Result<Vec<u8>, SealError> {
    let cipher =
        C::new_from_slices(key, iv).map_err(|_| SealError::Garbled("its cipher has no fitting start"))?;
    // The MAC held, so the passphrase is right, unless the parts of the file have passphrases of their own.
    cipher.decrypt_padded_vec::<Pkcs7>(hidden).map_err(|_| SealError::Passphrase)
}

/// PBKDF2 as the parameters say; a length that they name must be the wanted one.
fn derive(
    (scheme, parameters): (Oid, Option<&[u8]>),
    length: usize,
    passphrase: &str,
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    if scheme != PBKDF2 {
        return Err(legacy("another key derivation than PBKDF2"));
    }
    let mut parameters = Parts::of_sequence(parameters.unwrap_or_default())?;
    let salt = parameters.contents(OCTETS)?;
    let rounds = bounded(parameters.number()?)?;
    if let Some(named) = parameters.perhaps(INTEGER)?
        && named != [u8::try_from(length).unwrap_or(0)]
    {
        return Err(SealError::Garbled("its key has an odd length"));
    }
    let prf = match parameters.perhaps(SEQUENCE)? {
        None => Prf::Sha1,
        Some(algorithm) => {
            Prf::of_hmac(Parts::of(algorithm)?.oid()?).ok_or_else(|| legacy("an unknown key derivation"))?
        }
    };
    Ok(keying::pbkdf2(prf, passphrase, salt, rounds, length))
}

/// More rounds than anybody asks for would keep the server busy at every export.
fn bounded(rounds: u32) -> Result<std::num::NonZeroU32, SealError> {
    const MOST: u32 = 10_000_000;
    std::num::NonZeroU32::new(rounds)
        .filter(|rounds| rounds.get() <= MOST)
        .ok_or(SealError::Garbled("its key is derived in no or too many rounds"))
}

fn legacy(what: &str) -> SealError {
    SealError::Legacy(what.to_owned())
}

impl From<der::Error> for SealError {
    fn from(_: der::Error) -> Self {
        Self::Garbled("it is no strict DER")
    }
}
