//! Where the signing key lies and where checkpoints are dropped, from the environment.

use super::note::Verifier;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// The name of the key's file in the data folder.
const KEY: &str = "log-signing.key";

/// Where the system's own log takes messages.
const DEV_LOG: &str = "/dev/log";

/// Where a message of syslog goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Syslog {
    /// A socket of this machine.
    Socket(PathBuf),
    /// Another machine, by UDP.
    Udp(SocketAddr),
}

/// A witness that is asked for its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessSettings {
    /// Host and port.
    pub address: String,
    /// Its public key.
    pub key: Verifier,
}

/// The settings of this room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofSettings {
    /// The file with the signing key.
    pub key: PathBuf,
    /// A file to which every checkpoint is added.
    pub anchors: Option<PathBuf>,
    /// A system log that is told every checkpoint.
    pub syslog: Option<Syslog>,
    /// A witness.
    pub witness: Option<WitnessSettings>,
}

impl ProofSettings {
    /// The defaults: the key in the data folder, no anchors.
    pub fn in_folder(folder: &Path) -> Self {
        Self { key: folder.join(KEY), anchors: None, syslog: None, witness: None }
    }

    /// Reads the settings by name.
    pub fn read(
        folder: &Path,
        setting: impl Fn(&str) -> anyhow::Result<Option<String>>,
    ) -> anyhow::Result<Self> {
        let mut settings = Self::in_folder(folder);
        if let Some(path) = setting("ENTENTE_SIGNING_KEY_FILE")? {
            settings.key = PathBuf::from(path);
        }
        settings.anchors = setting("ENTENTE_ANCHORS")?.map(PathBuf::from);
        settings.syslog = setting("ENTENTE_SYSLOG")?.map(|text| syslog(&text)).transpose()?;
        settings.witness = match (setting("ENTENTE_WITNESS")?, setting("ENTENTE_WITNESS_KEY")?) {
            (None, None) => None,
            (Some(address), Some(key)) => Some(witness(&address, &key)?),
            (Some(_), None) | (None, Some(_)) => {
                anyhow::bail!("ENTENTE_WITNESS and ENTENTE_WITNESS_KEY go together")
            }
        };
        Ok(settings)
    }
}

fn syslog(text: &str) -> anyhow::Result<Syslog> {
    if text == "local" {
        return Ok(Syslog::Socket(DEV_LOG.into()));
    }
    if text.starts_with('/') {
        return Ok(Syslog::Socket(text.into()));
    }
    let address = text.strip_prefix("udp://").unwrap_or(text).parse();
    address.map(Syslog::Udp).map_err(|_| {
        anyhow::anyhow!("ENTENTE_SYSLOG: {text} is neither local, nor a socket, nor udp://ADDRESS:PORT")
    })
}

fn witness(address: &str, key: &str) -> anyhow::Result<WitnessSettings> {
    let address = address.strip_prefix("http://").unwrap_or(address).trim_end_matches('/');
    anyhow::ensure!(
        address.contains(':') && !address.contains('/'),
        "ENTENTE_WITNESS: {address} is not http://HOST:PORT"
    );
    let key =
        Verifier::parse(key).ok_or_else(|| anyhow::anyhow!("ENTENTE_WITNESS_KEY: this is no public key"))?;
    Ok(WitnessSettings { address: address.to_owned(), key })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> anyhow::Result<ProofSettings> {
        ProofSettings::read(Path::new("data"), |name| {
            let found = pairs.iter().find(|(held, _)| format!("ENTENTE_{held}") == name);
            Ok(found.map(|(_, value)| (*value).to_owned()))
        })
    }

    #[test]
    fn the_key_lies_in_the_data_folder_unless_said_otherwise() {
        assert_eq!(read(&[]).expect("defaults"), ProofSettings::in_folder(Path::new("data")));
        assert_eq!(read(&[]).expect("defaults").key, Path::new("data/log-signing.key"));
        let moved = read(&[("SIGNING_KEY_FILE", "/run/secrets/key")]).expect("a path");
        assert_eq!(moved.key, Path::new("/run/secrets/key"));
    }

    #[test]
    fn what_cannot_be_an_address_is_refused_by_name() {
        assert_eq!(
            read(&[("SYSLOG", "local")]).expect("local").syslog,
            Some(Syslog::Socket("/dev/log".into()))
        );
        let udp = read(&[("SYSLOG", "udp://192.0.2.7:514")]).expect("an address").syslog;
        assert_eq!(udp, Some(Syslog::Udp("192.0.2.7:514".parse().expect("an address"))));
        for (pairs, named) in [
            (vec![("SYSLOG", "tcp://x")], "ENTENTE_SYSLOG"),
            (vec![("WITNESS", "http://w:1")], "ENTENTE_WITNESS_KEY"),
            (vec![("WITNESS", "http://w:1"), ("WITNESS_KEY", "x")], "ENTENTE_WITNESS_KEY"),
            (vec![("WITNESS", "w"), ("WITNESS_KEY", "x")], "ENTENTE_WITNESS:"),
        ] {
            let told = read(&pairs).expect_err("refused").to_string();
            assert!(told.contains(named), "{told}");
        }
    }
}
