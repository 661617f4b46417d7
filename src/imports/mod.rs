//! Imports: catalogues of treaties become candidates for the register, and the demonstration data become records.
//!
//! Everything here is pure: bytes in, candidates and a report out. Writing them is the business of the agreements slice.

pub mod codes;
pub mod dates;
pub mod demo_check;
pub mod demo_files;
pub mod demo_record;
pub mod states;
