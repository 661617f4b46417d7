//! Taking in what arrived: the name, the bytes and the inside of a file must agree before anything is recorded.

use super::actions::Arrival;
use super::format::{Format, Unfit};
use super::naming;
use super::reading::{self, Limits};
use super::vault::{Arriving, Vault};
use std::io;

/// The format of a file that may be taken.
pub fn judge(name: &str, arriving: &Arriving, limits: &Limits) -> io::Result<Result<Format, Unfit>> {
    if arriving.glance.size() == 0 {
        return Ok(Err(Unfit::Empty));
    }
    let Some(format) = Format::of_name(name) else {
        return Ok(Err(Unfit::Ending));
    };
    if let Err(why) = arriving.glance.judge(format) {
        return Ok(Err(why));
    }
    if !format.is_package() {
        return Ok(Ok(format));
    }
    Ok(reading::inspect(arriving.look()?, format, limits)?.map(|()| format))
}

/// Moves the file to its place in the vault.
pub fn keep(vault: &Vault, name: &str, format: Format, arriving: Arriving) -> io::Result<Arrival> {
    Ok(Arrival { kept: vault.keep(arriving)?, format, file_name: naming::shown(name) })
}

/// Whole bytes that are at hand, as if they had arrived: for the demonstration.
pub fn keep_bytes(vault: &Vault, name: &str, format: Format, bytes: &[u8]) -> io::Result<Arrival> {
    let mut arriving = vault.begin()?;
    arriving.put(bytes)?;
    keep(vault, name, format, arriving)
}
