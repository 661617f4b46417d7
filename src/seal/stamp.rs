//! Time-stamps (RFC 3161): the question, and whether an answer is one to it. Pure.

use super::asn1::{INTEGER, NULL, OCTETS, Parts, SEQUENCE, TRUE, oid, unsigned, wrap};
use super::ids;
use super::signed::Signed;
use der::asn1::ObjectIdentifier as Oid;
use ring::digest;

/// A question to a time-stamp authority.
pub struct Question {
    hash: digest::Digest,
    nonce: Vec<u8>,
}

impl Question {
    /// Asks for a stamp over `value`; `nonce` tells this question from all others.
    pub fn over(value: &[u8], nonce: [u8; 16]) -> Self {
        Self { hash: digest::digest(&digest::SHA256, value), nonce: unsigned(&nonce) }
    }

    fn imprint(&self) -> Vec<u8> {
        let hash = wrap(SEQUENCE, &[&oid(ids::SHA256), &NULL]);
        wrap(SEQUENCE, &[&hash, &wrap(OCTETS, &[self.hash.as_ref()])])
    }

    /// The question as DER: SHA-256, the nonce, and the authority's certificate along with the answer.
    pub fn encode(&self) -> Vec<u8> {
        wrap(SEQUENCE, &[&unsigned(&[1]), &self.imprint(), &self.nonce, &TRUE])
    }

    /// The stamp in an answer, as it goes into the signature; refused unless it is signed and says what was asked.
    pub fn token<'a>(&self, answer: &'a [u8]) -> Result<&'a [u8], String> {
        let odd = |_| "its answer cannot be read".to_owned();
        let mut parts = Parts::of_sequence(answer).map_err(odd)?;
        let status = parts.inside(SEQUENCE).and_then(|mut status| status.number()).map_err(odd)?;
        // 0 is granted, 1 is granted with changes, which the checks below would find.
        if status > 1 {
            return Err(format!("it answers with status {status}"));
        }
        let token = parts.raw().map_err(odd)?;
        let signed = Signed::read(token).map_err(odd)?;
        let content = signed.content.ok_or("its stamp is empty")?;
        if !(signed.kind == ids::STAMP && signed.holds(&[content]).map_err(odd)?) {
            return Err("the signature of its stamp does not hold, or is of a kind that is not read".into());
        }
        let told = Told::read(content).map_err(odd)?;
        let is_answer = told.is_over(self.hash.as_ref()) && told.nonce == Some(self.nonce.as_slice());
        if is_answer { Ok(token) } else { Err("its stamp is over something else".into()) }
    }
}

/// What a time-stamp says.
struct Told<'a> {
    hash: Oid,
    imprint: &'a [u8],
    nonce: Option<&'a [u8]>,
}

impl<'a> Told<'a> {
    fn read(content: &'a [u8]) -> der::Result<Self> {
        let mut info = Parts::of_sequence(content)?;
        info.number()?;
        info.oid()?;
        let mut imprint = info.inside(SEQUENCE)?;
        let (hash, _) = imprint.algorithm()?;
        let imprint = imprint.contents(OCTETS)?;
        // Its number and its time; behind them, where they stand, accuracy and ordering, and the nonce.
        info.contents(INTEGER)?;
        info.raw()?;
        let mut nonce = None;
        while !info.is_empty() && nonce.is_none() {
            nonce = Some(info.raw()?).filter(|next| next.first() == Some(&INTEGER));
        }
        Ok(Self { hash, imprint, nonce })
    }

    fn is_over(&self, hash: &[u8]) -> bool {
        self.hash == ids::SHA256 && self.imprint == hash
    }
}

/// Whether a stamp that was found is over `value` and signed by the certificate inside it.
pub fn is_over(token: &[u8], value: &[u8]) -> der::Result<bool> {
    let signed = Signed::read(token)?;
    let Some(content) = signed.content else { return Ok(false) };
    let hash = digest::digest(&digest::SHA256, value);
    Ok(signed.kind == ids::STAMP
        && Told::read(content)?.is_over(hash.as_ref())
        && signed.holds(&[content])?)
}
