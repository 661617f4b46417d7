//! With what PDFs are sealed, from the environment.

use super::Sealer;
use super::authority::Authority;
use super::error::SealError;
use super::identity::Identity;
use chrono::NaiveDateTime;
use std::fmt;
use std::fs::File;
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

/// The longest file that is read.
const LONGEST: u64 = 1 << 20;

/// A passphrase that no log shows.
#[derive(Clone)]
pub struct Passphrase(String);

impl fmt::Debug for Passphrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("(secret)")
    }
}

/// The settings of this room.
#[derive(Debug, Clone)]
pub struct SealSettings {
    file: PathBuf,
    passphrase: Passphrase,
    authority: Option<Authority>,
}

impl SealSettings {
    /// A file and what opens it, without time-stamps.
    pub fn new(file: PathBuf, passphrase: &str) -> Self {
        Self { file, passphrase: Passphrase(passphrase.to_owned()), authority: None }
    }

    /// Reads the settings by name; none when no file is named.
    pub fn read(setting: impl Fn(&str) -> anyhow::Result<Option<String>>) -> anyhow::Result<Option<Self>> {
        let file = setting("ENTENTE_SEAL_FILE")?;
        let passphrase = setting("ENTENTE_SEAL_PASSPHRASE")?;
        let authority = setting("ENTENTE_SEAL_TSA")?;
        let Some(file) = file else {
            anyhow::ensure!(
                passphrase.is_none() && authority.is_none(),
                "ENTENTE_SEAL_FILE: without it there is no seal, but ENTENTE_SEAL_PASSPHRASE or ENTENTE_SEAL_TSA is set"
            );
            return Ok(None);
        };
        let passphrase = passphrase.ok_or_else(|| {
            anyhow::anyhow!("ENTENTE_SEAL_PASSPHRASE: the seal's file needs one, better from a file: ENTENTE_SEAL_PASSPHRASE_FILE")
        })?;
        let mut settings = Self::new(PathBuf::from(file), &passphrase);
        settings.authority = match authority {
            None => None,
            Some(text) => Some(Authority::parse(&text).ok_or_else(|| {
                anyhow::anyhow!("ENTENTE_SEAL_TSA: {text} is neither http://HOST/PATH nor https://HOST/PATH")
            })?),
        };
        Ok(Some(settings))
    }

    /// What seals at `now`: file, key and certificate are looked at anew for every seal, so that a renewed one needs no restart and the
    /// key is in memory only while it is used.
    pub fn open(&self, now: NaiveDateTime) -> Result<Sealer, SealError> {
        let identity = self.identity()?;
        identity.check_at(now)?;
        Ok(Sealer { identity, authority: self.authority.clone() })
    }

    /// Key and certificate of the file, which must be its owner's alone; also outside of the certificate's dates.
    pub(super) fn identity(&self) -> Result<Identity, SealError> {
        let failed = |source| SealError::File { path: self.file.clone(), source };
        let file = File::open(&self.file).map_err(failed)?;
        if file.metadata().map_err(failed)?.permissions().mode() & 0o077 != 0 {
            return Err(SealError::OpenFile(self.file.clone()));
        }
        let mut bytes = Vec::new();
        file.take(LONGEST).read_to_end(&mut bytes).map_err(failed)?;
        Identity::open(&bytes, &self.passphrase.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> anyhow::Result<Option<SealSettings>> {
        SealSettings::read(|name| {
            let found = pairs.iter().find(|(held, _)| format!("ENTENTE_SEAL_{held}") == name);
            Ok(found.map(|(_, value)| (*value).to_owned()))
        })
    }

    #[test]
    fn no_file_means_no_seal_and_no_time_stamps_are_the_default() {
        assert!(read(&[]).expect("none").is_none());
        let settings =
            read(&[("FILE", "/run/seal.p12"), ("PASSPHRASE", "hush")]).expect("read").expect("a seal");
        assert!(settings.authority.is_none() && !format!("{settings:?}").contains("hush"));
    }

    #[test]
    fn half_a_seal_and_odd_addresses_are_refused_by_name() {
        for (pairs, named) in [
            (vec![("PASSPHRASE", "x")], "ENTENTE_SEAL_FILE"),
            (vec![("TSA", "http://t/")], "ENTENTE_SEAL_FILE"),
            (vec![("FILE", "x")], "ENTENTE_SEAL_PASSPHRASE"),
            (vec![("FILE", "x"), ("PASSPHRASE", "x"), ("TSA", "ftp://t/")], "ENTENTE_SEAL_TSA"),
            (vec![("FILE", "x"), ("PASSPHRASE", "x"), ("TSA", "http://")], "ENTENTE_SEAL_TSA"),
        ] {
            let told = read(&pairs).expect_err("refused").to_string();
            assert!(told.contains(named), "{told}");
        }
    }
}
