//! The session cookie: `__Host-` over https, a plain name on loopback only; the database keeps its SHA-256.

use crate::audit::canonical::hex;
use crate::config::Config;
use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};
use sha2::{Digest, Sha256};

fn name(config: &Config) -> &'static str {
    if config.is_https() { "__Host-entente" } else { "entente" }
}

/// The stored id of the session whose token the request carries, if it carries one of the right shape.
pub fn id_of(request: &HttpRequest, config: &Config) -> Option<String> {
    let cookie = request.cookie(name(config))?;
    (cookie.value().len() == 43).then(|| stored_id(cookie.value()))
}

/// SHA-256 of a token, hexadecimal.
pub fn stored_id(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// The cookie that carries a new session's token.
pub fn cookie(token: &str, config: &Config) -> Cookie<'static> {
    Cookie::build(name(config), token.to_owned())
        .path("/")
        .http_only(true)
        .secure(config.is_https())
        .same_site(SameSite::Lax)
        .finish()
}

/// The cookie that takes the session away.
pub fn removal(config: &Config) -> Cookie<'static> {
    let mut gone = cookie("", config);
    gone.make_removal();
    gone
}
