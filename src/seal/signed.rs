//! Reading signed data: what it is over, by which certificate, and whether the signature holds. Whether the certificate is to be
//! believed is not judged here. Pure.

use super::asn1::{OCTETS, Parts, SEQUENCE, SET, context, wrap};
use super::ids;
use der::asn1::ObjectIdentifier as Oid;
use der::{Decode, Encode};
use ring::{digest, signature};
use x509_cert::Certificate;

/// Signed data with one signer, taken apart.
pub struct Signed<'a> {
    /// How many bytes it takes.
    pub length: usize,
    /// The content, when it lies inside.
    pub content: Option<&'a [u8]>,
    /// The kind of the content.
    pub kind: Oid,
    certificates: Vec<&'a [u8]>,
    named: &'a [u8],
    hash: Oid,
    attributes: &'a [u8],
    algorithm: Oid,
    value: &'a [u8],
    /// The time-stamp over the signature, when it carries one.
    pub stamp: Option<&'a [u8]>,
}

impl<'a> Signed<'a> {
    /// Takes apart the first value of `bytes`; what follows is padding.
    pub fn read(bytes: &'a [u8]) -> der::Result<Self> {
        let whole = Parts::of(bytes)?.raw()?;
        let mut info = Parts::of_sequence(whole)?;
        expect(info.oid()? == ids::SIGNED_DATA)?;
        let mut data = info.inside(context(0))?.inside(SEQUENCE)?;
        data.number()?;
        data.contents(SET)?;
        let mut inner = data.inside(SEQUENCE)?;
        let kind = inner.oid()?;
        let content = match inner.perhaps(context(0))? {
            Some(content) => Some(Parts::of(content)?.contents(OCTETS)?),
            None => None,
        };
        let mut certificates = Vec::new();
        if let Some(held) = data.perhaps(context(0))? {
            let mut held = Parts::of(held)?;
            while !held.is_empty() {
                certificates.push(held.raw()?);
            }
        }
        data.perhaps(context(1))?;
        let mut signers = data.inside(SET)?;
        let mut signer = signers.inside(SEQUENCE)?;
        signers.end()?;
        signer.number()?;
        let named = signer.raw()?;
        let (hash, _) = signer.algorithm()?;
        let attributes = signer.contents(context(0))?;
        let (algorithm, _) = signer.algorithm()?;
        let value = signer.contents(OCTETS)?;
        let stamp = match signer.perhaps(context(1))? {
            Some(beside) => find(beside, ids::STAMP_TOKEN)?,
            None => None,
        };
        let length = whole.len();
        Ok(Self { length, content, kind, certificates, named, hash, attributes, algorithm, value, stamp })
    }

    /// Whether a hash and the signature hold for this content, by the certificate that the signer names and that lies inside.
    pub fn holds(&self, content: &[&[u8]]) -> der::Result<bool> {
        let Some((certificate, hash)) = self.certificate()?.zip(hash(self.hash)) else { return Ok(false) };
        let mut digest = digest::Context::new(hash);
        content.iter().for_each(|part| digest.update(part));
        let attribute = |id| find(self.attributes, id);
        let told =
            attribute(ids::MESSAGE_DIGEST)?.map(|value| Parts::of(value)?.contents(OCTETS)).transpose()?;
        let kind = attribute(ids::CONTENT_TYPE)?.map(|value| Parts::of(value)?.oid()).transpose()?;
        if told != Some(digest.finish().as_ref()) || kind != Some(self.kind) {
            return Ok(false);
        }
        let public = certificate.tbs_certificate().subject_public_key_info();
        let curve = public.algorithm.parameters.as_ref().map(|curve| curve.decode_as::<Oid>());
        let curve = curve.and_then(Result::ok);
        let Some(algorithm) = algorithm(self.algorithm, self.hash, curve) else { return Ok(false) };
        let key = signature::UnparsedPublicKey::new(algorithm, public.subject_public_key.raw_bytes());
        // Signed was the SET, in the data stands its contents under another tag.
        Ok(key.verify(&wrap(SET, &[self.attributes]), self.value).is_ok())
    }

