//! The object identifiers that stand in a seal.

use der::asn1::ObjectIdentifier as Oid;

/// Arbitrary data.
pub const DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.1");
/// Signed data.
pub const SIGNED_DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.2");
/// What a time-stamp says.
pub const STAMP: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.1.4");
/// Attribute: what kind of content was signed.
pub const CONTENT_TYPE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.3");
/// Attribute: the hash of the content.
pub const MESSAGE_DIGEST: Oid = Oid::new_unwrap("1.2.840.113549.1.9.4");
/// Attribute: the hash of the signer's certificate.
pub const SIGNING_CERTIFICATE_V2: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.47");
/// Attribute, not signed: a time-stamp over the signature.
pub const STAMP_TOKEN: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.14");
/// SHA-256.
pub const SHA256: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.1");
/// SHA-384.
pub const SHA384: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.2");
/// SHA-512.
pub const SHA512: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.3");
/// A key of RSA; in signatures with the hash named beside it.
pub const RSA: Oid = Oid::new_unwrap("1.2.840.113549.1.1.1");
/// RSA, PKCS#1 v1.5, over SHA-256.
pub const RSA_SHA256: Oid = Oid::new_unwrap("1.2.840.113549.1.1.11");
/// RSA, PKCS#1 v1.5, over SHA-384.
pub const RSA_SHA384: Oid = Oid::new_unwrap("1.2.840.113549.1.1.12");
/// RSA, PKCS#1 v1.5, over SHA-512.
pub const RSA_SHA512: Oid = Oid::new_unwrap("1.2.840.113549.1.1.13");
/// A key on an elliptic curve.
pub const EC: Oid = Oid::new_unwrap("1.2.840.10045.2.1");
/// The curve P-256.
pub const P256: Oid = Oid::new_unwrap("1.2.840.10045.3.1.7");
/// The curve P-384.
pub const P384: Oid = Oid::new_unwrap("1.3.132.0.34");
/// ECDSA over SHA-256.
pub const ECDSA_SHA256: Oid = Oid::new_unwrap("1.2.840.10045.4.3.2");
/// ECDSA over SHA-384.
pub const ECDSA_SHA384: Oid = Oid::new_unwrap("1.2.840.10045.4.3.3");
