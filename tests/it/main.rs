//! The one integration binary: a real server on a real database, SQLite and PostgreSQL.

mod access_matrix;
mod accounts;
mod agreement_pages;
mod demo;
mod every_route;
mod harness;
mod house;
mod house_rules;
mod imports;
mod milestones;
mod pdf;
mod schema_parity;
mod support;
