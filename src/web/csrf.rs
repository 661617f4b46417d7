//! Forms prove that they come from a page of the same session: a masked token and the browser's own word.

use crate::clock::random_bytes;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// A token for one form: a random pad and the secret's hash under it, so that no two pages carry the same bytes.
pub fn token(secret: &str) -> String {
    let pad = random_bytes::<32>();
    let masked: Vec<u8> = pad.iter().zip(core(secret)).map(|(pad, byte)| pad ^ byte).collect();
    data_encoding::BASE64URL_NOPAD.encode(&[pad.as_slice(), &masked].concat())
}

/// Whether `token` was made from `secret`.
pub fn holds(secret: &str, token: &str) -> bool {
    let Ok(bytes) = data_encoding::BASE64URL_NOPAD.decode(token.as_bytes()) else {
        return false;
    };
    let Some((pad, masked)) = bytes.split_at_checked(32) else {
        return false;
    };
    let bare: Vec<u8> = pad.iter().zip(masked).map(|(pad, byte)| pad ^ byte).collect();
    bare.len() == 32 && bytes.len() == 64 && bool::from(bare.as_slice().ct_eq(&core(secret)))
}

fn core(secret: &str) -> [u8; 32] {
    Sha256::new().chain_update(b"entente-csrf-v1").chain_update(secret.as_bytes()).finalize().into()
}

/// Whether the browser says that the request comes from our own pages.
///
/// `Sec-Fetch-Site` decides where it is sent; otherwise `Origin` must be our public address; a request with neither is
/// taken (old browsers, scripts): the token still has to hold.
pub fn same_origin(site: Option<&str>, origin: Option<&str>, public_url: &str) -> bool {
    match (site, origin) {
        (Some("same-origin" | "none"), _) => true,
        (Some(_), _) => false,
        (None, Some(origin)) => origin == public_url,
        (None, None) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_holds_for_its_secret_only_and_never_repeats() {
        let (a, b) = (token("s1"), token("s1"));
        assert_ne!(a, b);
        assert!(holds("s1", &a) && holds("s1", &b));
        for bad in [("s2", a.as_str()), ("s1", ""), ("s1", "AAAA"), ("s1", "!!"), ("s1", &a[1..])] {
            assert!(!holds(bad.0, bad.1), "{bad:?}");
        }
        assert!(!holds("s1", &format!("{a}AAAA")));
    }

    #[test]
    fn other_sites_are_refused() {
        let ours = "https://entente.example";
        assert!(same_origin(Some("same-origin"), None, ours));
        assert!(same_origin(None, Some(ours), ours));
        for (site, origin) in [
            (Some("cross-site"), Some(ours)),
            (Some("same-site"), None),
            (None, Some("null")),
            (None, Some("https://entente.example.evil")),
            (None, Some("http://entente.example")),
        ] {
            assert!(!same_origin(site, origin, ours), "{site:?} {origin:?}");
        }
    }
}
