//! The seal of the organisation on PDFs that leave: a PAdES signature (B-B, with a time-stamp B-T) by the key in a PKCS#12 file.
//! Off unless configured. This room knows no agreement and no database; it takes a PDF and gives one.
//!
//! Whose certificate it is decides what the seal is worth: of that nothing is judged here (ADR 14).

mod asn1;
mod authority;
mod cms;
mod error;
mod file;
mod found;
mod identity;
mod ids;
mod keying;
mod pkcs12;
mod scan;
mod settings;
mod signed;
mod stamp;
mod update;

pub use error::SealError;
pub use found::{Found, find};
pub use settings::SealSettings;

use authority::Authority;
use chrono::{NaiveDateTime, TimeDelta};
use identity::Identity;

/// Room for a time-stamp with the certificates of its authority.
const STAMP: usize = 16 << 10;

/// How long before its end a certificate is complained of.
const NOTICE: TimeDelta = TimeDelta::days(30);

/// What puts a seal on: a certificate that is valid now, its key, and whom to ask for the time.
pub struct Sealer {
    identity: Identity,
    authority: Option<Authority>,
}

impl Sealer {
    /// The name in the certificate.
    pub fn subject(&self) -> &str {
        &self.identity.subject
    }

    /// The last instant at which the certificate is valid.
    pub fn until(&self) -> NaiveDateTime {
        self.identity.until()
    }

    /// Seals a PDF. An authority that gives no time-stamp means no seal, and so no document: never a weaker one than was asked for.
    pub fn put_on(&self, pdf: &[u8], now: NaiveDateTime) -> Result<Vec<u8>, SealError> {
        let stamp = if self.authority.is_some() { STAMP } else { 0 };
        let prepared = update::prepare(pdf, now, self.identity.room() + stamp)?;
        let signature = cms::sign(&self.identity, &prepared.signed())?;
        let token = self.authority.as_ref().map(|authority| authority.stamp(&signature.value)).transpose()?;
        prepared.fill(&signature.encode(token.as_deref()))
    }
}

/// Looks at start whether there is something to seal with. A certificate outside of its dates does not keep the register from
/// starting: it is complained of, and PDFs are refused.
pub fn check(settings: &SealSettings, now: NaiveDateTime) -> Result<(), SealError> {
    let identity = settings.identity()?;
    match identity.check_at(now) {
        Err(error) => tracing::error!(%error, "PDFs will be refused"),
        Ok(()) if identity.until() - now < NOTICE => {
            tracing::warn!(until = %identity.until(), "the seal's certificate expires soon");
        }
        Ok(()) => tracing::info!(subject = %identity.subject, until = %identity.until(), "PDFs are sealed"),
    }
    Ok(())
}

impl Identity {
    /// Room for a signature without a time-stamp: the certificates, the longest key's signature, and what is around them.
    fn room(&self) -> usize {
        let chain: usize = self.chain.iter().map(Vec::len).sum();
        self.certificate.len() + chain + self.named.len() + 1536
    }
}
