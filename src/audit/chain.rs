//! The hash chain (security.md §7): pure functions over bytes.

use sha2::{Digest, Sha256};

/// A SHA-256 value.
pub type Hash = [u8; 32];

/// Where the chain stands: the number of events and the hash over all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The log this chain belongs to.
    pub log_id: String,
    /// The number of the last event; 0 before the first.
    pub seq: i64,
    /// The chain value at `seq`; zeros before the first event.
    pub chain: Hash,
}

/// `SHA-256(0x00 ‖ bytes)`: the leaf of an event's exact canonical bytes (RFC 6962's leaf prefix).
pub fn leaf(bytes: &[u8]) -> Hash {
    Sha256::new().chain_update([0x00]).chain_update(bytes).finalize().into()
}

/// `SHA-256(0x01 ‖ "entente-audit-v1" ‖ log_id ‖ seq ‖ chain_{n-1} ‖ leaf_n)`, seq as eight bytes, big end first.
pub fn link(log_id: &str, seq: i64, previous: &Hash, leaf: &Hash) -> Hash {
    Sha256::new()
        .chain_update([0x01])
        .chain_update(b"entente-audit-v1")
        .chain_update(log_id.as_bytes())
        .chain_update(seq.to_be_bytes())
        .chain_update(previous)
        .chain_update(leaf)
        .finalize()
        .into()
}

/// A stored link as read back: sequence number, event bytes, leaf and chain value.
#[derive(Debug, Clone)]
pub struct Stored {
    /// Its place, from 1.
    pub seq: i64,
    /// The exact canonical bytes.
    pub body: Vec<u8>,
    /// The stored leaf.
    pub leaf: Vec<u8>,
    /// The stored chain value.
    pub chain: Vec<u8>,
}

/// Walks links in order from `head` and returns the first sequence number that does not follow, if any.
pub fn first_break(head: &mut Head, links: impl IntoIterator<Item = Stored>) -> Option<i64> {
    for stored in links {
        let seq = head.seq + 1;
        let leaf = leaf(&stored.body);
        let chain = link(&head.log_id, seq, &head.chain, &leaf);
        if stored.seq != seq || stored.leaf != leaf || stored.chain != chain {
            return Some(seq);
        }
        head.seq = seq;
        head.chain = chain;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> Head {
        Head { log_id: "log".into(), seq: 0, chain: [0; 32] }
    }

    fn chain_of(bodies: &[&str]) -> Vec<Stored> {
        let mut head = start();
        let mut links = Vec::new();
        for body in bodies {
            let leaf = leaf(body.as_bytes());
            let chain = link(&head.log_id, head.seq + 1, &head.chain, &leaf);
            head = Head { seq: head.seq + 1, chain, ..head };
            links.push(Stored {
                seq: head.seq,
                body: body.as_bytes().to_vec(),
                leaf: leaf.to_vec(),
                chain: chain.to_vec(),
            });
        }
        links
    }

    #[test]
    fn the_format_is_fixed_by_a_known_answer() {
        let link = link("log", 1, &[0; 32], &leaf(b"{}"));
        assert_eq!(super::super::canonical::hex(&leaf(b"{}")), KNOWN_LEAF);
        assert_eq!(super::super::canonical::hex(&link), KNOWN_LINK);
    }

    // Computed with Python: hashlib.sha256 over the bytes that the docs name.
    const KNOWN_LEAF: &str = "28a3a18f6cd6406b086e9ffda1f9b8a13dbcf44b0f3f32cb9031a11fd053acf9";
    const KNOWN_LINK: &str = "6090700ef80a9425ee21d9543d3678dcd3dc84071e7a6a525a0f3f5ba5af047e";

    #[test]
    fn an_untouched_chain_has_no_break() {
        assert_eq!(first_break(&mut start(), chain_of(&["a", "b", "c"])), None);
    }

    #[test]
    fn every_kind_of_tampering_is_found_at_its_place() {
        let whole = ["a", "b", "c", "d"];
        let mut edited = chain_of(&whole);
        edited[1].body = b"x".to_vec();
        assert_eq!(first_break(&mut start(), edited), Some(2));
        let mut dropped = chain_of(&whole);
        dropped.remove(2);
        assert_eq!(first_break(&mut start(), dropped), Some(3));
        let mut swapped = chain_of(&whole);
        swapped.swap(0, 1);
        assert_eq!(first_break(&mut start(), swapped), Some(1));
        let mut head = Head { log_id: "another".into(), ..start() };
        assert_eq!(first_break(&mut head, chain_of(&whole)), Some(1));
    }
}
