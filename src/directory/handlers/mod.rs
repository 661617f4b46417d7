//! The directory's requests: parse, one read or one verb, answer.

pub mod ministries;
pub mod offices;
pub mod officials;
pub mod partners;
pub mod shared;