    /// The signer's certificate, when it lies inside; where the signature names its hash, it is the one.
    pub fn certificate(&self) -> der::Result<Option<Certificate>> {
        let bound =
            find(self.attributes, ids::SIGNING_CERTIFICATE_V2)?.map(first_hash).transpose()?.flatten();
        for raw in &self.certificates {
            let Ok(certificate) = Certificate::from_der(raw) else { continue };
            let tbs = certificate.tbs_certificate();
            let named = wrap(SEQUENCE, &[&tbs.issuer().to_der()?, &tbs.serial_number().to_der()?]);
            let hash = digest::digest(&digest::SHA256, raw);
            if named == self.named && bound.is_none_or(|bound| bound == hash.as_ref()) {
                return Ok(Some(certificate));
            }
        }
        Ok(None)
    }

    /// The bytes that a time-stamp is over.
    pub fn value(&self) -> &'a [u8] {
        self.value
    }
}

/// The hash in a SigningCertificateV2 when it is SHA-256, which is its default.
fn first_hash(value: &[u8]) -> der::Result<Option<&[u8]>> {
    let mut one = Parts::of_sequence(value)?.inside(SEQUENCE)?.inside(SEQUENCE)?;
    Ok(match one.perhaps(SEQUENCE)? {
        Some(named) if Parts::of(named)?.oid()? != ids::SHA256 => None,
        Some(_) | None => Some(one.contents(OCTETS)?),
    })
}

/// The one value of an attribute.
fn find(attributes: &[u8], wanted: Oid) -> der::Result<Option<&[u8]>> {
    let mut attributes = Parts::of(attributes)?;
    let mut found = None;
    while !attributes.is_empty() {
        let mut attribute = attributes.inside(SEQUENCE)?;
        let is_wanted = attribute.oid()? == wanted;
        let mut values = attribute.inside(SET)?;
        if is_wanted {
            expect(found.is_none())?;
            found = Some(values.raw()?);
            values.end()?;
        }
    }
    Ok(found)
}

fn expect(holds: bool) -> der::Result<()> {
    if holds { Ok(()) } else { Err(der::Tag::Sequence.value_error().into()) }
}

fn hash(id: Oid) -> Option<&'static digest::Algorithm> {
    match id {
        ids::SHA256 => Some(&digest::SHA256),
        ids::SHA384 => Some(&digest::SHA384),
        ids::SHA512 => Some(&digest::SHA512),
        _ => None,
    }
}

fn algorithm(
    id: Oid,
    hash: Oid,
    curve: Option<Oid>,
) -> Option<&'static dyn signature::VerificationAlgorithm> {
    let named = match id {
        ids::RSA => hash,
        ids::RSA_SHA256 | ids::ECDSA_SHA256 => ids::SHA256,
        ids::RSA_SHA384 | ids::ECDSA_SHA384 => ids::SHA384,
        ids::RSA_SHA512 => ids::SHA512,
        _ => return None,
    };
    match (id, named, curve) {
        (ids::RSA | ids::RSA_SHA256, ids::SHA256, _) => Some(&signature::RSA_PKCS1_2048_8192_SHA256),
        (ids::RSA | ids::RSA_SHA384, ids::SHA384, _) => Some(&signature::RSA_PKCS1_2048_8192_SHA384),
        (ids::RSA | ids::RSA_SHA512, ids::SHA512, _) => Some(&signature::RSA_PKCS1_2048_8192_SHA512),
        (ids::ECDSA_SHA256, _, Some(ids::P256)) => Some(&signature::ECDSA_P256_SHA256_ASN1),
        (ids::ECDSA_SHA384, _, Some(ids::P256)) => Some(&signature::ECDSA_P256_SHA384_ASN1),
        (ids::ECDSA_SHA256, _, Some(ids::P384)) => Some(&signature::ECDSA_P384_SHA256_ASN1),
        (ids::ECDSA_SHA384, _, Some(ids::P384)) => Some(&signature::ECDSA_P384_SHA384_ASN1),
        _ => None,
    }
}
