//! `entente key …`: the key with which the log is signed.

use super::Place;
use super::audit::open;
use crate::proof::note::Verifier;
use crate::proof::{self, store};
use clap::Subcommand;

/// What to do.
#[derive(Subcommand)]
pub enum Key {
    /// Print the public keys of the log
    Show {
        #[command(flatten)]
        place: Place,
    },
    /// Change the key; the old one signs the new one in
    Rotate {
        #[command(flatten)]
        place: Place,
        /// The old key is lost: the log says for ever that nobody vouches for the new one
        #[arg(long)]
        lost: bool,
    },
}

/// Does it.
pub fn key(what: Key) -> anyhow::Result<()> {
    match what {
        Key::Show { place } => {
            for key in open(place)?.pool.read(store::list_keys)? {
                let read = Verifier::parse(&key.vkey);
                let fingerprint = read.map(|key| key.fingerprint()).unwrap_or_default();
                println!("{}\n  {}, from event {}; SHA-256 {fingerprint}", key.vkey, key.how, key.seq);
            }
        }
        Key::Rotate { place, lost } => {
            let new = proof::rotate(&open(place)?, lost)?;
            println!("The log is signed by\n{}", new.text());
        }
    }
    Ok(())
}
