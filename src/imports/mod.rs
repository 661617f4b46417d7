//! Imports: catalogues of treaties become candidates for the register, and the demonstration data become records.
//!
//! Everything here is pure: bytes in, candidates and a report out. Writing them is the business of the agreements slice.
//! A catalogue goes `reader` → `mapping` (with `profile`, `title`, `party`, `acts`) → `report`; the demonstration data go
//! `demo_files` → `demo_check`.

mod acts;
pub mod candidate;
pub mod codes;
pub mod dates;
pub mod demo_check;
pub mod demo_files;
pub mod demo_record;
pub mod mapping;
pub mod party;
pub mod profile;
pub mod reader;
pub mod report;
pub mod row;
pub mod states;
pub mod title;
