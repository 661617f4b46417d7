//! Requests for another host name are answered 421: links, cookies and the form check all rest on the configured one.

use crate::config::Config;
use crate::state::App;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, web};

/// Lets a request pass that names our host; machines that ask for the server's health may call it what they like.
pub async fn check(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let named = request.headers().get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let in_line = request.uri().authority().map_or(named, |authority| authority.as_str());
    let app = request.app_data::<web::Data<App>>();
    let is_ours = app.is_some_and(|app| is_ours(named, &app.config) && is_ours(in_line, &app.config));
    if is_ours || matches!(request.path(), "/healthz" | "/readyz") {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    Ok(request.into_response(HttpResponse::new(StatusCode::MISDIRECTED_REQUEST)))
}

/// Whether `named` is the host of the public address; on a loopback address its usual names are one.
fn is_ours(named: &str, config: &Config) -> bool {
    let (name, port) = split(named, config);
    let (public, public_port) = split(config.public_host(), config);
    let same_name = name.eq_ignore_ascii_case(public)
        || (config.listen.ip().is_loopback() && is_loopback(name) && is_loopback(public));
    same_name && port == public_port
}

fn is_loopback(name: &str) -> bool {
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Name and port; the port of the scheme when none is written.
fn split<'h>(host: &'h str, config: &Config) -> (&'h str, &'h str) {
    let usual = if config.is_https() { "443" } else { "80" };
    match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => {
            (name, port)
        }
        Some(_) | None => (host, usual),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn config(public_url: &str, listen: &str) -> Config {
        let mut config = Config::in_folder(Path::new("x"));
        config.public_url = public_url.into();
        config.listen = listen.parse().expect("an address");
        config
    }

    #[test]
    fn only_the_public_name_and_port_are_ours() {
        let ours = config("https://entente.example", "0.0.0.0:8080");
        for good in ["entente.example", "ENTENTE.example", "entente.example:443"] {
            assert!(is_ours(good, &ours), "{good}");
        }
        for bad in [
            "",
            "evil.example",
            "entente.example.evil",
            "entente.example:80",
            "localhost",
            "entente.example@evil",
            "entente.example:",
        ] {
            assert!(!is_ours(bad, &ours), "{bad}");
        }
    }

    #[test]
    fn loopback_names_are_one_on_a_loopback_address_only() {
        let local = config("http://127.0.0.1:8080", "127.0.0.1:8080");
        assert!(is_ours("localhost:8080", &local) && is_ours("[::1]:8080", &local));
        assert!(!is_ours("localhost:8081", &local) && !is_ours("localhost", &local));
        let open = config("http://127.0.0.1:8080", "0.0.0.0:8080");
        assert!(!is_ours("localhost:8080", &open));
    }
}
