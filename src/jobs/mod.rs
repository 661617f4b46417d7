//! What runs by the clock, behind serving; one file each.

pub mod alerts;
pub mod checkpoints;
pub mod documents;
pub mod looks;
pub mod mail;
pub mod obligations;
pub mod recompute;
