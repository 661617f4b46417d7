//! What runs by the clock, one file each.

pub mod recompute;
