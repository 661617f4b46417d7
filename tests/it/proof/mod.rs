//! Proof: the chain under load and behind its triggers, checkpoints and keys, bundles and their tampering, PDFs.

mod book;
mod bundles;
mod checkpoints;
mod keys;
mod load;
mod mutants;
mod papers;
pub mod python;
mod triggers;
mod witness;
