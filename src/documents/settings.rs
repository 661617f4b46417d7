//! Where the files of documents lie, and how much is taken.

use crate::web::upload::Pace;
use std::path::{Path, PathBuf};

/// The settings of this room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentSettings {
    /// The folder of the files; with several instances one that all of them see.
    pub folder: PathBuf,
    /// Bytes of one file.
    pub file: u64,
    /// Bytes of all files together.
    pub quota: u64,
    /// How fast a file must come.
    pub pace: Pace,
}

const MIB: u64 = 1 << 20;

impl DocumentSettings {
    /// The defaults: `documents` in the data folder, 25 MiB a file, 10 GiB in all.
    pub fn in_folder(data_dir: &Path) -> Self {
        Self {
            folder: data_dir.join("documents"),
            file: 25 * MIB,
            quota: 10_240 * MIB,
            pace: Pace::default(),
        }
    }

    /// Reads the settings over the defaults.
    pub fn read(
        data_dir: &Path,
        setting: impl Fn(&str) -> anyhow::Result<Option<String>>,
    ) -> anyhow::Result<Self> {
        let mut settings = Self::in_folder(data_dir);
        if let Some(folder) = setting("ENTENTE_DOCUMENTS")? {
            settings.folder = folder.into();
        }
        let mib = |name: &str, held: u64| -> anyhow::Result<u64> {
            let Some(text) = setting(name)? else { return Ok(held) };
            let number: u64 =
                text.parse().map_err(|_| anyhow::anyhow!("{name}: {text} is no number of MiB"))?;
            anyhow::ensure!((1..=1 << 30).contains(&number), "{name}: {number} MiB is out of range");
            Ok(number * MIB)
        };
        settings.file = mib("ENTENTE_DOCUMENT_MIB", settings.file)?;
        settings.quota = mib("ENTENTE_DOCUMENTS_MIB", settings.quota)?;
        anyhow::ensure!(
            settings.file <= settings.quota,
            "ENTENTE_DOCUMENT_MIB: one file is larger than all of them together (ENTENTE_DOCUMENTS_MIB)"
        );
        Ok(settings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<DocumentSettings, String> {
        let setting = |name: &str| {
            Ok(pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
        };
        DocumentSettings::read(Path::new("data"), setting).map_err(|error| error.to_string())
    }

    #[test]
    fn settings_are_read_over_the_defaults_and_odd_ones_refused() {
        let plain = read(&[]).expect("the defaults");
        assert_eq!(
            (plain.folder, plain.file, plain.quota),
            ("data/documents".into(), 25 << 20, 10_240 << 20)
        );
        let own =
            read(&[("ENTENTE_DOCUMENTS", "/srv/files"), ("ENTENTE_DOCUMENT_MIB", "3")]).expect("settings");
        assert_eq!((own.folder, own.file), ("/srv/files".into(), 3 << 20));
        for bad in
            [("ENTENTE_DOCUMENT_MIB", "x"), ("ENTENTE_DOCUMENT_MIB", "0"), ("ENTENTE_DOCUMENTS_MIB", "5")]
        {
            assert!(read(&[bad]).is_err_and(|error| error.contains("ENTENTE_DOCUMENT")), "{bad:?}");
        }
    }
}
