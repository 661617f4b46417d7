//! Every query on the directory's tables, and the reads on agreements that its pages show.

pub mod ministries;
pub mod officials;
pub mod partners;
pub mod signed;
pub mod sources;
pub mod states;
