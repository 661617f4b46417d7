//! `entente health`: asks the running server whether it is ready, for container health checks.

use crate::config::Config;
use anyhow::Context as _;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(3);

/// Ends well when `/readyz` answers 200 within three seconds.
pub fn health(listen: Option<SocketAddr>) -> anyhow::Result<()> {
    let config = Config::from_environment(None, listen)?;
    let address = reachable(config.listen);
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)
        .with_context(|| format!("nothing answers at {address}"))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let host = config.public_host();
    write!(stream, "GET /readyz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.take(65_536).read_to_end(&mut answer).context("the answer was cut off")?;
    let status = String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned();
    anyhow::ensure!(status.contains(" 200"), "not ready: {status}");
    println!("ready");
    Ok(())
}

/// A server that listens on every address is asked on this machine's own.
fn reachable(listen: SocketAddr) -> SocketAddr {
    if listen.ip().is_unspecified() {
        SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), listen.port())
    } else {
        listen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_means_this_machine() {
        let at = |text: &str| reachable(text.parse().expect("an address")).to_string();
        assert_eq!(at("0.0.0.0:8080"), "127.0.0.1:8080");
        assert_eq!(at("[::]:9"), "127.0.0.1:9");
        assert_eq!(at("10.1.2.3:80"), "10.1.2.3:80");
    }

    #[test]
    fn a_server_that_is_not_there_is_not_ready() {
        let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = free.local_addr().expect("an address");
        drop(free);
        let told = health(Some(address)).expect_err("nobody listens").to_string();
        assert!(told.contains("nothing answers"), "{told}");
    }
}
