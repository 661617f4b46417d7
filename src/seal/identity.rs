//! Who seals: one private key, its certificate and those above it. Pure.

use super::asn1::{OCTETS, Parts, SEQUENCE, wrap};
use super::error::SealError;
use super::ids::{EC, P256, P384, RSA};
use super::pkcs12::{Opened, open};
use chrono::{DateTime, NaiveDateTime};
use der::{Decode, Encode};
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P384_SHA384_ASN1_SIGNING, EcdsaKeyPair, EcdsaSigningAlgorithm,
    KeyPair, RSA_PKCS1_SHA256, RsaKeyPair,
};
use x509_cert::Certificate;
use x509_cert::ext::pkix::KeyUsage;

/// How a signature is made: the hash and the key's own algorithm belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// RSA with PKCS#1 v1.5 padding over SHA-256.
    RsaSha256,
    /// ECDSA on P-256 over SHA-256.
    P256Sha256,
    /// ECDSA on P-384 over SHA-384.
    P384Sha384,
}

enum Key {
    Rsa(Box<RsaKeyPair>),
    P256(EcdsaKeyPair),
    P384(EcdsaKeyPair),
}

/// The key with its certificates, checked against each other.
pub struct Identity {
    key: Key,
    /// The certificate of the key.
    pub certificate: Vec<u8>,
    /// The other certificates in the file.
    pub chain: Vec<Vec<u8>>,
    /// The name in the certificate.
    pub subject: String,
    /// Issuer and serial number, as a signature names its certificate.
    pub named: Vec<u8>,
    from: NaiveDateTime,
    until: NaiveDateTime,
}

impl Identity {
    /// Opens a PKCS#12 file; everything but the dates is checked.
    pub fn open(file: &[u8], passphrase: &str) -> Result<Self, SealError> {
        let Opened { keys, certificates } = open(file, passphrase)?;
        let secret = match keys.as_slice() {
            [] => return Err(SealError::NoKey),
            [one] => one,
            several => return Err(SealError::ManyKeys(several.len())),
        };
        let mut found = None;
        let mut chain = Vec::new();
        for certificate in certificates {
            match Key::of(secret, &read(&certificate)?)? {
                Some(key) if found.is_none() => found = Some((key, certificate)),
                Some(_) | None => chain.push(certificate),
            }
        }
        let (key, certificate) = found.ok_or(SealError::NoCertificate)?;
        let parsed = read(&certificate)?;
        let tbs = parsed.tbs_certificate();
        let usage = tbs.get_extension::<KeyUsage>()?.map(|(_, usage)| usage);
        if !usage.is_some_and(|usage| usage.digital_signature() || usage.non_repudiation()) {
            return Err(SealError::Usage);
        }
        let at = |time: std::time::Duration| {
            i64::try_from(time.as_secs()).ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        };
        let validity = tbs.validity();
        let dates = at(validity.not_before.to_unix_duration()).zip(at(validity.not_after.to_unix_duration()));
        let (from, until) = dates.ok_or(SealError::Garbled("its certificate has odd dates"))?;
        let serial = tbs.serial_number().to_der()?;
        let named = wrap(SEQUENCE, &[&tbs.issuer().to_der()?, &serial]);
        let subject = tbs.subject().to_string();
        Ok(Self { key, certificate, chain, subject, named, from: from.naive_utc(), until: until.naive_utc() })
    }

    /// Refuses to seal outside of the certificate's dates.
    pub fn check_at(&self, now: NaiveDateTime) -> Result<(), SealError> {
        if now < self.from {
            return Err(SealError::NotYet(self.from));
        }
        if now > self.until { Err(SealError::Expired(self.until)) } else { Ok(()) }
    }

    /// The last instant at which the certificate is valid.
    pub fn until(&self) -> NaiveDateTime {
        self.until
    }

    /// How it signs.
    pub fn scheme(&self) -> Scheme {
        match self.key {
            Key::Rsa(_) => Scheme::RsaSha256,
            Key::P256(_) => Scheme::P256Sha256,
            Key::P384(_) => Scheme::P384Sha384,
        }
    }

    /// The signature over `message`, which is hashed here.
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SealError> {
        // Blinding and the chance inside ECDSA are the library's own business.
        let chance = SystemRandom::new();
        let failed = |_| SealError::Key("the library refuses");
        match &self.key {
            Key::Rsa(key) => {
                let mut signature = vec![0; key.public().modulus_len()];
                key.sign(&RSA_PKCS1_SHA256, &chance, message, &mut signature).map_err(failed)?;
                Ok(signature)
            }
            Key::P256(key) | Key::P384(key) => {
                key.sign(&chance, message).map(|signature| signature.as_ref().to_vec()).map_err(failed)
            }
        }
    }
}

/// Reads a certificate, which must be the DER that it would be written as.
fn read(certificate: &[u8]) -> Result<Certificate, SealError> {
    let read = Certificate::from_der(certificate)?;
    if read.to_der()? == certificate {
        Ok(read)
    } else {
        Err(SealError::Garbled("a certificate is no strict DER"))
    }
}

impl Key {
    /// The key in PKCS#8 if it is the one of this certificate.
    fn of(secret: &[u8], certificate: &Certificate) -> Result<Option<Self>, SealError> {
        let mut info = Parts::of_sequence(secret)?;
        info.number()?;
        let (algorithm, parameters) = info.algorithm()?;
        let inner = info.contents(OCTETS)?;
        let public = certificate.tbs_certificate().subject_public_key_info();
        let bits = public.subject_public_key.raw_bytes();
        match algorithm {
            RSA => {
                let key = RsaKeyPair::from_der(inner).map_err(|_| SealError::KeyKind)?;
                let is_its = public.algorithm.oid == RSA && key.public_key().as_ref() == bits;
                Ok(is_its.then(|| Self::Rsa(Box::new(key))))
            }
            EC if public.algorithm.oid == EC => {
                let curve = Parts::of(parameters.unwrap_or_default())?.oid()?;
                let mut key = Parts::of_sequence(inner)?;
                key.number()?;
                let secret = key.contents(OCTETS)?;
                let pair = |kind: &'static EcdsaSigningAlgorithm| {
                    EcdsaKeyPair::from_private_key_and_public_key(kind, secret, bits, &SystemRandom::new())
                        .ok()
                };
                match curve {
                    P256 => Ok(pair(&ECDSA_P256_SHA256_ASN1_SIGNING).map(Self::P256)),
                    P384 => Ok(pair(&ECDSA_P384_SHA384_ASN1_SIGNING).map(Self::P384)),
                    _ => Err(SealError::KeyKind),
                }
            }
            EC => Ok(None),
            _ => Err(SealError::KeyKind),
        }
    }
}
