//! The one integration binary: a real server on a real database, SQLite and PostgreSQL.

#![expect(clippy::panic, reason = "a test that cannot go on says why and stops")]

mod access_matrix;
mod accounts;
mod agreement_pages;
mod clock;
mod demo;
mod directory;
mod every_route;
mod harness;
mod house;
mod house_rules;
mod imports;
mod milestones;
mod pdf;
mod register;
mod schema_parity;
mod support;
