//! Settings: command line first, then environment (with `_FILE` for secrets), then defaults.

use crate::access::Marking;
use crate::alerts::Ladder;
use crate::db::DatabaseUrl;
use crate::documents::DocumentSettings;
use crate::mail::MailSettings;
use crate::proof::ProofSettings;
use crate::seal::SealSettings;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

/// The settings of one installation.
#[derive(Debug, Clone)]
pub struct Config {
    /// Which database.
    pub database: DatabaseUrl,
    /// Where the embedded database and files lie.
    pub data_dir: PathBuf,
    /// The address to listen on.
    pub listen: SocketAddr,
    /// The address people use, without a trailing slash; links and the CSRF check come from it alone.
    pub public_url: String,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Whether this is the demonstration: demo accounts work only here.
    pub demo: bool,
    /// The home state's code.
    pub home_state: String,
    /// The highest marking this installation may hold.
    pub ceiling: Marking,
    /// From which marking on it is kept who looked at a record; none for never.
    pub looks_from: Option<Marking>,
    /// A folder with further fonts for exports.
    pub fonts: Option<PathBuf>,
    /// The binary that answers to `pdf-worker` and `document-worker`; none for the running one.
    pub program: Option<PathBuf>,
    /// Memory for hashing one passphrase, in KiB.
    pub hash_memory_kib: u32,
    /// Logs as JSON lines instead of text.
    pub json_logs: bool,
    /// HTTP worker threads; 0 for one per core.
    pub workers: usize,
    /// Where mail is handed over; none when mail is off.
    pub mail: Option<MailSettings>,
    /// When alerts are raised and who is told.
    pub ladder: Ladder,
    /// Where files lie and how much is taken.
    pub documents: DocumentSettings,
    /// Where the signing key lies, and where checkpoints are dropped.
    pub proof: ProofSettings,
    /// With what PDFs are sealed; none when they leave without.
    pub seal: Option<SealSettings>,
}

impl Config {
    /// The defaults for an installation whose files lie in `data_dir`.
    pub fn in_folder(data_dir: &Path) -> Self {
        Self {
            database: DatabaseUrl::Sqlite(data_dir.join("entente.db")),
            data_dir: data_dir.to_owned(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: "http://127.0.0.1:8080".into(),
            trusted_proxies: Vec::new(),
            demo: false,
            home_state: "POL".into(),
            ceiling: Marking::Unclassified,
            looks_from: Some(Marking::Restricted),
            fonts: None,
            program: None,
            hash_memory_kib: 65_536,
            json_logs: false,
            workers: 0,
            mail: None,
            ladder: Ladder::default(),
            documents: DocumentSettings::in_folder(data_dir),
            proof: ProofSettings::in_folder(data_dir),
            seal: None,
        }
    }

    /// Reads the environment over the defaults; a value that cannot be read is refused by name.
    pub fn from_environment(data_dir: Option<PathBuf>, listen: Option<SocketAddr>) -> anyhow::Result<Self> {
        let folder =
            data_dir.or(setting("ENTENTE_DATA")?.map(PathBuf::from)).unwrap_or_else(|| "entente-data".into());
        let mut config = Self::in_folder(&folder);
        if let Some(url) = setting("DATABASE_URL")? {
            config.database = DatabaseUrl::parse(&url)?;
        }
        if let Some(text) = setting("ENTENTE_LISTEN")? {
            config.listen = parsed("ENTENTE_LISTEN", &text)?;
        }
        config.listen = listen.unwrap_or(config.listen);
        config.public_url =
            setting("ENTENTE_PUBLIC_URL")?.unwrap_or_else(|| format!("http://{}", config.listen));
        config.public_url.truncate(config.public_url.trim_end_matches('/').len());
        for text in setting("ENTENTE_TRUSTED_PROXIES")?
            .unwrap_or_default()
            .split(',')
            .filter(|t| !t.trim().is_empty())
        {
            config.trusted_proxies.push(parsed("ENTENTE_TRUSTED_PROXIES", text.trim())?);
        }
        if let Some(state) = setting("ENTENTE_HOME_STATE")? {
            config.home_state = state;
        }
        if let Some(text) = setting("ENTENTE_MARKING_CEILING")? {
            config.ceiling = Marking::parse(&text).ok_or_else(|| {
                anyhow::anyhow!("ENTENTE_MARKING_CEILING: {text} is no marking (unclassified, restricted, …)")
            })?;
        }
        if let Some(text) = setting("ENTENTE_LOOKS_FROM")? {
            config.looks_from = looks_from(&text)?;
        }
        config.fonts = setting("ENTENTE_FONTS")?.map(PathBuf::from);
        if let Some(text) = setting("ENTENTE_HASH_MEMORY_KIB")? {
            config.hash_memory_kib = parsed("ENTENTE_HASH_MEMORY_KIB", &text)?;
        }
        anyhow::ensure!(
            config.hash_memory_kib >= 19_456,
            "ENTENTE_HASH_MEMORY_KIB: below 19456 KiB passphrases are not safe"
        );
        config.json_logs = setting("ENTENTE_LOG")?.is_some_and(|text| text == "json");
        if let Some(text) = setting("ENTENTE_WORKERS")? {
            config.workers = parsed("ENTENTE_WORKERS", &text)?;
        }
        config.mail = MailSettings::read(setting)?;
        if let Some(text) = setting("ENTENTE_ALERTS")? {
            config.ladder =
                Ladder::parse(&text).map_err(|error| anyhow::anyhow!("ENTENTE_ALERTS: {error}"))?;
        }
        config.documents = DocumentSettings::read(&folder, setting)?;
        config.proof = ProofSettings::read(&folder, setting)?;
        config.seal = SealSettings::read(setting)?;
        Ok(config)
    }

    /// The host in `public_url` without its port: the right side of ids in mail and calendars.
    pub fn mail_domain(&self) -> String {
        let host = self.public_host();
        let end = if host.starts_with('[') { host.find(']').map(|at| at + 1) } else { host.find(':') };
        host[..end.unwrap_or(host.len())].to_owned()
    }

    /// Whether people come over https.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The host (and port) in `public_url`; requests for another host are answered 421.
    pub fn public_host(&self) -> &str {
        self.public_url.split_once("://").map_or(self.public_url.as_str(), |(_, rest)| rest)
    }
}

/// A marking, or `off`.
fn looks_from(text: &str) -> anyhow::Result<Option<Marking>> {
    if text == "off" {
        return Ok(None);
    }
    let marking = Marking::parse(text).map(Some);
    marking.ok_or_else(|| anyhow::anyhow!("ENTENTE_LOOKS_FROM: {text} is neither a marking nor off"))
}

fn parsed<T: std::str::FromStr>(name: &str, text: &str) -> anyhow::Result<T>
where
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|error| anyhow::anyhow!("{name}: {text} cannot be read: {error}"))
}

/// A setting from the environment, or from the file that `NAME_FILE` names; empty counts as absent.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
pub fn setting(name: &str) -> anyhow::Result<Option<String>> {
    if let Ok(path) = std::env::var(format!("{name}_FILE"))
        && !path.is_empty()
    {
        let text = std::fs::read_to_string(&path)
            .map_err(|error| anyhow::anyhow!("{name}_FILE: {path}: {error}"))?;
        return Ok(Some(text.trim_end().to_owned()));
    }
    match std::env::var(name) {
        Ok(text) if !text.is_empty() => Ok(Some(text)),
        Ok(_) | Err(std::env::VarError::NotPresent) => Ok(None),
        Err(error) => Err(anyhow::anyhow!("{name}: {error}")),
    }
}
