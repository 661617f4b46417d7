//! The `entente` program.

fn main() {}
