//! The signature itself: CMS signed data as PAdES wants it (RFC 5652, EN 319 142-1, level B-B, with a stamp B-T). Pure.
//!
//! Signed are the kind and the hash of the content and the hash of the certificate; the time is told by the document.

use super::asn1::{NULL, OCTETS, SEQUENCE, SET, context, oid, set_of, unsigned, wrap};
use super::error::SealError;
use super::identity::{Identity, Scheme};
use super::ids;
use ring::digest;

/// A signature that may still get its time-stamp.
pub struct Signature {
    scheme: Scheme,
    named: Vec<u8>,
    certificates: Vec<Vec<u8>>,
    attributes: Vec<Vec<u8>>,
    /// The bytes of the signature: what a time-stamp is over.
    pub value: Vec<u8>,
}

impl Scheme {
    /// The hash.
    pub fn hash(self) -> &'static digest::Algorithm {
        match self {
            Self::RsaSha256 | Self::P256Sha256 => &digest::SHA256,
            Self::P384Sha384 => &digest::SHA384,
        }
    }

    fn hash_id(self) -> Vec<u8> {
        wrap(
            SEQUENCE,
            &[&oid(match self {
                Self::RsaSha256 | Self::P256Sha256 => ids::SHA256,
                Self::P384Sha384 => ids::SHA384,
            })],
        )
    }

    fn id(self) -> Vec<u8> {
        match self {
            Self::RsaSha256 => wrap(SEQUENCE, &[&oid(ids::RSA_SHA256), &NULL]),
            Self::P256Sha256 => wrap(SEQUENCE, &[&oid(ids::ECDSA_SHA256)]),
            Self::P384Sha384 => wrap(SEQUENCE, &[&oid(ids::ECDSA_SHA384)]),
        }
    }
}

/// Signs a content that lies elsewhere, given in its parts.
pub fn sign(identity: &Identity, content: &[&[u8]]) -> Result<Signature, SealError> {
    let scheme = identity.scheme();
    let mut hash = digest::Context::new(scheme.hash());
    content.iter().for_each(|part| hash.update(part));
    let hash = hash.finish();
    let certificate = digest::digest(&digest::SHA256, &identity.certificate);
    // ESSCertIDv2 with its default, SHA-256.
    let named = wrap(SEQUENCE, &[&wrap(OCTETS, &[certificate.as_ref()])]);
    let attributes = vec![
        attribute(ids::CONTENT_TYPE, &oid(ids::DATA)),
        attribute(ids::MESSAGE_DIGEST, &wrap(OCTETS, &[hash.as_ref()])),
        attribute(ids::SIGNING_CERTIFICATE_V2, &wrap(SEQUENCE, &[&wrap(SEQUENCE, &[&named])])),
    ];
    let value = identity.sign(&set_of(SET, attributes.clone()))?;
    let mut certificates = vec![identity.certificate.clone()];
    certificates.extend(identity.chain.iter().cloned());
    Ok(Signature { scheme, named: identity.named.clone(), certificates, attributes, value })
}

impl Signature {
    /// The whole as DER, with a time-stamp where there is one.
    pub fn encode(&self, stamp: Option<&[u8]>) -> Vec<u8> {
        let version = unsigned(&[1]);
        let unsigned_attributes = stamp
            .map(|token| set_of(context(1), vec![attribute(ids::STAMP_TOKEN, token)]))
            .unwrap_or_default();
        let signer = wrap(
            SEQUENCE,
            &[
                &version,
                &self.named,
                &self.scheme.hash_id(),
                &set_of(context(0), self.attributes.clone()),
                &self.scheme.id(),
                &wrap(OCTETS, &[&self.value]),
                &unsigned_attributes,
            ],
        );
        let signed = wrap(
            SEQUENCE,
            &[
                &version,
                &wrap(SET, &[&self.scheme.hash_id()]),
                &wrap(SEQUENCE, &[&oid(ids::DATA)]),
                &set_of(context(0), self.certificates.clone()),
                &wrap(SET, &[&signer]),
            ],
        );
        wrap(SEQUENCE, &[&oid(ids::SIGNED_DATA), &wrap(context(0), &[&signed])])
    }
}

fn attribute(id: der::asn1::ObjectIdentifier, value: &[u8]) -> Vec<u8> {
    wrap(SEQUENCE, &[&oid(id), &wrap(SET, &[value])])
}
