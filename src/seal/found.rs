//! A seal that is found in a file: whether the file is a document of ours with a seal and nothing else appended, and what the seal
//! says. Whether its certificate is to be believed is for others to judge. Pure.

use super::signed::Signed;
use super::update::{TIME, prepare};
use chrono::NaiveDateTime;

/// The longest signature that is looked at.
const MOST: usize = 256 << 10;

/// The end of every PDF.
const END: &[u8] = b"%%EOF";

/// A seal that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The name in the certificate of the seal.
    pub subject: String,
    /// When it was made, as it says itself.
    pub at: NaiveDateTime,
    /// Whether hash and signature hold for every byte of the file.
    pub holds: bool,
    /// Whether a time-stamp lies in it, and holds for this signature.
    pub is_stamped: bool,
    signature: Vec<u8>,
}

/// The seal of a file, when the file is a document with exactly one, put on as this program does it.
pub fn find(file: &[u8]) -> Option<Found> {
    let head = last(file, b"/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(")?;
    let document = last(&file[..head], END)? + END.len();
    let told = between(&file[head..], b"/M(", b")")?;
    let at = NaiveDateTime::parse_from_str(std::str::from_utf8(told).ok()?, TIME).ok()?;
    let contents = between(&file[head..], b"/Contents<", b">")?;
    let signature = unhex(contents).filter(|bytes| bytes.len() <= MOST)?;
    let prepared = prepare(&file[..document], at, signature.len()).ok()?;
    let (holds, is_stamped, subject) = judge(&signature, &prepared.signed())?;
    let found = Found { subject, at, holds, is_stamped, signature };
    found.is_on(&file[..document], file).then_some(found)
}

impl Found {
    /// Whether `file` is exactly `document` with this seal, and nothing else was appended or changed.
    pub fn is_on(&self, document: &[u8], file: &[u8]) -> bool {
        let prepared = prepare(document, self.at, self.signature.len());
        prepared.and_then(|prepared| prepared.fill(&self.signature)).is_ok_and(|made| made == file)
    }
}

fn judge(signature: &[u8], content: &[&[u8]]) -> Option<(bool, bool, String)> {
    let signed = Signed::read(signature).ok()?;
    // Behind it is nothing but the rest of its place.
    signature[signed.length..].iter().all(|byte| *byte == 0).then_some(())?;
    let holds = signed.holds(content).ok()?;
    let stamped =
        signed.stamp.is_some_and(|token| super::stamp::is_over(token, signed.value()).unwrap_or(false));
    let subject = signed.certificate().ok()??.tbs_certificate().subject().to_string();
    Some((holds, stamped, subject))
}

fn last(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}

fn between<'a>(bytes: &'a [u8], before: &[u8], after: &[u8]) -> Option<&'a [u8]> {
    let first = |bytes: &[u8], wanted: &[u8]| bytes.windows(wanted.len()).position(|window| window == wanted);
    let start = first(bytes, before)? + before.len();
    let length = first(&bytes[start..], after)?;
    Some(&bytes[start..start + length])
}

fn unhex(text: &[u8]) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let pair = |pair: &[u8]| u8::try_from(digit(pair[0])? * 16 + digit(*pair.get(1)?)?).ok();
    text.chunks(2).map(pair).collect()
}
