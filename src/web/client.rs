//! The address a request comes from: believed only from configured proxies.

use crate::config::Config;
use actix_web::HttpRequest;
use std::net::IpAddr;

/// The client's address: the peer, or the right-most untrusted hop when the peer is a trusted proxy.
pub fn address(request: &HttpRequest, config: &Config) -> String {
    let Some(peer) = request.peer_addr().map(|peer| peer.ip()) else {
        return "unknown".into();
    };
    let hops = request.headers().get_all("x-forwarded-for").filter_map(|value| value.to_str().ok());
    let hops: Vec<&str> = hops.flat_map(|line| line.split(',')).map(str::trim).collect();
    furthest_trusted(peer, &hops, &config.trusted_proxies).to_string()
}

fn furthest_trusted(peer: IpAddr, hops: &[&str], trusted: &[IpAddr]) -> IpAddr {
    let mut client = peer;
    for hop in hops.iter().rev() {
        if !trusted.contains(&client) {
            break;
        }
        match hop.parse() {
            Ok(address) => client = address,
            Err(_) => break,
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forged_hops_are_not_believed() {
        let ip = |text: &str| text.parse::<IpAddr>().expect("an address");
        let proxy = ip("10.0.0.1");
        let cases: [(&str, &[&str], &str); 4] = [
            ("203.0.113.9", &["1.1.1.1"], "203.0.113.9"),
            ("10.0.0.1", &["6.6.6.6", "203.0.113.9"], "203.0.113.9"),
            ("10.0.0.1", &["203.0.113.9", "10.0.0.1"], "203.0.113.9"),
            ("10.0.0.1", &["rubbish"], "10.0.0.1"),
        ];
        for (peer, hops, want) in cases {
            assert_eq!(furthest_trusted(ip(peer), hops, &[proxy]), ip(want), "{hops:?}");
        }
    }
}
