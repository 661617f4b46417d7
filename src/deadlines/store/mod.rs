//! Every query on deadlines, on what is waited for and on decisions.

pub mod board;
pub mod decisions;
pub mod kept;
pub mod lists;
pub mod partners;
