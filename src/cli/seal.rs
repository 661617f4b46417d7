//! `entente seal`: tries the seal that the settings name, on PDFs where some are given, before anybody waits for an export.

use crate::clock::{self, SystemClock};
use crate::config::setting;
use crate::seal::SealSettings;
use anyhow::Context as _;
use clap::Args;
use std::path::PathBuf;

/// Which files, and where to.
#[derive(Args)]
pub struct Seal {
    /// The folder for the sealed files
    #[arg(long, value_name = "DIR", default_value = ".")]
    into: PathBuf,
    /// PDFs of a register that are not sealed
    files: Vec<PathBuf>,
}

/// Opens file and key as an export does, says whose they are, and seals.
pub fn seal(ask: &Seal) -> anyhow::Result<()> {
    let settings = SealSettings::read(setting)?.context("ENTENTE_SEAL_FILE names no seal")?;
    let now = clock::instant(&SystemClock);
    let sealer = settings.open(now)?;
    println!("{}, until {} UTC", sealer.subject(), sealer.until());
    for path in &ask.files {
        let pdf = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        let sealed = sealer.put_on(&pdf, now).with_context(|| path.display().to_string())?;
        let to = ask.into.join(path.file_name().context("a file has a name")?);
        anyhow::ensure!(!to.exists(), "{} is there already", to.display());
        std::fs::write(&to, sealed).with_context(|| format!("{} cannot be written", to.display()))?;
    }
    Ok(())
}
