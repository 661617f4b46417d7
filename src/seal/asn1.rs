//! The little of ASN.1 that a seal needs beside certificates: writing DER, and taking it apart strictly.

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Decode, Reader, SliceReader, Tag};

/// SEQUENCE.
pub const SEQUENCE: u8 = 0x30;
/// SET.
pub const SET: u8 = 0x31;
/// OCTET STRING.
pub const OCTETS: u8 = 0x04;
/// INTEGER.
pub const INTEGER: u8 = 0x02;
/// NULL, whole.
pub const NULL: [u8; 2] = [0x05, 0x00];
/// BOOLEAN TRUE, whole.
pub const TRUE: [u8; 3] = [0x01, 0x01, 0xff];

/// The tag `[number]` around other values.
pub const fn context(number: u8) -> u8 {
    0xa0 | number
}

/// One value: tag, length, and the parts one behind the other.
pub fn wrap(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let mut out = Vec::with_capacity(length + 6);
    out.push(tag);
    match u8::try_from(length) {
        Ok(short @ 0..=127) => out.push(short),
        Ok(_) | Err(_) => {
            let bytes = length.to_be_bytes();
            let first = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len() - 1);
            let bytes = &bytes[first..];
            out.push(0x80 | u8::try_from(bytes.len()).unwrap_or(8));
            out.extend_from_slice(bytes);
        }
    }
    parts.iter().for_each(|part| out.extend_from_slice(part));
    out
}

/// A SET OF under `tag`, in the order that DER asks for.
pub fn set_of(tag: u8, mut members: Vec<Vec<u8>>) -> Vec<u8> {
    members.sort_unstable();
    let members: Vec<&[u8]> = members.iter().map(Vec::as_slice).collect();
    wrap(tag, &members)
}

/// An object identifier.
pub fn oid(id: ObjectIdentifier) -> Vec<u8> {
    wrap(0x06, &[id.as_bytes()])
}

/// A number that is not negative, from its bytes.
pub fn unsigned(bytes: &[u8]) -> Vec<u8> {
    let first = bytes.iter().position(|byte| *byte != 0);
    let bytes = first.map_or(&[0][..], |first| &bytes[first..]);
    let pad: &[u8] = if bytes[0] & 0x80 == 0 { &[] } else { &[0] };
    wrap(INTEGER, &[pad, bytes])
}

/// Values one behind the other, taken apart from the first on.
pub struct Parts<'a>(SliceReader<'a>);

impl<'a> Parts<'a> {
    /// What is inside of `bytes`.
    pub fn of(bytes: &'a [u8]) -> der::Result<Self> {
        SliceReader::new(bytes).map(Self)
    }

    /// The parts of the one SEQUENCE that `bytes` are.
    pub fn of_sequence(bytes: &'a [u8]) -> der::Result<Self> {
        let mut whole = Self::of(bytes)?;
        let parts = whole.inside(SEQUENCE)?;
        whole.end()?;
        Ok(parts)
    }

    /// Whether nothing follows.
    pub fn is_empty(&self) -> bool {
        self.0.is_finished()
    }

    /// Refuses what follows.
    pub fn end(self) -> der::Result<()> {
        self.0.finish()
    }

    /// The next value with its tag and length.
    pub fn raw(&mut self) -> der::Result<&'a [u8]> {
        self.0.tlv_bytes()
    }

    /// The contents of the next value, which must have this tag.
    pub fn contents(&mut self, tag: u8) -> der::Result<&'a [u8]> {
        let raw = self.raw()?;
        if raw.first() != Some(&tag) {
            return Err(Tag::Null.value_error().into());
        }
        Ok(AnyRef::from_der(raw)?.value())
    }

    /// What is inside of the next value, which must have this tag.
    pub fn inside(&mut self, tag: u8) -> der::Result<Self> {
        Self::of(self.contents(tag)?)
    }

    /// The contents of the next value if it has this tag.
    pub fn perhaps(&mut self, tag: u8) -> der::Result<Option<&'a [u8]>> {
        if self.0.peek_byte() != Some(tag) {
            return Ok(None);
        }
        self.contents(tag).map(Some)
    }

    /// The next value, an object identifier.
    pub fn oid(&mut self) -> der::Result<ObjectIdentifier> {
        ObjectIdentifier::decode(&mut self.0)
    }

    /// The next value, a small number.
    pub fn number(&mut self) -> der::Result<u32> {
        u32::decode(&mut self.0)
    }

    /// The next value as an algorithm: its identifier, and its parameters with their tag.
    pub fn algorithm(&mut self) -> der::Result<(ObjectIdentifier, Option<&'a [u8]>)> {
        let mut parts = self.inside(SEQUENCE)?;
        let id = parts.oid()?;
        let parameters = if parts.is_empty() { None } else { Some(parts.raw()?) };
        parts.end()?;
        Ok((id, parameters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_der_that_is_read_back() {
        for length in [0, 1, 127, 128, 255, 256, 65_536] {
            let inner = vec![7; length];
            let whole = wrap(SEQUENCE, &[&wrap(OCTETS, &[&inner]), &unsigned(&[1])]);
            let mut parts = Parts::of_sequence(&whole).expect("DER");
            assert_eq!((parts.contents(OCTETS).expect("octets"), parts.number()), (inner.as_slice(), Ok(1)));
            assert!(parts.is_empty());
        }
        for (bytes, want) in
            [(&[0, 0][..], &[2, 1, 0][..]), (&[0, 0x80], &[2, 2, 0, 0x80]), (&[5, 6], &[2, 2, 5, 6])]
        {
            assert_eq!(unsigned(bytes), want);
        }
        assert_eq!(set_of(SET, vec![vec![4, 1, 9], vec![2, 1, 1]]), [0x31, 6, 2, 1, 1, 4, 1, 9]);
    }

    #[test]
    fn lax_encodings_are_refused() {
        for bytes in
            [&[0x30, 0x81, 1, 0][..], &[0x30, 0x80, 0, 0], &[0x30, 2, 5], &[0x31, 0], &[0x30, 0, 0], &[]]
        {
            assert!(Parts::of_sequence(bytes).is_err(), "{bytes:x?}");
        }
    }
}
