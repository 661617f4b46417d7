//! The list of agreements: what it shows to whom, in which order, and what leaves it as a file.

mod exports;
mod page;
mod paging;
pub mod seed;
