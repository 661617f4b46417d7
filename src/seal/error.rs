//! Why a seal is not put on.

use chrono::NaiveDateTime;
use std::io;
use std::path::PathBuf;

/// What can go wrong with the certificate, the key, the document or the time-stamp.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The file with certificate and key cannot be read.
    #[error("the seal's file {} cannot be read: {source}", path.display())]
    File {
        /// Where it should lie.
        path: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
    /// Others can read the file.
    #[error("the seal's file {} can be read by others: chmod 600 it", .0.display())]
    OpenFile(PathBuf),
    /// The passphrase does not open it.
    #[error("the passphrase does not open the seal's file, or the file was changed")]
    Passphrase,
    /// It is protected in a way that is no longer sound.
    #[error(
        "the seal's file is protected by {0}, which is not read here: write it anew with `openssl pkcs12 -legacy -in OLD -nodes | openssl pkcs12 -export -out NEW`"
    )]
    Legacy(String),
    /// It is no PKCS#12, or not one that can be read.
    #[error("the seal's file cannot be read as PKCS#12: {0}")]
    Garbled(&'static str),
    /// There is no private key in it.
    #[error("the seal's file holds no private key")]
    NoKey,
    /// There are several: which one is meant?
    #[error("the seal's file holds {0} private keys; one is wanted")]
    ManyKeys(usize),
    /// The key is of a kind that is not used.
    #[error("the seal's key is not RSA of 2048 to 4096 bits, P-256 or P-384")]
    KeyKind,
    /// No certificate is one of the key.
    #[error("no certificate in the seal's file belongs to its private key")]
    NoCertificate,
    /// The certificate was not issued for signing.
    #[error("the seal's certificate has no key usage digitalSignature or nonRepudiation")]
    Usage,
    /// The certificate is not valid yet.
    #[error("the seal's certificate is valid from {0} UTC only")]
    NotYet(NaiveDateTime),
    /// The certificate has run out.
    #[error("the seal's certificate expired at {0} UTC: put a renewed one in its place")]
    Expired(NaiveDateTime),
    /// The key did not sign.
    #[error("the seal's key cannot sign: {0}")]
    Key(&'static str),
    /// The document is not built as the ones that are sealed.
    #[error("the PDF cannot be sealed: {0}")]
    Pdf(&'static str),
    /// The signature has no room in the document.
    #[error("the signature of {0} bytes has no room in its place of {1}")]
    Room(usize, usize),
    /// The time-stamp authority was not reached, or its answer is not one.
    #[error("the time-stamp authority {address} gives no time-stamp: {why}")]
    Authority {
        /// Its address.
        address: String,
        /// What was wrong.
        why: String,
    },
}
